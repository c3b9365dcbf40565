import type { Design, Host, Swarm } from '../design/schema.ts';
import { DockerWords } from './dockerWords.ts';
import { byName } from './order.ts';
import type { Command, Step } from './step.ts';

const LEAVE: Command = { argv: ['docker', 'swarm', 'leave', '--force'] };

/** Who does what in one swarm. */
export interface SwarmRoles {
  readonly swarm: Swarm;
  /** The host on which `docker swarm init` runs, and on which overlays are made that are drawn on a worker. */
  readonly first?: Host;
}

/** The first manager starts the swarm; where no host is called a manager, the first host that is not called a worker. */
export function swarmRoles(design: Design): ReadonlyMap<string, SwarmRoles> {
  const roles = new Map<string, SwarmRoles>();
  for (const swarm of design.topology.swarms) {
    const members = design.topology.hosts.filter((host) => host.swarmId === swarm.id).sort(byName);
    const first = members.find((host) => host.swarm === 'manager') ?? members.find((host) => host.swarm !== 'worker');
    roles.set(swarm.id, { swarm, first });
  }
  return roles;
}

/**
 * The step that makes a host a member of a swarm drawn in the design. Joining is for a person, because the token is a
 * secret that only the manager tells.
 */
export function swarmSteps(host: Host, roles: SwarmRoles | undefined): Step[] {
  if (roles?.swarm.origin !== 'design') return [];
  const { swarm, first } = roles;
  const step = {
    target: { kind: 'swarm', id: swarm.id },
    name: swarm.name,
    needs: [],
    // Starting or joining a swarm makes the ingress overlay, and with it an external switch on the adapter that
    // carries the swarm: moby/moby#36982, docker/for-win#2649.
    disruption: 'host-link-drop',
    inverse: LEAVE,
  } as const;
  if (first?.id === host.id) {
    const said = new DockerWords('swarm', 'init').asWritten(swarm.flags, 'swarm init').said();
    const params = { name: swarm.name, host: host.name };
    return [
      {
        ...step,
        id: `swarm-init:${swarm.id}`,
        kind: 'swarm-init',
        ...said,
        params,
        note: { key: 'step.note.swarm-link-drop', params },
      },
    ];
  }
  const role = host.swarm === 'manager' ? 'manager' : 'worker';
  const params = { name: swarm.name, host: host.name, role, manager: first?.name ?? '' };
  return [
    {
      ...step,
      id: `swarm-join:${swarm.id}`,
      kind: 'swarm-join',
      params,
      note: { key: first ? 'step.note.swarm-join' : 'step.note.swarm-join-some', params },
    },
  ];
}
