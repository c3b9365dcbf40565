import { stepText } from '../../shared/export/sentences.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { Job } from '../../shared/plan/apply/job.ts';
import type { JobRecord, Residue, StepFault } from '../../shared/plan/apply/jobJournal.ts';
import type { JobState } from '../../shared/plan/apply/jobState.ts';
import { actionOf } from '../../shared/plan/changes/documentSchema.ts';
import { wordsOf } from '../../shared/plan/step.ts';

export function hostNames(job: Pick<Job, 'lanes'>): string {
  return job.lanes.map(({ plan }) => plan.host.name).join(', ');
}

/** What is going on with a job, in a sentence. */
export function phaseText(texts: Texts, { phase, why, outcome }: JobState, alive: boolean): string {
  if (phase === 'ended') return texts(outcome ? `applyView.ended.${outcome}` : 'applyView.phase.ended');
  if (!alive) return texts('applyView.phase.abandoned');
  const text = texts(`applyView.phase.${phase}`);
  return phase === 'undoing' && why
    ? texts('applyView.phase-why', { phase: text, why: texts(`applyView.why.${why}`) })
    : text;
}

/** Why it was put back or refused, where it was. */
export function endReason(texts: Texts, { phase, why, refusal }: JobState): string | undefined {
  if (phase !== 'ended') return undefined;
  if (refusal) return texts(`applyView.refusal.${refusal}`);
  return why && texts('applyView.put-back-why', { why: texts(`applyView.why.${why}`) });
}

export function faultText(texts: Texts, { code, exit }: Pick<StepFault, 'code' | 'exit'>): string {
  return texts(`apply.fault.${code}`, { exit: exit ?? '?' });
}

/** What is on a host and should not be, or the other way round. */
export function residueText(texts: Texts, { kind, name, what }: Residue): string {
  return texts(`applyView.residue.${what}`, { thing: texts(`applyView.residue.${kind}`, { name }) });
}

/** Everything a journal says, line by line, for keeping. Times are UTC, so that the logs of several hosts can be compared. */
export function jobLog(texts: Texts, job: Job, records: readonly JobRecord[]): string {
  const head = texts('applyView.log.title', {
    mode: texts(`applyView.mode.${job.mode}`),
    design: job.design.name,
    hosts: hostNames(job),
  });
  const lines = records.flatMap((record) => {
    const [first = '', ...rest] = linesOf(texts, job, record);
    return [`${new Date(record.at).toISOString()}  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
  return `${[`${job.id}  ${head}`, ...lines].join('\n')}\n`;
}

function linesOf(texts: Texts, job: Job, record: JobRecord): string[] {
  const host = 'lane' in record ? (job.lanes[record.lane]?.plan.host.name ?? '?') : '';
  switch (record.record) {
    case 'taken':
      return [texts('applyView.log.taken', { pid: record.by.pid, role: record.by.role })];
    case 'before':
      return [texts('applyView.log.before', { host })];
    case 'phase': {
      const phase = texts(`applyView.phase.${record.phase}`);
      return [record.why ? texts('applyView.phase-why', { phase, why: texts(`applyView.why.${record.why}`) }) : phase];
    }
    case 'ended':
      return [
        texts(`applyView.outcome.${record.outcome}`),
        ...(record.refusal ? [texts(`applyView.refusal.${record.refusal}`)] : []),
        ...record.details,
        ...record.residue.flatMap((item) => [residueText(texts, item), ...item.details.map((line) => `    ${line}`)]),
      ];
    default: {
      const planned = job.lanes[record.lane]?.plan.steps.find(({ id }) => id === record.step);
      const step = planned ? stepText(texts, planned) : record.step;
      const key = record.record === 'undo-done' && record.needless ? 'undo-needless' : record.record;
      const fault = 'fault' in record ? faultText(texts, record.fault) : '';
      const output = 'fault' in record ? record.fault.output : 'output' in record ? record.output : '';
      const command = record.record === 'begin' && planned ? [wordsOf(actionOf(planned)).join(' ')] : [];
      return [
        texts(`applyView.log.${key}`, { host, step, fault }),
        ...command,
        ...output.split('\n').filter((line) => line.trim() !== ''),
      ];
    }
  }
}
