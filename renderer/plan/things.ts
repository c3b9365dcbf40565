import type { Texts } from '../../shared/language/texts.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { ObservedThing } from '../../shared/plan/step.ts';

/** Enough of docker's id to tell one thing from another, as docker itself shows it. */
const SHORT_ID = 12;

/** `the network lab (1a2b3c4d5e6f)`. */
export function thingText(texts: Texts, { kind, name, id }: ObservedThing): string {
  return texts(`planView.thing.${kind}`, { name, id: id.slice(0, SHORT_ID) });
}

/** Networks and containers of a host by docker's id. */
export function thingsById({ dockerNetworks = [], containers = [] }: ObservedHost): ReadonlyMap<string, ObservedThing> {
  return new Map([
    ...dockerNetworks.map(({ id, name }): [string, ObservedThing] => [id, { kind: 'network', id, name }]),
    ...containers.map(({ id, name }): [string, ObservedThing] => [id, { kind: 'container', id, name }]),
  ]);
}
