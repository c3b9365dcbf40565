import { clashes, type Interval } from '../address/intervals.ts';
import { formatPortRange, type PortRange, parsePort, parsePortRange, portCount } from '../address/ports.ts';
import type { Container, Host, PublishedPort } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { PORT_RANGE } from '../windows/reserved.ts';
import { setPort, withoutPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { inContainer } from './places.ts';
import type { Fix, NeighboursRule, Rule } from './rule.ts';

/** One published port, as the host sees it. */
interface Publication {
  readonly container: Container;
  readonly port: PublishedPort;
  readonly index: number;
}

const hostPortUnique: NeighboursRule = {
  code: 'SY125',
  name: 'host-port-unique',
  severity: 'error',
  scope: 'neighbours',
  sources: ['WIN', 'gh:docker/for-win#1745'],
  check(host, context, report) {
    if (!anyRepeated(host, context)) return;
    const published = publications(host, context);
    for (const [protocol, intervals] of published) {
      if (intervals.length < 2) continue;
      let free: FreePorts | undefined;
      for (const [earlier, later] of clashes(intervals)) {
        free ??= freePorts(intervals);
        const { container, index, port } = later.of;
        const twice = container === earlier.of.container;
        report({
          entities: [inContainer(context, container), ...(twice ? [] : [inContainer(context, earlier.of.container)])],
          field: `ports.${index}.host`,
          variant: twice ? 'same-container' : 'other-container',
          params: {
            container: container.name,
            other: earlier.of.container.name,
            port: formatPortRange(sharedBy(earlier, later)),
            otherPort: formatPortRange(earlier),
            protocol,
          },
          fixes: isRepeated(later.of, earlier.of)
            ? [{ variant: 'remove', edit: withoutPort(context, container, index) }]
            : otherPort(context, container, index, port, later, free),
        });
      }
    }
  },
  examples: {
    valid: [
      {
        commands: `docker run -d --name web1 -p 8080:80 nanoserver
docker run -d --name web2 -p 8081:80 nanoserver`,
      },
      {
        title: 'tcp and udp are apart',
        commands: `docker run -d --name web1 -p 53:53/tcp nanoserver
docker run -d --name web2 -p 53:53/udp nanoserver`,
      },
      {
        title: 'Windows chooses',
        commands: `docker run -d --name web1 -p 80 nanoserver
docker run -d --name web2 -p 80 nanoserver`,
      },
      {
        title: 'ranges side by side',
        commands: `docker run -d --name web1 -p 8000-8010:8000-8010 nanoserver
docker run -d --name web2 -p 8011-8020:8011-8020 nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker run -d --name web1 -p 8080:80 nanoserver
docker run -d --name web2 -p 8080:8080 nanoserver`,
      },
      {
        title: 'on different networks',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web1 -p 8080:80 nanoserver
docker run -d --name web2 -p 8080:80 --network=lab nanoserver`,
      },
      {
        title: 'inside a range',
        commands: `docker run -d --name web1 -p 8000-8010:8000-8010 nanoserver
docker run -d --name web2 -p 8005:80 nanoserver`,
      },
      { title: 'in one container', commands: 'docker run -d --name web1 -p 8080:80 -p 8080:81 nanoserver' },
      { title: 'written twice', commands: 'docker run -d --name web1 -p 8080:80 -p 8080:80 nanoserver' },
      {
        title: 'ranges that meet',
        commands: 'docker run -d --name web1 -p 8000-8001:80-81 -p 8001-8002:80-81 nanoserver',
      },
      {
        title: 'a range over a single port',
        commands: `docker run -d --name web1 -p 8005:80 nanoserver
docker run -d --name web2 -p 8000-8010:8000-8010 nanoserver`,
      },
    ],
  },
};

function sharedBy(a: PortRange, b: PortRange): PortRange {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

const PORTS = PORT_RANGE.max + 1;
/** One mark for each TCP port and each UDP port; kept between checks, because hosts are judged one after the other. */
const marks = new Uint8Array(2 * PORTS);

/** Whether any host port is published twice. Nearly always none is, and then nothing is built that would have to be collected. */
function anyRepeated(host: Host, context: HostContext): boolean {
  let marked = false;
  let repeated = false;
  for (const container of host.containers) {
    if (container.ports.length === 0 || !listens(container, context)) continue;
    for (const port of container.ports) {
      if (port.host === undefined) continue;
      const protocol = protocolOf(port);
      const offset = protocol === 'tcp' ? 0 : protocol === 'udp' ? PORTS : undefined;
      const single = parsePort(port.host);
      // Ranges and other protocols are rare; they get the full treatment.
      if (offset === undefined || single === undefined) repeated = true;
      else if (single < PORTS) {
        if (marks[offset + single] === 1) repeated = true;
        marks[offset + single] = 1;
        marked = true;
      }
    }
  }
  if (marked) marks.fill(0);
  return repeated;
}

export function protocolOf(port: PublishedPort): string {
  const { protocol } = port;
  return protocol === undefined || protocol === 'tcp' ? 'tcp' : protocol.toLowerCase();
}

/** Host ports by protocol. What is not a port is for SY128, and what the host never listens on is left out. */
function publications(host: Host, context: HostContext): Map<string, Interval<Publication>[]> {
  const byProtocol = new Map<string, Interval<Publication>[]>();
  for (const container of host.containers) {
    if (container.ports.length === 0 || !listens(container, context)) continue;
    let index = 0;
    for (const port of container.ports) {
      const range = occupied(port);
      if (range) {
        const protocol = protocolOf(port);
        let intervals = byProtocol.get(protocol);
        if (!intervals) {
          intervals = [];
          byProtocol.set(protocol, intervals);
        }
        intervals.push({ first: range.first, last: range.last, of: { container, port, index } });
      }
      index++;
    }
  }
  return byProtocol;
}

/** Whether any of the container's networks forwards ports of the host: transparent does not (SY121 says so). */
function listens(container: Container, context: HostContext): boolean {
  for (const endpoint of container.endpoints) {
    const network = context.networks.get(endpoint.network);
    if (!network || driverById.get(network.driver)?.portPublishing !== 'none') return true;
  }
  return false;
}

/** The host ports that a publication takes, where they are ports. */
export function occupied(port: PublishedPort): PortRange | undefined {
  if (port.host === undefined) return undefined;
  const range = parsePortRange(port.host);
  if (!range || range.first > range.last || range.first < PORT_RANGE.min || range.last > PORT_RANGE.max)
    return undefined;
  // Docker takes only one port of a range that leads to one container port (SY123).
  if (range.first !== range.last) {
    const inside = parsePortRange(port.container);
    if (!inside || portCount(inside) !== portCount(range)) return undefined;
  }
  return range;
}

function isRepeated(later: Publication, earlier: Publication): boolean {
  return (
    later.container === earlier.container &&
    later.port.host === earlier.port.host &&
    later.port.container === earlier.port.container
  );
}

/** Gives the next port at or above one that nobody has, each only once. */
export type FreePorts = (from: number) => number | undefined;

/** Whether the host's port is published for this protocol already. */
export function isPublished(host: Host, context: HostContext, port: PublishedPort, protocol: 'tcp' | 'udp'): boolean {
  const range = occupied(port);
  if (!range) return false;
  const taken = publications(host, context).get(protocol) ?? [];
  return taken.some(({ first, last }) => first <= range.last && range.first <= last);
}

/** Ports that no container of the host publishes, for either protocol. */
export function freePortsOf(host: Host, context: HostContext): FreePorts {
  return freePorts([...publications(host, context).values()].flat());
}

function freePorts(intervals: readonly Interval<unknown>[]): FreePorts {
  const used = new Uint8Array(PORT_RANGE.max + 1);
  for (const { first, last } of intervals) used.fill(1, first, last + 1);
  // Where the search that began at a port ended, so that many copies of one port do not each start over.
  const ended = new Map<number, number>();
  return (from) => {
    let port = ended.get(from) ?? from;
    while (port <= PORT_RANGE.max && used[port] === 1) port++;
    ended.set(from, port);
    if (port > PORT_RANGE.max) return undefined;
    used[port] = 1;
    return port;
  };
}

function otherPort(
  context: HostContext,
  container: Container,
  index: number,
  port: PublishedPort,
  range: PortRange,
  free: FreePorts,
): Fix[] {
  // A range moves as a whole or not at all, and where to is for a person to say.
  const suggestion = range.first === range.last && port.host !== undefined ? free(range.first) : undefined;
  if (suggestion === undefined) return [];
  const set = { host: String(suggestion) };
  return [{ variant: 'free', params: { suggestion }, edit: setPort(context, container, index, set) }];
}

export const PORT_CLASH_RULES: readonly Rule[] = [hostPortUnique];
