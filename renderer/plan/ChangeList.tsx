import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { LongList } from './LongList.tsx';
import { type FoldedGroup, type PlanRow, planRows } from './planRows.ts';
import type { MadePlan } from './planStore.ts';

const ROW_HEIGHT = 44;

/** Every change of a plan; those that are none are folded away. */
export function ChangeList({ made }: { readonly made: MadePlan }) {
  const styles = useStyles();
  const texts = useTexts();
  const [open, setOpen] = useState<ReadonlySet<FoldedGroup>>(new Set());
  const rows = useMemo(() => planRows(made.plan, open), [made, open]);
  const toggle = (group: FoldedGroup) => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  return (
    <LongList
      items={rows}
      keyOf={({ key }) => key}
      estimate={ROW_HEIGHT}
      label={texts('planView.tab.changes')}
      before={made.plan.verdict === 'nothing' && <Text className={styles.nothing}>{texts('planView.nothing')}</Text>}
    >
      {(row) => <Row row={row} made={made} onToggle={toggle} />}
    </LongList>
  );
}

interface RowProps {
  readonly row: PlanRow;
  readonly made: MadePlan;
  readonly onToggle: (group: FoldedGroup) => void;
}

function Row({ row, made, onToggle }: RowProps) {
  const styles = useStyles();
  const texts = useTexts();
  if (row.kind === 'change') return <ChangeItem change={row.change} host={made.plan.host} />;
  return (
    <button type="button" className={styles.heading} aria-expanded={row.open} onClick={() => onToggle(row.key)}>
      {row.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      {texts(`planView.group.${row.key}`, { count: row.count })}
    </button>
  );
}

const useStyles = makeStyles({
  nothing: { display: 'block', padding: '8px 12px' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    padding: '6px 12px',
    border: 0,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});
