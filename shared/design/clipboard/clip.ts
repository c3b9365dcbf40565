import { z } from 'zod';
import { Adapter, Container, Host, Network, Note, VSwitch } from '../schema.ts';

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

/** Reads what may be a clip. Undefined for any other text. */
export function readClip(text: string): Clip | undefined {
  if (!text.startsWith('{"clip":"switchyard.clip/')) return undefined;
  try {
    return Clip.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
