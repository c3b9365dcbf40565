import type { TextKey, Texts } from '../../language/texts.ts';
import type { HnsStep } from '../../plan/hns/step.ts';
import type { MessageParams } from '../../rules/rule.ts';
import { excerpt } from '../quote/visible.ts';
import type { ExportProblem } from '../result.ts';
import type { HnsRefusal, WrittenHnsPlan } from './written.ts';

/** What a step does, in one line. */
export function hnsStepText(texts: Texts, step: HnsStep): string {
  return texts(`hns.step.${step.kind}`, shown(step.params));
}

/** What taking it back does. */
export function hnsUndoText(texts: Texts, step: HnsStep): string {
  return texts(`hns.undo.${step.kind}`, shown(step.params));
}

export function hnsNoteText(texts: Texts, { note }: HnsStep): string | undefined {
  return note && texts('export.warning', { text: texts(note.key, shown(note.params)) });
}

/** What is not exported, why, and what to do about it. */
export function hnsRefusalText(texts: Texts, step: HnsStep, refusal: HnsRefusal): string {
  return texts('export.refused', {
    what: texts(step.kind === 'hns-endpoint-create' ? 'hns.kind.endpoint' : 'export.kind.network'),
    name: excerpt(step.name),
    why: whyText(texts, refusal),
  });
}

function whyText(texts: Texts, { reason, value }: HnsRefusal): string {
  // The scripts' sentence speaks of a shell.
  const key: TextKey = reason === 'line-break' ? 'hns.why.line-break' : `export.why.${reason}`;
  return texts(key, { value: excerpt(value) });
}

/** What of a host's plan is not in its file, each thing once. */
export function hnsProblems(texts: Texts, { plan, steps }: WrittenHnsPlan): ExportProblem[] {
  return steps.flatMap(({ step, refusal }) => {
    if (!refusal) return [];
    return [
      {
        reason: refusal.reason,
        target: step.target,
        host: plan.host,
        name: step.name,
        value: refusal.value,
        message: hnsRefusalText(texts, step, refusal),
      },
    ];
  });
}

function shown(params: MessageParams): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? excerpt(value) : value]),
  );
}
