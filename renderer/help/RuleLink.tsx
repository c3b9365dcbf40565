import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { confidenceOf } from '../../shared/help/confidence.ts';
import { RULE_BY_CODE } from '../../shared/rules/catalogue.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';
import { showDialog } from '../store/view.ts';

interface RuleLinkProps {
  readonly code: RuleCode;
  /** -1 inside lists that handle the keys themselves. */
  readonly tabIndex?: number;
}

/** The code of a finding; leads to the page of its rule. What is only inferred says so beside it. */
export function RuleLink({ code, tabIndex }: RuleLinkProps) {
  const styles = useStyles();
  const texts = useTexts();
  const rule = RULE_BY_CODE.get(code);
  const inferred = rule !== undefined && confidenceOf(rule) === 'inferred';
  return (
    <span className={styles.root}>
      {inferred && (
        <Text size={100} className={styles.inferred} title={texts('help.confidence.inferred')}>
          {texts('help.confidence.inferred-short')}
        </Text>
      )}
      <Link
        as="button"
        className={styles.code}
        aria-label={texts('help.rules.about', { code })}
        title={rule?.name}
        {...(tabIndex !== undefined && { tabIndex })}
        onClick={(event) => {
          event.stopPropagation();
          showDialog({ kind: 'rules', code });
        }}
      >
        {code}
      </Link>
    </span>
  );
}

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'baseline', gap: '6px', whiteSpace: 'nowrap' },
  inferred: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  code: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3 },
});
