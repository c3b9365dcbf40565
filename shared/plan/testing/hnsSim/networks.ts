import { overlaps, parseSubnet } from '../../../address/ipv4.ts';
import { HnsRefusal } from './refusal.ts';
import { type HnsSimState, newGuid, newMac, type SimNetwork, type SimSubnet, type SimSwitch } from './state.ts';
import { bindSwitch, releaseSwitch } from './switches.ts';

type Body = Readonly<Record<string, unknown>>;

const EXTERNAL: ReadonlySet<string> = new Set(['transparent', 'l2bridge', 'l2tunnel', 'overlay']);
const KNOWN: ReadonlySet<string> = new Set([...EXTERNAL, 'nat', 'internal', 'private', 'ics']);

/** `POST /networks`. A second one of the name is taken, as HNS does (C004). */
export function makeNetwork(state: HnsSimState, body: Body): SimNetwork {
  const { Name, Type } = body;
  if (typeof Name !== 'string' || typeof Type !== 'string') throw new HnsRefusal('INVALID_JSON');
  const type = Type.toLowerCase();
  if (!KNOWN.has(type)) throw new HnsRefusal('INVALID_NETWORK_TYPE');
  const subnets = subnetsOf(state, type, body);
  const on = EXTERNAL.has(type) ? switchFor(state, type, body) : undefined;
  const network: SimNetwork = {
    id: newGuid(state),
    name: Name,
    type: Type,
    body,
    subnets,
    macPools: Array.isArray(body.MacPools) ? body.MacPools : [poolOf(state)],
    ...(on && { switchId: on.id }),
    ...(type === 'nat' && { natName: `NAT${newMac(state).replaceAll('-', '')}` }),
  };
  state.networks.push(network);
  const { seenLooks } = state.habits;
  if (seenLooks > 0) state.pending.push({ looks: seenLooks, what: 'network-shows', id: network.id });
  return network;
}

/** Only the switch, as where HNS fails half-way and leaves it behind. */
export function makeSwitchOnly(state: HnsSimState, body: Body): void {
  const type = String(body.Type ?? '').toLowerCase();
  if (EXTERNAL.has(type)) switchFor(state, type, body);
}

/** `DELETE /networks/ID`. */
export function removeNetwork(state: HnsSimState, id: string, leavesSwitch = false): void {
  const network = state.networks.find((item) => item.id.toLowerCase() === id.toLowerCase());
  if (!network) throw new HnsRefusal('NETWORK_NOT_FOUND');
  if (state.endpoints.some((endpoint) => endpoint.network === network.id))
    throw new HnsRefusal('ENTITY_HAS_REFERENCES');
  const others = state.networks.filter((item) => item !== network && item.switchId === network.switchId);
  const isShared = network.switchId !== undefined && others.some(({ type }) => type.toLowerCase() !== 'overlay');
  if (isShared) throw new HnsRefusal('SHARED_SWITCH_MODIFICATION');
  state.networks = state.networks.filter((item) => item !== network);
  if (!leavesSwitch) releaseSwitch(state, network.switchId);
}

function subnetsOf(state: HnsSimState, type: string, { Subnets }: Body): readonly SimSubnet[] {
  const given = Array.isArray(Subnets) ? (Subnets as SimSubnet[]) : [];
  const ranges = given.map(({ AddressPrefix }) => {
    const range = parseSubnet(AddressPrefix);
    if (!range) throw new HnsRefusal('INVALID_PARAMETER');
    return range;
  });
  if (type === 'nat') {
    // Two NATs cannot have the same addresses.
    const theirs = [
      ...state.networks.filter((item) => item.type.toLowerCase() === 'nat').flatMap(({ subnets }) => subnets),
      ...state.netNat.map(({ prefix }) => ({ AddressPrefix: prefix })),
    ].flatMap(({ AddressPrefix }) => parseSubnet(AddressPrefix) ?? []);
    if (ranges.some((a) => theirs.some((b) => overlaps(a, b)))) throw new HnsRefusal('OBJECT_ALREADY_EXISTS');
    if (given.length === 0) return [chosenSubnet(state)];
  }
  if (type === 'overlay' && given.length === 0) throw new HnsRefusal('INVALID_NETWORK');
  return given;
}

function chosenSubnet(state: HnsSimState): SimSubnet {
  const third = state.serial++ % 240;
  return { AddressPrefix: `172.31.${third}.0/24`, GatewayAddress: `172.31.${third}.1` };
}

/** The switch on the adapters that are named: one that is there, or a new one. One card is on one switch at most. */
function switchFor(state: HnsSimState, type: string, { NetworkAdapterName, Name }: Body): SimSwitch {
  const cards = state.adapters.filter(({ portOf }) => portOf === undefined);
  const given =
    typeof NetworkAdapterName === 'string' && NetworkAdapterName !== '' ? NetworkAdapterName.split(',') : undefined;
  const names = given?.map((wanted) => cards.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.name);
  if (names?.includes(undefined)) throw new HnsRefusal('ADAPTER_NOT_FOUND');
  const wanted = (names as string[] | undefined) ?? [freeCard(state) ?? ''];
  if (wanted.includes('')) throw new HnsRefusal('ADAPTER_NOT_FOUND');
  const key = (list: readonly string[]) => [...list].sort().join();
  const there = state.switches.find((item) => item.kind === 'External' && key(item.adapters) === key(wanted));
  if (there) {
    // Only overlays share an adapter (C040, C041).
    const on = state.networks.filter(({ switchId }) => switchId === there.id);
    const isFull = on.some((other) => type !== 'overlay' || other.type.toLowerCase() !== 'overlay');
    if (isFull) throw new HnsRefusal('INVALID_PARAMETER');
    state.pending = state.pending.filter((item) => item.what !== 'switch-goes' || item.id !== there.id);
    return there;
  }
  const isBound = state.switches.some(({ adapters }) => adapters.some((name) => wanted.includes(name)));
  if (isBound) throw new HnsRefusal('INVALID_PARAMETER');
  return bindSwitch(state, String(Name), wanted, true);
}

function freeCard({ adapters, switches }: HnsSimState): string | undefined {
  return adapters.find(
    ({ name, portOf }) => portOf === undefined && !switches.some((item) => item.adapters.includes(name)),
  )?.name;
}

function poolOf(state: HnsSimState): object {
  const start = newMac(state).slice(0, 11);
  const block = (state.serial++ % 16).toString(16).toUpperCase();
  return { StartMacAddress: `${start}-${block}0-00`, EndMacAddress: `${start}-${block}F-FF` };
}
