import { Checkbox, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type RuleEntry, ruleList, rulePage } from '../../shared/help/rulePage.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { verdictStore } from '../store/verdict.ts';
import { showDialog } from '../store/view.ts';
import { startTour } from '../tour/tourStore.ts';
import { GuideView } from './GuideView.tsx';
import { type GuideEntry, loadGuides } from './guides.ts';
import { HelpList } from './HelpList.tsx';
import { type HelpEntry, helpEntries } from './helpEntries.ts';
import { RulePageView } from './RulePageView.tsx';

/** Guides and every rule, to be searched on the left and read on the right. Opened from a finding it shows that one's rule. */
export function HelpDialog({ code }: { readonly code?: RuleCode }) {
  const styles = useStyles();
  const texts = useTexts();
  const counts = useFoundHere();
  const guides = useGuides(texts.locale);
  const [search, setSearch] = useState('');
  const [onlyHere, setOnlyHere] = useState(false);
  const [chosen, setChosen] = useState<string | undefined>(code);
  const rules = useMemo(() => ruleList(texts.locale), [texts.locale]);
  const all = useMemo(() => helpEntries(guides, rules, { search: '', found: undefined }), [guides, rules]);
  const shown = useMemo(
    () => helpEntries(guides, rules, { search, found: onlyHere ? counts : undefined }),
    [guides, rules, search, onlyHere, counts],
  );
  // What the search no longer shows stays open: reading is not disturbed by typing.
  const current = all.find(({ id }) => id === chosen) ?? shown[0];
  const reader = useRef<HTMLDivElement>(null);
  const choose = (entry: HelpEntry | undefined) => {
    if (!entry) return;
    setChosen(entry.id);
    reader.current?.scrollTo({ top: 0 });
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    const at = shown.findIndex(({ id }) => id === current?.id);
    choose(shown[Math.min(Math.max(at + step, 0), shown.length - 1)]);
    event.preventDefault();
  };
  const follow = (file: string) => {
    const target = all.find(({ id }) => id === `guide-${file.replace(/\.md$/, '')}`);
    return target && (() => choose(target));
  };
  const found = (kind: HelpEntry['kind']) => shown.filter((entry) => entry.kind === kind).length;
  return (
    <DialogFrame title={texts('help.title')} width={1080} onClose={() => showDialog(null)}>
      <div className={styles.root}>
        <div className={styles.side}>
          <Input
            contentBefore={<Search16Regular />}
            placeholder={texts('help.search')}
            aria-label={texts('help.search')}
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
              {found('guide') > 0 && `${texts('help.guides.found', { count: found('guide') })}, `}
              {texts('help.rules.found', { count: found('rule') })}
            </Text>
            <Checkbox
              size="medium"
              checked={onlyHere}
              label={<Text size={200}>{texts('help.rules.here')}</Text>}
              onChange={(_, data) => setOnlyHere(data.checked === true)}
            />
          </div>
          <HelpList entries={shown} chosen={current?.id} counts={counts} onChoose={choose} />
          <Link as="button" className={styles.tour} onClick={takeTour}>
            {texts('command.help.tour')}
          </Link>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reachable to be scrolled by keyboard */}
        <section ref={reader} tabIndex={0} className={styles.reader} aria-label={texts('help.reader')}>
          {current?.kind === 'rule' && <RuleReader entry={current.entry} />}
          {current?.kind === 'guide' && <GuideView entry={current.entry} search={search} follow={follow} />}
        </section>
      </div>
    </DialogFrame>
  );
}

function takeTour(): void {
  showDialog(null);
  startTour();
}

function RuleReader({ entry }: { readonly entry: RuleEntry }) {
  const { locale } = useTexts();
  const page = useMemo(() => rulePage(entry.rule, locale), [entry, locale]);
  return <RulePageView page={page} />;
}

/** The guides in a language; none until they are loaded. */
function useGuides(locale: string): readonly GuideEntry[] {
  const [guides, setGuides] = useState<readonly GuideEntry[]>([]);
  useEffect(() => {
    let wanted = true;
    void loadGuides(locale).then((loaded) => wanted && setGuides(loaded));
    return () => {
      wanted = false;
    };
  }, [locale]);
  return guides;
}

const NONE: readonly Finding[] = [];

/** How often each rule speaks up in the open design. */
function useFoundHere(): ReadonlyMap<string, number> {
  const findings = useStore(verdictStore, ({ standing, verdict }) =>
    standing === 'current' ? verdict.findings : NONE,
  );
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
  tour: { alignSelf: 'flex-start' },
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
