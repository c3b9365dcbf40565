import type { SourceRef } from './sources.ts';

export type DriverId = 'nat' | 'transparent' | 'overlay' | 'l2bridge' | 'l2tunnel' | 'ics' | 'internal' | 'private';

export type SwitchKind = 'internal' | 'external' | 'private';

/** How traffic of one kind travels; one cell of the connectivity matrix. */
export type Travel =
  | 'bridged'
  | 'routed-by-host'
  | 'mac-rewritten'
  | 'encapsulated'
  | 'hairpin'
  | 'direct'
  | 'winnat'
  | 'azure-gateway'
  | 'nat-endpoint-or-rule'
  | 'publish-ports'
  | 'ics'
  | 'not-supported'
  | 'not-stated';

export interface Connectivity {
  readonly sameSubnet: Travel;
  readonly otherSubnet: Travel;
  readonly outside: Travel;
  readonly acrossHostsSameSubnet: Travel;
  readonly acrossHostsOtherSubnet: Travel;
  /** Build from which acrossHostsOtherSubnet works, where it is gated. */
  readonly acrossHostsOtherSubnetSince?: number;
}

/** How a container on the network reaches the internet. */
export type Outbound =
  | 'winnat'
  | 'direct'
  | 'same-subnet-or-outboundnat'
  | 'azure-gateway'
  | 'vfp-nat'
  | 'second-nat-endpoint'
  | 'ics'
  | 'none';

export type Discovery = 'yes' | 'no' | 'docker-ee' | 'docker-ee-or-kube-dns' | 'kube-dns' | 'not-stated';

/** Plain capability values; `Driver.sources` names the evidence of each. */
export interface DriverCapabilities {
  /** dockerd registers overlay with global scope, all others with local scope. */
  readonly scope: 'local' | 'global';
  readonly switchKind: SwitchKind;
  /** True when the network stands on a host adapter (external switch). */
  readonly usesAdapter: boolean;
  readonly ipam: 'hns' | 'static-or-dhcp' | 'static' | 'swarm' | 'plugin';
  readonly dhcp: boolean;
  readonly subnet: 'optional' | 'required' | 'swarm';
  /** 'with-subnet': to be given whenever a subnet is. */
  readonly gateway: 'optional' | 'with-subnet' | 'required' | 'swarm';
  readonly staticIp: 'with-subnet' | 'with-subnet-and-gateway' | 'plugin';
  readonly portPublishing: 'yes' | 'none' | 'unreliable';
  readonly vlan: boolean;
  readonly vsid: 'no' | 'sdn-only' | 'per-subnet';
  readonly needsSwarm: boolean;
  /** Accepted by the swarm manager for `--scope swarm`. */
  readonly swarmScope: boolean;
  readonly macSeenOutside: 'host' | 'container' | 'encapsulated' | 'none';
  /** MAC spoofing must be on where the host is a virtual machine. */
  readonly needsMacSpoofing: boolean;
  readonly internalDns: boolean;
  readonly needsVfp: boolean;
  readonly serviceDiscovery: { readonly local: Discovery; readonly global: Discovery };
  readonly connectivity: Connectivity;
  readonly outbound: Outbound;
  /** What held on builds below the one named. */
  readonly outboundBefore?: { readonly build: number; readonly outbound: Outbound };
  readonly ipv6: 'none' | 'full' | 'self-assigned' | 'not-stated';
  /** First build with several subnets in one network; absent: never. */
  readonly multipleSubnetsSince?: number;
  readonly since: { readonly server: number; readonly client: number };
  /** An HNS network of this type made outside docker shows up in docker after its restart. */
  readonly adoptable: boolean;
  /** HNS v1 type as docker writes it, and as PowerShell users write it; compare without regard to case. */
  readonly hnsType: string;
  readonly hnsTypePowerShell: string;
  readonly hcnType: string;
  readonly hcnTypeNumber?: number;
}

export type DriverCapability = keyof DriverCapabilities;

export interface Driver extends DriverCapabilities {
  readonly id: DriverId;
  readonly label: string;
  readonly abbreviation: string;
  /** Text key; the text itself lives in the language catalogues. */
  readonly summary: string;
  /** One of the five drivers the Microsoft pages support; the others are registered by dockerd but undocumented. */
  readonly documented: boolean;
  readonly sources: { readonly [capability in DriverCapability]: readonly SourceRef[] };
}
