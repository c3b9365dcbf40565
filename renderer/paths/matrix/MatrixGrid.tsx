// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../language/useTexts.ts';
import { follow, type PathState, preview } from '../pathStore.ts';
import { MatrixCell } from './MatrixCell.tsx';
import { FIRST_LINE, FROM_OUTSIDE, type Line, type MatrixTable, moved, type Place, TO_OUTSIDE } from './table.ts';

/** Side of a cell, width of the names at the left, height of those at the top. */
const SIDE = 30;
const NAMES = 190;
const LEFT = NAMES + 2 * SIDE + 9;
const TOP = 86;

interface MatrixGridProps {
  readonly table: MatrixTable;
  readonly shows: PathState['shows'];
}

/** The table itself: only what is seen is made, so that hundreds of containers are no matter. */
export function MatrixGrid({ table, shows }: MatrixGridProps) {
  const styles = useStyles();
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<Place>({ row: 0, column: 0 });
  const [focus, setFocus] = useState(false);
  const [hovered, setHovered] = useState<Place | null>(null);
  const { lines } = table;
  const active = { row: Math.min(focused.row, lines.length - 1), column: Math.min(focused.column, table.columns - 1) };
  const shared = {
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => SIDE,
    overscan: 4,
  };
  const rows = useVirtualizer({ ...shared, paddingStart: TOP, scrollPaddingStart: TOP });
  const columns = useVirtualizer({ ...shared, horizontal: true, paddingStart: LEFT, scrollPaddingStart: LEFT });
  const at = hovered ?? (focus ? active : null);

  useShownPreview(table, at);
  const go = (place: Place) => {
    setHovered(null);
    setFocused(place);
    rows.scrollToIndex(place.row);
    if (place.column >= FIRST_LINE) columns.scrollToIndex(place.column - FIRST_LINE);
  };
  const open = (place: Place) => {
    const pair = table.pair(place);
    if (pair) follow(pair);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - TOP) / SIDE) - 1);
    const to = moved(event.key, active, table, page, event.ctrlKey);
    if (to) go(to);
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={styles.scroller}
      aria-label={texts('pathsView.matrix')}
      aria-rowcount={lines.length + 1}
      aria-colcount={table.columns + 1}
      aria-activedescendant={cellId(active)}
      onKeyDown={onKeyDown}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onPointerOver={(event) => setHovered(placeAt(event))}
      onPointerLeave={() => setHovered(null)}
      onClick={(event) => {
        const place = placeAt(event);
        if (!place) return;
        setFocused(place);
        open(place);
      }}
    >
      <div style={{ width: columns.getTotalSize() + SIDE, height: rows.getTotalSize() + 4, position: 'relative' }}>
        <Head lines={lines} columns={columns.getVirtualItems()} at={at} />
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          const cell = (column: number, left: number) => (
            <MatrixCell
              key={column}
              id={cellId({ row: index, column })}
              table={table}
              row={index}
              column={column}
              left={left}
              shows={shows}
              active={focus && active.row === index && active.column === column}
            />
          );
          return (
            <div
              key={line.first}
              role="row"
              aria-rowindex={index + 2}
              className={mergeClasses(styles.row, at?.row === index && styles.lit)}
              style={{ top: start, height: SIDE }}
            >
              <div className={mergeClasses(styles.fixed, at?.row === index && styles.lit)} style={{ width: LEFT }}>
                <RowName line={line} />
                {cell(TO_OUTSIDE, NAMES)}
                {cell(FROM_OUTSIDE, NAMES + SIDE)}
              </div>
              {columns.getVirtualItems().map((item) => cell(item.index + FIRST_LINE, item.start))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Draws the path of the cell that is pointed at, as long as it is. */
function useShownPreview(table: MatrixTable, at: Place | null): void {
  const row = at?.row;
  const column = at?.column;
  useEffect(() => {
    preview((row !== undefined && column !== undefined && table.pair({ row, column })) || null);
  }, [table, row, column]);
  useEffect(() => () => preview(null), []);
}

interface HeadProps {
  readonly lines: readonly Line[];
  readonly columns: readonly VirtualItem[];
  readonly at: Place | null;
}

/** Names of the columns, upright; they stay in sight. */
function Head({ lines, columns, at }: HeadProps) {
  const styles = useStyles();
  const texts = useTexts();
  const fixed = (column: number, left: number, text: string, title: string) => (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      aria-label={title}
      title={title}
      className={mergeClasses(styles.name, at?.column === column && styles.lit)}
      style={{ left, width: SIDE }}
    >
      <span className={styles.upright}>{text}</span>
    </div>
  );
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ height: TOP }}>
      <div className={styles.corner} style={{ width: LEFT, height: TOP }}>
        <div role="columnheader" aria-colindex={1} className={styles.cornerText}>
          {texts('pathsView.matrix.corner')}
        </div>
        {fixed(TO_OUTSIDE, NAMES, texts('pathsView.matrix.out'), texts('pathsView.matrix.out'))}
        {fixed(FROM_OUTSIDE, NAMES + SIDE, texts('pathsView.matrix.in'), texts('pathsView.matrix.in'))}
      </div>
      {columns.map(({ index, start }) => {
        const line = lines[index];
        const column = index + FIRST_LINE;
        if (!line) return null;
        const full = texts('pathsView.end.container', { name: line.name, host: line.host });
        const title = line.more > 0 ? texts('pathsView.matrix.group', { name: full, count: line.more }) : full;
        return (
          <div
            key={line.first}
            role="columnheader"
            aria-colindex={column + 2}
            aria-label={title}
            title={title}
            className={mergeClasses(styles.name, at?.column === column && styles.lit)}
            style={{ left: start, width: SIDE }}
          >
            <span className={styles.upright}>{line.more > 0 ? `${line.name} +${line.more}` : line.name}</span>
          </div>
        );
      })}
    </div>
  );
}

function RowName({ line: { name, host, more } }: { readonly line: Line }) {
  const styles = useStyles();
  const texts = useTexts();
  const full = texts('pathsView.end.container', { name, host });
  const title = more > 0 ? texts('pathsView.matrix.group', { name: full, count: more }) : full;
  return (
    <div role="rowheader" aria-colindex={1} title={title} className={styles.rowName} style={{ width: NAMES }}>
      <span className={styles.strong}>{name}</span>
      {more > 0 && <span className={styles.count}>{`+${more}`}</span>}
      <span className={styles.quiet}>{host}</span>
    </div>
  );
}

function cellId({ row, column }: Place): string {
  return `reach-${row}-${column}`;
}

/** The cell under the pointer. */
function placeAt({ target }: Pick<PointerEvent, 'target'>): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

const useStyles = makeStyles({
  scroller: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    ':focus-visible': { outline: 'none' },
  },
  head: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    boxSizing: 'border-box',
  },
  cornerText: {
    position: 'absolute',
    bottom: '6px',
    left: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  name: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-end',
    paddingBottom: '6px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
  },
  upright: {
    writingMode: 'vertical-rl',
    // Korean letters would stand upright on their own, and so upside down after the turn.
    textOrientation: 'sideways',
    transform: 'rotate(180deg)',
    maxHeight: '76px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  row: { position: 'absolute', left: 0, right: 0 },
  fixed: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lit: { backgroundColor: tokens.colorNeutralBackground1Hover },
  rowName: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '0 8px 0 12px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
  },
  strong: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', minWidth: '30px' },
  count: {
    flexShrink: 0,
    padding: '0 5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase100,
  },
  quiet: {
    marginLeft: 'auto',
    flexShrink: 2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground3,
  },
});
