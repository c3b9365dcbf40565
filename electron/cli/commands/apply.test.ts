import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Around, commandPlace } from '../../../e2e/commandPlace.ts';
import { jobsPlace, recordsUntil, SHOP, verdict } from '../../../e2e/jobs/jobsPlace.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import type { Target } from '../../../shared/design/target.ts';
import type { Preflight } from '../../../shared/observed/preflight.ts';
import { bareHost } from '../../../shared/plan/testing/randomCase.ts';
import { newDesignId } from '../identified.ts';
import { run } from '../run.ts';

// Jobs are real processes on engines that are files.
const PATIENT = { timeout: 120_000 };
const ABLE: Preflight = { canRead: true, canApply: true, needsElevation: false, problems: [] };

async function place(ready: Preflight = ABLE, pace = 5) {
  const made = await commandPlace(run);
  const { jobs, engine: engineAt } = jobsPlace(made.folder, pace);
  /** What listens to Ctrl+C. */
  const interrupts = new Set<() => void>();
  const engine = engineAt();
  engine.make(bareHost());
  const { id: _, ...nameless } = SHOP;
  await writeFile(join(made.folder, 'shop.switchyard.json'), encodeDesign(nameless));
  const asked: string[] = [];
  const around = (answers: readonly string[] = []): Around => ({
    jobs,
    onInterrupt: (listener) => {
      interrupts.add(listener);
      return () => interrupts.delete(listener);
    },
    hasPerson: answers.length > 0,
    ask: async (question) => {
      asked.push(question);
      return answers[asked.length - 1];
    },
    eyes: {
      preflight: async () => ready,
      readHost: async (target: Target) => ({ observed: engineAt(target).observe(), problems: [], skipped: [] }),
      listContexts: async () => ({ contexts: [], problem: null }),
    },
  });
  const call = (answers: readonly string[], ...args: readonly string[]) => made.callAround(around(answers), ...args);
  const interrupt = () => {
    for (const listener of interrupts) listener();
  };
  return { ...made, call, asked, engine, jobs, interrupt };
}

describe('apply', () => {
  test('shows the plan, asks, carries it out, and says how it ended', PATIENT, async () => {
    const { call, asked, engine, folder } = await place();
    const { code, out, err } = await call(['y'], 'apply', 'shop.switchyard.json');
    expect([code, out]).toEqual([0, 'Kept. Every host is as drawn.\n']);
    expect(asked).toEqual(['Carry this out on WEB01? [y/N] ']);
    expect(err.join('\n')).toMatch(/was given the id “shop-[0-9a-f]{8}”/);
    expect(err).toContain('   + network lab');
    expect(err).toContain('  WEB01: Run the container web: done');
    expect(verdict(engine, JSON.parse(await readFile(join(folder, 'shop.switchyard.json'), 'utf8')))).toBe('as drawn');
    // A second time there is nothing to do, and nobody is asked.
    const again = await call([], 'apply', 'shop.switchyard.json', '--yes', '--json');
    expect([again.code, JSON.parse(again.out)]).toEqual([0, { schema: 'switchyard.applied/1', outcome: 'nothing' }]);
    const drift = await call([], 'drift', 'shop.switchyard.json');
    expect([drift.code, drift.out]).toEqual([0, 'Host WEB01\n\nThe host has not left the design.\n']);
    // Which side has left the other is known from the job.
    engine.run(['docker', 'stop', 'web']);
    const stopped = await call([], 'drift', 'shop.switchyard.json', '--json');
    expect(JSON.parse(stopped.out).drifts).toMatchObject([{ name: 'web', state: 'changed', origin: 'host' }]);
    const drawn = await readFile(join(folder, 'shop.switchyard.json'), 'utf8');
    await writeFile(join(folder, 'shop.switchyard.json'), drawn.replaceAll('10.62.0.0/24', '10.62.0.0/25'));
    const both = await call([], 'drift', 'shop.switchyard.json');
    expect(both.out).toContain('network back: changed in the design, not applied yet');
    expect(both.out).toContain('container web: changed on the host since the last apply');
  });

  test('carries out a plan that was kept, and refuses it once the host has moved', PATIENT, async () => {
    const { call, engine, folder, file } = await place();
    await writeFile(join(folder, 'shop.switchyard.json'), encodeDesign(SHOP));
    expect((await call([], 'plan', 'shop.switchyard.json', '-o', 'shop.plan.json')).code).toBe(1);
    const bare = await call([], 'apply', 'shop.plan.json', '--yes');
    expect([bare.code, bare.err[0]]).toEqual([2, expect.stringContaining('--design FILE')]);
    expect(await file('shop.plan.json')).toContain('switchyard.plan/1');
    engine.run('docker network create -d nat --subnet=10.99.0.0/24 lab'.split(' '));
    const args = ['apply', 'shop.plan.json', '--design', 'shop.switchyard.json', '--yes', '--json'];
    const { code, out } = await call([], ...args);
    expect([code, JSON.parse(out)]).toMatchObject([2, { outcome: 'refused', refusal: 'stale' }]);
    engine.run('docker network rm lab'.split(' '));
    const now = await call([], ...args);
    expect([now.code, JSON.parse(now.out).outcome]).toEqual([0, 'kept']);
  });

  test('does nothing without a yes', PATIENT, async () => {
    const { call, engine } = await place();
    const declined = await call(['n'], 'apply', 'shop.switchyard.json');
    expect([declined.code, declined.err.at(-1)]).toEqual([2, 'Nothing was changed.']);
    const alone = await call([], 'apply', 'shop.switchyard.json');
    expect([alone.code, alone.err]).toEqual([2, [expect.stringContaining('give --yes')]]);
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test('says why a machine cannot be changed, and offers the script', PATIENT, async () => {
    const { call, file } = await place({
      ...ABLE,
      canApply: false,
      problems: [{ code: 'linux-containers', params: { os: 'linux' } }],
    });
    const before = await file('shop.switchyard.json');
    const { code, err } = await call([], 'apply', 'shop.switchyard.json', '--yes');
    expect(code).toBe(2);
    expect(err).toEqual([
      expect.stringContaining('The engine runs linux containers'),
      expect.stringContaining('switchyard export shop.switchyard.json --to docker-ps1 --host "WEB01"'),
      expect.stringContaining('Plans cannot be carried out on “WEB01” (this machine)'),
    ]);
    expect(await file('shop.switchyard.json')).toBe(before);
  });
});

describe('Ctrl+C', () => {
  test('stops before the next step and takes back', PATIENT, async () => {
    const { call, engine, jobs, interrupt } = await place(ABLE, 200);
    const calling = call([], 'apply', 'shop.switchyard.json', '--yes');
    while ((await jobs.list()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const [job] = await jobs.list();
    await recordsUntil(jobs, job?.id ?? '', ({ record }) => record === 'begin');
    interrupt();
    const { code, out, err } = await calling;
    expect([code, out]).toEqual([3, expect.stringContaining('It was put back because it was cancelled.')]);
    expect(err).toContainEqual(expect.stringContaining('It stops before the next step'));
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test('a second time leaves the job to its own processes', PATIENT, async () => {
    const { call, engine, jobs, interrupt } = await place(ABLE, 200);
    const calling = call([], 'apply', 'shop.switchyard.json', '--yes');
    while ((await jobs.list()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const id = (await jobs.list())[0]?.id ?? '';
    await recordsUntil(jobs, id, ({ record }) => record === 'begin');
    interrupt();
    interrupt();
    const { code, err } = await calling;
    expect([code, err.at(-1)]).toEqual([
      3,
      `Job ${id} goes on by itself. “switchyard jobs ${id}” shows how far it is.`,
    ]);
    await recordsUntil(jobs, id);
    expect(verdict(engine, SHOP)).toBe('as before');
  });
});

describe('try', () => {
  test('is kept or put back by whoever sits there', PATIENT, async () => {
    const { call, engine } = await place();
    const back = await call(['y', 'no'], 'try', 'shop.switchyard.json', '--timeout', '60');
    expect([back.code, back.out]).toMatchObject([0, expect.stringContaining('Put back. Every host was read again')]);
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test('in a pipeline ends where it waits, and is confirmed or rolled back by its own command', PATIENT, async () => {
    const { call, engine } = await place();
    const tried = await call([], 'try', 'shop.switchyard.json', '--yes', '--json');
    const { job, phase, until } = JSON.parse(tried.out);
    expect([tried.code, phase, Date.parse(until) > Date.now()]).toEqual([0, 'confirming', true]);
    const list = await call([], 'jobs', '--json');
    expect(JSON.parse(list.out)).toMatchObject({ jobs: [{ id: job, mode: 'try', phase: 'confirming', alive: true }] });
    const back = await call([], 'rollback');
    expect([back.code, back.out]).toMatchObject([0, expect.stringContaining('Put back.')]);
    const again = JSON.parse((await call([], 'try', 'shop.switchyard.json', '--yes', '--json')).out);
    const kept = await call([], 'confirm', again.job, '--json');
    expect([kept.code, JSON.parse(kept.out).outcome]).toEqual([0, 'kept']);
    expect((await call([], 'jobs')).out.split('\n')).toHaveLength(3);
    expect((await call([], 'jobs', job, '--forget')).code).toBe(0);
    expect((await call([], 'confirm')).code).toBe(2);
    expect(engine.observe().containers).toHaveLength(2);
  });

  test.each([['5'], ['four'], ['999999'], ['-1']])('takes no %s seconds', async (value) => {
    const { call } = await place();
    const { code, err } = await call(
      [],
      'try',
      'shop.switchyard.json',
      '--yes',
      `--timeout=${value === '5' ? '4' : value}`,
    );
    expect([code, err.join()]).toEqual([2, expect.stringContaining('Give seconds from 5 to 3600')]);
  });
});

test('discover writes what is there, as an observation or as a design', async () => {
  const { call, file } = await place();
  const { code, out } = await call([], 'discover', '--json');
  expect([code, JSON.parse(out).schema]).toEqual([0, 'switchyard.observed/1']);
  expect((await call([], 'discover', '--design', '-o', 'here.json')).code).toBe(0);
  expect(JSON.parse(await file('here.json'))).toMatchObject({
    targets: { 'host-1': { kind: 'local' } },
    topology: { hosts: [{ name: 'WEB01' }] },
  });
});

test.each(['Läden & Söhne (neu)', '', '한글', 'a'.repeat(100), '--x--'])('an id for “%s” fits on a label', (name) => {
  expect(newDesignId(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
});
