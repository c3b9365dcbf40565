import { dirname, join } from 'node:path';
import type { Job } from '../../../shared/plan/apply/job.ts';
import type { Target } from '../../../shared/plan/apply/target.ts';
import type { JobCall } from './jobCall.ts';
import type { Launcher } from './launcher.ts';
import type { createLocks } from './lock.ts';
import type { Machine, Worker } from './ports.ts';
import type { Rescue } from './rescue.ts';

/** What a process of a job needs of the shell that started it. */
export interface JobParts {
  readonly launcher: Launcher;
  /** @param programs the folder in which the programs are noted that the machine has running. */
  machineAt(target: Target, programs: string, engine?: 'hns'): Machine;
  /** What finishes the job after a restart of this machine, where there is such a thing. */
  readonly rescue?: Rescue;
  /** How long a runner may do nothing after a try is over until its watchdog ends it, in milliseconds. */
  readonly overdue?: number;
}

/** One process of one job, with everything it works with. */
export interface JobProcess extends JobParts {
  readonly call: JobCall;
  readonly job: Job;
  readonly locks: ReturnType<typeof createLocks>;
  readonly by: Worker;
  /** Says something that is for nobody in particular, but for whoever looks why a job went as it did. */
  log(line: string): Promise<void>;
}

/** Whoever holds it writes the job's journal: nobody else even opens it for writing. */
export const writerKey = (jobId: string): string => `writer:${jobId}`;
export const watchdogKey = (jobId: string): string => `watchdog:${jobId}`;

/** Locks lie beside the jobs, in the state folder. */
export const locksFolder = (jobs: string): string => join(dirname(jobs), 'locks');

/** How a process of a job ends. */
export const JOB_EXIT = { done: 0, unusable: 2, failed: 3 } as const;
