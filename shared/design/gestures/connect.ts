import { driverById } from '../../windows/drivers.ts';
import { SET_LIMITS } from '../../windows/reserved.ts';
import type { IdSource } from '../create.ts';
import { batch, type Edit } from '../edits.ts';
import { type ElementKind, type EntityRef, elementsOf, findElement, findHost, type HostElements } from '../entities.ts';
import type { Adapter, Container, Design, Host, Network, VSwitch } from '../schema.ts';
import { type GestureResult, refuse } from './gesture.ts';

/** A thing with the host it lives in, once its reference is resolved. */
type Found = {
  readonly [K in keyof HostElements]: { readonly kind: K; readonly host: Host; readonly value: HostElements[K] };
}[keyof HostElements];

/**
 * What connecting two elements does, whichever of them the drag began at: adapter → switch binds it (several make a SET
 * team), network → switch moves it there, container → network makes an endpoint, adapter → network binds its switch.
 */
export function connectElements(design: Design, from: EntityRef, to: EntityRef, ids: IdSource): GestureResult {
  const a = resolve(design, from);
  const b = resolve(design, to);
  if (!a || !b) return refuse('gesture.refused.nothing-to-connect');
  return oneWay(a, b, ids) ?? oneWay(b, a, ids) ?? refuse('gesture.refused.nothing-to-connect');
}

/** Ids of the elements a connection begun at `from` may end at. */
export function legalTargets(design: Design, from: EntityRef): ReadonlySet<string> {
  const legal = new Set<string>();
  const begun = resolve(design, from);
  if (!begun) return legal;
  const noIds: IdSource = (prefix) => prefix;
  for (const host of design.topology.hosts) {
    for (const kind of PARTNERS[begun.kind]) {
      for (const value of elementsOf(host, kind)) {
        const end = { kind, host, value } as Found;
        if ((oneWay(begun, end, noIds) ?? oneWay(end, begun, noIds))?.ok) legal.add(value.id);
      }
    }
  }
  return legal;
}

/** What a kind of element can be connected to at all; only these are looked through for legal targets. */
const PARTNERS: Readonly<Record<ElementKind, readonly ElementKind[]>> = {
  adapter: ['switch', 'network'],
  switch: ['adapter', 'network'],
  network: ['container', 'switch', 'adapter'],
  container: ['network'],
};

function oneWay(a: Found, b: Found, ids: IdSource): GestureResult | undefined {
  if (a.kind === 'adapter' && b.kind === 'switch') return sameHost(a, b) ?? bindAdapter(a.host, a.value, b.value);
  if (a.kind === 'adapter' && b.kind === 'network') return sameHost(a, b) ?? bindForNetwork(a.host, a.value, b.value);
  if (a.kind === 'network' && b.kind === 'switch') return sameHost(a, b) ?? moveNetwork(a.host, a.value, b.value);
  if (a.kind === 'container' && b.kind === 'network') return attach(a.host, a.value, b.host, b.value, ids);
  return undefined;
}

function sameHost(a: Found, b: Found): GestureResult | undefined {
  if (a.host.id === b.host.id) return undefined;
  return refuse('gesture.refused.other-host', { a: a.value.name, b: b.value.name });
}

function bindAdapter(host: Host, adapter: Adapter, vswitch: VSwitch): GestureResult {
  if (vswitch.kind !== 'external') {
    const natted = host.networks.some((network) => network.switch === vswitch.id && network.driver === 'nat');
    const params = { switch: vswitch.name, kind: vswitch.kind };
    return natted
      ? refuse('gesture.refused.nat-on-adapter', undefined, 'SY045')
      : refuse('gesture.refused.internal-switch', params, 'SY039');
  }
  const carrier = host.switches.find((item) => item.adapters.includes(adapter.id));
  if (carrier?.id === vswitch.id)
    return refuse('gesture.refused.already-bound', { adapter: adapter.name, switch: vswitch.name });
  if (carrier) return refuse('gesture.refused.adapter-taken', { adapter: adapter.name, switch: carrier.name }, 'SY058');
  if (vswitch.adapters.length >= SET_LIMITS.max) {
    return refuse('gesture.refused.team-full', { switch: vswitch.name, limit: SET_LIMITS.max }, 'SY053');
  }
  if (vswitch.adapters.length > 0 && host.platform !== undefined && host.platform !== 'physical') {
    return refuse('gesture.refused.team-in-vm', undefined, 'SY055');
  }
  return {
    ok: true,
    edit: {
      type: 'change',
      kind: 'switch',
      host: host.id,
      id: vswitch.id,
      set: { adapters: [...vswitch.adapters, adapter.id] },
    },
    select: { kind: 'switch', id: vswitch.id, host: host.id },
    step: { key: 'gesture.bind-adapter', params: { adapter: adapter.name, switch: vswitch.name } },
  };
}

function bindForNetwork(host: Host, adapter: Adapter, network: Network): GestureResult {
  const vswitch = host.switches.find((item) => item.id === network.switch);
  if (!vswitch) return refuse('gesture.refused.nothing-to-connect');
  return bindAdapter(host, adapter, vswitch);
}

function moveNetwork(host: Host, network: Network, vswitch: VSwitch): GestureResult {
  if (network.switch === vswitch.id) {
    return refuse('gesture.refused.already-there', { network: network.name, switch: vswitch.name });
  }
  const misfit = networkFits(host, network, vswitch);
  if (misfit) return misfit;
  return {
    ok: true,
    edit: batch(
      { type: 'change', kind: 'network', host: host.id, id: network.id, set: { switch: vswitch.id } },
      ...removeIfLeftEmpty(host, network),
    ),
    select: { kind: 'network', id: network.id, host: host.id },
    step: { key: 'gesture.move-network', params: { network: network.name, switch: vswitch.name } },
  };
}

/** Refusal where the switch cannot carry the network, which is not on it yet; undefined where it can. */
export function networkFits(host: Host, network: Network, vswitch: VSwitch): GestureResult | undefined {
  const facts = driverById.get(network.driver);
  if (facts && facts.switchKind !== vswitch.kind) {
    const params = { driver: network.driver, needed: facts.switchKind, switch: vswitch.name, kind: vswitch.kind };
    return refuse('gesture.refused.kind-mismatch', params, 'SY039');
  }
  if (network.driver === 'overlay') return undefined;
  const other = host.networks.find((item) => item.switch === vswitch.id && item.driver !== 'overlay');
  if (!other) return undefined;
  const params = { switch: vswitch.name, network: other.name };
  return vswitch.kind === 'external'
    ? refuse('gesture.refused.switch-taken', params, 'SY040')
    : refuse('gesture.refused.inner-switch-taken', params);
}

/** The switch docker made for a network goes with it. */
function removeIfLeftEmpty(host: Host, network: Network): Edit[] {
  const left = host.switches.find((item) => item.id === network.switch);
  if (left?.origin !== 'docker') return [];
  if (host.networks.some((item) => item.id !== network.id && item.switch === left.id)) return [];
  return [{ type: 'remove', kind: 'switch', host: host.id, id: left.id }];
}

function attach(host: Host, container: Container, networkHost: Host, network: Network, ids: IdSource): GestureResult {
  if (container.networkMode !== undefined) {
    return refuse('gesture.refused.networking-off', { container: container.name, mode: container.networkMode });
  }
  if (host.id !== networkHost.id) {
    if (network.driver !== 'overlay')
      return refuse('gesture.refused.other-host', { a: container.name, b: network.name });
    if (host.swarmId === undefined || host.swarmId !== networkHost.swarmId) {
      return refuse('gesture.refused.other-swarm', { network: network.name, host: host.name }, 'SY019');
    }
  }
  if (container.endpoints.some((endpoint) => endpoint.network === network.id)) {
    return refuse('gesture.refused.already-attached', { container: container.name, network: network.name }, 'SY158');
  }
  const endpoint = { id: ids('endpoint'), network: network.id };
  return {
    ok: true,
    edit: {
      type: 'change',
      kind: 'container',
      host: host.id,
      id: container.id,
      set: { endpoints: [...container.endpoints, endpoint] },
    },
    select: { kind: 'container', id: container.id, host: host.id },
    step: { key: 'gesture.attach', params: { container: container.name, network: network.name } },
  };
}

function resolve(design: Design, ref: EntityRef): Found | undefined {
  const host = ref.host === undefined ? undefined : findHost(design, ref.host);
  if (!host) return undefined;
  switch (ref.kind) {
    case 'adapter':
    case 'switch':
    case 'network':
    case 'container':
      return found(host, ref.kind, ref.id);
    default:
      return undefined;
  }
}

function found<K extends keyof HostElements>(host: Host, kind: K, id: string): Found | undefined {
  const value = findElement(host, kind, id);
  return value && ({ kind, host, value } as unknown as Found);
}
