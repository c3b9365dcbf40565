import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';

/** Severity by shape and colour: never by colour alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const texts = useTexts();
  const label = texts(`problems.severity.${severity}`);
  if (severity === 'error')
    return (
      <DismissCircle16Filled className={styles.icon} color={tokens.colorPaletteRedForeground1} aria-label={label} />
    );
  if (severity === 'warning') {
    return (
      <Warning16Filled className={styles.icon} color={tokens.colorPaletteDarkOrangeForeground1} aria-label={label} />
    );
  }
  return <Info16Filled className={styles.icon} color={tokens.colorPaletteBlueForeground2} aria-label={label} />;
}

const useStyles = makeStyles({
  // Beside a long text the icon would be the first to shrink.
  icon: { flexShrink: 0 },
});
