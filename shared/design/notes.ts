import type { Edit } from './edits.ts';
import type { Design, Layout, Note } from './schema.ts';

/**
 * Notes, areas and labels: what people write beside the drawing. They belong to the layout, so they never change what the
 * network is, what is found in it, or its plan.
 */

export const NOTE_KINDS = ['note', 'area', 'label'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Told apart by their lines as well as by colour, so that they are told apart in greyscale. */
export const NOTE_TONES = ['plain', 'yellow', 'blue', 'green', 'red'] as const;
export type NoteTone = (typeof NOTE_TONES)[number];

/** Dash patterns of the tones' outlines, as SVG has them; none is a plain line. */
export const TONE_DASHES: Readonly<Record<NoteTone, string>> = {
  plain: '',
  yellow: '1 4',
  blue: '8 4',
  green: '12 3 2 3',
  red: '4 2',
};

/** Sizes of new ones, in canvas units. */
export const NOTE_SIZES: Readonly<Record<NoteKind, { readonly width: number; readonly height: number }>> = {
  note: { width: 200, height: 96 },
  area: { width: 480, height: 320 },
  label: { width: 180, height: 32 },
};

/** Smaller than this nobody could take hold of it. */
export const LEAST_NOTE = { width: 40, height: 24 } as const;

const NO_NOTES: readonly Note[] = [];

export function notesOf({ layout }: Pick<Design, 'layout'>): readonly Note[] {
  return layout.notes ?? NO_NOTES;
}

export function findNote(design: Design, id: string): Note | undefined {
  return notesOf(design).find((note) => note.id === id);
}

/** First line of its text, which stands for it in lists. */
export function noteName({ text }: Note): string {
  return text.trim().split('\n')[0]?.trim() ?? '';
}

/** Notes with some replaced, added, or (null) taken away; those that stay keep their place. */
export function mergeNotes(before: Layout['notes'], set: Readonly<Record<string, Note | null>>): readonly Note[] {
  const kept = (before ?? []).flatMap((note) => (Object.hasOwn(set, note.id) ? (set[note.id] ?? []) : note));
  const known = new Set((before ?? []).map(({ id }) => id));
  const added = Object.values(set).filter((note) => note !== null && !known.has(note.id)) as Note[];
  return [...kept, ...added];
}

export function setNotes(...notes: readonly Note[]): Edit {
  return { type: 'change-layout', set: { notes: Object.fromEntries(notes.map((note) => [note.id, note])) } };
}

/** Changes a note; nothing where it is not there. */
export function changeNote(design: Design, id: string, set: Partial<Omit<Note, 'id'>>): Edit {
  const note = findNote(design, id);
  return note ? setNotes({ ...note, ...set }) : { type: 'batch', edits: [] };
}

export function removeNotes(ids: readonly string[]): Edit {
  return { type: 'change-layout', set: { notes: Object.fromEntries(ids.map((id) => [id, null])) } };
}
