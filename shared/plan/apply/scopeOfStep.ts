import type { Expectation } from '../expectation.ts';
import { isOfHns } from '../hns/expectation.ts';
import type { Command, Step } from '../step.ts';

/** What must be looked at to judge a step, by names and ids. */
export interface StepScope {
  readonly networks: readonly string[];
  readonly containers: readonly string[];
  readonly adapters: boolean;
  readonly swarm: boolean;
  /** Networks and endpoints of HNS, and switches: all of them, because they are few and HNS tells them at once. */
  readonly hns?: boolean;
}

export function scopeOfStep({ command, inverse, hns, verify = [], undone = [] }: Step): StepScope {
  const networks = new Set<string>();
  const containers = new Set<string>();
  const see = new Set<Expectation['see']>();
  const expectations = [...verify, ...undone];
  for (const expected of expectations) {
    see.add(expected.see);
    if (expected.see === 'swarm' || expected.see === 'adapter-address' || isOfHns(expected)) continue;
    const set = expected.see === 'network' || expected.see === 'no-network' ? networks : containers;
    set.add(expected.name);
    if ('id' in expected && expected.id !== undefined) set.add(expected.id);
  }
  for (const { exact, owned } of [command, inverse].filter((one): one is Command => one !== undefined)) {
    for (const thing of [exact, owned]) if (thing) (thing.kind === 'network' ? networks : containers).add(thing.name);
  }
  return {
    networks: [...networks],
    containers: [...containers],
    adapters: see.has('adapter-address'),
    swarm: see.has('swarm'),
    ...(hns && { hns: true }),
  };
}
