import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Adapter, Container, Design, Endpoint, Host, Network } from '../design/schema.ts';
import type { PlannedSubnet } from './model.ts';
import { networkKey } from './places.ts';
import { addressPlan } from './plan.ts';

/** Short ways to the designs that tests of address plans need. */

export function designOf(...hosts: readonly Host[]): Design {
  const swarmIds = [...new Set(hosts.flatMap(({ swarmId }) => swarmId ?? []))];
  const swarms = swarmIds.map((id) => ({ id, name: id, origin: 'design' as const, flags: [] }));
  return { ...emptyDesign('test'), topology: { swarms, hosts } };
}

export function hostOf(name: string, rest: Partial<Omit<Host, 'id' | 'name'>> = {}): Host {
  return createHost(name, name, rest);
}

export function networkOf(id: string, driver: string, subnet: string, gateway?: string, rest: Partial<Network> = {}) {
  const subnets = subnet === '' ? [] : [gateway === undefined ? { subnet } : { subnet, gateway }];
  return createNetwork(id, id, driver, { subnets, ...rest });
}

export function adapterOf(name: string, ipv4: string, gateway?: string): Adapter {
  return { id: name, name, ipv4, ...(gateway !== undefined && { gateway }) };
}

/** A container with one endpoint; `NAME-end` is the endpoint’s id. */
export function containerOf(name: string, network: string, endpoint: Partial<Endpoint> = {}): Container {
  return createContainer(name, name, 'nanoserver', { endpoints: [{ id: `${name}-end`, network, ...endpoint }] });
}

/** A transparent network on an adapter with the address given. */
export function lanHost(name: string, ipv4: string, network: Network, containers: readonly Container[] = []): Host {
  const adapter = adapterOf(`Ethernet of ${name}`, ipv4, '10.31.8.1');
  const vswitch = createSwitch(`switch of ${name}`, 'lan', 'external', { adapters: [adapter.id] });
  return hostOf(name, {
    adapters: [adapter],
    switches: [vswitch],
    networks: [{ ...network, switch: vswitch.id }],
    containers,
  });
}

export function rowOf(design: Design, network: string, index = 0): PlannedSubnet {
  const row = addressPlan(design).byKey.get(networkKey(network, index));
  if (!row) throw new Error(`no row for ${network}`);
  return row;
}
