import { type PortRange, parsePortRange } from '../address/ports.ts';
import { createContainer } from '../design/create.ts';
import type { Container, Host } from '../design/schema.ts';
import { DOCKER_AUTO_PORTS, DYNAMIC_PORT_START, SWARM_PORTS } from '../windows/reserved.ts';
import { clearPort, setPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost } from './example.ts';
import { inContainer } from './places.ts';
import { type FreePorts, freePortsOf, occupied, protocolOf } from './portClash.ts';
import type { ContainerRule, Fix, NeighboursRule, Rule } from './rule.ts';

/** Host ports that Windows, docker or swarm keep for themselves. */

/** Drivers whose ports docker itself hands out and holds open. */
const DOCKER_PICKS: ReadonlySet<string> = new Set(['l2bridge', 'l2tunnel', 'overlay']);

const excluded = new WeakMap<HostContext, readonly PortRange[]>();

function excludedRanges(context: HostContext): readonly PortRange[] {
  const kept = excluded.get(context);
  if (kept) return kept;
  const ranges = (context.host.excludedPorts ?? []).flatMap((text) => parsePortRange(text) ?? []);
  excluded.set(context, ranges);
  return ranges;
}

function meets(a: PortRange, b: PortRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

const portLeftByWindows: NeighboursRule = {
  code: 'SY126',
  name: 'host-port-left-by-windows',
  severity: 'warning',
  scope: 'neighbours',
  sources: ['gh:docker/for-win#1745', 'gh:docker/for-win#12251', 'gh:docker/for-win#3171'],
  check(host, context, report) {
    const ranges = excludedRanges(context);
    let free: FreePorts | undefined;
    for (const container of host.containers) {
      if (container.ports.length === 0 || container.origin === 'host') continue;
      let index = 0;
      for (const port of container.ports) {
        const at = index++;
        const range = occupied(port);
        if (!range) continue;
        const kept = ranges.find((item) => meets(item, range));
        if (!kept && (range.last < DYNAMIC_PORT_START.value || isDockersOwn(container, range, context))) continue;
        free ??= portsLeft(host, context, ranges);
        const suggestion =
          range.first === range.last ? free(kept ? kept.last + 1 : range.first - MOVED_DOWN) : undefined;
        report({
          entities: [inContainer(context, container)],
          field: `ports.${at}.host`,
          ...(kept && { variant: 'excluded' }),
          params: {
            container: container.name,
            port: port.host ?? '',
            start: DYNAMIC_PORT_START.value,
            range: kept ? `${kept.first}-${kept.last}` : '',
          },
          fixes: suggestion === undefined ? [] : [moved(context, container, at, suggestion)],
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'the last below', commands: 'docker run -d --name web -p 49151:80 nanoserver' },
      {
        title: 'beside what Windows keeps',
        commands: 'docker run -d --name web -p 8079:80 nanoserver',
        host: { excludedPorts: ['8080-8179'] },
      },
    ],
    invalid: [
      { title: 'the first that Windows hands out', commands: 'docker run -d --name web -p 49152:80 nanoserver' },
      {
        title: 'inside a range that Windows keeps',
        commands: 'docker run -d --name web -p 8080:80 nanoserver',
        host: { excludedPorts: ['8080-8179'] },
      },
      { title: 'a range of ports', commands: 'docker run -d --name web -p 50000-50010:50000-50010 nanoserver' },
      {
        title: 'the port above is kept too',
        commands: 'docker run -d --name web -p 8080:80 nanoserver',
        host: { excludedPorts: ['8080-8179', '8180-8279'] },
      },
    ],
  },
};

/** Takes a port of the dynamic range well below it: 50051 becomes 10051. */
const MOVED_DOWN = 40_000;

function moved(context: HostContext, container: Container, index: number, suggestion: number): Fix {
  const edit = setPort(context, container, index, { host: String(suggestion) });
  return { variant: 'free', params: { suggestion }, edit };
}

/** Ports nobody publishes, outside what Windows keeps and below what it hands out. */
function portsLeft(host: Host, context: HostContext, ranges: readonly PortRange[]): FreePorts {
  const free = freePortsOf(host, context);
  const isKept = (port: number) => ranges.some(({ first, last }) => first <= port && port <= last);
  return (from) => {
    let port = free(from);
    while (port !== undefined && port < DYNAMIC_PORT_START.value && (isKept(port) || isSwarmPort(port)))
      port = free(port + 1);
    return port !== undefined && port < DYNAMIC_PORT_START.value ? port : undefined;
  };
}

function isSwarmPort(port: number): boolean {
  return SWARM_PORTS.some((item) => item.port === port);
}

/** SY127 speaks of the ports that docker picks from. */
function isDockersOwn(container: Container, range: PortRange, context: HostContext): boolean {
  return meets(range, AUTO) && dockerPicksFor(container, context) !== undefined;
}

const AUTO: PortRange = { first: DOCKER_AUTO_PORTS.min, last: DOCKER_AUTO_PORTS.max };

function dockerPicksFor(container: Container, context: HostContext): string | undefined {
  for (const endpoint of container.endpoints) {
    const driver = context.networks.get(endpoint.network)?.driver;
    if (driver !== undefined && DOCKER_PICKS.has(driver)) return driver;
  }
  return undefined;
}

const outsideAutoRange: ContainerRule = {
  code: 'SY127',
  name: 'host-port-outside-dockers-own',
  severity: 'warning',
  scope: 'container',
  sources: DOCKER_AUTO_PORTS.sources,
  check(container, context, report) {
    if (container.ports.length === 0 || container.origin === 'host') return;
    let index = 0;
    for (const port of container.ports) {
      const at = index++;
      // Five digits, or a range of them: nothing else can be in there.
      if (port.host === undefined || !port.host.includes('6')) continue;
      const range = occupied(port);
      if (!range || !meets(range, AUTO)) continue;
      const driver = dockerPicksFor(container, context);
      if (driver === undefined) return;
      report({
        entities: [inContainer(context, container)],
        field: `ports.${at}.host`,
        params: { container: container.name, port: port.host, driver, first: AUTO.first, last: AUTO.last },
        fixes: [{ variant: 'automatic', edit: clearPort(context, container, at, 'host') }],
      });
    }
  },
  examples: {
    valid: [
      { title: 'the last below', commands: onOverlay('59999') },
      { title: 'the first above', commands: onOverlay('65001') },
      { title: 'on nat HNS picks', commands: 'docker run -d --name web -p 60000:80 nanoserver' },
      { title: 'on nat Windows chooses, not docker', commands: 'docker run -d --name web -p 60000:80 nanoserver' },
    ],
    invalid: [
      { title: 'the first', commands: onOverlay('60000') },
      { title: 'the last', commands: onOverlay('65000') },
    ],
  },
};

function onOverlay(port: string): string {
  return `docker swarm init\ndocker network create -d overlay --attachable mesh\ndocker run -d --name web --network mesh -p ${port}:80 nanoserver`;
}

const swarmPortsFree: NeighboursRule = {
  code: 'SY129',
  name: 'swarm-ports-free',
  severity: 'error',
  scope: 'neighbours',
  sources: ['SWARM'],
  check(host, context, report) {
    const role = host.swarm;
    if (role !== 'manager' && role !== 'worker') return;
    let free: FreePorts | undefined;
    for (const container of host.containers) {
      if (container.ports.length === 0 || container.origin === 'host') continue;
      let index = 0;
      for (const port of container.ports) {
        const at = index++;
        const range = port.host === undefined ? undefined : occupied(port);
        if (!range) continue;
        const protocol = protocolOf(port);
        const taken = SWARM_PORTS.find(
          (item) =>
            item.port >= range.first &&
            item.port <= range.last &&
            item.protocol === protocol &&
            (role === 'manager' || item.purpose !== 'swarm-port.management'),
        );
        if (!taken) continue;
        free ??= portsLeft(host, context, excludedRanges(context));
        const suggestion = range.first === range.last ? free(taken.port + 1) : undefined;
        report({
          entities: [inContainer(context, container)],
          field: `ports.${at}.host`,
          params: { container: container.name, port: taken.port, protocol, host: host.name },
          fixes: suggestion === undefined ? [] : [moved(context, container, at, suggestion)],
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'not in a swarm', commands: publish('7946:80'), host: { swarm: 'none' } },
      { title: 'the other protocol', commands: publish('4789:80'), host: { swarm: 'manager' } },
      { title: 'a worker does not manage', commands: publish('2377:80'), host: { swarm: 'worker' } },
    ],
    invalid: [
      { title: 'managers speak there', commands: publish('2377:80'), host: { swarm: 'manager' } },
      { title: 'nodes speak there', commands: publish('7946:53/udp'), host: { swarm: 'worker' } },
      { title: 'VXLAN', commands: publish('4789:4789/udp'), host: { swarm: 'worker' } },
      {
        title: 'the port above is taken',
        design: () =>
          exampleDesign(
            exampleHost({
              swarm: 'manager',
              containers: [
                createContainer('a', 'a1', 'nanoserver', { ports: [{ host: '7946', container: '80' }] }),
                createContainer('b', 'b1', 'nanoserver', { ports: [{ host: '7947', container: '80' }] }),
              ],
            }),
          ),
      },
      {
        title: 'the second port',
        commands: 'docker run -d --name web -p 8080:80 -p 2377:81 nanoserver',
        host: { swarm: 'manager' },
      },
    ],
  },
};

function publish(port: string): string {
  return `docker run -d --name web -p ${port} nanoserver`;
}

export const RESERVED_PORT_RULES: readonly Rule[] = [portLeftByWindows, outsideAutoRange, swarmPortsFree];
