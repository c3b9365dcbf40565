import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CallResult } from '../../shared/contract.ts';
import type { Job } from '../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../shared/plan/apply/jobJournal.ts';
import type { JobState } from '../../shared/plan/apply/jobState.ts';

export type JobSummary = CallResult<'apply.jobs'>[number];

/** A job whose journal this window follows. */
export interface OpenJob {
  readonly id: string;
  /** Undefined where its document cannot be read by this version. */
  readonly job: Job | undefined;
  readonly records: readonly JobRecord[];
  readonly state: JobState | undefined;
  /** Whether a process carries it out now. */
  readonly alive: boolean;
}

interface JobsState {
  /** Newest first. */
  readonly jobs: readonly JobSummary[];
  readonly open: ReadonlyMap<string, OpenJob>;
  /** The job that the progress view shows; the newest where none was chosen. */
  readonly shown: string | null;
}

/** Jobs that change hosts, as far as this window knows them. What carries them out lives in the host services. */
export const jobsStore = createStore<JobsState>()(() => ({ jobs: [], open: new Map(), shown: null }));

export function useJobs<T>(selector: (state: JobsState) => T): T {
  return useStore(jobsStore, selector);
}

/** The job the progress view shows. */
export function shownJob({ jobs, shown }: JobsState): JobSummary | undefined {
  return jobs.find(({ id }) => id === shown) ?? jobs[0];
}
