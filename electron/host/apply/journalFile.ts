import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { codeOf } from '../faults.ts';
import { lineOf, recordIn } from '../journal/lines.ts';
import { syncFolder } from '../journal/syncFolder.ts';
import { createTurns } from '../turns.ts';
import { type JobJournal, JournalFault } from './ports.ts';

/** What stands in the first line of a job's journal, with the job's id. */
export const JOB_JOURNAL_SCHEMA = 'switchyard.job-journal/1';

export interface JobJournalContent {
  readonly records: readonly JobRecord[];
  /** False where the last line is torn: what was being written when the process ended is not in it. */
  readonly whole: boolean;
  /** Lines in the middle that cannot be read: somebody else than Switchyard wrote there, or the disk is bad. */
  readonly spoiled: number;
}

/** Reads as far as it is whole. Undefined where there is no journal, or not one of this version for this job. */
export async function readJobJournal(path: string, job: string): Promise<JobJournalContent | undefined> {
  return decodeJobJournal(await contentOf(path), job);
}

/**
 * Opens a journal for its one writer: makes it where there is none, and cuts off a torn end. Throws a JournalFault where
 * there is another one.
 */
export async function openJobJournal(path: string, job: string): Promise<JobJournal & { close(): Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = await contentOf(path);
  const content = decodeJobJournal(bytes, job);
  // One that was torn in its first line tells of nothing; anything else is not ours to write over.
  if (!content && bytes.includes(10)) throw new JournalFault(`not a journal of the job ${job}: ${path}`);
  const file = await open(path, bytes.length > 0 ? 'r+' : 'w+', 0o600);
  try {
    const writer = new Writer(file, content?.size ?? 0, content?.last ?? 0, content?.records ?? []);
    if (content?.whole !== true) await writer.cut();
    if (!content) await writer.begin(job);
    await syncFolder(dirname(path));
    return writer;
  } catch (error) {
    await file.close();
    throw error;
  }
}

class Writer implements JobJournal {
  private readonly file: FileHandle;
  private size: number;
  private last: number;
  private readonly all: JobRecord[];
  private readonly inTurn = createTurns();

  constructor(file: FileHandle, size: number, last: number, records: readonly JobRecord[]) {
    this.file = file;
    this.size = size;
    this.last = last;
    this.all = [...records];
  }

  records(): readonly JobRecord[] {
    return this.all;
  }

  append(record: JobRecord): Promise<void> {
    return this.inTurn('', async () => {
      // What could not be read again must not be what somebody relies on.
      const checked = JobRecord.safeParse(record);
      if (!checked.success) throw new JournalFault(checked.error.message);
      await this.write(lineOf({ number: this.last + 1, entry: record }));
      this.last++;
      this.all.push(record);
    });
  }

  close(): Promise<void> {
    return this.inTurn('', () => this.file.close());
  }

  begin(job: string): Promise<void> {
    return this.write(lineOf({ journal: JOB_JOURNAL_SCHEMA, job }));
  }

  async cut(): Promise<void> {
    await this.file.truncate(this.size);
    await this.file.sync();
  }

  private async write(line: string): Promise<void> {
    const bytes = Buffer.from(line);
    try {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.size + done);
        done += bytesWritten;
      }
      await this.file.datasync();
    } catch (error) {
      // What is there of it now would tear the journal in its middle, were more to follow.
      await this.file.truncate(this.size).catch(() => undefined);
      throw new JournalFault(error instanceof Error ? error.message : String(error), { cause: error });
    }
    this.size += bytes.length;
  }
}

interface Decoded extends JobJournalContent {
  /** Bytes up to the end of the last whole line. */
  readonly size: number;
  /** Number of the last record. */
  readonly last: number;
}

/**
 * Reads what is whole. Only the last line can be torn by whatever ended its writer, for every line is on the disk before the
 * next one is begun. A line in the middle that cannot be read is passed over: those after it are as true as before, and what
 * they say was begun must be taken back.
 */
export function decodeJobJournal(bytes: Buffer, job: string): Decoded | undefined {
  const firstEnd = bytes.indexOf(10);
  const first = firstEnd < 0 ? undefined : recordIn(bytes.toString('utf8', 0, firstEnd));
  if (first?.journal !== JOB_JOURNAL_SCHEMA || first.job !== job) return undefined;
  const records: JobRecord[] = [];
  let size = firstEnd + 1;
  let last = 0;
  let spoiled = 0;
  for (let start = size; start < bytes.length; ) {
    const at = bytes.indexOf(10, start);
    const end = at < 0 ? bytes.length : at;
    const found = at < 0 ? undefined : numberedIn(bytes.toString('utf8', start, end));
    start = end + 1;
    if (!found || found.number <= last) continue;
    // Numbers that are missing are lines that were lost.
    spoiled += found.number - last - 1;
    last = found.number;
    size = start;
    const entry = JobRecord.safeParse(found.entry);
    if (entry.success) records.push(entry.data);
    else spoiled++;
  }
  return { records, whole: size === bytes.length, spoiled, size, last };
}

/** Undefined where a line is torn or spoiled, or holds nothing that this version knows. */
export function numberedIn(line: string): { readonly number: number; readonly entry: unknown } | undefined {
  const record = recordIn(line);
  return typeof record?.number === 'number' ? { number: record.number, entry: record.entry } : undefined;
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
