import type { SeveralRequest } from '../../shared/design/bulk/addSeveral.ts';
import { patternAfter } from '../../shared/design/bulk/namePattern.ts';
import { portsText } from '../../shared/design/bulk/portPattern.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import { findHost } from '../../shared/design/entities.ts';
import { DEFAULT_IMAGE } from '../../shared/design/gestures/drop.ts';
import type { Container, Design } from '../../shared/design/schema.ts';

/** What the dialog holds: texts as typed. */
export interface SeveralForm {
  readonly host: string;
  readonly count: string;
  readonly name: string;
  readonly start: string;
  readonly image: string;
  /** Empty for none. */
  readonly network: string;
  readonly fixed: boolean;
  readonly from: string;
  readonly ports: string;
  readonly model?: Container;
}

/** What the dialog begins with: more of what is selected, or on it. */
export function formFor(design: Design, selection: readonly EntityRef[]): SeveralForm {
  const ref = selection.find(({ kind }) => kind === 'container' || kind === 'endpoint') ?? selection[0];
  const hostId = ref?.kind === 'host' ? ref.id : ref?.host;
  const host = findHost(design, hostId ?? '') ?? design.topology.hosts[0];
  const containerId = ref?.kind === 'endpoint' ? ref.container : ref?.id;
  const model = host?.containers.find(({ id }) => id === containerId);
  const first = model?.endpoints[0];
  const { pattern, start } = model ? patternAfter(model.name) : { pattern: 'web-{n}', start: 1 };
  return {
    host: host?.id ?? '',
    count: '10',
    name: pattern,
    start: String(start),
    image: model?.image ?? DEFAULT_IMAGE,
    network: ref?.kind === 'network' ? ref.id : (first?.network ?? ''),
    fixed: first?.ip !== undefined,
    from: '',
    ports: model ? portsText(model.ports) : '',
    ...(model && { model }),
  };
}

export function requestOf(form: SeveralForm): SeveralRequest {
  const { host, count, name, start, image, network, fixed, from, ports, model } = form;
  return {
    host,
    name,
    image,
    ports,
    count: wholeNumber(count),
    start: wholeNumber(start),
    ...(network !== '' && { network }),
    ...(fixed && { from }),
    ...(model && { model }),
  };
}

function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
