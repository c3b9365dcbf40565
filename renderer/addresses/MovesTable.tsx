import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Renumbering } from '../../shared/addressPlan/renumber.ts';
import { useTexts } from '../language/useTexts.ts';

/** A dialog is no place to read ten thousand lines; what matters is how it goes on. */
const MOST_SHOWN = 100;

/** Every address as it is and as it would be. */
export function MovesTable({ result }: { readonly result: Renumbering }) {
  const styles = useStyles();
  const texts = useTexts();
  const { moves, gateway } = result;
  if (moves.length === 0 && !gateway) return null;
  const more = moves.length - MOST_SHOWN;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {texts(`addresses.renumber.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gateway && (
            <tr>
              <td className={styles.cell}>{texts('addresses.renumber.gateway')}</td>
              <td />
              <td className={styles.cell}>{gateway.from}</td>
              <td className={styles.cell}>{gateway.to}</td>
            </tr>
          )}
          {moves.slice(0, MOST_SHOWN).map(({ owner, from, to }) => (
            <tr key={owner.endpoint.id}>
              <td className={styles.cell}>{owner.container.name}</td>
              <td className={styles.cell}>{owner.host.name}</td>
              <td className={styles.cell}>{from}</td>
              <td className={to === undefined ? styles.lost : styles.cell}>
                {to ?? texts('addresses.renumber.no-place')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <Caption1 className={styles.more}>{texts('addresses.renumber.more', { count: more })}</Caption1>}
    </div>
  );
}

const COLUMNS = ['what', 'where', 'from', 'to'] as const;

const useStyles = makeStyles({
  scroll: {
    maxHeight: '220px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    position: 'sticky',
    top: 0,
    padding: '4px 10px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: { padding: '2px 10px', overflowWrap: 'anywhere' },
  lost: { padding: '2px 10px', color: tokens.colorPaletteRedForeground1 },
  more: { display: 'block', padding: '4px 10px', color: tokens.colorNeutralForeground3 },
});
