import type { ChangeElement } from '../design/edits.ts';
import type { EntityRef } from '../design/entities.ts';
import type { Adapter, Container, Endpoint, Network, SubnetEntry, VSwitch } from '../design/schema.ts';
import type { HostContext } from './context.ts';

/** Short ways for rules to say where something is and to write the edits of their fixes. */

export function onHost(context: HostContext): EntityRef {
  return { kind: 'host', id: context.host.id };
}

export function inNetwork(context: HostContext, network: Network): EntityRef {
  return { kind: 'network', id: network.id, host: context.host.id };
}

/** Whether the host has it itself. An overlay of its swarm may live on another one. */
export function isOwn(context: HostContext, network: Network): boolean {
  return context.host.networks.includes(network);
}

/** A network that the host's containers reach. One of another host is named without a host: only its own knows where it lives. */
export function inReach(context: HostContext, network: Network): EntityRef {
  return isOwn(context, network) ? inNetwork(context, network) : { kind: 'network', id: network.id };
}

export function inSwitch(context: HostContext, vswitch: VSwitch): EntityRef {
  return { kind: 'switch', id: vswitch.id, host: context.host.id };
}

export function inAdapter(context: HostContext, adapter: Adapter): EntityRef {
  return { kind: 'adapter', id: adapter.id, host: context.host.id };
}

export function inContainer(context: HostContext, container: Container): EntityRef {
  return { kind: 'container', id: container.id, host: context.host.id };
}

export function inEndpoint(context: HostContext, container: Container, endpoint: Endpoint): EntityRef {
  return { kind: 'endpoint', id: endpoint.id, host: context.host.id, container: container.id };
}

export function setNetwork(context: HostContext, network: Network, set: Partial<Omit<Network, 'id'>>): ChangeElement {
  return { type: 'change', kind: 'network', host: context.host.id, id: network.id, set };
}

export function setContainer(
  context: HostContext,
  container: Container,
  set: Partial<Omit<Container, 'id'>>,
): ChangeElement {
  return { type: 'change', kind: 'container', host: context.host.id, id: container.id, set };
}

export function setSubnet(
  context: HostContext,
  network: Network,
  index: number,
  set: Partial<SubnetEntry>,
): ChangeElement {
  const subnets = network.subnets.map((entry, at) => (at === index ? { ...entry, ...set } : entry));
  return setNetwork(context, network, { subnets });
}

/** Removes the flag (every use of it) from a network. */
export function withoutNetworkFlag(context: HostContext, network: Network, flag: string): ChangeElement {
  return setNetwork(context, network, { flags: network.flags.filter((use) => use.flag !== flag) });
}

export function withoutOption(context: HostContext, network: Network, key: string): ChangeElement {
  const { [key]: _, ...options } = network.options;
  return setNetwork(context, network, { options });
}

export function setEndpoint(
  context: HostContext,
  container: Container,
  endpoint: Endpoint,
  set: Partial<Omit<Endpoint, 'id'>>,
): ChangeElement {
  const endpoints = container.endpoints.map((item) => (item.id === endpoint.id ? { ...item, ...set } : item));
  return setContainer(context, container, { endpoints });
}
