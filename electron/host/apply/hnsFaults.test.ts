import { describe, expect, test } from 'vitest';
import { chance, pick, type Random, seededRandom, upTo } from '../../../shared/design/testing/random.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { Outcome } from '../../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { notAsDrawn } from '../../../shared/plan/apply/notAsDrawn.ts';
import { actionOf } from '../../../shared/plan/changes/documentSchema.ts';
import { asHnsHost } from '../../../shared/plan/changes/hns/engine.ts';
import { residue } from '../../../shared/plan/changes/observedDelta.ts';
import { wordsOf } from '../../../shared/plan/step.ts';
import { HnsSim } from '../../../shared/plan/testing/hnsSim/hnsSim.ts';
import { foreignThing, meddleWithHns, settle } from '../../../shared/plan/testing/hnsSim/randomHnsCase.ts';
import { carryOutJob } from './carryOutJob.ts';
import { recoverJob } from './recoverJob.ts';
import { type RandomHnsJob, randomHnsJob } from './testing/hnsJob.ts';
import { HNS_FAULTS, type HnsFault, type HnsScript, HnsWorld } from './testing/hnsWorld.ts';
import { Crash, type CrashMoment } from './testing/simWorld.ts';

/**
 * On the simulated HNS, which is our own emulation: random designs on random hosts without docker, with everything going wrong
 * that we could think of. Each job ends exactly as before, exactly as drawn, or with a list of what is left that holds all of
 * it and nothing else.
 */
const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 300;
const SEED = Number(process.env.SWITCHYARD_SEED ?? 1);

const NOTHING: HnsScript = {
  faults: new Map(),
  crashes: new Map(),
  meddling: new Map(),
  requests: new Map(),
  downLooks: 3,
};

const worldOf = ({ job, sim }: RandomHnsJob, script: HnsScript): HnsWorld =>
  new HnsWorld(job, new HnsSim(sim.snapshot()), script);

/** Carries it out; each time a process dies, another one comes. */
async function lead(world: HnsWorld, job: RandomHnsJob['job'], random: Random): Promise<Outcome> {
  for (let process = 0; process < 12; process++) {
    try {
      const outcome =
        process === 0
          ? await carryOutJob(job, world.ports({ role: 'runner', pid: 1 }))
          : await recoverJob(job, world.ports({ role: process === 1 ? 'watchdog' : 'recovery', pid: process + 1 }));
      if (outcome === undefined) throw new Error('Locked.');
      return outcome;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      world.bury();
      world.now += upTo(random, 200_000);
    }
  }
  throw new Error('It never ended.');
}

interface Told {
  readonly seed: number;
  readonly one: RandomHnsJob;
  readonly world: HnsWorld;
  readonly script: HnsScript;
  readonly outcome: Outcome;
}

function story({ seed, one, world, script, outcome }: Told, more: unknown = ''): string {
  const records = world.records.map((record) =>
    record.record === 'before' ? 'before' : JSON.stringify(record).slice(0, 500),
  );
  const { faults, crashes, requests, meddling, answer } = script;
  const said = {
    faults: [...faults],
    crashes: [...crashes],
    requests: [...requests],
    meddling: [...meddling.keys()],
    answer,
  };
  const steps = one.job.lanes.flatMap(({ plan }) =>
    plan.steps.map((step) => `${step.id}: ${wordsOf(actionOf(step)).join(' ')}`),
  );
  return [
    `seed ${seed}: ${one.job.mode} ${outcome} ${JSON.stringify(more)}`,
    JSON.stringify(said),
    ...steps,
    ...records,
  ].join('\n');
}

/** What the host was like when the job began; others may have come since it was planned. */
function beforeOf({ one, world }: Told): ObservedHost {
  const written = world.records.find((record) => record.record === 'before');
  return asHnsHost(written?.record === 'before' ? written.observed : one.before);
}

function settledHost(world: HnsWorld): ObservedHost {
  settle(world.sim);
  return asHnsHost(world.sim.observe());
}

/** What really differs; where others may have come, since the host was looked at last. */
function left(told: Told): string[] {
  const { world, script } = told;
  const now = script.meddling.size > 0 ? (world.lastSeen ?? beforeOf(told)) : settledHost(world);
  return residue(beforeOf(told), now)
    .map(({ kind, name, what }) => `${kind} ${name} ${what}`)
    .sort();
}

function check(told: Told, seen: Record<string, number>): void {
  const { one, world, outcome, script } = told;
  const { job } = one;
  const state = jobState(job, world.records);
  seen[outcome] = (seen[outcome] ?? 0) + 1;
  expect(state.outcome, story(told)).toBe(outcome);
  const isMeddled = script.meddling.size > 0;
  const listed = state.residue.map(({ kind, name, what }) => `${kind} ${name} ${what}`).sort();
  switch (outcome) {
    case 'refused':
      if (!isMeddled) expect(left(told), story(told)).toEqual([]);
      expect(state.refusal === 'stale' ? isMeddled : state.refusal !== 'locked', story(told)).toBe(true);
      return;
    case 'put-back':
      // Before the host was written down, nothing is asked of it; what is there then is others' doing.
      if (!world.records.some(({ record }) => record === 'before')) {
        expect(world.changes, story(told)).toBe(0);
        return;
      }
      expect(left(told), story(told, left(told))).toEqual([]);
      return;
    case 'residue':
      expect(withoutFollowing(listed, told), story(told, left(told))).toEqual(withoutFollowing(left(told), told));
      if (!isMeddled) expect(strangersAsBefore(told), story(told, 'strangers')).toBe(true);
      return;
    case 'kept':
    case 'unfinished': {
      if (isMeddled) return;
      const plan = job.lanes[0]?.plan;
      const now = settledHost(world);
      const missing = plan ? notAsDrawn(job.design, plan, beforeOf(told), now) : [];
      expect(missing, story(told, missing)).toEqual([]);
      expect(linksOf(now), story(told)).toEqual(linksOf(beforeOf(told)));
    }
  }
}

/**
 * Without cards that their switch leaves behind the last look: it goes with its network, of which the plan had said before
 * that it would not come back.
 */
function withoutFollowing(lines: readonly string[], told: Told): string[] {
  const { residue: listed } = jobState(told.one.job, told.world.records);
  const lost = new Set(listed.filter((item) => item.told && item.kind === 'network').map(({ name }) => name));
  const { switches = [] } = beforeOf(told);
  const cards = new Set(switches.filter(({ name }) => lost.has(name)).flatMap(({ adapters }) => adapters));
  return lines.filter((line) => ![...cards].some((card) => line === `adapter ${card} changed`));
}

/** The host's own addresses: each is there, wherever it is now. */
function linksOf({ adapters = [] }: ObservedHost): string[] {
  return adapters.flatMap(({ addresses }) => addresses).sort();
}

/** Whatever is left: nothing that a step was not about has gone or changed. */
function strangersAsBefore(told: Told): boolean {
  const plan = told.one.job.lanes[0]?.plan;
  const ours = new Set(plan?.steps.flatMap(({ name, params }) => [name, String(params.name)]) ?? []);
  const now = settledHost(told.world);
  return residue(beforeOf(told), now).every(
    ({ kind, name, what }) => kind === 'adapter' || what === 'appeared' || ours.has(name),
  );
}

function randomScript(random: Random, calls: number, changes: number): HnsScript {
  const many = (most: number, below: number) =>
    Array.from({ length: upTo(random, most + 1) }, () => upTo(random, below));
  const later = Math.ceil(calls * 1.5);
  const faults = chance(random, 0.1) ? 0 : 3;
  return {
    faults: new Map(
      many(faults, Math.ceil(changes * 1.5) + 1).map((at): [number, HnsFault] => [at, pick(random, HNS_FAULTS)]),
    ),
    crashes: new Map(
      chance(random, 0.5)
        ? many(4, later).map((at): [number, CrashMoment] => [at, pick(random, ['before', 'after', 'torn'])])
        : [],
    ),
    meddling: new Map(chance(random, 0.15) ? many(2, later).map((at) => [at, meddler(random)]) : []),
    requests: new Map(
      chance(random, 0.3)
        ? many(2, later).map((at) => [at, pick(random, ['confirm', 'cancel', 'undo', 'cancel'])])
        : [],
    ),
    ...(chance(random, 0.7) && {
      answer: { what: pick(random, ['confirm', 'confirm', 'confirm', 'undo']), after: upTo(random, 140_000) },
    }),
    downLooks: 1 + upTo(random, 12),
  };
}

/** Somebody else on the host. */
function meddler(random: Random): (sim: HnsSim) => void {
  const seed = upTo(random, 1 << 30);
  return (sim) => {
    const own = seededRandom(seed);
    if (chance(own, 0.5)) foreignThing(own, sim);
    else meddleWithHns(own, sim);
  };
}

describe(`random jobs from seed ${SEED}`, { timeout: 3_600_000 }, () => {
  test(`${runs} jobs on hosts without docker end as before, as drawn, or with all that is left listed`, async () => {
    const seen: Record<string, number> = {};
    const plain: Record<string, number> = {};
    let planned = 0;
    let crashes = 0;
    for (let seed = SEED * 1_000_000; planned < runs; seed++) {
      const random = seededRandom(seed);
      const one = randomHnsJob(random);
      if (!one) continue;
      planned++;
      const quiet = worldOf(one, { ...NOTHING, answer: { what: 'confirm', after: 1000 } });
      const dry: Told = { seed, one, world: quiet, script: NOTHING, outcome: await lead(quiet, one.job, random) };
      check(dry, plain);
      checkPlain(dry);
      const script = randomScript(random, quiet.calls, quiet.changes);
      const world = worldOf(one, script);
      const outcome = await lead(world, one.job, random);
      crashes += world.records.filter(({ record }) => record === 'taken').length - 1;
      check({ seed, one, world, script, outcome }, seen);
    }
    console.info(
      `${planned} jobs on the simulated HNS from seed ${SEED}: ${JSON.stringify(seen)}, ${crashes} recoveries; without faults ${JSON.stringify(plain)}`,
    );
    expect(seen.kept ?? 0).toBeGreaterThan(runs / 20);
    expect(seen['put-back'] ?? 0).toBeGreaterThan(runs / 20);
  });
});

/** Where nothing goes wrong, a plan is carried out, or HNS refuses what nobody could know, and it is taken back. */
function checkPlain(told: Told): void {
  if (told.outcome === 'kept') return;
  const { failed, why } = jobState(told.one.job, told.world.records);
  expect(why, story(told)).toBe('step-failed');
  expect(failed?.fault.code, story(told)).toBe('exit');
  expect(failed?.fault.output, story(told)).toMatch(
    /OBJECT_ALREADY_EXISTS|SHARING_VIOLATION|SUBNET_NOT_FOUND|INVALID_PARAMETER|ADAPTER_NOT_FOUND|ADDR_INVALID_OR_RESERVED/,
  );
}
