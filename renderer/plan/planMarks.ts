import type { HostChangePlan } from '../../shared/plan/changes/change.ts';
import type { Marked } from '../canvas/marks/markStore.ts';

/** What plans say of drawn elements. What stays has no mark, but for what is never touched. */
export function planMarks(plans: Iterable<Pick<HostChangePlan, 'changes' | 'host'>>): Marked[] {
  const marked: Marked[] = [];
  for (const { changes, host } of plans) {
    for (const { entity, action, owner } of changes) {
      if (!entity || entity.kind === 'host') continue;
      const ref = entity.host === undefined ? { ...entity, host } : entity;
      if (action !== 'keep') marked.push({ ref, mark: action });
      else if (owner === 'untouchable') marked.push({ ref, mark: 'locked' });
    }
  }
  return marked;
}
