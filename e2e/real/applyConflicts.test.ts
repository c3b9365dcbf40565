import { expect, test } from 'vitest';
import { residue } from '../../shared/plan/changes/observedDelta.ts';
import { recordsUntil } from '../jobs/jobsPlace.ts';
import { shop, wider } from './jobDesigns.ts';
import { isStep, jobHosts, missingJobs, outcome } from './jobHosts.ts';
import { describeWith } from './missing.ts';
import { inventory } from './realHost.ts';

describeWith('conflicts with a real Docker Engine', missingJobs, () => {
  const place = jobHosts(shop);

  test('a network of the same name, made by hand after the plan: refused, nothing is touched', {
    timeout: 120_000,
  }, async () => {
    const wanted = await place.hosts.newJob(shop, 'apply');
    await place.engine.docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab');
    const before = await inventory(place.engine);
    const id = await place.hosts.jobs.start(wanted);
    const end = outcome(await recordsUntil(place.hosts.jobs, id));
    expect(end).toMatchObject({ outcome: 'refused', refusal: 'stale' });
    expect(end?.details.join()).toContain('network lab: appeared');
    expect(await inventory(place.engine)).toEqual(before);
  });

  test('a network of the same name, made by hand meanwhile: put back, and the other one stays', {
    timeout: 180_000,
  }, async () => {
    const id = await place.hosts.jobs.start(await place.hosts.newJob(shop, 'apply'));
    await recordsUntil(place.hosts.jobs, id, isStep('begin'));
    const made = place.engine
      .docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab')
      .catch(() => undefined);
    const end = outcome(await recordsUntil(place.hosts.jobs, id));
    // It came first, or too late; never is anything of both.
    if ((await made) === undefined) expect(end).toMatchObject({ outcome: 'kept' });
    else {
      const theirs = expect.objectContaining({ kind: 'network', name: 'lab', what: 'appeared' });
      expect(end).toMatchObject({ outcome: 'residue', residue: [theirs] });
      const names = (
        await place.engine.docker('network', 'ls', '--filter', 'type=custom', '--format', '{{.Name}}')
      ).trim();
      expect(names).toBe('lab');
    }
  });

  test('a network that became busy: put back, and what keeps it busy is left alone', { timeout: 180_000 }, async () => {
    await place.carryOut(shop);
    await place.engine.docker('run', '-d', '--name=alien', '--network=back', 'switchyard-wait');
    const before = await place.hosts.look(wider);
    const id = await place.hosts.jobs.start(await place.hosts.newJob(wider, 'apply'));
    await recordsUntil(place.hosts.jobs, id, isStep('begin'));
    await place.engine.docker('network', 'connect', 'lab', 'alien');
    const end = outcome(await recordsUntil(place.hosts.jobs, id));
    expect(end?.outcome).toBe('residue');
    expect(end?.residue.map(({ name }) => name)).toEqual(['alien']);
    await place.engine.docker('network', 'disconnect', 'lab', 'alien');
    expect(residue(before, await place.hosts.look(wider))).toEqual([]);
  });
});
