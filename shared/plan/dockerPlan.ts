import { findHost, type NetworkPlace, networksFor } from '../design/entities.ts';
import type { Container, Design, Host } from '../design/schema.ts';
import { DEFAULT_NETWORK_NAME } from '../windows/reserved.ts';
import { connectStep, containerSteps, containersInOrder, partnersAmong, type Surroundings } from './containerSteps.ts';
import { networkSteps } from './networkSteps.ts';
import { byName } from './order.ts';
import type { Command, HostPlan, Step } from './step.ts';
import { type SwarmRoles, swarmRoles, swarmSteps } from './swarmSteps.ts';

export interface PlanOptions {
  /**
   * What is written on everything that is made, so that it is known again on the host. None by default: a script that a
   * person runs leaves no mark.
   */
  readonly owner?: string | undefined;
}

/**
 * What must be done on each host so that it becomes as drawn, starting from nothing of it: the host that starts a swarm
 * first, then by name. The same design gives the same plan, in whatever order it was drawn.
 */
export function planDesign(design: Design, options: PlanOptions = {}): HostPlan[] {
  const context = planContext(design, options);
  const rank = (host: Host) => (context.roleOf(host)?.first?.id === host.id ? 0 : 1);
  const hosts = [...design.topology.hosts].sort((a, b) => rank(a) - rank(b) || byName(a, b));
  return hosts.map((host) => planOne(host, context));
}

/** The plan of one host. */
export function planHost(design: Design, hostId: string, options: PlanOptions = {}): HostPlan {
  const host = findHost(design, hostId);
  if (!host) throw new RangeError(`The design has no host with the id ${hostId}.`);
  return planOne(host, planContext(design, options));
}

/** What takes a plan back: the inverses of its steps, last step first. */
export function undoCommands(plan: HostPlan): { readonly step: Step; readonly command: Command }[] {
  return plan.steps.flatMap((step) => (step.inverse ? [{ step, command: step.inverse }] : [])).reverse();
}

export interface PlanContext extends PlanOptions {
  readonly design: Design;
  roleOf(host: Host): SwarmRoles | undefined;
}

export function planContext(design: Design, { owner }: PlanOptions = {}): PlanContext {
  const roles = swarmRoles(design);
  return { design, owner, roleOf: (host) => (host.swarmId === undefined ? undefined : roles.get(host.swarmId)) };
}

function planOne(host: Host, context: PlanContext): HostPlan {
  const roles = context.roleOf(host);
  const reachable = new Map(networksFor(context.design, host).map((place) => [place.network.id, place]));
  const around = {
    host: host.id,
    network: (id: string) => reachable.get(id)?.network,
    partners: partnersAmong(host.containers),
    owner: context.owner,
  };
  const steps = [
    ...swarmSteps(host, roles),
    ...expectSteps(host, reachable),
    ...networkSteps(madeOn(host, context), { swarm: roles?.swarm.id, owner: context.owner }),
  ];
  for (const container of containersInOrder(host.containers)) {
    const isThere = container.origin === 'host';
    const own = isThere ? connectSteps(container, around) : containerSteps(container, around);
    for (const step of own) steps.push(step);
  }
  return { host: host.id, hostName: host.name, steps };
}

/**
 * The networks whose `docker network create` runs on a host: its own, and the overlays drawn on workers of the swarm it
 * started, because only a manager can make an overlay (C019).
 */
export function madeOn(host: Host, { design, roleOf }: PlanContext): NetworkPlace[] {
  const makerOf = ({ host: owner, network }: NetworkPlace) => {
    const isElsewhere = network.driver === 'overlay' && owner.swarm === 'worker';
    return (isElsewhere ? roleOf(owner)?.first : undefined) ?? owner;
  };
  const own = host.networks.map((network) => ({ host, network }));
  const foreign = networksFor(design, host).filter((place) => place.host !== host);
  return [...own, ...foreign].filter((place) => place.network.origin === 'design' && makerOf(place).id === host.id);
}

/** Says which networks must be there already. The network that dockerd itself makes always is. */
function expectSteps(host: Host, reachable: ReadonlyMap<string, NetworkPlace>): Step[] {
  const used = new Set(host.containers.flatMap(({ endpoints }) => endpoints.map((endpoint) => endpoint.network)));
  return [...reachable.values()]
    .filter(({ network }) => network.origin === 'host' && network.name !== DEFAULT_NETWORK_NAME && used.has(network.id))
    .sort((a, b) => byName(a.network, b.network))
    .map(({ host: owner, network }) => ({
      id: `network-expect:${network.id}`,
      kind: 'network-expect',
      target: { kind: 'network', id: network.id, host: owner.id },
      name: network.name,
      needs: [],
      params: { name: network.name, driver: network.driver },
      disruption: 'none',
    }));
}

/** A container that the host has already is only connected to the networks that are new. */
function connectSteps(container: Container, around: Surroundings): Step[] {
  return container.endpoints
    .filter((endpoint) => around.network(endpoint.network)?.origin === 'design')
    .map((endpoint) => connectStep(container, endpoint, around));
}
