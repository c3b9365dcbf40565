import { Input, makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { nameOf } from '../../shared/design/entities.ts';
import { findingText, ruleText } from '../../shared/language/texts.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';
import type { Severity } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';
import { documentStore } from '../store/document.ts';
import { verdictStore } from '../store/verdict.ts';
import { showDialog } from '../store/view.ts';
import { NotCurrent } from './NotCurrent.tsx';
import { GroupRow, ProblemRow } from './ProblemRow.tsx';
import { goTo, sortFindings } from './problemList.ts';
import { type Grouping, problemRows } from './rows.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

const ROW_HEIGHT = 34;
const GROUPINGS = ['severity', 'host', 'rule'] as const satisfies readonly Grouping[];

/** The Problems panel: every finding, grouped, filterable, reachable by keyboard. */
export function Problems() {
  const styles = useStyles();
  const texts = useTexts();
  // A long list is drawn by itself, after what else an edit has changed.
  const verdict = useDeferredValue(useStore(verdictStore, (state) => state.verdict));
  const standing = useStore(verdictStore, (state) => state.standing);
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [focused, setFocused] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);

  const rows = useMemo(() => {
    const { design } = documentStore.getState();
    return problemRows({
      findings: sortFindings(verdict.findings),
      grouping,
      shown,
      search,
      folded,
      textOf: (finding) =>
        [finding.code, finding.rule, findingText(texts.locale, finding), ...placeNames(finding)].join(' '),
      hostName: (id) => nameOf(design, { kind: 'host', id }),
      groupTitle: (by, key) => {
        if (by === 'rule') return `${key} ${ruleText(texts.locale, key)?.title ?? ''}`;
        if (by === 'severity') return texts(`problems.severity-plural.${key as Severity}`);
        return texts('problems.across-hosts');
      },
    });
  }, [verdict, grouping, shown, search, folded, texts]);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  const active = Math.min(focused, rows.length - 1);
  const toggleFold = (key: string) => setFolded(toggled(folded, key));
  const activate = (index: number) => {
    const row = rows[index];
    if (row?.kind === 'group') toggleFold(row.key);
    else goTo(row?.finding);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -rows.length, End: rows.length }[
      event.key
    ];
    if (move !== undefined) {
      const next = Math.min(Math.max(active + move, 0), rows.length - 1);
      setFocused(next);
      virtual.scrollToIndex(next);
    } else if (event.key === 'F1' && event.shiftKey) {
      const row = rows[active];
      const code = row?.kind === 'finding' ? row.finding.code : row?.rule;
      showDialog({ kind: 'rules', ...(code && { code }) });
    } else if (event.key === 'Enter' || event.key === ' ') activate(active);
    else if (event.key === '.' && event.ctrlKey) {
      activate(active);
      showDialog({ kind: 'fixes' });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles.root} aria-label={texts('problems.title')}>
      <div className={styles.bar}>
        <Input
          size="small"
          className={styles.search}
          contentBefore={<Search16Regular />}
          placeholder={texts('problems.search')}
          aria-label={texts('problems.search')}
          value={search}
          onChange={(_, data) => setSearch(data.value)}
        />
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            appearance="subtle"
            className="sy-finding"
            icon={<SeverityIcon severity={severity} />}
            checked={shown.has(severity)}
            aria-label={texts(`problems.show.${severity}`, { count: verdict.summary[severity] })}
            onClick={() => setShown(toggled(shown, severity))}
          >
            {String(verdict.summary[severity])}
          </ToggleButton>
        ))}
        <fieldset className={styles.grouping} aria-label={texts('problems.group-by')}>
          <Text size={200}>{texts('problems.group-by')}</Text>
          {GROUPINGS.map((by) => (
            <ToggleButton
              key={by}
              size="small"
              appearance={grouping === by ? 'secondary' : 'subtle'}
              checked={grouping === by}
              onClick={() => setGrouping(by)}
            >
              {texts(`problems.group.${by}`)}
            </ToggleButton>
          ))}
        </fieldset>
      </div>
      <NotCurrent above="problems" />
      {rows.length === 0 ? (
        <Text className={styles.nothing}>
          {standing === 'current' && texts(verdict.findings.length === 0 ? 'problems.none' : 'problems.none-shown')}
        </Text>
      ) : (
        <div
          ref={scroller}
          className={mergeClasses(styles.list, 'sy-finding')}
          role="tree"
          aria-busy={standing !== 'current'}
          tabIndex={0}
          aria-label={texts('problems.title')}
          aria-activedescendant={`problem-${active}`}
          onKeyDown={onKeyDown}
        >
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              if (!row) return null;
              const place = { id: `problem-${index}`, top: start, height: ROW_HEIGHT, active: index === active };
              const onClick = () => {
                setFocused(index);
                activate(index);
              };
              return row.kind === 'group' ? (
                <GroupRow key={row.key} row={row} {...place} folded={folded.has(row.key)} onClick={onClick} />
              ) : (
                <ProblemRow key={row.key} finding={row.finding} {...place} onClick={onClick} />
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

function placeNames(finding: Finding): string[] {
  const { design } = documentStore.getState();
  return finding.entities.map((entity) => nameOf(design, entity));
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: { display: 'flex', alignItems: 'center', gap: '4px', padding: '6px 12px', flexWrap: 'wrap' },
  search: { width: '240px' },
  grouping: { display: 'flex', alignItems: 'center', gap: '4px', border: 0, margin: '0 0 0 auto', padding: 0 },
  list: {
    flex: 1,
    overflowY: 'auto',
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  nothing: { padding: '16px', color: tokens.colorNeutralForeground3 },
});
