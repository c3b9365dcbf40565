import { ELEMENT_KINDS, type EntityRef, elementsOf } from '../entities.ts';
import type { Design, Host } from '../schema.ts';

/** What removing elements does to others. */
export interface Dependents {
  /** Goes as well. */
  readonly gone: readonly EntityRef[];
  /** Containers that stay and lose endpoints, with the networks they lose. */
  readonly detached: readonly { readonly ref: EntityRef; readonly networks: readonly string[] }[];
  /** Switches that stay and lose adapters. */
  readonly unbound: readonly { readonly ref: EntityRef; readonly adapters: readonly string[] }[];
}

/**
 * What hangs on elements that are removed: read off the design without them, so that what is shown before is exactly what
 * will happen. What did not change is not looked into.
 * @param refs the elements that are removed on purpose; only what is not among them is told.
 */
export function dependentsOf(before: Design, after: Design, refs: readonly EntityRef[]): Dependents {
  const meant = new Set(refs.map(({ id }) => id));
  const left = new Map(after.topology.hosts.map((host) => [host.id, host]));
  const gone: EntityRef[] = [];
  const detached: Dependents['detached'][number][] = [];
  const unbound: Dependents['unbound'][number][] = [];
  for (const host of before.topology.hosts) {
    const now = left.get(host.id);
    if (now === host) continue;
    gone.push(...elementsGone(host, now).filter(({ id }) => !meant.has(id)));
    if (!now) continue;
    detached.push(...endpointsGone(before, host, now, meant));
    unbound.push(...adaptersGone(host, now));
  }
  return { gone, detached, unbound };
}

/** Whether somebody would want to be asked first. The switch docker made for a network is a part of it and surprises nobody. */
export function isWorthAsking(design: Design, { gone, detached, unbound }: Dependents): boolean {
  if (detached.length > 0 || unbound.length > 0) return true;
  return gone.some((ref) => {
    const host = design.topology.hosts.find(({ id }) => id === ref.host);
    const made = ref.kind === 'switch' && host?.switches.find(({ id }) => id === ref.id)?.origin === 'docker';
    return !made;
  });
}

function elementsGone(host: Host, now: Host | undefined): EntityRef[] {
  return ELEMENT_KINDS.flatMap((kind) => {
    const left = new Set(now && elementsOf(now, kind).map(({ id }) => id));
    return elementsOf(host, kind)
      .filter(({ id }) => !left.has(id))
      .map(({ id }): EntityRef => ({ kind, id, host: host.id }));
  });
}

function endpointsGone(design: Design, host: Host, now: Host, meant: ReadonlySet<string>) {
  const names = new Map(design.topology.hosts.flatMap(({ networks }) => networks.map(({ id, name }) => [id, name])));
  const left = new Map(now.containers.map((container) => [container.id, container]));
  return host.containers.flatMap((container) => {
    const kept = left.get(container.id);
    if (!kept || kept === container) return [];
    const ids = new Set(kept.endpoints.map(({ id }) => id));
    const lost = container.endpoints.filter(({ id }) => !ids.has(id) && !meant.has(id));
    const networks = lost.map(({ network }) => names.get(network) ?? network);
    const ref: EntityRef = { kind: 'container', id: container.id, host: host.id };
    return networks.length > 0 ? [{ ref, networks }] : [];
  });
}

function adaptersGone(host: Host, now: Host) {
  const names = new Map(host.adapters.map(({ id, name }) => [id, name]));
  const left = new Map(now.switches.map((vswitch) => [vswitch.id, vswitch]));
  return host.switches.flatMap((vswitch) => {
    const kept = left.get(vswitch.id);
    if (!kept || kept === vswitch) return [];
    const adapters = vswitch.adapters.filter((id) => !kept.adapters.includes(id)).map((id) => names.get(id) ?? id);
    const ref: EntityRef = { kind: 'switch', id: vswitch.id, host: host.id };
    return adapters.length > 0 ? [{ ref, adapters }] : [];
  });
}
