import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { Preflight } from '../../shared/observed/preflight.ts';
import type { MadeThing } from '../../shared/plan/apply/hns/madeByJobs.ts';
import { sameTarget, type Target } from '../../shared/plan/apply/target.ts';

/** What was seen on a host, from where, and when. */
export interface Reading {
  readonly target: Target;
  readonly observed: ObservedHost;
  /** What is there that HNS made for jobs of this user. */
  readonly made: readonly MadeThing[];
  readonly preflight: Preflight;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What came of reading a drawn host last; a reading from before stays where the last try failed. */
export interface HostReading {
  readonly reading?: Reading | undefined;
  readonly fault?: string | undefined;
  /** Set where the machine said that it cannot be read. */
  readonly cannot?: Preflight | undefined;
}

interface ReadingsState {
  /** By the id of the drawn host. */
  readonly byHost: ReadonlyMap<string, HostReading>;
}

/** What this window has seen on the hosts of its design. Not part of the document. */
export const readingsStore = createStore<ReadingsState>()(() => ({ byHost: new Map() }));

export function keepReading(host: string, result: HostReading): void {
  readingsStore.setState(({ byHost }) => ({
    byHost: new Map(byHost).set(host, { reading: byHost.get(host)?.reading, ...result }),
  }));
}

/** What is known of a host at the place where it is said to be now. */
export function readingAt({ byHost }: ReadingsState, host: string, target: Target): HostReading {
  const kept = byHost.get(host);
  if (!kept?.reading || sameTarget(kept.reading.target, target)) return kept ?? NOTHING;
  return NOTHING;
}

const NOTHING: HostReading = {};

export function useReadings<T>(selector: (state: ReadingsState) => T): T {
  return useStore(readingsStore, selector);
}
