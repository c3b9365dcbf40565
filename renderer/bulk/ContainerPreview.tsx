import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { portsText } from '../../shared/design/bulk/portPattern.ts';
import type { Container } from '../../shared/design/schema.ts';
import { useTexts } from '../language/useTexts.ts';

/** How the pattern goes on is plain after these; the last one shows where it ends. */
const FIRST = 4;

/** The first containers that would be added, and the last. */
export function ContainerPreview({ containers }: { readonly containers: readonly Container[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const hidden = containers.length - FIRST - 1;
  const first = hidden > 0 ? containers.slice(0, FIRST) : containers;
  const last = hidden > 0 ? containers.at(-1) : undefined;
  const row = (container: Container) => (
    <tr key={container.id}>
      <td className={styles.cell}>{container.name}</td>
      <td className={styles.cell}>{container.endpoints.flatMap(({ ip }) => ip ?? []).join(', ')}</td>
      <td className={styles.cell}>{portsText(container.ports)}</td>
    </tr>
  );
  return (
    <table className={styles.table} aria-label={texts('bulk.several.preview')}>
      <thead>
        <tr>
          {(['name', 'address', 'ports'] as const).map((column) => (
            <th key={column} scope="col" className={styles.head}>
              {texts(`bulk.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.map(row)}
        {last && (
          <tr>
            <td colSpan={3} className={styles.cell}>
              <Caption1>{texts('bulk.several.more', { count: hidden.toLocaleString(texts.locale) })}</Caption1>
            </td>
          </tr>
        )}
        {last && row(last)}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: '4px 10px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: { padding: '2px 10px', overflowWrap: 'anywhere' },
});
