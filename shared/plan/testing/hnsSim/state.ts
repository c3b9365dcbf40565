/** What the simulated HNS and Hyper-V know. Plain data, so that it can lie in a file between two processes. */
export interface HnsSimState {
  networks: SimNetwork[];
  endpoints: SimEndpoint[];
  switches: SimSwitch[];
  adapters: SimAdapter[];
  /** Prefixes of NATs that somebody made with New-NetNat. */
  netNat: { readonly name: string; readonly prefix: string }[];
  /** Counts everything that needs a number of its own. */
  serial: number;
  readonly habits: SimHabits;
  /** What is still under way: each is done once so many looks have been taken. */
  pending: Pending[];
  /** For how many looks more the service does not answer. */
  down: number;
}

/** How slow this host is, counted in looks, and what its build tells. */
export interface SimHabits {
  /** How long an adapter has no address once its link has dropped. */
  readonly linkLooks: number;
  /** How long a switch stays after the last network on it has gone. */
  readonly switchLooks: number;
  /** How long a network that was made is not in the list yet. */
  readonly seenLooks: number;
  /** Whether networks tell the adapter they stand on; on other builds only their switch does. */
  readonly tellsAdapter: boolean;
}

export const PROMPT: SimHabits = { linkLooks: 0, switchLooks: 0, seenLooks: 0, tellsAdapter: true };

export type Pending =
  | { looks: number; readonly what: 'link'; readonly adapter: string }
  | { looks: number; readonly what: 'switch-goes'; readonly id: string }
  | { looks: number; readonly what: 'network-shows'; readonly id: string };

export interface SimNetwork {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly subnets: readonly SimSubnet[];
  readonly macPools: readonly unknown[];
  readonly switchId?: string;
  readonly natName?: string;
}

export interface SimSubnet {
  readonly AddressPrefix: string;
  readonly GatewayAddress?: string;
  readonly Policies?: readonly unknown[];
}

export interface SimEndpoint {
  readonly id: string;
  readonly name: string;
  readonly network: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ip?: string;
  readonly prefixLength?: number;
  readonly gateway?: string;
  readonly mac: string;
  /** Who uses it. */
  containers: string[];
}

export interface SimSwitch {
  readonly id: string;
  readonly name: string;
  readonly kind: 'External' | 'Internal' | 'Private';
  /** Names, in order. */
  readonly adapters: readonly string[];
  /** One that a person made stays when the last network on it goes. */
  readonly isOfHns: boolean;
}

export interface SimAdapter {
  readonly name: string;
  readonly description: string;
  readonly index: number;
  readonly mac: string;
  addresses: { readonly ip: string; readonly prefixLength: number }[];
  gateway?: string;
  /** Set of the host's port on a switch. */
  readonly portOf?: string;
}

/** A Windows host with three cards, and what Windows makes for itself: the network `nat` and the Default Switch. */
export function bareWindows(habits: SimHabits = PROMPT): HnsSimState {
  const card = (number: number, network: string, gateway?: string): SimAdapter => ({
    name: number === 1 ? 'Ethernet' : `Ethernet ${number}`,
    description: `Microsoft Hyper-V Network Adapter #${number}`,
    index: 3 + number,
    mac: `00-15-5D-00-00-0${number}`,
    addresses: [{ ip: `${network}.5`, prefixLength: 22 }],
    ...(gateway !== undefined && { gateway }),
  });
  return {
    networks: [
      {
        id: 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444',
        name: 'Default Switch',
        type: 'ICS',
        body: {},
        subnets: [{ AddressPrefix: '172.17.32.0/20', GatewayAddress: '172.17.32.1' }],
        macPools: [],
      },
      {
        id: '0A110000-0000-4000-8000-000000000001',
        name: 'nat',
        type: 'nat',
        body: {},
        subnets: [{ AddressPrefix: '172.24.144.0/20', GatewayAddress: '172.24.144.1' }],
        macPools: [],
        natName: 'NAT0A110000',
      },
    ],
    endpoints: [],
    switches: [
      {
        id: 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444',
        name: 'Default Switch',
        kind: 'Internal',
        adapters: [],
        isOfHns: false,
      },
    ],
    adapters: [card(1, '10.31.8', '10.31.8.1'), card(2, '10.31.12'), card(3, '10.31.16')],
    netNat: [],
    serial: 16,
    habits,
    pending: [],
    down: 0,
  };
}

export function newGuid(state: HnsSimState): string {
  const number = state.serial++;
  const hash = Math.imul(number, 2654435761) >>> 0;
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0');
  return `${hex(hash, 8)}-5A17-4000-8000-${hex(number, 12)}`.toUpperCase();
}

/** Bytes of a MAC address or of a pool, from a number that nothing else has. */
export function newMac(state: HnsSimState): string {
  const number = state.serial++;
  const byte = (value: number) => (value & 255).toString(16).padStart(2, '0').toUpperCase();
  return `00-15-5D-F0-${byte(number >> 8)}-${byte(number)}`;
}
