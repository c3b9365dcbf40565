import { open, readFile } from 'node:fs/promises';
import { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { codeOf } from '../faults.ts';
import { jobPlaces } from './jobFolder.ts';
import { decodeJobJournal, numberedIn } from './journalFile.ts';
import { pulse } from './pulse.ts';

/** How far a journal has been read. */
export interface ReadTo {
  readonly records: readonly JobRecord[];
  /** Bytes up to the end of the last whole line. */
  readonly size: number;
  /** Number of the last record. */
  readonly last: number;
}

/** Reads a journal that is being written: as far as it is whole. */
export async function readSoFar(folder: string, id: string): Promise<ReadTo> {
  const nothing: ReadTo = { records: [], size: 0, last: 0 };
  try {
    return decodeJobJournal(await readFile(jobPlaces(folder).journal), id) ?? nothing;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return nothing;
    throw error;
  }
}

interface Following {
  readonly folder: string;
  readonly id: string;
  readonly signal: AbortSignal;
  readonly from: Pick<ReadTo, 'size' | 'last'>;
  isAlive(): Promise<boolean>;
  /** Never with nothing new: records, or another life. */
  tell(records: readonly JobRecord[], alive: boolean): void;
}

/** Tells what is added to a job's journal, and when its process dies, until the job has ended. Reads only what is new. */
export async function followJob({ folder, id, signal, from, isAlive, tell }: Following): Promise<void> {
  let read: Pick<ReadTo, 'size' | 'last'> = from;
  let wasAlive: boolean | undefined;
  await pulse(folder, signal, async () => {
    // Alive first: one that ends meanwhile has its end in the journal.
    const alive = await isAlive();
    const more = read.size === 0 ? await readSoFar(folder, id) : await readMore(folder, read);
    read = more;
    if (signal.aborted) return 'done';
    if (more.records.length > 0 || alive !== wasAlive) tell(more.records, alive);
    wasAlive = alive;
    return more.records.some(({ record }) => record === 'ended') ? 'done' : 'again';
  });
}

async function readMore(folder: string, { size, last }: Pick<ReadTo, 'size' | 'last'>): Promise<ReadTo> {
  const bytes = await bytesFrom(jobPlaces(folder).journal, size);
  const records: JobRecord[] = [];
  let read = { size, last };
  for (let start = 0; ; ) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return { records, ...read };
    const found = numberedIn(bytes.toString('utf8', start, end));
    start = end + 1;
    if (!found || found.number <= read.last) continue;
    const entry = JobRecord.safeParse(found.entry);
    if (entry.success) records.push(entry.data);
    read = { size: size + start, last: found.number };
  }
}

async function bytesFrom(path: string, position: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= position) return Buffer.alloc(0);
    const bytes = Buffer.alloc(size - position);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
