import { Caption1, CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { RuleEntry } from '../../shared/help/rulePage.ts';
import type { RuleCode } from '../../shared/rules/rule.ts';
import { useTexts } from '../language/useTexts.ts';
import { SeverityIcon } from '../problems/SeverityIcon.tsx';

interface RuleListProps {
  readonly entries: readonly RuleEntry[];
  readonly chosen: RuleCode | undefined;
  /** How often each is found in the open design. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChoose: (entry: RuleEntry | undefined) => void;
}

/** The rules that a search found; the arrow keys go through them. */
export function RuleList({ entries, chosen, counts, onChoose }: RuleListProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-rule="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const at = entries.findIndex(({ rule }) => rule.code === chosen);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    onChoose(entries[Math.min(Math.max(next, 0), last)]);
    event.preventDefault();
  };

  if (entries.length === 0) return <Text className={styles.none}>{texts('help.rules.none')}</Text>;
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={texts('help.rules.list')}
      aria-activedescendant={chosen && `${id}-${chosen}`}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => {
        const { rule, title, confidence } = entry;
        const selected = rule.code === chosen;
        const count = counts.get(rule.code) ?? 0;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles keys, its options follow the chosen one
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
          <div
            key={rule.code}
            id={`${id}-${rule.code}`}
            data-rule={rule.code}
            role="option"
            aria-selected={selected}
            className={mergeClasses(styles.row, selected && styles.selected)}
            onClick={() => onChoose(entry)}
          >
            <SeverityIcon severity={rule.severity} />
            <div className={styles.words}>
              <Text size={200}>{title}</Text>
              <Caption1 className={styles.code}>
                {rule.code}
                {confidence === 'inferred' && ` · ${texts('help.confidence.inferred-short')}`}
              </Caption1>
            </div>
            {count > 0 && (
              <CounterBadge
                size="small"
                color="informative"
                count={count}
                overflowCount={999}
                className={styles.badge}
              />
            )}
          </div>
        );
      })}
    </div>
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
  none: { padding: '12px 4px', color: tokens.colorNeutralForeground3 },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 10px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3 },
  badge: { marginLeft: 'auto', flexShrink: 0 },
});
