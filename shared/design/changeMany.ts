import type { ChangeMany } from './edits.ts';
import { LIST_OF } from './entities.ts';
import { mapChanged, patch } from './patch.ts';
import type { Design, Host } from './schema.ts';

/** See ChangeMany. What is not named, or is so already, stays the same object. */
export function changeMany(design: Design, { kind, ids, set }: ChangeMany): Design {
  const wanted = new Set(ids);
  const change = <T extends { readonly id: string }>(item: T): T =>
    wanted.has(item.id) && differs(item, set) ? patch<T>(item, set as Partial<T>) : item;
  const inHost = (host: Host): Host => {
    if (kind === 'host') return change(host);
    const list = LIST_OF[kind];
    const before: readonly { readonly id: string }[] = host[list];
    const after = mapChanged(before, change);
    return after === before ? host : { ...host, [list]: after };
  };
  const hosts = mapChanged(design.topology.hosts, inHost);
  return hosts === design.topology.hosts ? design : { ...design, topology: { ...design.topology, hosts } };
}

function differs(item: object, set: object): boolean {
  return Object.entries(set).some(([key, value]) => item[key as keyof typeof item] !== value);
}
