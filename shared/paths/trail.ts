import type { EntityRef } from '../design/entities.ts';
import { type CaveatFact, type CaveatId, PATH_CAVEATS } from '../windows/paths/caveats.ts';
import { type HopId, PATH_HOPS } from '../windows/paths/hops.ts';
import { PATH_STOPS, type StopFact, type StopId } from '../windows/paths/stops.ts';
import type { SourceRef } from '../windows/sources.ts';
import {
  ADDRESS_PARTS,
  type AddressChange,
  type AddressPart,
  type Caveat,
  type Confidence,
  type Hop,
  type MissingFact,
  type Path,
  type PathEnd,
  type PathParams,
  type PathResult,
  type PathValue,
  type Stop,
  type TableCell,
} from './path.ts';

/** What is known of the packet at one place. */
export type Packet = Partial<Record<AddressPart, PathValue>>;

interface Place {
  readonly host?: string | undefined;
  readonly entity?: EntityRef | undefined;
}

const NOWHERE: Place = {};
const NO_PARAMS: PathParams = {};
const NO_CHANGES: readonly AddressChange[] = [];

/** What the table says of each hop, as a hop that is nowhere. */
const HOPS: ReadonlyMap<HopId, Hop> = new Map(
  (Object.keys(PATH_HOPS) as HopId[]).map((id): [HopId, Hop] => {
    const { kind, sources } = PATH_HOPS[id];
    return [id, { id, kind, params: NO_PARAMS, changes: NO_CHANGES, sources, confidence: confidenceOf(sources) }];
  }),
);

function factOf(id: HopId): Hop {
  const fact = HOPS.get(id);
  if (!fact) throw new Error(`no hop ${id}`);
  return fact;
}

// Written out, because spreading is slow and a matrix takes hundreds of thousands of hops.
function hopAt(fact: Hop, place: Place, params: PathParams, changes: readonly AddressChange[]): Hop {
  const { id, kind, sources, confidence } = fact;
  const { host, entity } = place;
  if (host === undefined) return { id, kind, params, changes, sources, confidence };
  if (!entity) return { id, kind, host, params, changes, sources, confidence };
  return { id, kind, host, entity, params, changes, sources, confidence };
}

/**
 * Writes a path down hop by hop and keeps the packet's addresses. Once it is blocked, further hops are not taken, so those
 * who lay the path need not ask; an unknown fact is noted and the path goes on as if it were favourable.
 */
export class Trail {
  readonly hops: Hop[] = [];
  readonly caveats: Caveat[] = [];
  readonly packet: Packet = {};
  cell: TableCell | undefined;
  private blocked: Stop | undefined;
  private unknown: Stop | undefined;
  private confidence: Confidence = 'documented';
  private readonly brief: boolean;

  /** `brief`: only the verdict is wanted, so hops are counted and not described. */
  constructor(brief = false) {
    this.brief = brief;
  }

  get ended(): boolean {
    return this.blocked !== undefined;
  }

  /** Whether nothing has spoken against the path so far. */
  get outcome(): PathResult['outcome'] {
    return this.blocked ? 'blocked' : this.unknown ? 'unknown' : 'reaches';
  }

  /** `set` is what the packet looks like behind the hop; a part set to undefined is taken away. */
  hop(id: HopId, place: Place = NOWHERE, params: PathParams = NO_PARAMS, set?: Packet): void {
    if (this.blocked) return;
    const fact = factOf(id);
    if (fact.confidence === 'inferred') this.confidence = 'inferred';
    if (this.brief) {
      if (set && 'source-port' in set) this.packet['source-port'] = set['source-port'];
      this.hops.push(fact);
      return;
    }
    this.hops.push(hopAt(fact, place, params, set ? this.change(set) : NO_CHANGES));
  }

  /** Ends the path, or notes what is not known, at the last hop. */
  stop(id: StopId, params: PathParams = NO_PARAMS, missing: readonly MissingFact[] = []): void {
    if (this.blocked) return;
    const fact: StopFact = PATH_STOPS[id];
    const stop: Stop = {
      id,
      at: Math.max(0, this.hops.length - 1),
      params,
      ...(fact.rule !== undefined && { rule: fact.rule }),
      sources: fact.sources,
      confidence: confidenceOf(fact.sources),
      missing,
    };
    if (fact.outcome === 'blocked') this.blocked = stop;
    else this.unknown ??= stop;
  }

  caveat(id: CaveatId, params: PathParams = NO_PARAMS): void {
    if (this.blocked || this.caveats.some((caveat) => caveat.id === id)) return;
    const { sources, rule }: CaveatFact = PATH_CAVEATS[id];
    this.caveats.push({ id, params, ...(rule !== undefined && { rule }), sources });
  }

  /** The verdict rests on more than the sources say. */
  infer(): void {
    this.confidence = 'inferred';
  }

  finish(from: PathEnd, to: PathEnd): Path {
    return {
      from,
      to,
      hops: this.hops,
      result: this.result(),
      caveats: this.caveats,
      ...(this.cell && { cell: this.cell }),
    };
  }

  private result(): PathResult {
    if (this.blocked) return { outcome: 'blocked', stop: this.blocked };
    if (this.unknown) return { outcome: 'unknown', stop: this.unknown };
    return { outcome: 'reaches', confidence: this.confidence };
  }

  private change(set: Packet): AddressChange[] {
    const changes: AddressChange[] = [];
    for (const part of ADDRESS_PARTS) {
      if (!(part in set)) continue;
      const from = this.packet[part];
      const to = set[part];
      if (sameValue(from, to)) continue;
      changes.push({ part, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
      if (to === undefined) delete this.packet[part];
      else this.packet[part] = to;
    }
    return changes;
  }
}

function confidenceOf(sources: readonly SourceRef[]): Confidence {
  return sources.every((source) => source === 'INF') ? 'inferred' : 'documented';
}

function sameValue(a: PathValue | undefined, b: PathValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (typeof a === 'object' || typeof b === 'object') return JSON.stringify(a) === JSON.stringify(b);
  return String(a) === String(b);
}
