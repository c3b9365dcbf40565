import type { EntityRef } from '../entities.ts';
import { findHost } from '../entities.ts';
import { notesOf } from '../notes.ts';
import type { Design, Host } from '../schema.ts';
import type { Clip } from './clip.ts';

/** What is selected, ready for the clipboard. Undefined where nothing of it can be copied. */
export function copyElements(design: Design, refs: readonly EntityRef[]): Clip | undefined {
  const whole = new Set(refs.filter((ref) => ref.kind === 'host').map((ref) => ref.id));
  const ids = new Set(refs.map((ref) => (ref.kind === 'endpoint' ? ref.container : ref.id)));
  const touched = new Set(refs.map((ref) => ref.host).filter((id) => id !== undefined && !whole.has(id)));
  const parts = [...touched].flatMap((id) => findHost(design, id ?? '') ?? []);
  const chosen = <T extends { readonly id: string }>(list: (host: Host) => readonly T[]) =>
    parts.flatMap((host) => list(host).filter((item) => ids.has(item.id)));
  const networks = chosen((host) => host.networks);
  const containers = chosen((host) => host.containers);
  const used = new Set(containers.flatMap(({ endpoints }) => endpoints.map(({ network }) => network)));
  const all = design.topology.hosts;
  const notes = notesOf(design).filter((note) => refs.some((ref) => ref.kind === 'note' && ref.id === note.id));
  const clip = {
    clip: 'switchyard.clip/1' as const,
    hosts: all.filter((host) => whole.has(host.id)),
    adapters: chosen((host) => host.adapters),
    switches: chosen((host) => host.switches),
    networks,
    containers,
    ...(notes.length > 0 && { notes }),
    around: {
      switches: parts.flatMap((host) =>
        host.switches.filter(({ id }) => !ids.has(id) && networks.some((network) => network.switch === id)),
      ),
      networks: all.flatMap((host) => host.networks.filter(({ id }) => used.has(id) && !ids.has(id))),
    },
  };
  const count =
    clip.hosts.length +
    clip.adapters.length +
    clip.switches.length +
    networks.length +
    containers.length +
    notes.length;
  return count === 0 ? undefined : (clip as unknown as Clip);
}
