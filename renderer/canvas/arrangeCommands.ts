import { applyEdit, type Edit } from '../../shared/design/edits.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import {
  type Alignment,
  alignBoxes,
  type Direction,
  distributeBoxes,
  type Movable,
} from '../../shared/design/gestures/align.ts';
import { lockEdit, unlockEdit } from '../../shared/design/gestures/lock.ts';
import { moveElements } from '../../shared/design/gestures/move.ts';
import { tidyEdit, tidySteps } from '../../shared/design/gestures/tidy.ts';
import { lockedIds } from '../../shared/design/locks.ts';
import type { Point } from '../../shared/design/placement/hitTest.ts';
import { MEASURES } from '../../shared/design/placement/measures.ts';
import type { PlacedHost } from '../../shared/design/placement/placeDesign.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import { withProgress } from '../background/busyStore.ts';
import { inSlices } from '../background/slices.ts';
import type { Command } from '../commands/command.ts';
import { documentStore, edit } from '../store/document.ts';
import { isLarge } from '../store/size.ts';
import { viewStore } from '../store/view.ts';
import { canvasStore, placeAhead } from './canvasStore.ts';
import { glide } from './glide.ts';
import { fitView } from './viewport.ts';

const ALIGNMENTS: readonly Alignment[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];
const DIRECTIONS: readonly Direction[] = ['horizontal', 'vertical'];

/** Putting what is selected in order, all of it, and keeping it where it is. */
export const ARRANGE_COMMANDS: readonly Command[] = [
  ...ALIGNMENTS.map(
    (how): Command => ({
      id: `canvas.align-${how}`,
      title: `command.canvas.align-${how}`,
      disabled: () => needsSeveral(2),
      run: () => arrange('canvas.step.align', (boxes, clearance) => alignBoxes(boxes, how, clearance)),
    }),
  ),
  ...DIRECTIONS.map(
    (direction): Command => ({
      id: `canvas.distribute-${direction}`,
      title: `command.canvas.distribute-${direction}`,
      disabled: () => needsSeveral(3),
      run: () => arrange('canvas.step.distribute', (boxes, clearance) => distributeBoxes(boxes, direction, clearance)),
    }),
  ),
  { id: 'canvas.tidy', title: 'command.canvas.tidy', keys: ['$mod+Shift+KeyL'], disabled: needsPlaces, run: tidy },
  {
    id: 'canvas.lock',
    title: 'command.canvas.lock',
    keys: ['$mod+KeyL'],
    disabled: () => (lockable().length > 0 ? undefined : 'canvas.disabled.no-selection'),
    run: toggleLock,
  },
];

interface Group {
  readonly boxes: readonly Movable[];
  readonly clearance: number;
}

/** What is selected, where it is all hosts, or all containers of one host: only these stand in one plane. */
function selectedGroup(): Group | undefined {
  const { placed } = canvasStore.getState();
  const { selection } = viewStore.getState();
  const locked = lockedIds(documentStore.getState().design.layout);
  const ids = new Set(selection.map(({ id }) => id));
  if (selection.every(({ kind }) => kind === 'host')) {
    const boxes = placed
      .filter(({ host }) => ids.has(host.id))
      .map(({ host: { id }, x, y, width, height }) => ({ id, x, y, width, height, locked: locked.has(id) }));
    return { boxes, clearance: MEASURES.hostClearance };
  }
  const [first] = selection;
  if (!selection.every(({ kind, host }) => kind === 'container' && host === first?.host)) return undefined;
  const host = placed.find((item) => item.host.id === first?.host);
  if (!host || host.collapsed) return undefined;
  const boxes = [...host.inside.containers]
    .filter(([id]) => ids.has(id))
    .map(([id, box]) => ({ ...box, id, locked: locked.has(id) }));
  return { boxes, clearance: MEASURES.gap };
}

function needsSeveral(least: 2 | 3): TextKey | undefined {
  const group = selectedGroup();
  if (group && group.boxes.length >= least) return undefined;
  return least === 2 ? 'canvas.disabled.two-to-align' : 'canvas.disabled.three-to-distribute';
}

function arrange(
  step: 'canvas.step.align' | 'canvas.step.distribute',
  place: (boxes: readonly Movable[], clearance: number) => ReadonlyMap<string, Point>,
): void {
  const group = selectedGroup();
  if (!group) return;
  const moves = place(group.boxes, group.clearance);
  if (moves.size === 0) return;
  glide();
  const { design } = documentStore.getState();
  edit(moveElements(design, canvasStore.getState().placed, moves), {
    key: step,
    params: { count: group.boxes.length },
  });
}

function needsPlaces(): TextKey | undefined {
  const { positions, sizes } = documentStore.getState().design.layout;
  const any = Object.keys(positions).length + Object.keys(sizes).length > 0;
  return any ? undefined : 'canvas.disabled.tidy-already';
}

/** Packs everything anew but what is locked, as one step; a large design while the window goes on answering. */
async function tidy(): Promise<void> {
  const { design } = documentStore.getState();
  const { placed } = canvasStore.getState();
  const change = isLarge(design) ? await tidied(design, placed) : tidyEdit(design, placed);
  // It was ended: everything stays where it is.
  if (!change) return;
  // Meanwhile something was drawn: it is tidied with the rest.
  if (documentStore.getState().design !== design) return tidy();
  glide();
  edit(change, { key: 'canvas.step.tidy' });
  fitView();
}

/** Undefined where the user has ended it. */
function tidied(design: Design, placed: readonly PlacedHost[]): Promise<Edit | undefined> {
  return withProgress('work.tidying', {}, async (signal) => {
    const change = await inSlices(tidySteps(design, placed), signal);
    await inSlices(placeAhead(applyEdit(design, change)), signal);
    return change;
  });
}

function lockable(): readonly EntityRef[] {
  const { selection } = viewStore.getState();
  return selection.filter(({ kind }) => kind !== 'endpoint' && kind !== 'swarm' && kind !== 'design');
}

/** Locks what is selected; unlocks it where all of it is locked. */
function toggleLock(): void {
  const { design } = documentStore.getState();
  const refs = lockable();
  const locked = lockedIds(design.layout);
  const open = refs.filter(({ id }) => !locked.has(id));
  const count = open.length > 0 ? open.length : refs.length;
  if (open.length > 0)
    edit(lockEdit(design, canvasStore.getState().placed, open), { key: 'canvas.step.lock', params: { count } });
  else edit(unlockEdit(design, refs), { key: 'canvas.step.unlock', params: { count } });
}
