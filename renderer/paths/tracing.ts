import type { Design } from '../../shared/design/schema.ts';
import type { PathEnd, PathOptions } from '../../shared/paths/path.ts';
import { tracePath } from '../../shared/paths/trace.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { endName, hasEnd } from './ends.ts';
import { endsOf, pairOf } from './fromSelection.ts';
import { type Pair, type PathState, pathStore, setEnds } from './pathStore.ts';
import { NOTHING, type Shown, shownStore } from './shownPath.ts';

/** Answers what is asked of paths, from when this is loaded, which is when the panel is opened for the first time. */

export function optionsOf({
  protocol,
  port,
  localhost,
}: Pick<PathState, 'protocol' | 'port' | 'localhost'>): PathOptions {
  return { protocol, ...(port !== null && { port }), ...(localhost && { address: 'localhost' as const }) };
}

/** What the ends were called while they were there. */
const lastNames = new Map<'from' | 'to', string>();

function answer(state: PathState, design: Design): Shown {
  const { from, to, preview, view } = state;
  if (preview && view === 'matrix') return { ...trace(design, preview.from, preview.to, state), preview: true };
  for (const side of ['from', 'to'] as const) {
    const end = state[side];
    const name = end && endName(texts(), design, end);
    if (name) lastNames.set(side, name);
    else if (end) return { ...NOTHING, gone: lastNames.get(side) ?? '' };
  }
  // The matrix is about all of them: one chosen before would dim the drawing for no reason.
  if (!from || !to || view === 'matrix') return NOTHING;
  return trace(design, from, to, state);
}

function trace(design: Design, from: PathEnd, to: PathEnd, state: PathState): Shown {
  return { path: tracePath(design, from, to, optionsOf(state)), preview: false, gone: null };
}

function update(): void {
  const open = viewStore.getState().panel === 'paths';
  const next = open ? answer(pathStore.getState(), documentStore.getState().design) : NOTHING;
  const before = shownStore.getState();
  if (next === NOTHING && before.path === null && before.gone === null) return;
  shownStore.setState(next);
}

pathStore.subscribe((state, before) => {
  // Which hop is lit changes with the pointer and nothing else.
  if (asksOther(state, before)) update();
});

function asksOther(state: PathState, before: PathState): boolean {
  const keys = ['from', 'to', 'protocol', 'port', 'localhost', 'view', 'preview'] as const;
  return keys.some((key) => state[key] !== before[key]);
}

documentStore.subscribe((state, before) => {
  if (state.design.topology !== before.design.topology) update();
  // Another design has been opened: its history is cleared right after this.
  if (state.step === null && state.design !== before.design) queueMicrotask(forgetOthers);
});

/** Ends of a design that was closed mean nothing in the next one, even if it happens to use the same ids. */
function forgetOthers(): void {
  const { pastStates, futureStates } = documentStore.temporal.getState();
  if (pastStates.length > 0 || futureStates.length > 0) return;
  setEnds({ from: null, to: null });
}

viewStore.subscribe((view, before) => {
  if (view.panel === before.panel && view.selection === before.selection) return;
  if (view.panel === 'paths') takeSelection();
  if (view.panel !== before.panel) update();
});

/** The pair that was taken from the selection, while it is still the one that is shown. */
let taken: Pair | undefined;

/** While nothing is asked, what is selected asks. What was chosen by hand is left alone; a second element joins the first. */
function takeSelection(): void {
  const { from, to, view } = pathStore.getState();
  if (view === 'matrix') return;
  const { selection } = viewStore.getState();
  const free = from === null && to === null;
  const ours = taken !== undefined && from === taken.from && to === taken.to;
  if (!free && !(ours && endsOf(selection).length === 2)) return;
  const pair = pairOf(selection);
  const { design } = documentStore.getState();
  if (!pair || !hasEnd(design, pair.from) || !hasEnd(design, pair.to)) return;
  taken = pair;
  setEnds(pair);
}

takeSelection();
update();
