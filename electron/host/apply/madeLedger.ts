import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MADE_SCHEMA, MadeFile, type MadeThing, madeByJob } from '../../../shared/plan/apply/hns/madeByJobs.ts';
import { JobId } from '../../../shared/plan/apply/job.ts';
import { codeOf } from '../faults.ts';
import { writeAtomically } from '../files/atomicWrite.ts';
import { lineOf, recordIn } from '../journal/lines.ts';
import { jobIds, jobPlaces, readJob } from './jobFolder.ts';
import { readJobJournal } from './journalFile.ts';

/** What HNS made for the jobs of this user: from their journals, and for jobs that are gone from a file each. */
export interface MadeLedger {
  /** The oldest first. A job that cannot be read proves nothing. */
  read(): Promise<readonly MadeThing[]>;
  /** Keeps what a job proves, for when it is gone. Throws where that cannot be written: then the job must stay. */
  keep(id: string): Promise<void>;
}

export function createMadeLedger(stateFolder: string, jobs: string): MadeLedger {
  const folder = join(stateFolder, 'made');
  /** Jobs that have ended stay as they are. */
  const known = new Map<string, readonly MadeThing[]>();

  async function ofJob(id: string): Promise<readonly MadeThing[]> {
    const before = known.get(id);
    if (before) return before;
    const found = await readJob(join(jobs, id));
    if (!found?.decoded.ok) return [];
    const { job } = found.decoded;
    // Docker's things have labels; its journals are long, and need not be read.
    if (job.lanes.every(({ plan }) => plan.engine !== 'hns')) return remember(id, []);
    const journal = await readJobJournal(jobPlaces(join(jobs, id)).journal, id);
    if (!journal?.records.some(({ record }) => record === 'ended')) return [];
    return remember(id, madeByJob({ job, ...journal }));
  }

  function remember(id: string, things: readonly MadeThing[]): readonly MadeThing[] {
    known.set(id, things);
    return things;
  }

  async function ofFile(id: string): Promise<readonly MadeThing[]> {
    const before = known.get(id);
    if (before) return before;
    const [line = ''] = (await readFile(join(folder, id), 'utf8')).split('\n');
    const { data } = MadeFile.safeParse(recordIn(line));
    return remember(id, data?.job === id ? data.things : []);
  }

  return {
    async read() {
      const things = new Map<string, readonly MadeThing[]>();
      for (const id of await namesIn(folder)) things.set(id, await ofFile(id).catch(() => []));
      for (const id of await jobIds(jobs)) things.set(id, await ofJob(id).catch(() => []));
      return [...things].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, made]) => made);
    },
    async keep(id) {
      const things = await ofJob(id);
      if (things.length === 0) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const bytes = new TextEncoder().encode(lineOf({ schema: MADE_SCHEMA, job: id, things }));
      await writeAtomically(join(folder, id), bytes, { keepPrevious: false });
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => JobId.safeParse(name).success);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
