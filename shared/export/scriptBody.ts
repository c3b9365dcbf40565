import type { Texts } from '../language/texts.ts';
import { type WrittenStep, writeCommand } from './script.ts';
import { noteText, refusalText, stepText, undoText } from './sentences.ts';
import type { Shell } from './shells/shell.ts';

/** The part of a script that does something: for each step an empty line, what it is, and its command. */
export function doLines(steps: readonly WrittenStep[], shell: Shell, texts: Texts): string[] {
  const refused = new Set<string>();
  const blocks: string[][] = [];
  for (const { step, line, refusal } of steps) {
    if (refusal) {
      if (!refused.has(step.target.id)) blocks.push([shell.comment(refusalText(texts, step, refusal))]);
      refused.add(step.target.id);
      continue;
    }
    const note = noteText(texts, step);
    blocks.push([
      shell.comment(stepText(texts, step)),
      ...(note === undefined ? [] : [shell.comment(note)]),
      ...(line === undefined ? [] : [shell.statement(line, { undo: false })]),
    ]);
  }
  return spaced(blocks);
}

/** The inverses of the steps that the other script has, the last one first. */
export function undoLines(steps: readonly WrittenStep[], shell: Shell, texts: Texts): string[] {
  const blocks: string[][] = [];
  for (const { step, refusal } of steps.toReversed()) {
    if (refusal || !step.inverse) continue;
    const line = writeCommand(step.inverse, shell);
    if (typeof line !== 'string') continue;
    const { exact } = step.inverse;
    blocks.push([
      shell.comment(undoText(texts, step)),
      ...(step.disruption === 'host-link-drop' ? [shell.comment(texts('export.undo.link-drop'))] : []),
      exact ? shell.guarded(line, exact) : shell.statement(line, { undo: true }),
    ]);
  }
  return spaced(blocks);
}

function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
