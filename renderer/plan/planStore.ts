import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../shared/design/schema.ts';
import type { HostChangePlan } from '../../shared/plan/changes/change.ts';
import type { Drift } from '../../shared/plan/changes/drift.ts';
import type { Reading } from '../discover/readings.ts';

/** A plan with what it was made from: another design or reading makes it an old one. */
export interface MadePlan {
  readonly plan: HostChangePlan;
  readonly design: Design;
  readonly reading: Reading;
  readonly options: PlanOptions;
}

/** What a person has agreed to on one host, by docker's ids. */
export interface PlanOptions {
  readonly named: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
  /** Only what takes these back. */
  readonly only?: readonly Drift[] | undefined;
}

const NO_OPTIONS: PlanOptions = { named: new Set(), remove: new Set() };

interface PlanState {
  /** Ids of the hosts that are planned for; null for all that are bound. */
  readonly chosen: ReadonlySet<string> | null;
  readonly options: ReadonlyMap<string, PlanOptions>;
  /** By host. */
  readonly plans: ReadonlyMap<string, MadePlan>;
  /** The host that is being read. */
  readonly reading: string | null;
}

export const planStore = createStore<PlanState>()(() => ({
  chosen: null,
  options: new Map(),
  plans: new Map(),
  reading: null,
}));

export function usePlans<T>(selector: (state: PlanState) => T): T {
  return useStore(planStore, selector);
}

export function optionsOf({ options }: Pick<PlanState, 'options'>, host: string): PlanOptions {
  return options.get(host) ?? NO_OPTIONS;
}

function setOptions(host: string, change: Partial<PlanOptions>): void {
  planStore.setState((state) => ({
    options: new Map(state.options).set(host, { ...optionsOf(state, host), ...change }),
  }));
}

/** Agrees, or takes it back, that things on a host may be changed, replaced or removed. */
export function agree(host: string, what: 'named' | 'remove', ids: readonly string[], agreed: boolean): void {
  const next = new Set(optionsOf(planStore.getState(), host)[what]);
  for (const id of ids) {
    if (agreed) next.add(id);
    else next.delete(id);
  }
  setOptions(host, { [what]: next });
}

/** Plans only what takes these drifts back; without any, everything again. */
export function planOnly(host: string, drifts: readonly Drift[] | undefined): void {
  setOptions(host, { only: drifts });
}

export function chooseHosts(chosen: ReadonlySet<string> | null): void {
  planStore.setState({ chosen });
}
