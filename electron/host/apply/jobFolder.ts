import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DecodedJob, decodeJob, encodeJob, type Job, JobId } from '../../../shared/plan/apply/job.ts';
import { codeOf } from '../faults.ts';
import { syncFolder } from '../journal/syncFolder.ts';

/** What a person asks of a running job. Each is a file: it survives every process, and needs no port and no pipe. */
export const REQUESTS = ['confirm', 'cancel', 'undo'] as const;
export type JobRequest = (typeof REQUESTS)[number];

/** Where everything about one job lies. */
export interface JobPlaces {
  readonly folder: string;
  readonly job: string;
  readonly journal: string;
  /** What the processes of the job say to nobody in particular. */
  readonly log: string;
  /** Notes of programs that are running. */
  readonly programs: string;
}

export function jobPlaces(folder: string): JobPlaces {
  return {
    folder,
    job: join(folder, 'job.json'),
    journal: join(folder, 'journal'),
    log: join(folder, 'log.txt'),
    programs: join(folder, 'programs'),
  };
}

/** The folder that holds one folder for each job. */
export const jobsFolder = (stateFolder: string): string => join(stateFolder, 'jobs');

/** A new id: when the job was made, in UTC, and something that no other has. */
export function newJobId(now: Date = new Date()): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${time}-${randomBytes(4).toString('hex')}`;
}

export interface MadeJob {
  readonly folder: string;
  /** SHA-256 of job.json, which whoever carries it out with more rights is told on its command line. */
  readonly digest: string;
}

/**
 * Makes the folder of a job: whole, and on the disk, before it has its name. Nobody else may read it, because commands can
 * hold what is not for everybody.
 */
export async function makeJobFolder(jobs: string, job: Job): Promise<MadeJob> {
  await mkdir(jobs, { recursive: true, mode: 0o700 });
  const folder = join(jobs, job.id);
  const fresh = join(jobs, `.${job.id}.new`);
  const text = encodeJob(job);
  await mkdir(fresh, { mode: 0o700 });
  try {
    await writeNew(jobPlaces(fresh).job, text);
    await syncFolder(fresh);
    await rename(fresh, folder);
    await syncFolder(jobs);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  return { folder, digest: digestOf(text) };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface FoundJob {
  /** job.json, as it is. */
  readonly text: string;
  readonly digest: string;
  readonly decoded: DecodedJob;
}

/** Reads the job of a folder, all from one reading of its file. Undefined where there is none. */
export async function readJob(folder: string): Promise<FoundJob | undefined> {
  let text: string;
  try {
    text = await readFile(jobPlaces(folder).job, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return { text, digest: digestOf(text), decoded: decodeJob(text) };
}

/** Puts a request beside a job, with its time. It is on the disk when this answers; asking twice is asking once. */
export async function askJob(folder: string, request: JobRequest): Promise<void> {
  try {
    await writeNew(join(folder, request), `${Date.now()}\n`);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(folder);
}

/** Ids of all jobs, newest first. */
export async function jobIds(jobs: string): Promise<string[]> {
  const names = await readdir(jobs).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => JobId.safeParse(name).success)
    .sort()
    .reverse();
}

/** Removes a job with all that is known of it. It has lost its name before the first file is gone. */
export async function removeJobFolder(jobs: string, id: string): Promise<void> {
  const gone = join(jobs, `.${id}.gone`);
  try {
    await renameHeld(join(jobs, id), gone);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await rm(gone, { recursive: true, force: true, maxRetries: 3 });
}

/** What Windows answers while somebody, a virus scanner or a watcher that is just being closed, holds a folder. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

async function renameHeld(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || !HELD.has(codeOf(error) ?? '') || waited >= 3000) throw error;
      await sleep(100);
    }
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
