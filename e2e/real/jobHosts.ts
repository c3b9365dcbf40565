import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Design } from '../../shared/design/schema.ts';
import type { JobRecord } from '../../shared/plan/apply/jobJournal.ts';
import { recordsUntil } from '../jobs/jobsPlace.ts';
import { type DockerEngine, missingEngine } from './dockerEngine.ts';
import { findProgram } from './missing.ts';
import { type RealHosts, startRealHosts } from './realHost.ts';

const DRIVERS = ['nat', 'transparent', 'l2bridge', 'l2tunnel'];

/** Why jobs cannot be carried out on real engines here. */
export const missingJobs = missingEngine() ?? (findProgram('gcc') ? undefined : 'no gcc for a program that only waits');

/** Two engines for the tests of one file, emptied after each. */
export interface JobHosts {
  readonly hosts: RealHosts;
  readonly engine: DockerEngine;
  /** Applies a design and holds it to being kept. */
  carryOut(design: Design): Promise<void>;
}

/** @param design whose images the engines are given. */
export function jobHosts(design?: Design): JobHosts {
  let hosts: RealHosts | undefined;
  const started = () => {
    if (!hosts) throw new Error('The engines have not been started.');
    return hosts;
  };

  beforeAll(async () => {
    hosts = await startRealHosts(2, DRIVERS);
    if (design) await hosts.giveImages(design);
  }, 180_000);
  afterAll(() => hosts?.close(), 120_000);

  afterEach(async () => {
    await Promise.all(started().engines.map(emptyEngine));
    for (const { id } of await started().jobs.list()) await started().jobs.forget(id);
  }, 120_000);

  return {
    get hosts() {
      return started();
    },
    get engine() {
      const [first] = started().engines;
      if (!first) throw new Error('No engine.');
      return first;
    },
    async carryOut(wanted) {
      const { jobs, newJob } = started();
      const id = await jobs.start(await newJob(wanted, 'apply'));
      expect(outcome(await recordsUntil(jobs, id))).toMatchObject({ outcome: 'kept' });
    },
  };
}

/** Removes every container and network that somebody made. */
export async function emptyEngine(engine: DockerEngine): Promise<void> {
  const ids = async (...args: readonly string[]) =>
    (await engine.docker(...args)).split('\n').filter((id) => id !== '');
  const containers = await ids('ps', '-aq');
  if (containers.length > 0) await engine.docker('rm', '-f', ...containers);
  const networks = await ids('network', 'ls', '--filter', 'type=custom', '-q');
  if (networks.length > 0) await engine.docker('network', 'rm', ...networks);
}

/** The end of a job, where it has ended. */
export const outcome = (records: readonly JobRecord[]) =>
  records.flatMap((record) => (record.record === 'ended' ? [record] : []))[0];

export const isStep = (kind: JobRecord['record']) => (record: JobRecord) => record.record === kind;
