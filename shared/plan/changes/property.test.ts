import { describe, expect, test } from 'vitest';
import { chance, seededRandom, upTo } from '../../design/testing/random.ts';
import { isLost, type Loss, type Step } from '../step.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { everythingNamed, type RandomCase, randomCase } from '../testing/randomCase.ts';
import { carryOut, takeBack } from '../testing/simRunner.ts';
import type { HostChangePlan } from './change.ts';
import { factsDigest, factsOf, observedDigest, scopeOf } from './facts.ts';
import { observedDelta, residue } from './observedDelta.ts';
import { differenceAfter, pendingRemovals } from './outcome.ts';
import { planChanges } from './planChanges.ts';
import type { ChangeOptions } from './request.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 300;

interface Planned extends RandomCase {
  readonly seed: number;
  readonly plan: HostChangePlan;
  readonly options: ChangeOptions;
}

/** Half of them with everything on the host named, so that conflicts of ownership do not hide the rest. */
function planned(seed: number): Planned {
  const random = seededRandom(seed);
  const made = randomCase(random);
  const options = { named: chance(random, 0.5) ? everythingNamed(made.observed) : undefined };
  return { ...made, seed, options, plan: planChanges(made.design, made.hostId, made.observed, options) };
}

function* cases(from: number): Generator<Planned> {
  for (let seed = from; seed < from + runs; seed++) yield planned(seed);
}

const story = ({ seed, plan }: Planned, more: unknown = '') =>
  `seed ${seed} ${JSON.stringify(more)}\n${plan.steps.map((step) => step.command?.argv.join(' ')).join('\n')}`;

/** Losses that show in what is seen afterwards. */
const isTold = (loss: Loss) => isLost(loss) || loss.what === 'stale-connection';

const beforeFinish = (steps: readonly Step[]) => steps.filter(({ phase }) => phase !== 'finish').length;

describe('random designs against random hosts', { timeout: 600_000 }, () => {
  test('applying a plan makes the host as drawn, verified step by step', () => {
    const seen = { ready: 0, blocked: 0, nothing: 0, refused: 0 };
    for (const one of cases(1)) {
      seen[one.plan.verdict]++;
      if (one.plan.verdict !== 'ready') continue;
      const sim = new DockerSim(one.observed);
      const { failed, unverified } = carryOut(sim, one.plan.steps);
      if (failed) {
        // Two containers may want one address or port; docker says so, and the plan is taken back.
        expect(
          ['address-in-use', 'port-in-use', 'no-subnet', 'overlap', 'shared-network'],
          story(one, failed),
        ).toContain(!failed.answer.ok && failed.answer.code);
        seen.refused++;
        continue;
      }
      expect(unverified, story(one)).toEqual([]);
      expect(differenceAfter(one.design, one.hostId, sim.observe(), one.options), story(one)).toEqual([]);
    }
    expect(seen.ready - seen.refused).toBeGreaterThan(runs / 5);
    expect(seen.blocked).toBeGreaterThan(runs / 20);
  });

  test('what has been applied is kept as it is, as often as it is planned', () => {
    for (const one of cases(100_001)) {
      if (one.plan.verdict !== 'ready') continue;
      const sim = new DockerSim(one.observed);
      if (carryOut(sim, one.plan.steps).failed) continue;
      const again = planChanges(one.design, one.hostId, sim.observe());
      const changed = again.changes.filter(({ action }) => action !== 'keep' && action !== 'conflict');
      expect(changed, story(one)).toEqual([]);
      expect(again.steps).toEqual([]);
    }
  });

  test('before the last steps the host is as drawn but for what waits to be removed', () => {
    for (const one of cases(200_001)) {
      if (one.plan.verdict !== 'ready') continue;
      const sim = new DockerSim(one.observed);
      if (carryOut(sim, one.plan.steps, beforeFinish(one.plan.steps)).failed) continue;
      const pending = pendingRemovals(one.plan.steps);
      const left = differenceAfter(one.design, one.hostId, sim.observe(), one.options, pending);
      expect(left, story(one)).toEqual([]);
    }
  });

  test('taken back from any step, the host is as before, or the plan said what could not be', () => {
    for (const one of cases(300_001)) {
      if (one.plan.verdict !== 'ready') continue;
      const { steps } = one.plan;
      const most = beforeFinish(steps);
      for (let until = 1; until <= most; until++) {
        const sim = new DockerSim(one.observed);
        const { begun } = carryOut(sim, steps, until);
        const { unverified } = takeBack(sim, begun);
        const told = new Set(begun.flatMap(({ losses = [] }) => losses.filter(isTold).map(({ thing }) => thing.name)));
        const left = residue(one.observed, sim.observe()).filter(({ name }) => !told.has(name));
        expect(left, story(one, { until, left })).toEqual([]);
        expect(
          unverified.filter((step) => !told.has(step.name)),
          story(one, { until }),
        ).toEqual([]);
      }
    }
  });

  test('whatever goes wrong at a step, the host comes back as it was, or the plan said what could not', () => {
    const random = seededRandom(11);
    for (const one of cases(350_001)) {
      const { steps, verdict } = one.plan;
      const most = beforeFinish(steps);
      if (verdict !== 'ready' || most === 0) continue;
      for (const kind of ['refused', 'lost-reply', 'half-run'] as const) {
        const fault = { at: upTo(random, most), kind };
        const sim = new DockerSim(one.observed);
        const { begun } = carryOut(sim, steps, most, fault);
        takeBack(sim, begun);
        const told = new Set(begun.flatMap(({ losses = [] }) => losses.filter(isTold).map(({ thing }) => thing.name)));
        const left = residue(one.observed, sim.observe()).filter(({ name }) => !told.has(name));
        expect(left, story(one, { fault, left })).toEqual([]);
      }
    }
  });

  test('nothing that others made is removed, renamed, stopped or taken off a network unless it was named', () => {
    for (const one of cases(400_001)) {
      const named = one.options.named ?? new Set();
      const mine = (labels: Readonly<Record<string, string>>) => labels['io.switchyard.design'] === one.design.name;
      const { containers = [], dockerNetworks = [] } = one.observed;
      const protectedIds = new Set(
        [...containers, ...dockerNetworks]
          .filter(({ id, labels }) => !mine(labels) && !named.has(id))
          .map(({ id }) => id),
      );
      const always = new Set(
        dockerNetworks
          .filter(({ name }) => ['nat', 'none', 'Default Switch', 'ingress'].includes(name))
          .map(({ id }) => id),
      );
      for (const { command, kind } of one.plan.steps) {
        const words = command?.argv ?? [];
        if (kind === 'network-remove')
          expect(
            words.some((word) => always.has(word)),
            story(one),
          ).toBe(false);
        if (kind === 'network-connect' || kind === 'container-start') continue;
        const target = kind === 'network-disconnect' ? words.slice(-1) : words;
        expect(
          target.some((word) => protectedIds.has(word)),
          story(one),
        ).toBe(false);
      }
      if (one.plan.verdict !== 'ready') expect(one.plan.steps).toEqual([]);
    }
  });

  test('a plan that is tried and was not named loses nothing before it is confirmed', () => {
    for (const one of cases(500_001)) {
      if (one.plan.verdict !== 'ready' || one.plan.irreversible.length > 0 || one.options.named) continue;
      const sim = new DockerSim(one.observed);
      const { begun } = carryOut(sim, one.plan.steps, beforeFinish(one.plan.steps));
      takeBack(sim, begun);
      const told = new Set(begun.flatMap(({ losses = [] }) => losses.filter(isTold).map(({ thing }) => thing.name)));
      const left = residue(one.observed, sim.observe()).filter(({ name }) => !told.has(name));
      expect(left, story(one)).toEqual([]);
    }
  });

  test('the digest is of what the plan depends on, and the delta says what moved', () => {
    const random = seededRandom(7);
    for (const one of cases(600_001)) {
      const scope = scopeOf(one.plan);
      const before = factsOf(one.observed, scope);
      expect(observedDigest(one.observed, one.plan)).toBe(factsDigest(before));
      const sim = new DockerSim(one.observed);
      const { containers = [] } = one.observed;
      const victim = containers[upTo(random, containers.length)];
      if (!victim) continue;
      sim.run(['docker', victim.running ? 'stop' : 'start', victim.id]);
      const now = factsOf(sim.observe(), scope);
      const delta = observedDelta(before, now);
      expect(delta.length > 0, story(one, delta)).toBe(factsDigest(before) !== factsDigest(now));
    }
  });
});
