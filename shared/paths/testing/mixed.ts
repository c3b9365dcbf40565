import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Adapter, Container, Design, Host, Network, VSwitch } from '../../design/schema.ts';
import { driverById } from '../../windows/drivers.ts';

/** What each network of the mixed design stands on; the overlay is made on the first host only. */
const ON: Readonly<Record<string, string | undefined>> = {
  nat: undefined,
  transparent: 'Ethernet 2',
  l2bridge: 'Ethernet 3',
  overlay: 'Ethernet',
  ics: undefined,
  internal: undefined,
  private: undefined,
};

/** Two hosts of one swarm, each with a container called after its network on one of every driver that a server can have. */
export function mixedDesign(release: string): Design {
  const hosts = [mixedHost(1, release), mixedHost(2, release)];
  const swarms = [{ id: 'swarm', name: 'swarm', origin: 'host' as const, flags: [] }];
  return { ...emptyDesign('mixed'), topology: { swarms, hosts } };
}

function mixedHost(number: 1 | 2, release: string): Host {
  const drivers = Object.keys(ON);
  const made = drivers.filter((driver) => number === 1 || driver !== 'overlay');
  const switches = made.map((driver): VSwitch => {
    const adapter = ON[driver];
    return createSwitch(`${driver}-switch${number}`, driver, driverById.get(driver)?.switchKind ?? 'internal', {
      adapters: adapter === undefined ? [] : [`${adapter}${number}`],
    });
  });
  return createHost(`H${number}`, `H${number}`, {
    release,
    platform: 'physical',
    swarm: number === 1 ? 'manager' : 'worker',
    swarmId: 'swarm',
    kbs: release === 'WS2016' ? ['KB4015217'] : ['KB4489899'],
    adaptersKnown: true,
    adapters: [adapter(1, number, true), adapter(2, number), adapter(3, number)],
    switches,
    networks: made.map((driver) => network(driver, number)),
    containers: drivers.map((driver, at) => container(driver, number, at)),
  });
}

/** The hosts have one network for themselves and the overlay, one for transparent networks, and each its own for l2bridge. */
function adapter(index: number, host: number, defaultRoute = false): Adapter {
  const prefix = index === 3 ? `10.31.3${host}` : `10.31.${index}`;
  return {
    id: `Ethernet${index === 1 ? '' : ` ${index}`}${host}`,
    name: index === 1 ? 'Ethernet' : `Ethernet ${index}`,
    ipv4: `${prefix}.${host}/24`,
    gateway: `${prefix}.254`,
    ...(defaultRoute && { defaultRoute }),
  };
}

function network(driver: string, host: number): Network {
  return createNetwork(idOf(driver, host), driver, driver, {
    switch: `${driver}-switch${host}`,
    subnets: [subnetOf(driver, host)],
    ...(driver === 'overlay' && { attachable: true }),
  });
}

function idOf(driver: string, host: number): string {
  return driver === 'overlay' ? 'overlay1' : `${driver}${host}`;
}

function prefixOf(driver: string, host: number): string {
  if (driver === 'transparent') return '10.31.2';
  if (driver === 'l2bridge') return `10.31.3${host}`;
  return `172.16.${Object.keys(ON).indexOf(driver)}`;
}

function subnetOf(driver: string, host: number): Network['subnets'][number] {
  const prefix = prefixOf(driver, host);
  return { subnet: `${prefix}.0/24`, gateway: `${prefix}.${ON[driver] && driver !== 'overlay' ? 254 : 1}` };
}

/** Those of nat and of the overlay publish a port. */
function container(driver: string, host: number, at: number): Container {
  const publishes = driver === 'nat' || driver === 'overlay';
  return createContainer(`${driver}-c${host}`, driver, 'image', {
    endpoints: [
      { id: `${driver}-e${host}`, network: idOf(driver, host), ip: `${prefixOf(driver, host)}.${host * 20 + at}` },
    ],
    ports: publishes ? [{ host: `808${at}`, container: '80' }] : [],
  });
}
