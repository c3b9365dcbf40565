import type { Texts } from '../language/texts.ts';
import { type WrittenStep, writeCommand } from './script.ts';
import { noteText, refusalText, stepText, undoText } from './sentences.ts';
import type { Shell } from './shells/shell.ts';

/** The part of a script that does something: for each step an empty line, what it is, and its command. */
export function doLines(steps: readonly WrittenStep[], shell: Shell, texts: Texts): string[] {
  const refused = new Set<string>();
  const lines: string[] = [];
  for (const { step, line, refusal } of steps) {
    if (refusal) {
      if (!refused.has(step.target.id)) startBlock(lines, shell.comment(refusalText(texts, step, refusal)));
      refused.add(step.target.id);
      continue;
    }
    startBlock(lines, shell.comment(stepText(texts, step)));
    const note = noteText(texts, step);
    if (note !== undefined) lines.push(shell.comment(note));
    if (line !== undefined) lines.push(shell.statement(line, DO));
  }
  return lines;
}

const DO = { undo: false };
const UNDO = { undo: true };

/** The inverses of the steps that the other script has, the last one first. */
export function undoLines(steps: readonly WrittenStep[], shell: Shell, texts: Texts): string[] {
  const lines: string[] = [];
  for (const { step, refusal } of steps.toReversed()) {
    if (refusal || !step.inverse) continue;
    const line = writeCommand(step.inverse, shell);
    if (typeof line !== 'string') continue;
    startBlock(lines, shell.comment(undoText(texts, step)));
    if (step.target.kind === 'swarm') lines.push(shell.comment(texts('export.undo.swarm-leave')));
    if (step.disruption === 'host-link-drop') lines.push(shell.comment(texts('export.undo.link-drop')));
    const { exact } = step.inverse;
    lines.push(exact ? shell.guarded(line, exact) : shell.statement(line, UNDO));
  }
  return lines;
}

function startBlock(lines: string[], line: string): void {
  if (lines.length > 0) lines.push('');
  lines.push(line);
}
