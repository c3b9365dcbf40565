import { expect, test } from 'vitest';
import type { NewJob } from '../../electron/host/apply/jobs.ts';
import { residue } from '../../shared/plan/changes/observedDelta.ts';
import { differenceAfter } from '../../shared/plan/changes/outcome.ts';
import { recordsUntil } from '../jobs/jobsPlace.ts';
import { restarting, shop, wider } from './jobDesigns.ts';
import { jobHosts, missingJobs, outcome } from './jobHosts.ts';
import { describeWith } from './missing.ts';

describeWith('a real Docker Engine that dies while a job runs', missingJobs, () => {
  const place = jobHosts(shop);

  // The earlier it dies, the less there is to take back; the others are for the night.
  test.each(process.env.SWITCHYARD_FUZZ === 'full' ? [1, 2, 3] : [3])(
    'the engine dies after %s steps, and starts its containers again: as drawn, or as before',
    { timeout: 300_000 },
    async (steps) => {
      const [always, alwaysWider] = [shop, wider].map(restarting);
      if (!always || !alwaysWider) throw new Error('No designs.');
      await place.carryOut(always);
      const before = await place.hosts.look(alwaysWider);
      const end = await killWhile(await place.hosts.newJob(alwaysWider, 'apply'), steps);
      const now = await place.hosts.look(alwaysWider);
      const isBack = residue(before, now).length === 0;
      const isDrawn = differenceAfter(alwaysWider, 'h', now).length === 0;
      expect({ outcome: end?.outcome, isBack, isDrawn, residue: end?.residue }).toEqual({
        outcome: isDrawn ? 'kept' : 'put-back',
        isBack: !isDrawn,
        isDrawn,
        residue: [],
      });
    },
  );

  test('the engine dies, and does not start its containers again: networks are as before, and that is said', {
    timeout: 300_000,
  }, async () => {
    await place.carryOut(shop);
    const end = await killWhile(await place.hosts.newJob(wider, 'apply'), 1);
    // Nobody has stopped them but the engine, and nobody but a person knows whether they are to run.
    expect(end?.outcome).toBe('residue');
    expect(end?.residue.map(({ kind, name, details }) => [kind, name, details])).toEqual([
      ['container', 'db', ['running: true → false']],
      ['container', 'web', ['running: true → false']],
    ]);
  });

  /** Starts a job, and lets the engine die and come back when so many steps are done. */
  async function killWhile(wanted: NewJob, steps: number) {
    const id = await place.hosts.jobs.start(wanted);
    let done = 0;
    await recordsUntil(place.hosts.jobs, id, ({ record }) => record === 'done' && ++done === steps);
    await place.engine.kill();
    await place.engine.restart();
    return outcome(await recordsUntil(place.hosts.jobs, id));
  }
});
