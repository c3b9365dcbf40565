import { tokens } from '@fluentui/react-components';
import { DismissCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';

/** Severity by shape and colour: never by colour alone. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const texts = useTexts();
  const label = texts(`problems.severity.${severity}`);
  if (severity === 'error')
    return <DismissCircle16Filled color={tokens.colorPaletteRedForeground1} aria-label={label} />;
  if (severity === 'warning') {
    return <Warning16Filled color={tokens.colorPaletteDarkOrangeForeground1} aria-label={label} />;
  }
  return <Info16Filled color={tokens.colorPaletteBlueForeground2} aria-label={label} />;
}
