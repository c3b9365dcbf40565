import { decodeDesign, designFault } from '../../shared/design/codec.ts';
import { applyDelta, type Delta } from '../../shared/design/delta.ts';
import type { Design } from '../../shared/design/schema.ts';
import { inWorker } from '../background/inWorker.ts';
import { inSlices } from '../background/slices.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, type Step } from '../store/document.ts';
import { ask, HostError } from '../store/host.ts';
import { type LostWork, showDialog } from '../store/view.ts';
import { mayDiscard, replaceDesign } from './fileActions.ts';
import { fileStore } from './fileStore.ts';
import type { JournalEntry } from './journal.ts';

/** A change that can be had again. */
export interface RecoveredStep {
  /** Its name; null where it has none. */
  readonly step: Step | null;
  /** When it was made, in milliseconds since 1970; journals of older versions do not say. */
  readonly at: number | undefined;
}

/** What a journal gives back. */
export interface Recovered {
  readonly base: Design;
  readonly design: Design;
  readonly path: string | null;
  readonly revision: string | null;
  /** The changes in order. */
  readonly steps: readonly RecoveredStep[];
  readonly whole: boolean;
}

/** At the start: shows what windows before this one have not saved, where there is anything. */
export async function offerLostWork(): Promise<void> {
  const works = await ask('recovery.lost', {}).catch(() => []);
  if (works.length > 0) showDialog({ kind: 'recover', works });
}

/** Reads a journal as far as it makes a design. Undefined where it cannot be used at all. */
export async function readLostWork({ id }: LostWork): Promise<Recovered | undefined> {
  try {
    const { base: text, changes, path, revision, whole } = await ask('recovery.read', { id });
    const decoded = text.length < OPTIONS.openAtOnce ? decodeDesign(text) : await inWorker('decode', { text });
    if (!decoded.ok) return undefined;
    const { design, steps } = await inSlices(replay(decoded.design, changes));
    return { base: decoded.design, design, path, revision, steps, whole: whole && steps.length === changes.length };
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

interface Replayed {
  readonly design: Design;
  readonly steps: RecoveredStep[];
}

/** Carries changes out again, in steps; stops before one that gives no design. */
export function* replay(base: Design, changes: readonly string[]): Generator<void, Replayed> {
  const designs = [base];
  const steps: RecoveredStep[] = [];
  for (const change of changes) {
    try {
      const { delta, step, at }: JournalEntry = JSON.parse(change);
      designs.push(applyDelta(designs.at(-1), delta as Delta) as Design);
      steps.push({ step, at: typeof at === 'number' ? at : undefined });
    } catch {
      break;
    }
    yield;
  }
  const good = yield* lastGood(designs);
  return { design: designs[good] ?? base, steps: steps.slice(0, good) };
}

/** Looking at a large design takes long, and nearly always all are good: the last is looked at first, then by halves. */
function* lastGood(designs: readonly Design[]): Generator<void, number> {
  const isGood = (index: number) => designs[index] !== undefined && !designFault(designs[index]);
  let good = 0;
  let bad = designs.length;
  let next = bad - 1;
  while (bad - good > 1) {
    if (isGood(next)) good = next;
    else bad = next;
    next = (good + bad) >> 1;
    yield;
  }
  return good;
}

/** Opens recovered work as it was: unsaved, and belonging to its file. @returns false where the user kept what is open. */
export async function recoverWork(work: LostWork, recovered: Recovered): Promise<boolean> {
  if (!(await mayDiscard())) return false;
  const { base, design, path, revision } = recovered;
  replaceDesign(base, [], path !== null && revision !== null ? { path, revision } : 'example');
  fileStore.setState({ path, revision, saved: base, savedId: base.id });

  const { id } = documentStore.getState().design;
  documentStore.setState({ design: { ...design, ...(id !== undefined && { id }) }, step: { key: 'recovery.step' } });
  // Its changes are in this window's own journal now.
  await ask('recovery.discard', { id: work.id });
  return true;
}

/** Deletes lost work for good. */
export async function discardWork({ id }: LostWork): Promise<void> {
  await ask('recovery.discard', { id });
}
