import {
  countingIds,
  createContainer,
  createHost,
  createNetwork,
  createSwitch,
  emptyDesign,
} from '../../shared/design/create.ts';
import type { Design, Host } from '../../shared/design/schema.ts';

export interface BenchSize {
  readonly hosts: number;
  /** Containers on each host. Networks, switches and adapters come on top. */
  readonly containersPerHost: number;
}

/** Elements that are judged: hosts, adapters, switches, networks and containers. */
export function elementCount(design: Design): number {
  return design.topology.hosts.reduce(
    (sum, host) =>
      sum + 1 + host.adapters.length + host.switches.length + host.networks.length + host.containers.length,
    0,
  );
}

/**
 * A correct design of the given size: on each host a nat network with published ports and a transparent VLAN network on a
 * SET team, containers alternating between them with fixed addresses. The same input gives the same design.
 */
export function benchDesign({ hosts, containersPerHost }: BenchSize): Design {
  const ids = countingIds();
  const list = Array.from({ length: hosts }, (_, index) => benchHost(index, containersPerHost, ids));
  return { ...emptyDesign('bench'), topology: { swarms: [], hosts: list } };
}

function benchHost(index: number, containers: number, ids: (prefix: string) => string): Host {
  const adapters = [1, 2, 3].map((number) => ({
    id: ids('adapter'),
    name: `Ethernet ${number}`,
    description: `Mellanox ConnectX-4 Lx #${number}`,
    status: 'Up',
    trunk: true,
    ...(number === 1 && {
      ipv4: `192.168.${index % 256}.10/24`,
      gateway: `192.168.${index % 256}.1`,
      defaultRoute: true,
    }),
  }));
  const inner = createSwitch(ids('switch'), 'shop', 'internal');
  const outer = createSwitch(ids('switch'), 'lan', 'external', { adapters: adapters.slice(1).map((item) => item.id) });
  const nat = createNetwork(ids('network'), 'shop', 'nat', {
    switch: inner.id,
    subnets: [{ subnet: '10.200.0.0/16', gateway: '10.200.0.1' }],
  });
  const lan = createNetwork(ids('network'), 'lan', 'transparent', {
    switch: outer.id,
    subnets: [{ subnet: `10.${index % 200}.0.0/16`, gateway: `10.${index % 200}.0.1` }],
    options: { 'com.docker.network.windowsshim.vlanid': '31' },
  });
  return createHost(ids('host'), `HOST${String(index + 1).padStart(3, '0')}`, {
    release: 'WS2022',
    platform: 'physical',
    engine: '28.5',
    swarm: 'none',
    ipv6: true,
    vfpext: true,
    adaptersKnown: true,
    adapters,
    switches: [inner, outer],
    networks: [nat, lan],
    containers: Array.from({ length: containers }, (_, number) => {
      const onNat = number % 2 === 0;
      const third = Math.floor((number + 10) / 250);
      const ip = `10.${onNat ? 200 : index % 200}.${third}.${((number + 10) % 250) + 2}`;
      return createContainer(ids('container'), `app${number + 1}`, 'shop/app:1', {
        endpoints: [{ id: ids('endpoint'), network: onNat ? nat.id : lan.id, ip }],
        ports: onNat ? [{ host: String(10000 + number), container: '80', protocol: 'tcp' }] : [],
      });
    }),
  });
}

/** A design with about this many elements, on hosts of about a hundred each. */
export function designOf(elements: number): Design {
  const hosts = Math.max(1, Math.round(elements / 100));
  const besides = 8;
  return benchDesign({ hosts, containersPerHost: Math.max(1, Math.round(elements / hosts) - besides) });
}
