import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallResult } from '../../../shared/contract.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { type Target, targetKey } from '../../../shared/design/target.ts';
import type { MadeThing } from '../../../shared/plan/apply/hns/madeByJobs.ts';
import { JOB_SCHEMA, type Job, type JobMode, type Lane } from '../../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { HostError } from '../faults.ts';
import { awaitAnnouncement } from './announce.ts';
import { type Applied, type AppliedWhere, readApplied } from './applied.ts';
import { followJob, type ReadTo, readSoFar } from './followJob.ts';
import type { JobRole } from './jobCall.ts';
import {
  askJob,
  type JobRequest,
  jobIds,
  jobPlaces,
  jobsFolder,
  makeJobFolder,
  newJobId,
  readJob,
  removeJobFolder,
} from './jobFolder.ts';
import { locksFolder, writerKey } from './jobProcess.ts';
import { newToken, STARTING_TIME } from './keepWatchdog.ts';
import type { Launcher } from './launcher.ts';
import { createLocks } from './lock.ts';
import { createMadeLedger } from './madeLedger.ts';

/** How long a process may take to end after its job, in milliseconds. */
const ENDING_TIME = 5000;

/** How many jobs that have ended are kept. */
const KEPT = 50;

export type JobSummary = CallResult<'apply.jobs'>[number];

export interface NewJob {
  readonly mode: JobMode;
  readonly confirmSeconds: number;
  readonly design: Design;
  readonly lanes: readonly Lane[];
}

/** A job as it is read: its document, and what its journal says so far. */
export interface OpenJob {
  readonly id: string;
  readonly folder: string;
  readonly text: string;
  readonly digest: string;
  readonly job: Job;
  readonly journal: ReadTo;
  readonly alive: boolean;
}

/** The jobs of this user, as everybody sees them who carries none out: windows and the command line. */
export interface Jobs {
  /** Hands a job to a process of its own. When this answers, that process has taken it, and outlives this one. */
  start(wanted: NewJob): Promise<string>;
  /** Newest first. */
  list(): Promise<JobSummary[]>;
  open(id: string): Promise<OpenJob>;
  /** Tells what is added to an opened job's journal until the signal, or until the job has ended. */
  follow(
    opened: OpenJob,
    signal: AbortSignal,
    tell: (records: readonly JobRecord[], alive: boolean) => void,
  ): Promise<void>;
  ask(id: string, what: JobRequest | 'recover'): Promise<void>;
  forget(id: string): Promise<void>;
  /** What HNS made for jobs, the oldest first; also for those that were forgotten since. */
  made(): Promise<readonly MadeThing[]>;
  /** The design as it was applied to a host of it and kept, the newest first, as far as it takes to tell of everything. */
  applied(where: AppliedWhere): Promise<readonly Applied[]>;
}

interface Around {
  readonly stateFolder: string;
  readonly launcher: Launcher;
  /** Whether the processes of a job on this machine must have rights that this process does not have. */
  needsElevation?(): Promise<boolean>;
}

export function createJobs({ stateFolder, launcher, needsElevation }: Around): Jobs {
  const folder = jobsFolder(stateFolder);
  const locks = createLocks(locksFolder(folder));
  const isAlive = async (id: string) => (await locks.owner(writerKey(id))) !== undefined;
  /** Journals of jobs that have ended stay as they are. */
  const ended = new Map<string, JobSummary>();
  const ledger = createMadeLedger(stateFolder, folder);

  async function read(id: string): Promise<OpenJob> {
    const place = join(folder, id);
    const found = await readJob(place);
    if (!found) throw new HostError('no-job', { id });
    if (!found.decoded.ok) throw new HostError('bad-plan', { detail: found.decoded.fault.kind });
    // Alive first: one that ends meanwhile has its end in the journal.
    const alive = await isAlive(id);
    const journal = await readSoFar(place, id);
    const { text, digest } = found;
    return { id, folder: place, text, digest, job: found.decoded.job, journal, alive };
  }

  async function summary(id: string): Promise<JobSummary | undefined> {
    const kept = ended.get(id);
    if (kept) return kept;
    const opened = await read(id).catch(() => undefined);
    if (!opened) return undefined;
    const { job, journal, alive } = opened;
    const { phase, outcome } = jobState(job, journal.records);
    const made: JobSummary = {
      id,
      mode: job.mode,
      createdAt: job.createdAt,
      design: job.design.name,
      hosts: job.lanes.map(({ plan }) => plan.host.name),
      phase,
      outcome: outcome ?? null,
      // It may be there for a moment longer than its job.
      alive: alive && phase !== 'ended',
    };
    if (phase === 'ended') ended.set(id, made);
    return made;
  }

  async function list(): Promise<JobSummary[]> {
    const all = await Promise.all((await jobIds(folder)).map(summary));
    return all.filter((each) => each !== undefined);
  }

  /** A host that another job has changed, or is changing, is not to be touched before that one has ended. */
  async function requireFree(lanes: readonly Lane[]): Promise<void> {
    const wanted = new Map(lanes.map(({ target, plan }): [string, string] => [targetKey(target), plan.host.name]));
    for (const id of await jobIds(folder)) {
      if ((await summary(id))?.phase === 'ended') continue;
      const other = await read(id).catch(() => undefined);
      const shared = other?.job.lanes.find(({ target }) => wanted.has(targetKey(target)));
      if (shared) throw new HostError('host-locked', { host: wanted.get(targetKey(shared.target)) ?? '', job: id });
    }
  }

  async function launch(place: string, role: JobRole, digest: string, targets: readonly Target[]): Promise<void> {
    const token = newToken();
    const isHere = targets.some(({ kind }) => kind === 'local');
    const elevated = isHere && ((await needsElevation?.()) ?? false);
    const launched = await launcher.launch({ folder: place, role, digest, token }, { elevated });
    const heard = await awaitAnnouncement(place, token, STARTING_TIME, launched);
    if (!heard) throw new HostError('not-started', { detail: jobPlaces(place).log });
    if (heard.fault !== undefined) throw new HostError('not-started', { detail: heard.fault });
  }

  /** What the job proves to be ours stays known. */
  async function remove(id: string): Promise<void> {
    await ledger.keep(id);
    await removeJobFolder(folder, id);
  }

  async function prune(): Promise<void> {
    const done = (await list()).filter(({ phase }) => phase === 'ended');
    for (const { id } of done.slice(KEPT)) await remove(id);
  }

  return {
    list,
    open: read,
    async start({ mode, confirmSeconds, design, lanes }) {
      await requireFree(lanes);
      const now = new Date();
      const job: Job = {
        schema: JOB_SCHEMA,
        id: newJobId(now),
        mode,
        confirmSeconds,
        createdAt: now.getTime(),
        design,
        lanes: [...lanes],
      };
      const made = await makeJobFolder(folder, job);
      try {
        await launch(
          made.folder,
          'runner',
          made.digest,
          lanes.map(({ target }) => target),
        );
      } catch (error) {
        // Without a record nothing was begun, and nothing will be: a runner that is late finds no job.
        if ((await readSoFar(made.folder, job.id)).size === 0) await removeJobFolder(folder, job.id);
        throw error;
      }
      await prune().catch(() => undefined);
      return job.id;
    },
    follow: ({ id, folder: place, journal }, signal, tell) =>
      followJob({ folder: place, id, signal, from: journal, isAlive: () => isAlive(id), tell }),
    async ask(id, what) {
      const { folder: place, job, journal, alive, digest } = await read(id);
      if (journal.records.some(({ record }) => record === 'ended')) throw new HostError('job-ended', { id });
      if (what !== 'recover') await askJob(place, what);
      // Whoever is asked must be there: the one who finishes the job sees what was asked.
      if (!alive)
        await launch(
          place,
          'recovery',
          digest,
          job.lanes.map(({ target }) => target),
        );
    },
    async forget(id) {
      const { journal } = await read(id);
      if (!journal.records.some(({ record }) => record === 'ended')) throw new HostError('busy', { path: id });
      // Its process may be there for a moment longer than its job, and hold what is in the folder.
      for (let waited = 0; waited < ENDING_TIME && (await isAlive(id)); waited += 50) await sleep(50);
      ended.delete(id);
      await remove(id);
    },
    made: () => ledger.read(),
    applied: async (where) => readApplied(folder, (await list()).flatMap(keptId), where),
  };
}

/** The ids of jobs that have ended and were kept. */
function keptId({ id, outcome }: JobSummary): string[] {
  return outcome === 'kept' || outcome === 'unfinished' ? [id] : [];
}
