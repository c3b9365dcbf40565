import type { EntityRef } from '../../design/entities.ts';
import type { Change, HostChangePlan, Reason } from '../changes/change.ts';
import type { Expectation } from '../expectation.ts';
import { type Action, type Loss, type Step, wordsOf } from '../step.ts';

/**
 * Everything a plan says, one thing a line: what happens to what and why, then each step with its way back, what must be seen
 * after either, and what is lost. For tests, which so hold all of it; docker's long ids are cut to their letter.
 */
export function written({ verdict, disruption, irreversible, changes, steps, unseen }: HostChangePlan): string {
  const lines = [
    [verdict, ...unseen, disruption, ...irreversible.map(lossWords)].join(', '),
    ...changes.flatMap(changeLines),
    ...stepsWritten(steps),
  ];
  return short(lines);
}

/** The same of steps alone, as an export has them. */
export function writtenSteps(steps: readonly Step[]): string {
  return short(stepsWritten(steps));
}

function stepsWritten(steps: readonly Step[]): string[] {
  return steps.flatMap((step, index) => stepLines(step, index + 1));
}

function short(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`.replace(/([0-9a-z])\1{63}/g, '$1…').replace(/0000-4000-8000-000000000000/g, '…');
}

function changeLines(change: Change): string[] {
  const { action, kind, name, network, owner, id, observed, entity, reasons, unchecked, naming, steps, losses } =
    change;
  const on = network === undefined ? '' : ` on ${network}`;
  const where = [entity && `drawn as ${refWords(entity)}`, observed && `seen as ${observed.kind} ${observed.id}`]
    .filter(Boolean)
    .join(', ');
  return [
    `${action} ${kind} ${name}${on} (${id}, ${owner}; ${where}): ${reasons.map(reasonWords).join('; ')}`,
    ...(unchecked.length > 0 ? [`    unchecked ${unchecked.join(' ')}`] : []),
    ...(naming.length > 0 ? [`    naming ${naming.map((thing) => `${thing.kind} ${thing.id}`).join(', ')}`] : []),
    ...(steps.length > 0
      ? [`    by ${steps.join(', ')}${change.disruption === 'none' ? '' : `: ${change.disruption}`}`]
      : []),
    ...(losses.length > 0 ? [`    loses ${losses.map(lossWords).join(', ')}`] : []),
  ];
}

function refWords({ kind, id, host, container }: EntityRef): string {
  return [kind, id, container && `of ${container}`, host && `at ${host}`].filter(Boolean).join(' ');
}

function reasonWords({ code, params, field, key, from, to }: Reason): string {
  if (field !== undefined) return `${field}${key === undefined ? '' : ` ${key}`} ${from || '·'} → ${to || '·'}`;
  return [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function lossWords({ what, thing }: Loss): string {
  return `${what} of ${thing.kind} ${thing.name}`;
}

function stepLines(step: Step, number: number): string[] {
  const { kind, name, command, hns, inverse, verify = [], undone = [], losses = [], note, needs, observed } = step;
  const does = command ?? hns?.does;
  const undoes = inverse ?? hns?.undoes;
  const marks = [
    step.disruption === 'none' ? '' : `, ${step.disruption}`,
    step.phase ? `, ${step.phase}` : '',
    needs.length > 0 ? `, needs ${needs.join(' ')}` : '',
    observed ? `, seen as ${observed.kind} ${observed.id}` : '',
    `, ${refWords(step.target)}`,
  ];
  return [
    `${number}. ${kind} ${name}${marks.join('')} (${Object.values(step.params).join(' ')})`,
    `    do   ${does ? actionWords(does) : step.obstacle ? `cannot: ${step.obstacle.reason} ${step.obstacle.value}` : '-'}`,
    ...(undoes ? [`    undo ${actionWords(undoes)}`] : []),
    ...verify.map((expected) => `    then ${expectedWords(expected)}`),
    ...undone.map((expected) => `    back ${expectedWords(expected)}`),
    ...(losses.length > 0 ? [`    loses ${losses.map(lossWords).join(', ')}`] : []),
    ...(note ? [`    note ${note.key} ${JSON.stringify(note.params)}`] : []),
  ];
}

function actionWords(action: Action): string {
  const words = wordsOf(action).join(' ');
  if ('argv' in action) {
    const { exact, owned } = action;
    return `${words}${exact ? ` [exactly ${exact.kind} ${exact.name}]` : ''}${owned ? ` [ours ${owned.kind} ${owned.name} ${JSON.stringify(owned.labels)}]` : ''}`;
  }
  const { act, ...rest } = action;
  return `${act} ${JSON.stringify(rest)}`;
}

function expectedWords({ see, ...rest }: Expectation): string {
  return `${see} ${JSON.stringify(rest)}`;
}
