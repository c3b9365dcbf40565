import { type PortRange, parsePortRange, portCount } from '../address/ports.ts';
import type { Container, Network, PublishedPort } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { BUILD } from '../windows/releases.ts';
import { PORT_RANGE } from '../windows/reserved.ts';
import { clearPort, setPort } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { inContainer, setContainer } from './places.ts';
import { PORT_CLASH_RULES } from './portClash.ts';
import type { ContainerRule, Fix, Rule } from './rule.ts';
import { compareVersions } from './version.ts';

/** First engine in which a published port works on an overlay of a patched Windows Server 2019 or later. */
const OVERLAY_PORTS_FIXED = [20, 10, 17];

const publishWhereItWorks: ContainerRule = {
  code: 'SY121',
  name: 'publish-where-it-works',
  severity: 'error',
  scope: 'container',
  sources: [
    'gh:moby/moby#27529',
    'gh:microsoft/Windows-Containers#360',
    'gh:moby/moby#42811',
    'gh:moby/moby#43634',
    'gh:moby/libnetwork#2658',
    'gh:moby/moby#42426',
  ],
  check(container, context, report) {
    if (container.ports.length === 0 && !container.publishAll) return;
    let worst: { readonly network: Network; readonly verdict: PublishVerdict } | undefined;
    for (const endpoint of container.endpoints) {
      const network = context.networks.get(endpoint.network);
      const verdict = network && publishVerdict(network, context);
      // One network that can publish is enough: the ports are reached through it.
      if (!network || verdict === undefined || verdict === 'works') return;
      if (!worst || RANK[verdict] > RANK[worst.verdict]) worst = { network, verdict };
    }
    if (!worst) return;
    const { network, verdict } = worst;
    report({
      entities: [inContainer(context, container)],
      field: 'ports',
      severity: verdict === 'unreliable' ? 'warning' : 'error',
      variant: verdict,
      params: { container: container.name, network: network.name, driver: network.driver },
      fixes: verdict === 'none' ? [unpublish(context, container)] : [],
    });
  },
  examples: {
    valid: [
      { title: 'on the built-in nat', commands: 'docker run -d --name web -p 8080:80 nanoserver' },
      {
        title: 'reached through nat',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker network create -d transparent lan
docker run -d --name web -p 8080:80 --network=lab nanoserver
docker network connect lan web`,
      },
      {
        title: 'overlay with the engine that mended it',
        commands: `docker swarm init
docker network create -d overlay --attachable mesh
docker run -d --name web -p 8080:80 --network=mesh nanoserver`,
        host: { release: 'WS2019', engine: '20.10.17' },
      },
      {
        title: 'overlay before Windows reserved ports early',
        commands: `docker swarm init
docker network create -d overlay --attachable mesh
docker run -d --name web -p 8080:80 --network=mesh nanoserver`,
        host: { release: 'WS2016', engine: '20.10.16' },
      },
      {
        title: 'transparent, nothing published',
        commands: `docker network create -d transparent lan
docker run -d --name web --network=lan nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d transparent lan
docker run -d --name web -p 8080:80 --network=lan nanoserver`,
      },
      {
        title: 'all exposed ports',
        commands: `docker network create -d transparent lan
docker run -d --name web -P --network=lan nanoserver`,
      },
      {
        commands: `docker network create -d l2bridge --subnet=192.168.1.0/24 --gateway=192.168.1.1 bridged
docker run -d --name web -p 8080:80 --network=bridged nanoserver`,
        severity: 'warning',
      },
      {
        title: 'overlay with the engine before',
        commands: `docker swarm init
docker network create -d overlay --attachable mesh
docker run -d --name web -p 8080:80 --network=mesh nanoserver`,
        host: { release: 'WS2019', engine: '20.10.16' },
      },
    ],
  },
};

type PublishVerdict = 'works' | 'unreliable' | 'none' | 'overlay-engine';

const RANK = { works: 0, unreliable: 1, 'overlay-engine': 2, none: 3 } as const satisfies Record<
  PublishVerdict,
  number
>;

/** Undefined for a driver that is not known. */
function publishVerdict(network: Network, { build, engine }: HostContext): PublishVerdict | undefined {
  const driver = driverById.get(network.driver);
  if (!driver) return undefined;
  if (network.driver === 'overlay') {
    const old = engine !== undefined && compareVersions(engine, OVERLAY_PORTS_FIXED) < 0;
    return old && build !== undefined && build >= BUILD.WS2019 ? 'overlay-engine' : 'works';
  }
  if (driver.portPublishing === 'none') return driver.documented ? 'none' : 'unreliable';
  return driver.portPublishing === 'yes' ? 'works' : 'unreliable';
}

function unpublish(context: HostContext, container: Container): Fix {
  return { variant: 'unpublish', edit: setContainer(context, container, { ports: [], publishAll: undefined }) };
}

const noHostAddress: ContainerRule = {
  code: 'SY122',
  name: 'publish-without-host-address',
  severity: 'error',
  scope: 'container',
  sources: ['WIN'],
  check(container, context, report) {
    for (const [index, { hostIp }] of container.ports.entries()) {
      if (!hostIp || hostIp === '0.0.0.0' || hostIp === '::') continue;
      report({
        entities: [inContainer(context, container)],
        field: `ports.${index}.hostIp`,
        params: { container: container.name, address: hostIp },
        fixes: [{ variant: 'drop', edit: clearPort(context, container, index, 'hostIp') }],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name web -p 8080:80 nanoserver' },
      { title: 'any address', commands: 'docker run -d --name web -p 0.0.0.0:8080:80 nanoserver' },
    ],
    invalid: [
      { commands: 'docker run -d --name web -p 10.31.8.5:8080:80 nanoserver' },
      { title: 'loopback too', commands: 'docker run -d --name web -p 127.0.0.1:8080:80 nanoserver' },
    ],
  },
};

const rangesMatch: ContainerRule = {
  code: 'SY123',
  name: 'publish-ranges-match',
  severity: 'error',
  scope: 'container',
  sources: ['WIN', 'PM'],
  check(container, context, report) {
    for (const [index, port] of container.ports.entries()) {
      // Two ranges of equal length need no dash to be told apart from one port; most ports stop here.
      if (!port.host?.includes('-') && !port.container.includes('-')) continue;
      const host = port.host === undefined ? undefined : parsePortRange(port.host);
      const inside = parsePortRange(port.container);
      if (!host || !inside || portCount(host) < 1 || portCount(host) === portCount(inside)) continue;
      // The command line itself refuses two ranges of different length.
      const toOne = portCount(inside) === 1;
      const chosen = toOne && !refusesRange(container, context);
      report({
        entities: [inContainer(context, container)],
        field: `ports.${index}.host`,
        severity: chosen ? 'info' : 'error',
        variant: chosen ? 'chosen' : toOne ? 'to-one' : 'lengths',
        params: { container: container.name, host: port.host ?? '', inside: port.container, first: host.first },
        fixes: toOne
          ? [{ variant: 'first', edit: setPort(context, container, index, { host: String(host.first) }) }]
          : [],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name web -p 8000-8010:8000-8010 nanoserver' },
      { commands: 'docker run -d --name web -p 8080:80 nanoserver' },
    ],
    invalid: [
      { commands: 'docker run -d --name web -p 8000-8010:80 nanoserver' },
      { title: 'different lengths', commands: 'docker run -d --name web -p 8000-8010:80-85 nanoserver' },
      {
        title: 'on l2bridge docker picks one of the range',
        commands: `docker network create -d l2bridge --subnet=192.168.1.0/24 --gateway=192.168.1.1 bridged
docker run -d --name web -p 8000-8010:80 --network=bridged nanoserver`,
        severity: 'info',
      },
    ],
  },
};

/** Docker hands a range on to these drivers as it is, and they refuse it; for the others it picks a port of the range first. */
function refusesRange(container: Container, context: HostContext): boolean {
  return container.endpoints.some((endpoint) => {
    const driver = context.networks.get(endpoint.network)?.driver;
    return driver === 'nat' || driver === 'transparent';
  });
}

const tcpOrUdp: ContainerRule = {
  code: 'SY124',
  name: 'publish-tcp-or-udp',
  severity: 'error',
  scope: 'container',
  sources: ['WIN'],
  check(container, context, report) {
    for (const [index, { protocol }] of container.ports.entries()) {
      if (protocol === undefined) continue;
      const lower = protocol.toLowerCase();
      if (lower === 'tcp' || lower === 'udp') continue;
      report({
        entities: [inContainer(context, container)],
        field: `ports.${index}.protocol`,
        params: { container: container.name, protocol },
        fixes: [
          { variant: 'tcp', edit: clearPort(context, container, index, 'protocol') },
          { variant: 'udp', edit: setPort(context, container, index, { protocol: 'udp' }) },
        ],
      });
    }
  },
  examples: {
    valid: [
      { commands: 'docker run -d --name dns -p 53:53/udp -p 53:53/tcp nanoserver' },
      { title: 'in capitals', commands: 'docker run -d --name dns -p 53:53/UDP nanoserver' },
    ],
    invalid: [{ commands: 'docker run -d --name sig -p 2905:2905/sctp nanoserver' }],
  },
};

const portInRange: ContainerRule = {
  code: 'SY128',
  name: 'port-in-range',
  severity: 'error',
  scope: 'container',
  sources: PORT_RANGE.sources,
  check(container, context, report) {
    for (const [index, port] of container.ports.entries()) {
      const inside = portFault(port.container);
      if (inside) {
        report({
          entities: [inContainer(context, container)],
          field: `ports.${index}.container`,
          variant: inside,
          params: { container: container.name, port: port.container },
          fixes: turnedRound(context, container, index, 'container', port.container),
        });
      }
      const outside = port.host === undefined ? undefined : portFault(port.host);
      if (outside) {
        report({
          entities: [inContainer(context, container)],
          field: `ports.${index}.host`,
          variant: outside,
          params: { container: container.name, port: port.host ?? '' },
          fixes:
            outside === 'zero'
              ? [{ variant: 'automatic', edit: clearPort(context, container, index, 'host') }]
              : turnedRound(context, container, index, 'host', port.host ?? ''),
        });
      }
    }
  },
  examples: {
    valid: [
      { title: 'the lowest and the highest', commands: 'docker run -d --name web -p 1:65535 -p 65535:1 nanoserver' },
      { title: 'no host port', commands: 'docker run -d --name web -p 80 nanoserver' },
    ],
    invalid: [
      { title: 'beyond the highest', commands: 'docker run -d --name web -p 65536:80 nanoserver' },
      { title: 'zero', commands: 'docker run -d --name web -p 0:80 nanoserver' },
      { title: 'inside the container', commands: 'docker run -d --name web -p 8080:70000 nanoserver' },
      { title: 'a range the wrong way round', commands: 'docker run -d --name web -p 8010-8000:90-100 nanoserver' },
      { title: 'not a number', commands: 'docker run -d --name web -p http:80 nanoserver' },
    ],
  },
};

type PortFault = 'malformed' | 'zero' | 'beyond' | 'reversed';

function portFault(text: string): PortFault | undefined {
  const range = parsePortRange(text);
  if (!range) return 'malformed';
  if (range.first > range.last) return 'reversed';
  if (range.first < PORT_RANGE.min) return 'zero';
  return range.last > PORT_RANGE.max ? 'beyond' : undefined;
}

function turnedRound(
  context: HostContext,
  container: Container,
  index: number,
  key: 'host' | 'container',
  text: string,
): Fix[] {
  const range = parsePortRange(text);
  if (!range || range.first <= range.last) return [];
  const suggestion = turned(range);
  const set: Partial<PublishedPort> = { [key]: suggestion };
  return [{ variant: 'turn', params: { suggestion }, edit: setPort(context, container, index, set) }];
}

function turned(range: PortRange): string {
  return `${range.last}-${range.first}`;
}

export const PORT_RULES: readonly Rule[] = [
  publishWhereItWorks,
  noHostAddress,
  rangesMatch,
  tcpOrUdp,
  ...PORT_CLASH_RULES,
  portInRange,
];
