import { visible } from '../../../shared/export/quote/visible.ts';
import type { Job } from '../../../shared/plan/apply/job.ts';
import type { JobRecord, Outcome } from '../../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { jsonText } from '../findings.ts';
import { EXIT, type ExitCode, type Session } from '../session.ts';
import { endLines, jobReport, progressLines } from './jobLines.ts';

export interface Watched {
  readonly job: Job;
  readonly records: readonly JobRecord[];
  /** It goes on without anybody who watches. */
  readonly isLeft: boolean;
  /** Nothing carries it out any more, and it has not ended. */
  readonly isDead: boolean;
}

interface Options {
  /** Where a try waits: what is done about it. Answers whether that is enough to be watched. */
  onConfirming?(until: number, signal: AbortSignal): Promise<'enough' | 'go-on'>;
}

/** How long a job may be without a process until nobody is expected any more, in milliseconds. */
const UNTIL_DEAD = 15_000;

/**
 * Watches a job and says what happens. Ctrl+C asks for it to be stopped and taken back; a second Ctrl+C leaves it to its own
 * processes.
 */
export async function watchJob(id: string, session: Session, { onConfirming }: Options = {}): Promise<Watched> {
  const { jobs, text } = session;
  const opened = await jobs.open(id);
  const { job } = opened;
  const records: JobRecord[] = [];
  const enough = new AbortController();
  let isLeft = false;
  let isAsked = false;
  let isAlive = opened.alive;
  let dead: NodeJS.Timeout | undefined;
  const release = session.onInterrupt(() => {
    if (isAsked) {
      isLeft = true;
      session.say(text('cli.job.left', { id }));
      enough.abort();
      return;
    }
    isAsked = true;
    session.say(text('cli.job.stopping'));
    jobs.ask(id, 'cancel').catch(() => undefined);
  });
  const waiting: Promise<void>[] = [];
  const take = (more: readonly JobRecord[]) => {
    for (const record of more) {
      records.push(record);
      for (const line of progressLines(text, job, record)) session.say(visible(line));
    }
    const last = more.findLast(({ record }) => record === 'phase');
    if (last?.record === 'phase' && last.phase === 'confirming' && onConfirming) {
      const over = AbortSignal.any([enough.signal, endOf(last.until ?? 0)]);
      waiting.push(
        onConfirming(last.until ?? 0, over).then((answer) => {
          if (answer === 'enough') enough.abort();
        }),
      );
    }
  };
  try {
    take(opened.journal.records);
    if (!records.some(({ record }) => record === 'ended')) {
      await jobs.follow(opened, enough.signal, (more, alive) => {
        isAlive = alive;
        clearTimeout(dead);
        // Its watchdog takes it over in less than that.
        if (!alive) dead = setTimeout(() => enough.abort(), UNTIL_DEAD);
        take(more);
      });
    }
    enough.abort();
    await Promise.all(waiting);
  } finally {
    clearTimeout(dead);
    release();
  }
  const isDead = !isAlive && !records.some(({ record }) => record === 'ended');
  return { job, records, isLeft, isDead };
}

const endOf = (until: number): AbortSignal => AbortSignal.timeout(Math.max(0, until - Date.now()));

/** Says how a job has ended, and gives the exit code of that. */
export function tellEnd({ job, records, isLeft, isDead }: Watched, json: boolean, session: Session): ExitCode {
  const { text } = session;
  if (json) session.write(jsonText(jobReport(text, job, records)));
  else {
    const lines = endLines(text, job, records).map((line) => visible(line));
    if (lines.length > 0) session.write(`${lines.join('\n')}\n`);
  }
  if (isDead) session.say(text('cli.job.dead', { id: job.id }));
  const { outcome, why } = jobState(job, records);
  if (isLeft || !outcome) return EXIT.failed;
  return exitOf(outcome, why === 'asked');
}

/** Taken back because somebody wanted it back is no failure. */
function exitOf(outcome: Outcome, isWanted: boolean): ExitCode {
  if (outcome === 'kept') return EXIT.done;
  if (outcome === 'refused') return EXIT.unusable;
  return outcome === 'put-back' && isWanted ? EXIT.done : EXIT.failed;
}
