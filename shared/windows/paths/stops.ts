import type { SourceRef } from '../sources.ts';

export interface StopFact {
  /** 'unknown': a fact is missing, or no source says. */
  readonly outcome: 'blocked' | 'unknown';
  /** The rule of the catalogue that says the same of the drawing. */
  readonly rule?: `SY${string}`;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/** Why a path ends, or why it cannot be told whether it does. The sentence of a row is `paths.stop.` + its id. */
export const PATH_STOPS = {
  // The container.
  'no-network': { outcome: 'blocked', sources: ['DW', 'CO'] },
  'host-mode': { outcome: 'blocked', rule: 'SY014', sources: ['HCW', 'ARCH'] },
  'no-such-container': { outcome: 'blocked', sources: ['COW'] },
  'container-gone': { outcome: 'blocked', sources: ['INF'] },
  'shared-with-vm': { outcome: 'blocked', sources: ['RCW', 'COW', 'ARCH'] },
  'inbound-denied': { outcome: 'blocked', rule: 'SY130', sources: ['ISO', 'gh:moby/moby#32969', 'gh:moby/moby#32410'] },

  // The endpoint.
  'network-not-here': { outcome: 'blocked', sources: ['CO', 'LC'] },
  'address-unusable': { outcome: 'blocked', rule: 'SY095', sources: ['CO'] },
  'address-reserved': {
    outcome: 'blocked',
    rule: 'SY096',
    sources: ['gh:Azure/azure-container-networking#2060', 'ZERR'],
  },
  'address-on-dhcp': { outcome: 'blocked', rule: 'SY090', sources: ['CO', 'WIPAM', 'S16'] },
  'address-twice': { outcome: 'unknown', rule: 'SY097', sources: ['WIPAM', 'DIPAM'] },
  'address-twice-hosts': { outcome: 'unknown', rule: 'SY098', sources: ['DIPAM', 'INF'] },
  'hot-add': { outcome: 'blocked', rule: 'SY161', sources: ['S16', 'ADV'] },
  'not-attachable': { outcome: 'blocked', rule: 'SY020', sources: ['TOPO', 'S18'] },

  // The network.
  'driver-unknown': { outcome: 'blocked', rule: 'SY012', sources: ['WIN', 'ARCH'] },
  'subnet-unreadable': { outcome: 'blocked', rule: 'SY081', sources: ['NET'] },
  'gateway-outside': { outcome: 'blocked', rule: 'SY085', sources: ['NET', 'CLI-N'] },
  'needs-subnet': { outcome: 'blocked', rule: 'SY091', sources: ['S16', 'ADV'] },
  'nat-prefix': { outcome: 'blocked', rule: 'SY103', sources: ['S16', 'ADV'] },
  'switch-kind': { outcome: 'blocked', rule: 'SY039', sources: ['TOPO', 'S18'] },
  'no-swarm': { outcome: 'blocked', rule: 'SY019', sources: ['NET', 'LC', 'S16'] },
  'swarm-role': { outcome: 'unknown', rule: 'SY019', sources: ['NET', 'LC', 'S16'] },
  'overlay-patch': { outcome: 'blocked', rule: 'SY021', sources: ['S16', 'S18', 'TOPO'] },
  'overlay-windows': { outcome: 'blocked', rule: 'SY021', sources: ['S16', 'S18'] },
  'l2bridge-windows': { outcome: 'blocked', rule: 'SY027', sources: ['S16', 'S18'] },
  'vfp-stopped': { outcome: 'blocked', rule: 'SY030', sources: ['S16'] },
  'ipv6-off': { outcome: 'blocked', rule: 'SY031', sources: ['S16', 'ADV'] },
  'ipv6-unclear': { outcome: 'unknown', rule: 'SY031', sources: ['S16', 'ADV', 'KB4015217'] },
  'not-azure': { outcome: 'blocked', rule: 'SY018', sources: ['S16', 'S18', 'TOPO'] },
  'azure-unstated': { outcome: 'unknown', rule: 'SY018', sources: ['S16', 'S18', 'TOPO'] },

  // nat.
  'nat-island': { outcome: 'blocked', sources: ['S18', 'TOPO', 'WINNAT'] },
  'publish-ports': { outcome: 'blocked', sources: ['S18', 'TOPO'] },
  'prefix-overlaps-lan': { outcome: 'blocked', rule: 'SY101', sources: ['DBG', 'WINNAT'] },

  // The physical network.
  'azure-transparent': { outcome: 'blocked', rule: 'SY016', sources: ['S18', 'TOPO', 'ARCH'] },
  'cloud-transparent': { outcome: 'unknown', rule: 'SY017', sources: ['INF'] },
  'spoofing-off': { outcome: 'blocked', rule: 'SY062', sources: ['S16', 'S18', 'TOPO'] },
  'spoofing-unstated': { outcome: 'unknown', rule: 'SY062', sources: ['S16', 'S18', 'TOPO'] },
  'promiscuous-off': { outcome: 'blocked', rule: 'SY063', sources: ['S16', 'ADV'] },
  'promiscuous-unstated': { outcome: 'unknown', rule: 'SY063', sources: ['S16', 'ADV'] },
  'platform-unstated': { outcome: 'unknown', rule: 'SY062', sources: ['S16', 'S18', 'TOPO'] },
  'not-a-trunk': { outcome: 'blocked', rule: 'SY071', sources: ['S16', 'ADV'] },
  'trunk-unstated': { outcome: 'unknown', rule: 'SY071', sources: ['S16', 'ADV'] },
  'no-gateway': { outcome: 'blocked', sources: ['S16', 'ADV'] },
  'not-the-lan': { outcome: 'blocked', rule: 'SY088', sources: ['S16', 'ADV'] },
  'no-route-back': { outcome: 'blocked', sources: ['ADV', 'TOPO'] },
  'no-route-in': { outcome: 'unknown', sources: ['S18', 'TOPO'] },
  'no-host-endpoint': { outcome: 'blocked', rule: 'SY093', sources: ['S18', 'TOPO', 'L2BLOG'] },
  'host-endpoint-undrawn': { outcome: 'unknown', rule: 'SY093', sources: ['S18', 'TOPO', 'L2BLOG'] },
  'l2bridge-cross-subnet': { outcome: 'blocked', rule: 'SY028', sources: ['S18', 'TOPO'] },
  'l2bridge-build-unstated': { outcome: 'unknown', rule: 'SY028', sources: ['S18', 'TOPO'] },

  // Overlay.
  'other-overlay': { outcome: 'blocked', sources: ['S16', 'S18', 'TOPO'] },
  'overlay-private': { outcome: 'blocked', sources: ['S18', 'TOPO'] },
  'overlay-out-build': { outcome: 'unknown', sources: ['S18', 'TOPO', 'OVE'] },
  'overlay-out-between': { outcome: 'unknown', sources: ['OVE', 'gh:docker/for-win#1366', 'gh:docker/for-win#1726'] },
  'overlay-host': { outcome: 'unknown', sources: ['gh:docker/for-win#3528'] },
  'ping-not-translated': { outcome: 'blocked', sources: ['S18', 'K8S'] },

  // Islands.
  'closed-network': { outcome: 'blocked', sources: ['WIN', 'SCH', 'INF'] },
  'inner-network': { outcome: 'blocked', sources: ['gh:moby/moby#27529', 'INF'] },
  'not-documented': { outcome: 'unknown', sources: ['INF'] },

  // Published ports.
  'port-ping': { outcome: 'blocked', sources: ['WIN'] },
  'port-not-forwarded': { outcome: 'blocked', rule: 'SY121', sources: ['gh:moby/moby#27529'] },
  'port-unreliable': {
    outcome: 'unknown',
    rule: 'SY121',
    sources: ['WIN', 'gh:moby/moby#27529', 'gh:moby/moby#42426', 'gh:microsoft/Windows-Containers#360'],
  },
  'port-engine': { outcome: 'blocked', rule: 'SY121', sources: ['gh:moby/moby#42811', 'gh:moby/moby#43634'] },
  'port-host-address': { outcome: 'blocked', rule: 'SY122', sources: ['WIN'] },
  'port-protocol': { outcome: 'blocked', rule: 'SY124', sources: ['WIN'] },
  'port-unreadable': { outcome: 'blocked', rule: 'SY128', sources: ['WIN'] },
  'port-range': { outcome: 'blocked', rule: 'SY123', sources: ['WIN', 'PM'] },
  'port-taken': { outcome: 'unknown', rule: 'SY125', sources: ['WIN', 'WINNAT'] },
  'port-from-host-old': { outcome: 'blocked', sources: ['WINNAT'] },
  'port-localhost-old': { outcome: 'blocked', sources: ['WINNAT', 'gh:docker/for-win#204', 'gh:docker/for-win#2150'] },
  'port-from-host-build': { outcome: 'unknown', sources: ['WINNAT', 'gh:docker/for-win#204'] },
  'port-from-host-between': { outcome: 'unknown', sources: ['WINNAT', 'gh:docker/for-win#1178'] },
  'port-of-its-own': { outcome: 'unknown', sources: ['WINNAT', 'gh:MicrosoftDocs/Virtualization-Documentation#253'] },
  'localhost-is-its-own': { outcome: 'blocked', sources: ['S16', 'ISO'] },
} as const satisfies Record<string, StopFact>;

export type StopId = keyof typeof PATH_STOPS;
