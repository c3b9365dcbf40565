import type { MessageParams } from '../../rules/rule.ts';
import type { ObservedThing } from '../step.ts';
import type { Change, Difference, Reason, ReasonCode } from './change.ts';

/** A change as far as it is decided; steps, their disruption and losses come with the arrangement. */
export type Decided = Omit<Change, 'steps' | 'disruption' | 'losses'>;

type Given = Pick<Decided, 'id' | 'action' | 'kind' | 'name' | 'owner' | 'reasons'> & Partial<Decided>;

export function decide(given: Given): Decided {
  return { unchecked: [], naming: [], ...given };
}

export function reason(code: ReasonCode, params?: MessageParams): Reason {
  if (params) return { code, params };
  let plain = PLAIN.get(code);
  if (!plain) {
    plain = { code, params: {} };
    PLAIN.set(code, plain);
  }
  return plain;
}

/** Most things of a large host stay for the same reason. */
const PLAIN = new Map<ReasonCode, Reason>();

export function differs(difference: Difference): Reason {
  const { field, from, to, key } = difference;
  return { code: 'differs', params: { from, to, key: key ?? '' }, field, from, to, ...(key !== undefined && { key }) };
}

export function conflict(given: Omit<Given, 'action'>): Decided {
  return decide({ ...given, action: 'conflict' });
}

export function thingOf(kind: ObservedThing['kind'], { id, name }: { id: string; name: string }): ObservedThing {
  return { kind, id, name };
}
