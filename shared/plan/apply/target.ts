import type { Target } from '../../design/target.ts';

// The document says where its hosts are, so the type lives with the design; whoever carries plans out finds it here.
export { ContextName, LOCAL, Target, targetKey } from '../../design/target.ts';

export function sameTarget(a: Target, b: Target): boolean {
  return a.kind === 'context' ? b.kind === 'context' && a.name === b.name : a.kind === b.kind;
}

/** A command of docker's as it must be run for a target: the context stands first, whatever is asked. */
export function argvAt(target: Target, argv: readonly [string, ...string[]]): readonly [string, ...string[]] {
  const [program, ...words] = argv;
  return target.kind === 'context' && program === 'docker' ? [program, '--context', target.name, ...words] : argv;
}
