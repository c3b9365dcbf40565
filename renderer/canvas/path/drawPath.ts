import { MEASURES } from '../../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../../shared/design/placement/placeDesign.ts';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import type { Path, PathEnd } from '../../../shared/paths/path.ts';
import type { HopKind } from '../../../shared/windows/paths/hops.ts';
import type { HostLookup, Leg, MarkTexts, PathDrawing, Spot } from './drawing.ts';
import { hostSpots, type NumberedHop } from './hostSpots.ts';
import { legWithin, sliceOf } from './legs.ts';
import { hostBoxes, litBoxes } from './litBoxes.ts';
import { type Door, type OuterRoute, outerRoute } from './outerSpots.ts';

/** Kinds of hops that are drawn below the hosts, whichever host they are said of. */
const OUTER: ReadonlySet<HopKind> = new Set([
  'vxlan',
  'hyperv-host',
  'vmware-host',
  'physical-network',
  'router',
  'azure-gateway',
  'outside',
]);

/** Hops in a row that are in one host, or outside all. */
interface Stretch {
  readonly host: PlacedHost | undefined;
  readonly hops: NumberedHop[];
  spots: readonly Spot[];
  route?: OuterRoute;
}

/** Lays a path over the drawing of the design. A pure function of both, so that it stays right when either changes. */
export function drawPath(path: Path, hosts: HostLookup, marks: MarkTexts): PathDrawing {
  const stretches = stretchesOf(path, hosts);
  const passed = new Set<string>();
  for (const stretch of stretches) {
    if (stretch.host) stretch.spots = hostSpots(stretch.hops, stretch.host, passed, marks);
  }
  stretches.forEach((stretch, at) => {
    if (stretch.host) return;
    const doors = {
      out: doorOf(stretches[at - 1]?.spots.at(-1)),
      into: doorOf(stretches[at + 1]?.spots[0]),
      near: hostOf(path.to, hosts) ?? hostOf(path.from, hosts),
    };
    const route = outerRoute(stretch.hops, doors, marks);
    stretch.route = route;
    stretch.spots = route.spots;
  });
  const spots = stretches.flatMap((stretch) => stretch.spots);
  const lit = litBoxes(path, hosts);
  return {
    spots,
    legs: legsOf(path, stretches),
    lit,
    hosts: hostBoxes(path, hosts),
    missed: missedBox(path, hosts),
    bounds: boundsOf(lit, spots),
  };
}

function stretchesOf(path: Path, hosts: HostLookup): Stretch[] {
  const stretches: Stretch[] = [];
  path.hops.forEach((hop, index) => {
    const host = OUTER.has(hop.kind) || hop.host === undefined ? undefined : hosts(hop.host);
    const last = stretches.at(-1);
    if (last && last.host === host) last.hops.push({ hop, index });
    else stretches.push({ host, hops: [{ hop, index }], spots: [] });
  });
  return stretches;
}

function doorOf(spot: Spot | undefined): Door | undefined {
  return spot?.host && { x: spot.x, y: spot.y, host: spot.host };
}

function hostOf(end: PathEnd, hosts: HostLookup): PlacedHost | undefined {
  return end.kind === 'outside' ? undefined : hosts(end.kind === 'host' ? end.id : end.host);
}

function legsOf(path: Path, stretches: readonly Stretch[]): Leg[] {
  const legs: Leg[] = [];
  let before: { readonly spot: Spot; readonly route: OuterRoute | undefined } | undefined;
  for (const { spots, route } of stretches) {
    for (const spot of spots) {
      const line = route ?? before?.route;
      if (before) {
        const points = line ? sliceOf(line.points, before.spot, spot) : legWithin(before.spot, spot);
        legs.push({ hop: spot.hop, points, look: lookOf(path, spot.hop) });
      }
      before = { spot, route };
    }
  }
  return legs;
}

function lookOf({ hops, result }: Path, hop: number): Leg['look'] {
  if (result.outcome === 'unknown' && hop > result.stop.at) return 'open';
  return hops[hop]?.confidence === 'inferred' ? 'inferred' : 'sure';
}

/** Where the packet was to go, if it does not get there for sure. */
function missedBox(path: Path, hosts: HostLookup): Box | undefined {
  return path.result.outcome === 'blocked' ? boxOfEnd(path.to, hosts) : undefined;
}

/** Where an end is drawn. */
function boxOfEnd(end: PathEnd, hosts: HostLookup): Box | undefined {
  const host = hostOf(end, hosts);
  if (!host || end.kind === 'outside') return undefined;
  const inside =
    end.kind === 'host' ? undefined : host.inside.containers.get(end.kind === 'port' ? end.container : end.id);
  if (host.collapsed || !inside) return { x: host.x, y: host.y, width: host.width, height: MEASURES.title };
  return { x: host.x + inside.x, y: host.y + inside.y, width: inside.width, height: inside.height };
}

/** Room for numbers and marks that stand on an edge. */
const AIR = 24;

function boundsOf(lit: readonly Box[], spots: readonly Spot[]): Box | undefined {
  const boxes = [...lit, ...spots.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))];
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x)) - AIR;
  const y = Math.min(...boxes.map((box) => box.y)) - AIR;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + AIR;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + AIR;
  return { x, y, width: right - x, height: bottom - y };
}
