import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowExportRtl20Filled,
  CheckmarkCircle20Filled,
  DismissCircle20Filled,
  QuestionCircle20Filled,
} from '@fluentui/react-icons';
import type { Path } from '../../shared/paths/path.ts';
import { useTexts } from '../language/useTexts.ts';

/** How a path ends, by shape and colour. */
export function OutcomeIcon({ path }: { readonly path: Path }) {
  const styles = useStyles();
  const texts = useTexts();
  const outcome = path.result.outcome === 'reaches' && path.through ? 'through' : path.result.outcome;
  const label = texts(`pathsView.outcome.${outcome}`);
  switch (outcome) {
    case 'reaches':
      return <CheckmarkCircle20Filled className={styles.reaches} aria-label={label} />;
    case 'through':
      return <ArrowExportRtl20Filled className={styles.reaches} aria-label={label} />;
    case 'blocked':
      return <DismissCircle20Filled className={styles.blocked} aria-label={label} />;
    case 'unknown':
      return <QuestionCircle20Filled className={styles.unknown} aria-label={label} />;
  }
}

const useStyles = makeStyles({
  reaches: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  blocked: { flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  unknown: { flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
});
