import type { SourceRef } from '../sources.ts';

/** What kind of thing a packet passes; the canvas draws by it. */
export type HopKind =
  | 'container'
  | 'compartment'
  | 'vnic'
  | 'vswitch'
  | 'vfp'
  | 'vxlan'
  | 'winnat'
  | 'ics'
  | 'management-vnic'
  | 'host'
  | 'adapter'
  | 'hyperv-host'
  | 'vmware-host'
  | 'physical-network'
  | 'router'
  | 'azure-gateway'
  | 'outside';

export interface HopFact {
  readonly kind: HopKind;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/** Everything that can happen to a packet on its way, with where it was read. The sentence of a row is `paths.hop.` + its id. */
export const PATH_HOPS = {
  'container-sends': { kind: 'container', sources: ['S16'] },
  'container-receives': { kind: 'container', sources: ['S16'] },
  'container-alone': { kind: 'container', sources: ['S16'] },
  'host-sends': { kind: 'host', sources: ['S16', 'ISO'] },
  'host-receives': { kind: 'host', sources: ['S16', 'ISO'] },
  'outside-sends': { kind: 'outside', sources: ['S18', 'TOPO'] },
  'outside-receives': { kind: 'outside', sources: ['S18', 'TOPO'] },

  'compartment-out': { kind: 'compartment', sources: ['S16', 'ISO'] },
  'compartment-shared': { kind: 'compartment', sources: ['HCW', 'COW', 'ARCH'] },
  'compartment-in': { kind: 'compartment', sources: ['ISO'] },
  'compartment-in-vm': { kind: 'compartment', sources: ['ISO'] },
  'compartment-in-overlay': { kind: 'compartment', sources: ['S16'] },
  'compartment-in-published': { kind: 'compartment', sources: ['ISO', 'ARCH'] },
  'compartment-in-denies': { kind: 'compartment', sources: ['ISO', 'gh:moby/moby#32969', 'gh:moby/moby#32410'] },
  'compartment-in-open': { kind: 'compartment', sources: ['S16', 'ISO'] },

  'vnic-host': { kind: 'vnic', sources: ['S16', 'ISO'] },
  'vnic-vm': { kind: 'vnic', sources: ['S16', 'ISO'] },
  vnic: { kind: 'vnic', sources: ['S16', 'ISO'] },
  'vnic-gateway': {
    kind: 'vnic',
    sources: ['S18', 'TOPO', 'OVE', 'DGW', 'gh:moby/moby#32326', 'gh:StefanScherer/dockerfiles-windows#163'],
  },

  'switch-bridges': { kind: 'vswitch', sources: ['S18', 'TOPO'] },
  'switch-internal': { kind: 'vswitch', sources: ['S16', 'S18', 'TOPO'] },
  'switch-external': { kind: 'vswitch', sources: ['S16', 'S18', 'TOPO'] },
  'switch-private': { kind: 'vswitch', sources: ['WIN', 'SCH', 'INF'] },

  'management-gateway': { kind: 'management-vnic', sources: ['S18', 'TOPO', 'WINNAT'] },
  'management-inward': { kind: 'management-vnic', sources: ['S18', 'TOPO', 'WINNAT'] },
  'management-external': { kind: 'management-vnic', sources: ['S16', 'PJH', 'L2BLOG'] },
  'management-routes': { kind: 'management-vnic', sources: ['S18', 'TOPO', 'L2BLOG'] },
  'management-carries': { kind: 'management-vnic', sources: ['S18', 'TOPO'] },

  'winnat-out': { kind: 'winnat', sources: ['S16', 'S18', 'TOPO', 'WINNAT'] },
  'winnat-in': { kind: 'winnat', sources: ['S16', 'ARCH', 'WINNAT'] },
  'winnat-hairpin': { kind: 'winnat', sources: ['WINNAT'] },
  'winnat-host': { kind: 'winnat', sources: ['gh:docker/for-win#204', 'gh:docker/for-win#2150'] },
  'ics-out': { kind: 'ics', sources: ['SCH', 'INF'] },

  'vfp-mac-out': { kind: 'vfp', sources: ['S16', 'S18', 'TOPO'] },
  'vfp-mac-in': { kind: 'vfp', sources: ['S16', 'S18', 'TOPO'] },
  'vfp-outbound-nat': { kind: 'vfp', sources: ['ADV', 'WIN'] },
  'vfp-overlay-nat': { kind: 'vfp', sources: ['S18', 'TOPO', 'OVE'] },
  'vfp-encapsulates': { kind: 'vfp', sources: ['S16', 'S18', 'TOPO', 'OVN'] },
  'vfp-decapsulates': { kind: 'vfp', sources: ['S16', 'S18', 'TOPO', 'OVN'] },
  'vfp-port': { kind: 'vfp', sources: ['OVE', 'SWARM'] },
  'vfp-port-bridge': { kind: 'vfp', sources: ['WIN', 'gh:moby/moby#27529', 'gh:microsoft/Windows-Containers#360'] },
  'vfp-tunnels': { kind: 'vfp', sources: ['S18', 'TOPO', 'SDNDOC'] },
  'vfp-from-tunnel': { kind: 'vfp', sources: ['S18', 'TOPO', 'SDNDOC'] },
  vxlan: { kind: 'vxlan', sources: ['S16', 'S18', 'TOPO', 'OVN', 'SWARM'] },

  'adapter-own-mac': { kind: 'adapter', sources: ['S18', 'TOPO'] },
  'adapter-host-mac': { kind: 'adapter', sources: ['S16', 'S18', 'TOPO'] },
  'adapter-in': { kind: 'adapter', sources: ['S16', 'S18'] },
  'hyperv-filters': { kind: 'hyperv-host', sources: ['S16', 'S18', 'TOPO'] },
  'hyperv-passes': { kind: 'hyperv-host', sources: ['L2BLOG'] },
  'vmware-passes': { kind: 'vmware-host', sources: ['L2BLOG'] },
  'vmware-filters': { kind: 'vmware-host', sources: ['S16', 'ADV'] },
  'azure-filters': { kind: 'hyperv-host', sources: ['S18', 'TOPO', 'ARCH'] },
  'azure-policy': { kind: 'hyperv-host', sources: ['S18', 'TOPO', 'SDNDOC'] },

  lan: { kind: 'physical-network', sources: ['S18', 'TOPO'] },
  'lan-assumed': { kind: 'physical-network', sources: ['INF'] },
  router: { kind: 'router', sources: ['S18', 'TOPO'] },
  'router-out': { kind: 'router', sources: ['S18', 'TOPO'] },
  'router-in': { kind: 'router', sources: ['S18', 'TOPO'] },
  'azure-gateway': { kind: 'azure-gateway', sources: ['S18', 'TOPO'] },
} as const satisfies Record<string, HopFact>;

export type HopId = keyof typeof PATH_HOPS;
