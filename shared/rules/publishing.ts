import type { Container, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext } from './context.ts';
import { inContainer, setContainer } from './places.ts';
import type { ContainerRule, Fix, Rule } from './rule.ts';
import { compareVersions } from './version.ts';

/** Which networks forward ports of their host. */

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
    'gh:moby/moby#43644',
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

export type PublishVerdict = 'works' | 'unreliable' | 'none' | 'overlay-engine';

const RANK = { works: 0, unreliable: 1, 'overlay-engine': 2, none: 3 } as const satisfies Record<
  PublishVerdict,
  number
>;

/** Undefined for a driver that is not known. */
export function publishVerdict(network: Network, { build, engine }: HostContext): PublishVerdict | undefined {
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

export const PUBLISHING_RULES: readonly Rule[] = [publishWhereItWorks];
