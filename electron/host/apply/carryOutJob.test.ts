import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../../shared/design/create.ts';
import type { Design } from '../../../shared/design/schema.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import { JOB_SCHEMA, type Job } from '../../../shared/plan/apply/job.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { planDocument } from '../../../shared/plan/changes/document.ts';
import { factsOf } from '../../../shared/plan/changes/facts.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import type { ChangeOptions } from '../../../shared/plan/changes/request.ts';
import { DockerSim } from '../../../shared/plan/testing/dockerSim.ts';
import {
  builtIn,
  designOf,
  host,
  id,
  lab,
  OWN,
  seenLab,
  seenWeb,
  web,
} from '../../../shared/plan/testing/planFixtures.ts';
import { carryOutJob } from './carryOutJob.ts';
import { recoverJob } from './recoverJob.ts';
import { Crash, NOTHING_WRONG, type RunFault, type Script, SimWorld } from './testing/simWorld.ts';

const RUNNER = { role: 'runner', pid: 1 } as const;
const RECOVERY = { role: 'recovery', pid: 2 } as const;

/** A network and a container on it, to be made on a bare host. */
const shop = designOf({ networks: [builtIn, lab()], containers: [web()] });

function jobOf(
  design: Design,
  before: readonly ObservedHost[],
  rest: Partial<Job> = {},
  options: ChangeOptions = {},
): Job {
  const lanes = before.map((observed, index) => {
    const hostId = design.topology.hosts[index]?.id ?? '';
    const plan = planDocument(design, planChanges(design, hostId, observed, options), observed, options);
    if (!plan) throw new Error('The plan has conflicts.');
    return { target: { kind: 'context', name: `engine-${index}` } as const, plan };
  });
  const base = { schema: JOB_SCHEMA, id: '20261122T093000Z-0123abcd', createdAt: 0 } as const;
  return { ...base, mode: 'apply', confirmSeconds: 60, design, lanes, ...rest };
}

function worldOf(job: Job, before: readonly ObservedHost[], script: Partial<Script> = {}) {
  const sims = before.map((observed) => new DockerSim(observed, { linkLooks: 4 }));
  const world = new SimWorld(job, sims, { ...NOTHING_WRONG, ...script });
  return { job, world, sims, state: () => jobState(job, world.records) };
}

/** On one bare host. */
const bare = (script: Partial<Script> = {}, rest: Partial<Job> = {}) =>
  worldOf(jobOf(shop, [host()], rest), [host()], script);

const isBare = (sim: DockerSim | undefined) => sim && factsOf(sim.observe()).length === factsOf(host()).length;
const always = (fault: RunFault, from = 0) =>
  new Map(Array.from({ length: 100 }, (_, at): [number, RunFault] => [from + at, fault]));

/** The number of the call at which a record is written, when nothing goes wrong. */
async function callOf(make: () => ReturnType<typeof bare>, isMeant: (text: string) => boolean): Promise<number> {
  const { job, world } = make();
  const ports = world.ports(RUNNER);
  let at = -1;
  const append = ports.journal.append.bind(ports.journal);
  await carryOutJob(job, {
    ...ports,
    journal: {
      records: ports.journal.records,
      append: (record) => {
        if (isMeant(JSON.stringify(record))) at = world.calls;
        return append(record);
      },
    },
  });
  return at;
}

describe('a job that is applied', () => {
  test('is kept as soon as it is verified, and lets go of its hosts', async () => {
    const { job, world, sims, state } = bare();
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('kept');
    expect(state()).toMatchObject({ phase: 'ended', outcome: 'kept', residue: [] });
    expect(sims[0]?.observe().containers?.map(({ name, running }) => [name, running])).toEqual([['web', true]]);
    expect(world.held.size).toBe(0);
    expect(await recoverJob(job, world.ports(RECOVERY))).toBe('kept');
  });

  test('is cancelled between two steps, and taken back', async () => {
    const begun = await callOf(bare, (text) => text.includes('"begin"') && text.includes('network-create'));
    const { job, world, sims, state } = bare({ requests: new Map([[begun, 'cancel']]) });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('put-back');
    expect(state().why).toBe('cancelled');
    expect(state().lanes[0]?.steps.map((step) => step.state)).toEqual(['undone', 'waiting']);
    expect(isBare(sims[0])).toBe(true);
  });

  test('is refused where the host has moved, with what has moved, and nothing is done', async () => {
    const before = host([seenLab({ labels: OWN })]);
    const job = jobOf(shop, [before]);
    const now = host([seenLab({ labels: OWN, subnets: [{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }] })]);
    const { world, state } = worldOf(job, [now]);
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('refused');
    expect(state()).toMatchObject({
      refusal: 'stale',
      details: ['WEB01: network lab: subnets 10.61.0.0/24 (10.61.0.1) → 10.62.0.0/24 (10.62.0.1)'],
    });
    expect(world.runs).toBe(0);
    expect(world.held.size).toBe(0);
  });

  test('is refused where a host is locked, or two ways lead to one engine, or one does not answer', async () => {
    const locked = bare();
    locked.world.held.add('engine:engine-0');
    expect(await carryOutJob(locked.job, locked.world.ports(RUNNER))).toBe('refused');
    expect(locked.state().refusal).toBe('locked');

    const twice = two();
    twice.world.engines[1] = 'engine-0';
    expect(await carryOutJob(twice.job, twice.world.ports(RUNNER))).toBe('refused');
    expect(twice.state()).toMatchObject({ refusal: 'preflight', details: ['WEB02: = WEB01'] });

    const silent = bare({ runs: always('gone'), goneLooks: Number.POSITIVE_INFINITY });
    silent.world.leave(0);
    expect(await carryOutJob(silent.job, silent.world.ports(RUNNER))).toBe('refused');
    expect(silent.state().refusal).toBe('unreadable');
  });

  test('is another process’s where that one has it', async () => {
    const { job, world } = bare();
    world.held.add(`job:${job.id}`);
    expect(await carryOutJob(job, world.ports(RUNNER))).toBeUndefined();
    expect(await recoverJob(job, world.ports(RECOVERY))).toBeUndefined();
    expect(world.records).toEqual([]);
  });

  test('whose step nothing was heard of goes on where it is seen to be done', async () => {
    for (const fault of ['lost', 'hang-done', 'gone-done'] as const) {
      const { job, world } = bare({ runs: new Map([[0, fault]]) });
      expect(await carryOutJob(job, world.ports(RUNNER)), fault).toBe('kept');
    }
  });

  test('does not take another one’s thing for its own, and leaves it alone', async () => {
    const begun = await callOf(bare, (text) => text.includes('"begin"') && text.includes('network-create'));
    const { job, world, sims, state } = bare({
      meddling: new Map([
        [begun + 1, ([sim]) => sim?.run(['docker', 'network', 'create', '-d', 'nat', '--subnet=10.61.0.0/24', 'lab'])],
      ]),
    });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('residue');
    expect(state().failed?.fault.code).toBe('exit');
    expect(state().residue).toMatchObject([{ kind: 'network', name: 'lab', what: 'appeared', told: false }]);
    expect(sims[0]?.observe().dockerNetworks?.some(({ name }) => name === 'lab')).toBe(true);
  });

  test('is taken back where a host is not as drawn in the end', async () => {
    const done = await callOf(bare, (text) => text.includes('"done"') && text.includes('container-run'));
    const { job, world, state } = bare({
      meddling: new Map([[done, ([sim]) => sim?.run(['docker', 'network', 'connect', 'nat', 'web'])]]),
    });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('put-back');
    expect(state().why).toBe('not-as-drawn');
    expect(state().details.join()).toMatch(/^WEB01: .*web/);
  });

  test('for some elements leaves the others as they are', async () => {
    const both = designOf({ networks: [builtIn, lab(), createNetwork('m', 'more', 'nat')] });
    const job = jobOf(both, [host()]);
    const part = planChanges(both, 'h', host(), { only: new Set(['n']) });
    const document = planDocument(both, part, host());
    if (!document) throw new Error('No plan.');
    const some = { ...job, lanes: [{ target: { kind: 'context', name: 'engine-0' } as const, plan: document }] };
    const { world, sims } = worldOf(some, [host()]);
    expect(await carryOutJob(some, world.ports(RUNNER))).toBe('kept');
    const names = sims[0]?.observe().dockerNetworks?.map(({ name }) => name);
    expect(names).toContain('lab');
    expect(names).not.toContain('more');
  });

  test('that cannot throw away what was put aside says so', async () => {
    const before = host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN, image: 'iis:0' })]);
    const job = jobOf(shop, [before], {}, { named: new Set([id('1'), id('2')]) });
    const finish = job.lanes[0]?.plan.steps.findIndex(({ phase }) => phase === 'finish') ?? -1;
    expect(finish).toBeGreaterThan(0);
    const { world, sims, state } = worldOf(job, [before], { runs: always('refused', finish) });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('unfinished');
    const name = 'web.switchyard-aside';
    expect(state().residue).toEqual([
      { lane: 0, kind: 'container', name, what: 'appeared', details: [id('2')], told: false },
    ]);
    expect(
      sims[0]
        ?.observe()
        .containers?.map((container) => container.name)
        .sort(),
    ).toEqual(['web', name]);
  });

  test('says what it does not know of an engine that never comes back', async () => {
    const { job, world, state } = bare({ runs: new Map([[1, 'gone-done']]), goneLooks: Number.POSITIVE_INFINITY });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('residue');
    expect(state().residue.map(({ kind, what }) => [kind, what])).toEqual([
      ['swarm', 'unknown'],
      ['adapter', 'unknown'],
      ['network', 'unknown'],
      ['container', 'unknown'],
    ]);
    expect(state().lanes[0]?.steps.map((step) => step.state)).toEqual(['undo-failed', 'undo-failed']);
  });
});

/** The same on two hosts. */
function two(script: Partial<Script> = {}) {
  const [first] = shop.topology.hosts;
  if (!first) throw new Error('No host.');
  const second = {
    ...first,
    id: 'h2',
    name: 'WEB02',
    networks: [{ ...lab(), id: 'n2' }],
    containers: [createContainer('c2', 'db', 'sql', { endpoints: [{ id: 'e2', network: 'n2' }] })],
  };
  const design: Design = { ...shop, topology: { ...shop.topology, hosts: [first, second] } };
  return worldOf(jobOf(design, [host(), host()]), [host(), host()], script);
}

describe('a job over several hosts', () => {
  test('is carried out one after the other', async () => {
    const { job, world, sims } = two();
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('kept');
    expect(sims.map((sim) => sim.observe().containers?.map(({ name }) => name))).toEqual([['web'], ['db']]);
  });

  test('puts back the first where the second fails', async () => {
    const { job, world, sims, state } = two({ runs: new Map([[3, 'refused']]) });
    expect(await carryOutJob(job, world.ports(RUNNER))).toBe('put-back');
    expect(state().failed).toMatchObject({ lane: 1 });
    expect(sims.map(isBare)).toEqual([true, true]);
  });

  test('looks at every host before it does anything to one', async () => {
    const { job, world } = two();
    await carryOutJob(job, world.ports(RUNNER));
    const kinds = world.records.map(({ record }) => record);
    expect(kinds.lastIndexOf('before')).toBeLessThan(kinds.indexOf('begin'));
    expect(kinds.filter((kind) => kind === 'before').length).toBe(2);
  });
});

describe('a try', () => {
  const trial = (script: Partial<Script> = {}) => bare(script, { mode: 'try' });

  test('is kept where it is confirmed, and put back where it is not, or is asked back', async () => {
    const confirmed = trial({ answer: { what: 'confirm', after: 59_000 } });
    expect(await carryOutJob(confirmed.job, confirmed.world.ports(RUNNER))).toBe('kept');
    const others: readonly (readonly [Partial<Script>, string])[] = [
      [{}, 'expired'],
      [{ answer: { what: 'undo', after: 1 } }, 'asked'],
      [{ answer: { what: 'confirm', after: 61_000 } }, 'expired'],
      // Said before there was anything to be seen.
      [{ requests: new Map([[3, 'confirm']]) }, 'expired'],
    ];
    for (const [script, why] of others) {
      const { job, world, sims, state } = trial(script);
      expect(await carryOutJob(job, world.ports(RUNNER))).toBe('put-back');
      expect(state().why).toBe(why);
      expect(isBare(sims[0])).toBe(true);
    }
  });

  test('is refused where something could not be put back', async () => {
    const loss = { what: 'auto-remove', thing: { kind: 'container', id: id('2'), name: 'web' } } as const;
    const job = jobOf(shop, [host()], { mode: 'try' });
    const [{ plan }] = job.lanes as [Job['lanes'][number]];
    const told = {
      ...job,
      lanes: [{ target: { kind: 'context', name: 'x' } as const, plan: { ...plan, irreversible: [loss] } }],
    };
    const { world, state } = worldOf(told, [host()]);
    expect(await carryOutJob(told, world.ports(RUNNER))).toBe('refused');
    expect(state()).toMatchObject({ refusal: 'irreversible', details: ['WEB01: container web: auto-remove'] });
    expect(world.runs).toBe(0);
  });

  /** The process dies while it waits. */
  async function deadWhileWaiting(script: Partial<Script>) {
    const waits = await callOf(
      () => trial(),
      (text) => text.includes('"confirming"'),
    );
    const made = trial({ ...script, crashes: new Map([[waits + 1, 'after']]) });
    await expect(carryOutJob(made.job, made.world.ports(RUNNER))).rejects.toBeInstanceOf(Crash);
    made.world.bury();
    expect(made.state().phase).toBe('confirming');
    return made;
  }

  test('that was confirmed in time is kept, although the process died before it could write that down', async () => {
    const { job, world, state } = await deadWhileWaiting({ answer: { what: 'confirm', after: 1000 } });
    world.now += 3_600_000;
    expect(await recoverJob(job, world.ports(RECOVERY))).toBe('kept');
    expect(state().phase).toBe('ended');
  });

  test('that was confirmed too late, or never, is put back', async () => {
    const late = await deadWhileWaiting({});
    late.world.now += 120_000;
    late.world.asked.push({ what: 'confirm', at: late.world.now });
    expect(await recoverJob(late.job, late.world.ports(RECOVERY))).toBe('put-back');
    expect(late.state().why).toBe('expired');

    const never = await deadWhileWaiting({ answer: { what: 'undo', after: 1000 } });
    expect(await recoverJob(never.job, never.world.ports(RECOVERY))).toBe('put-back');
    expect(never.state().why).toBe('asked');
    expect(isBare(never.sims[0])).toBe(true);
  });

  test('is not put back on another engine that answers for its host now', async () => {
    const { job, world, sims, state } = await deadWhileWaiting({ answer: { what: 'undo', after: 1000 } });
    world.engines[0] = 'another';
    const runs = world.runs;
    expect(await recoverJob(job, world.ports(RECOVERY))).toBe('residue');
    expect(world.runs).toBe(runs);
    expect(state().residue.every(({ what }) => what === 'unknown')).toBe(true);
    expect(isBare(sims[0])).toBe(false);
  });
});
