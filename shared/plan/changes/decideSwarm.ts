import type { Step } from '../step.ts';
import { swarmSteps } from '../swarmSteps.ts';
import { conflict, type Decided, decide, reason } from './makeChange.ts';
import type { Request } from './request.ts';

export interface SwarmDecision {
  readonly change: Decided;
  readonly step?: Step;
}

/** Decides about the membership of a host in a swarm that the design makes. */
export function decideSwarm({ host, roles, seen, isSelected }: Request): SwarmDecision | undefined {
  const [step] = swarmSteps(host, roles);
  if (!step || !roles || !isSelected(host.id, roles.swarm.id)) return undefined;
  const role = seen.observed.facts.swarm;
  const wanted = step.kind === 'swarm-init' || host.swarm === 'manager' ? 'manager' : 'worker';
  const base = {
    id: `swarm:${roles.swarm.id}`,
    kind: 'swarm' as const,
    entity: step.target,
    name: roles.swarm.name,
    owner: 'foreign' as const,
  };
  if (role === wanted) return { change: decide({ ...base, action: 'keep', reasons: [reason('same')] }) };
  if (role === undefined) return { change: conflict({ ...base, reasons: [reason('swarm-unknown')] }) };
  if (role !== 'none') return { change: conflict({ ...base, reasons: [reason('swarm-role', { role, wanted })] }) };
  if (step.kind === 'swarm-join') {
    const manager = roles.first?.name ?? '';
    return { change: conflict({ ...base, reasons: [reason('swarm-join', { role: wanted, manager })] }) };
  }
  if (step.obstacle) {
    const { reason: why, value } = step.obstacle;
    return { change: conflict({ ...base, reasons: [reason('obstacle', { obstacle: why, value })] }) };
  }
  return { change: decide({ ...base, owner: 'switchyard', action: 'create', reasons: [reason('missing')] }), step };
}
