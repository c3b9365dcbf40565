import type { DriverId } from '../../windows/drivers.ts';
import type { PortProtocol } from '../../windows/hns/policies.ts';

/**
 * What HNS shall make, with every text read: numbers are numbers, lists are lists. The bodies of HNS v1 and of HCN v2 are two
 * spellings of it.
 */
export interface NetworkDescription {
  readonly name: string;
  readonly driver: DriverId;
  /** Names of adapters with commas between them, as HNS takes a team. */
  readonly adapters?: string;
  readonly sourceMac?: string;
  /** Empty where HNS chooses (nat), or a DHCP server does (transparent). */
  readonly subnets: readonly SubnetDescription[];
  readonly vlan?: number;
  readonly vsid?: number;
  readonly macPools: readonly { readonly from: string; readonly to: string }[];
  readonly dnsServers?: string;
  readonly dnsSuffix?: string;
}

export interface SubnetDescription {
  readonly prefix: string;
  readonly gateway?: string;
  /** One for each subnet of an overlay. */
  readonly vsid?: number;
}

export interface EndpointDescription {
  readonly name: string;
  readonly ip?: string;
  /** Length of the subnet that holds the address. */
  readonly prefixLength?: number;
  /** Gateway of that subnet, or of the only one. */
  readonly gateway?: string;
  readonly mac?: string;
  readonly dnsServers: readonly string[];
  readonly dnsSearch: readonly string[];
  readonly ports: readonly PortMapping[];
  readonly outboundNat?: { readonly exceptions: readonly string[] };
  /** Set on overlays: the host's own address, by which other hosts reach the endpoint; without it HNS is asked for it. */
  readonly provider?: { readonly address?: string };
  /** Answered through the host's own address as well, not only from outside. */
  readonly localRoutedVip: boolean;
}

export interface PortMapping {
  readonly protocol: PortProtocol;
  readonly internal: number;
  /** HNS chooses one where there is none. */
  readonly external?: number;
}

export const HNS_OBSTACLES = [
  'hns-no-name',
  /** Another network of the host, or endpoint of the network, has the name already. */
  'hns-name-taken',
  /** Windows keeps the name for a network of its own. */
  'hns-windows-own',
  /** No type of HNS network belongs to the driver. */
  'hns-driver',
  /** Internet Connection Sharing is set up by Windows. */
  'hns-ics',
  /** `--config-only`, `--config-from`: only docker knows them. */
  'hns-config-only',
  'hns-config-from',
  /** A comma in an adapter's name: HNS reads two adapters. */
  'hns-adapter-comma',
  'hns-number',
  'hns-switch',
  'hns-mac',
  'hns-mac-pool',
  'hns-gateway-alone',
  /** An overlay whose subnets are not known, or without a VXLAN id for each. */
  'hns-overlay-subnets',
  'hns-overlay-ids',
  'hns-missing-network',
  'hns-port',
  'hns-port-protocol',
  'hns-port-range',
  'hns-port-address',
  /** HCN only: a subnet without a gateway has no default route (C114). */
  'hcn-no-gateway',
  /** HCN only: a VLAN belongs to a subnet, and there is none. */
  'hcn-vlan-without-subnet',
  /** HCN only: networks are named by id, and the id of one that the host has is not known. */
  'hcn-network-id',
  /** HCN only: the host's HNS does not have it (C032). */
  'hcn-too-old',
] as const;
export type HnsObstacleReason = (typeof HNS_OBSTACLES)[number];

/** Why no request says this, with the text concerned. */
export interface HnsObstacle {
  readonly reason: HnsObstacleReason;
  readonly value: string;
}

export type Described<T> = { readonly description: T } | { readonly obstacle: HnsObstacle };

export function isObstacle(value: unknown): value is HnsObstacle {
  return typeof value === 'object' && value !== null && 'reason' in value;
}
