import { useDeferredValue } from 'react';
import type { AddressPlan } from '../../shared/addressPlan/model.ts';
import { addressPlan } from '../../shared/addressPlan/plan.ts';
import type { Design } from '../../shared/design/schema.ts';
import { useDesign } from '../store/hooks.ts';

const kept = new WeakMap<Design['topology'], AddressPlan>();

/** The plan of a design, made once for as long as its topology is the same: moving a box does not change it. */
export function planOf(design: Design): AddressPlan {
  const known = kept.get(design.topology);
  if (known) return known;
  const plan = addressPlan(design);
  kept.set(design.topology, plan);
  return plan;
}

/** The plan of the open design. Typing does not wait for it: it follows as soon as there is time. */
export function usePlan(): AddressPlan {
  const design = useDeferredValue(useDesign((whole) => whole));
  return planOf(design);
}
