import { Caption1Strong, Field, makeStyles, Select } from '@fluentui/react-components';
import { COLUMNS, type Column } from '../../shared/import/table/columns.ts';
import type { Table } from '../../shared/import/table/readTable.ts';
import { useTexts } from '../language/useTexts.ts';

interface ColumnChoiceProps {
  readonly table: Table;
  readonly columns: readonly (Column | null)[];
  readonly hasHeadings: boolean;
  readonly onChange: (columns: readonly (Column | null)[]) => void;
}

/** What each column of the table holds. A thing is held by one column, so choosing it for another takes it from the first. */
export function ColumnChoice({ table, columns, hasHeadings, onChange }: ColumnChoiceProps) {
  const styles = useStyles();
  const texts = useTexts();
  const headings = hasHeadings ? (table.rows[0]?.cells ?? []) : [];
  const choose = (at: number, value: string) => {
    const column = COLUMNS.find((item) => item === value) ?? null;
    onChange(columns.map((held, index) => (index === at ? column : held === column ? null : held)));
  };
  const label = (at: number) => {
    const heading = headings[at] ?? '';
    return heading === ''
      ? texts('bulk.table.column-bare', { number: at + 1 })
      : texts('bulk.table.column', { number: at + 1, heading });
  };
  return (
    <section aria-label={texts('bulk.table.columns')}>
      <Caption1Strong block>{texts('bulk.table.columns')}</Caption1Strong>
      <div className={styles.grid}>
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <Field key={at} label={label(at)} size="small">
            <Select size="small" value={column ?? ''} onChange={(_, data) => choose(at, data.value)}>
              <option value="">{texts('bulk.table.unused')}</option>
              {COLUMNS.map((item) => (
                <option key={item} value={item}>
                  {texts(`bulk.column.${item}`)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    gap: '8px 12px',
    paddingTop: '6px',
  },
});
