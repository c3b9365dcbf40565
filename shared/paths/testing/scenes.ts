import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Endpoint, Host, Network } from '../../design/schema.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import type { CaveatId } from '../../windows/paths/caveats.ts';
import type { StopId } from '../../windows/paths/stops.ts';
import type { PathOptions } from '../path.ts';
import { type GoldenDriver, type GoldenOptions, goldenDesign } from './designs.ts';

/** A design, and the way through it that is asked for. Ends are spelled as `end` reads them. */
export interface Scene {
  readonly design: Design;
  readonly from: string;
  readonly to: string;
  readonly options?: PathOptions;
}

interface Asked extends GoldenOptions, PathOptions {
  readonly from?: string;
  readonly to?: string;
  readonly release?: string;
}

/** From “a1” outside, on Windows Server 2022, unless said otherwise. */
function scene(driver: GoldenDriver, asked: Asked = {}): Scene {
  const { from = 'a1', to = 'out', release = 'WS2022', protocol, port, address, ...options } = asked;
  const asking = { ...(protocol && { protocol }), ...(port && { port }), ...(address && { address }) };
  return { design: goldenDesign(driver, release, options), from, to, options: asking };
}

const option = (name: string, value: string): Network['options'] => ({ [WINDOWSSHIM_PREFIX + name]: value });
const oneEndpoint = (network: string, rest: Partial<Endpoint>): GoldenOptions => ({
  container: { endpoints: [{ id: 'a1-end', network, ...rest }] },
});
const alone = (container: Partial<Container>): GoldenOptions => ({ container: { endpoints: [], ...container } });
/** “a1” in a subnet that is not that of the adapter. */
const ownSubnet = (gateway: string | undefined, network: Partial<Network> = {}): GoldenOptions => ({
  network: { subnets: [{ subnet: '10.99.0.0/24', ...(gateway && { gateway }) }], ...network },
  ...oneEndpoint('n1-1', { ip: '10.99.0.10' }),
});

function changeHosts({ design, ...scene }: Scene, change: (host: Host) => Host): Scene {
  return {
    ...scene,
    design: { ...design, topology: { ...design.topology, hosts: design.topology.hosts.map(change) } },
  };
}

const withAdapters = (from: Scene, set: Partial<Host['adapters'][number]>): Scene =>
  changeHosts(from, (host) => ({ ...host, adapters: host.adapters.map((adapter) => ({ ...adapter, ...set })) }));
/** Each host has a vNIC with the gateway’s address. */
const withHostEndpoint = (from: Scene): Scene =>
  changeHosts(from, (host) => ({
    ...host,
    adapters: [...host.adapters, { id: `${host.id}-ep`, name: 'vEthernet (ep)', ipv4: '10.99.0.2/24' }],
  }));
/** Containers whose addresses the network gives. */
const withoutAddresses = (from: Scene): Scene =>
  changeHosts(from, (host) => ({
    ...host,
    containers: host.containers.map((container) => ({
      ...container,
      endpoints: container.endpoints.map(({ ip: _, ...endpoint }) => endpoint),
    })),
  }));

const tagged = { network: { options: option('vlanid', '31') } };
const published = (host: string | undefined, rest: object = {}): Asked => ({
  from: 'out',
  to: 'H1:8080',
  ports: [{ ...(host !== undefined && { host }), container: '80', ...rest }],
});

/** Every reason why a path ends or cannot be told, with designs in which it does. */
export const stopScenes = (): Readonly<Record<StopId, readonly [Scene, ...Scene[]]>> => ({
  'no-network': [scene('nat', alone({})), scene('nat', { ...alone({ networkMode: 'none' }), from: 'out', to: 'a1' })],
  'host-mode': [scene('nat', alone({ networkMode: 'host' }))],
  'no-such-container': [
    scene('nat', { ...alone({ networkMode: 'container:nobody' }), to: 'b1' }),
    scene('nat', { ...alone({ networkMode: 'container:a1' }), from: 'b1', to: 'a1' }),
  ],
  'container-gone': [scene('nat', { from: 'z1' }), scene('nat', { to: 'H9' })],
  'shared-with-vm': [scene('nat', alone({ networkMode: 'container:b1', isolation: 'hyperv' }))],
  'inbound-denied': [scene('nat', { release: 'WS2016', from: 'b1', to: 'a1', port: 80 })],

  'network-not-here': [
    scene('nat', { ...oneEndpoint('n1-2', {}), to: 'b1' }),
    scene('nat', { ...oneEndpoint('elsewhere', { ip: '10.0.0.9' }), from: 'b1', to: 'a1' }),
  ],
  'address-unusable': [
    scene('nat', { ...oneEndpoint('n1-1', { ip: '172.16.9.9' }), to: 'b1' }),
    scene('nat', { ...oneEndpoint('n1-1', { ip: 'web' }), to: 'b1' }),
  ],
  'address-reserved': [
    scene('nat', { ...oneEndpoint('n1-1', { ip: '172.16.1.1' }), to: 'b1' }),
    scene('nat', { ...oneEndpoint('n1-1', { ip: '172.16.1.255' }), to: 'b1' }),
  ],
  'address-on-dhcp': [scene('transparent', { network: { subnets: [] } })],
  'address-twice': [scene('nat', oneEndpoint('n1-1', { ip: '172.16.1.11' }))],
  'address-twice-hosts': [
    scene('overlay', { ...oneEndpoint('n1', { ip: '10.64.0.50' }), from: 'b1', to: 'a2' }),
    scene('transparent', { ...oneEndpoint('n1-1', { ip: '10.31.2.50' }), from: 'b1', to: 'a1' }),
  ],
  'hot-add': [scene('nat', { ...oneEndpoint('n1-1', { hotAdd: true }), release: 'WS2016', to: 'b1' })],
  'not-attachable': [
    scene('overlay', { network: { attachable: false }, to: 'b1' }),
    scene('overlay', { network: { attachable: false, origin: 'host' }, to: 'b1' }),
  ],

  'driver-unknown': [scene('nat', { network: { driver: 'bridge' }, to: 'b1' })],
  'subnet-unreadable': [scene('nat', { network: { subnets: [{ subnet: '172.16.1.0' }] }, to: 'b1' })],
  'gateway-outside': [
    scene('nat', { network: { subnets: [{ subnet: '172.16.1.0/24', gateway: '172.16.2.1' }] }, to: 'b1' }),
    scene('nat', { network: { subnets: [{ subnet: '172.16.1.0/24', gateway: 'none' }] }, to: 'b1' }),
  ],
  'needs-subnet': [withoutAddresses(scene('l2bridge', { network: { subnets: [] }, to: 'b1' }))],
  'nat-prefix': [scene('nat', { release: 'WS2016', facts: { netNat: ['10.0.0.0/8', '192.168.0.0/16'] }, to: 'H1' })],
  'switch-kind': [
    changeHosts(scene('transparent', { to: 'b1' }), (host) => ({
      ...host,
      switches: host.switches.map((vswitch) => ({ ...vswitch, kind: 'internal' })),
    })),
  ],
  'no-swarm': [
    scene('overlay', { facts: { swarm: 'none' }, to: 'b1' }),
    scene('overlay', { facts: { swarm: 'worker' }, from: 'a2', to: 'b2' }),
  ],
  'swarm-role': [scene('overlay', { facts: { swarm: undefined }, from: 'a2', to: 'b1' })],
  'overlay-patch': [
    scene('overlay', { release: 'WS2019', facts: { kbs: [] }, to: 'b1' }),
    scene('overlay', { release: 'WS2016', facts: { kbs: [] }, to: 'b1' }),
  ],
  'overlay-windows': [scene('overlay', { release: 'W10-1607', to: 'b1' })],
  'l2bridge-windows': [scene('l2bridge', { release: 'W10-1607', to: 'b1' })],
  'vfp-stopped': [scene('l2bridge', { facts: { vfpext: false }, to: 'b1' })],
  'ipv6-off': [
    scene('nat', { facts: { ipv6: false }, to: 'b1' }),
    scene('nat', { facts: { ipv6: false }, release: 'WS2016', to: 'b1' }),
  ],
  'ipv6-unclear': [
    scene('nat', { facts: { ipv6: false, kbs: undefined }, release: 'WS2016', to: 'b1' }),
    scene('nat', { facts: { ipv6: false }, release: 'none', to: 'b1' }),
  ],
  'not-azure': [scene('l2tunnel', { facts: { platform: 'physical' }, to: 'b1' })],
  'azure-unstated': [scene('l2tunnel', { facts: { platform: undefined }, to: 'b1' })],

  'nat-island': [scene('nat', { to: 'c1' })],
  'publish-ports': [scene('nat', { to: 'a2' }), scene('nat', { from: 'out', to: 'a1' })],
  'prefix-overlaps-lan': [
    scene('nat', {
      network: { subnets: [{ subnet: '10.31.0.0/16', gateway: '10.31.0.1' }] },
      ...oneEndpoint('n1-1', { ip: '10.31.9.9' }),
    }),
  ],

  'azure-transparent': [scene('transparent', { facts: { platform: 'azure-vm' } })],
  'cloud-transparent': [scene('transparent', { facts: { platform: 'cloud-vm' } })],
  'spoofing-off': [scene('transparent', { facts: { platform: 'hyperv-vm', macSpoofing: false } })],
  'spoofing-unstated': [scene('transparent', { facts: { platform: 'hyperv-vm' }, from: 'out', to: 'a1' })],
  'promiscuous-off': [scene('transparent', { facts: { platform: 'vmware-vm', promiscuous: false } })],
  'promiscuous-unstated': [scene('transparent', { facts: { platform: 'vmware-vm' }, to: 'a2' })],
  'platform-unstated': [scene('transparent', { facts: { platform: undefined } })],
  'not-a-trunk': [
    withAdapters(scene('transparent', tagged), { trunk: false }),
    withAdapters(scene('l2bridge', { ...tagged, from: 'out', to: 'a1' }), { trunk: false }),
  ],
  'trunk-unstated': [withAdapters(scene('transparent', tagged), { trunk: undefined })],
  'no-gateway': [scene('transparent', { network: { subnets: [{ subnet: '10.31.2.0/24' }] } })],
  'not-the-lan': [
    scene('transparent', ownSubnet('10.99.0.1')),
    scene('transparent', { ...ownSubnet('10.99.0.1'), from: 'out', to: 'a1' }),
  ],
  'no-route-back': [withHostEndpoint(scene('l2bridge', ownSubnet('10.99.0.2')))],
  'no-route-in': [withHostEndpoint(scene('l2bridge', { ...ownSubnet('10.99.0.2'), from: 'out', to: 'a1' }))],
  'no-host-endpoint': [
    scene('l2bridge', ownSubnet('10.99.0.2')),
    scene('l2bridge', { ...ownSubnet('10.99.0.2'), to: 'H1' }),
  ],
  'host-endpoint-undrawn': [
    scene('l2bridge', {
      ...ownSubnet('10.99.0.2', { options: option('enable_outboundnat', 'true') }),
      facts: { adaptersKnown: undefined },
    }),
  ],
  'l2bridge-cross-subnet': [scene('l2bridge', { release: 'WS1803', apart: true, to: 'a2' })],
  'l2bridge-build-unstated': [scene('l2bridge', { release: 'none', apart: true, to: 'a2' })],

  'other-overlay': [otherOverlay()],
  'overlay-private': [scene('overlay', { from: 'out', to: 'a1' })],
  'overlay-out-build': [scene('overlay', { release: 'none' })],
  'overlay-out-between': [scene('overlay', { release: 'WS1709' })],
  'overlay-host': [scene('overlay', { to: 'H1' }), scene('overlay', { from: 'H1', to: 'b1' })],
  'ping-not-translated': [
    scene('overlay', { protocol: 'icmp' }),
    scene('l2bridge', { network: { options: option('enable_outboundnat', 'true') }, protocol: 'icmp' }),
  ],

  'closed-network': [
    scene('nat', { network: { driver: 'internal' } }),
    onPrivateSwitch({}),
    onPrivateSwitch({ to: 'H1' }),
    onPrivateSwitch({ from: 'H1', to: 'a1' }),
  ],
  'inner-network': [scene('nat', { network: { driver: 'ics' }, from: 'out', to: 'a1' })],
  'not-documented': [
    scene('l2tunnel', { to: 'H1' }),
    scene('l2tunnel', { from: 'H1', to: 'a1' }),
    scene('l2tunnel', { to: 'H2' }),
    scene('nat', { network: { driver: 'ics' }, to: 'c1' }),
  ],

  'port-ping': [scene('nat', { from: 'out', to: 'H1:8080', protocol: 'icmp' })],
  'port-not-forwarded': [scene('transparent', { from: 'out', to: 'H1:8080' })],
  'port-unreliable': [scene('l2bridge', { from: 'out', to: 'H1:8080' })],
  'port-engine': [scene('overlay', { release: 'WS2019', from: 'out', to: 'H1:8080', facts: { engine: '20.10.16' } })],
  'port-host-address': [scene('nat', published('8080', { hostIp: '10.31.1.1' }))],
  'port-protocol': [scene('nat', published('8080', { protocol: 'SCTP' }))],
  'port-unreadable': [scene('nat', published('http')), scene('nat', published('8080', { container: 'http' }))],
  'port-range': [scene('nat', published('8080-8090')), scene('transparent', published('8080-8090'))],
  'port-taken': [
    scene('nat', { container: { ports: [{ host: '8080', container: '81' }] }, from: 'out', to: 'H1:8080' }),
  ],
  'port-from-host-old': [scene('nat', { release: 'WS2016', from: 'H1', to: 'H1:8080' })],
  'port-localhost-old': [scene('nat', { release: 'WS1709', from: 'H1', to: 'H1:8080', address: 'localhost' })],
  'port-from-host-build': [scene('nat', { release: 'none', from: 'H1', to: 'H1:8080' })],
  'port-from-host-between': [scene('nat', { release: 'WS1709', from: 'H1', to: 'H1:8080' })],
  'port-of-its-own': [scene('nat', { from: 'b1', to: 'H1:8080' })],
  'localhost-is-its-own': [
    scene('nat', { from: 'H2', to: 'H1:8080', address: 'localhost' }),
    scene('nat', { from: 'a1', to: 'H1:8080', address: 'localhost' }),
  ],
});

/** Everything that is told besides, with designs in which it is. */
export const caveatScenes = (): Readonly<Record<CaveatId, readonly [Scene, ...Scene[]]>> => ({
  'inbound-denied': [scene('nat', { release: 'WS2016', from: 'b1', to: 'a1' })],
  'ping-misleads': [
    scene('overlay', { from: 'a2' }),
    withHostEndpoint(scene('l2bridge', ownSubnet('10.99.0.2', { options: option('enable_outboundnat', 'true') }))),
    withHostEndpoint(
      scene('l2bridge', { ...ownSubnet('10.99.0.2', { options: option('enable_outboundnat', 'true') }), to: 'H2' }),
    ),
    scene('l2bridge', {
      network: {
        options: {
          ...option('enable_outboundnat', '1'),
          ...option('outboundnat_exceptions', '10.31.2.0/24, 10.0.0.0/30'),
        },
      },
      to: 'H2',
    }),
  ],
  'internal-flag': [scene('nat', { network: { flags: [{ flag: '--internal' }] } })],
  'several-gateways': [severalGateways('out')],
  'same-subnet-assumed': [withAdapters(scene('l2bridge'), { ipv4: undefined, gateway: undefined })],
  'lan-assumed': [
    withoutAddresses(
      withAdapters(scene('transparent', { network: { subnets: [] }, to: 'a2' }), {
        ipv4: undefined,
        gateway: undefined,
      }),
    ),
  ],
  'forwarding-needed': [
    withHostEndpoint(scene('transparent', ownSubnet('10.99.0.2'))),
    withHostEndpoint(scene('l2bridge', { ...ownSubnet('10.99.0.2'), to: 'H2' })),
  ],
  'by-the-router': [scene('transparent', { to: 'c1' })],
  'routes-needed': [withHostEndpoint(scene('l2bridge', { ...ownSubnet('10.99.0.2'), from: 'H1', to: 'a1' }))],
  'private-prefix': [scene('transparent', { from: 'out', to: 'a1' })],
  'swarm-ports': [scene('overlay', { to: 'a2' })],
  'overlay-outbound-reports': [scene('overlay')],
  'gateway-endpoint': [
    scene('overlay', { release: 'WS2016' }),
    scene('overlay', { release: 'WS2016', from: 'out', to: 'H1:8080' }),
  ],
  'azure-policy': [scene('l2tunnel', { to: 'b1' }), scene('l2tunnel', { from: 'out', to: 'a1' })],
  'host-firewall': [scene('nat', { to: 'H2' }), scene('nat', { from: 'out', to: 'H1' })],
  'localhost-bug': [scene('nat', { release: 'WS1803', from: 'H1', to: 'H1:8080', address: 'localhost' })],
  'vnic-name': [
    scene('nat', { network: { options: {} } }),
    scene('nat', { network: { options: {} }, from: 'H1', to: 'a1' }),
  ],
});

function onPrivateSwitch(asked: Asked): Scene {
  return changeHosts(scene('nat', { network: { driver: 'private' }, ...asked }), (host) => ({
    ...host,
    switches: host.switches.map((vswitch) => ({ ...vswitch, kind: 'private' })),
  }));
}

/** Ways that are taken seldom. */
export const seldomWays = (): Readonly<Record<string, Scene>> => ({
  'to the host that is the gateway of an l2bridge subnet': withHostEndpoint(
    scene('l2bridge', { ...ownSubnet('10.99.0.2'), to: 'H1' }),
  ),
  'before the host’s vNICs had names of their own': scene('nat', {
    network: { options: {} },
    release: 'W10-1607',
    to: 'H1',
  }),
  'since the host’s vNICs have names of their own': scene('nat', {
    network: { options: {} },
    release: 'W10-1703',
    to: 'H1',
  }),
  'a port on all addresses of IPv6': scene('nat', published('8080', { hostIp: '::' })),
  'a port of nobody': scene('nat', { to: 'H9:8080' }),
  'between two networks on one switch': changeHosts(scene('transparent', { to: 'c1' }), (host) => ({
    ...host,
    networks: host.networks.map((network) => ({ ...network, switch: host.switches[0]?.id ?? '' })),
  })),
  'a fixed address where the host shows no subnet': scene('transparent', {
    network: { subnets: [], origin: 'host' },
    to: 'b1',
  }),
  'adapters whose addresses say nothing': withAdapters(scene('transparent', { to: 'H2' }), { ipv4: '0.0.0.0/0' }),
  'an adapter behind a vNIC, and no addresses': changeHosts(scene('nat'), (host) => ({
    ...host,
    adapters: [
      { id: 'vnic', name: 'vEthernet (x)' },
      { id: 'real', name: 'Ethernet' },
    ],
  })),
});

/** Two overlays on one host, a container on each. */
function otherOverlay(): Scene {
  return changeHosts(scene('overlay', { to: 'c1' }), (host) => ({
    ...host,
    networks: host.networks.flatMap((network) => [network, { ...network, id: 'n2', name: 'n2' }]),
    containers: host.containers.map((container) =>
      container.id === 'c1' ? { ...container, endpoints: [{ id: 'c1-end', network: 'n2' }] } : container,
    ),
  }));
}

function severalGateways(to: string): Scene {
  return { design: onTwoNetworks(), from: 'a1', to };
}

/** “a1” on a nat network, “n1”, and on a transparent one, “n2”; with others beside it. */
export function onTwoNetworks(...others: readonly Container[]): Design {
  const host = createHost('H1', 'H1', {
    release: 'WS2022',
    platform: 'physical',
    adapters: [{ id: 'nic', name: 'Ethernet', ipv4: '10.0.0.5/24', gateway: '10.0.0.1', defaultRoute: true }],
    switches: [createSwitch('s1', 'inner', 'internal'), createSwitch('s2', 'lan', 'external', { adapters: ['nic'] })],
    networks: [
      createNetwork('n1', 'inner', 'nat', { switch: 's1' }),
      createNetwork('n2', 'lan', 'transparent', {
        switch: 's2',
        subnets: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }],
      }),
    ],
    containers: [
      createContainer('a1', 'a1', 'image', {
        endpoints: [
          { id: 'e1', network: 'n1' },
          { id: 'e2', network: 'n2' },
        ],
      }),
      ...others,
    ],
  });
  return { ...emptyDesign(), topology: { swarms: [], hosts: [host] } };
}
