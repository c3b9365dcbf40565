import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isConfirming, jobsPlace, newJob, recordsUntil, SHOP, verdict } from '../../../e2e/jobs/jobsPlace.ts';
import { testFolder } from '../../../e2e/testFolder.ts';
import { bareHost } from '../../../shared/plan/testing/randomCase.ts';
import { watchdogKey, writerKey } from './jobProcess.ts';
import { createLocks } from './lock.ts';

// Real processes on machines that are files: slow, so each test tells a whole story.
const PATIENT = { timeout: 120_000 };

async function place() {
  const made = jobsPlace(await testFolder(), 10);
  const engine = made.engine();
  engine.make(bareHost());
  const locks = createLocks(join(made.state, 'locks'));
  const pidOf = async (key: string) => (await locks.owner(key))?.pid;
  const send = async (key: string, signal: 'SIGKILL' | 'SIGSTOP') => {
    const pid = await pidOf(key);
    // Where there is none, a signal would go to the tests themselves.
    if (pid === undefined) throw new Error(`No process holds ${key}.`);
    process.kill(pid, signal);
  };
  return { ...made, engine, pidOf, send };
}

const outcomeIn = (records: Awaited<ReturnType<typeof recordsUntil>>) =>
  records.flatMap((record) => (record.record === 'ended' ? [record.outcome] : []));

describe('a job', () => {
  test('is carried out by a process of its own, and kept', PATIENT, async () => {
    const { jobs, engine, state } = await place();
    const id = await jobs.start(newJob(engine, SHOP, 'apply'));
    const records = await recordsUntil(jobs, id);
    expect(outcomeIn(records)).toEqual(['kept']);
    expect(records.find(({ record }) => record === 'taken')).toMatchObject({ by: { role: 'runner' } });
    expect(verdict(engine, SHOP)).toBe('as drawn');
    expect(await jobs.list()).toMatchObject([
      { id, design: 'shop', hosts: ['WEB01'], phase: 'ended', outcome: 'kept' },
    ]);
    await expect(jobs.ask(id, 'undo')).rejects.toMatchObject({ fault: { code: 'job-ended' } });
    if (process.platform !== 'win32') {
      const { mode } = await stat(join(state, 'jobs', id, 'job.json'));
      expect(mode & 0o777).toBe(0o600);
    }
    await jobs.forget(id);
    expect(await readdir(join(state, 'jobs'))).toEqual([]);
    await expect(jobs.open(id)).rejects.toMatchObject({ fault: { code: 'no-job' } });
  });

  test('that is tried waits for an answer, on a host that nobody else may change', PATIENT, async () => {
    const { jobs, engine } = await place();
    const wanted = newJob(engine, SHOP, 'try', 60);
    const id = await jobs.start(wanted);
    await recordsUntil(jobs, id, isConfirming);
    expect(verdict(engine, SHOP)).toBe('as drawn');
    expect(await jobs.list()).toMatchObject([{ phase: 'confirming', alive: true }]);
    await expect(jobs.start(wanted)).rejects.toMatchObject({
      fault: { code: 'host-locked', params: { host: 'WEB01' } },
    });
    await expect(jobs.forget(id)).rejects.toMatchObject({ fault: { code: 'busy' } });
    await jobs.ask(id, 'undo');
    expect(outcomeIn(await recordsUntil(jobs, id))).toEqual(['put-back']);
    expect(verdict(engine, SHOP)).toBe('as before');
    const again = await jobs.start(newJob(engine, SHOP, 'try', 60));
    await recordsUntil(jobs, again, isConfirming);
    await jobs.ask(again, 'confirm');
    expect(outcomeIn(await recordsUntil(jobs, again))).toEqual(['kept']);
    expect(verdict(engine, SHOP)).toBe('as drawn');
  });

  test('that is not confirmed is put back', PATIENT, async () => {
    const { jobs, engine } = await place();
    const id = await jobs.start(newJob(engine, SHOP, 'try', 5));
    const records = await recordsUntil(jobs, id);
    expect(records).toContainEqual(expect.objectContaining({ phase: 'undoing', why: 'expired' }));
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test.skipIf(process.platform === 'win32')('is put back by its watchdog when its runner dies', PATIENT, async () => {
    const { jobs, engine, pidOf, send } = await place();
    const id = await jobs.start(newJob(engine, SHOP, 'try', 60));
    await recordsUntil(jobs, id, isConfirming);
    // The watchdog dies first, and gets a successor.
    const first = await pidOf(watchdogKey(id));
    await send(watchdogKey(id), 'SIGKILL');
    let second = await pidOf(watchdogKey(id));
    while (second === undefined || second === first) second = await pidOf(watchdogKey(id));
    await send(writerKey(id), 'SIGKILL');
    const records = await recordsUntil(jobs, id);
    expect(records).toContainEqual(expect.objectContaining({ record: 'taken', by: { role: 'watchdog', pid: second } }));
    expect(outcomeIn(records)).toEqual(['put-back']);
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test.skipIf(process.platform === 'win32')('whose runner hangs while a try waits is put back', PATIENT, async () => {
    const { jobs, engine, send } = await place();
    const id = await jobs.start(newJob(engine, SHOP, 'try', 5));
    await recordsUntil(jobs, id, isConfirming);
    await send(writerKey(id), 'SIGSTOP');
    const records = await recordsUntil(jobs, id);
    expect(records).toContainEqual(expect.objectContaining({ phase: 'undoing', why: 'expired' }));
    expect(outcomeIn(records)).toEqual(['put-back']);
    expect(verdict(engine, SHOP)).toBe('as before');
  });

  test.skipIf(process.platform === 'win32')(
    'whose processes are all dead is found, and recovered',
    PATIENT,
    async () => {
      const { jobs, engine, send } = await place();
      const id = await jobs.start(newJob(engine, SHOP, 'apply'));
      await recordsUntil(jobs, id, ({ record }) => record === 'done');
      for (const key of [watchdogKey(id), writerKey(id)]) await send(key, 'SIGKILL');
      while ((await jobs.list())[0]?.alive) await new Promise(setImmediate);
      expect(await jobs.list()).toMatchObject([{ id, phase: 'carrying', outcome: null, alive: false }]);
      await expect(jobs.start(newJob(engine, SHOP, 'apply'))).rejects.toMatchObject({ fault: { code: 'host-locked' } });
      await jobs.ask(id, 'recover');
      const records = await recordsUntil(jobs, id);
      expect(records).toContainEqual(expect.objectContaining({ phase: 'undoing', why: 'abandoned' }));
      expect(verdict(engine, SHOP)).toBe('as before');
    },
  );
});
