import { batch, type Edit } from '../design/edits.ts';
import { freeName } from '../design/gestures/names.ts';
import type { Adapter, Network, VSwitch } from '../design/schema.ts';
import type { HostContext } from './context.ts';
import { setNetwork } from './places.ts';

/** Who stands on what in one host, worked out once for all rules. */
export interface Bindings {
  readonly switchesOf: ReadonlyMap<string, readonly VSwitch[]>;
  readonly networksOn: ReadonlyMap<string, readonly Network[]>;
  /** Adapters a new external switch could take, in the order of the host's list. */
  readonly free: readonly Adapter[];
}

const known = new WeakMap<HostContext, Bindings>();

export function bindingsOf(context: HostContext): Bindings {
  const kept = known.get(context);
  if (kept) return kept;
  const bindings = readBindings(context);
  known.set(context, bindings);
  return bindings;
}

function readBindings({ host }: HostContext): Bindings {
  const switchesOf = new Map<string, VSwitch[]>();
  for (const vswitch of host.switches) {
    for (const adapter of new Set(vswitch.adapters)) put(switchesOf, adapter, vswitch);
  }
  const networksOn = new Map<string, Network[]>();
  for (const network of host.networks) if (network.switch !== undefined) put(networksOn, network.switch, network);
  const free = host.adapters.filter((item) => !item.named && !switchesOf.has(item.id) && !isHostVnic(item.name));
  return { switchesOf, networksOn, free };
}

/** `vEthernet (X)` is the host's own port on switch X, not a card a switch could be bound to. */
export function isHostVnic(adapterName: string): boolean {
  return /^vEthernet\s*\(/i.test(adapterName);
}

/**
 * A free adapter that can be proposed without harm: connected, wired, and not the one the host itself is reached by,
 * because a new external switch interrupts its adapter's link.
 */
export function suggestedAdapter(context: HostContext): Adapter | undefined {
  return bindingsOf(context).free.find(
    (item) => !item.defaultRoute && !item.name.includes(',') && isUp(item) && !isWireless(item),
  );
}

/** Connected, as far as is known. */
export function isUp({ status }: Adapter): boolean {
  return status === undefined || /^up$/i.test(status.trim());
}

/** Wi-Fi and mobile adapters, by the medium that Get-NetAdapter gives. */
export function isWireless({ media }: Adapter): boolean {
  return media !== undefined && /802\.11|wireless|wwan/i.test(media);
}

/** Puts a network on a docker-made switch of its own, re-using the one it has when nothing else stands on it. */
export function ownSwitch(
  context: HostContext,
  network: Network,
  set: { readonly kind: VSwitch['kind']; readonly adapters: readonly string[] },
): Edit {
  const current = context.switchOf(network);
  const leftOver = current ? namedOnlyHere(context, current, set.adapters) : [];
  const alone = current && (bindingsOf(context).networksOn.get(current.id)?.length ?? 0) <= 1;
  if (current && alone && current.origin === 'docker') {
    return batch(
      { type: 'change', kind: 'switch', host: context.host.id, id: current.id, set },
      ...removals(context, leftOver),
    );
  }
  const names = context.host.switches.map((item) => item.name);
  const made: VSwitch = {
    id: freeName(
      `${network.id}-switch`,
      context.host.switches.map((item) => item.id),
      '-',
    ),
    name: freeName(network.name, names),
    origin: 'docker',
    ...set,
  };
  return batch(
    { type: 'add', kind: 'switch', host: context.host.id, value: made },
    setNetwork(context, network, { switch: made.id }),
  );
}

/** Changes a switch's adapters, and takes adapters away that only a command knew and nothing uses any more. */
export function setAdapters(context: HostContext, vswitch: VSwitch, adapters: readonly string[]): Edit {
  return batch(
    { type: 'change', kind: 'switch', host: context.host.id, id: vswitch.id, set: { adapters } },
    ...removals(context, namedOnlyHere(context, vswitch, adapters)),
  );
}

function namedOnlyHere(context: HostContext, vswitch: VSwitch, kept: readonly string[]): string[] {
  const { switchesOf } = bindingsOf(context);
  return [...new Set(vswitch.adapters)].filter(
    (id) => !kept.includes(id) && context.adapters.get(id)?.named && switchesOf.get(id)?.length === 1,
  );
}

function removals(context: HostContext, adapters: readonly string[]): Edit[] {
  return adapters.map((id) => ({ type: 'remove', kind: 'adapter', host: context.host.id, id }));
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
