import { contains, formatIpv4, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import type {
  ObservedAttachment,
  ObservedContainer,
  ObservedDockerNetwork,
  ObservedHost,
} from '../../observed/observedHost.ts';
import { SimRefusal } from './simWords.ts';

/** What a simulated docker on Windows knows. */
export interface SimState {
  host: ObservedHost;
  networks: ObservedDockerNetwork[];
  containers: ObservedContainer[];
  /** Counts everything that needs a number of its own. */
  serial: number;
  /** How many looks at a link that drops see no address on it. */
  readonly linkLooks: number;
  /** Adapters, and the host's ports on switches, that lost their link, and for how many looks more. */
  dropped: { readonly names: ReadonlySet<string>; looks: number };
}

export function stateOf(host: ObservedHost, linkLooks = 0): SimState {
  const copy = copyOf(host);
  const networks = copy.dockerNetworks ?? [];
  const containers = copy.containers ?? [];
  // Ids end in their number; no later one may be given twice, not even that of a thing that is gone.
  const known = [
    ...networks.map(({ id }) => id),
    ...containers.flatMap(({ id, attachments }) => [id, ...attachments.map(({ networkId = '' }) => networkId)]),
  ];
  const highest = known.map((id) => (id.length === 64 ? Number.parseInt(id.slice(-8), 16) : 0)).filter((n) => n < 1e6);
  return {
    host: copy,
    networks,
    containers,
    serial: Math.max(0, ...highest) + 1,
    linkLooks,
    dropped: { names: new Set(), looks: 0 },
  };
}

/** Everything that can be seen, as it is now. */
export function look({ host, networks, containers, dropped }: SimState): ObservedHost {
  const seen = { ...host, dockerNetworks: networks, containers };
  if (dropped.looks === 0 || !host.adapters) return seen;
  dropped.looks--;
  const adapters = host.adapters.map((item) => (dropped.names.has(item.name) ? { ...item, addresses: [] } : item));
  return { ...seen, adapters };
}

/** The link of an adapter goes down for a while: DHCP and the switch in the rack have to begin anew. */
export function dropLink(state: SimState, ...names: readonly string[]): void {
  state.dropped = { names: new Set([...state.dropped.names, ...names]), looks: state.linkLooks };
}

/** A deep copy of plain data. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** 64 hexadecimal digits, as docker's ids are. */
export function newId(state: SimState): string {
  const number = state.serial++;
  let hash = (number * 2654435761) >>> 0;
  let id = '';
  while (id.length < 56) {
    hash = (Math.imul(hash ^ (hash >>> 15), 2246822519) + 374761393) >>> 0;
    id += hash.toString(16).padStart(8, '0');
  }
  return id + number.toString(16).padStart(8, '0');
}

/** docker finds a thing by its whole id, by its name, and by the beginning of its id where only one has it. */
function find<T extends { readonly id: string; readonly name: string }>(
  items: readonly T[],
  word: string,
): T | undefined {
  const exact = items.find(({ id }) => id === word) ?? items.find(({ name }) => name === word);
  if (exact) return exact;
  const starting = word === '' ? [] : items.filter(({ id }) => id.startsWith(word));
  return starting.length === 1 ? starting[0] : undefined;
}

export function networkCalled(state: SimState, word: string): ObservedDockerNetwork {
  const found = find(state.networks, word);
  if (!found) throw new SimRefusal('no-network', `network ${word} not found`);
  return found;
}

export function containerCalled(state: SimState, word: string): ObservedContainer {
  const found = find(state.containers, word);
  if (!found) throw new SimRefusal('no-container', `No such container: ${word}`);
  return found;
}

/** Gives a running container its addresses; refuses where HNS would. */
export function bringUp(state: SimState, container: ObservedContainer, attachment: ObservedAttachment): void {
  const network = state.networks.find(({ id }) => id === attachment.networkId);
  if (!network) throw new SimRefusal('no-network', `network ${attachment.networkId ?? attachment.network} not found`);
  const taken = addressesOn(state, network, container);
  if (attachment.ip) {
    if (taken.has(attachment.ip)) {
      throw new SimRefusal('address-in-use', 'hnsCall failed in Win32: The object already exists. (0x1392)');
    }
    attachment.actualIp = attachment.ip;
  } else {
    const free = freeAddress(network, taken);
    if (free === undefined) delete attachment.actualIp;
    else attachment.actualIp = free;
  }
  attachment.mac ??= `00-15-5D-${hex(state.serial >> 16)}-${hex(state.serial >> 8)}-${hex(state.serial++)}`;
}

const hex = (value: number) => (value & 255).toString(16).padStart(2, '0').toUpperCase();

/** Addresses that running containers have on a network. */
function addressesOn(state: SimState, network: ObservedDockerNetwork, except: ObservedContainer): Set<string> {
  const taken = new Set<string>();
  for (const { gateway } of network.subnets) if (gateway !== undefined) taken.add(gateway);
  for (const other of state.containers) {
    if (!other.running || other === except) continue;
    for (const { networkId, actualIp } of other.attachments) {
      if (networkId === network.id && actualIp !== undefined) taken.add(actualIp);
    }
  }
  return taken;
}

function freeAddress({ subnets }: ObservedDockerNetwork, taken: ReadonlySet<string>): string | undefined {
  for (const { subnet } of subnets) {
    const range = parseSubnet(subnet);
    if (!range || range.length === 0) continue;
    for (let address = range.base + 2; address < range.last; address++) {
      const text = formatIpv4(address);
      if (!taken.has(text)) return text;
    }
  }
  return undefined;
}

export function checkAddress(network: ObservedDockerNetwork, ip: string | undefined): void {
  if (ip === undefined) return;
  const address = parseIpv4(ip);
  const fits = network.subnets.some(({ subnet }) => {
    const range = parseSubnet(subnet);
    return address !== undefined && range !== undefined && contains(range, address);
  });
  if (!fits) {
    throw new SimRefusal(
      'no-subnet',
      `invalid config for network ${network.name}: no configured subnet contains IP address ${ip}`,
    );
  }
}

/** A port of the host can belong to one running container on nat. */
export function checkPorts(state: SimState, container: ObservedContainer): void {
  const key = ({ host, protocol }: ObservedContainer['ports'][number]) => `${host}/${protocol ?? 'tcp'}`;
  const mine = new Set(container.ports.filter(({ host }) => host).map(key));
  for (const other of state.containers) {
    if (other === container || !other.running) continue;
    if (other.ports.some((port) => port.host && mine.has(key(port)))) {
      throw new SimRefusal(
        'port-in-use',
        'hnsCall failed in Win32: The process cannot access the file because it is being used by another process. (0x20)',
      );
    }
  }
}
