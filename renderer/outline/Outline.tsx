import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useSummary } from '../canvas/useSummary.ts';
import { KindIcon } from '../inspector/parts/kinds.tsx';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { documentStore } from '../store/document.ts';
import { useDesign, useView } from '../store/hooks.ts';
import { reveal, viewStore } from '../store/view.ts';
import { type OutlineRow, outlineRows, waysTo } from './outlineRows.ts';
import { fold, outlineStore, unfoldAll } from './outlineStore.ts';

const ROW_HEIGHT = 30;
const INDENT = 14;

/** The design as a tree: the twin of the canvas for keyboards and screen readers, and for finding one's way in large designs. */
export function Outline() {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const design = useDesign((whole) => whole);
  const folded = useStore(outlineStore, (state) => state.folded);
  const selection = useView((view) => view.selection);
  const [active, setActive] = useState<string | null>(null);
  const rows = useMemo(() => outlineRows(design, (key) => folded.get(key) ?? false), [design, folded]);
  const selected = useMemo(
    () => new Set(selection.map((ref) => (ref.kind === 'endpoint' ? ref.container : ref.id))),
    [selection],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const at = Math.max(
    0,
    rows.findIndex((row) => row.key === active),
  );
  const current = rows[at];

  // What is selected on the canvas is shown here too, unfolded as far as need be.
  useEffect(() => {
    const [ref] = selection;
    if (!ref || ref.kind === 'design' || ref.kind === 'swarm') return;
    const whole = documentStore.getState().design;
    const state = outlineStore.getState();
    const closed = waysTo(whole, ref).filter((key) => state.folded.get(key));
    if (closed.length > 0) unfoldAll(closed);
    const isFolded = (key: string) => outlineStore.getState().folded.get(key) ?? false;
    const wanted = ref.kind === 'endpoint' ? ref.container : ref.id;
    const now = outlineRows(whole, isFolded);
    const index = now.findIndex((row) => row.ref.id === wanted);
    const row = now[index];
    if (!row) return;
    setActive((before) => (now.find(({ key }) => key === before)?.ref.id === wanted ? before : row.key));
    virtual.scrollToIndex(index, { align: 'auto' });
  }, [selection, virtual]);

  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!row) return;
    setActive(row.key);
    virtual.scrollToIndex(rows.indexOf(row));
    reveal(row.ref);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = outlineKey(event, { rows, at, current, go });
    if (!act) return;
    event.preventDefault();
    // The arrows move elements on the canvas; here they only move through the tree.
    event.stopPropagation();
    act();
  };
  if (rows.length === 0) return <Text className={styles.empty}>{texts('outline.empty')}</Text>;
  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={texts('outline.title')}
      aria-multiselectable
      aria-activedescendant={current && `${id}-${current.key}`}
      data-canvas-twin
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <Row
                key={row.key}
                id={`${id}-${row.key}`}
                row={row}
                top={start}
                active={row === current}
                selected={selected.has(row.ref.id)}
                onChoose={(add) => {
                  setActive(row.key);
                  if (add) toggleSelected(row);
                  else reveal(row.ref);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

interface KeyContext {
  readonly rows: readonly OutlineRow[];
  readonly at: number;
  readonly current: OutlineRow;
  readonly go: (index: number) => void;
}

/** What a key does in a tree (WAI-ARIA, "Tree View"); undefined for keys that are others'. */
function outlineKey(event: KeyboardEvent, { rows, at, current, go }: KeyContext): (() => void) | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return () => go(at + 1);
    case 'ArrowUp':
      return () => go(at - 1);
    case 'PageDown':
      return () => go(at + 10);
    case 'PageUp':
      return () => go(at - 10);
    case 'Home':
      return () => go(0);
    case 'End':
      return () => go(rows.length - 1);
    case 'ArrowRight':
      if (current.expanded === false) return () => fold(current.key, false);
      return current.expanded ? () => go(at + 1) : () => undefined;
    case 'ArrowLeft':
      if (current.expanded) return () => fold(current.key, true);
      return () => go(rows.findIndex((row) => row.key === current.parent));
    case 'Enter':
      return () => reveal(current.ref);
    case ' ':
      return () => toggleSelected(current);
    default:
      return typeAhead(event.key, rows, at, go);
  }
}

/** A letter goes to the next row whose name begins with it. */
function typeAhead(
  key: string,
  rows: readonly OutlineRow[],
  at: number,
  go: KeyContext['go'],
): (() => void) | undefined {
  if ([...key].length !== 1 || !/[\p{L}\p{N}]/u.test(key)) return undefined;
  const letter = key.toLowerCase();
  const order = [...rows.keys()].map((offset) => (at + 1 + offset) % rows.length);
  const found = order.find((index) => rows[index]?.name.toLowerCase().startsWith(letter));
  return () => found !== undefined && go(found);
}

function toggleSelected({ ref }: OutlineRow): void {
  viewStore.setState(({ selection }) => ({
    selection: selection.some(({ id }) => id === ref.id)
      ? selection.filter(({ id }) => id !== ref.id)
      : [...selection, ref],
  }));
}

interface RowProps {
  readonly id: string;
  readonly row: OutlineRow;
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onChoose: (add: boolean) => void;
}

function Row({ id, row, top, active, selected, onChoose }: RowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const summary = useSummary(row.ref);
  const worst = summary.error > 0 ? 'error' : summary.warning > 0 ? 'warning' : undefined;
  const count = worst === undefined ? 0 : summary[worst];
  const name = row.name === '' ? texts('outline.unnamed') : row.name;
  const said = [
    texts(`entity.${row.ref.kind}`),
    name,
    row.detail,
    worst === 'error' && texts('canvas.errors', { count }),
    worst === 'warning' && texts('canvas.warnings', { count }),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's, which keeps the focus
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded}
      aria-selected={selected}
      aria-label={said.filter(Boolean).join(', ')}
      className={mergeClasses(styles.row, selected && styles.selected, active && styles.active)}
      style={{ top, paddingLeft: (row.level - 1) * INDENT + 4 }}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      <span
        className={styles.chevron}
        aria-hidden
        onClick={(event) => {
          if (row.expanded === undefined) return;
          event.stopPropagation();
          fold(row.key, row.expanded);
        }}
      >
        {row.expanded === true && <ChevronDown16Regular />}
        {row.expanded === false && <ChevronRight16Regular />}
      </span>
      <span className={styles.icon}>
        <KindIcon kind={row.ref.kind} driver={row.ref.kind === 'network' ? row.detail : undefined} />
      </span>
      <Text size={200} wrap={false} truncate className={styles.name} title={row.detail}>
        {name}
      </Text>
      {worst && <SeverityIcon severity={worst} />}
    </div>
  );
}

const useStyles = makeStyles({
  tree: {
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: '4px 6px',
    boxSizing: 'border-box',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingRight: '6px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  active: { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}` },
  chevron: { width: '16px', flexShrink: 0, display: 'inline-flex' },
  icon: {
    width: '26px',
    flexShrink: 0,
    display: 'inline-flex',
    justifyContent: 'center',
    zoom: 0.65,
    marginRight: '4px',
  },
  name: { flex: 1, minWidth: 0 },
  empty: { display: 'block', padding: '12px', color: tokens.colorNeutralForeground3 },
});
