import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Lightbulb16Regular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { findingText, fixText } from '../../../shared/language/texts.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useTexts } from '../../language/useTexts.ts';
import { applyFix } from '../../problems/problemList.ts';
import { SeverityIcon } from '../../problems/SeverityIcon.tsx';
import { verdictStore } from '../../store/verdict.ts';
import { keepFocusNear } from './focus.ts';

/** One finding with its quick fixes. */
export function FindingNote({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const texts = useTexts();
  const current = useStore(verdictStore, ({ standing }) => standing === 'current');
  return (
    <div className={mergeClasses(styles.root, 'sy-finding')}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <div className={styles.body}>
        <Text size={200}>
          {findingText(texts.locale, finding)} <RuleLink code={finding.code} />
        </Text>
        {finding.fixes.map((fix) => (
          <Button
            key={fixText(texts.locale, finding, fix)}
            size="small"
            appearance="transparent"
            className={styles.fix}
            icon={<Lightbulb16Regular />}
            disabled={!current}
            onClick={(event) => {
              keepFocusNear(event.currentTarget);
              applyFix({ finding, fix });
            }}
          >
            {fixText(texts.locale, finding, fix)}
          </Button>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  icon: { display: 'flex', flexShrink: 0 },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  fix: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: 0,
    paddingRight: '4px',
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});
