import { stat } from 'node:fs/promises';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { codeOf } from '../faults.ts';
import { jobPlaces } from './jobFolder.ts';
import { readJobJournal } from './journalFile.ts';
import { pulse } from './pulse.ts';

interface Following {
  readonly folder: string;
  readonly id: string;
  readonly signal: AbortSignal;
  /** How many records are known already. */
  readonly known: number;
  isAlive(): Promise<boolean>;
  /** Never with nothing new: records, or another life. */
  tell(records: readonly JobRecord[], alive: boolean): void;
}

/** Tells what is added to a job's journal, and when its process dies, until the job has ended. */
export async function followJob({ folder, id, signal, known, isAlive, tell }: Following): Promise<void> {
  const { journal } = jobPlaces(folder);
  let size = -1;
  let count = known;
  let wasAlive: boolean | undefined;
  await pulse(folder, signal, async () => {
    const alive = await isAlive();
    const now = await sizeOf(journal);
    let fresh: readonly JobRecord[] = [];
    if (now !== size) {
      size = now;
      const records = (await readJobJournal(journal, id))?.records ?? [];
      fresh = records.slice(count);
      count = records.length;
    }
    if (signal.aborted) return 'done';
    if (fresh.length > 0 || alive !== wasAlive) tell(fresh, alive);
    wasAlive = alive;
    return fresh.some(({ record }) => record === 'ended') ? 'done' : 'again';
  });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
