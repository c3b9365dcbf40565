import type { ObservedHnsEndpoint, ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import type { Problem } from '../../docker/problem.ts';
import { Gathered } from '../gathered.ts';
import { isRecord, itemsOf } from '../powershellValues.ts';
import { Place } from '../section.ts';
import { hnsShape } from './recognise.ts';
import { HNS_SECTIONS } from './sections.ts';

/** Whether a value, parsed from JSON, is something of HNS: an object, or a list that begins with one. */
export function recognisesHns(value: unknown): boolean {
  const [first] = itemsOf(value);
  return isRecord(first) && hnsShape(first) !== undefined;
}

export interface ReadHns {
  readonly networks: readonly ObservedHnsNetwork[];
  readonly endpoints: readonly ObservedHnsEndpoint[];
  /** True where HNS answered; false for bodies of requests, which are wishes. */
  readonly answered: boolean;
}

/**
 * Networks and endpoints of HNS v1 and HCN v2, in whatever form: one object, a list, the answer's envelope, our own exports.
 * Never throws. Undefined where nothing of it is of HNS.
 */
export function readHns(value: unknown, note: (problem: Problem) => void): ReadHns | undefined {
  if (!recognisesHns(value)) return undefined;
  const into = new Gathered();
  const at = new Place(note, { command: '@(Get-HnsNetwork) | ConvertTo-Json -Depth 10' });
  itemsOf(value).forEach((item, index) => {
    const place = Array.isArray(value) ? at.key(index) : at;
    const section = isRecord(item) ? HNS_SECTIONS.find((candidate) => candidate.recognises(item)) : undefined;
    if (section && isRecord(item)) section.read(item, into, place);
    else place.unexpected(item, 'object');
  });
  return {
    networks: into.hnsNetworks ?? [],
    endpoints: into.hnsEndpoints ?? [],
    answered: into.hnsAnswers === true,
  };
}
