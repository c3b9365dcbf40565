import type { Design } from '../design/schema.ts';
import type { StopId } from '../windows/paths/stops.ts';
import { type Classes, classesOf, type Group, type Member } from './classes.ts';
import { type NameAnswer, type NameOptions, namesIn } from './names.ts';
import type { Outcome, Path, PathEnd, PathOptions } from './path.ts';
import { traceIn } from './trace.ts';
import { type World, worldOf } from './world.ts';

/** One verdict of the matrix. */
export interface Cell {
  readonly outcome: Outcome;
  /** Reached only through a published port. */
  readonly throughPort: boolean;
  /** No primary source says it outright. */
  readonly inferred: boolean;
  /** Why not. */
  readonly stop?: StopId;
  /** Something to know besides. */
  readonly caveats: number;
}

/** Who reaches whom, by index into `members`. */
export interface Matrix {
  readonly members: readonly Member[];
  /** Containers with the same row and column, for a table that has one line for them all. */
  readonly groups: readonly Group[];
  cell(from: number, to: number): Cell;
  /** To the outside. */
  outbound(from: number): Cell;
  /** From the outside. */
  inbound(to: number): Cell;
  names(from: number, to: number): NameAnswer['outcome'];
}

const OUTSIDE: PathEnd = { kind: 'outside' };

/**
 * The reachability of all containers. Verdicts are worked out once for each pair of classes, when they are asked for, so
 * all pairs of hundreds of containers cost little more than those of a few.
 */
export function reachability(design: Design, options: PathOptions & NameOptions = {}): Matrix {
  const world = worldOf(design);
  const classes = classesOf(world, options);
  const { members, groups } = classes;
  const trace = (from: PathEnd, to: PathEnd) => cellOf(traceIn(world, from, to, options, true));
  const between = lazily(groups.length, (a, b) => {
    const pair = representatives(classes, a, b);
    return pair && trace(pair[0].end, pair[1].end);
  });
  const alone = lazily(groups.length, (a) => {
    const end = groups[a]?.members[0]?.end;
    return end && trace(end, end);
  });
  const out = lazily(groups.length, (a) => {
    const end = groups[a]?.members[0]?.end;
    return end && trace(end, OUTSIDE);
  });
  const into = lazily(groups.length, (a) => {
    const end = groups[a]?.members[0]?.end;
    return end && trace(OUTSIDE, end);
  });
  const names = lazily(groups.length, (a, b) => namesBetween(world, classes, a, b, options));
  const groupOf = (index: number) => {
    const member = members[index];
    if (!member) throw new RangeError(`no container ${index}`);
    return member.group;
  };
  return {
    members,
    groups,
    cell: (from, to) => (from === to ? alone(groupOf(from), 0) : between(groupOf(from), groupOf(to))),
    outbound: (from) => out(groupOf(from), 0),
    inbound: (to) => into(groupOf(to), 0),
    names: (from, to) => names(groupOf(from), groupOf(to)),
  };
}

function namesBetween(world: World, classes: Classes, a: number, b: number, options: NameOptions) {
  const pair = representatives(classes, a, b);
  return pair && namesIn(world, pair[0].end, pair[1].end, options).outcome;
}

/** One container of each class; two different ones of the same, where it has two. */
function representatives({ groups }: Classes, a: number, b: number): readonly [Member, Member] | undefined {
  const from = groups[a]?.members[0];
  const receivers = groups[b]?.members;
  const to = (a === b ? receivers?.[1] : undefined) ?? receivers?.[0];
  return from && to && [from, to];
}

function cellOf({ result, through, caveats }: Path): Cell {
  return {
    outcome: result.outcome,
    throughPort: through !== undefined,
    inferred: result.outcome === 'reaches' ? result.confidence === 'inferred' : result.stop.confidence === 'inferred',
    ...(result.outcome !== 'reaches' && { stop: result.stop.id }),
    caveats: caveats.length,
  };
}

/** Values of a square table, each made when first asked for. */
function lazily<T>(
  size: number,
  make: (row: number, column: number) => T | undefined,
): (row: number, column: number) => T {
  const kept: (T | undefined)[] = new Array(size * size);
  return (row, column) => {
    const at = row * size + column;
    const value = kept[at] ?? make(row, column);
    if (value === undefined) throw new RangeError(`no pair of classes ${row}, ${column}`);
    kept[at] = value;
    return value;
  };
}
