import { excerpt } from '../../export/quote/visible.ts';
import type { Texts } from '../../language/texts.ts';
import type { MessageParams } from '../../rules/rule.ts';
import { HNS_OBSTACLES } from '../hns/description.ts';
import { type Loss, OBSTACLES } from '../step.ts';
import { type Change, type Difference, type Reason, UNSEEN } from './change.ts';
import type { FactChange } from './observedDelta.ts';

/** What a change is about: `network lab`, `container web on network lab`. */
export function changeText(
  texts: Texts,
  change: Pick<Change, 'kind' | 'name' | 'network' | 'entity' | 'observed'>,
): string {
  const { kind, name, network = '', entity, observed } = change;
  if (!entity && !observed) return texts('plan.change.unseen');
  return texts(`plan.change.${kind}`, { name: shown(name), network: shown(network) });
}

/** Why a change is what it is. */
export function reasonText(texts: Texts, reason: Reason): string {
  const { code, field, from, to, params } = reason;
  if (code === 'differs' && field !== undefined) {
    return differenceText(texts, { field, from: from ?? '', to: to ?? '', ...(reason.key && { key: reason.key }) });
  }
  return texts(`plan.reason.${code}`, {
    ...safe(params),
    ...obstacleParams(texts, reason),
    ...unseenParams(texts, params),
  });
}

/** `subnets: 10.1.0.0/24 → 10.2.0.0/24`. */
export function differenceText(texts: Texts, { field, key = '', from, to }: Difference): string {
  const name = texts(`plan.field.${field}`, { key: shown(key) });
  if (from === '' && to === '') return texts('plan.value.hidden', { field: name });
  const value = (text: string) => (text === '' ? texts('plan.value.none') : shown(text));
  return texts('plan.reason.differs', { field: name, from: value(from), to: value(to) });
}

function obstacleParams(texts: Texts, { code, params }: Reason): MessageParams {
  const obstacle = [...OBSTACLES, ...HNS_OBSTACLES].find((known) => known === params.obstacle);
  if (code !== 'obstacle' || !obstacle) return {};
  return { why: texts(`export.why.${obstacle}`, { value: shown(String(params.value ?? '')) }) };
}

function unseenParams(texts: Texts, { what }: MessageParams): MessageParams {
  const unseen = UNSEEN.find((known) => known === what);
  return unseen ? { what: texts(`plan.unseen.${unseen}`) } : {};
}

export function lossText(texts: Texts, { what, thing }: Loss): string {
  return texts(`plan.loss.${what}`, { name: shown(thing.name) });
}

/** What has changed on a host between two looks. */
export function factChangeText(texts: Texts, { kind, name, what, fields }: FactChange): string {
  const text = texts(`plan.fact.${kind}.${what}`, { name: shown(name) });
  if (fields.length === 0) return text;
  return texts('plan.fact.with', {
    what: text,
    fields: fields.map((field) => differenceText(texts, field)).join('; '),
  });
}

/** Names come from hosts and files: they must not be able to move the cursor or end the line. */
function shown(text: string): string {
  return excerpt(text);
}

function safe(params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? shown(value) : value]),
  );
}
