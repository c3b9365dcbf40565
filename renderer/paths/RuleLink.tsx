import { Link, Text, Tooltip } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { findingText, ruleText } from '../../shared/language/texts.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';
import { goTo } from '../problems/problemList.ts';
import { verdictStore } from '../store/verdict.ts';

/** The rule that says the same of the drawing: where it finds something, it leads there. */
export function RuleLink({ code }: { readonly code: RuleCode }) {
  const texts = useTexts();
  const finding = useStore(verdictStore, ({ verdict }) => verdict.findings.find((item) => item.code === code));
  const label = texts('pathsView.rule', { code, title: ruleText(texts.locale, code)?.title ?? '' });
  if (!finding) return <Text size={200}>{label}</Text>;
  return (
    <Tooltip content={findingText(texts.locale, finding)} relationship="description">
      <Link as="button" onClick={() => goTo(finding)}>
        <Text size={200}>{label}</Text>
      </Link>
    </Tooltip>
  );
}
