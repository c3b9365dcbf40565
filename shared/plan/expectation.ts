import { parseIpv4 } from '../address/ipv4.ts';
import { parseMac } from '../address/mac.ts';
import type { ObservedContainer, ObservedDockerNetwork, ObservedHost } from '../observed/observedHost.ts';
import { sameSubnets } from './changes/subnetText.ts';
import { type HnsExpectation, isHnsMet } from './hns/expectation.ts';

/** Something that must be seen on a host: what a step is verified by, and what is waited for, instead of a fixed time. */
export type Expectation =
  | HnsExpectation
  | {
      readonly see: 'network';
      readonly name: string;
      readonly driver?: string;
      /** Canonical, without gateways; absent where docker or HNS choose. */
      readonly subnets?: readonly string[];
    }
  | { readonly see: 'no-network'; readonly name: string; readonly id?: string }
  | {
      readonly see: 'container';
      readonly name: string;
      readonly id?: string;
      readonly running?: boolean;
      readonly on?: readonly { readonly network: string; readonly ip?: string }[];
      readonly off?: readonly string[];
    }
  | { readonly see: 'no-container'; readonly name: string; readonly id?: string }
  | {
      /** One of the adapters, or the host's port on the switch that took them, has an IPv4 address again. */
      readonly see: 'adapter-address';
      readonly adapters: readonly string[];
      readonly macs: readonly string[];
      /** The addresses there were; fixed ones come back as they were, wherever they are then. */
      readonly had: readonly string[];
    }
  | { readonly see: 'swarm'; readonly role: 'manager' | 'worker' | 'none' };

/** Those expectations that a host does not meet. What nobody looked at is not met. */
export function unmet(expectations: readonly Expectation[], observed: ObservedHost): Expectation[] {
  return expectations.filter((expectation) => !isMet(expectation, observed));
}

function isMet(expected: Expectation, observed: ObservedHost): boolean {
  switch (expected.see) {
    case 'network':
      return (observed.dockerNetworks ?? []).some((network) => isNetwork(expected, network));
    case 'no-network':
      return observed.dockerNetworks !== undefined && !observed.dockerNetworks.some((item) => isThing(expected, item));
    case 'container':
      return (observed.containers ?? []).some((container) => isContainer(expected, container));
    case 'no-container':
      return observed.containers !== undefined && !observed.containers.some((item) => isThing(expected, item));
    case 'adapter-address':
      return hasAddress(expected, observed);
    case 'swarm':
      return observed.facts.swarm === expected.role;
    default:
      return isHnsMet(expected, observed);
  }
}

/** The id says which thing is meant; without one the name does. */
function isThing({ name, id }: { name: string; id?: string }, item: { name: string; id: string }): boolean {
  return id === undefined ? item.name === name : item.id === id;
}

function isNetwork(
  { name, driver, subnets }: Extract<Expectation, { see: 'network' }>,
  network: ObservedDockerNetwork,
): boolean {
  if (network.name !== name) return false;
  if (driver !== undefined && network.driver.toLowerCase() !== driver.toLowerCase()) return false;
  return subnets === undefined || sameSubnets(subnets, network.subnets);
}

function isContainer(expected: Extract<Expectation, { see: 'container' }>, container: ObservedContainer): boolean {
  if (container.name !== expected.name) return false;
  if (expected.id !== undefined && container.id !== expected.id) return false;
  if (expected.running !== undefined && container.running !== expected.running) return false;
  const { on = [], off = [] } = expected;
  const at = (name: string) => container.attachments.find(({ network }) => network === name);
  const isOn = on.every(({ network, ip }) => {
    const found = at(network);
    return found && (ip === undefined || found.ip === ip || found.actualIp === ip);
  });
  return isOn && off.every((network) => !at(network));
}

/** An external switch takes the adapter out of the IP stack; the address comes back on a port with the same MAC (capture PJH). */
function hasAddress(
  { adapters, macs, had }: Extract<Expectation, { see: 'adapter-address' }>,
  observed: ObservedHost,
): boolean {
  const names = new Set(adapters);
  const known = new Set(macs.map((mac) => parseMac(mac) ?? mac));
  return (observed.adapters ?? []).some((item) => {
    const isMeant = names.has(item.name) || (item.mac !== undefined && known.has(parseMac(item.mac) ?? item.mac));
    return item.addresses.some((address) => (isMeant && isUsableIpv4(address)) || had.includes(address));
  });
}

/** Windows gives itself an address of 169.254.0.0/16 where it got none. */
export function isUsableIpv4(address: string): boolean {
  return parseIpv4(address.split('/')[0] ?? '') !== undefined && !address.startsWith('169.254.');
}
