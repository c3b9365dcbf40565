import type { NameOutcome } from '../names.ts';
import type { Confidence, Outcome } from '../path.ts';
import type { GoldenDriver, GoldenOptions } from './designs.ts';

/** Paths that were worked out by hand from the tables of the pages and the facts of the domain reference. */
export interface GoldenPath {
  readonly driver: GoldenDriver;
  readonly releases: readonly string[];
  /** What it stands for. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly options?: GoldenOptions;
  readonly outcome: Outcome;
  readonly confidence?: Confidence;
  readonly stop?: string;
  readonly throughPort?: true;
  /** Kinds of the hops. */
  readonly hops: string;
}

const ALL = ['WS2016', 'WS2019', 'WS2022'];
const OLD = ['WS2016'];
const NEW = ['WS2019', 'WS2022'];
const APART: GoldenOptions = { apart: true };

const SEND = 'container compartment vnic';
const TAKE = 'vnic compartment container';
const BRIDGED = `${SEND} vswitch ${TAKE}`;

/** nat: WinNAT outwards, published ports inwards, islands beside each other. */
const NAT_OUT = `${SEND} vswitch management-vnic winnat adapter physical-network`;
const NAT_PORT = `adapter winnat management-vnic vswitch ${TAKE}`;
const nat = { driver: 'nat' } as const;
const NAT: readonly GoldenPath[] = [
  { ...nat, releases: ALL, what: 'same subnet', from: 'a1', to: 'b1', outcome: 'reaches', hops: BRIDGED },
  {
    ...nat,
    releases: ALL,
    what: 'other subnet',
    from: 'a1',
    to: 'c1',
    outcome: 'blocked',
    stop: 'nat-island',
    hops: `${SEND} vswitch management-vnic`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${NAT_OUT} router outside`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'blocked',
    stop: 'publish-ports',
    hops: 'outside router physical-network',
  },
  {
    ...nat,
    releases: ALL,
    what: 'other host',
    from: 'a1',
    to: 'a2',
    outcome: 'blocked',
    stop: 'publish-ports',
    hops: NAT_OUT,
  },
  {
    ...nat,
    releases: ALL,
    what: 'other host that publishes',
    from: 'a1',
    to: 'b2',
    outcome: 'reaches',
    throughPort: true,
    hops: `${NAT_OUT} ${NAT_PORT}`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'published port from outside',
    from: 'out',
    to: 'H1:8080',
    outcome: 'reaches',
    hops: `outside router physical-network ${NAT_PORT}`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'published port from another host',
    from: 'H2',
    to: 'H1:8080',
    outcome: 'reaches',
    hops: `host adapter physical-network ${NAT_PORT}`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'published port from a neighbour',
    from: 'a1',
    to: 'H1:8080',
    outcome: 'reaches',
    hops: `${SEND} vswitch management-vnic winnat management-vnic vswitch ${TAKE}`,
  },
  {
    ...nat,
    releases: OLD,
    what: 'published port from its own host',
    from: 'H1',
    to: 'H1:8080',
    outcome: 'blocked',
    stop: 'port-from-host-old',
    hops: 'host',
  },
  {
    ...nat,
    releases: NEW,
    what: 'published port from its own host',
    from: 'H1',
    to: 'H1:8080',
    outcome: 'reaches',
    hops: `host winnat management-vnic vswitch ${TAKE}`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'reaches',
    hops: `host management-vnic vswitch ${TAKE}`,
  },
  {
    ...nat,
    releases: ALL,
    what: 'container to host',
    from: 'a1',
    to: 'H1',
    outcome: 'reaches',
    hops: `${SEND} vswitch management-vnic host`,
  },
];

/** transparent: on the physical network with an address and a MAC address of its own. */
const TRANSPARENT_OUT = `${SEND} vswitch adapter physical-network`;
const TRANSPARENT_IN = `adapter vswitch ${TAKE}`;
const transparent = { driver: 'transparent' } as const;
const TRANSPARENT: readonly GoldenPath[] = [
  { ...transparent, releases: ALL, what: 'same subnet', from: 'a1', to: 'b1', outcome: 'reaches', hops: BRIDGED },
  {
    ...transparent,
    releases: ALL,
    what: 'other subnet',
    from: 'a1',
    to: 'c1',
    outcome: 'reaches',
    hops: `${TRANSPARENT_OUT} router physical-network ${TRANSPARENT_IN}`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${TRANSPARENT_OUT} router outside`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'reaches',
    hops: `outside router physical-network ${TRANSPARENT_IN}`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'other host',
    from: 'a1',
    to: 'a2',
    outcome: 'reaches',
    hops: `${TRANSPARENT_OUT} ${TRANSPARENT_IN}`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'other host in another subnet',
    from: 'a1',
    to: 'a2',
    options: APART,
    outcome: 'reaches',
    hops: `${TRANSPARENT_OUT} router physical-network ${TRANSPARENT_IN}`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'blocked',
    stop: 'port-not-forwarded',
    hops: 'outside router physical-network adapter',
  },
  {
    ...transparent,
    releases: ALL,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `host management-vnic vswitch ${TAKE}`,
  },
  {
    ...transparent,
    releases: ALL,
    what: 'container to host',
    from: 'a1',
    to: 'H1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `${SEND} vswitch management-vnic host`,
  },
  ...ALL.flatMap((release): GoldenPath[] => [
    {
      ...transparent,
      releases: [release],
      what: 'in a Hyper-V VM with MAC spoofing',
      from: 'a1',
      to: 'out',
      options: { facts: { platform: 'hyperv-vm', macSpoofing: true } },
      outcome: 'reaches',
      hops: `${SEND} vswitch adapter hyperv-host physical-network router outside`,
    },
    {
      ...transparent,
      releases: [release],
      what: 'in a Hyper-V VM without MAC spoofing',
      from: 'a1',
      to: 'out',
      options: { facts: { platform: 'hyperv-vm', macSpoofing: false } },
      outcome: 'blocked',
      stop: 'spoofing-off',
      hops: `${SEND} vswitch adapter hyperv-host`,
    },
    {
      ...transparent,
      releases: [release],
      what: 'in a VMware VM without promiscuous mode',
      from: 'a1',
      to: 'a2',
      options: { facts: { platform: 'vmware-vm', promiscuous: false } },
      outcome: 'blocked',
      stop: 'promiscuous-off',
      hops: `${SEND} vswitch adapter vmware-host`,
    },
    {
      ...transparent,
      releases: [release],
      what: 'in an Azure VM',
      from: 'a1',
      to: 'out',
      options: { facts: { platform: 'azure-vm' } },
      outcome: 'blocked',
      stop: 'azure-transparent',
      hops: `${SEND} vswitch adapter hyperv-host`,
    },
    {
      ...transparent,
      releases: [release],
      what: 'neighbours in an Azure VM stay on the switch',
      from: 'a1',
      to: 'b1',
      options: { facts: { platform: 'azure-vm' } },
      outcome: 'reaches',
      hops: BRIDGED,
    },
    {
      ...transparent,
      releases: [release],
      what: 'platform not stated',
      from: 'a1',
      to: 'out',
      options: { facts: { platform: undefined } },
      outcome: 'unknown',
      stop: 'platform-unstated',
      hops: `${TRANSPARENT_OUT} router outside`,
    },
  ]),
];

/** overlay: VXLAN between hosts, and a way out that depends on the Windows version. */
const VXLAN_OUT = `${SEND} vswitch vfp management-vnic adapter vxlan physical-network`;
const VXLAN_IN = `adapter management-vnic vfp vswitch ${TAKE}`;
const overlay = { driver: 'overlay' } as const;
const OVERLAY: readonly GoldenPath[] = [
  { ...overlay, releases: ALL, what: 'same subnet', from: 'a1', to: 'b1', outcome: 'reaches', hops: BRIDGED },
  {
    ...overlay,
    releases: ALL,
    what: 'other subnet',
    from: 'a1',
    to: 'c1',
    outcome: 'reaches',
    hops: `${SEND} vswitch vfp management-vnic vfp vswitch ${TAKE}`,
  },
  {
    ...overlay,
    releases: OLD,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `${SEND} vnic vswitch management-vnic winnat adapter physical-network router outside`,
  },
  {
    ...overlay,
    releases: ['WS1709', 'WS1803'],
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'unknown',
    stop: 'overlay-out-between',
    hops: `${SEND} vswitch vfp adapter physical-network router outside`,
  },
  {
    ...overlay,
    releases: NEW,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${SEND} vswitch vfp adapter physical-network router outside`,
  },
  {
    ...overlay,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'blocked',
    stop: 'overlay-private',
    hops: 'outside router physical-network',
  },
  {
    ...overlay,
    releases: ALL,
    what: 'other host',
    from: 'a1',
    to: 'a2',
    outcome: 'reaches',
    hops: `${VXLAN_OUT} ${VXLAN_IN}`,
  },
  {
    ...overlay,
    releases: ALL,
    what: 'other host in another subnet',
    from: 'a1',
    to: 'a2',
    options: APART,
    outcome: 'reaches',
    hops: `${VXLAN_OUT} router physical-network ${VXLAN_IN}`,
  },
  {
    ...overlay,
    releases: ALL,
    what: 'other host, other subnet of the overlay',
    from: 'a1',
    to: 'c2',
    outcome: 'reaches',
    hops: `${VXLAN_OUT} ${VXLAN_IN}`,
  },
  {
    ...overlay,
    releases: OLD,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `outside router physical-network ${NAT_PORT}`,
  },
  {
    ...overlay,
    releases: NEW,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'reaches',
    hops: `outside router physical-network adapter vfp vswitch ${TAKE}`,
  },
  {
    ...overlay,
    releases: ALL,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'unknown',
    stop: 'overlay-host',
    hops: 'host',
  },
  {
    ...overlay,
    releases: OLD,
    what: 'container to host',
    from: 'a1',
    to: 'H1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `${SEND} vnic vswitch management-vnic host`,
  },
  {
    ...overlay,
    releases: NEW,
    what: 'container to host',
    from: 'a1',
    to: 'H1',
    outcome: 'unknown',
    stop: 'overlay-host',
    hops: `${SEND} vswitch host`,
  },
  {
    ...overlay,
    releases: OLD,
    what: 'without the update',
    from: 'a1',
    to: 'b1',
    options: { facts: { kbs: [] } },
    outcome: 'blocked',
    stop: 'overlay-patch',
    hops: `${SEND} vswitch`,
  },
];

/** l2bridge: on the physical network behind the host's MAC address. */
const BRIDGE_OUT = `${SEND} vswitch vfp adapter physical-network`;
const BRIDGE_IN = `adapter vfp vswitch ${TAKE}`;
const l2bridge = { driver: 'l2bridge' } as const;
const L2BRIDGE: readonly GoldenPath[] = [
  { ...l2bridge, releases: ALL, what: 'same subnet', from: 'a1', to: 'b1', outcome: 'reaches', hops: BRIDGED },
  {
    ...l2bridge,
    releases: ALL,
    what: 'other subnet',
    from: 'a1',
    to: 'c1',
    outcome: 'reaches',
    hops: `${BRIDGE_OUT} router physical-network ${BRIDGE_IN}`,
  },
  {
    ...l2bridge,
    releases: ALL,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${BRIDGE_OUT} router outside`,
  },
  {
    ...l2bridge,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'reaches',
    hops: `outside router physical-network ${BRIDGE_IN}`,
  },
  {
    ...l2bridge,
    releases: ALL,
    what: 'other host',
    from: 'a1',
    to: 'a2',
    outcome: 'reaches',
    hops: `${BRIDGE_OUT} ${BRIDGE_IN}`,
  },
  {
    ...l2bridge,
    releases: ['WS2016', 'WS1709', 'WS1803'],
    what: 'other host in another subnet',
    from: 'a1',
    to: 'a2',
    options: APART,
    outcome: 'blocked',
    stop: 'l2bridge-cross-subnet',
    hops: `${SEND} vswitch vfp management-vnic`,
  },
  {
    ...l2bridge,
    releases: NEW,
    what: 'other host in another subnet',
    from: 'a1',
    to: 'a2',
    options: APART,
    outcome: 'reaches',
    hops: `${SEND} vswitch vfp management-vnic adapter physical-network router physical-network adapter management-vnic vfp vswitch ${TAKE}`,
  },
  {
    ...l2bridge,
    releases: ALL,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'unknown',
    stop: 'port-unreliable',
    hops: `outside router physical-network adapter vfp vswitch ${TAKE}`,
  },
  {
    ...l2bridge,
    releases: OLD,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `host management-vnic vswitch ${TAKE}`,
  },
  {
    ...l2bridge,
    releases: NEW,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'reaches',
    hops: `host management-vnic vswitch ${TAKE}`,
  },
  {
    ...l2bridge,
    releases: NEW,
    what: 'container to host',
    from: 'a1',
    to: 'H1',
    outcome: 'reaches',
    hops: `${SEND} vswitch management-vnic host`,
  },
  {
    ...l2bridge,
    releases: NEW,
    what: 'in a VM, where no MAC spoofing is needed',
    from: 'a1',
    to: 'out',
    options: { facts: { platform: 'hyperv-vm', macSpoofing: false } },
    outcome: 'reaches',
    hops: `${SEND} vswitch vfp adapter hyperv-host physical-network router outside`,
  },
];

/** l2tunnel: everything by way of the physical Hyper-V host. */
const TUNNEL_OUT = `${SEND} vswitch vfp adapter hyperv-host`;
const TUNNEL_IN = `adapter vfp vswitch ${TAKE}`;
const l2tunnel = { driver: 'l2tunnel' } as const;
const L2TUNNEL: readonly GoldenPath[] = [
  ...(['b1', 'c1', 'a2', 'c2'] as const).map(
    (to): GoldenPath => ({
      ...l2tunnel,
      releases: ALL,
      what: `to ${to}`,
      from: 'a1',
      to,
      outcome: 'reaches',
      hops: `${TUNNEL_OUT} ${TUNNEL_IN}`,
    }),
  ),
  {
    ...l2tunnel,
    releases: ALL,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${TUNNEL_OUT} azure-gateway outside`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `outside azure-gateway hyperv-host ${TUNNEL_IN}`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'unknown',
    stop: 'port-unreliable',
    hops: `outside router physical-network adapter vfp vswitch ${TAKE}`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'unknown',
    stop: 'not-documented',
    hops: 'host',
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'not on Azure',
    from: 'a1',
    to: 'b1',
    options: { facts: { platform: 'hyperv-vm' } },
    outcome: 'blocked',
    stop: 'not-azure',
    hops: `${SEND} vswitch`,
  },
];

export const GOLDEN_PATHS: readonly GoldenPath[] = [...NAT, ...TRANSPARENT, ...OVERLAY, ...L2BRIDGE, ...L2TUNNEL];

export interface GoldenName {
  readonly driver: GoldenDriver;
  readonly release: string;
  readonly to: string;
  readonly outcome: NameOutcome;
}

const names = (driver: GoldenDriver, release: string, local: NameOutcome, global: NameOutcome): GoldenName[] => [
  { driver, release, to: 'b1', outcome: local },
  { driver, release, to: 'a2', outcome: global },
];

/** Name lookup from a1. */
export const GOLDEN_NAMES: readonly GoldenName[] = [
  ...names('nat', 'WS2016', 'yes', 'no'),
  ...names('nat', 'WS2019', 'yes', 'conditional'),
  ...names('nat', 'WS2022', 'yes', 'conditional'),
  ...names('overlay', 'WS2016', 'yes', 'yes'),
  ...names('overlay', 'WS2019', 'yes', 'conditional'),
  ...names('overlay', 'WS2022', 'yes', 'conditional'),
  ...names('transparent', 'WS2016', 'no', 'no'),
  ...names('transparent', 'WS2022', 'no', 'no'),
  ...names('l2bridge', 'WS2016', 'no', 'no'),
  ...names('l2bridge', 'WS2019', 'conditional', 'conditional'),
  ...names('l2bridge', 'WS2022', 'conditional', 'conditional'),
  ...names('l2tunnel', 'WS2016', 'not-stated', 'not-stated'),
  ...names('l2tunnel', 'WS2022', 'not-stated', 'not-stated'),
];
