import { spawn } from 'node:child_process';
import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { seededRandom, upTo } from '../../../shared/design/testing/random.ts';
import type { ProcessMark } from '../../../shared/plan/apply/lockFile.ts';
import { isRunning, markOf } from '../process/processMark.ts';
import { appendToJournal, beginJournal } from './journal.ts';
import { createJournals } from './journals.ts';

const BEGINNING = { name: 'shop', path: '/documents/shop.switchyard.json', revision: 'r1', base: '{"a":1}' };
const NOBODY = async () => false;

async function journals(isAlive: Parameters<typeof createJournals>[1] = NOBODY) {
  const folder = join(await testFolder(), 'recovery');
  return { folder, all: createJournals(folder, isAlive) };
}

async function onlyFile(folder: string): Promise<string> {
  const [name, ...others] = await readdir(folder);
  if (!name || others.length > 0) throw new Error('One journal was expected.');
  return join(folder, name);
}

describe('a journal', () => {
  it('is lost work only when its window has gone', async () => {
    const { all } = await journals();
    const session = all.session();
    await session.begin(BEGINNING);
    await session.append('one');
    await session.append('two “quoted”\nand a line');
    expect(await all.lost()).toEqual([]);
    await session.leave();
    const [work] = await all.lost();
    expect(work?.content).toMatchObject({ ...BEGINNING, changes: ['one', 'two “quoted”\nand a line'], whole: true });
    await all.discard(work?.id ?? '');
    expect(await all.lost()).toEqual([]);
  });

  it('of another process that still runs is its own business', async () => {
    const { folder, all } = await journals(async ({ pid }) => pid === 4711);
    for (const pid of [4711, 4712]) {
      const path = join(folder, `${pid}-0123456789ab.journal`);
      await beginJournal(path, { ...BEGINNING, writer: { pid, start: null, boot: null, uptime: 0 } });
      await appendToJournal(path, 'one');
    }
    expect((await all.lost()).map(({ content }) => content.writer.pid)).toEqual([4712]);
  });

  it('is lost work when another program has the number of its process now', async () => {
    const { folder, all } = await journals(isRunning);
    const running = await markOf(process.ppid);
    const path = join(folder, `${running.pid}-0123456789ab.journal`);
    const leftBy = async (writer: ProcessMark) => {
      await beginJournal(path, { ...BEGINNING, writer });
      await appendToJournal(path, 'one');
      return (await all.lost()).length;
    };
    expect(await leftBy(running)).toBe(0);
    expect(await leftBy({ ...running, uptime: running.uptime + 1000 })).toBe(1);
  });

  it('without changes is nothing lost, and goes', async () => {
    const { folder, all } = await journals();
    const session = all.session();
    await session.begin(BEGINNING);
    await session.leave();
    expect(await all.lost()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is begun again, or cleared, forgets what was in it', async () => {
    const { all } = await journals();
    const session = all.session();
    await session.begin(BEGINNING);
    await session.append('old');
    await session.begin({ ...BEGINNING, base: '{"a":2}' });
    await session.append('new');
    await session.leave();
    const [work] = await all.lost();
    expect(work?.content).toMatchObject({ base: '{"a":2}', changes: ['new'] });
    await all.discard(work?.id ?? '');
    const other = all.session();
    await other.begin(BEGINNING);
    await other.append('one');
    await other.clear();
    await other.leave();
    expect(await all.lost()).toEqual([]);
  });

  it('is read as far as it is whole, wherever it is cut', async () => {
    const { folder, all } = await journals();
    const session = all.session();
    await session.begin(BEGINNING);
    const changes = Array.from({ length: 8 }, (_, index) => `change ${index}`);
    for (const change of changes) await session.append(change);
    await session.leave();
    const path = await onlyFile(folder);
    const bytes = await readFile(path);
    for (let length = bytes.length; length >= 0; length -= 3) {
      await writeFile(path, bytes.subarray(0, length));
      const [work] = await all.lost();
      if (!work) continue;
      expect(work.content.changes).toEqual(changes.slice(0, work.content.changes.length));
    }
  });

  it('with a spoiled line is read up to it', async () => {
    const { folder, all } = await journals();
    const session = all.session();
    await session.begin(BEGINNING);
    await session.append('one');
    await appendFile(await onlyFile(folder), '00000000 {"change":"forged"}\n');
    await session.append('two');
    await session.leave();
    const [work] = await all.lost();
    expect(work?.content).toMatchObject({ changes: ['one'], whole: false });
    await truncate(await onlyFile(folder), 0);
    expect(await all.lost()).toEqual([]);
  });

  it('is reached by its id alone, never by a path', async () => {
    const { all } = await journals();
    expect(await all.read('../settings')).toBeUndefined();
    await all.discard('../../etc/passwd');
  });
});

const NODE = join(
  import.meta.dirname,
  '../../../node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const TRIALS = process.env.SWITCHYARD_FUZZ === 'full' ? 1000 : 6;

/** Edits and saves for ever, and says what it has been told is kept. */
const EDITOR = `
  import { createJournals } from '${pathToFileURL(join(import.meta.dirname, 'journals.ts'))}';
  import { writeTextFile } from '${pathToFileURL(join(import.meta.dirname, '../files/write.ts'))}';
  const [folder, file, saveEvery] = process.argv.slice(1);
  const session = createJournals(folder).session();
  let saved = 0;
  const begin = () => session.begin({ name: 'x', path: file, revision: null, base: JSON.stringify(saved) });
  await begin();
  for (let edit = 1; ; edit++) {
    await session.append(String(edit));
    console.log(edit);
    if (edit % Number(saveEvery) === 0) {
      await writeTextFile({ path: file, text: JSON.stringify({ edit, fill: 'x'.repeat(20_000) }) });
      saved = edit;
      await session.clear();
      await begin();
    }
  }
`;

/** The child's modules are compiled once, not in every trial. */
const COMPILED = join(tmpdir(), 'switchyard-recovery-test-compiled');
const SEED = 1_000;

it(
  `loses at most the last edit when the process is killed while editing and saving (${TRIALS} times, seed ${SEED})`,
  async () => {
    const random = seededRandom(SEED);
    const seen = { trials: 0, inTheFile: 0, inTheJournal: 0, torn: 0, unsaidButKept: 0 };
    for (let trial = 0; trial < TRIALS; trial++) {
      const folder = await testFolder();
      const file = join(folder, 'a.switchyard.json');
      const args = [join(folder, 'recovery'), file, String(2 + upTo(random, 6))];
      const child = spawn(NODE, ['--input-type=module', '-e', EDITOR, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      const target = 1 + upTo(random, 40);
      let told = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        told = Number(line);
        if (told >= target) break;
      }
      child.kill('SIGKILL');
      await ended;
      // A file that is there is whole.
      const text = await readFile(file, 'utf8').catch(() => undefined);
      const saved = text === undefined ? 0 : Number(JSON.parse(text).edit);
      const [work] = await createJournals(join(folder, 'recovery'), NOBODY).lost();
      const kept = work?.content.changes.map(Number) ?? [];
      const base = Number(work?.content.base ?? saved);
      expect(kept).toEqual(kept.map((_, index) => base + index + 1));
      const last = Math.max(saved, base + kept.length);
      expect(last, `trial ${trial}`).toBeGreaterThanOrEqual(told);
      seen.trials++;
      if (saved >= told) seen.inTheFile++;
      else seen.inTheJournal++;
      if (work && !work.content.whole) seen.torn++;
      if (last > told) seen.unsaidButKept++;
    }
    console.log(`killed while editing and saving, seed ${SEED}:`, seen);
  },
  TRIALS * 30_000,
);
