import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { HostError } from '../faults.ts';
import { createJournals } from '../recovery/journals.ts';
import { writeTextFile } from './write.ts';

// Disks that are full, protected and taken away: real ones, of 64 KB, which only root on Linux may make. What other systems
// answer is in files.test.ts with errors of our own.

const KB = 1024;
const NOBODY = async () => false;

/** Why disks cannot be made here, or nothing. */
function cannotMount(): string | undefined {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'pipe' });
    return undefined;
  } catch {
    return 'mounting is not allowed';
  }
}

interface SmallDisk {
  readonly folder: string;
  /** Somewhere else. */
  readonly elsewhere: string;
  protect(): void;
  takeAway(): void;
}

async function smallDisk(): Promise<SmallDisk> {
  const elsewhere = await testFolder();
  const folder = join(elsewhere, 'disk');
  await mkdir(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]);
  let there = true;
  const takeAway = () => {
    if (there) execFileSync('umount', ['--lazy', folder]);
    there = false;
  };
  onTestFinished(takeAway);
  return { folder, elsewhere, takeAway, protect: () => execFileSync('mount', ['-o', 'remount,ro', folder]) };
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  return error instanceof HostError ? error.fault : error;
}

const why = cannotMount();

describe.skipIf(why !== undefined)(`a real disk${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it('that is full: the file stays as it was, nothing is left beside it, and another place takes the work', async () => {
    const { folder, elsewhere } = await smallDisk();
    const path = join(folder, 'a.json');
    const old = 'o'.repeat(16 * KB);
    const mine = 'm'.repeat(60 * KB);
    await writeTextFile({ path, text: old });
    expect(await faultOf(writeTextFile({ path, text: mine }))).toMatchObject({ code: 'disk-full', params: { path } });
    expect(await readFile(path, 'utf8')).toBe(old);
    expect(await readdir(folder)).toEqual(['a.json']);
    expect(await writeTextFile({ path: join(elsewhere, 'b.json'), text: mine })).toMatchObject({ status: 'saved' });
    // With room again, so does the first.
    expect(await writeTextFile({ path, text: 'm'.repeat(20 * KB) })).toMatchObject({ status: 'saved' });
  });

  it('that has no room for the backup: nothing is replaced', async () => {
    const { folder } = await smallDisk();
    const path = join(folder, 'a.json');
    const old = 'o'.repeat(28 * KB);
    await writeTextFile({ path, text: old });
    expect(await faultOf(writeTextFile({ path, text: 'm'.repeat(28 * KB) }))).toMatchObject({ code: 'disk-full' });
    expect(await readFile(path, 'utf8')).toBe(old);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('that is protected says so', async () => {
    const { folder, protect } = await smallDisk();
    const path = join(folder, 'a.json');
    await writeTextFile({ path, text: 'old' });
    protect();
    expect(await faultOf(writeTextFile({ path, text: 'new' }))).toMatchObject({ code: 'read-only', params: { path } });
    const fresh = join(folder, 'b.json');
    expect(await faultOf(writeTextFile({ path: fresh, text: 'new' }))).toMatchObject({ code: 'read-only' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('that is taken away says so, and once it is back the file is as it was', async () => {
    const { folder, takeAway } = await smallDisk();
    const path = join(folder, 'designs', 'a.json');
    await mkdir(join(folder, 'designs'));
    const { revision } = await writeTextFile({ path, text: 'old' });
    takeAway();
    expect(await faultOf(writeTextFile({ path, text: 'new', expected: revision }))).toMatchObject({
      code: 'folder-gone',
      params: { path, folder: join(folder, 'designs') },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('with a journal on it that is full: what was kept stays, and it goes on when there is room', async () => {
    const { folder } = await smallDisk();
    const journals = createJournals(join(folder, 'recovery'), NOBODY);
    const session = journals.session();
    await session.begin({ name: 'shop', path: null, revision: null, base: '{}' });
    await session.append('one');
    const filler = join(folder, 'filler');
    await fill(filler);

    // A long change does not fit, and a new beginning does not either.
    await expect(session.append('x'.repeat(8 * KB))).rejects.toMatchObject({ code: 'ENOSPC' });
    const base = 'b'.repeat(8 * KB);
    await expect(session.begin({ name: 'shop', path: null, revision: null, base })).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(await readdir(join(folder, 'recovery'))).toHaveLength(1);

    await rm(filler);
    await session.append('two');
    await session.leave();
    const [work] = await journals.lost();
    expect(work?.content).toMatchObject({ base: '{}', changes: ['one', 'two'], whole: true });
  });
});

/** Takes all the room that is left. */
async function fill(path: string): Promise<void> {
  for (let size = 64 * KB; size > 0; size -= 4 * KB) {
    const fits = await writeFile(path, Buffer.alloc(size)).then(
      () => true,
      () => false,
    );
    if (fits) return;
  }
}
