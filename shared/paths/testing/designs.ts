import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Adapter, Container, Design, Host, Network, PublishedPort, VSwitch } from '../../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import type { PathEnd } from '../path.ts';

/** Designs for golden cases: two hosts, on each the networks of one driver, drawn as the pages advise. */

export type GoldenDriver = 'nat' | 'transparent' | 'overlay' | 'l2bridge' | 'l2tunnel';

export interface GoldenOptions {
  /** Facts of both hosts besides the release. */
  readonly facts?: Partial<Host>;
  /** The second host stands in another subnet of the physical network. */
  readonly apart?: boolean;
  /** Changes of the first network of each host. */
  readonly network?: Partial<Network>;
  readonly ports?: readonly PublishedPort[];
  /** Changes of container “a1”. */
  readonly container?: Partial<Container>;
}

/**
 * Hosts H1 and H2. On each: a and b on network n1, c on n2 (for overlay, and for l2bridge with several subnets, in the
 * second subnet of n1 in place of a second network). “b” publishes port 80 as 8080.
 */
export function goldenDesign(driver: GoldenDriver, release: string, options: GoldenOptions = {}): Design {
  const swarm = driver === 'overlay' ? [{ id: 'swarm', name: 'swarm', origin: 'host' as const, flags: [] }] : [];
  const hosts = [goldenHost(driver, release, 1, options), goldenHost(driver, release, 2, options)];
  return { ...emptyDesign('golden'), topology: { swarms: swarm, hosts } };
}

function goldenHost(driver: GoldenDriver, release: string, number: 1 | 2, options: GoldenOptions): Host {
  const block = number === 2 && options.apart ? 32 : 31;
  const adapters = adaptersOf(number, block);
  const facts: Partial<Host> = {
    release,
    platform: driver === 'l2tunnel' ? 'azure-vm' : 'physical',
    adaptersKnown: true,
    vfpext: true,
    ipv6: true,
    kbs: release === 'WS2016' ? ['KB4015217'] : ['KB5034127'],
    ...(driver === 'overlay' && { swarm: number === 1 ? ('manager' as const) : ('worker' as const), swarmId: 'swarm' }),
    ...options.facts,
  };
  const { networks, switches } = networksOf(driver, number, block, options);
  const port = [{ host: '8080', container: '80' }];
  const second = secondNetwork(driver, number);
  return createHost(`H${number}`, `H${number}`, {
    ...facts,
    adapters,
    switches,
    networks,
    containers: [
      golden(
        number,
        'a',
        firstNetwork(driver, number),
        addressOf(driver, number, block, 10),
        [],
        number === 1 ? options.container : {},
      ),
      golden(number, 'b', firstNetwork(driver, number), addressOf(driver, number, block, 11), options.ports ?? port),
      golden(number, 'c', second, otherAddressOf(driver, number, block)),
    ],
  });
}

function golden(
  number: number,
  name: string,
  network: string,
  ip: string,
  ports: readonly PublishedPort[] = [],
  rest: Partial<Container> = {},
): Container {
  const id = `${name}${number}`;
  return createContainer(id, id, 'image', { endpoints: [{ id: `${id}-endpoint`, network, ip }], ports, ...rest });
}

/** Ethernet is the host's own; Ethernet 2 and 3 are for networks. */
function adaptersOf(number: number, block: number): Adapter[] {
  const lan = (index: number, rest: Partial<Adapter> = {}): Adapter => ({
    id: `nic${number}-${index}`,
    name: index === 1 ? 'Ethernet' : `Ethernet ${index}`,
    ipv4: `10.${block}.${index}.${number}/24`,
    gateway: `10.${block}.${index}.254`,
    status: 'Up',
    trunk: true,
    ...rest,
  });
  return [lan(1, { defaultRoute: true }), lan(2), lan(3)];
}

function firstNetwork(driver: GoldenDriver, number: number): string {
  return driver === 'overlay' ? 'n1' : `n1-${number}`;
}

function secondNetwork(driver: GoldenDriver, number: number): string {
  return driver === 'overlay' ? 'n1' : `n2-${number}`;
}

function addressOf(driver: GoldenDriver, number: number, block: number, last: number): string {
  if (driver === 'nat') return `172.16.1.${last}`;
  if (driver === 'overlay') return `10.64.0.${number * 20 + last}`;
  return `10.${block}.2.${number * 20 + last}`;
}

function otherAddressOf(driver: GoldenDriver, number: number, block: number): string {
  if (driver === 'nat') return '172.16.2.10';
  if (driver === 'overlay') return `10.65.0.${number * 20}`;
  return `10.${block}.3.${number * 20}`;
}

function networksOf(driver: GoldenDriver, number: number, block: number, options: GoldenOptions) {
  const switches: VSwitch[] = [];
  const make = (id: string, name: string, index: number, subnets: Network['subnets']): Network => {
    const external = driver !== 'nat';
    const vswitch = createSwitch(`${id}-switch`, name, external ? 'external' : 'internal', {
      adapters: external ? [`nic${number}-${driver === 'overlay' ? 1 : index}`] : [],
    });
    switches.push(vswitch);
    return createNetwork(id, name, driver, {
      switch: vswitch.id,
      subnets,
      options: { [`${WINDOWSSHIM_PREFIX}networkname`]: name },
      ...(driver === 'overlay' && { attachable: true }),
      ...(index === 2 && options.network),
    });
  };
  const subnet = (prefix: string, last: number) => [{ subnet: `${prefix}.0/24`, gateway: `${prefix}.${last}` }];
  if (driver === 'overlay') {
    const subnets = [...subnet('10.64.0', 1), ...subnet('10.65.0', 1)];
    return { networks: number === 1 ? [make('n1', 'n1', 2, subnets)] : [], switches };
  }
  const nat = driver === 'nat';
  const networks = [
    make(`n1-${number}`, 'n1', 2, subnet(nat ? '172.16.1' : `10.${block}.2`, nat ? 1 : 254)),
    make(`n2-${number}`, 'n2', 3, subnet(nat ? '172.16.2' : `10.${block}.3`, nat ? 1 : 254)),
  ];
  return { networks, switches };
}

/** `a1`: a container; `H1`: a host; `out`: the outside; `H1:8080`: the port that b1 publishes. */
export function end(text: string): PathEnd {
  if (text === 'out') return { kind: 'outside' };
  const port = /^H(\d):/.exec(text);
  if (port) return { kind: 'port', host: `H${port[1]}`, container: `b${port[1]}`, index: 0 };
  if (text.startsWith('H')) return { kind: 'host', id: text };
  return { kind: 'container', host: `H${text.slice(1)}`, id: text };
}
