import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { Lightbulb16Regular } from '@fluentui/react-icons';
import { findingText, fixText } from '../../shared/language/texts.ts';
import { RuleLink } from '../help/RuleLink.tsx';
import { useTexts } from '../language/useTexts.ts';
import { applyFix, fixesOfSelection, type OfferedFix } from '../problems/problemList.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import { showDialog } from '../store/view.ts';
import { DialogFrame } from './DialogFrame.tsx';

/** The quick fixes of what is selected, one keystroke each. */
export function FixesDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const fixes = fixesOfSelection();
  const close = () => showDialog(null);
  const apply = (offered: OfferedFix) => {
    applyFix(offered);
    close();
  };
  return (
    <DialogFrame title={texts('problems.fixes.title')} onClose={close}>
      {fixes.length === 0 && texts('problems.fixes.none')}
      <ul className={styles.list}>
        {fixes.map((offered, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is closed as soon as one is chosen
          <li key={index} className={styles.item}>
            <Button
              appearance="outline"
              data-first={index === 0 || undefined}
              icon={<Lightbulb16Regular />}
              className={styles.fix}
              onClick={() => apply(offered)}
            >
              {fixText(texts.locale, offered.finding, offered.fix)}
            </Button>
            <Caption1 className={styles.why}>
              <SeverityIcon severity={offered.finding.severity} /> {findingText(texts.locale, offered.finding)}{' '}
              <RuleLink code={offered.finding.code} />
            </Caption1>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  item: { display: 'flex', flexDirection: 'column', gap: '4px' },
  fix: { justifyContent: 'flex-start' },
  why: { paddingLeft: '4px' },
});
