import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, mergeConfig } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeBundle } from '../../build/vite.node.ts';
import { chance, pick, type Random, seededRandom } from '../../shared/design/testing/random.ts';
import { hostWith, jobsPlace, recordsUntil, SHOP, verdict, WIDER } from './jobsPlace.ts';

/**
 * The application, the process that carries a job out and the one that watches over it are killed at random moments, one of
 * them, two, or all; and so is whoever recovers the job. Whatever died, the journal can be read, the next start finishes the
 * job, and the host is as it was, or as drawn.
 */
const TRIALS = Number(process.env.SWITCHYARD_KILLS ?? (process.env.SWITCHYARD_FUZZ === 'full' ? 1000 : 6));
/** The same trials every time; when in the work of the others a kill falls is the machine's to say. */
const SEED = Number(process.env.SWITCHYARD_SEED ?? 4);
const AT_ONCE = Number(process.env.SWITCHYARD_AT_ONCE ?? 3);

/** Most milliseconds a command of the engine takes, and after which something is killed. */
const PACE = 15;
const LATEST = 1200;

/** Longest that processes of a trial may take to end: whoever recovers a job waits a minute for what a lost command may still do. */
const PATIENCE = 300_000;

type Victim = 'app' | 'runner' | 'watchdog';

interface Trial {
  readonly mode: 'apply' | 'try';
  readonly answer: 'confirm' | 'undo' | 'none';
  /** When time begins to count: with the first process, or with the first record that says what is done. */
  readonly from: 'process' | 'record';
  readonly kills: readonly { readonly who: Victim; readonly after: number }[];
  /** Milliseconds after which the first recovery is killed. */
  readonly recovery?: number;
}

function trialOf(random: Random): Trial {
  const mode = pick(random, ['apply', 'try'] as const);
  const answer = pick(random, ['confirm', 'confirm', 'undo', 'undo', 'none'] as const);
  const time = () => Math.floor(random() * random() * LATEST);
  const who = (['app', 'runner', 'watchdog'] as const).filter(() => chance(random, 0.6));
  const kills = who.map((victim) => ({ who: victim, after: time() })).sort((a, b) => a.after - b.after);
  const from = chance(random, 0.2) ? 'process' : 'record';
  return { mode, answer, from, kills, ...(chance(random, 0.3) && { recovery: Math.floor(random() * 400) }) };
}

let programs: string;
let counts: Record<string, number>;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'switchyard-programs-'));
  counts = {};
  const entries = { jobProgram: 'e2e/jobs/jobProgram.ts', appProgram: 'e2e/jobs/appProgram.ts' };
  await build(
    mergeConfig(nodeBundle({ entries, folder: 'none', target: 'node24' }), {
      logLevel: 'error',
      build: { outDir: programs },
    }),
  );
}, 120_000);

afterAll(() => rmSync(programs, { recursive: true, force: true }));

/** Processes of a trial, found by its folder, which is in their words. */
function processesOf(folder: string): { readonly pid: number; readonly words: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return words.includes(folder) ? [{ pid: Number(name), words }] : [];
      } catch {
        return [];
      }
    });
}

function kill(folder: string, role: string): boolean {
  const found = processesOf(folder).filter(({ words }) => words.includes(`--job-role=${role}`));
  for (const { pid } of found) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself just now.
    }
  }
  return found.length > 0;
}

async function attempt(trial: Trial): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-kill-'));
  try {
    const { jobs, engine: at } = jobsPlace(folder, PACE, join(programs, 'jobProgram.js'));
    const engine = at();
    const before = hostWith(SHOP);
    engine.make(before);
    const app = spawn(process.execPath, [
      join(programs, 'appProgram.js'),
      folder,
      String(PACE),
      trial.mode,
      trial.answer,
    ]);
    const said = collect(app);
    await whileRunning(app, () => readdirSync(folder).includes('state') && processesOf(folder).length > 1);
    if (trial.from === 'record') await whileRunning(app, () => hasRecords(folder));
    const begun = performance.now();
    const killed: string[] = [];
    for (const { who, after } of trial.kills) {
      await sleep(Math.max(0, after - (performance.now() - begun)));
      if (who === 'app' ? app.kill('SIGKILL') : kill(folder, who)) killed.push(who);
    }
    // A window stays open, whatever became of its job; then it is closed.
    await quiet(folder, '--job-role');
    app.kill('SIGKILL');
    await quiet(folder);
    const errors = said().filter((line) => !line.includes('job-ended') && !line.includes('not-started'));
    const rounds = await recover(folder, jobs, trial.recovery);
    const now = verdict(engine, WIDER, before);
    const outcome = (await jobs.list())[0]?.outcome ?? 'none';
    const expected: Record<string, string> = {
      kept: 'as drawn',
      'put-back': 'as before',
      refused: 'as before',
      none: 'as before',
    };
    expect({ now, killed, outcome, errors }).toEqual({ now: expected[outcome], killed, outcome, errors: [] });
    return `${outcome}${rounds > 0 ? ', recovered at the next start' : ''}`;
  } finally {
    for (const { pid } of processesOf(folder)) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether anything was written down after a host was looked at. */
function hasRecords(folder: string): boolean {
  const [id] = readdirSync(join(folder, 'state', 'jobs')).filter((name) => !name.startsWith('.'));
  if (id === undefined || !readdirSync(join(folder, 'state', 'jobs', id)).includes('journal')) return false;
  return readFileSync(join(folder, 'state', 'jobs', id, 'journal'), 'utf8').includes('"carrying"');
}

function collect(app: ChildProcess): () => string[] {
  let text = '';
  app.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return () => text.split('\n').filter((line) => /^\w*Error/.test(line));
}

async function whileRunning(app: ChildProcess, isMet: () => boolean): Promise<void> {
  while (app.exitCode === null && !isMet()) await sleep(15);
}

/** Waits until none of a trial’s processes is there that has these words, and none has come for a moment. */
async function quiet(folder: string, words = ''): Promise<void> {
  const begun = performance.now();
  for (let since = begun; performance.now() - since < 200; await sleep(100)) {
    const left = processesOf(folder).filter((found) => found.words.includes(words));
    if (left.length > 0) since = performance.now();
    if (performance.now() - begun > PATIENCE) throw new Error(`Still running: ${left.map((found) => found.words)}`);
  }
}

/** What the application does at its next start, as long as something is left to be finished. */
async function recover(
  folder: string,
  jobs: ReturnType<typeof jobsPlace>['jobs'],
  killAfter: number | undefined,
): Promise<number> {
  for (let round = 0; ; round++) {
    // Somebody may just have been started when nobody was seen.
    while ((await jobs.list()).some(({ alive }) => alive)) await sleep(20);
    const open = (await jobs.list()).find(({ phase }) => phase !== 'ended');
    if (!open) return round;
    if (round > 3) throw new Error(`Not recovered: ${JSON.stringify(open)}`);
    const asked = jobs.ask(open.id, 'recover').catch(() => undefined);
    if (round === 0 && killAfter !== undefined) {
      await sleep(killAfter);
      kill(folder, 'recovery');
      await quiet(folder);
      void asked;
      continue;
    }
    await asked;
    await recordsUntil(jobs, open.id);
    await quiet(folder);
  }
}

it.skipIf(process.platform !== 'linux')(
  `${TRIALS} times somebody is killed (seed ${SEED})`,
  async () => {
    const random = seededRandom(SEED);
    const trials = Array.from({ length: TRIALS }, () => trialOf(random));
    let next = 0;
    const worker = async () => {
      for (let at = next++; at < trials.length; at = next++) {
        const trial = trials[at];
        if (!trial) return;
        const end = await attempt(trial).catch((error: unknown) => {
          throw new Error(`Trial ${at} of seed ${SEED}: ${JSON.stringify(trial)}`, { cause: error });
        });
        counts[end] = (counts[end] ?? 0) + 1;
        if (at % 50 === 49) console.log(`${at + 1}: ${JSON.stringify(counts)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    console.log(`Killed in ${TRIALS} trials, seed ${SEED}: ${JSON.stringify(counts)}`);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(TRIALS);
  },
  4 * 60 * 60_000,
);
