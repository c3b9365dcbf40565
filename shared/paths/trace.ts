import type { Design } from '../design/schema.ts';
import { type Attachment, type Standing, standingOf } from './attachment.ts';
import { betweenContainers } from './containers.ts';
import {
  betweenHosts,
  containerToOutside,
  hostBeside,
  hostReceives,
  hostSends,
  hostToContainer,
  hostToOutside,
  outsideSends,
  outsideToContainer,
  outsideToHost,
  toHostStack,
} from './hosts.ts';
import { type Aim, containerRef } from './inside.ts';
import type { Path, PathEnd, PathOptions } from './path.ts';
import {
  aimAtPort,
  containerToPort,
  hostToPort,
  outsideToPort,
  type PortTarget,
  portsFor,
  portTarget,
} from './ports.ts';
import { Trail } from './trail.ts';
import { hostUplink } from './uplink.ts';
import { addressOf, hostAddress, phrase } from './values.ts';
import { type HostPlace, type World, worldOf } from './world.ts';

/**
 * The way a packet takes from one end to another, as far as the design and the sources tell. Nothing is sent. A published
 * port as `from` stands for its container. Never throws.
 */
export function tracePath(design: Design, from: PathEnd, to: PathEnd, options: PathOptions = {}): Path {
  return traceIn(worldOf(design), from, to, options);
}

/** The same in a world that is known. `brief` gives the verdict with hops that are not described. */
export function traceIn(world: World, from: PathEnd, to: PathEnd, options: PathOptions, brief = false): Path {
  const sender = from.kind === 'port' ? senderOf(world, from) : endOf(world, from);
  const direct = best(candidates(world, sender, from, to, options, brief));
  if (to.kind !== 'container' || direct.result.outcome === 'reaches') return direct;
  return throughPort(world, sender, from, to, options, brief) ?? direct;
}

/** An end with what the world knows of it. */
type Known =
  | {
      readonly kind: 'container';
      readonly place: HostPlace;
      readonly standing: Standing;
      readonly name: string;
      readonly id: string;
    }
  | { readonly kind: 'host'; readonly place: HostPlace }
  | { readonly kind: 'outside' }
  | { readonly kind: 'port'; readonly target: PortTarget }
  | { readonly kind: 'missing' };

function endOf(world: World, end: PathEnd): Known {
  switch (end.kind) {
    case 'outside':
      return end;
    case 'host': {
      const place = world.hosts.get(end.id);
      return place ? { kind: 'host', place } : { kind: 'missing' };
    }
    case 'container':
      return containerOf(world, end.host, end.id);
    case 'port': {
      const target = portTarget(world, end);
      return target ? { kind: 'port', target } : containerOf(world, end.host, end.container);
    }
  }
}

function senderOf(world: World, end: Extract<PathEnd, { kind: 'port' }>): Known {
  return containerOf(world, end.host, end.container);
}

function containerOf(world: World, host: string, id: string): Known {
  const place = world.hosts.get(host);
  const container = place?.containers.get(id);
  if (!place || !container) return { kind: 'missing' };
  return { kind: 'container', place, standing: standingOf(world, place, container), name: container.name, id };
}

type Lay = (trail: Trail) => void;

/** One path for each endpoint that could send and each that could receive. */
function candidates(
  world: World,
  sender: Known,
  from: PathEnd,
  to: PathEnd,
  options: PathOptions,
  brief: boolean,
): Path[] {
  const receiver = endOf(world, to);
  const lay = (way: Lay): Path => {
    const trail = new Trail(brief);
    way(trail);
    return trail.finish(from, to);
  };
  if (sender.kind === 'missing' || receiver.kind === 'missing') return [lay((trail) => trail.stop('container-gone'))];
  if (sender.kind === 'container' && sender.standing.kind !== 'attached')
    return [lay((trail) => stopAlone(trail, sender))];
  if (receiver.kind === 'container' && receiver.standing.kind !== 'attached') {
    return [lay((trail) => stopAlone(trail, receiver))];
  }
  if (sender.kind === 'container' && receiver.kind === 'container' && sender.id === receiver.id) {
    return [lay((trail) => toItself(trail, attachmentsOf(sender)))];
  }
  const senders = sender.kind === 'container' ? attachmentsOf(sender) : [undefined];
  const receivers = receiver.kind === 'container' ? attachmentsOf(receiver) : [undefined];
  const several = sender.kind === 'container' && sharesNone(senders, receivers) ? countGateways(senders) : 0;
  const paths: Path[] = [];
  for (const a of senders) {
    for (const b of receivers) {
      paths.push(
        lay((trail) => {
          layWay(trail, sender, receiver, a, b, options);
          if (several > 1 && a) trail.caveat('several-gateways', { container: a.container.name });
        }),
      );
    }
  }
  return paths;
}

function layWay(
  trail: Trail,
  sender: Known,
  receiver: Known,
  a: Attachment | undefined,
  b: Attachment | undefined,
  options: PathOptions,
) {
  if (receiver.kind === 'port') return toPort(trail, sender, a, receiver.target, options);
  const aim = aimAt(receiver, a, b, options);
  if (a) {
    if (b) return betweenContainers(trail, a, b, aim);
    if (receiver.kind === 'outside') return containerToOutside(trail, a, aim);
    if (receiver.kind !== 'host') return;
    toHostStack(trail, a, receiver.place, aim);
    return hostReceives(trail, receiver.place, hostBeside(receiver.place, a));
  }
  if (sender.kind === 'host') {
    if (b) return hostToContainer(trail, sender.place, b, aim);
    hostSends(trail, sender.place, aim);
    if (receiver.kind === 'outside') return hostToOutside(trail, sender.place);
    if (receiver.kind !== 'host') return;
    if (receiver.place !== sender.place) betweenHosts(trail, sender.place, receiver.place);
    return hostReceives(trail, receiver.place);
  }
  if (b) return outsideToContainer(trail, b, aim);
  outsideSends(trail, aim);
  if (receiver.kind === 'host') {
    outsideToHost(trail, receiver.place);
    hostReceives(trail, receiver.place);
  } else trail.hop('outside-receives');
}

function toPort(trail: Trail, sender: Known, a: Attachment | undefined, target: PortTarget, options: PathOptions) {
  const aim = aimAtPort(target, options);
  if (a) return containerToPort(trail, a, target, aim);
  if (sender.kind === 'host') return hostToPort(trail, sender.place, target, aim);
  outsideToPort(trail, target, aim);
}

function aimAt(receiver: Known, a: Attachment | undefined, b: Attachment | undefined, options: PathOptions): Aim {
  const port = options.port;
  if (b) {
    const target = phrase('paths.value.end-container', { container: b.container.name, host: b.place.host.name });
    return { options, target, address: addressOf(b), port };
  }
  if (receiver.kind === 'host') {
    const { place } = receiver;
    const target = phrase('paths.value.end-host', { host: place.host.name });
    return { options, target, address: hostAddress(a ? hostBeside(place, a) : hostUplink(place)), port };
  }
  return {
    options,
    target: phrase('paths.value.end-outside'),
    address: phrase('paths.value.address-outside'),
    port,
  };
}

/** Where nothing leads to a container itself, one of its published ports may: the first that does. */
function throughPort(
  world: World,
  sender: Known,
  from: PathEnd,
  to: Extract<PathEnd, { kind: 'container' }>,
  options: PathOptions,
  brief: boolean,
): Path | undefined {
  const container = world.hosts.get(to.host)?.containers.get(to.id);
  for (const index of container ? portsFor(container, options) : []) {
    const end = { kind: 'port', host: to.host, container: to.id, index } as const;
    const path = best(candidates(world, sender, from, end, options, brief));
    if (path.result.outcome === 'reaches') return { ...path, to, through: end };
  }
  return undefined;
}

function toItself(trail: Trail, [first]: readonly Attachment[]): void {
  if (!first) return;
  const here = { host: first.place.host.id, entity: containerRef(first) };
  trail.hop('container-receives', here, {
    container: first.container.name,
    host: first.place.host.name,
    address: addressOf(first),
  });
}

/** A container that is on no network. */
function stopAlone(trail: Trail, { place, standing, name, id }: Extract<Known, { kind: 'container' }>) {
  const params = { container: name, host: place.host.name };
  const here = { host: place.host.id, entity: { kind: 'container', id, host: place.host.id } as const };
  trail.hop('container-alone', here, params);
  switch (standing.kind) {
    case 'none':
      return trail.stop('no-network', params);
    case 'no-such-container':
      return trail.stop('no-such-container', { ...params, name: standing.name });
    case 'host-mode':
    case 'shared-with-vm':
      return trail.stop(standing.kind, params);
  }
}

function attachmentsOf({ standing }: Extract<Known, { kind: 'container' }>): readonly Attachment[] {
  return standing.kind === 'attached' ? standing.attachments : [];
}

function sharesNone(
  senders: readonly (Attachment | undefined)[],
  receivers: readonly (Attachment | undefined)[],
): boolean {
  return !senders.some((a) => receivers.some((b) => a && b && a.network === b.network));
}

/** Networks over which a container could reach what is not on them. */
function countGateways(senders: readonly (Attachment | undefined)[]): number {
  return senders.filter((a) => a?.driver && a.driver.outbound !== 'none').length;
}

const ORDER = { reaches: 0, unknown: 2, blocked: 4 } as const;

/** The path that gets furthest: what reaches before what may, what is documented before what is inferred, then the shortest. */
function best(paths: readonly Path[]): Path {
  const [first, ...rest] = paths;
  if (!first) throw new Error('a path has at least one candidate');
  return rest.reduce((chosen, path) => (compare(path, chosen) < 0 ? path : chosen), first);
}

function compare(a: Path, b: Path): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  // A path that ends later says more about what is missing.
  const length = a.hops.length - b.hops.length;
  return a.result.outcome === 'blocked' ? -length : length;
}

function rankOf({ result }: Path): number {
  const inferred = result.outcome === 'reaches' && result.confidence === 'inferred';
  return ORDER[result.outcome] + (inferred ? 1 : 0);
}
