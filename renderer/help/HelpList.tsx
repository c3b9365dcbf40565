import { Caption1, CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BookOpen16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';
import type { HelpEntry } from './helpEntries.ts';

interface HelpListProps {
  readonly entries: readonly HelpEntry[];
  /** Id of the entry that is read. */
  readonly chosen: string | undefined;
  /** How often each rule is found in the open design. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (entry: HelpEntry | undefined) => void;
}

/** The guides and rules that a search found; the arrow keys go through them. */
export function HelpList({ entries, chosen, counts, onChoose }: HelpListProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-entry="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const at = entries.findIndex((entry) => entry.id === chosen);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    onChoose(entries[Math.min(Math.max(next, 0), last)]);
    event.preventDefault();
  };

  if (entries.length === 0) return <Text className={styles.none}>{texts('help.none')}</Text>;
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={texts('help.list')}
      aria-activedescendant={chosen && `${id}-${chosen}`}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles keys, its options follow the chosen one
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
        <div
          key={entry.id}
          id={`${id}-${entry.id}`}
          data-entry={entry.id}
          role="option"
          aria-selected={entry.id === chosen}
          className={mergeClasses(styles.row, entry.id === chosen && styles.selected)}
          onClick={() => onChoose(entry)}
        >
          <Row entry={entry} count={counts.get(entry.id) ?? 0} />
        </div>
      ))}
    </div>
  );
}

function Row({ entry, count }: { readonly entry: HelpEntry; readonly count: number }) {
  const styles = useStyles();
  const texts = useTexts();
  if (entry.kind === 'guide') {
    return (
      <>
        <BookOpen16Regular className={styles.icon} />
        <div className={styles.words}>
          <Text size={200}>{entry.entry.guide.title}</Text>
          <Caption1 className={styles.code}>{texts('help.guides')}</Caption1>
        </div>
      </>
    );
  }
  const { rule, title, confidence } = entry.entry;
  return (
    <>
      <SeverityIcon severity={rule.severity} />
      <div className={styles.words}>
        <Text size={200}>{title}</Text>
        <Caption1 className={styles.code}>
          {rule.code}
          {confidence === 'inferred' && ` · ${texts('help.confidence.inferred-short')}`}
        </Caption1>
      </div>
      {count > 0 && (
        <CounterBadge size="small" color="informative" count={count} overflowCount={999} className={styles.badge} />
      )}
    </>
  );
}

const useStyles = makeStyles({
  list: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  none: { flex: 1, padding: '12px 4px', color: tokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 10px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3 },
  badge: { marginLeft: 'auto', flexShrink: 0 },
});
