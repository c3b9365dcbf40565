import { describe, expect, test } from 'vitest';
import { createContainer, emptyDesign } from '../design/create.ts';
import type { Adapter, Container, Design, Host, Network } from '../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import { resolvesByName } from './names.ts';
import type { PathOptions } from './path.ts';
import { end, type GoldenOptions, goldenDesign } from './testing/designs.ts';
import { onTwoNetworks } from './testing/scenes.ts';
import { tracePath } from './trace.ts';

/** Gates and facts one by one. */

function verdict(design: Design, from: string, to: string, options: PathOptions = {}): string {
  const { result } = tracePath(design, end(from), end(to), options);
  return result.outcome === 'reaches' ? 'reaches' : `${result.outcome} ${result.stop.id}`;
}

function caveats(design: Design, from: string, to: string, options: PathOptions = {}): string[] {
  return tracePath(design, end(from), end(to), options).caveats.map(({ id }) => id);
}

describe('the firewall of a compartment', () => {
  const nat = (release: string, options: GoldenOptions = {}) => goldenDesign('nat', release, options);
  test('before 1709 a process container takes in published ports only', () => {
    expect(verdict(nat('WS2016'), 'b1', 'a1', { port: 80 })).toBe('blocked inbound-denied');
    expect(verdict(nat('WS2016'), 'a1', 'b1', { port: 80 })).toBe('reaches');
    expect(verdict(nat('WS2016'), 'a1', 'b1', { port: 81 })).toBe('blocked inbound-denied');
    expect(verdict(nat('WS1709'), 'b1', 'a1', { port: 80 })).toBe('reaches');
  });
  test('without a port it is a caveat', () => {
    expect(verdict(nat('WS2016'), 'b1', 'a1')).toBe('reaches');
    expect(caveats(nat('WS2016'), 'b1', 'a1')).toContain('inbound-denied');
    expect(caveats(nat('WS1709'), 'b1', 'a1')).toEqual([]);
  });
  test('Hyper-V isolation and overlays allow everything', () => {
    const isolated = nat('WS2016', { container: { isolation: 'hyperv' } });
    expect(verdict(isolated, 'b1', 'a1', { port: 80 })).toBe('reaches');
    expect(verdict(goldenDesign('overlay', 'WS2016'), 'b1', 'a1', { port: 80 })).toBe('reaches');
  });
  test('clients run containers with Hyper-V isolation unless told otherwise', () => {
    expect(verdict(nat('W10-1703'), 'b1', 'a1', { port: 80 })).toBe('reaches');
    expect(verdict(nat('W10-1703', { container: { isolation: 'process' } }), 'b1', 'a1', { port: 80 })).toBe(
      'blocked inbound-denied',
    );
  });
});

describe('published ports from the host itself', () => {
  const to = (release: string, options: PathOptions = {}) =>
    verdict(goldenDesign('nat', release), 'H1', 'H1:8080', options);
  test('by its address: not on WS2016, reported between, since 1803', () => {
    expect(to('WS2016')).toBe('blocked port-from-host-old');
    expect(to('WS1709')).toBe('unknown port-from-host-between');
    expect(to('WS1803')).toBe('reaches');
    expect(to('no such release')).toBe('unknown port-from-host-build');
  });
  test('by localhost: since 1803, with a bug in that version', () => {
    const local = { address: 'localhost' } as const;
    expect(to('WS1709', local)).toBe('blocked port-localhost-old');
    expect(to('WS1803', local)).toBe('reaches');
    expect(caveats(goldenDesign('nat', 'WS1803'), 'H1', 'H1:8080', local)).toContain('localhost-bug');
    expect(caveats(goldenDesign('nat', 'WS2019'), 'H1', 'H1:8080', local)).not.toContain('localhost-bug');
    expect(verdict(goldenDesign('nat', 'WS2022'), 'H2', 'H1:8080', local)).toBe('blocked localhost-is-its-own');
    expect(verdict(goldenDesign('nat', 'WS2022'), 'a1', 'H1:8080', local)).toBe('blocked localhost-is-its-own');
  });
});

describe('published ports', () => {
  const publishing = (port: GoldenOptions['ports'], driver: 'nat' | 'overlay' = 'nat', facts: Partial<Host> = {}) =>
    verdict(goldenDesign(driver, 'WS2019', { ports: port ?? [], facts }), 'out', 'H1:8080');
  test('what docker refuses does not work', () => {
    expect(publishing([{ host: '8080', container: '80', protocol: 'sctp' }])).toBe('blocked port-protocol');
    expect(publishing([{ host: '8080', container: '80', hostIp: '10.31.1.1' }])).toBe('blocked port-host-address');
    expect(publishing([{ host: '8080', container: '80', hostIp: '0.0.0.0' }])).toBe('reaches');
    expect(publishing([{ host: '8080-8090', container: '80' }])).toBe('blocked port-range');
    expect(publishing([{ host: 'http', container: '80' }])).toBe('blocked port-unreadable');
    expect(publishing([{ container: '80' }])).toBe('reaches');
  });
  test('a port has no ping', () => {
    expect(verdict(goldenDesign('nat', 'WS2022'), 'out', 'H1:8080', { protocol: 'icmp' })).toBe('blocked port-ping');
  });
  test('two containers with one port', () => {
    const design = goldenDesign('nat', 'WS2022', { container: { ports: [{ host: '8080', container: '81' }] } });
    expect(verdict(design, 'out', 'H1:8080')).toBe('unknown port-taken');
  });
  test('overlay ports of a patched WS2019 need the engine that mended them', () => {
    const port = [{ host: '8080', container: '80' }];
    expect(publishing(port, 'overlay', { engine: '20.10.16' })).toBe('blocked port-engine');
    expect(publishing(port, 'overlay', { engine: '20.10.17' })).toBe('reaches');
  });
  test('a container does not reach itself through the host for certain', () => {
    expect(verdict(goldenDesign('nat', 'WS2022'), 'b1', 'H1:8080')).toBe('unknown port-of-its-own');
  });
  test('a container that only publishes is reached through the port that leads to what is asked for', () => {
    const design = goldenDesign('nat', 'WS2022', {
      ports: [
        { host: '5353', container: '53', protocol: 'udp' },
        { host: '8081', container: '81' },
        { host: '8080', container: '80' },
      ],
    });
    const path = tracePath(design, end('out'), end('b1'), { port: 80 });
    expect(path.through).toMatchObject({ index: 2 });
    expect(tracePath(design, end('out'), end('b1')).through).toMatchObject({ index: 1 });
    expect(tracePath(design, end('out'), end('b1'), { protocol: 'udp' }).through).toMatchObject({ index: 0 });
    expect(verdict(design, 'out', 'b1', { port: 82 })).toBe('blocked publish-ports');
  });
});

describe('ping', () => {
  test('C167: VFP translates no ICMP', () => {
    const overlay = goldenDesign('overlay', 'WS2022');
    expect(verdict(overlay, 'a1', 'out', { protocol: 'icmp' })).toBe('blocked ping-not-translated');
    expect(caveats(overlay, 'a1', 'out')).toContain('ping-misleads');
    expect(verdict(overlay, 'a1', 'a2', { protocol: 'icmp' })).toBe('reaches');
    expect(verdict(goldenDesign('nat', 'WS2022'), 'a1', 'out', { protocol: 'icmp' })).toBe('reaches');
    const translated = { network: { options: { [`${WINDOWSSHIM_PREFIX}enable_outboundnat`]: 'true' } } };
    const bridge = goldenDesign('l2bridge', 'WS2022', translated);
    expect(verdict(bridge, 'a1', 'out', { protocol: 'icmp' })).toBe('blocked ping-not-translated');
  });
});

const NAT_ON = { [`${WINDOWSSHIM_PREFIX}enable_outboundnat`]: 'true' };
const custom = (options: Network['options'] = {}, facts: Partial<Host> = {}, gateway = '10.99.0.2') =>
  goldenDesign('l2bridge', 'WS2022', {
    network: { subnets: [{ subnet: '10.99.0.0/24', gateway }], options },
    container: { endpoints: [{ id: 'e', network: 'n1-1', ip: '10.99.0.10' }] },
    facts,
  });
const withHostEndpoint = (design: Design): Design =>
  changeHosts(design, (host) => ({
    ...host,
    adapters: [
      ...host.adapters,
      { id: `${host.id}-ep`, name: 'vEthernet (ep)', ipv4: '10.99.0.2/24' } satisfies Adapter,
    ],
  }));

function changeHosts(design: Design, change: (host: Host) => Host): Design {
  return { ...design, topology: { ...design.topology, hosts: design.topology.hosts.map(change) } };
}

describe('l2bridge with a subnet of its own', () => {
  test('needs a host endpoint as gateway', () => {
    expect(verdict(custom(), 'a1', 'out')).toBe('blocked no-host-endpoint');
    expect(verdict(custom(NAT_ON, { adaptersKnown: undefined }), 'a1', 'out')).toBe('unknown host-endpoint-undrawn');
  });
  test('reaches the outside only with outbound NAT', () => {
    expect(verdict(withHostEndpoint(custom()), 'a1', 'out')).toBe('blocked no-route-back');
    expect(verdict(withHostEndpoint(custom(NAT_ON)), 'a1', 'out')).toBe('reaches');
  });
  test('exceptions keep the container’s own address', () => {
    const design = withHostEndpoint(
      custom({ ...NAT_ON, [`${WINDOWSSHIM_PREFIX}outboundnat_exceptions`]: '10.31.0.0/16' }),
    );
    const ids = (to: string) => tracePath(design, end('a1'), end(to)).hops.map(({ id }) => id);
    expect(ids('H2')).not.toContain('vfp-outbound-nat');
    expect(ids('out')).toContain('vfp-outbound-nat');
  });
  test('is reached from outside only if the router knows the way', () => {
    expect(verdict(withHostEndpoint(custom()), 'out', 'a1')).toBe('unknown no-route-in');
  });
  test('needs a known Windows version across subnets', () => {
    expect(verdict(goldenDesign('l2bridge', 'none', { apart: true }), 'a1', 'a2')).toBe(
      'unknown l2bridge-build-unstated',
    );
  });
});

describe('the physical network', () => {
  const lan = (subnets: Network['subnets'], ip: string | undefined) =>
    goldenDesign('transparent', 'WS2022', {
      network: { subnets },
      container: { endpoints: [{ id: 'e', network: 'n1-1', ...(ip !== undefined && { ip }) }] },
    });
  test('a subnet without a gateway is reached from itself only', () => {
    const design = lan([{ subnet: '10.31.2.0/24' }], '10.31.2.30');
    expect(verdict(design, 'a1', 'out')).toBe('blocked no-gateway');
    expect(verdict(design, 'a1', 'b1')).toBe('reaches');
    expect(verdict(design, 'a1', 'a2')).toBe('reaches');
  });
  test('a gateway beside the physical subnet leads nowhere', () => {
    expect(verdict(lan([{ subnet: '10.99.0.0/24', gateway: '10.99.0.1' }], '10.99.0.5'), 'a1', 'out')).toBe(
      'blocked not-the-lan',
    );
  });
  test('DHCP gives address and gateway', () => {
    expect(verdict(lan([], undefined), 'a1', 'out')).toBe('reaches');
    expect(verdict(lan([], '10.31.2.30'), 'a1', 'out')).toBe('blocked address-on-dhcp');
  });
  test('a VLAN needs a trunk', () => {
    const tagged = (trunk: boolean | undefined) =>
      changeHosts(
        goldenDesign('transparent', 'WS2022', { network: { options: { [`${WINDOWSSHIM_PREFIX}vlanid`]: '31' } } }),
        (host) => ({ ...host, adapters: host.adapters.map((adapter) => ({ ...adapter, trunk })) }),
      );
    expect(verdict(tagged(true), 'a1', 'out')).toBe('reaches');
    expect(verdict(tagged(false), 'a1', 'out')).toBe('blocked not-a-trunk');
    expect(verdict(tagged(undefined), 'a1', 'out')).toBe('unknown trunk-unstated');
    expect(verdict(tagged(false), 'a1', 'b1')).toBe('reaches');
    const missing = tracePath(tagged(undefined), end('a1'), end('out')).result;
    expect(missing).toMatchObject({
      stop: { missing: [{ entity: { kind: 'adapter', id: 'nic1-2' }, field: 'trunk' }] },
    });
  });
  test('hosts of which no addresses are stated are assumed to be joined, and that is said', () => {
    const bare = changeHosts(goldenDesign('transparent', 'WS2022', { network: { subnets: [] } }), (host) => ({
      ...host,
      adapters: host.adapters.map(({ id, name }) => ({ id, name })),
      containers: host.containers.map((container) => ({
        ...container,
        endpoints: container.endpoints.map(({ ip: _, ...endpoint }) => endpoint),
      })),
    }));
    const { result, caveats: said } = tracePath(bare, end('a1'), end('a2'));
    expect(result).toEqual({ outcome: 'reaches', confidence: 'inferred' });
    expect(said.map(({ id }) => id)).toContain('lan-assumed');
  });
  test('MAC spoofing that is not stated is asked for', () => {
    const design = goldenDesign('transparent', 'WS2022', { facts: { platform: 'hyperv-vm' } });
    expect(verdict(design, 'a1', 'out')).toBe('unknown spoofing-unstated');
    expect(tracePath(design, end('a1'), end('out')).result).toMatchObject({
      stop: { rule: 'SY062', missing: [{ entity: { kind: 'host', id: 'H1' }, field: 'macSpoofing' }] },
    });
  });
  test('a nat prefix that the host itself stands in cuts its containers off', () => {
    const design = goldenDesign('nat', 'WS2022', {
      network: { subnets: [{ subnet: '10.31.0.0/16', gateway: '10.31.0.1' }] },
      container: { endpoints: [{ id: 'e', network: 'n1-1', ip: '10.31.9.9' }] },
    });
    expect(verdict(design, 'a1', 'out')).toBe('blocked prefix-overlaps-lan');
  });
});

describe('what does not come to be', () => {
  const with1 = (container: Partial<Container>) => goldenDesign('nat', 'WS2016', { container });
  test('containers without a network of their own', () => {
    expect(verdict(with1({ networkMode: 'none', endpoints: [] }), 'a1', 'out')).toBe('blocked no-network');
    expect(verdict(with1({ endpoints: [] }), 'out', 'a1')).toBe('blocked no-network');
    expect(verdict(with1({ networkMode: 'host', endpoints: [] }), 'a1', 'b1')).toBe('blocked host-mode');
    expect(verdict(with1({ networkMode: 'container:x', endpoints: [] }), 'a1', 'b1')).toBe('blocked no-such-container');
  });
  test('a container in the compartment of another uses its endpoint, and reaches it without one', () => {
    const design = with1({ networkMode: 'container:b1', endpoints: [] });
    expect(verdict(design, 'a1', 'out')).toBe('reaches');
    const path = tracePath(design, end('a1'), end('b1'));
    expect(path.hops.map(({ id }) => id)).toEqual(['container-sends', 'compartment-shared', 'container-receives']);
    const vm = with1({ networkMode: 'container:b1', endpoints: [], isolation: 'hyperv' });
    expect(verdict(vm, 'a1', 'out')).toBe('blocked shared-with-vm');
  });
  test('endpoints that docker or HNS refuses', () => {
    const endpoint = (rest: object) => with1({ endpoints: [{ id: 'e', network: 'n1-1', ...rest }] });
    expect(verdict(endpoint({ ip: '172.16.9.9' }), 'a1', 'b1')).toBe('blocked address-unusable');
    expect(verdict(endpoint({ ip: '172.16.1.1' }), 'a1', 'b1')).toBe('blocked address-reserved');
    expect(verdict(endpoint({ hotAdd: true }), 'a1', 'b1')).toBe('blocked hot-add');
    expect(verdict(endpoint({ network: 'elsewhere' }), 'a1', 'b1')).toBe('blocked network-not-here');
  });
  test('networks that are not created', () => {
    const network = (set: Partial<Network>, facts: Partial<Host> = {}) =>
      verdict(goldenDesign('nat', 'WS2016', { network: set, facts }), 'b1', 'H1');
    expect(network({ driver: 'bridge' })).toBe('blocked driver-unknown');
    expect(network({ subnets: [{ subnet: '172.16.1.0/24', gateway: '172.16.2.1' }] })).toBe('blocked gateway-outside');
    expect(network({}, { netNat: ['10.0.0.0/8'] })).toBe('blocked nat-prefix');
    expect(network({}, { netNat: ['172.16.0.0/16'] })).toBe('reaches');
    expect(network({}, { ipv6: false })).toBe('blocked ipv6-off');
    expect(network({}, { ipv6: false, kbs: undefined })).toBe('unknown ipv6-unclear');
  });
  test('overlays without a swarm, closed, or without VFP', () => {
    const overlay = (options: GoldenOptions) => verdict(goldenDesign('overlay', 'WS2022', options), 'a1', 'b1');
    expect(overlay({ facts: { swarm: 'none' } })).toBe('blocked no-swarm');
    expect(overlay({ facts: { swarm: undefined } })).toBe('unknown swarm-role');
    expect(overlay({ network: { attachable: false } })).toBe('blocked not-attachable');
    expect(overlay({ facts: { vfpext: false } })).toBe('blocked vfp-stopped');
  });
  test('--internal does nothing, and that is said', () => {
    const design = goldenDesign('nat', 'WS2022', { network: { flags: [{ flag: '--internal' }] } });
    expect(verdict(design, 'a1', 'out')).toBe('reaches');
    expect(caveats(design, 'a1', 'out')).toContain('internal-flag');
  });
  test('what is not in the design', () => {
    const design = goldenDesign('nat', 'WS2022');
    expect(verdict(design, 'z1', 'out')).toBe('blocked container-gone');
    expect(verdict(emptyDesign(), 'out', 'H1')).toBe('blocked container-gone');
  });
});

describe('several networks', () => {
  const design = onTwoNetworks(
    createContainer('b1', 'b1', 'image', { endpoints: [{ id: 'e3', network: 'n2', aliases: ['web'] }] }),
    createContainer('c1', 'c1', 'image', { endpoints: [{ id: 'e4', network: 'n1', aliases: ['db', 'sql'] }] }),
  );
  test('the one they share is taken', () => {
    expect(tracePath(design, end('a1'), end('b1')).cell).toMatchObject({ driver: 'transparent', cell: 'sameSubnet' });
    expect(tracePath(design, end('a1'), end('c1')).cell).toMatchObject({ driver: 'nat', cell: 'sameSubnet' });
    expect(caveats(design, 'a1', 'c1')).toEqual([]);
  });
  test('which one leads outside is not settled', () => {
    expect(caveats(design, 'a1', 'out')).toContain('several-gateways');
    expect(caveats(design, 'b1', 'out')).toEqual([]);
  });
  test('names are those of the shared network', () => {
    const names = (to: string) =>
      resolvesByName(design, { kind: 'container', host: 'H1', id: 'a1' }, { kind: 'container', host: 'H1', id: to });
    expect(names('c1')).toMatchObject({ outcome: 'yes', names: ['c1', 'db', 'sql'], resolver: true });
    expect(names('b1')).toMatchObject({ outcome: 'no', reason: 'driver' });
  });
  test('the name service of a nat network can be switched off', () => {
    const off = goldenDesign('nat', 'WS2022', {
      network: { options: { [`${WINDOWSSHIM_PREFIX}disable_gatewaydns`]: 'true' } },
    });
    const a1 = { kind: 'container', host: 'H1', id: 'a1' } as const;
    expect(resolvesByName(off, a1, { ...a1, id: 'b1' })).toMatchObject({ outcome: 'no', reason: 'dns-off' });
  });
});
