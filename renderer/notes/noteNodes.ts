import { lockedIds } from '../../shared/design/locks.ts';
import { notesOf } from '../../shared/design/notes.ts';
import type { Design, Note } from '../../shared/design/schema.ts';
import { type NoteNodeType, nodeLabelId } from '../canvas/nodes.ts';

/** Areas lie below the hosts, also when they are selected, which raises a node by a thousand. */
const BELOW = -1;
const BELOW_SELECTED = -1001;
const ABOVE = 3;

const kept = new WeakMap<Note, NoteNodeType>();

/** React Flow's nodes of the notes; a note that has not changed keeps its node. */
export function noteNodes(design: Design): readonly NoteNodeType[] {
  const locked = lockedIds(design.layout);
  return notesOf(design).map((note) => {
    const before = kept.get(note);
    if (before && before.draggable !== locked.has(note.id)) return before;
    const node = nodeOf(note, locked.has(note.id));
    kept.set(note, node);
    return node;
  });
}

function nodeOf(note: Note, locked: boolean): NoteNodeType {
  const { id, kind, x, y, width, height } = note;
  return {
    id,
    type: 'note',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: kind === 'area' ? BELOW : ABOVE,
    draggable: !locked,
    // The inside of an area lets the pointer through to what stands in it.
    ...(kind === 'area' && { style: { pointerEvents: 'none' as const }, dragHandle: '.sy-note-grip' }),
    domAttributes: { 'aria-labelledby': nodeLabelId(id) },
    data: { ref: { kind: 'note', id }, note, locked },
  };
}

/** Keeps a selected area below what stands in it. */
export function noteDepth({ data: { note } }: NoteNodeType, selected: boolean): number {
  if (note.kind !== 'area') return ABOVE;
  return selected ? BELOW_SELECTED : BELOW;
}
