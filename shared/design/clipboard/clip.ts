import { z } from 'zod';
import type { EntityRef } from '../entities.ts';
import { findHost } from '../entities.ts';
import { notesOf } from '../notes.ts';
import { Adapter, Container, type Design, Host, Network, Note, VSwitch } from '../schema.ts';

/**
 * What was copied, as JSON text of the system's clipboard: it goes between windows and files, so it is judged like any text
 * from outside before it is used.
 */
const Clip = z.strictObject({
  clip: z.literal('switchyard.clip/1'),
  /** Whole hosts, with all that is in them. */
  hosts: z.array(Host).max(1000),
  adapters: z.array(Adapter),
  switches: z.array(VSwitch),
  networks: z.array(Network),
  containers: z.array(Container),
  /** Left out where there are none, as clips of before there were notes have it. */
  notes: z.array(Note).max(2000).optional(),
  /** Switches that copied networks stand on, and networks that copied containers are on, which were not copied themselves. */
  around: z.strictObject({ switches: z.array(VSwitch), networks: z.array(Network) }),
});

type Frozen<T> = { readonly [K in keyof T]: T[K] };
export type Clip = Frozen<z.infer<typeof Clip>>;

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

/** Reads what may be a clip. Undefined for any other text. */
export function readClip(text: string): Clip | undefined {
  if (!text.startsWith('{"clip":"switchyard.clip/')) return undefined;
  try {
    return Clip.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
