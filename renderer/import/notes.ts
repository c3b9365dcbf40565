import type { ImportInput, Reading } from '../../shared/import/reading.ts';
import { findingText, type Texts } from '../../shared/language/texts.ts';
import type { ImportNote } from '../store/verdict.ts';

/** What reading found; where there are several texts, with the file that each note is about. */
export function notesOf({ found }: Reading, inputs: readonly ImportInput[]): ImportNote[] {
  return found.map(({ finding, input }) => {
    const file = inputs.length > 1 ? inputs[input]?.name : undefined;
    return file ? { ...finding, file } : finding;
  });
}

/** A note with its place in front of it. */
export function noteText(texts: Texts, note: ImportNote): string {
  const { file, line } = note;
  const text = findingText(texts.locale, note);
  if (file !== undefined && line !== undefined) return texts('dialog.import.in-file-line', { file, line, text });
  if (file !== undefined) return texts('dialog.import.in-file', { file, text });
  return line === undefined ? text : texts('dialog.import.at-line', { line, text });
}
