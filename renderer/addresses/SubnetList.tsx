import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular, Search16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PlannedSubnet } from '../../shared/addressPlan/model.ts';
import { useTexts } from '../language/useTexts.ts';
import { copyCsv, saveCsv } from './addressActions.ts';
import { addressStore, showRow, useAddresses } from './addressStore.ts';
import { SubnetItem } from './SubnetItem.tsx';

/** Height of an entry in CSS pixels. */
const ITEM_HEIGHT = 54;

interface SubnetListProps {
  /** What the filter leaves. */
  readonly rows: readonly PlannedSubnet[];
  readonly shown: PlannedSubnet | undefined;
  readonly onDone: (message: string) => void;
}

/** Every subnet of the design, with how full it is. */
export function SubnetList({ rows, shown, onDone }: SubnetListProps) {
  const styles = useStyles();
  const texts = useTexts();
  const search = useAddresses((view) => view.search);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ITEM_HEIGHT,
    overscan: 8,
  });
  const active = rows.findIndex((row) => row.key === shown?.key);

  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);

  const copy = async () => {
    await copyCsv();
    onDone(texts('addresses.copied'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 4, PageUp: -4, Home: -rows.length, End: rows.length }[
      event.key
    ];
    if (move === undefined) return;
    const next = rows[Math.min(Math.max(active + move, 0), rows.length - 1)];
    if (next) showRow(next.key);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.root}>
      <Input
        size="small"
        className={styles.search}
        contentBefore={<Search16Regular />}
        placeholder={texts('addresses.search')}
        aria-label={texts('addresses.search')}
        value={search}
        onChange={(_, data) => addressStore.setState({ search: data.value })}
      />
      {rows.length === 0 ? (
        <Text size={200} className={styles.nothing}>
          {texts('addresses.none-shown')}
        </Text>
      ) : (
        <div
          ref={scroller}
          className={styles.list}
          role="listbox"
          tabIndex={0}
          aria-label={texts('addresses.subnets')}
          aria-activedescendant={active < 0 ? undefined : `subnet-${active}`}
          onKeyDown={onKeyDown}
        >
          <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <SubnetItem
                  key={row.key}
                  id={`subnet-${index}`}
                  row={row}
                  top={start}
                  height={ITEM_HEIGHT}
                  place={index + 1}
                  count={rows.length}
                  active={index === active}
                />
              );
            })}
          </div>
        </div>
      )}
      <div className={styles.foot}>
        <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={() => void copy()}>
          {texts('addresses.copy-csv')}
        </Button>
        <Button size="small" appearance="subtle" icon={<ArrowDownload16Regular />} onClick={() => void saveCsv()}>
          {texts('addresses.save-csv')}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { margin: '6px 12px', flexShrink: 0 },
  list: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  foot: {
    display: 'flex',
    flexShrink: 0,
    padding: '2px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  nothing: { flex: 1, padding: '8px 16px', color: tokens.colorNeutralForeground3 },
});
