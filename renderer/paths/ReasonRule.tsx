import { Link, makeStyles, Text, Tooltip } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { findingText, ruleText } from '../../shared/language/texts.ts';
import type { Path } from '../../shared/paths/path.ts';
import type { Verdict } from '../../shared/rules/engine.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';
import { goTo } from '../problems/problemList.ts';
import { verdictStore } from '../store/verdict.ts';
import { showDialog } from '../store/view.ts';

interface ReasonRuleProps {
  readonly code: RuleCode;
  readonly path: Path;
}

/** The rule that says the same of the drawing: its page, and its finding where there is one. */
export function ReasonRule({ code, path }: ReasonRuleProps) {
  const styles = useStyles();
  const texts = useTexts();
  const finding = useStore(verdictStore, ({ standing, verdict }) =>
    standing === 'current' ? findingOn(verdict, code, path) : undefined,
  );
  return (
    <div className={styles.root}>
      <Link as="button" className={styles.link} onClick={() => showDialog({ kind: 'rules', code })}>
        <Text size={200}>{texts('pathsView.rule', { code, title: ruleText(texts.locale, code)?.title ?? '' })}</Text>
      </Link>
      {finding && (
        <Tooltip content={findingText(texts.locale, finding)} relationship="description">
          <Link as="button" className={styles.link} onClick={() => goTo(finding)}>
            <Text size={200}>{texts('pathsView.finding')}</Text>
          </Link>
        </Tooltip>
      )}
    </div>
  );
}

/** The rule's finding about something that the path passes. */
function findingOn({ findings }: Verdict, code: RuleCode, { hops }: Path): Finding | undefined {
  const passed = new Set(hops.flatMap(({ host, entity }) => [host, entity?.id, entity?.container]));
  return findings.find(
    (finding) => finding.code === code && finding.entities.some(({ id, host }) => passed.has(id) || passed.has(host)),
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', alignItems: 'baseline' },
  // High enough to be hit with a finger.
  link: { minHeight: '24px', textAlign: 'left' },
});
