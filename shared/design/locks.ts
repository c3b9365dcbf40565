import { ELEMENT_KINDS, type EntityRef, elementsOf, findHost } from './entities.ts';
import type { Design, Layout } from './schema.ts';

const NONE: ReadonlySet<string> = new Set();
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Ids of what is locked: it is neither moved nor deleted until it is unlocked. The same set as long as the list is the same. */
export function lockedIds({ locked }: Layout): ReadonlySet<string> {
  if (!locked) return NONE;
  const kept = sets.get(locked);
  if (kept) return kept;
  const ids = new Set(locked);
  sets.set(locked, ids);
  return ids;
}

/** Whether an element cannot be deleted, because it or something that would go with it is locked. */
export function isHeld(design: Design, ref: EntityRef): boolean {
  const locked = lockedIds(design.layout);
  if (locked.size === 0 || ref.kind === 'endpoint') return false;
  if (locked.has(ref.id)) return true;
  const host = findHost(design, ref.kind === 'host' ? ref.id : (ref.host ?? ''));
  if (!host) return false;
  if (ref.kind === 'host') return ELEMENT_KINDS.some((kind) => elementsOf(host, kind).some(({ id }) => locked.has(id)));
  if (ref.kind === 'switch')
    return host.networks.some((network) => network.switch === ref.id && locked.has(network.id));
  return false;
}
