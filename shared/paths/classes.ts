import { parsePortRange } from '../address/ports.ts';
import type { Container } from '../design/schema.ts';
import { attachmentKey, type Standing, standingOf } from './attachment.ts';
import type { PathEnd, PathOptions } from './path.ts';
import { portFault, portsFor, portTarget } from './ports.ts';
import type { HostPlace, World } from './world.ts';

/** A container of the matrix. */
export interface Member {
  readonly end: Extract<PathEnd, { kind: 'container' }>;
  readonly name: string;
  readonly hostName: string;
  /** Index of its class. */
  readonly group: number;
}

/** Containers that have the same verdicts with everything: same host, same networks, same kind of endpoints and ports. */
export interface Group {
  readonly members: readonly Member[];
}

export interface Classes {
  readonly members: readonly Member[];
  readonly groups: readonly Group[];
}

/** Sorts all containers of a design into classes. A design of hundreds of containers has a few dozen. */
export function classesOf(world: World, options: PathOptions): Classes {
  const indexByKey = new Map<string, number>();
  const groups: { members: Member[] }[] = [];
  const members: Member[] = [];
  for (const place of world.hosts.values()) {
    const sharers = compartmentSharers(place);
    for (const container of place.host.containers) {
      const key = classKey(world, place, container, sharers, options);
      let group = indexByKey.get(key);
      if (group === undefined) {
        group = groups.length;
        indexByKey.set(key, group);
        groups.push({ members: [] });
      }
      const end = { kind: 'container', host: place.host.id, id: container.id } as const;
      const member = { end, name: container.name, hostName: place.host.name, group };
      members.push(member);
      groups[group]?.members.push(member);
    }
  }
  return { members, groups };
}

function classKey(
  world: World,
  place: HostPlace,
  container: Container,
  sharers: ReadonlySet<string>,
  options: PathOptions,
): string {
  const standing = standingOf(world, place, container);
  if (standing.kind !== 'attached') return `${place.host.id}|${standing.kind}`;
  return [
    // In order: where two endpoints do equally badly, the first one's reason is told.
    standing.attachments.map(attachmentKey).join(';'),
    compartmentKey(standing, sharers),
    hasWorkingPort(world, place, container, options) ? 'port' : '',
    options.port !== undefined && publishes(container, options.port) ? 'open' : '',
    container.name.trim() === ''
      ? standing.attachments.map(({ endpoint }) => Boolean(endpoint.aliases?.length))
      : 'named',
  ].join('#');
}

/** Containers whose compartment others share are a class of their own with them. */
function compartmentSharers({ host }: HostPlace): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { networkMode } of host.containers) {
    if (networkMode?.startsWith('container:')) names.add(networkMode.slice('container:'.length));
  }
  return names;
}

function compartmentKey(standing: Extract<Standing, { kind: 'attached' }>, sharers: ReadonlySet<string>): string {
  const { id, name } = standing.compartmentOf;
  return sharers.has(id) || sharers.has(name) ? id : '';
}

function hasWorkingPort(world: World, place: HostPlace, container: Container, options: PathOptions): boolean {
  return portsFor(container, options).some((index) => {
    const target = portTarget(world, { kind: 'port', host: place.host.id, container: container.id, index });
    return target !== undefined && portFault(target) === undefined;
  });
}

function publishes({ ports }: Container, port: number): boolean {
  return ports.some((published) => {
    const range = parsePortRange(published.container);
    return range !== undefined && range.first <= port && port <= range.last;
  });
}
