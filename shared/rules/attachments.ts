import { createContainer } from '../design/create.ts';
import type { Container, Design, Endpoint } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import { DEFAULT_NETWORK_NAME } from '../windows/reserved.ts';
import { clearEndpoint, withoutEndpoint } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { inContainer, inEndpoint, setEndpoint } from './places.ts';
import type { ContainerRule, Rule } from './rule.ts';

/** How containers are attached to networks, and what can be changed while they run. */

const networkOnce: ContainerRule = {
  code: 'SY158',
  name: 'network-only-once',
  severity: 'error',
  scope: 'container',
  sources: ['CLI-C', 'CO'],
  check(container, context, report) {
    const { endpoints } = container;
    if (endpoints.length < 2) return;
    endpoints.forEach((endpoint, index) => {
      const first = endpoints.findIndex((other) => other.network === endpoint.network);
      if (first === index) return;
      report({
        entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
        field: `endpoints.${index}`,
        params: {
          container: container.name,
          network: context.networks.get(endpoint.network)?.name ?? endpoint.network,
        },
        fixes: [{ edit: withoutEndpoint(context, container, endpoint) }],
      });
    });
  },
  examples: {
    valid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 a
docker network create -d nat --subnet=10.62.0.0/24 b
docker run -d --name web --network=a --network=b nanoserver`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d nat --subnet=10.61.0.0/24 a
docker run -d --name web --network=a --network=a nanoserver`,
      },
    ],
  },
};

const hotAdd: ContainerRule = {
  code: 'SY161',
  name: 'connect-while-running',
  severity: 'error',
  scope: 'container',
  sources: ['S16', 'ADV', 'WIN'],
  check(container, context, report) {
    const old = context.build !== undefined && context.build < BUILD.W10_1703;
    container.endpoints.forEach((endpoint, index) => {
      if (!endpoint.hotAdd) return;
      report({
        entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
        field: `endpoints.${index}.hotAdd`,
        severity: old ? 'error' : 'info',
        variant: old ? 'refused' : context.build === undefined ? 'unknown' : 'works',
        params: {
          container: container.name,
          network: context.networks.get(endpoint.network)?.name ?? endpoint.network,
        },
        fixes: refusesAlias(container, endpoint, context)
          ? []
          : [{ edit: clearEndpoint(context, container, endpoint, 'hotAdd') }],
      });
    });
  },
  examples: {
    valid: [
      {
        title: 'connected before it starts',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker create --name web nanoserver
docker network connect lab web
docker start web`,
        host: { release: 'WS2016' },
      },
    ],
    invalid: [
      {
        title: 'Windows Server 2016',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web nanoserver
docker network connect lab web`,
        host: { release: 'WS2016' },
      },
      {
        title: 'the last build before 1703',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web nanoserver
docker network connect lab web`,
        host: { build: 15062 },
      },
      {
        title: 'Windows 10 1703',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web nanoserver
docker network connect lab web`,
        host: { build: 15063 },
        severity: 'info',
      },
      {
        title: 'an unknown release',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 lab
docker run -d --name web nanoserver
docker network connect lab web`,
        severity: 'info',
      },
      {
        title: 'with an alias, on the built-in nat',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run -d --name web --network lab nanoserver\ndocker network connect --alias db nat web',
        host: { release: 'WS2016' },
      },
    ],
  },
};

/** As the network that the container starts on, the built-in nat takes no alias (SY142). */
function refusesAlias(container: Container, endpoint: Endpoint, context: HostContext): boolean {
  return (
    container.endpoints[0] === endpoint &&
    !!endpoint.aliases?.length &&
    context.networks.get(endpoint.network)?.name === DEFAULT_NETWORK_NAME
  );
}

const changeWhileRunning: ContainerRule = {
  code: 'SY162',
  name: 'ip-change-needs-a-stop',
  severity: 'error',
  gate: { build: { before: BUILD.W10_1703 } },
  scope: 'container',
  sources: ['S16', 'ADV'],
  check(container, context, report) {
    if (!container.running) return;
    container.endpoints.forEach((endpoint, index) => {
      const { ip, actualIp } = endpoint;
      if (ip === undefined || actualIp === undefined || ip.trim() === actualIp.trim()) return;
      report({
        entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
        field: `endpoints.${index}.ip`,
        params: { container: container.name, ip, actual: actualIp },
        fixes: [
          {
            variant: 'keep',
            edit: setEndpoint(context, container, endpoint, { ip: actualIp }),
          },
        ],
      });
    });
  },
  examples: {
    valid: [
      { title: 'the address it has', design: () => running(14393, { ip: '172.16.1.10', actualIp: '172.16.1.10' }) },
      {
        title: 'from Windows 10 1703 on',
        design: () => running(15063, { ip: '172.16.1.11', actualIp: '172.16.1.10' }),
      },
      {
        title: 'stopped',
        design: () => running(14393, { ip: '172.16.1.11', actualIp: '172.16.1.10' }, { running: false }),
      },
      { title: 'the choice is left to the network', design: () => running(14393, { actualIp: '172.16.1.10' }) },
    ],
    invalid: [
      { title: 'Windows Server 2016', design: () => running(14393, { ip: '172.16.1.11', actualIp: '172.16.1.10' }) },
      {
        title: 'the last build before 1703',
        design: () => running(15062, { ip: '172.16.1.11', actualIp: '172.16.1.10' }),
      },
    ],
  },
};

function running(
  build: number,
  addresses: Pick<Endpoint, 'ip' | 'actualIp'>,
  state: Pick<Container, 'running'> = { running: true },
): Design {
  const network = exampleNetwork('nat', 'lab', { subnets: [{ subnet: '172.16.1.0/24', gateway: '172.16.1.1' }] });
  const container = createContainer('web', 'web', 'nanoserver', {
    ...state,
    endpoints: [{ id: 'web-lab', network: network.id, ...addresses }],
  });
  return exampleDesign(exampleHost({ build, networks: [network], containers: [container] }));
}

export const ATTACHMENT_RULES: readonly Rule[] = [networkOnce, hotAdd, changeWhileRunning];
