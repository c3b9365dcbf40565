import {
  changeNote,
  findNote,
  LEAST_NOTE,
  NOTE_SIZES,
  type NoteKind,
  noteName,
  notesOf,
  setNotes,
} from '../../shared/design/notes.ts';
import { locate } from '../../shared/design/placement/locate.ts';
import { nearestGap } from '../../shared/design/placement/nearestGap.ts';
import type { Box } from '../../shared/design/placement/placeHost.ts';
import type { Note } from '../../shared/design/schema.ts';
import { canvasStore } from '../canvas/canvasStore.ts';
import { freeArea, inWindow, toCanvas } from '../canvas/viewport.ts';
import { texts } from '../language/useTexts.ts';
import { documentStore, edit, newId } from '../store/document.ts';
import { select, viewStore } from '../store/view.ts';
import { editNote } from './noteStore.ts';

/** Air between an area and what it is drawn around. */
const AROUND = 32;
/** Air between a new note and what it is put beside. */
const BESIDE = 16;

/** Puts a note where one looks, or an area around what is selected, and begins to write in it. */
export function addNote(kind: NoteKind): void {
  const box = (kind === 'area' && aroundSelection()) || whereOneLooks(kind);
  const note: Note = {
    id: newId('note'),
    kind,
    text: '',
    tone: kind === 'note' ? 'yellow' : kind === 'area' ? 'blue' : 'plain',
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
  edit(setNotes(note), { key: `notes.step.add-${kind}` });
  select({ kind: 'note', id: note.id });
  editNote(note.id);
}

/** In the middle of what is seen, or beside what stands there; only an area lies beneath it. */
function whereOneLooks(kind: NoteKind): Box {
  const within = seenArea();
  const { width, height } = NOTE_SIZES[kind];
  const middle = { x: within.x + within.width / 2, y: within.y + within.height / 2 };
  const taken = kind === 'area' ? [] : [...canvasStore.getState().placed, ...notesInTheWay()];
  const gap = nearestGap({ width, height }, middle, { within, taken, air: BESIDE });
  return gap ?? { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}

function seenArea(): Box {
  const area = freeArea();
  const start = toCanvas(inWindow(area));
  const end = toCanvas(inWindow({ x: area.x + area.width, y: area.y + area.height }));
  return { ...start, width: end.x - start.x, height: end.y - start.y };
}

const notesInTheWay = () => notesOf(documentStore.getState().design).filter((note) => note.kind !== 'area');

function aroundSelection(): Box | undefined {
  const { placed } = canvasStore.getState();
  const boxes = viewStore.getState().selection.flatMap((ref) => locate(placed, ref) ?? []);
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x)) - AROUND;
  const y = Math.min(...boxes.map((box) => box.y)) - AROUND - 16;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + AROUND;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + AROUND;
  return { x, y, width: right - x, height: bottom - y };
}

/** Keeps what was written. A label without text would be nowhere to be seen again, so it goes. */
export function writeNote(id: string, text: string): void {
  const { design } = documentStore.getState();
  const note = findNote(design, id);
  if (!note || note.text === text) return;
  const name = noteName({ ...note, text }) || texts()(`notes.kind.${note.kind}`);
  edit(changeNote(design, id, { text: text.slice(0, LONGEST) }), { key: 'notes.step.write', params: { name } });
}

/** As the schema takes it. */
const LONGEST = 4096;

export function resizeNote(id: string, { x, y, width, height }: Box): void {
  const { design } = documentStore.getState();
  const note = findNote(design, id);
  if (!note) return;
  const box = {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(Math.max(width, LEAST_NOTE.width)),
    height: Math.round(Math.max(height, LEAST_NOTE.height)),
  };
  if (box.x === note.x && box.y === note.y && box.width === note.width && box.height === note.height) return;
  const name = noteName(note) || texts()(`notes.kind.${note.kind}`);
  edit(changeNote(design, id, box), { key: 'notes.step.resize', params: { name } });
}

/** Shows the size while it is pulled; the document changes when it is let go. */
export function showNoteSize(id: string, { x, y, width, height }: Box): void {
  const { nodes } = canvasStore.getState();
  canvasStore.setState({
    nodes: nodes.map((node) =>
      node.id === id ? { ...node, position: { x, y }, width, height, measured: { width, height } } : node,
    ),
  });
}
