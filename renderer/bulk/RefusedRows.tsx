import { Caption1, Caption1Strong, makeStyles } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { Refused } from '../../shared/import/table/readTable.ts';
import { useTexts } from '../language/useTexts.ts';

const MOST_SHOWN = 50;

/** Rows that are left out, each with the reason. */
export function RefusedRows({ refused }: { readonly refused: readonly Refused[] }) {
  const styles = useStyles();
  const texts = useTexts();
  if (refused.length === 0) return null;
  const more = refused.length - MOST_SHOWN;
  return (
    <div>
      <Caption1Strong block>{texts('bulk.table.refused', { count: refused.length })}</Caption1Strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard */}
      <ul className={styles.list} tabIndex={0} aria-label={texts('bulk.table.refused', { count: refused.length })}>
        {refused.slice(0, MOST_SHOWN).map(({ line, fault, text, host }) => (
          <li key={line} className={styles.row}>
            <Warning16Filled aria-hidden className={styles.icon} />
            <Caption1>
              {texts('bulk.table.refused-row', { line, reason: texts(`bulk.row.${fault}`, { text, host }) })}
            </Caption1>
          </li>
        ))}
        {more > 0 && <li>{texts('bulk.table.refused-more', { count: more })}</li>}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '4px 0 0', padding: 0, maxHeight: '140px', overflowY: 'auto' },
  row: { display: 'flex', gap: '6px', alignItems: 'flex-start', overflowWrap: 'anywhere', padding: '1px 0' },
  icon: { flexShrink: 0 },
});
