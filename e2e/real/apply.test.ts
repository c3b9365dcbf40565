import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { NewJob } from '../../electron/host/apply/jobs.ts';
import { decodeDesign, encodeDesign } from '../../shared/design/codec.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import type { Design } from '../../shared/design/schema.ts';
import { LOCAL } from '../../shared/design/target.ts';
import type { JobRecord } from '../../shared/plan/apply/jobJournal.ts';
import { residue } from '../../shared/plan/changes/observedDelta.ts';
import { differenceAfter } from '../../shared/plan/changes/outcome.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { isConfirming, recordsUntil } from '../jobs/jobsPlace.ts';
import { testFolder } from '../testFolder.ts';
import { missingEngine } from './dockerEngine.ts';
import { describeWith, findProgram } from './missing.ts';
import { contextOf, exampleDesign, inventory, type RealHosts, startRealHosts } from './realHost.ts';
import { runProgram } from './shell.ts';

const DRIVERS = ['nat', 'transparent', 'l2bridge', 'l2tunnel'];
const missing = missingEngine() ?? (findProgram('gcc') ? undefined : 'no gcc for a program that only waits');

/** What a network and containers need to be applied by a real engine that stands for one on Windows. */
function applicable(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map(({ isolation: _, ...container }) => container),
    // Where nobody says, Linux chooses a subnet, and Windows none.
    networks: host.networks.map((each) =>
      each.origin === 'host' || each.subnets.length > 0 ? each : { ...each, subnets: [{ subnet: '10.88.0.0/24' }] },
    ),
  }));
  return { ...design, id: 'under-test', topology: { ...design.topology, hosts } };
}

const examples = readdirSync(join(import.meta.dirname, '../../examples'))
  .filter((name) => name.endsWith('.switchyard.json'))
  .flatMap((name): [string, Design][] => {
    const decoded = decodeDesign(exampleDesign(name));
    if (!decoded.ok) throw new Error(name);
    // What needs a swarm of several machines, or is wrong on purpose, is no design to be applied.
    const needsSwarm = decoded.design.topology.swarms.length > 0;
    return needsSwarm || name.startsWith('mistakes') ? [] : [[name, applicable(decoded.design)]];
  });

const outcome = (records: readonly JobRecord[]) =>
  records.flatMap((record) => (record.record === 'ended' ? [record] : []))[0];
const isStep = (kind: JobRecord['record']) => (record: JobRecord) => record.record === kind;

describeWith('jobs against a real Docker Engine', missing, () => {
  let hosts: RealHosts;
  const engine = () => {
    const [first] = hosts.engines;
    if (!first) throw new Error('No engine.');
    return first;
  };

  beforeAll(async () => {
    hosts = await startRealHosts(2, DRIVERS);
  }, 180_000);
  afterAll(() => hosts?.close(), 120_000);

  afterEach(async () => {
    for (const each of hosts.engines) {
      const ids = async (...args: readonly string[]) =>
        (await each.docker(...args)).split('\n').filter((id) => id !== '');
      for (const id of await ids('ps', '-aq')) await each.docker('rm', '-f', id);
      for (const id of await ids('network', 'ls', '--filter', 'type=custom', '-q'))
        await each.docker('network', 'rm', id);
    }
    for (const { id } of await hosts.jobs.list()) await hosts.jobs.forget(id);
  }, 120_000);

  /** What a design takes for granted: networks that the host brings along. */
  async function bringAlong({ topology }: Design): Promise<void> {
    for (const { name, driver, origin } of topology.hosts.flatMap(({ networks }) => networks)) {
      if (origin === 'host') await engine().docker('network', 'create', '-d', driver, name);
    }
  }

  test.each(examples)(
    '%s is tried and put back, then applied, as docker itself sees it',
    { timeout: 240_000 },
    async (_, design) => {
      const { jobs } = hosts;
      await hosts.giveImages(design);
      await bringAlong(design);
      const before = await inventory(engine());
      const tried = await jobs.start(await hosts.newJob(design, 'try'));
      const waiting = await recordsUntil(jobs, tried, (record) => isConfirming(record) || record.record === 'ended');
      expect(outcome(waiting)).toBeUndefined();
      expect(await inventory(engine())).not.toEqual(before);
      await jobs.ask(tried, 'undo');
      expect(outcome(await recordsUntil(jobs, tried))).toMatchObject({ outcome: 'put-back', residue: [] });
      expect(await inventory(engine())).toEqual(before);

      const applied = await jobs.start(await hosts.newJob(design, 'apply'));
      expect(outcome(await recordsUntil(jobs, applied))).toMatchObject({ outcome: 'kept', residue: [] });
      const [host] = design.topology.hosts;
      expect(planChanges(design, host?.id ?? '', await hosts.look(design)).verdict).toBe('nothing');
      for (const { name, driver, origin, subnets } of host?.networks ?? []) {
        const [network] = JSON.parse(await engine().docker('network', 'inspect', name));
        expect(network).toMatchObject({ Name: name, Driver: driver });
        if (origin === 'host') continue;
        expect(network.Labels['io.switchyard.design']).toBe('under-test');
        for (const { subnet } of subnets)
          expect(network.IPAM.Config).toContainEqual(expect.objectContaining({ Subnet: subnet }));
      }
    },
  );
});

const network = (id: string, name: string, subnet: string) =>
  createNetwork(id, name, 'nat', { subnets: [{ subnet: `${subnet}.0/24`, gateway: `${subnet}.1` }] });

/** A network with two containers and one without any. */
const shop: Design = {
  ...emptyDesign('shop'),
  id: 'shop-1',
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'EDGE', {
        networks: [network('n1', 'lab', '10.81.0'), network('n2', 'back', '10.82.0')],
        containers: [
          createContainer('c1', 'web', 'web:1', { endpoints: [{ id: 'e1', network: 'n1', ip: '10.81.0.9' }] }),
          createContainer('c2', 'db', 'db:1', { endpoints: [{ id: 'e2', network: 'n1' }] }),
        ],
      }),
    ],
  },
};

/** The same with a wider network: it is made again, and all on it are moved. */
const wider = applyEdit(shop, {
  type: 'change',
  kind: 'network',
  host: 'h',
  id: 'n1',
  set: { subnets: [{ subnet: '10.81.0.0/16', gateway: '10.81.0.1' }] },
});

/** The same, with containers that docker starts again after its own end. */
function restarting(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    containers: host.containers.map((each) => ({ ...each, flags: [{ flag: '--restart', value: 'always' }] })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

describeWith('conflicts with a real Docker Engine', missing, () => {
  let hosts: RealHosts;
  const engine = () => {
    const [first] = hosts.engines;
    if (!first) throw new Error('No engine.');
    return first;
  };

  beforeAll(async () => {
    hosts = await startRealHosts(2, DRIVERS);
    await hosts.giveImages(shop);
  }, 180_000);
  afterAll(() => hosts?.close(), 120_000);

  afterEach(async () => {
    for (const each of hosts.engines) {
      const ids = async (...args: readonly string[]) =>
        (await each.docker(...args)).split('\n').filter((id) => id !== '');
      for (const id of await ids('ps', '-aq')) await each.docker('rm', '-f', id);
      for (const id of await ids('network', 'ls', '--filter', 'type=custom', '-q'))
        await each.docker('network', 'rm', id);
    }
    for (const { id } of await hosts.jobs.list()) await hosts.jobs.forget(id);
  }, 120_000);

  const carryOut = async (design: Design) => {
    const id = await hosts.jobs.start(await hosts.newJob(design, 'apply'));
    expect(outcome(await recordsUntil(hosts.jobs, id))).toMatchObject({ outcome: 'kept' });
  };

  test('a network of the same name, made by hand after the plan: refused, nothing is touched', {
    timeout: 120_000,
  }, async () => {
    const wanted = await hosts.newJob(shop, 'apply');
    await engine().docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab');
    const before = await inventory(engine());
    const id = await hosts.jobs.start(wanted);
    const end = outcome(await recordsUntil(hosts.jobs, id));
    expect(end).toMatchObject({ outcome: 'refused', refusal: 'stale' });
    expect(end?.details.join()).toContain('network lab: appeared');
    expect(await inventory(engine())).toEqual(before);
  });

  test('a network of the same name, made by hand meanwhile: put back, and the other one stays', {
    timeout: 180_000,
  }, async () => {
    const id = await hosts.jobs.start(await hosts.newJob(shop, 'apply'));
    await recordsUntil(hosts.jobs, id, isStep('begin'));
    const made = engine()
      .docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab')
      .catch(() => undefined);
    const end = outcome(await recordsUntil(hosts.jobs, id));
    // It came first, or too late; never is anything of both.
    if ((await made) === undefined) expect(end).toMatchObject({ outcome: 'kept' });
    else {
      const theirs = expect.objectContaining({ kind: 'network', name: 'lab', what: 'appeared' });
      expect(end).toMatchObject({ outcome: 'residue', residue: [theirs] });
      const names = (await engine().docker('network', 'ls', '--filter', 'type=custom', '--format', '{{.Name}}')).trim();
      expect(names).toBe('lab');
    }
  });

  test('a network that became busy: put back, and what keeps it busy is left alone', { timeout: 180_000 }, async () => {
    await carryOut(shop);
    await engine().docker('run', '-d', '--name=alien', '--network=back', 'switchyard-wait');
    const before = await hosts.look(wider);
    const id = await hosts.jobs.start(await hosts.newJob(wider, 'apply'));
    await recordsUntil(hosts.jobs, id, isStep('begin'));
    await engine().docker('network', 'connect', 'lab', 'alien');
    const end = outcome(await recordsUntil(hosts.jobs, id));
    expect(end?.outcome).toBe('residue');
    expect(end?.residue.map(({ name }) => name)).toEqual(['alien']);
    await engine().docker('network', 'disconnect', 'lab', 'alien');
    expect(residue(before, await hosts.look(wider))).toEqual([]);
  });

  test.each([1, 3])(
    'the engine dies after %s steps, and starts its containers again: as drawn, or as before',
    { timeout: 300_000 },
    async (steps) => {
      const [always, alwaysWider] = [shop, wider].map(restarting);
      if (!always || !alwaysWider) throw new Error('No designs.');
      await carryOut(always);
      const before = await hosts.look(alwaysWider);
      const end = await killWhile(await hosts.newJob(alwaysWider, 'apply'), steps);
      const now = await hosts.look(alwaysWider);
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
    await carryOut(shop);
    const end = await killWhile(await hosts.newJob(wider, 'apply'), 1);
    // Nobody has stopped them but the engine, and nobody but a person knows whether they are to run.
    expect(end?.outcome).toBe('residue');
    expect(end?.residue.map(({ kind, name, details }) => [kind, name, details])).toEqual([
      ['container', 'db', ['running: true → false']],
      ['container', 'web', ['running: true → false']],
    ]);
  });

  test('the command reads, plans, tries, keeps, sees drift and mends it', { timeout: 300_000 }, async () => {
    const folder = await testFolder();
    const { id: _, ...nameless } = shop;
    await writeFile(join(folder, 'shop.json'), encodeDesign(nameless));
    const main = join(import.meta.dirname, '../../electron/cli/main.ts');
    const call = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await runProgram(process.execPath, [main, ...args], {
        ...hosts.env,
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
    await engine().docker('network', 'disconnect', 'lab', 'web');
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
      ...hosts.env,
      SWITCHYARD_TEST_ENGINE_OS: '',
    });
    expect([honest.code, honest.stderr]).toEqual([2, expect.stringContaining('This machine does not run Windows')]);
    expect(honest.stderr).toContain('The engine runs linux containers');
  });

  /** Starts a job, and lets the engine die and come back when so many steps are done. */
  async function killWhile(wanted: NewJob, steps: number) {
    const id = await hosts.jobs.start(wanted);
    let done = 0;
    await recordsUntil(hosts.jobs, id, ({ record }) => record === 'done' && ++done === steps);
    await engine().kill();
    await engine().restart();
    return outcome(await recordsUntil(hosts.jobs, id));
  }

  test('two hosts behind two contexts: tried and expired, tried and kept, and one that fails puts the other back', {
    timeout: 300_000,
  }, async () => {
    const [one, two] = hosts.engines;
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
    const before = await Promise.all(hosts.engines.map(inventory));
    const state = () => Promise.all(hosts.engines.map(inventory));

    const expired = await hosts.jobs.start(await hosts.newJob(pair, 'try', { confirmSeconds: 5 }));
    const records = await recordsUntil(hosts.jobs, expired);
    expect(records.some(isConfirming)).toBe(true);
    expect(outcome(records)).toMatchObject({ outcome: 'put-back', residue: [] });
    expect(await state()).toEqual(before);

    // Somebody takes the name on the second host while the first one is being made.
    const failing = await hosts.jobs.start(await hosts.newJob(pair, 'apply'));
    await recordsUntil(hosts.jobs, failing, isStep('begin'));
    await two.docker('network', 'create', '-d', 'nat', '--subnet=10.99.0.0/24', 'lab');
    const end = outcome(await recordsUntil(hosts.jobs, failing));
    // On the second host a step was begun, or it was seen before that there is another one.
    expect(['put-back', 'residue']).toContain(end?.outcome);
    expect(end?.residue.filter(({ lane, name }) => lane === 0 || name !== 'lab')).toEqual([]);
    expect(await inventory(one)).toEqual(before[0]);
    await two.docker('network', 'rm', 'lab');
    expect(await state()).toEqual(before);

    const kept = await hosts.jobs.start(await hosts.newJob(pair, 'try'));
    await recordsUntil(hosts.jobs, kept, isConfirming);
    await hosts.jobs.ask(kept, 'confirm');
    expect(outcome(await recordsUntil(hosts.jobs, kept))).toMatchObject({ outcome: 'kept' });
    for (const [index, id] of (['h1', 'h2'] as const).entries()) {
      expect(planChanges(pair, id, await hosts.look(pair, contextOf(index))).verdict).toBe('nothing');
    }
    expect(await hosts.look(pair, LOCAL)).toBeDefined();
  });
});
