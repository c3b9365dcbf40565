import type { EntityRef } from './entities.ts';
import { noteName } from './notes.ts';
import type { Design, Host } from './schema.ts';

const SEARCHED = ['name', 'address', 'mac', 'image', 'port', 'driver'] as const;
export type Searched = (typeof SEARCHED)[number];

/** Something that was found, and by which of its texts. */
export interface SearchHit {
  readonly ref: EntityRef;
  readonly name: string;
  /** Name of the host it is in; empty for a host or a swarm. */
  readonly host: string;
  readonly by: Searched;
  /** The text that answers, as it is written in the design. */
  readonly text: string;
}

/**
 * Finds elements by name, address, MAC, image, port or driver, whichever part of it is typed; case does not matter, and a MAC
 * may be written with any separators. Names that begin with the query come first, then other names, then the rest.
 * @param most how many are given at the most.
 */
export function searchDesign(design: Design, query: string, most: number): SearchHit[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  const mac = wanted.replace(/[-:.]/g, '');
  const ranked: SearchHit[][] = [[], [], []];
  const answers = (by: Searched, text: string) =>
    text.toLowerCase().includes(wanted) ||
    (by === 'mac' && mac.length >= 2 && text.replace(/[-:.]/g, '').toLowerCase().includes(mac));
  for (const candidate of candidates(design)) {
    const found = candidate.texts.find(([by, text]) => answers(by, text));
    if (!found) continue;
    const [by, text] = found;
    const rank = by !== 'name' ? 2 : text.toLowerCase().startsWith(wanted) ? 0 : 1;
    const { ref, name, host } = candidate;
    ranked[rank]?.push({ ref, name, host, by, text });
    if ((ranked[0]?.length ?? 0) >= most) break;
  }
  return ranked.flat().slice(0, most);
}

interface Candidate {
  readonly ref: EntityRef;
  readonly name: string;
  readonly host: string;
  readonly texts: readonly (readonly [Searched, string])[];
}

function* candidates({ topology, layout }: Design): Generator<Candidate> {
  for (const note of layout.notes ?? []) {
    yield { ref: { kind: 'note', id: note.id }, name: noteName(note), host: '', texts: [['name', note.text]] };
  }
  for (const { id, name } of topology.swarms)
    yield { ref: { kind: 'swarm', id }, name, host: '', texts: [['name', name]] };
  for (const host of topology.hosts) {
    yield { ref: { kind: 'host', id: host.id }, name: host.name, host: '', texts: [['name', host.name]] };
    yield* inside(host);
  }
}

function* inside(host: Host): Generator<Candidate> {
  const made = (kind: EntityRef['kind'], { id, name }: { id: string; name: string }, texts: Candidate['texts']) => ({
    ref: { kind, id, host: host.id },
    name,
    host: host.name,
    texts: [['name', name] as const, ...texts],
  });
  for (const item of host.adapters) {
    yield made('adapter', item, [...text('address', item.ipv4), ...text('mac', item.mac)]);
  }
  for (const item of host.switches) yield made('switch', item, []);
  for (const item of host.networks) {
    const subnets = item.subnets.flatMap(({ subnet, gateway }) => [
      ...text('address', subnet),
      ...text('address', gateway),
    ]);
    yield made('network', item, [...subnets, ['driver', item.driver]]);
  }
  for (const item of host.containers) {
    const own = item.endpoints.flatMap(({ ip, actualIp, mac }) => [
      ...text('address', ip),
      ...text('address', actualIp),
      ...text('mac', mac),
    ]);
    const ports = item.ports.map(({ host: outer, container }) => ['port', `${outer ?? ''}:${container}`] as const);
    yield made('container', item, [...own, ...ports, ['image', item.image]]);
  }
}

function text(by: Searched, value: string | undefined): readonly (readonly [Searched, string])[] {
  return value === undefined || value === '' ? [] : [[by, value]];
}
