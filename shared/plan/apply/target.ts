import { z } from 'zod';

/** docker's own rule for names of contexts (docker/cli, cli/context/store: restrictedNamePattern). */
const CONTEXT_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/;

export const ContextName = z.string().max(255).regex(CONTEXT_NAME);

/** Where a host of a design is: this machine, or a machine that a context of docker's leads to. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('local') }),
  z.strictObject({ kind: z.literal('context'), name: ContextName }),
]);
export type Target = z.infer<typeof Target>;

export const LOCAL: Target = { kind: 'local' };

export function sameTarget(a: Target, b: Target): boolean {
  return a.kind === 'context' ? b.kind === 'context' && a.name === b.name : a.kind === b.kind;
}

/** A command of docker's as it must be run for a target: the context stands first, whatever is asked. */
export function argvAt(target: Target, argv: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const [program, ...words] = argv;
  return target.kind === 'context' && program === 'docker' ? [program, '--context', target.name, ...words] : argv;
}
