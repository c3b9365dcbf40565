import type { BoundHost } from '../../shared/plan/apply/boundHosts.ts';
import { encodePlan, type PlanDocument, planDocument } from '../../shared/plan/changes/document.ts';
import { saveScript } from '../files/fileActions.ts';
import { documentStore } from '../store/document.ts';
import { type MadePlan, planStore } from './planStore.ts';

const PLAN_EXTENSION = 'plan.json';

/** The document of a plan; undefined where it has conflicts, or steps that are for a person. */
export function documentOf({ plan, design, reading, options }: MadePlan): PlanDocument | undefined {
  return planDocument(design, plan, reading.observed, options);
}

/** Saves the plans of these hosts, one file each. */
export async function savePlans(hosts: readonly BoundHost[]): Promise<void> {
  for (const { host } of hosts) {
    const made = planStore.getState().plans.get(host.id);
    const document = made?.plan.verdict === 'ready' ? documentOf(made) : undefined;
    if (!document) continue;
    const name = `${documentStore.getState().design.name || host.name}-${host.name}`.replaceAll(/[^\w.-]+/g, '-');
    await saveScript(
      { name: `${name}.${PLAN_EXTENSION}`, text: encodePlan(document), encoding: 'utf8' },
      PLAN_EXTENSION,
    );
  }
}
