import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Drift } from '../../shared/plan/changes/drift.ts';
import type { Reading } from '../discover/readings.ts';
import { documentStore } from '../store/document.ts';
import { ask } from '../store/host.ts';

/** Where a host has left the design, with what it was told from. */
export interface HostDrift {
  readonly drifts: readonly Drift[];
  readonly reading: Reading;
}

interface DriftState {
  /** By host. */
  readonly found: ReadonlyMap<string, HostDrift>;
  /** Ids of drifts that do not count, by the design's id. */
  readonly ignored: Readonly<Record<string, readonly string[]>>;
  /** Whether the hosts are read when the window comes to the front. */
  readonly onFocus: boolean;
}

const KEYS = { ignored: 'drift.ignored', onFocus: 'drift.onFocus' } as const;

export const driftStore = createStore<DriftState>()(() => ({ found: new Map(), ignored: {}, onFocus: true }));

export function useDrift<T>(selector: (state: DriftState) => T): T {
  return useStore(driftStore, selector);
}

let loaded: Promise<void> | undefined;

/** Takes over what the user has chosen before; the settings file may be anything. */
export function loadDriftSettings(): Promise<void> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<void> {
  const saved = await ask('settings.read', {}).catch((): Record<string, unknown> => ({}));
  const ignored = saved[KEYS.ignored];
  const onFocus = saved[KEYS.onFocus];
  driftStore.setState({
    ...(isIgnored(ignored) && { ignored }),
    ...(typeof onFocus === 'boolean' && { onFocus }),
  });
}

function isIgnored(value: unknown): value is DriftState['ignored'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((list) => Array.isArray(list) && list.every((item) => typeof item === 'string'))
  );
}

export function setOnFocus(onFocus: boolean): void {
  driftStore.setState({ onFocus });
  void ask('settings.write', { values: { [KEYS.onFocus]: onFocus } }).catch(() => undefined);
}

/** The drifts of the open design that do not count. */
export function ignoredNow({ ignored }: Pick<DriftState, 'ignored'>): readonly string[] {
  return ignored[documentStore.getState().design.id ?? ''] ?? NONE;
}

const NONE: readonly string[] = [];

/** Ignores a drift for this design, or takes that back. */
export function setIgnored(id: string, isIgnoredNow: boolean): void {
  const design = documentStore.getState().design.id ?? '';
  driftStore.setState((state) => {
    const others = ignoredNow(state).filter((item) => item !== id);
    return { ignored: { ...state.ignored, [design]: isIgnoredNow ? [...others, id] : others } };
  });
  const { ignored } = driftStore.getState();
  void ask('settings.write', { values: { [KEYS.ignored]: ignored } }).catch(() => undefined);
}
