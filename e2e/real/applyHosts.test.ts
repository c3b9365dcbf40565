import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeDesign } from '../../shared/design/codec.ts';
import { createContainer, createHost, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { LOCAL } from '../../shared/design/target.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { isConfirming, recordsUntil } from '../jobs/jobsPlace.ts';
import { testFolder } from '../testFolder.ts';
import { network, shop } from './jobDesigns.ts';
import { isStep, jobHosts, missingJobs, outcome } from './jobHosts.ts';
import { describeWith } from './missing.ts';
import { contextOf, inventory } from './realHost.ts';
import { runProgram } from './shell.ts';

describeWith('the command, and two hosts, with real Docker Engines', missingJobs, () => {
  const place = jobHosts(shop);

  test('the command reads, plans, tries, keeps, sees drift and mends it', { timeout: 300_000 }, async () => {
    const folder = await testFolder();
    const { id: _, ...nameless } = shop;
    await writeFile(join(folder, 'shop.json'), encodeDesign(nameless));
    const main = place.hosts.programs.switchyard;
    const call = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await runProgram(process.execPath, [main, ...args], {
        ...place.hosts.env,
        INIT_CWD: folder,
        npm_lifecycle_event: 'cli',
      });
      return { code, out: stdout, err: stderr };
    };
    expect(await call('plan', 'shop.json')).toMatchObject({ code: 1, out: expect.stringContaining('+ network lab') });
    const tried = await call('try', 'shop.json', '--yes', '--json');
    expect([tried.code, JSON.parse(tried.out).phase]).toEqual([0, 'confirming']);
    expect(tried.err).toContain('was given the id “shop-');
    expect(await call('confirm')).toMatchObject({ code: 0, out: 'Kept. Every host is as drawn.\n' });
    expect((await call('drift', 'shop.json')).code).toBe(0);
    await place.engine.docker('network', 'disconnect', 'lab', 'web');
    expect(await call('drift', 'shop.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('web on network lab'),
    });
    expect((await call('apply', 'shop.json', '--yes')).code).toBe(0);
    expect((await call('drift', 'shop.json')).code).toBe(0);
    const design = await call('discover', '--context', 'engine-1', '--design');
    expect(JSON.parse(design.out)).toMatchObject({ targets: { 'host-1': { kind: 'context', name: 'engine-1' } } });
    expect(design.out).toContain('10.81.0.0/24');
    expect((await call('jobs')).out.trim().split('\n')).toHaveLength(2);
    // An engine for Linux does not stand for one on Windows unless a test says so.
    const honest = await runProgram(process.execPath, [main, 'apply', join(folder, 'shop.json'), '--yes'], {
      ...place.hosts.env,
      SWITCHYARD_TEST_ENGINE_OS: '',
    });
    expect([honest.code, honest.stderr]).toEqual([2, expect.stringContaining('This machine does not run Windows')]);
    expect(honest.stderr).toContain('The engine runs linux containers');
  });

  test('two hosts behind two contexts: tried and expired, tried and kept, and one that fails puts the other back', {
    timeout: 300_000,
  }, async () => {
    const [one, two] = place.hosts.engines;
    if (!one || !two) throw new Error('Two engines are needed.');
    const at = (id: string, name: string, subnet: string) =>
      createHost(id, name, {
        networks: [network(`n-${id}`, 'lab', subnet)],
        containers: [
          createContainer(`c-${id}`, 'web', 'web:1', { endpoints: [{ id: `e-${id}`, network: `n-${id}` }] }),
        ],
      });
    const pair: Design = {
      ...emptyDesign('pair'),
      id: 'pair-1',
      topology: { swarms: [], hosts: [at('h1', 'EDGE1', '10.81.0'), at('h2', 'EDGE2', '10.82.0')] },
      targets: { h1: contextOf(0), h2: contextOf(1) },
    };
    const before = await Promise.all(place.hosts.engines.map(inventory));
    const state = () => Promise.all(place.hosts.engines.map(inventory));

    const expired = await place.hosts.jobs.start(await place.hosts.newJob(pair, 'try', { confirmSeconds: 5 }));
    const records = await recordsUntil(place.hosts.jobs, expired);
    expect(records.some(isConfirming)).toBe(true);
    expect(outcome(records)).toMatchObject({ outcome: 'put-back', residue: [] });
    expect(await state()).toEqual(before);

    // Somebody takes the name on the second host while the first one is being made.
    const failing = await place.hosts.jobs.start(await place.hosts.newJob(pair, 'apply'));
    await recordsUntil(place.hosts.jobs, failing, isStep('begin'));
    await two.docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab');
    const end = outcome(await recordsUntil(place.hosts.jobs, failing));
    // On the second host a step was begun, or it was seen before that there is another one.
    expect(['put-back', 'residue']).toContain(end?.outcome);
    expect(end?.residue.filter(({ lane, name }) => lane === 0 || name !== 'lab')).toEqual([]);
    expect(await inventory(one)).toEqual(before[0]);
    await two.docker('network', 'rm', 'lab');
    expect(await state()).toEqual(before);

    const kept = await place.hosts.jobs.start(await place.hosts.newJob(pair, 'try'));
    await recordsUntil(place.hosts.jobs, kept, isConfirming);
    await place.hosts.jobs.ask(kept, 'confirm');
    expect(outcome(await recordsUntil(place.hosts.jobs, kept))).toMatchObject({ outcome: 'kept' });
    for (const [index, id] of (['h1', 'h2'] as const).entries()) {
      expect(planChanges(pair, id, await place.hosts.look(pair, contextOf(index))).verdict).toBe('nothing');
    }
    expect(await place.hosts.look(pair, LOCAL)).toBeDefined();
  });
});
