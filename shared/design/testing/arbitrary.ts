import { createHost, emptyDesign } from '../create.ts';
import type { ChangeElement, Edit } from '../edits.ts';
import { type ElementKind, elementsOf } from '../entities.ts';
import type { Design, Host, Network, Swarm } from '../schema.ts';
import {
  randomAdapter,
  randomContainer,
  randomFacts,
  randomHostName,
  randomNetwork,
  randomSwitch,
} from './elements.ts';
import { chance, maybe, newId, pick, pickAny, type Random, several, upTo } from './random.ts';

/**
 * Random designs and edits for property tests: every driver, every edit, facts stated or not, texts that are sometimes
 * wrong, references that sometimes lead nowhere. They depend on `random` alone, so a seed repeats them.
 */
export function randomDesign(random: Random, most: Sizes = SMALL): Design {
  const swarms = several(random, 2, () => randomSwarm(random));
  let hosts: Host[] = [];
  const count = upTo(random, most.hosts + 1);
  while (hosts.length < count) hosts = [...hosts, randomHost(random, hosts, swarms, most)];
  return { ...emptyDesign('random'), topology: { swarms, hosts } };
}

/** The most there is of a thing: hosts in a design, the others in a host. */
export interface Sizes {
  readonly hosts: number;
  readonly adapters: number;
  readonly switches: number;
  readonly networks: number;
  readonly containers: number;
}

const SMALL: Sizes = { hosts: 3, adapters: 4, switches: 4, networks: 5, containers: 6 };

function randomSwarm(random: Random): Swarm {
  const origin = chance(random, 0.5) ? 'design' : 'host';
  return { id: newId(random, 'swarm'), name: 'swarm', origin, flags: [] };
}

function randomHost(random: Random, others: readonly Host[], swarms: readonly Swarm[], most: Sizes): Host {
  const swarm = pickAny(random, swarms);
  const adapters = several(random, most.adapters, () => randomAdapter(random));
  const switches = several(random, most.switches, () => randomSwitch(random, adapters));
  const networks = several(random, most.networks, () => randomNetwork(random, switches));
  const reachable = [...networks, ...networks, ...others.flatMap((host) => host.networks)];
  return createHost(newId(random, 'host'), randomHostName(random), {
    ...randomFacts(random),
    ...(swarm && maybe(random, 0.6, 'swarmId', () => swarm.id)),
    adapters,
    switches,
    networks,
    containers: several(random, most.containers, () => randomContainer(random, reachable)),
  });
}

/** An edit of any type that fits the design, and now and then one that points at nothing. */
export function randomEdit(random: Random, design: Design): Edit {
  const host = pickAny(random, design.topology.hosts);
  const dice = random();
  if (dice < 0.02) return { type: 'rename-design', name: `design ${upTo(random, 9)}` };
  if (dice < 0.05) return randomLayoutEdit(random, host);
  if (dice < 0.12) return randomSwarmEdit(random, design);
  if (dice < 0.2 || !host) return randomHostEdit(random, design, host);
  if (dice < 0.25) return { type: 'batch', edits: several(random, 3, () => randomElementEdit(random, design, host)) };
  return randomElementEdit(random, design, host);
}

function randomLayoutEdit(random: Random, host: Host | undefined): Edit {
  const id = host?.id ?? 'nowhere';
  const place = chance(random, 0.2) ? null : { x: upTo(random, 1000), y: upTo(random, 1000) };
  const locked = place === null ? { locked: [id] } : {};
  const collapsed = maybe(random, 0.3, 'collapsed', () => [id]);
  return { type: 'change-layout', set: { positions: { [id]: place }, ...locked, ...collapsed } };
}

function randomSwarmEdit(random: Random, design: Design): Edit {
  const swarm = pickAny(random, design.topology.swarms);
  if (!swarm || chance(random, 0.3)) return { type: 'add-swarm', swarm: randomSwarm(random) };
  if (chance(random, 0.3)) return { type: 'remove-swarm', id: swarm.id };
  return { type: 'change-swarm', id: swarm.id, set: { origin: chance(random, 0.5) ? 'host' : 'design' } };
}

function randomHostEdit(random: Random, design: Design, host: Host | undefined): Edit {
  const { hosts, swarms } = design.topology;
  if (!host || (hosts.length < 4 && chance(random, 0.2))) {
    return { type: 'add-host', host: randomHost(random, hosts, swarms, SMALL) };
  }
  if (chance(random, 0.1)) return { type: 'remove-host', id: host.id };
  if (chance(random, 0.3)) return { type: 'change-host', id: host.id, set: { swarmId: pickAny(random, swarms)?.id } };
  return { type: 'change-host', id: chance(random, 0.95) ? host.id : 'nowhere', set: randomFacts(random) };
}

function randomElementEdit(random: Random, design: Design, host: Host): Edit {
  const kind = pick(random, ['adapter', 'switch', 'network', 'container', 'container'] as const);
  const dice = random();
  const element = pickAny(random, elementsOf(host, kind));
  if (kind === 'container' && dice < 0.06) {
    const values = several(random, 4, () => randomContainer(random, reachableFrom(design, host)));
    return { type: 'add-containers', host: host.id, values };
  }
  if (kind === 'container' && dice > 0.94) {
    const ids = host.containers.filter(() => chance(random, 0.5)).map(({ id }) => id);
    return { type: 'change-many', kind, ids, set: { image: 'changed', running: chance(random, 0.5) } };
  }
  if (!element || dice < 0.3) return addElement(random, design, host, kind);
  if (dice < 0.45) return { type: 'remove', kind, host: host.id, id: element.id };
  const change = changeElement(random, design, host, kind, element.id);
  return dice < 0.5 ? { ...change, id: 'nowhere' } : change;
}

function addElement(random: Random, design: Design, host: Host, kind: ElementKind): Edit {
  switch (kind) {
    case 'adapter':
      return { type: 'add', kind, host: host.id, value: randomAdapter(random) };
    case 'switch':
      return { type: 'add', kind, host: host.id, value: randomSwitch(random, host.adapters) };
    case 'network':
      return { type: 'add', kind, host: host.id, value: randomNetwork(random, host.switches) };
    case 'container':
      return { type: 'add', kind, host: host.id, value: randomContainer(random, reachableFrom(design, host)) };
  }
}

/** Takes some properties of another random element of the kind. */
function changeElement(random: Random, design: Design, host: Host, kind: ElementKind, id: string): ChangeElement {
  const some = <T extends object>(value: T): Partial<T> =>
    Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'id' && chance(random, 0.4))) as Partial<T>;
  switch (kind) {
    case 'adapter':
      return { type: 'change', kind, host: host.id, id, set: some(randomAdapter(random)) };
    case 'switch':
      return { type: 'change', kind, host: host.id, id, set: some(randomSwitch(random, host.adapters)) };
    case 'network':
      return { type: 'change', kind, host: host.id, id, set: some(randomNetwork(random, host.switches)) };
    case 'container':
      return {
        type: 'change',
        kind,
        host: host.id,
        id,
        set: some(randomContainer(random, reachableFrom(design, host))),
      };
  }
}

function reachableFrom(design: Design, host: Host): Network[] {
  return [...host.networks, ...host.networks, ...design.topology.hosts.flatMap((item) => item.networks)];
}
