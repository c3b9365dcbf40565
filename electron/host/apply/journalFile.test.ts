import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { openJobJournal, readJobJournal } from './journalFile.ts';
import { JournalFault } from './ports.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchyard-journal-'));
  path = join(folder, 'deep', 'journal');
});
afterEach(() => rm(folder, { recursive: true }));

const JOB = '20261122T093000Z-0123abcd';
const record = (at: number): JobRecord => ({ record: 'begin', at, lane: 0, step: `step “${at}”\n` });

async function written(count: number): Promise<Buffer> {
  const journal = await openJobJournal(path, JOB);
  for (let at = 1; at <= count; at++) await journal.append(record(at));
  await journal.close();
  return readFile(path);
}

describe('the journal of a job', () => {
  test('is there again as it was written, and goes on where it ended', async () => {
    await written(2);
    const again = await openJobJournal(path, JOB);
    expect(again.records()).toEqual([record(1), record(2)]);
    await again.append(record(3));
    await again.close();
    expect(await readJobJournal(path, JOB)).toMatchObject({
      records: [record(1), record(2), record(3)],
      whole: true,
      spoiled: 0,
    });
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('torn at any byte, it holds all lines that are whole, and what follows is read', async () => {
    const bytes = await written(3);
    const first = bytes.indexOf(10) + 1;
    for (let length = 0; length < bytes.length; length++) {
      await writeFile(path, bytes.subarray(0, length));
      const whole = bytes.subarray(0, length).filter((byte) => byte === 10).length - 1;
      const read = await readJobJournal(path, JOB);
      if (length < first) expect(read).toBeUndefined();
      else expect(read).toMatchObject({ whole: bytes[length - 1] === 10, spoiled: 0 });
      expect(read?.records.length ?? 0).toBe(Math.max(whole, 0));
      const journal = await openJobJournal(path, JOB);
      await journal.append(record(9));
      await journal.close();
      const after = await readJobJournal(path, JOB);
      expect(after).toMatchObject({ whole: true, spoiled: 0 });
      expect(after?.records.at(-1)).toEqual(record(9));
      expect(after?.records.length).toBe(Math.max(whole, 0) + 1);
    }
  });

  test('blocks that were never written are a torn end', async () => {
    const bytes = await written(2);
    await writeFile(path, Buffer.concat([bytes, Buffer.alloc(512)]));
    expect(await readJobJournal(path, JOB)).toMatchObject({ records: [record(1), record(2)], whole: false });
    const journal = await openJobJournal(path, JOB);
    await journal.append(record(3));
    await journal.close();
    expect((await readJobJournal(path, JOB))?.records.length).toBe(3);
  });

  test('a line that was spoiled in the middle is counted, and those after it are read', async () => {
    const lines = (await written(3)).toString('utf8').split('\n');
    lines[2] = `${lines[2]}x`;
    await writeFile(path, lines.join('\n'));
    expect(await readJobJournal(path, JOB)).toMatchObject({
      records: [record(1), record(3)],
      whole: true,
      spoiled: 1,
    });
  });

  test('another job’s journal, or another file, is neither read nor written over', async () => {
    await written(1);
    expect(await readJobJournal(path, '20261122T093000Z-00000000')).toBeUndefined();
    await expect(openJobJournal(path, '20261122T093000Z-00000000')).rejects.toBeInstanceOf(JournalFault);
    await writeFile(path, 'letters\n');
    await expect(openJobJournal(path, JOB)).rejects.toBeInstanceOf(JournalFault);
    expect(await readFile(path, 'utf8')).toBe('letters\n');
  });

  test('no journal is no records', async () => {
    expect(await readJobJournal(path, JOB)).toBeUndefined();
  });

  test('what could not be written is said so, and is not among its records', async () => {
    const journal = await openJobJournal(path, JOB);
    await journal.append(record(1));
    await journal.close();
    await expect(journal.append(record(2))).rejects.toBeInstanceOf(JournalFault);
    expect(journal.records()).toEqual([record(1)]);
  });
});
