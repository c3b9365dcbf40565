import { describe, expect, test } from 'vitest';
import { countingIds } from '../../design/create.ts';
import { applyEdit } from '../../design/edits.ts';
import { findReferenceFault } from '../../design/references.ts';
import type { Design } from '../../design/schema.ts';
import { seededRandom } from '../../design/testing/random.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { everythingNamed, randomCase } from '../testing/randomCase.ts';
import { carryOut } from '../testing/simRunner.ts';
import { adoptDrift, type Drift, driftOf, revertDrift } from './drift.ts';
import { planChanges } from './planChanges.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 200;

const told = (drifts: readonly Drift[]) => drifts.map(({ id, state, differences }) => ({ id, state, differences }));

describe('random drift', { timeout: 600_000 }, () => {
  test('a host that is as drawn has not left its design, and one that has not left it needs no plan', () => {
    for (let seed = 1; seed <= runs; seed++) {
      const { design, hostId, observed } = randomCase(seededRandom(seed));
      const drifts = driftOf(design, hostId, observed);
      const { verdict } = planChanges(design, hostId, observed);
      if (verdict === 'nothing') {
        expect(
          drifts.filter(({ reasons, state }) => state !== 'missing' && reasons[0]?.code !== 'differs-left'),
          `seed ${seed}`,
        ).toEqual([]);
      }
      if (verdict === 'ready') expect(drifts, `seed ${seed}`).not.toEqual([]);
    }
  });

  test('what is adopted is drift no more, and the design stays sound', () => {
    let adopted = 0;
    for (let seed = 10_001; seed <= 10_000 + runs; seed++) {
      const { design: first, hostId, observed } = randomCase(seededRandom(seed));
      let design: Design = first;
      const ids = countingIds();
      // Networks come first in the list, and an edit may make room for the next one.
      for (let round = 0; round < 60; round++) {
        const next = driftOf(design, hostId, observed)
          .map((drift) => ({
            drift,
            edit: adoptDrift(design, hostId, observed, drift, (prefix) => `adopted-${ids(prefix)}`),
          }))
          .find(({ edit }) => edit);
        if (!next?.edit) break;
        const after = applyEdit(design, next.edit);
        expect(after, `seed ${seed} ${JSON.stringify(next)}`).not.toBe(design);
        expect(findReferenceFault(after)).toBeUndefined();
        const again = driftOf(after, hostId, observed).find(({ id }) => id === next.drift.id);
        expect(told(again ? [again] : []), `seed ${seed} ${JSON.stringify(next)}`).not.toEqual(told([next.drift]));
        design = after;
        adopted++;
      }
      const left = driftOf(design, hostId, observed).filter((drift) =>
        adoptDrift(design, hostId, observed, drift, ids),
      );
      expect(left, `seed ${seed}`).toEqual([]);
    }
    expect(adopted).toBeGreaterThan(runs / 2);
  });

  test('what is reverted is as drawn again', () => {
    let reverted = 0;
    for (let seed = 20_001; seed <= 20_000 + runs; seed++) {
      const { design, hostId, observed } = randomCase(seededRandom(seed));
      const named = everythingNamed(observed);
      for (const drift of driftOf(design, hostId, observed)) {
        const plan = revertDrift(design, hostId, observed, [drift], { named });
        if (plan.verdict !== 'ready') continue;
        const sim = new DockerSim(observed);
        if (carryOut(sim, plan.steps).failed) continue;
        const left = driftOf(design, hostId, sim.observe()).find(({ id }) => id === drift.id);
        expect(
          left,
          `seed ${seed} ${JSON.stringify(drift)}\n${plan.steps.map(({ id }) => id).join('\n')}`,
        ).toBeUndefined();
        reverted++;
      }
    }
    expect(reverted).toBeGreaterThan(runs / 2);
  });
});
