import type { Container, Design, Host } from '../../shared/design/schema.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { PathEnd } from '../../shared/paths/path.ts';
import { endKey, endName, OUTSIDE, portText } from './ends.ts';

/** What can be chosen as an end of a path. */

export interface EndOption {
  readonly key: string;
  readonly end: PathEnd;
  readonly name: string;
  /** What tells it from others of its name: addresses, or what it is. */
  readonly detail: string;
}

export interface EndGroup {
  readonly title: string;
  readonly options: readonly EndOption[];
}

/** Everything a packet can start from, or go to; published ports can only be gone to. Hosts in the order of the drawing. */
export function endGroups(texts: Texts, design: Design, side: 'from' | 'to'): readonly EndGroup[] {
  const outside = option(texts, design, OUTSIDE, texts('pathsView.end.outside-hint'));
  const groups = design.topology.hosts.map((host) => ({
    title: host.name,
    options: hostOptions(texts, design, host, side),
  }));
  return [{ title: texts('pathsView.end.anywhere'), options: [outside] }, ...groups];
}

function hostOptions(texts: Texts, design: Design, host: Host, side: 'from' | 'to'): EndOption[] {
  const addresses = host.adapters.flatMap(({ ipv4 }) => ipv4?.split('/')[0] ?? []);
  const itself = option(
    texts,
    design,
    { kind: 'host', id: host.id },
    [texts('pathsView.end.host-hint'), ...addresses].join(' · '),
  );
  const containers = host.containers.map((container) =>
    option(texts, design, { kind: 'container', host: host.id, id: container.id }, addressesOf(container)),
  );
  if (side === 'from') return [...containers, itself];
  const ports = host.containers.flatMap((container) =>
    container.ports.map((published, index) =>
      option(
        texts,
        design,
        { kind: 'port', host: host.id, container: container.id, index },
        `${texts('pathsView.end.port-hint')} ${portText(published)}`,
      ),
    ),
  );
  return [...containers, itself, ...ports];
}

function option(texts: Texts, design: Design, end: PathEnd, detail: string): EndOption {
  return { key: endKey(end), end, name: endName(texts, design, end) ?? '', detail };
}

function addressesOf({ endpoints }: Container): string {
  return endpoints.flatMap(({ ip, actualIp }) => ip ?? actualIp ?? []).join(', ');
}

/**
 * Options whose name, detail or host hold every word of what was typed, those that begin with it first; at most so many,
 * and how many more there are.
 */
export function filterGroups(
  groups: readonly EndGroup[],
  typed: string,
  limit: number,
  without: string | null = null,
): { readonly groups: readonly EndGroup[]; readonly more: number } {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = groups.flatMap(({ title, options }) => {
    const found = options
      .filter(({ key, name, detail }) => key !== without && holds(`${name} ${detail} ${title}`, words))
      .map((item) => ({ item, rank: rankOf(item.name, words) }))
      .toSorted((a, b) => a.rank - b.rank);
    return found[0] ? [{ title, rank: found[0].rank, options: found.map(({ item }) => item) }] : [];
  });
  let room = limit;
  const shown: EndGroup[] = [];
  for (const { title, options } of matching.toSorted((a, b) => a.rank - b.rank)) {
    if (room > 0) shown.push({ title, options: options.slice(0, room) });
    room -= options.length;
  }
  return { groups: shown, more: Math.max(0, -room) };
}

function holds(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** What begins with the first word comes before what has it in its name, and that before the rest. */
function rankOf(name: string, [first = '']: readonly string[]): number {
  const at = name.toLowerCase().indexOf(first);
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}
