import type { SourceRef } from './sources.ts';

interface Limit {
  readonly value: number;
  readonly sources: readonly SourceRef[];
}

/** Sizes and thresholds that rules compare with. */
export const LIMITS = {
  /** A smaller subnet has no room for a gateway and one container. */
  longestPrefix: { value: 30, sources: ['INF', 'PJH'] },
  /** From here on a subnet is so small that it deserves a warning. */
  tightPrefix: { value: 29, sources: ['INF'] },
  /** Swarm services with virtual addresses are advised to stay within blocks of this size. */
  overlayPrefix: { value: 24, sources: ['CLI-D'] },
  /** Network, broadcast and gateway address. */
  reservedAddresses: { value: 3, sources: ['INF', 'gh:Azure/azure-container-networking#2060'] },
  poolWarningPercent: { value: 80, sources: ['INF'] },
  /** Bytes VXLAN adds to a packet. */
  vxlanOverhead: { value: 50, sources: ['PJH', 'gh:moby/moby#33596'] },
  ethernetMtu: { value: 1500, sources: ['PJH'] },
  loadBalancerBackends: { value: 1024, sources: ['K8S'] },
  /** Engine major version from which a subnet with host bits is refused. */
  engineRefusesHostBits: { value: 25, sources: ['NET'] },
  /** Engine major version from which builds below WS2019 are refused. */
  engineNeedsWs2019: { value: 23, sources: ['DW'] },
  /** Engine major version from which --dns reaches overlay endpoints. */
  engineOverlayDns: { value: 29, sources: ['OVE'] },
} as const satisfies Record<string, Limit>;
