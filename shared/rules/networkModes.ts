import { createContainer } from '../design/create.ts';
import { batch } from '../design/edits.ts';
import type { Container, Network } from '../design/schema.ts';
import { BUILD } from '../windows/releases.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork } from './example.ts';
import { runsClient, versionName } from './hostFacts.ts';
import { inContainer, inReach, setContainer } from './places.ts';
import type { ContainerRule, Fix, NeighboursRule, Rule } from './rule.ts';

/** Containers without a network of their own, and containers with several. */

const CONTAINER_MODE = 'container:';

const modeAlone: ContainerRule = {
  code: 'SY015',
  name: 'network-mode-stands-alone',
  severity: 'error',
  scope: 'container',
  sources: ['CO', 'CLI-C'],
  check(container, context, report) {
    const { networkMode, endpoints } = container;
    if (networkMode === undefined || endpoints.length === 0) return;
    const joins = networkMode.startsWith(CONTAINER_MODE);
    if (networkMode !== 'none' && !joins) return;
    report({
      entities: [inContainer(context, container)],
      field: 'networkMode',
      ...(joins && { variant: 'container' }),
      params: {
        container: container.name,
        mode: networkMode,
        networks: endpoints.map(({ network }) => context.networks.get(network)?.name ?? network).join(', '),
      },
      fixes: [
        { variant: 'networks', edit: setContainer(context, container, { networkMode: undefined }) },
        // A link is to a neighbour on a network.
        ...(container.flags.some(({ flag }) => flag === '--link')
          ? []
          : [{ variant: 'mode', edit: setContainer(context, container, { endpoints: [] }) }]),
      ],
    });
  },
  examples: {
    valid: [
      { commands: 'docker run -d --network none nanoserver' },
      { commands: 'docker run -d --network nat nanoserver' },
    ],
    invalid: [
      {
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run -d --network none --network lab nanoserver',
      },
      {
        title: 'with the network of another container',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 lab\ndocker run -d --name db nanoserver\ndocker run -d --network container:db --network lab nanoserver',
      },
    ],
  },
};

const oneDefaultRoute: ContainerRule = {
  code: 'SY160',
  name: 'one-default-route',
  severity: 'warning',
  scope: 'container',
  sources: ['gh:moby/moby#38412'],
  check(container, context, report) {
    if (container.endpoints.length < 2) return;
    const routed: Network[] = [];
    for (const endpoint of container.endpoints) {
      if (endpoint.flags?.some(({ flag }) => flag === '--gw-priority')) return;
      const network = context.networks.get(endpoint.network);
      if (network && hasGateway(network, context) && !routed.includes(network)) routed.push(network);
    }
    if (routed.length < 2) return;
    const overlay = routed.find(({ driver }) => driver === 'overlay');
    report({
      entities: [inContainer(context, container), ...routed.map((network) => inReach(context, network))],
      field: 'endpoints',
      // Which one wins is reported for overlays only.
      ...(!overlay && { variant: 'open' }),
      params: {
        container: container.name,
        count: routed.length,
        networks: routed.map(({ name }) => name).join(', '),
        overlay: overlay?.name ?? '',
      },
    });
  },
  examples: {
    valid: [
      { commands: 'docker run -d nanoserver' },
      {
        title: 'a priority is stated',
        commands:
          'docker swarm init\ndocker network create -d overlay --attachable ov\ndocker create --name web --network ov nanoserver\ndocker network connect --gw-priority 1 nat web',
      },
      {
        title: 'beside a network without a gateway',
        commands:
          'docker network create -d transparent --subnet=10.31.8.0/22 lan\ndocker create --name web nanoserver\ndocker network connect lan web',
      },
    ],
    invalid: [
      {
        commands:
          'docker swarm init\ndocker network create -d overlay --attachable ov\ndocker create --name web --network ov nanoserver\ndocker network connect nat web',
      },
      {
        title: 'two nat networks',
        commands:
          'docker network create -d nat --subnet=10.61.0.0/24 a\ndocker network create -d nat --subnet=10.62.0.0/24 b\ndocker run -d --name web --network a --network b nanoserver',
      },
      {
        title: 'an option of the endpoint decides nothing',
        commands:
          'docker network create -d transparent --subnet=10.31.8.0/22 --gateway=10.31.8.1 lan\ndocker create --name web nanoserver\ndocker network connect --driver-opt com.example.tier=front lan web',
      },
      { title: 'the overlay of another host', design: overlayOfAnother },
    ],
  },
};

function overlayOfAnother() {
  const mesh = exampleNetwork('overlay', 'mesh', { subnets: [{ subnet: '10.9.0.0/24' }], attachable: true });
  const lab = exampleNetwork('nat', 'lab', { subnets: [{ subnet: '10.61.0.0/24' }] });
  const endpoints = [mesh, lab].map(({ id }) => ({ id: `web-${id}`, network: id }));
  return exampleDesign(
    exampleHost({ name: 'A', swarm: 'manager', swarmId: 's', networks: [mesh] }),
    exampleHost({
      name: 'B',
      swarm: 'worker',
      swarmId: 's',
      networks: [lab],
      containers: [createContainer('web', 'web', 'nanoserver', { endpoints })],
    }),
  );
}

/** Whether containers get a default route from the network. Where DHCP decides it is not known. */
function hasGateway(network: Network, context: HostContext): boolean {
  if (network.driver === 'nat' || network.driver === 'overlay') return true;
  return context.subnetsOf(network).some(({ gateway }) => gateway !== undefined && gateway !== 0);
}

/** Sees the neighbours, because the one whose network is shared must be another container of the host. */
const sharedNetwork: NeighboursRule = {
  code: 'SY163',
  name: 'container-mode-works',
  severity: 'error',
  scope: 'neighbours',
  sources: ['RCW', 'COW', 'gh:moby/moby#27524', 'gh:moby/moby#38000'],
  check(host, context, report) {
    const client = runsClient(context) === true;
    for (const container of host.containers) {
      if (!container.networkMode?.startsWith(CONTAINER_MODE) || container.origin === 'host') continue;
      const name = container.networkMode.slice(CONTAINER_MODE.length);
      const target = host.containers.find((item) => item.name === name && item !== container);
      const both = target ? [container, target] : [container];
      const isolated = both.find(({ isolation }) => isolation === 'hyperv');
      // Clients isolate so unless told otherwise; dockerd may have been told (exec-opts), so it is not certain.
      const byDefault = both.find(({ isolation }) => client && isolation !== 'process');
      const entities = [inContainer(context, container), ...(target ? [inContainer(context, target)] : [])];
      const hit = { entities, field: 'networkMode' };
      const params = { container: container.name, target: name, isolated: (isolated ?? byDefault)?.name ?? '' };
      if (isolated || byDefault) {
        const certain = isolated ? {} : ({ severity: 'warning', variant: 'by-default' } as const);
        report({
          ...hit,
          ...certain,
          params: { ...params, version: versionName(context) },
          fixes: mayRunAsProcess(context) ? [withProcessIsolation(context, both)] : [],
        });
      }
      if (!target) {
        // It may be a container of the host that is not drawn.
        if (!isolated && !byDefault) report({ ...hit, severity: 'info', variant: 'unknown', params });
      } else if (target.running === false) {
        const edit = setContainer(context, target, { running: undefined });
        report({ ...hit, variant: 'stopped', params, fixes: [{ variant: 'start', edit }] });
      }
    }
  },
  examples: {
    valid: [
      { commands: joined('') },
      { title: 'process isolation', commands: joined('--isolation process ') },
      {
        title: 'process isolation of both on a client',
        commands: joined('--isolation process ').replace('--name db', '--name db --isolation process'),
        host: { release: 'W11' },
      },
    ],
    invalid: [
      { title: 'the one that joins is isolated by Hyper-V', commands: joined('--isolation hyperv ') },
      {
        title: 'the other one is',
        commands:
          'docker run -d --name db --isolation hyperv nanoserver\ndocker run -d --name web --network container:db nanoserver',
      },
      {
        title: 'a client isolates by Hyper-V unless told otherwise',
        commands: joined(''),
        host: { release: 'W11' },
        severity: 'warning',
      },
      {
        title: 'the other one does not run',
        commands: 'docker create --name db nanoserver\ndocker run -d --name web --network container:db nanoserver',
      },
      {
        title: 'there is no other one here',
        commands: 'docker run -d --name web --network container:db nanoserver',
        severity: 'info',
      },
    ],
  },
};

/** Client editions have process isolation from 1809 on. */
function mayRunAsProcess(context: HostContext): boolean {
  return !(runsClient(context) && context.build !== undefined && context.build < BUILD.WS2019);
}

function withProcessIsolation(context: HostContext, containers: readonly Container[]): Fix {
  const changed = containers.filter(({ isolation, origin }) => isolation !== 'process' && origin !== 'host');
  const edits = changed.map((container) => setContainer(context, container, { isolation: 'process' }));
  return { variant: 'process', edit: batch(...edits) };
}

function joined(flags: string): string {
  return `docker run -d --name db nanoserver\ndocker run -d --name web ${flags}--network container:db nanoserver`;
}

export const NETWORK_MODE_RULES: readonly Rule[] = [modeAlone, oneDefaultRoute, sharedNetwork];
