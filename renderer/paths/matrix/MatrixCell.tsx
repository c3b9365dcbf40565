// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows and columns that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Texts } from '../../../shared/language/texts.ts';
import { useTexts } from '../../language/useTexts.ts';
import type { PathState } from '../pathStore.ts';
import { Glyph, nameVerdict, reachVerdict, type Verdict } from './glyphs.tsx';
import { FIRST_LINE, FROM_OUTSIDE, type MatrixTable, type Place, TO_OUTSIDE } from './table.ts';

interface MatrixCellProps {
  readonly id: string;
  readonly table: MatrixTable;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly shows: PathState['shows'];
  readonly active: boolean;
}

/** One verdict, as a shape. The one that is pointed at is put into words below the table. */
export const MatrixCell = memo(function MatrixCell({ id, table, row, column, left, shows, active }: MatrixCellProps) {
  const styles = useStyles();
  const texts = useTexts();
  const verdict = verdictAt(table, { row, column }, shows);
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={active}
      aria-label={labelOf(texts, table, { row, column }, verdict)}
      data-row={row}
      data-column={column}
      data-shape={verdict?.shape}
      className={mergeClasses(styles.cell, active && styles.active)}
      style={{ left }}
    >
      {verdict ? <Glyph shape={verdict.shape} hollow={verdict.hollow} /> : <span className={styles.none} />}
    </div>
  );
});

function verdictAt(table: MatrixTable, at: Place, shows: PathState['shows']): Verdict | undefined {
  if (shows === 'names') {
    const names = table.names(at);
    return names && nameVerdict(names);
  }
  const cell = table.cell(at);
  return cell && reachVerdict(cell);
}

function labelOf(texts: Texts, { lines }: MatrixTable, { row, column }: Place, verdict: Verdict | undefined): string {
  const outside = texts('pathsView.end.outside');
  const line = (index: number) => {
    const { name = '', host = '' } = lines[index] ?? {};
    return texts('pathsView.end.container', { name, host });
  };
  const own = line(row);
  const [from, to] =
    column === TO_OUTSIDE
      ? [own, outside]
      : column === FROM_OUTSIDE
        ? [outside, own]
        : [own, line(column - FIRST_LINE)];
  if (!verdict) return texts('pathsView.matrix.itself', { name: own });
  const said = texts(verdict.text);
  const inferred = verdict.hollow ? `${said}, ${texts('pathsView.matrix.inferred')}` : said;
  return texts('pathsView.matrix.cell', { from, to, verdict: inferred });
}

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '30px',
    height: '30px',
    boxSizing: 'border-box',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  none: { width: '8px', borderTop: `1.5px solid ${tokens.colorNeutralStroke1}` },
});
