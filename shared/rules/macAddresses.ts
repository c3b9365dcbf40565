import { dockerMac, parseMac } from '../address/mac.ts';
import { createContainer } from '../design/create.ts';
import type { Adapter, Container, Endpoint, Host, Network } from '../design/schema.ts';
import { driverById } from '../windows/drivers.ts';
import { clearEndpoint } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { lanOf } from './lan.ts';
import { macPoolsOf } from './macPools.ts';
import { inAdapter, inContainer, inEndpoint, setEndpoint } from './places.ts';
import type { ContainerRule, DesignRule, Fix, Rule } from './rule.ts';

/** MAC addresses given to containers. */

const LAB = 'docker network create -d nat --subnet=10.61.0.0/24 lab';
const run = (mac: string, name = 'web') => `docker run -d --name ${name} --network lab --mac-address ${mac} nanoserver`;

function placeOf(context: HostContext, container: Container, endpoint: Endpoint, index: number) {
  return {
    entities: [inContainer(context, container), inEndpoint(context, container, endpoint)],
    field: `endpoints.${index}.mac`,
  };
}

function removeMac(context: HostContext, container: Container, endpoint: Endpoint): Fix {
  return { variant: 'remove', edit: clearEndpoint(context, container, endpoint, 'mac') };
}

const hiddenMac: ContainerRule = {
  code: 'SY066',
  name: 'l2bridge-hides-mac',
  severity: 'info',
  scope: 'container',
  sources: ['S16', 'TOPO'],
  check(container, context, report) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const at = index++;
      if (endpoint.mac === undefined) continue;
      const network = context.networks.get(endpoint.network);
      if (network?.driver !== 'l2bridge' && network?.driver !== 'l2tunnel') continue;
      report({
        ...placeOf(context, container, endpoint, at),
        params: { container: container.name, mac: endpoint.mac, network: network.name, driver: network.driver },
        fixes: [removeMac(context, container, endpoint)],
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'transparent shows it',
        commands: `docker network create -d transparent lab\n${run('00:15:5d:61:00:20')}`,
      },
    ],
    invalid: [
      {
        commands: `docker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 lab\n${run('00:15:5d:61:00:20')}`,
      },
      {
        title: 'as its second network',
        commands: `docker network create -d nat --subnet=10.61.0.0/24 inside
docker network create -d l2bridge --subnet=10.31.8.0/22 --gateway=10.31.8.1 lab
docker run -d --name web --network inside --network name=lab,mac-address=00:15:5d:61:00:20 nanoserver`,
      },
    ],
  },
};

const macSyntax: ContainerRule = {
  code: 'SY116',
  name: 'mac-syntax',
  severity: 'error',
  scope: 'container',
  sources: ['WIN', 'CLI-C'],
  check(container, context, report) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const at = index++;
      if (endpoint.mac === undefined || parseMac(endpoint.mac) !== undefined) continue;
      const meant = macMeant(endpoint.mac);
      const convert: Fix[] =
        meant === undefined
          ? []
          : [
              {
                variant: 'convert',
                params: { meant },
                edit: setEndpoint(context, container, endpoint, { mac: meant }),
              },
            ];
      report({
        ...placeOf(context, container, endpoint, at),
        params: { container: container.name, mac: endpoint.mac },
        fixes: [...convert, removeMac(context, container, endpoint)],
      });
    }
  },
  examples: {
    valid: [
      { commands: `${LAB}\n${run('00:15:5d:61:00:20')}` },
      { title: 'the form Windows shows', commands: `${LAB}\n${run('00-15-5D-61-00-20')}` },
    ],
    invalid: [
      { title: 'a byte is missing', commands: `${LAB}\n${run('00:15:5d:61:00')}` },
      { title: 'eight bytes', commands: `${LAB}\n${run('00:15:5d:61:00:20:00:01')}` },
      { title: 'no separators', commands: `${LAB}\n${run('00155d610020')}` },
      { title: 'not hexadecimal', commands: `${LAB}\n${run('00:15:5d:61:00:2g')}` },
    ],
  },
};

/** Twelve hexadecimal digits, however they are grouped. */
function macMeant(text: string): string | undefined {
  const digits = text.replace(/[\s.:_-]/g, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits.match(/../g)?.join(':') : undefined;
}

const macUnicast: ContainerRule = {
  code: 'SY117',
  name: 'mac-of-one-machine',
  severity: 'error',
  scope: 'container',
  sources: ['INF'],
  check(container, context, report) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const at = index++;
      if (endpoint.mac === undefined) continue;
      const mac = parseMac(endpoint.mac);
      const fault = mac && macFault(mac);
      if (!fault) continue;
      report({
        ...placeOf(context, container, endpoint, at),
        variant: fault,
        params: { container: container.name, mac: endpoint.mac },
        fixes: [removeMac(context, container, endpoint)],
      });
    }
  },
  examples: {
    valid: [
      { title: 'locally administered', commands: `${LAB}\n${run('02:42:0a:3d:00:20')}` },
      { commands: `${LAB}\n${run('00:15:5d:61:00:20')}` },
    ],
    invalid: [
      { title: 'multicast', commands: `${LAB}\n${run('01:00:5e:00:00:20')}` },
      { title: 'broadcast', commands: `${LAB}\n${run('ff:ff:ff:ff:ff:ff')}` },
      { title: 'all zero', commands: `${LAB}\n${run('00:00:00:00:00:00')}` },
    ],
  },
};

function macFault(mac: string): 'zero' | 'broadcast' | 'multicast' | undefined {
  if (mac === '00-00-00-00-00-00') return 'zero';
  if (mac === 'FF-FF-FF-FF-FF-FF') return 'broadcast';
  return (Number.parseInt(mac.slice(0, 2), 16) & 1) === 1 ? 'multicast' : undefined;
}

interface FixedMac {
  readonly container: Container;
  readonly endpoint: Endpoint;
  readonly index: number;
  readonly mac: string;
}

const macsOf = new WeakMap<readonly Container[], readonly FixedMac[]>();
const NONE: readonly FixedMac[] = [];

/** Few containers have one, so the list of a host is kept for as long as its containers stay the same. */
function fixedMacs({ containers }: Host): readonly FixedMac[] {
  const kept = macsOf.get(containers);
  if (kept) return kept;
  let found: FixedMac[] | undefined;
  for (const container of containers) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const mac = endpoint.mac === undefined ? undefined : parseMac(endpoint.mac);
      if (mac !== undefined) {
        found ??= [];
        found.push({ container, endpoint, index, mac });
      }
      index++;
    }
  }
  macsOf.set(containers, found ?? NONE);
  return found ?? NONE;
}

const macUnique: DesignRule = {
  code: 'SY118',
  name: 'mac-unique',
  severity: 'error',
  scope: 'design',
  sources: ['INF'],
  check(design, { contextOf }, report) {
    const owners = new Map<string, { readonly host: Host; readonly fixed: FixedMac }>();
    for (const host of design.topology.hosts) {
      for (const fixed of fixedMacs(host)) {
        const context = contextOf(host);
        const network = context.networks.get(fixed.endpoint.network);
        if (!network) continue;
        const place = placeOf(context, fixed.container, fixed.endpoint, fixed.index);
        const params = { mac: dockerMac(fixed.mac), container: fixed.container.name, network: network.name };
        const fixes = [removeMac(context, fixed.container, fixed.endpoint)];
        // Transparent networks of several hosts, or of one, may be on one wire; elsewhere addresses stay inside.
        const wire = network.driver === 'transparent' ? lanOf(network, context) : undefined;
        const key = `${wire ?? network.id} ${fixed.mac}`;
        const first = owners.get(key);
        if (!first) owners.set(key, { host, fixed });
        else if (first.fixed.container !== fixed.container) {
          const other = inContainer(contextOf(first.host), first.fixed.container);
          report({
            ...place,
            entities: [...place.entities, other],
            params: { ...params, other: first.fixed.container.name },
            fixes,
          });
          continue;
        }
        const adapter = adapterWith(context, network, fixed.mac);
        if (!adapter) continue;
        const entities = [...place.entities, inAdapter(context, adapter)];
        report({ ...place, entities, variant: 'adapter', params: { ...params, other: adapter.name }, fixes });
      }
    }
  },
  examples: {
    valid: [
      { commands: `${LAB}\n${run('00:15:5d:61:00:20')}\n${run('00:15:5d:61:00:21', 'api')}` },
      {
        title: 'on two networks',
        commands: `${LAB}\n${run('00:15:5d:61:00:20')}\ndocker network create -d nat --subnet=10.62.0.0/24 two\ndocker run -d --name api --network two --mac-address 00:15:5d:61:00:20 nanoserver`,
      },
    ],
    invalid: [
      { commands: `${LAB}\n${run('00:15:5d:61:00:20')}\n${run('00-15-5D-61-00-20', 'api')}` },
      { title: 'on two hosts of a swarm', design: twoMembers },
      { title: 'on transparent networks of two hosts on one LAN', design: twoOnLan },
      {
        title: 'the adapter below has it',
        design: () =>
          exampleDesign(
            exampleHost({
              adapters: [nic('Ethernet 2'), nic('Ethernet', { mac: '00-15-5D-61-00-20' })],
              networks: [exampleNetwork('transparent', 'lan')],
              containers: [withMac('web', 'lan', '00:15:5d:61:00:20')],
            }),
          ),
      },
    ],
  },
};

/** An adapter of the host with the same address, where the two meet: not behind a nat network. */
function adapterWith(context: HostContext, network: Network, mac: string): Adapter | undefined {
  if (!driverById.get(network.driver)?.usesAdapter) return undefined;
  return context.host.adapters.find((adapter) => adapter.mac !== undefined && parseMac(adapter.mac) === mac);
}

function withMac(name: string, network: string, mac: string): Container {
  return createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-${network}`, network, mac }] });
}

function twoOnLan() {
  const member = (name: string) =>
    exampleHost({
      name,
      networks: [
        {
          ...exampleNetwork('transparent', 'lan', { subnets: [{ subnet: '10.31.8.0/22', gateway: '10.31.8.1' }] }),
          id: `lan of ${name}`,
        },
      ],
      containers: [{ ...withMac('web', `lan of ${name}`, '00:15:5d:61:00:20'), id: `web of ${name}` }],
    });
  return exampleDesign(member('A'), member('B'));
}

function twoMembers() {
  const mac = '02:42:0a:09:00:10';
  const mesh = exampleNetwork('overlay', 'mesh', { attachable: true });
  return exampleDesign(
    exampleHost({
      name: 'A',
      swarm: 'manager',
      swarmId: 's',
      networks: [mesh],
      containers: [withMac('web', 'mesh', mac)],
    }),
    exampleHost({ name: 'B', swarm: 'worker', swarmId: 's', containers: [withMac('api', 'mesh', mac)] }),
  );
}

const macOutsidePool: ContainerRule = {
  code: 'SY120',
  name: 'mac-outside-pool',
  severity: 'info',
  scope: 'container',
  sources: ['INF'],
  check(container, context, report) {
    let index = 0;
    for (const endpoint of container.endpoints) {
      const at = index++;
      if (endpoint.mac === undefined) continue;
      const network = context.networks.get(endpoint.network);
      const mac = parseMac(endpoint.mac);
      if (!network || mac === undefined) continue;
      const pool = macPoolsOf(network).find(({ start, end }) => start <= mac && mac <= end);
      if (!pool) continue;
      report({
        ...placeOf(context, container, endpoint, at),
        params: {
          container: container.name,
          mac: endpoint.mac,
          network: network.name,
          start: pool.start,
          end: pool.end,
        },
        fixes: [removeMac(context, container, endpoint)],
      });
    }
  },
  examples: {
    valid: [
      { commands: `${pooled('00-15-5D-61-00-00,00-15-5D-61-0F-FF')}\n${run('00:15:5d:61:10:00')}` },
      { title: 'no pool named', commands: `${LAB}\n${run('00:15:5d:61:00:20')}` },
    ],
    invalid: [{ commands: `${pooled('00-15-5D-61-00-00,00-15-5D-61-0F-FF')}\n${run('00:15:5d:61:0f:ff')}` }],
  },
};

function pooled(pool: string): string {
  return `docker network create -d nat --subnet=10.61.0.0/24 -o com.docker.network.windowsshim.macpool=${pool} lab`;
}

export const MAC_ADDRESS_RULES: readonly Rule[] = [hiddenMac, macSyntax, macUnicast, macUnique, macOutsidePool];
