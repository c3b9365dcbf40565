import type { Span } from '../address/allocate.ts';
import type { Ipv4, Subnet } from '../address/ipv4.ts';
import type { EntityRef } from '../design/entities.ts';
import type { Container, Endpoint, Host, Network } from '../design/schema.ts';
import type { RuleCode, Severity } from '../rules/rule.ts';
import type { ReservationId } from '../windows/reservations.ts';

/** The address plan of a design: every subnet in it, with who has which address. Read-only, made anew from the design. */
export interface AddressPlan {
  /** Networks in the order of the drawing, then LANs, NAT prefixes and routes. */
  readonly rows: readonly PlannedSubnet[];
  readonly byKey: ReadonlyMap<string, PlannedSubnet>;
}

/** `lan`: what hosts' adapters stand in. `nat-prefix`: what Get-NetNat shows. `route`: a prefix that hosts have a route to. */
export type SubnetKind = 'network' | 'lan' | 'nat-prefix' | 'route';

/** Why the addresses of a network are not known. */
export type UnknownReason = 'dhcp' | 'hns' | 'swarm' | 'missing' | 'not-listed' | 'unreadable';

export interface PlannedSubnet {
  /** The same for the same subnet of the same network in every plan of a design. */
  readonly key: string;
  readonly kind: SubnetKind;
  /** As written. */
  readonly text: string;
  /** Undefined where the addresses are not known; `unknown` says why. */
  readonly subnet: Subnet | undefined;
  readonly unknown?: UnknownReason;
  /** The host it is drawn on first; an overlay’s other members, and all hosts of a LAN or a route, after it. */
  readonly hosts: readonly Host[];
  /** Of a network’s subnet: the network, and its place among the network’s subnets. */
  readonly network?: Network;
  readonly index?: number;
  /** As stated, or the first address where HNS or the swarm takes it. */
  readonly gateway?: Ipv4;

  readonly counts: Counts;
  /** Sorted by address. */
  readonly uses: readonly AddressUse[];
  /** Parts that belong to other networks as a whole, apart and sorted. */
  readonly blocks: readonly Block[];
  /** Everything that is not free, merged and sorted. */
  readonly taken: readonly Span[];
  readonly conflicts: readonly Conflict[];
  /** Addresses that two sides claim. */
  readonly contested: ReadonlySet<Ipv4>;
  /** Endpoints of the network whose address the design leaves open; the same list for all subnets of the network. */
  readonly open: readonly PlannedEndpoint[];
  /** Fixed addresses of the network that lie in none of its subnets; given with its first subnet. */
  readonly strays: readonly Stray[];
}

/** How the addresses are spent. `capacity` = `used` + `elsewhere` + `reserved` + `free`. */
export interface Counts {
  readonly capacity: number;
  /** What endpoints of the network can have at most: capacity without what is reserved. */
  readonly usable: number;
  /** Addresses that its endpoints have, fixed or seen on the host. */
  readonly used: number;
  /** Addresses that others on the same wire, or networks inside it, have. */
  readonly elsewhere: number;
  /** Network, broadcast, gateway, hosts, routers, DNS servers. */
  readonly reserved: number;
  readonly free: number;
  /** Addresses that will be taken though nobody knows yet which: those of the swarm’s load balancers. */
  readonly held: number;
}

/** Somebody’s claim to one address. */
export interface AddressUse {
  readonly address: Ipv4;
  /** `seen`: a running container has it, and the design does not fix it. */
  readonly kind: 'endpoint' | 'seen' | Exclude<ReservationId, 'load-balancer'>;
  /** Of the container, adapter or network. */
  readonly name: string;
  readonly host: Host;
  /** What to select on the canvas. */
  readonly ref: EntityRef;
  /** Id of the network it belongs to; none for adapters and routers. */
  readonly network?: string;
  readonly networkName?: string;
  /** The physical network it is on, where that is known. */
  readonly lan?: string;
  /** Place of the subnet it lies in among those of its network. */
  readonly index?: number;
  readonly owner?: PlannedEndpoint;
  /** Of an endpoint’s fixed address: its running container has the same one. */
  readonly alsoSeen?: boolean;
  /** Of a host’s address: the prefix it stands in. */
  readonly onLink?: Subnet;
}

/** An endpoint of a network, with its texts read. */
export interface PlannedEndpoint {
  readonly host: Host;
  readonly container: Container;
  readonly endpoint: Endpoint;
  readonly ip: Ipv4 | undefined;
  readonly actual: Ipv4 | undefined;
}

/** A part of a subnet that is another network’s. */
export interface Block extends Span {
  readonly name: string;
  readonly ref: EntityRef;
}

/** A fixed address that has no place in its network. */
export interface Stray {
  readonly owner: PlannedEndpoint;
  readonly text: string;
  readonly reason: 'outside' | 'malformed' | 'ipv6' | 'no-subnet';
}

export type ConflictKind =
  /** Two subnets share addresses. */
  | 'overlap'
  /** Two containers have one address. */
  | 'duplicate'
  /** A container has an address that no container can have. */
  | 'reserved'
  /** A container has the address of a host, a router or another network’s gateway. */
  | 'host-address'
  /** A container is to have an address that another one was seen with. */
  | 'seen-elsewhere'
  /** A fixed address lies in none of its network’s subnets, or is no address. */
  | 'outside'
  | 'malformed'
  /** A gateway that containers of the subnet cannot have. */
  | 'gateway';

/** Two sides that do not go together. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** The rule that says so, where the catalogue has one. */
  readonly code?: RuleCode;
  readonly severity: Severity;
  /** The addresses both claim; one, or a range. None for what is no address of this subnet. */
  readonly span?: Span;
  /** This subnet’s side. */
  readonly own: Party;
  readonly other: Party;
}

export type PartyKind =
  | 'network'
  | 'adapter'
  | 'route'
  | 'nat-prefix'
  | 'container'
  | 'first-address'
  | 'last-address'
  | Exclude<ReservationId, 'load-balancer' | 'network' | 'broadcast'>;

/** One side of a conflict: what it is, what it is called, where, and its address or prefix as text. */
export interface Party {
  readonly kind: PartyKind;
  readonly name: string;
  readonly host: string;
  readonly text: string;
  readonly ref: EntityRef;
}

/** What one address of a subnet is. */
export type AddressState = 'free' | 'used' | 'seen' | 'reserved' | 'host' | 'elsewhere' | 'conflict';
