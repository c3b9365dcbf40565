import { Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type RuleEntry, ruleList, rulePage, searchRules } from '../../shared/help/rulePage.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { verdictStore } from '../store/verdict.ts';
import { showDialog } from '../store/view.ts';
import { RuleList } from './RuleList.tsx';
import { RulePageView } from './RulePageView.tsx';

/** Every rule, to be searched on the left and read on the right. Opened from a finding it shows that one's rule. */
export function RulesDialog({ code }: { readonly code?: RuleCode }) {
  const styles = useStyles();
  const texts = useTexts();
  const counts = useFoundHere();
  const [search, setSearch] = useState('');
  const [onlyHere, setOnlyHere] = useState(false);
  const [chosen, setChosen] = useState<RuleCode | undefined>(code);
  const all = useMemo(() => ruleList(texts.locale), [texts.locale]);
  const shown = useMemo(() => {
    const found = searchRules(all, search);
    return onlyHere ? found.filter(({ rule }) => counts.has(rule.code)) : found;
  }, [all, search, onlyHere, counts]);
  // A rule that the search no longer shows stays open: reading is not disturbed by typing.
  const current = all.find(({ rule }) => rule.code === chosen) ?? shown[0];
  const page = useMemo(() => current && rulePage(current.rule, texts.locale), [current, texts.locale]);
  const reader = useRef<HTMLDivElement>(null);
  const choose = (entry: RuleEntry | undefined) => {
    if (!entry) return;
    setChosen(entry.rule.code);
    reader.current?.scrollTo({ top: 0 });
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    const at = shown.findIndex(({ rule }) => rule.code === current?.rule.code);
    choose(shown[Math.min(Math.max(at + step, 0), shown.length - 1)]);
    event.preventDefault();
  };
  return (
    <DialogFrame title={texts('help.rules.title')} width={1080} onClose={() => showDialog(null)}>
      <div className={styles.root}>
        <div className={styles.side}>
          <Input
            contentBefore={<Search16Regular />}
            placeholder={texts('help.rules.search')}
            aria-label={texts('help.rules.search')}
            value={search}
            onChange={(_, data) => {
              setSearch(data.value);
              setChosen(undefined);
            }}
            onKeyDown={onSearchKey}
            input={{ 'data-first': code === undefined || undefined } as object}
          />
          <div className={styles.filter}>
            <Text size={200} className={styles.count} role="status">
              {texts('help.rules.found', { count: shown.length })}
            </Text>
            <Checkbox
              size="medium"
              checked={onlyHere}
              label={<Text size={200}>{texts('help.rules.here')}</Text>}
              onChange={(_, data) => setOnlyHere(data.checked === true)}
            />
          </div>
          <RuleList entries={shown} chosen={current?.rule.code} counts={counts} onChoose={choose} />
        </div>
        <div ref={reader} className={styles.reader}>
          {page && <RulePageView page={page} />}
        </div>
      </div>
    </DialogFrame>
  );
}

/** How often each rule speaks up in the open design. */
function useFoundHere(): ReadonlyMap<string, number> {
  const findings = useStore(verdictStore, (state) => state.verdict.findings);
  const imported = useStore(verdictStore, (state) => state.imported);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { code } of [...findings, ...imported]) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }, [findings, imported]);
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: '16px', height: 'calc(100vh - 220px)', minHeight: '240px' },
  side: { display: 'flex', flexDirection: 'column', gap: '6px', width: '330px', flexShrink: 0, minHeight: 0 },
  filter: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  count: { color: tokens.colorNeutralForeground3 },
  reader: {
    flex: 1,
    minWidth: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    paddingRight: '8px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '16px',
  },
});
