import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChangeAction, Counts } from '../../shared/plan/changes/change.ts';
import { MarkShape } from '../canvas/marks/MarkShape.tsx';
import { useTexts } from '../language/useTexts.ts';

const SHOWN = ['create', 'change', 'replace', 'delete', 'conflict'] as const satisfies readonly ChangeAction[];

/** What a plan comes to in numbers, each with the shape that its elements have on the canvas. */
export function LaneCounts({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.root}>
      {SHOWN.filter((action) => counts[action] > 0).map((action) => (
        <li key={action} className={styles.count}>
          <MarkShape mark={action} />
          {texts(`plan.counts.${action}`, { count: counts[action] })}
        </li>
      ))}
      <li className={styles.kept}>{texts('plan.counts.keep', { count: counts.keep })}</li>
    </ul>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    listStyle: 'none',
    margin: '0 0 0 auto',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '5px' },
  kept: { color: tokens.colorNeutralForeground3 },
});
