import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import type { JobJournal } from './ports.ts';

export interface JobJournalContent {
  readonly records: readonly JobRecord[];
  /** False where the last line is torn: what was being written when the process ended is not in it. */
  readonly whole: boolean;
  /** Lines in the middle that cannot be read: somebody else than Switchyard wrote there, or the disk is bad. */
  readonly spoiled: number;
}

/** Reads as far as it is whole. Undefined where there is no journal, or not one of this version for this job. */
export async function readJobJournal(path: string, job: string): Promise<JobJournalContent | undefined> {
  throw new Error(`Not yet: ${path} ${job}`);
}

/** Opens a journal for its one writer: makes it where there is none, and cuts off a torn end. */
export async function openJobJournal(path: string, job: string): Promise<JobJournal & { close(): Promise<void> }> {
  throw new Error(`Not yet: ${path} ${job}`);
}
