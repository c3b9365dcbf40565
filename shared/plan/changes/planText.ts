import { stepText } from '../../export/sentences.ts';
import type { Texts } from '../../language/texts.ts';
import { isLost } from '../step.ts';
import { CHANGE_ACTIONS, type Change, type ChangeAction, type HostChangePlan } from './change.ts';
import { changeText, lossText, reasonText } from './describe.ts';

/** The signs in front of changes, as terraform has them. */
const ACTION_MARKS: Readonly<Record<ChangeAction, string>> = {
  create: '+',
  change: '~',
  replace: '-/+',
  delete: '-',
  keep: ' ',
  conflict: '!',
};

/** A plan as text: every change with its reasons, what it disturbs and loses, and the counts. What is kept is only counted. */
export function planText(texts: Texts, plan: HostChangePlan): string[] {
  const lines = [texts('plan.host', { host: plan.hostName }), ''];
  for (const change of plan.changes) if (change.action !== 'keep') lines.push(...changeLines(texts, change));
  if (plan.steps.length > 0) {
    lines.push('', texts('plan.order.title'));
    plan.steps.forEach((step, index) => {
      const text = stepText(texts, step);
      const shown = step.phase === 'finish' ? texts('plan.order.finish', { step: text }) : text;
      lines.push(`${String(index + 1).padStart(4)}. ${shown}`);
    });
  }
  if (lines.length > 2) lines.push('');
  lines.push(countsText(texts, plan));
  if (plan.verdict === 'ready') lines.push(texts(`plan.disruption.${plan.disruption}`));
  if (plan.irreversible.length > 0) {
    lines.push(texts('plan.irreversible', { count: plan.irreversible.length }));
    for (const loss of plan.irreversible) lines.push(`  ${lossText(texts, loss)}`);
  }
  lines.push(texts(`plan.verdict.${plan.verdict}`));
  return lines;
}

function countsText(texts: Texts, { counts }: Pick<HostChangePlan, 'counts'>): string {
  const each = CHANGE_ACTIONS.map((action) => [action, texts(`plan.counts.${action}`, { count: counts[action] })]);
  return texts('plan.counts', Object.fromEntries(each));
}

function changeLines(texts: Texts, change: Change): string[] {
  const disruption = change.disruption === 'none' ? '' : ` (${texts(`plan.disruption.short.${change.disruption}`)})`;
  const lines = [`${ACTION_MARKS[change.action].padStart(4)} ${changeText(texts, change)}${disruption}`];
  for (const reason of change.reasons) lines.push(`       ${reasonText(texts, reason)}`);
  for (const loss of change.losses.filter(isLost)) lines.push(`       ${lossText(texts, loss)}`);
  if (change.unchecked.length > 0) {
    lines.push(`       ${texts('plan.unchecked', { flags: change.unchecked.join(', ') })}`);
  }
  if (change.naming.length > 0) {
    const things = change.naming.map(({ name, id }) => `${name} (${id.slice(0, 12)})`).join(', ');
    lines.push(`       ${texts('plan.naming', { things })}`);
  }
  return lines;
}
