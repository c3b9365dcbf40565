import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Difference } from '../changes/change.ts';
import { tellsOfHnsAlone } from '../changes/hns/engine.ts';
import { type FactChange, residue } from '../changes/observedDelta.ts';
import { isLost, type Loss } from '../step.ts';
import type { Residue } from './jobJournal.ts';

/**
 * A journal is read in every language, so what is kept in it are names and values, no sentences:
 * `network lab: subnets 10.1.0.0/24 → 10.2.0.0/24`.
 */
export function factLines({ kind, name, what, fields }: FactChange): string[] {
  const thing = `${kind} ${name}`;
  const lines = fields.map((field) => clip(`${thing}: ${fieldOf(field)} ${wasAndIs(field)}`));
  return what === 'changed' ? lines : [clip(`${thing}: ${what}`), ...lines];
}

/** `subnets: 10.1.0.0/24 → 10.2.0.0/24`; what is not there is a dot. */
export function differenceLine(difference: Difference): string {
  return `${fieldOf(difference)}: ${wasAndIs(difference)}`;
}

function fieldOf({ field, key }: Difference): string {
  return key === undefined ? field : `${field} ${key}`;
}

function wasAndIs({ from, to }: Difference): string {
  return `${from || '·'} → ${to || '·'}`;
}

/** A loss as one line. */
export function lossLine({ what, thing }: Loss): string {
  return clip(`${thing.kind} ${thing.name}: ${what}`);
}

/** Longest text that a journal keeps. */
const MOST_CHARACTERS = 65_536;

export function clip(text: string): string {
  return text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
}

/**
 * What is not on a host as it was before a job. A look may see less than the one before it did: what it did not see at all is
 * unknown, and is said so.
 * @param losses what the steps that were begun said that it would not come back.
 */
export function residueOf(
  lane: number,
  before: ObservedHost,
  after: ObservedHost | undefined,
  losses: readonly Loss[],
): Residue[] {
  const unseen = unseenKinds(before, after);
  const told = new Set(losses.filter(isSeenAfterwards).map(({ thing }) => `${thing.kind} ${thing.name}`));
  const changes = after === undefined ? [] : residue(before, after).filter(({ kind }) => !unseen.includes(kind));
  return [
    ...unseen.map((kind): Residue => ({ lane, kind, name: '', what: 'unknown', details: [], told: false })),
    ...changes.map(
      ({ kind, name, what, fields }): Residue => ({
        lane,
        kind,
        name,
        what,
        details: fields.map((field) => clip(differenceLine(field))),
        told: told.has(`${kind} ${name}`),
      }),
    ),
  ];
}

/** Losses that show in what is seen; a value that docker chooses anew is no fact. */
function isSeenAfterwards(loss: Loss): boolean {
  return isLost(loss) || loss.what === 'stale-connection';
}

/** What was looked at before, and not this time. */
export function unseenKinds(before: ObservedHost, after: ObservedHost | undefined): FactChange['kind'][] {
  const isGone = (key: keyof ObservedHost) => before[key] !== undefined && after?.[key] === undefined;
  const kinds: FactChange['kind'][] = [];
  if (before.facts.swarm !== undefined && after?.facts.swarm === undefined) kinds.push('swarm');
  if (isGone('adapters') || isGone('switches')) kinds.push('adapter');
  // Subnets of a network are those that HNS has, where it was asked.
  if (isGone('dockerNetworks') || isGone('hnsNetworks')) kinds.push('network');
  if (isGone('containers')) kinds.push('container');
  if (tellsOfHnsAlone(before) && isGone('hnsEndpoints')) kinds.push('endpoint');
  return kinds;
}
