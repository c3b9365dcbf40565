import type { Texts } from '../../shared/language/texts.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { engineOf } from '../../shared/plan/changes/hns/engine.ts';
import type { ObservedThing } from '../../shared/plan/step.ts';

/** Enough of docker's id to tell one thing from another, as docker itself shows it. */
const SHORT_ID = 12;

/** `the network lab (1a2b3c4d5e6f)`. */
export function thingText(texts: Texts, { kind, name, id }: ObservedThing): string {
  return texts(`planView.thing.${kind}`, { name, id: id.slice(0, SHORT_ID) });
}

/** Networks and containers of a host by docker's id; where HNS makes the networks, its networks and endpoints. */
export function thingsById(observed: ObservedHost): ReadonlyMap<string, ObservedThing> {
  const { dockerNetworks = [], containers = [], hnsNetworks = [], hnsEndpoints = [] } = observed;
  const isHns = engineOf(observed) === 'hns';
  return new Map([
    ...dockerNetworks.map(({ id, name }): [string, ObservedThing] => [id, { kind: 'network', id, name }]),
    ...containers.map(({ id, name }): [string, ObservedThing] => [id, { kind: 'container', id, name }]),
    ...(isHns ? hnsNetworks : []).map(({ id, name }): [string, ObservedThing] => [id, { kind: 'network', id, name }]),
    ...(isHns ? hnsEndpoints : []).map(({ id, name = '' }): [string, ObservedThing] => [
      id,
      { kind: 'endpoint', id, name },
    ]),
  ]);
}
