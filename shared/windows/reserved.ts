import type { SourceRef } from './sources.ts';

interface Sourced {
  readonly sources: readonly SourceRef[];
}

export interface NumberRange extends Sourced {
  readonly min: number;
  readonly max: number;
}

export interface NamedRange extends Sourced {
  readonly cidr: string;
  /** Text key of what the range is for. */
  readonly purpose: string;
}

export interface NamePattern extends Sourced {
  /** Source of a regular expression, without flags. */
  readonly pattern: string;
  readonly maxLength?: number;
}

export interface SwarmPort extends Sourced {
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
  readonly purpose: string;
}

/** Docker refuses to create networks of these names, and any that start with RESERVED_NAME_PREFIX. */
export const RESERVED_NETWORK_NAMES = ['default', 'none', 'nat'] as const;
export const RESERVED_NAME_PREFIX = 'container:';
/** Legal on a Windows daemon, and taken for Linux built-ins by every reader. */
export const CONFUSING_NETWORK_NAMES = ['bridge', 'host'] as const;
export const RESERVED_NAME_SOURCES = ['NET', 'HCW'] as const satisfies readonly SourceRef[];

/** The network dockerd makes at its first start, and the prefix the 2016 page gives for it. */
export const DEFAULT_NETWORK_NAME = 'nat';
export const DOCUMENTED_DEFAULT_NAT_PREFIX = { cidr: '172.16.0.0/16', sources: ['S16'] } as const;

export const NAME_PATTERNS = {
  container: { pattern: '^[a-zA-Z0-9][a-zA-Z0-9_.-]+$', sources: ['NAMES'] },
  // swarmkit repeats the last group with a further +, which Go runs in linear time and JavaScript does not.
  swarm: { pattern: '^[a-zA-Z0-9](?:[-_]*[A-Za-z0-9])*$', maxLength: 63, sources: ['SWK'] },
  composeKey: { pattern: '^[a-zA-Z0-9._-]+$', sources: ['CS'] },
  /** A name that contains this is read as the long form of --network. */
  keyValue: { pattern: '\\w=\\w', sources: ['CLI-O'] },
} as const satisfies Record<string, NamePattern>;

export const FORBIDDEN_RANGES = [
  { cidr: '0.0.0.0/8', purpose: 'range.this-network', sources: ['RFC6890', 'INF'] },
  { cidr: '127.0.0.0/8', purpose: 'range.loopback', sources: ['RFC6890', 'INF'] },
  { cidr: '169.254.0.0/16', purpose: 'range.link-local', sources: ['RFC6890', 'INF'] },
  { cidr: '224.0.0.0/4', purpose: 'range.multicast', sources: ['INF'] },
  { cidr: '240.0.0.0/4', purpose: 'range.reserved', sources: ['RFC6890', 'INF'] },
] as const satisfies readonly NamedRange[];

export const PRIVATE_RANGES = [
  { cidr: '10.0.0.0/8', purpose: 'range.private', sources: ['RFC1918'] },
  { cidr: '172.16.0.0/12', purpose: 'range.private', sources: ['RFC1918'] },
  { cidr: '192.168.0.0/16', purpose: 'range.private', sources: ['RFC1918'] },
  { cidr: '100.64.0.0/10', purpose: 'range.shared', sources: ['RFC6598'] },
] as const satisfies readonly NamedRange[];

/** 4095 is reserved; docker itself takes any 32-bit number and reads 0 as no policy. */
export const VLAN_RANGE = { min: 1, max: 4094, sources: ['DOT1Q', 'WIN'] } as const satisfies NumberRange;

/** What the swarm manager hands out. */
export const VNI_RANGE = { min: 4096, max: 16777215, sources: ['OVM', 'FLN'] } as const satisfies NumberRange;
/** Hyper-V network virtualization is said to end one below. */
export const VNI_CAUTIOUS_MAX = { value: 16777214, sources: ['INF'] } as const;

export const PORT_RANGE = { min: 1, max: 65535, sources: ['WIN'] } as const satisfies NumberRange;
/** Windows hands out ports from here on by default; ranges are also excluded here by WinNAT and Hyper-V. */
export const DYNAMIC_PORT_START = { value: 49152, sources: ['gh:docker/for-win#3171', 'INF'] } as const;
/** Docker picks host ports from here on l2bridge, l2tunnel and overlay. */
export const DOCKER_AUTO_PORTS = { min: 60000, max: 65000, sources: ['PA'] } as const satisfies NumberRange;

export const DEFAULT_VXLAN_PORT = { value: 4789, sources: ['OVN', 'OVU', 'FLN'] } as const;
export const DATA_PATH_PORT_RANGE = { min: 1024, max: 49151, sources: ['OVU', 'CLI-S'] } as const satisfies NumberRange;

export const SWARM_PORTS = [
  { port: 2377, protocol: 'tcp', purpose: 'swarm-port.management', sources: ['SWARM'] },
  { port: 7946, protocol: 'tcp', purpose: 'swarm-port.nodes', sources: ['SWARM'] },
  { port: 7946, protocol: 'udp', purpose: 'swarm-port.nodes', sources: ['SWARM'] },
  { port: 4789, protocol: 'udp', purpose: 'swarm-port.overlay', sources: ['SWARM'] },
] as const satisfies readonly SwarmPort[];

/** Members of a Switch Embedded Teaming team. */
export const SET_LIMITS = { min: 1, max: 8, sources: ['SETDOC'] } as const satisfies NumberRange;
export const SET_TEAMING = {
  mode: 'SwitchIndependent',
  loadBalancing: ['HyperVPort', 'Dynamic'],
  sources: ['SETDOC'],
} as const;
