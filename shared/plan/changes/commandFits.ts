import type { Command, Step, StepKind } from '../step.ts';

/** How the commands of a kind of step begin, and those of its inverse. */
const VERBS: Readonly<Record<StepKind, { readonly does: string; readonly undoes?: string }>> = {
  'swarm-init': { does: 'swarm init', undoes: 'swarm leave' },
  'swarm-join': { does: '', undoes: 'swarm leave' },
  'network-expect': { does: '' },
  'network-create': { does: 'network create', undoes: 'network rm' },
  'network-remove': { does: 'network rm', undoes: 'network create' },
  'network-connect': { does: 'network connect', undoes: 'network disconnect' },
  'network-disconnect': { does: 'network disconnect', undoes: 'network connect' },
  'container-run': { does: 'run', undoes: 'rm' },
  'container-create': { does: 'create', undoes: 'rm' },
  'container-start': { does: 'start', undoes: 'stop' },
  'container-stop': { does: 'stop', undoes: 'start' },
  'container-rename': { does: 'rename', undoes: 'rename' },
  'container-remove': { does: 'rm' },
};

/**
 * Whether a step's commands are what steps of its kind consist of. A plan that comes from a file may not do anything else,
 * whatever its checksum says.
 */
export function commandFits({ kind, command, inverse }: Pick<Step, 'kind' | 'command' | 'inverse'>): boolean {
  const { does, undoes } = VERBS[kind];
  return (!command || beginsWith(command, does)) && (!inverse || beginsWith(inverse, undoes));
}

function beginsWith({ argv: [program, ...words] }: Command, verb: string | undefined): boolean {
  if (program !== 'docker' || !verb) return false;
  return verb.split(' ').every((word, index) => words[index] === word);
}
