import { z } from 'zod';

/**
 * A docker context's name, by docker's own rule (docker/cli `cli/context/store`: `restrictedNamePattern`). It goes behind
 * `--context`, so it may never begin with a dash.
 */
export const ContextName = z
  .string()
  .max(255)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/);

/** Where a drawn host really is: the machine Switchyard runs on, or what a docker context of this user reaches. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({ kind: z.literal('context'), name: ContextName }),
]);
export type Target = Readonly<z.infer<typeof Target>>;

export const LOCAL: Target = { kind: 'local' };

/** The same for the same target; also the name of its lock. */
export function targetKey(target: Target): string {
  return target.kind === 'local' ? 'local' : `context:${target.name}`;
}
