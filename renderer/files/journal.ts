import { deltaBetween } from '../../shared/design/delta.ts';
import type { Design } from '../../shared/design/schema.ts';
import { designText } from '../background/designText.ts';
import { inSlices, nextTurn } from '../background/slices.ts';
import { texts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, type Step } from '../store/document.ts';
import { ask, HostError } from '../store/host.ts';
import { isLarge } from '../store/size.ts';
import { documentName, fileStore, isDirty } from './fileStore.ts';
import { keptAgain, unkept } from './journalStore.ts';

/** One change as the journal keeps it. */
export interface JournalEntry {
  readonly delta: unknown;
  /** Its name, for the view of what can be recovered. */
  readonly step: Step | null;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
}

/** After as many changes the journal begins anew: reading it again must not take longer than opening a file. */
const LONGEST = 2000;

/** The design as the journal has it; null where there is none. */
let kept: Design | null = null;
let length = 0;
/** Goes up with each beginning. What was queued for a journal that broke follows on something that is not in it. */
let journal = 0;
let broken = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
/** Calls go out one after the other, so that changes stand in their order. */
let last: Promise<unknown> = Promise.resolve();

/** Keeps every change that is in no file in a journal of the host's, so that a crash loses nothing. @returns the way to stop. */
export function keepJournal(): () => void {
  let waiting = false;
  // Opening a design changes both stores, one after the other: what is unsaved is only known after both.
  const settle = () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      follow();
    });
  };
  const stops = [documentStore.subscribe(settle), fileStore.subscribe(settle)];
  return () => {
    clearTimeout(retry);
    for (const stop of stops) stop();
  };
}

/** The user has given up what is not saved. */
export async function forgetUnsaved(): Promise<void> {
  kept = null;
  journal++;
  last = last.then(() => ask('recovery.clear', {})).catch(() => undefined);
  await last;
}

function follow(): void {
  const { design, step } = documentStore.getState();
  if (!isDirty()) {
    // There is nothing to keep.
    keptAgain();
    if (kept !== null) void forgetUnsaved();
    return;
  }
  if (design === kept) return;
  if (kept === null || length >= LONGEST) begin(fileStore.getState().saved);
  append(kept ?? design, design, step);
}

function begin(base: Design): void {
  const { path, revision } = fileStore.getState();
  journal++;
  const name = documentName(texts()('frame.untitled'));
  kept = base;
  length = 0;
  send(async () => ask('recovery.begin', { name, path, revision, base: await inSlices(designText(base)) }));
}

function append(before: Design, design: Design, step: Step | null): void {
  kept = design;
  const delta = deltaBetween(before, design);
  if (!delta) return;
  length++;
  const entry: JournalEntry = { delta, step, at: Date.now() };
  send(async () => {
    // Writing a long one takes its time, which is not added to that of the edit itself.
    if (isLarge(before) || isLarge(design)) await nextTurn();
    return ask('recovery.append', { changes: [JSON.stringify(entry)] });
  });
}

/**
 * A journal that cannot be written is begun anew with the next change, and after a while without one: the work itself goes
 * on. What was written before it broke stays until the new one is there.
 */
function send(call: () => Promise<unknown>): void {
  const sent = journal;
  last = last.then(async () => {
    if (sent === broken) return;
    try {
      await call();
      keptAgain();
    } catch (error) {
      broken = sent;
      if (sent === journal) kept = null;
      if (error instanceof HostError) unkept(error);
      clearTimeout(retry);
      retry = setTimeout(follow, OPTIONS.journalRetry);
    }
  });
}
