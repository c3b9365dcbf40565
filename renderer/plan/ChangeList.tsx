import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { type FoldedGroup, type PlanRow, planRows } from './planRows.ts';
import type { MadePlan } from './planStore.ts';

const ROW_HEIGHT = 44;

/** Every change of a plan; those that are none are folded away. Rows are as high as what they say. */
export function ChangeList({ made }: { readonly made: MadePlan }) {
  const styles = useStyles();
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<FoldedGroup>>(new Set());
  const rows = useMemo(() => planRows(made.plan, open), [made, open]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const toggle = (group: FoldedGroup) => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard
    <div ref={scroller} className={styles.root} tabIndex={0}>
      {made.plan.verdict === 'nothing' && <Text className={styles.nothing}>{texts('planView.nothing')}</Text>}
      <ul aria-label={texts('planView.tab.changes')} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row row={row} made={made} onToggle={toggle} />
              </li>
            )
          );
        })}
      </ul>
    </div>
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
  root: {
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  nothing: { display: 'block', padding: '8px 12px' },
  list: { listStyle: 'none', margin: 0, padding: 0, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
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
