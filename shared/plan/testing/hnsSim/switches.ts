import type { HnsSimState, SimAdapter, SimSwitch } from './state.ts';
import { newGuid } from './state.ts';

/** Makes an external switch: the cards leave the host's IP stack, and the host's port on the switch takes the addresses over. */
export function bindSwitch(state: HnsSimState, name: string, adapters: readonly string[], isOfHns: boolean): SimSwitch {
  const made: SimSwitch = { id: newGuid(state), name, kind: 'External', adapters: [...adapters], isOfHns };
  state.switches.push(made);
  const cards = adapters.flatMap((wanted) => state.adapters.find((item) => item.name === wanted) ?? []);
  const bearer = cards.find(({ addresses }) => addresses.length > 0) ?? cards[0];
  if (bearer) {
    const { mac, index, gateway, addresses } = bearer;
    const port: SimAdapter = {
      name: `vEthernet (${name})`,
      description: 'Hyper-V Virtual Ethernet Adapter',
      index: index + 100,
      mac,
      addresses,
      portOf: made.id,
      ...(gateway !== undefined && { gateway }),
    };
    state.adapters.push(port);
    bearer.addresses = [];
    delete bearer.gateway;
    dropLink(state, port.name);
  }
  return made;
}

/** Takes a switch apart: the address goes back to the card it came from, once its link is up again. */
export function unbindSwitch(state: HnsSimState, id: string): void {
  const gone = state.switches.find((item) => item.id === id);
  if (!gone) return;
  state.switches = state.switches.filter((item) => item !== gone);
  const port = state.adapters.find(({ portOf }) => portOf === id);
  if (!port) return;
  state.adapters = state.adapters.filter((item) => item !== port);
  const card = state.adapters.find(({ name, mac }) => gone.adapters.includes(name) && mac === port.mac);
  if (!card) return;
  card.addresses = port.addresses;
  if (port.gateway !== undefined) card.gateway = port.gateway;
  dropLink(state, card.name);
}

/** The link goes down for a while: DHCP and the switch in the rack have to begin anew. */
function dropLink(state: HnsSimState, adapter: string): void {
  state.pending = state.pending.filter((item) => item.what !== 'link' || item.adapter !== adapter);
  const { linkLooks } = state.habits;
  if (linkLooks > 0) state.pending.push({ looks: linkLooks, what: 'link', adapter });
}

export function hasLink(state: HnsSimState, adapter: string): boolean {
  return !state.pending.some((item) => item.what === 'link' && item.adapter === adapter);
}

/** The last network on a switch of HNS's own takes it along, some looks later. */
export function releaseSwitch(state: HnsSimState, id: string | undefined): void {
  const left = state.switches.find((item) => item.id === id);
  if (!left?.isOfHns || state.networks.some(({ switchId }) => switchId === id)) return;
  const { switchLooks } = state.habits;
  if (switchLooks === 0) unbindSwitch(state, left.id);
  else state.pending.push({ looks: switchLooks, what: 'switch-goes', id: left.id });
}
