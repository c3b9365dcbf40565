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
  if (side === 'from') return [itself, ...containers];
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
  return [itself, ...containers, ...ports];
}

function option(texts: Texts, design: Design, end: PathEnd, detail: string): EndOption {
  return { key: endKey(end), end, name: endName(texts, design, end) ?? '', detail };
}

function addressesOf({ endpoints }: Container): string {
  return endpoints.flatMap(({ ip, actualIp }) => ip ?? actualIp ?? []).join(', ');
}

/** Options whose name, detail or host hold every word of what was typed; at most so many, and how many more there are. */
export function filterGroups(
  groups: readonly EndGroup[],
  typed: string,
  limit: number,
): { readonly groups: readonly EndGroup[]; readonly more: number } {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let room = limit;
  let more = 0;
  const found: EndGroup[] = [];
  for (const { title, options } of groups) {
    const matching = options.filter(({ name, detail }) => {
      const text = `${name} ${detail} ${title}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const shown = matching.slice(0, room);
    room -= shown.length;
    more += matching.length - shown.length;
    if (shown.length > 0) found.push({ title, options: shown });
  }
  return { groups: found, more };
}
