import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { Job } from '../../../shared/plan/apply/job.ts';
import type { JobPhase, JobRecord, StepFault, UndoReason } from '../../../shared/plan/apply/jobJournal.ts';
import { type JobState, jobState } from '../../../shared/plan/apply/jobState.ts';
import { type Clock, type JobJournal, JournalFault } from './ports.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;
type Entry = WithoutTime<JobRecord>;

/** What happens to a job, written down. */
export class JobLog {
  readonly job: Job;
  private readonly journal: JobJournal;
  private readonly clock: Clock;

  constructor(job: Job, journal: JobJournal, clock: Clock) {
    this.job = job;
    this.journal = journal;
    this.clock = clock;
  }

  /** On the disk before it resolves; throws a JournalFault where it cannot be. For what may not be done unwritten. */
  async write(entry: Entry): Promise<number> {
    const at = Math.floor(this.clock.now());
    await this.journal.append({ ...entry, at } as JobRecord);
    return at;
  }

  /** For what must be done even where nothing can be written any more: putting things back. */
  async note(entry: Entry): Promise<void> {
    try {
      await this.write(entry);
    } catch (error) {
      if (!(error instanceof JournalFault)) throw error;
    }
  }

  get state(): JobState {
    return jobState(this.job, this.journal.records());
  }

  /** What each host was like before anything was done to it. */
  get before(): ReadonlyMap<number, ObservedHost> {
    return new Map(
      this.journal
        .records()
        .flatMap((record) => (record.record === 'before' ? [[record.lane, record.observed] as const] : [])),
    );
  }

  /** Which engine each host had then. */
  get engines(): ReadonlyMap<number, string> {
    return new Map(
      this.journal
        .records()
        .flatMap((record) => (record.record === 'before' ? [[record.lane, record.engine] as const] : [])),
    );
  }

  /**
   * Steps of which anything was written but that they failed before they were begun. One that was begun may have been done,
   * whatever was heard of it.
   */
  get begun(): ReadonlySet<string> {
    const begun = new Set<string>();
    for (const record of this.journal.records()) {
      if ('step' in record && record.record !== 'failed') begun.add(stepKey(record.lane, record.step));
    }
    return begun;
  }

  /** Since when a try has waited to be confirmed. */
  get waitsSince(): number | undefined {
    return this.journal.records().findLast((record) => record.record === 'phase' && record.phase === 'confirming')?.at;
  }

  /** The id that HNS answered for what a step made, where its answer was written down. */
  made(lane: number, step: string): string | undefined {
    for (const record of this.journal.records()) {
      const isAbout = record.record === 'done' || record.record === 'failed';
      if (isAbout && record.lane === lane && record.step === step && record.made !== undefined) return record.made;
    }
    return undefined;
  }

  phase(phase: JobPhase, more: { readonly why?: UndoReason; readonly until?: number } = {}): Promise<number> {
    return this.write({ record: 'phase', phase, ...more });
  }

  failed(lane: number, step: string, fault: StepFault, made?: string): Promise<void> {
    return this.note({ record: 'failed', lane, step, fault, ...(made !== undefined && { made }) });
  }
}

export function stepKey(lane: number, step: string): string {
  return `${lane} ${step}`;
}
