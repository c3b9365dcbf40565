import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Preflight } from '../../shared/observed/preflight.ts';
import { sameTarget, type Target } from '../../shared/plan/apply/target.ts';
import { hostFaultText } from '../files/fileActions.ts';
import { ask, HostError, hear } from '../store/host.ts';
import type { Reading } from './readings.ts';

/** What is being looked at now. */
export interface Looking {
  readonly target: Target;
  /** The command that is looked with; null before the first. */
  readonly look: string | null;
  readonly done: number;
  readonly total: number;
}

const lookStore = createStore<{ readonly now: Looking | null }>()(() => ({ now: null }));

export type LookResult =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'cannot'; readonly preflight: Preflight }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

/** One host at a time: what stops the looking stops all of this window's. */
let last: Promise<unknown> = Promise.resolve();
/** Counts the times that looking was stopped; what was asked for before is not begun any more. */
let stops = 0;

/**
 * Reads one host, after those that were asked for before. Never throws.
 * @param labels keys of labels that are drawn on containers.
 */
export function lookAt(target: Target, labels: readonly string[] = []): Promise<LookResult> {
  const asked = stops;
  const result = last.then(() => (asked === stops ? look(target, labels, asked) : STOPPED));
  last = result;
  return result;
}

/** Ends all looking of this window. */
export async function stopLooking(): Promise<void> {
  stops++;
  await ask('host.stopLooking', {}).catch(() => undefined);
}

const STOPPED: LookResult = { kind: 'stopped' };

async function look(target: Target, labels: readonly string[], asked: number): Promise<LookResult> {
  lookStore.setState({ now: { target, look: null, done: 0, total: 0 } });
  const deaf = hear('host.looking', ({ target: about, ...progress }) => {
    if (sameTarget(about, target)) lookStore.setState({ now: { target, ...progress } });
  });
  try {
    const preflight = await ask('host.preflight', { target });
    if (asked !== stops) return STOPPED;
    if (!preflight.canRead) return { kind: 'cannot', preflight };
    const { observed, made } = await ask('host.look', { target, ...(labels.length > 0 && { labels: [...labels] }) });
    if (asked !== stops) return STOPPED;
    return { kind: 'read', reading: { target, observed, made, preflight, at: Date.now() } };
  } catch (error) {
    if (asked !== stops) return STOPPED;
    if (error instanceof HostError) return { kind: 'failed', message: hostFaultText(error) };
    return { kind: 'failed', message: String(error) };
  } finally {
    deaf();
    lookStore.setState({ now: null });
  }
}

export function useLooking(): Looking | null {
  return useStore(lookStore, (state) => state.now);
}
