import type { EntityRef } from '../../design/entities.ts';
import type { ObservedContainer } from '../../observed/observedHost.ts';
import { DockerWords } from '../dockerWords.ts';
import { networkSteps } from '../networkSteps.ts';
import { afterNeeds, byName } from '../order.ts';
import { containerSettings, SETTINGS_LABEL } from '../ownership.ts';
import type { Loss, Step } from '../step.ts';
import type { ArrangedStep } from './assemble.ts';
import type { Attach } from './connections.ts';
import type { ContainerDecision } from './containerDecision.ts';
import { partnerOf } from './containerDifference.ts';
import { goes, type NetworkDecision } from './decideNetworks.ts';
import type { SwarmDecision } from './decideSwarm.ts';
import { ExistingContainer } from './existingSteps.ts';
import { isOn } from './flagTexts.ts';
import { adaptersOf, linkIsBack, removalDropsLink } from './linkDrop.ts';
import { verifiedContainer, verifiedNetwork } from './madeSteps.ts';
import { thingOf } from './makeChange.ts';
import { lossesOfNetwork, recreateNetwork } from './recreate.ts';
import type { Request } from './request.ts';
import type { SeenNetwork } from './seen.ts';

export interface Decisions {
  readonly swarm: SwarmDecision | undefined;
  readonly networks: readonly NetworkDecision[];
  readonly containers: readonly ContainerDecision[];
}

/**
 * Puts the steps of all changes in the one order in which they can be done: the swarm first; then what is in the way lets
 * go (stop, put aside, disconnect), before networks are removed and made; then containers are connected and made; and only
 * at the very end, once all is done, goes what was put aside. Backwards, the same order leads back.
 */
export function arrange(decisions: Decisions, request: Request): ArrangedStep[] {
  return new Arranger(request).run(decisions);
}

class Arranger {
  private readonly request: Request;
  private readonly existing = new Map<ContainerDecision, ExistingContainer>();
  private readonly steps: ArrangedStep[] = [];

  constructor(request: Request) {
    this.request = request;
  }

  run({ swarm, networks, containers }: Decisions): ArrangedStep[] {
    if (swarm?.step) {
      const { step } = swarm;
      const verify = [{ see: 'swarm', role: 'manager' } as const];
      this.add({ ...step, verify, undone: [{ see: 'swarm', role: 'none' }] }, swarm.change.id);
    }
    this.letGo(containers);
    this.removeNetworks(networks);
    this.makeNetworks(networks);
    this.makeContainers(containers);
    this.finish(containers);
    return this.steps;
  }

  private add(step: Step, change: string): void {
    this.steps.push({ step, change });
  }

  /** Those that share another one's network stop before it. */
  private letGo(containers: readonly ContainerDecision[]): void {
    const stopped = containers.filter(
      ({ seen, out, run }) => seen?.running && (out || run === 'stop' || run === 'restart'),
    );
    const stopping = new Set(stopped.flatMap(({ seen }) => seen?.id ?? []));
    for (const decision of this.sharingFirst(stopped)) {
      this.add(this.of(decision).stop(stopLosses(decision, this.request, stopping)), decision.change.id);
    }
    const names = new Set((this.request.seen.observed.containers ?? []).map(({ name }) => name));
    for (const decision of containers) {
      if (decision.out !== 'aside' || isGoneWhenStopped(decision)) continue;
      const parked = freeName(decision.change.name, names);
      names.add(parked);
      this.add(this.of(decision).rename(parked), decision.change.id);
    }
    for (const decision of containers) {
      if (isGoneWhenStopped(decision)) continue;
      const releases = decision.out ? decision.releases : decision.rewiring.releases;
      for (const { attachment, change, isStale } of releases) {
        const container = this.of(decision);
        this.add(isStale ? container.leave(attachment) : container.disconnect(attachment), change);
      }
    }
  }

  /** As they share on the host now, whatever is drawn. */
  private sharingFirst(stopped: readonly ContainerDecision[]): ContainerDecision[] {
    const sharing = new Map<string, ContainerDecision[]>();
    for (const decision of stopped) {
      const partner = partnerOf(decision.seen?.networkMode);
      const id = partner === undefined ? undefined : this.request.seen.container(partner)?.id;
      if (id !== undefined) sharing.set(id, [...(sharing.get(id) ?? []), decision]);
    }
    return afterNeeds(stopped, ({ seen }) => sharing.get(seen?.id ?? '') ?? []);
  }

  private removeNetworks(networks: readonly NetworkDecision[]): void {
    const going = networks.filter(goes);
    const left = new Set(going.flatMap(({ seen }) => seen?.docker.id ?? []));
    const patternsLast = (item: NetworkDecision) => (item.seen?.docker.configOnly ? 1 : 0);
    const ordered = going.toReversed().sort((a, b) => patternsLast(a) - patternsLast(b));
    // The last one on a switch takes it along, so the ones before count as staying until then.
    const gone = new Set<string>();
    for (const { seen, change } of ordered) {
      if (!seen) continue;
      gone.add(seen.docker.id);
      this.add(this.removeStep(seen, left.size === gone.size ? left : gone), change.id);
    }
  }

  private removeStep(network: SeenNetwork, gone: ReadonlySet<string>): Step {
    const { docker } = network;
    const { host, seen } = this.request;
    const drops = removalDropsLink(network, gone, seen);
    const back = drops ? linkIsBack(adaptersOf(network), seen.observed) : [];
    const losses = lossesOfNetwork(network);
    const subnets = network.subnets.map(({ subnet }) => subnet);
    return {
      id: `network-remove:${docker.id}`,
      kind: 'network-remove',
      target: { kind: 'network', id: docker.id, host: host.id },
      name: docker.name,
      needs: [],
      observed: thingOf('network', docker),
      params: { name: docker.name, driver: docker.driver },
      command: new DockerWords('network', 'rm').operands(docker.id).command(),
      disruption: drops ? 'host-link-drop' : 'none',
      inverse: recreateNetwork(network),
      verify: [{ see: 'no-network', name: docker.name, id: docker.id }, ...back],
      undone: [
        {
          see: 'network',
          name: docker.name,
          ...(!docker.configOnly && { driver: docker.driver }),
          ...(subnets.length > 0 && { subnets }),
        },
        ...back,
      ],
      ...(losses.length > 0 && { losses }),
    };
  }

  private makeNetworks(networks: readonly NetworkDecision[]): void {
    const { roles, owner, uplinkOf, seen } = this.request;
    const drawn = networks.filter(({ place }) => place);
    const makes = new Map(
      drawn
        .filter(({ change }) => change.action === 'create' || change.action === 'replace')
        .map((decision) => [decision.place?.network.id ?? '', decision]),
    );
    const present = new Set(
      drawn.flatMap(({ place, seen: there }) =>
        place && there && !makes.has(place.network.id) ? [place.network.id] : [],
      ),
    );
    const places = drawn.flatMap(({ place }) =>
      place && (makes.has(place.network.id) || present.has(place.network.id)) ? [place] : [],
    );
    for (const step of networkSteps(places, { swarm: roles?.swarm.id, owner, present })) {
      const decision = makes.get(step.target.id);
      if (!decision?.place) continue;
      const { place, change } = decision;
      this.add(verifiedNetwork(step, place.network, uplinkOf(place), owner, seen.observed), change.id);
    }
  }

  /**
   * Connections with a fixed address come before anything that takes any free one, whichever container they are of, and the
   * other connections last; a container that joins another one comes after it.
   */
  private makeContainers(containers: readonly ContainerDecision[]): void {
    const active = containers.filter(
      ({ makes, rewiring, run }) =>
        makes.length > 0 || rewiring.attaches.length > 0 || run === 'start' || run === 'restart',
    );
    const byDrawing = new Map(
      active.flatMap((decision) => (decision.container ? [[decision.container, decision]] : [])),
    );
    for (const decision of active) this.connect(decision, ({ ip }) => ip !== undefined);
    const madeFirst = active.toSorted((a, b) => Number(b.makes.length > 0) - Number(a.makes.length > 0));
    const ordered = afterNeeds(madeFirst, ({ container }) =>
      container ? this.request.partners(container).flatMap((partner) => byDrawing.get(partner) ?? []) : [],
    );
    for (const decision of ordered) this.makeContainer(decision);
  }

  private makeContainer(decision: ContainerDecision): void {
    const { makes, run, container, change } = decision;
    if (makes.length > 0 && container) {
      const networkName = (id: string) => this.request.network(id)?.name;
      for (const step of verifiedContainer(makes, container, this.request.owner, networkName))
        this.add(step, change.id);
      return;
    }
    this.connect(decision, ({ ip }) => ip === undefined);
    if (run === 'start' || run === 'restart')
      this.add(this.of(decision).start(run === 'start' ? removalLosses(decision) : []), change.id);
  }

  private connect(decision: ContainerDecision, isMeant: (wanted: Attach) => boolean): void {
    for (const wanted of decision.rewiring.attaches.filter(isMeant))
      this.add(this.of(decision).connect(wanted), wanted.change);
  }

  private finish(containers: readonly ContainerDecision[]): void {
    for (const decision of [...containers].sort((a, b) => byName(a.change, b.change))) {
      const { seen, out, change } = decision;
      if (!seen || !out || isGoneWhenStopped(decision)) continue;
      const thing = thingOf('container', seen);
      const losses: Loss[] = [{ what: 'writable-layer', thing }];
      if (out === 'aside' && seen.labels[SETTINGS_LABEL] === undefined) losses.push({ what: 'unseen-settings', thing });
      this.add(this.of(decision).remove(losses), change.id);
    }
  }

  private of(decision: ContainerDecision): ExistingContainer {
    const known = this.existing.get(decision);
    if (known) return known;
    const { seen, container } = decision;
    if (!seen) throw new RangeError('The container is not on the host.');
    const target: EntityRef = { kind: 'container', id: container?.id ?? seen.id, host: this.request.host.id };
    const made = new ExistingContainer(seen, target);
    this.existing.set(decision, made);
    return made;
  }
}

/** docker removes a container that was started with --rm as soon as it stops. */
function isGoneWhenStopped({ seen, out, run }: ContainerDecision): boolean {
  const isStopped = out !== undefined || run === 'stop' || run === 'restart';
  return isStopped && seen?.running === true && seen.autoRemove === true;
}

/** What stopping a container would lose, although it is to be started again should the plan be taken back. */
function stopLosses(decision: ContainerDecision, request: Request, stopping: ReadonlySet<string>): Loss[] {
  const { seen } = decision;
  const losses = removalLosses(decision);
  if (!seen || findsPartner(seen, request, stopping)) return losses;
  return [{ what: 'partner-not-running', thing: thingOf('container', seen) }, ...losses];
}

/** Whether a container that shares another one's network could be started again, and that one before it, and so on. */
function findsPartner(seen: ObservedContainer, request: Request, stopping: ReadonlySet<string>): boolean {
  const name = partnerOf(seen.networkMode);
  if (name === undefined) return true;
  const partner = request.seen.container(name);
  // One that was started with --rm may be gone by the time this one should start again.
  if (!partner?.running || partner.autoRemove === true) return false;
  return !stopping.has(partner.id) || findsPartner(partner, request, stopping);
}

/** Whether docker removes the container once it stops, as far as anybody knows. */
function removalLosses({ seen, container }: ContainerDecision): Loss[] {
  if (!seen || seen.autoRemove === false) return [];
  const thing = thingOf('container', seen);
  if (seen.autoRemove) return [{ what: 'auto-remove', thing }];
  // The mark says that it was made with exactly the flags that are drawn.
  const isMarked = container !== undefined && seen.labels[SETTINGS_LABEL] === containerSettings(container);
  if (isMarked && !isOn(container.flags, '--rm')) return [];
  return [{ what: 'auto-remove-unknown', thing }];
}

/** A name that says what the container is waiting for. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = `${name}${ASIDE}`;
  let candidate = base;
  for (let number = 2; taken.has(candidate); number++) candidate = `${base}-${number}`;
  return candidate;
}

/** Ending of the name of a container that is put aside until the one that takes its place is there to stay. */
const ASIDE = '.switchyard-aside';
