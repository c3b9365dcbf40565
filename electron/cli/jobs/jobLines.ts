import { stepText } from '../../../shared/export/sentences.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import type { Job } from '../../../shared/plan/apply/job.ts';
import type { JobPhase, JobRecord, Residue } from '../../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { lossText } from '../../../shared/plan/changes/describe.ts';
import { actionOf } from '../../../shared/plan/changes/documentSchema.ts';
import { wordsOf } from '../../../shared/plan/step.ts';

/** The end says what was kept, and a try that waits says until when. */
const SAID_ELSEWHERE: ReadonlySet<JobPhase> = new Set(['confirming', 'finishing', 'ended']);

/** What a record tells a person who watches, in lines; nothing for what only the next process needs. */
export function progressLines(text: Texts, job: Job, record: JobRecord): string[] {
  switch (record.record) {
    case 'before':
    case 'ended':
    case 'begin':
      return [];
    case 'taken':
      return record.by.role === 'runner' ? [] : [text('cli.job.taken-over', { role: record.by.role })];
    case 'phase': {
      if (SAID_ELSEWHERE.has(record.phase)) return [];
      const phase = text(`applyView.phase.${record.phase}`);
      return [record.why ? text('applyView.phase-why', { phase, why: text(`applyView.why.${record.why}`) }) : phase];
    }
    default: {
      const plan = job.lanes[record.lane]?.plan;
      const step = plan?.steps.find(({ id }) => id === record.step);
      if (!plan || !step || record.record === 'undo-begin') return [];
      const key = record.record === 'undo-done' && record.needless ? 'undo-needless' : record.record;
      const fault =
        'fault' in record ? text(`apply.fault.${record.fault.code}`, { exit: record.fault.exit ?? '?' }) : '';
      const line = `  ${text(`applyView.log.${key}`, { host: plan.host.name, step: stepText(text, step), fault })}`;
      const output = 'fault' in record ? record.fault.output : '';
      const said = output.split('\n').filter((part) => part.trim() !== '');
      return [line, ...said.map((part) => `    ${part}`)];
    }
  }
}

/** How a job has ended: what was kept, what was put back, what is left, and why. */
export function endLines(text: Texts, job: Job, records: readonly JobRecord[]): string[] {
  const { outcome, refusal, why, details, residue, losses, failed } = jobState(job, records);
  if (!outcome) return [];
  const hostOf = (lane: number) => job.lanes[lane]?.plan.host.name ?? '?';
  return [
    text(`applyView.outcome.${outcome}`),
    ...(refusal ? [text(`applyView.refusal.${refusal}`)] : []),
    ...(why && outcome !== 'kept' ? [text('applyView.put-back-why', { why: text(`applyView.why.${why}`) })] : []),
    ...(failed
      ? [
          text('applyView.failed-step', {
            step: stepText(text, failed.step),
            host: hostOf(failed.lane),
            fault: text(`apply.fault.${failed.fault.code}`, { exit: failed.fault.exit ?? '?' }),
          }),
        ]
      : []),
    ...details.map((line) => `  ${line}`),
    ...residue.flatMap((item) => [
      `  ${text('applyView.residue.item', { host: hostOf(item.lane), what: residueText(text, item) })}`,
      ...item.details.map((line) => `    ${line}`),
    ]),
    ...(losses.length > 0 ? [text('applyView.losses'), ...losses.map((loss) => `  ${lossText(text, loss)}`)] : []),
  ];
}

function residueText(text: Texts, { kind, name, what }: Residue): string {
  return text(`applyView.residue.${what}`, { thing: text(`applyView.residue.${kind}`, { name }) });
}

/** What `--json` prints of a job: how it has ended, or how far it is. */
export function jobReport(text: Texts, job: Job, records: readonly JobRecord[]) {
  const { phase, why, until, outcome, refusal, details, residue, losses, lanes } = jobState(job, records);
  return {
    schema: 'switchyard.applied/1',
    job: job.id,
    mode: job.mode,
    phase,
    outcome: outcome ?? null,
    refusal: refusal ?? null,
    why: why ?? null,
    until: phase === 'confirming' && until !== undefined ? new Date(until).toISOString() : null,
    text: endLines(text, job, records),
    details,
    residue: residue.map((item) => ({ ...item, host: job.lanes[item.lane]?.plan.host.name ?? null })),
    losses,
    hosts: lanes.map(({ lane, steps }) => ({
      host: job.lanes[lane]?.plan.host.name ?? null,
      target: job.lanes[lane]?.target ?? null,
      steps: steps.map(({ step, state, output, fault, undoFault }) => ({
        id: step.id,
        text: stepText(text, step),
        argv: wordsOf(actionOf(step)),
        state,
        output,
        fault: fault ?? undoFault ?? null,
      })),
    })),
  };
}
