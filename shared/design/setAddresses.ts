import type { SetAddresses } from './edits.ts';
import type { Container, Design, Endpoint } from './schema.ts';

/** See SetAddresses. One pass, however many addresses there are; what is not named stays the same object. */
export function setAddresses(design: Design, { addresses }: SetAddresses): Design {
  let changed = false;
  const hosts = design.topology.hosts.map((host) => {
    const containers = mapChanged(host.containers, (container) => withAddresses(container, addresses));
    if (containers === host.containers) return host;
    changed = true;
    return { ...host, containers };
  });
  return changed ? { ...design, topology: { ...design.topology, hosts } } : design;
}

type Addresses = SetAddresses['addresses'];

function withAddresses(container: Container, addresses: Addresses): Container {
  const endpoints = mapChanged(container.endpoints, (endpoint) => withAddress(endpoint, addresses));
  return endpoints === container.endpoints ? container : { ...container, endpoints };
}

function withAddress(endpoint: Endpoint, addresses: Addresses): Endpoint {
  // An id may be any text, `constructor` as well.
  if (!Object.hasOwn(addresses, endpoint.id)) return endpoint;
  const ip = addresses[endpoint.id];
  if ((ip ?? undefined) === endpoint.ip) return endpoint;
  if (typeof ip === 'string') return { ...endpoint, ip };
  const { ip: _, ...rest } = endpoint;
  return rest;
}

function mapChanged<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  let index = 0;
  for (const item of list) {
    const after = change(item);
    if (after !== item) {
      changed ??= list.slice();
      changed[index] = after;
    }
    index++;
  }
  return changed ?? list;
}
