import { temporal } from 'zundo';
import { createStore } from 'zustand/vanilla';
import { emptyDesign, randomIds } from '../../shared/design/create.ts';
import { applyEdit, type Edit } from '../../shared/design/edits.ts';
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

/**
 * The open design and its history. States share structure, so a step in the history costs what it changed. Nothing else
 * lives here: what is selected or folded is not part of the document.
 */
export const documentStore = createStore<DocumentState>()(
  temporal((): DocumentState => ({ design: identified(emptyDesign()), step: null }), {
    limit: OPTIONS.historySteps,
    equality: (a, b) => a.design === b.design,
  }),
);

/** Ids for what this window creates. */
export const newId = randomIds(Math.random);

/** Carries out an edit as one named step. An edit that changes nothing makes no step. */
export function edit(change: Edit, step: Step): void {
  const { design, step: last } = documentStore.getState();
  const next = applyEdit(design, change);
  if (next === design) return;
  const history = documentStore.temporal.getState();
  const merges = step.merge !== undefined && last?.merge === step.merge && history.futureStates.length === 0;
  if (merges) history.pause();
  documentStore.setState({ design: next, step });
  if (merges) history.resume();
}

/**
 * Opens another design; its history begins here.
 * @returns the design as it is open now: one without an id has got one, which no undo takes away again.
 */
export function openDesign(design: Design): Design {
  const opened = identified(design);
  documentStore.setState({ design: opened, step: null });
  documentStore.temporal.getState().clear();
  return opened;
}

/** What is made of a design carries its id, so that no other design ever touches it. */
function identified(design: Design): Design {
  return applyEdit(design, { type: 'identify-design', id: crypto.randomUUID() });
}

export function undo(): void {
  documentStore.temporal.getState().undo();
}

export function redo(): void {
  documentStore.temporal.getState().redo();
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
  const history = documentStore.temporal.getState();
  const by = at - history.pastStates.length;
  if (by < 0) history.undo(-by);
  if (by > 0) history.redo(by);
}

/** The step that undo would take back, and the one that redo would bring. */
export function historyEnds(): { readonly undo: Step | null; readonly redo: Step | null } {
  const { pastStates, futureStates } = documentStore.temporal.getState();
  return {
    undo: pastStates.length > 0 ? documentStore.getState().step : null,
    redo: futureStates.at(-1)?.step ?? null,
  };
}
