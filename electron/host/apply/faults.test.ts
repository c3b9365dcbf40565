import { describe, expect, test } from 'vitest';
import { chance, pick, pickAny, type Random, seededRandom, upTo } from '../../../shared/design/testing/random.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { Outcome } from '../../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../../shared/plan/apply/jobState.ts';
import { notAsDrawn } from '../../../shared/plan/apply/notAsDrawn.ts';
import { actionOf } from '../../../shared/plan/changes/documentSchema.ts';
import { residue } from '../../../shared/plan/changes/observedDelta.ts';
import { pendingRemovals } from '../../../shared/plan/changes/outcome.ts';
import { wordsOf } from '../../../shared/plan/step.ts';
import { DockerSim } from '../../../shared/plan/testing/dockerSim.ts';
import { carryOutJob } from './carryOutJob.ts';
import { PATIENCE } from './limits.ts';
import { JournalFault } from './ports.ts';
import { recoverJob } from './recoverJob.ts';
import { type RandomJob, randomJob } from './testing/randomJob.ts';
import {
  CRASH_MOMENTS,
  Crash,
  type CrashMoment,
  NOTHING_WRONG,
  RUN_FAULTS,
  type RunFault,
  type Script,
  SimWorld,
} from './testing/simWorld.ts';

/**
 * On the simulated engine, which is our own emulation: random jobs with everything going wrong that we could think of. Each
 * ends exactly as before, exactly as drawn, or with a list of what is left that holds all of it and nothing else.
 */
const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 300;
const SEED = Number(process.env.SWITCHYARD_SEED ?? 1);

function worldOf({ job, before }: RandomJob, script: Script): SimWorld {
  const sims = before.map((observed) => new DockerSim(observed, { linkLooks: 6 }));
  return new SimWorld(job, sims, script);
}

/** Carries it out; each time a process dies, another one comes. */
async function lead(world: SimWorld, job: RandomJob['job'], random: Random): Promise<Outcome> {
  for (let process = 0; process < 20; process++) {
    try {
      const outcome =
        process === 0
          ? await carryOutJob(job, world.ports({ role: 'runner', pid: 1 }))
          : await recoverJob(job, world.ports({ role: 'recovery', pid: process + 1 }));
      if (outcome === undefined) throw new Error('Locked.');
      return outcome;
    } catch (error) {
      if (!(error instanceof Crash) && !(error instanceof JournalFault)) throw error;
      world.bury();
      world.now += upTo(random, chance(random, 0.7) ? 2000 : 200_000);
    }
  }
  throw new Error('It never ended.');
}

interface Told {
  readonly seed: number;
  readonly one: RandomJob;
  readonly world: SimWorld;
  readonly script: Script;
  readonly outcome: Outcome;
}

function story({ seed, one, world, script, outcome }: Told, more: unknown = ''): string {
  const records = world.records.map((record) =>
    record.record === 'before' ? `before ${record.lane}` : JSON.stringify(record).slice(0, 400),
  );
  const { runs: faults, crashes, requests, full, answer } = script;
  const meddling = [...script.meddling.keys()];
  const said = {
    faults: [...faults],
    meddling,
    crashes: [...crashes],
    requests: [...requests],
    full: [...full],
    answer,
  };
  const steps = one.job.lanes.flatMap(({ plan }, lane) =>
    plan.steps.map((step) => `${lane} ${step.id}: ${wordsOf(actionOf(step)).join(' ')}`),
  );
  return [
    `seed ${seed}: ${one.job.mode} ${outcome} ${JSON.stringify(more)}`,
    JSON.stringify(said),
    ...steps,
    ...records,
  ].join('\n');
}

/** What hosts were like when the job began; others may have come since it was planned. */
function beforeOf({ one, world }: Told): readonly ObservedHost[] {
  const written = world.records.flatMap((record) => (record.record === 'before' ? [record.observed] : []));
  return one.before.map((planned, lane) => written[lane] ?? planned);
}

/** What really differs, as it is listed; where others may have come, since the hosts were looked at last. */
function left(told: Told): string[] {
  return beforeOf(told).flatMap((before, lane) =>
    residue(before, told.world.lastSeen[lane] ?? before).map(
      ({ kind, name, what }) => `${lane} ${kind} ${name} ${what}`,
    ),
  );
}

function check(told: Told, seen: Record<string, number>): void {
  const { one, world, outcome, script } = told;
  const { job } = one;
  const state = jobState(job, world.records);
  seen[outcome] = (seen[outcome] ?? 0) + 1;
  // A full disk may have kept the end from being written; what counts then are the hosts.
  if (script.full.size === 0) expect(state.outcome, story(told)).toBe(outcome);
  const faults = [...script.runs.values()];
  // What comes as late as that, nobody can wait for.
  if (script.lateness < PATIENCE.late) world.settle();
  const isMeddled = script.meddling.size > 0 || faults.includes('usurped');
  const quiet = !isMeddled && !faults.includes('restart');
  if (!isMeddled) for (const [lane, sim] of world.sims.entries()) world.lastSeen[lane] = settled(sim);
  // Containers that others started while an engine was away, or that it does only now, are no fault of the job's.
  const isLate = faults.includes('hang-late');
  const listed = state.residue.map(({ lane, kind, name, what }) => `${lane} ${kind} ${name} ${what}`).sort();
  switch (outcome) {
    case 'refused':
      if (!isMeddled) expect(left(told), story(told)).toEqual([]);
      expect(state.refusal === 'stale' ? isMeddled : state.refusal !== 'locked', story(told)).toBe(true);
      return;
    case 'put-back':
      expect(left(told), story(told, left(told))).toEqual([]);
      return;
    case 'residue':
      if (script.full.size > 0) return;
      expect(listed, story(told)).toEqual(left(told).sort());
      if (quiet)
        expect(
          state.residue.filter(({ told: isTold }) => !isTold),
          story(told),
        ).toEqual([]);
      return;
    case 'kept':
    case 'unfinished': {
      if (isMeddled) return;
      for (const [lane, { plan }] of job.lanes.entries()) {
        const now = settled(world.sims[lane]);
        const mine = state.residue.filter((item) => item.lane === lane);
        const strayed = notAsDrawn(job.design, plan, beforeOf(told)[lane] ?? now, now);
        const aside = pendingRemovals(plan.steps);
        const isAside = ({ details }: (typeof mine)[number]) => details.some((detail) => aside.has(detail));
        const listedToo = mine.filter((item) => !isAside(item)).map(({ kind, name }) => `${kind} ${name}`);
        expect(strayed.map(({ kind, name }) => `${kind} ${name}`).sort(), story(told)).toEqual(listedToo.sort());
        if (quiet && !isLate) expect(strayed, story(told)).toEqual([]);
        // What was put aside is gone, or is listed.
        const there = now.containers?.filter(({ id }) => aside.has(id)).map(({ id }) => id) ?? [];
        expect(
          mine
            .filter(isAside)
            .flatMap(({ details }) => details)
            .sort(),
          story(told),
        ).toEqual(there.sort());
      }
    }
  }
}

/** As it is once links are back. */
function settled(sim: DockerSim | undefined) {
  if (!sim) throw new Error('No such host.');
  for (let i = 0; i < 8; i++) sim.observe();
  return sim.observe();
}

function randomScript(random: Random, calls: number, commands: number): Script {
  const many = (most: number, below: number) =>
    Array.from({ length: upTo(random, most + 1) }, () => upTo(random, below));
  const kind = upTo(random, 10);
  const later = Math.ceil(calls * 1.5);
  const faults = kind === 9 ? 0 : 3;
  return {
    runs: new Map(
      many(faults, Math.ceil(commands * 1.5) + 1).map((at): [number, RunFault] => [at, pick(random, RUN_FAULTS)]),
    ),
    crashes: new Map(
      chance(random, 0.5) ? many(4, later).map((at): [number, CrashMoment] => [at, pick(random, CRASH_MOMENTS)]) : [],
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
    full: new Set(chance(random, 0.05) ? many(3, calls) : []),
    lateness: upTo(random, chance(random, 0.7) ? 55_000 : 250_000),
    goneLooks: chance(random, 0.9) ? 1 + upTo(random, 12) : 60,
  };
}

/** Somebody else on the host. */
function meddler(random: Random): (sims: readonly DockerSim[]) => void {
  const seed = upTo(random, 1 << 30);
  return (sims) => {
    const own = seededRandom(seed);
    const sim = pickAny(own, sims);
    const { containers = [], dockerNetworks = [] } = sim?.observe() ?? {};
    const container = pickAny(own, containers)?.name ?? 'web';
    const network = pickAny(own, dockerNetworks)?.name ?? 'nat';
    const commands = [
      ['stop', container],
      ['start', container],
      ['rm', '-f', container],
      ['rename', container, 'renamed'],
      ['network', 'connect', network, container],
      ['network', 'disconnect', network, container],
      ['network', 'rm', network],
      ['network', 'create', '-d', 'nat', pick(own, ['lab', 'shop', 'front', 'back', 'stranger'])],
      ['run', '-d', '--name', pick(own, ['web', 'db', 'api', 'stranger']), `--network=${network}`, 'stranger:1'],
    ];
    sim?.run(['docker', ...(pickAny(own, commands) ?? [])]);
  };
}

describe(`random jobs from seed ${SEED}`, { timeout: 3_600_000 }, () => {
  test(`${runs} jobs with faults, crashes, meddling and requests end as before, as drawn, or with all that is left listed`, async () => {
    const seen: Record<string, number> = {};
    let planned = 0;
    let crashes = 0;
    for (let seed = SEED * 1_000_000; planned < runs; seed++) {
      const random = seededRandom(seed);
      const one = randomJob(random);
      if (!one) continue;
      planned++;
      const plain = worldOf(one, { ...NOTHING_WRONG, answer: { what: 'confirm', after: 1000 } });
      const outcome = await lead(plain, one.job, random);
      const dry: Told = { seed, one, world: plain, script: NOTHING_WRONG, outcome };
      check(dry, {});
      checkPlain(dry);
      const script = randomScript(random, plain.calls, plain.runs);
      const world = worldOf(one, script);
      const ended = await lead(world, one.job, random);
      crashes += world.records.filter(({ record }) => record === 'taken').length - 1;
      check({ seed, one, world, script, outcome: ended }, seen);
    }
    console.info(
      `${planned} jobs on the simulated engine from seed ${SEED}: ${JSON.stringify(seen)}, ${crashes} recoveries`,
    );
    expect(seen.kept ?? 0).toBeGreaterThan(runs / 20);
    expect(seen['put-back'] ?? 0).toBeGreaterThan(runs / 20);
  });
});

/** Where nothing goes wrong, a plan is carried out, or docker refuses what nobody could know, and it is taken back. */
function checkPlain(told: Told): void {
  if (told.outcome === 'kept') return;
  const { failed, why } = jobState(told.one.job, told.world.records);
  expect(why, story(told)).toBe('step-failed');
  expect(failed?.fault.code, story(told)).toBe('exit');
}
