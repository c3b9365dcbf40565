import type { ExactName } from '../../plan/step.ts';
import type { Quote } from '../quote/quoted.ts';
import type { ExportFile, ShellId } from '../result.ts';

/** Sentences the script itself prints when it runs. */
export interface ScriptTexts {
  /** A command failed and the script stops. */
  readonly stopped: string;
  /** The teardown went on after a failure. */
  readonly undoFailed: string;
}

export interface ScriptFrame {
  readonly undo: boolean;
  readonly texts: ScriptTexts;
}

/** What the exporter must know of a shell; everything else about it stays in its file. */
export interface Shell {
  readonly id: ShellId;
  readonly language: ExportFile['language'];
  readonly encoding: ExportFile['encoding'];
  readonly newline: ExportFile['newline'];
  /** Longest command line it passes on, in characters. */
  readonly lineLimit: number;
  readonly quote: Quote;
  /** One line that does nothing, whatever the text. */
  comment(text: string): string;
  /** Lines before the first comment: what must be first in the file. Foreign letters are those that ASCII lacks. */
  opening(script: { readonly hasForeignLetters: boolean }): readonly string[];
  /** Settings: stop at the first failure; or, taking back, go on and remember it. */
  settings(frame: ScriptFrame): readonly string[];
  closing(frame: ScriptFrame): readonly string[];
  /** A command line as a statement of the script. */
  statement(line: string, frame: { readonly undo: boolean }): string;
  /** One that takes something back, and only where what answers to the name has exactly this name, which needs no quotes. */
  guarded(line: string, exact: ExactName): string;
  /** Lines that end the script at once with a message and a failure. */
  refuse(message: string): readonly string[];
}

/** The `docker … inspect` words that print the name of what answers to a name, and what they print if it is the one. */
export function inspectName({ kind, name }: ExactName): { readonly words: string; readonly answer: string } {
  return { words: `${kind} inspect --format`, answer: kind === 'container' ? `/${name}` : name };
}
