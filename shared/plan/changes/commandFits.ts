import type { HnsActKind } from '../hns/act.ts';
import type { Command, Step, StepKind } from '../step.ts';

/** How the commands of a kind of step begin, and those of its inverse. */
type HnsStepKind = Extract<StepKind, `hns-${string}`>;

const VERBS: Readonly<Record<Exclude<StepKind, HnsStepKind>, { readonly does: string; readonly undoes?: string }>> = {
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

/** The same of requests. */
const ACTS: Readonly<Record<HnsStepKind, { readonly does: HnsActKind; readonly undoes?: HnsActKind }>> = {
  'hns-network-create': { does: 'network-make', undoes: 'network-unmake' },
  'hns-network-remove': { does: 'network-remove', undoes: 'network-make' },
  'hns-endpoint-create': { does: 'endpoint-make', undoes: 'endpoint-unmake' },
  'hns-endpoint-remove': { does: 'endpoint-remove', undoes: 'endpoint-make' },
};

/**
 * Whether a step's commands or requests are what steps of its kind consist of. A plan that comes from a file may not do anything else,
 * whatever its checksum says.
 */
export function commandFits(step: Pick<Step, 'kind' | 'command' | 'inverse' | 'hns'>): boolean {
  const { kind, command, inverse, hns } = step;
  if (isHnsKind(kind)) {
    if (command || inverse || !hns) return false;
    return hns.does.act === ACTS[kind].does && (!hns.undoes || hns.undoes.act === ACTS[kind].undoes);
  }
  if (hns) return false;
  const { does, undoes } = VERBS[kind];
  return (!command || beginsWith(command, does)) && (!inverse || beginsWith(inverse, undoes));
}

function isHnsKind(kind: StepKind): kind is HnsStepKind {
  return kind in ACTS;
}

function beginsWith({ argv: [program, ...words] }: Command, verb: string | undefined): boolean {
  if (program !== 'docker' || !verb) return false;
  return verb.split(' ').every((word, index) => words[index] === word);
}
