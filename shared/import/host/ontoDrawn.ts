import type { AddElement, ChangeElement, Edit } from '../../design/edits.ts';
import type { ElementKind, HostElements } from '../../design/entities.ts';
import type { Container, Endpoint, Host, HostFacts, Network, VSwitch } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { isOwned } from '../../plan/changes/untouchable.ts';

interface Onto {
  /** The drawn host. */
  readonly drawn: Host;
  /** What `adopt` made of the observation. */
  readonly seen: Host;
  readonly observed: ObservedHost;
  /** What this design writes on what it makes. */
  readonly owner: string;
}

/**
 * The edits that draw what was seen on a host onto one that is drawn already. A thing of the same name is the same thing: it
 * keeps its id, place and connections in the drawing and is drawn as it is on the host; what this design made itself stays as it
 * is drawn, because a difference there is for a plan to settle. What is only drawn stays: it is still wanted.
 */
export function ontoDrawn({ drawn, seen, observed, owner }: Onto): Edit[] {
  const own = ownNames(observed, owner);
  const host = drawn.id;
  const adapters = matched(seen.adapters, drawn.adapters, sameName);
  const adapterId = idsOf(adapters);
  const switches = matched(
    seen.switches.map((item): VSwitch => ({ ...item, adapters: item.adapters.map(adapterId) })),
    drawn.switches,
    (a, b) => sameName(a, b) || sameAdapters(a, b),
  );
  const switchId = idsOf(switches);
  const networks = matched(
    seen.networks.map(
      (item): Network => (item.switch === undefined ? item : { ...item, switch: switchId(item.switch) }),
    ),
    drawn.networks,
    (a, b) => a.name === b.name,
  );
  const networkId = idsOf(networks);
  const containers = matched(seen.containers, drawn.containers, (a, b) => a.name === b.name).map(
    ({ there, here }): Match<Container> => ({
      there: { ...there, endpoints: there.endpoints.map((item) => endpointOn(item, here, networkId)) },
      here,
    }),
  );
  return [
    { type: 'change-host', id: host, set: factsOf(seen) },
    ...adapters.map((match) => editFor('adapter', host, match)),
    ...switches.map((match) => editFor('switch', host, match)),
    ...networks
      .filter(({ there, here }) => !(here && own.networks.has(there.name)))
      .map((match) => editFor('network', host, withDrawnFlags(match))),
    ...containers
      .filter(({ there, here }) => !(here && own.containers.has(there.name)))
      .map((match) => editFor('container', host, withDrawnFlags(match))),
  ];
}

interface Match<T> {
  readonly there: T;
  readonly here: T | undefined;
}

function matched<T>(seen: readonly T[], drawn: readonly T[], same: (a: T, b: T) => boolean): Match<T>[] {
  const free = new Set(drawn);
  return seen.map((there) => {
    const here = firstIn(free, (item) => same(there, item));
    if (here) free.delete(here);
    return { there, here };
  });
}

/** Mostly in the same order on both sides, so the first that is left is mostly the one. */
function firstIn<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item;
  return undefined;
}

/** By the id that reading gave a thing, the id it has in the drawing. */
function idsOf<T extends { readonly id: string }>(matches: readonly Match<T>[]): (id: string) => string {
  const ids = new Map(matches.map(({ there, here }) => [there.id, here?.id ?? there.id]));
  return (id) => ids.get(id) ?? id;
}

/** Windows does not tell the names of adapters and switches apart by their letters' size. */
function sameName(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase();
}

/** docker makes a switch for a network and names it after that; what it is bound to tells it as well. */
function sameAdapters(a: VSwitch, b: VSwitch): boolean {
  const key = ({ adapters }: VSwitch) => [...adapters].sort().join(' ');
  return a.kind === 'external' && b.kind === 'external' && a.adapters.length > 0 && key(a) === key(b);
}

function endpointOn(seen: Endpoint, here: Container | undefined, networkId: (id: string) => string): Endpoint {
  const network = networkId(seen.network);
  const drawn = here?.endpoints.find((item) => item.network === network);
  return { ...drawn, ...seen, id: drawn?.id ?? seen.id, network };
}

/** Flags that docker shows nothing of are known from the drawing alone. */
function withDrawnFlags<T extends Network | Container>({ there, here }: Match<T>): Match<T> {
  return { there: here ? { ...there, flags: here.flags } : there, here };
}

function editFor<K extends ElementKind>(kind: K, host: string, { there, here }: Match<HostElements[K]>): Edit {
  if (!here) return { type: 'add', kind, host, value: there } as unknown as AddElement;
  const gone = Object.keys(here).filter((key) => key !== 'id' && !(key in there));
  const { id: _, ...values } = there;
  const set = { ...values, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
  return { type: 'change', kind, host, id: here.id, set } as unknown as ChangeElement;
}

/** What is stated about a host beside what is in it; its name stays, because that is what people call it. */
function factsOf({ adaptersKnown, ...host }: Host): Partial<HostFacts & Pick<Host, 'adaptersKnown'>> {
  const {
    id: _id,
    name: _name,
    swarmId: _swarm,
    adapters: _a,
    switches: _s,
    networks: _n,
    containers: _c,
    ...facts
  } = host;
  return { ...facts, ...(adaptersKnown && { adaptersKnown }) };
}

function ownNames({ dockerNetworks = [], containers = [] }: ObservedHost, owner: string) {
  const names = (things: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[]) =>
    new Set(things.filter(({ labels }) => isOwned(labels, owner)).map(({ name }) => name));
  return { networks: names(dockerNetworks), containers: names(containers) };
}
