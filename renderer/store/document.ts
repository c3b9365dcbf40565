import { createStore } from 'zustand/vanilla';
import { emptyDesign, randomIds } from '../../shared/design/create.ts';
import { applyEdit, type Edit } from '../../shared/design/edits.ts';
import { distanceTo, type History, type Kept, merged, moved, NO_HISTORY, pushed } from '../../shared/design/history.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';
import { OPTIONS } from '../options.ts';

/** Name of a step in the history, and what it may merge with. */
export interface Step {
  readonly key: TextKey;
  readonly params?: MessageParams;
  /** Steps in a row with the same merge key are one: typing in a field, nudging with the arrows. */
  readonly merge?: string;
}

export interface DocumentState {
  readonly design: Design;
  /** The step that led here; null at the beginning. */
  readonly step: Step | null;
}

/** Past and future of the open design, as deltas: a thousand steps of a large design take a few megabytes. */
export interface HistoryState {
  readonly pastStates: readonly Kept<Design, Step>[];
  readonly futureStates: readonly Kept<Design, Step>[];
}

const historyStore = createStore<HistoryState>()(() => ({ pastStates: [], futureStates: [] }));
const designStore = createStore<DocumentState>()(() => ({ design: identified(emptyDesign()), step: null }));

/** The open design and its history. Nothing else lives here: what is selected or folded is not part of the document. */
export const documentStore = Object.assign(designStore, { temporal: historyStore });

/** While the history itself changes the design, or another one is opened, that is no step. */
let recording = true;

documentStore.subscribe((state, before) => {
  if (!recording || state.design === before.design) return;
  keepHistory(pushed(history(), { value: before.design, step: before.step }, state.design, OPTIONS.historySteps));
});

function history(): History<Design, Step> {
  const { pastStates, futureStates } = historyStore.getState();
  return { past: pastStates, future: futureStates };
}

function keepHistory({ past, future }: History<Design, Step>): void {
  historyStore.setState({ pastStates: past, futureStates: future });
}

function unrecorded(change: () => void): void {
  recording = false;
  change();
  recording = true;
}

/** Ids for what this window creates. */
export const newId = randomIds(Math.random);

/** Carries out an edit as one named step. An edit that changes nothing makes no step. */
export function edit(change: Edit, step: Step): void {
  const { design, step: last } = documentStore.getState();
  const next = applyEdit(design, change);
  if (next === design) return;
  const { past, future } = history();
  const merges = step.merge !== undefined && last?.merge === step.merge && past.length > 0 && future.length === 0;
  if (!merges) {
    documentStore.setState({ design: next, step });
    return;
  }
  keepHistory(merged(history(), design, next));
  unrecorded(() => documentStore.setState({ design: next, step }));
}

/**
 * Opens another design; its history begins here.
 * @returns the design as it is open now: one without an id has got one, which no undo takes away again.
 */
export function openDesign(design: Design): Design {
  const opened = identified(design);
  // Before the design: who asks whether it has just been opened finds no history then.
  keepHistory(NO_HISTORY);
  unrecorded(() => documentStore.setState({ design: opened, step: null }));
  return opened;
}

/** A document that was left, with its history, as it is in its file. */
export interface LeftDocument {
  readonly state: DocumentState;
  readonly history: History<Design, Step>;
}

/** The open document as it is in its file: what was changed since then can be done again. Undefined where it is in none. */
export function leaveDocument(saved: Design): LeftDocument | undefined {
  const { design, step } = documentStore.getState();
  const by = distanceTo(history(), design, saved);
  if (by === undefined) return undefined;
  const left = moved(history(), { value: design, step }, by);
  return { state: { design: left.present.value, step: left.present.step }, history: left.history };
}

/** Opens a document again that was left, with its history. @returns the design. */
export function returnTo({ state, history: kept }: LeftDocument): Design {
  keepHistory(kept);
  unrecorded(() => documentStore.setState(state));
  return state.design;
}

/** What is made of a design carries its id, so that no other design ever touches it. */
function identified(design: Design): Design {
  return applyEdit(design, { type: 'identify-design', id: crypto.randomUUID() });
}

export function undo(): void {
  move(-1);
}

export function redo(): void {
  move(1);
}

function move(by: number): void {
  const { design, step } = documentStore.getState();
  const { history: next, present } = moved(history(), { value: design, step }, by);
  keepHistory(next);
  unrecorded(() => documentStore.setState({ design: present.value, step: present.step }));
}

/** Steps of the history in order, those taken back included. `at` of them are done. */
export function historySteps(): { readonly steps: readonly Step[]; readonly at: number } {
  const { pastStates, futureStates } = documentStore.temporal.getState();
  const done = pastStates.slice(1).map((state) => state.step ?? null);
  const current = pastStates.length > 0 ? [documentStore.getState().step] : [];
  const undone = futureStates.map((state) => state.step ?? null).reverse();
  const steps = [...done, ...current, ...undone].filter((step) => step !== null);
  return { steps, at: pastStates.length };
}

/** Goes to the state after so many steps. */
export function goToStep(at: number): void {
  const by = at - history().past.length;
  if (by !== 0) move(by);
}

/** The step that undo would take back, and the one that redo would bring. */
export function historyEnds(): { readonly undo: Step | null; readonly redo: Step | null } {
  const { pastStates, futureStates } = documentStore.temporal.getState();
  return {
    undo: pastStates.length > 0 ? documentStore.getState().step : null,
    redo: futureStates.at(-1)?.step ?? null,
  };
}
