import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowExportRtl20Filled,
  CheckmarkCircle20Filled,
  DismissCircle20Filled,
  QuestionCircle20Filled,
} from '@fluentui/react-icons';
import type { Outcome } from '../../shared/paths/path.ts';

/** How a path ends, by shape and colour; the words stand beside it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome | 'through' }) {
  const styles = useStyles();
  switch (outcome) {
    case 'reaches':
      return <CheckmarkCircle20Filled className={styles.reaches} />;
    case 'through':
      return <ArrowExportRtl20Filled className={styles.reaches} />;
    case 'blocked':
      return <DismissCircle20Filled className={styles.blocked} />;
    case 'unknown':
      return <QuestionCircle20Filled className={styles.unknown} />;
  }
}

const useStyles = makeStyles({
  reaches: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  blocked: { flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  unknown: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});
