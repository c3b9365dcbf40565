import type { Container, Design, Host, Network, VSwitch } from './schema.ts';
import { SCHEMA_NAME } from './schemaName.ts';

/** Gives ids that are unique within a design. */
export type IdSource = (prefix: string) => string;

/** Ids that count up: the same input always gives the same ids, as imports and tests need. */
export function countingIds(): IdSource {
  const next = new Map<string, number>();
  return (prefix) => {
    const number = (next.get(prefix) ?? 0) + 1;
    next.set(prefix, number);
    return `${prefix}-${number}`;
  };
}

/** Ids no other document will have, so that a paste from another file never collides. `random` gives 0 ≤ x < 1. */
export function randomIds(random: () => number): IdSource {
  return (prefix) => {
    const tail = () =>
      Math.floor(random() * 36 ** 5)
        .toString(36)
        .padStart(5, '0');
    return `${prefix}-${tail()}${tail()}`;
  };
}

export function emptyDesign(name = ''): Design {
  return {
    schema: SCHEMA_NAME,
    name,
    topology: { swarms: [], hosts: [] },
    layout: { positions: {}, sizes: {}, collapsed: [] },
  };
}

/** A host with nothing in it. Facts that are not given stay unknown. */
export function createHost(id: string, name: string, facts: Partial<Omit<Host, 'id' | 'name'>> = {}): Host {
  return { id, name, adapters: [], switches: [], networks: [], containers: [], ...facts };
}

export function createNetwork(
  id: string,
  name: string,
  driver: string,
  rest: Partial<Omit<Network, 'id'>> = {},
): Network {
  return { id, name, driver, subnets: [], options: {}, flags: [], origin: 'design', ...rest };
}

export function createSwitch(
  id: string,
  name: string,
  kind: VSwitch['kind'],
  rest: Partial<Omit<VSwitch, 'id'>> = {},
): VSwitch {
  return { id, name, kind, adapters: [], origin: 'docker', ...rest };
}

export function createContainer(
  id: string,
  name: string,
  image: string,
  rest: Partial<Omit<Container, 'id'>> = {},
): Container {
  return { id, name, image, endpoints: [], ports: [], flags: [], ...rest };
}
