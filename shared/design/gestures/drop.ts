import { formatIpv4, formatSubnet, parseSubnet } from '../../address/ipv4.ts';
import { driverById } from '../../windows/drivers.ts';
import { createContainer, createHost, createNetwork, createSwitch, type IdSource } from '../create.ts';
import { batch, type Edit } from '../edits.ts';
import { type EntityRef, findElement, findHost } from '../entities.ts';
import type { Adapter, Design, Host, Network, SubnetEntry, VSwitch } from '../schema.ts';
import { networkFits } from './connect.ts';
import { type GestureResult, refuse } from './gesture.ts';
import { insertSwitch } from './insertSwitch.ts';
import { newAdapterName, newContainerName, newHostName, newNetworkName, newSwitchName } from './names.ts';

/** What the palette offers. */
export type PaletteItem =
  | { readonly kind: 'host' }
  | { readonly kind: 'adapter' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'network'; readonly driver: string }
  | { readonly kind: 'container' };

/** The element under the pointer, the wires from a switch down to its adapters (by the switch's id), or the empty canvas. */
export type DropTarget =
  | EntityRef
  | { readonly kind: 'uplink'; readonly id: string; readonly host: string }
  | { readonly kind: 'canvas' };

/** The image new containers get: Microsoft's smallest Windows base image. */
export const DEFAULT_IMAGE = 'mcr.microsoft.com/windows/nanoserver:ltsc2022';

/**
 * What dropping a palette item on a target does. Containment is typed: hosts stand on the canvas, everything else in a
 * host. A network brings its switch along, and on an adapter or a fitting switch it is bound at once.
 */
export function dropItem(design: Design, item: PaletteItem, target: DropTarget, ids: IdSource): GestureResult {
  if (item.kind === 'host')
    return target.kind === 'canvas' ? addHost(design, ids) : refuse('gesture.refused.host-in-something');
  const host = hostOf(design, target);
  if (!host) return refuse('gesture.refused.needs-host');
  switch (item.kind) {
    case 'adapter':
      return target.kind === 'container' ? refuse('gesture.refused.adapter-target') : addAdapter(host, ids);
    case 'switch':
      return target.kind === 'uplink' ? insertSwitch(design, host.id, target.id, ids) : addSwitch(host, target, ids);
    case 'network':
      return addNetwork(design, host, item.driver, target, ids);
    case 'container':
      return addContainer(design, host, target, ids);
  }
}

function hostOf(design: Design, target: DropTarget): Host | undefined {
  if (target.kind === 'canvas') return undefined;
  return findHost(design, target.kind === 'host' ? target.id : (target.host ?? ''));
}

function addHost(design: Design, ids: IdSource): GestureResult {
  const host = createHost(ids('host'), newHostName(design));
  return {
    ok: true,
    edit: { type: 'add-host', host },
    select: { kind: 'host', id: host.id },
    step: { key: 'gesture.add-host', params: { name: host.name } },
  };
}

function addAdapter(host: Host, ids: IdSource): GestureResult {
  const adapter: Adapter = { id: ids('adapter'), name: newAdapterName(host) };
  return {
    ok: true,
    edit: { type: 'add', kind: 'adapter', host: host.id, value: adapter },
    select: { kind: 'adapter', id: adapter.id, host: host.id },
    step: { key: 'gesture.add-adapter', params: { name: adapter.name } },
  };
}

/** A switch drawn by hand is one somebody made by hand (New-VMSwitch): docker makes its own with each network. */
function addSwitch(host: Host, target: DropTarget, ids: IdSource): GestureResult {
  const vswitch = createSwitch(ids('switch'), newSwitchName(host), 'external', { origin: 'host', seenByDocker: true });
  const add: Edit = { type: 'add', kind: 'switch', host: host.id, value: vswitch };
  const added: GestureResult = {
    ok: true,
    edit: add,
    select: { kind: 'switch', id: vswitch.id, host: host.id },
    step: { key: 'gesture.add-switch', params: { name: vswitch.name } },
  };
  if (target.kind !== 'adapter') return added;
  const adapter = findElement(host, 'adapter', target.id);
  const taken = adapter && carrierOf(host, adapter);
  if (adapter && taken)
    return refuse('gesture.refused.adapter-taken', { adapter: adapter.name, switch: taken.name }, 'SY040');
  const bound: VSwitch = { ...vswitch, adapters: [target.id] };
  return { ...added, edit: { type: 'add', kind: 'switch', host: host.id, value: bound } };
}

function addNetwork(design: Design, host: Host, driver: string, target: DropTarget, ids: IdSource): GestureResult {
  const facts = driverById.get(driver);
  const name = newNetworkName(design, host, driver);
  const adapter = target.kind === 'adapter' ? findElement(host, 'adapter', target.id) : undefined;
  if (adapter && facts && !facts.usesAdapter) return refuse('gesture.refused.nat-on-adapter', undefined, 'SY045');
  const existing = target.kind === 'switch' ? findElement(host, 'switch', target.id) : undefined;
  const network = createNetwork(ids('network'), name, driver, {
    subnets: startingSubnets(driver, adapter ?? firstAdapter(host, existing)),
    ...(driver === 'overlay' && { attachable: true }),
  });
  if (existing) {
    const misfit = networkFits(host, network, existing);
    if (misfit) return misfit;
    return added(host, { ...network, switch: existing.id }, [], existing.name);
  }
  const taken = adapter && carrierOf(host, adapter);
  if (adapter && taken) {
    const misfit = taken.origin === 'host' ? networkFits(host, network, taken) : undefined;
    if (taken.origin === 'host' && !misfit) return added(host, { ...network, switch: taken.id }, [], taken.name);
    return refuse('gesture.refused.adapter-taken', { adapter: adapter.name, switch: taken.name }, 'SY040');
  }
  const vswitch = createSwitch(ids('switch'), newSwitchName(host, name), facts?.switchKind ?? 'internal', {
    adapters: adapter ? [adapter.id] : [],
  });
  const before: Edit = { type: 'add', kind: 'switch', host: host.id, value: vswitch };
  return added(host, { ...network, switch: vswitch.id }, [before], adapter?.name);
}

function added(host: Host, network: Network, before: readonly Edit[], on: string | undefined): GestureResult {
  const { name } = network;
  return {
    ok: true,
    edit: batch(...before, { type: 'add', kind: 'network', host: host.id, value: network }),
    select: { kind: 'network', id: network.id, host: host.id },
    step:
      on === undefined
        ? { key: 'gesture.add-network', params: { name } }
        : { key: 'gesture.add-network-on', params: { name, on } },
  };
}

function addContainer(design: Design, host: Host, target: DropTarget, ids: IdSource): GestureResult {
  const container = createContainer(ids('container'), newContainerName(host), DEFAULT_IMAGE);
  const add: Edit = { type: 'add', kind: 'container', host: host.id, value: container };
  const result: GestureResult = {
    ok: true,
    edit: add,
    select: { kind: 'container', id: container.id, host: host.id },
    step: { key: 'gesture.add-container', params: { name: container.name } },
  };
  if (target.kind !== 'network') return result;
  const network = findElement(host, 'network', target.id) ?? networkAnywhere(design, target.id);
  if (!network) return result;
  const attached = { ...container, endpoints: [{ id: ids('endpoint'), network: network.id }] };
  return {
    ...result,
    edit: { type: 'add', kind: 'container', host: host.id, value: attached },
    step: { key: 'gesture.add-container-on', params: { name: container.name, on: network.name } },
  };
}

/** l2bridge and l2tunnel need a subnet and gateway of the physical network; where the adapter's are known, start with them. */
function startingSubnets(driver: string, adapter: Adapter | undefined): SubnetEntry[] {
  if (driver !== 'l2bridge' && driver !== 'l2tunnel') return [];
  const onLink = adapter?.ipv4 === undefined ? undefined : parseSubnet(adapter.ipv4);
  if (!onLink) return [];
  return [{ subnet: formatSubnet(onLink), gateway: adapter?.gateway ?? formatIpv4(onLink.base + 1) }];
}

function firstAdapter(host: Host, vswitch: VSwitch | undefined): Adapter | undefined {
  const id = vswitch?.adapters[0];
  return id === undefined ? undefined : findElement(host, 'adapter', id);
}

function carrierOf(host: Host, adapter: Adapter): VSwitch | undefined {
  return host.switches.find((vswitch) => vswitch.adapters.includes(adapter.id));
}

function networkAnywhere(design: Design, id: string): Network | undefined {
  for (const host of design.topology.hosts) {
    const network = findElement(host, 'network', id);
    if (network) return network;
  }
  return undefined;
}
