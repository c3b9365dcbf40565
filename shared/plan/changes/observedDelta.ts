import type { ObservedHost } from '../../observed/observedHost.ts';
import { type Difference, FIELDS, type Field } from './change.ts';
import { type Fact, factsOf } from './facts.ts';
import { tellsOfHnsAlone } from './hns/engine.ts';

/** One thing on a host that is not as it was. */
export interface FactChange {
  readonly kind: Fact['kind'];
  readonly name: string;
  /** `replaced`: another thing has its name. */
  readonly what: 'appeared' | 'gone' | 'replaced' | 'changed';
  /** `from` is what it was. */
  readonly fields: readonly Difference[];
}

/** What has changed on a host between two observations, for people; empty exactly when the digests are the same. */
export function observedDelta(before: readonly Fact[], now: readonly Fact[]): FactChange[] {
  return compareFacts(before, now, true);
}

/**
 * What is not as it was before something was tried and taken back. A network or an endpoint of HNS that was made again has
 * another id, which is no residue; a container with another id has lost what it wrote.
 */
export function residue(before: ObservedHost, after: ObservedHost): FactChange[] {
  const ofHns = tellsOfHnsAlone(before);
  return compareFacts(factsOf(before, undefined, ofHns), factsOf(after, undefined, ofHns), false);
}

function compareFacts(before: readonly Fact[], now: readonly Fact[], networkIds: boolean): FactChange[] {
  const rest = new Map<string, Fact[]>();
  for (const fact of now) {
    const key = `${fact.kind} ${fact.name}`;
    const list = rest.get(key);
    if (list) list.push(fact);
    else rest.set(key, [fact]);
  }
  const known = new Set(before.map(({ id }) => id));
  const changes: FactChange[] = [];
  for (const fact of before) {
    const { kind, name } = fact;
    const candidates = rest.get(`${kind} ${name}`) ?? [];
    const [other] = candidates.splice(placeOf(fact, candidates, known), 1);
    if (!other) {
      changes.push({ kind, name, what: 'gone', fields: [] });
      continue;
    }
    const isOther = other.id !== fact.id && (networkIds || (kind !== 'network' && kind !== 'endpoint'));
    const fields = differencesBetween(fact.values, other.values);
    if (isOther) changes.push({ kind, name, what: 'replaced', fields });
    else if (fields.length > 0) changes.push({ kind, name, what: 'changed', fields });
  }
  for (const left of rest.values()) {
    for (const { kind, name } of left) changes.push({ kind, name, what: 'appeared', fields: [] });
  }
  return changes;
}

/**
 * Which of those that have its name a thing is: the one of its id, else one that was not there before; of endpoints, which
 * share a name, one on its network.
 */
function placeOf({ id, kind, values }: Fact, candidates: readonly Fact[], known: ReadonlySet<string>): number {
  const at = candidates.findIndex((other) => other.id === id);
  if (at >= 0) return at;
  const there = candidates.findIndex(
    (other) => !known.has(other.id) && (kind !== 'endpoint' || other.values.network === values.network),
  );
  return there < 0 ? candidates.length : there;
}

function differencesBetween(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].sort().flatMap((key): Difference[] => {
    const from = before[key];
    const to = now[key];
    if (from === to) return [];
    return [{ ...fieldOf(key), from: shown(key, from), to: shown(key, to) }];
  });
}

function fieldOf(key: string): { field: Field; key?: string } {
  const at = key.indexOf(' ');
  const name = at < 0 ? key : key.slice(0, at);
  const field = FIELDS.find((known) => known === name) ?? 'option';
  return at < 0 ? { field } : { field, key: key.slice(at + 1) };
}

/** A connection without a fixed address has an empty text, and is there all the same. */
function shown(key: string, value: string | undefined): string {
  if (value === undefined) return '';
  return value === '' && key.startsWith('network ') ? '·' : value;
}
