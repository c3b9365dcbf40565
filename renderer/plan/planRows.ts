import type { Change, ChangeAction, HostChangePlan } from '../../shared/plan/changes/change.ts';

/** A line of a plan: a change, or the heading of those that are folded away at first. */
export type PlanRow =
  | { readonly kind: 'change'; readonly key: string; readonly change: Change }
  | {
      readonly kind: 'heading';
      readonly key: FoldedGroup;
      readonly count: number;
      readonly open: boolean;
    };

const FOLDED_GROUPS = ['host-only', 'kept'] as const;
/** What stays as it is, and what only the host has: often thousands, and seldom what one looks for. */
export type FoldedGroup = (typeof FOLDED_GROUPS)[number];

/** What needs a person comes first, then what hurts most. */
const ORDER: readonly ChangeAction[] = ['conflict', 'replace', 'delete', 'change', 'create'];

export function planRows(
  { changes }: Pick<HostChangePlan, 'changes'>,
  open: ReadonlySet<FoldedGroup>,
): readonly PlanRow[] {
  const rows: PlanRow[] = ORDER.flatMap((action) =>
    changes.filter((change) => change.action === action).map((change) => rowOf(change)),
  );
  const kept = changes.filter(({ action }) => action === 'keep');
  const groups = {
    'host-only': kept.filter(({ entity }) => !entity),
    kept: kept.filter(({ entity }) => entity !== undefined),
  };
  for (const key of FOLDED_GROUPS) {
    const members = groups[key];
    if (members.length === 0) continue;
    const isOpen = open.has(key);
    rows.push({ kind: 'heading', key, count: members.length, open: isOpen });
    if (isOpen) rows.push(...members.map(rowOf));
  }
  return rows;
}

function rowOf(change: Change): PlanRow {
  return { kind: 'change', key: change.id, change };
}
