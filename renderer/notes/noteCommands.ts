import { NOTE_KINDS } from '../../shared/design/notes.ts';
import type { Command } from '../commands/command.ts';
import { addNote } from './noteActions.ts';

const KEYS = { note: ['Shift+KeyN'], area: ['Shift+KeyA'], label: ['Shift+KeyT'] } as const;

/** What is written beside the drawing. */
export const NOTE_COMMANDS: readonly Command[] = NOTE_KINDS.map((kind) => ({
  id: `canvas.add-${kind}`,
  title: `command.canvas.add-${kind}`,
  keys: KEYS[kind],
  run: () => addNote(kind),
}));
