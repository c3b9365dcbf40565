import { type EntityRef, type NetworkPlace, networksFor } from '../../shared/design/entities.ts';
import { noteName, notesOf } from '../../shared/design/notes.ts';
import type { Container, Design, Host, Note } from '../../shared/design/schema.ts';

/** One line of the outline. The same container stands under each of its networks, so rows have keys of their own. */
export interface OutlineRow {
  readonly key: string;
  readonly ref: EntityRef;
  readonly name: string;
  /** Driver of a network; kind of a switch; image of a container; release of a host. */
  readonly detail: string;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined where nothing is inside. */
  readonly expanded: boolean | undefined;
  /** Key of the row it is inside of. */
  readonly parent: string | undefined;
}

interface Branch {
  readonly key: string;
  readonly ref: EntityRef;
  readonly name: string;
  readonly detail: string;
  readonly children: readonly Branch[];
}

/**
 * The design as a tree: hosts, in them adapters, switches with their networks, networks with the containers on them, and
 * containers that are on none. What is folded is not gone into.
 * @param folded whether a row is folded, by its key.
 */
export function outlineRows(design: Design, folded: (key: string) => boolean): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const walk = (branches: readonly Branch[], level: number, parent: string | undefined) => {
    branches.forEach((branch, index) => {
      const { key, ref, name, detail, children } = branch;
      const expanded = children.length === 0 ? undefined : !folded(key);
      rows.push({ key, ref, name, detail, level, position: index + 1, siblings: branches.length, expanded, parent });
      if (expanded) walk(children, level + 1, key);
    });
  };
  walk(
    [...design.topology.hosts.map((host) => hostBranch(design, host)), ...notesOf(design).map(noteBranch)],
    1,
    undefined,
  );
  return rows;
}

/** Notes stand beside the hosts. */
function noteBranch(note: Note): Branch {
  return { key: note.id, ref: { kind: 'note', id: note.id }, name: noteName(note), detail: '', children: [] };
}

/** Keys of the rows above one for an element, outermost first: what must be unfolded to see it. */
export function waysTo(design: Design, ref: EntityRef): string[] {
  const id = ref.kind === 'endpoint' ? ref.container : ref.id;
  const find = (branches: readonly Branch[], above: readonly string[]): string[] | undefined => {
    for (const branch of branches) {
      if (branch.ref.id === id) return [...above];
      const found = find(branch.children, [...above, branch.key]);
      if (found) return found;
    }
    return undefined;
  };
  const host = design.topology.hosts.find((item) => item.id === (ref.host ?? ref.id));
  return host ? (find([hostBranch(design, host)], []) ?? []) : [];
}

/** An unchanged host keeps its branch, as long as no other host of its swarm changes. */
const branches = new WeakMap<Host, { readonly places: readonly NetworkPlace[]; readonly branch: Branch }>();

function hostBranch(design: Design, host: Host): Branch {
  const places = networksFor(design, host);
  const kept = branches.get(host);
  if (
    kept &&
    kept.places.length === places.length &&
    places.every((place, at) => place.network === kept.places[at]?.network)
  ) {
    return kept.branch;
  }
  const branch = makeBranch(host, places);
  branches.set(host, { places, branch });
  return branch;
}

function makeBranch(host: Host, places: readonly NetworkPlace[]): Branch {
  const on = new Map<string, Container[]>();
  const loose: Container[] = [];
  const reachable = new Set(places.map(({ network }) => network.id));
  for (const container of host.containers) {
    const own = new Set(container.endpoints.map(({ network }) => network).filter((id) => reachable.has(id)));
    if (own.size === 0) loose.push(container);
    for (const id of own) on.set(id, [...(on.get(id) ?? []), container]);
  }
  const leaf = (kind: EntityRef['kind'], id: string, name: string, detail: string, under = ''): Branch => ({
    key: `${under}${id}`,
    ref: { kind, id, host: host.id },
    name,
    detail,
    children: [],
  });
  const networkBranch = ({ host: owner, network }: NetworkPlace): Branch => ({
    key: `${host.id}/${network.id}`,
    ref: { kind: 'network', id: network.id, host: owner.id },
    name: network.name,
    detail: network.driver,
    children: (on.get(network.id) ?? []).map((item) =>
      leaf('container', item.id, item.name, item.image, `${host.id}/${network.id}/`),
    ),
  });
  const switchIds = new Set(host.switches.map(({ id }) => id));
  const isOn = (id: string) => (place: NetworkPlace) => place.host === host && place.network.switch === id;
  const switches = host.switches.map(
    (item): Branch => ({
      ...leaf('switch', item.id, item.name, item.kind),
      children: places.filter(isOn(item.id)).map(networkBranch),
    }),
  );
  // Overlays of other hosts are only there for the containers that are on them here.
  const others = places.filter(({ host: owner, network }) =>
    owner === host ? !switchIds.has(network.switch ?? '') : on.has(network.id),
  );
  return {
    key: host.id,
    ref: { kind: 'host', id: host.id },
    name: host.name,
    detail: host.release ?? '',
    children: [
      ...host.adapters.map((item) => leaf('adapter', item.id, item.name, item.ipv4 ?? '')),
      ...switches,
      ...others.map(networkBranch),
      ...loose.map((item) => leaf('container', item.id, item.name, item.image, `${host.id}/`)),
    ],
  };
}
