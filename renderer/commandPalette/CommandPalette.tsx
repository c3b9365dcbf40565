import { Caption1, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react';
import { searchDesign } from '../../shared/design/search.ts';
import { COMMANDS, runCommand, shortcutText } from '../commands/registry.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { platformName } from '../host/platform.ts';
import { useTexts } from '../language/useTexts.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { reveal, showDialog } from '../store/view.ts';
import { commandEntries, type Entry } from './entries.ts';

/** Everything a user can do and everything in the design, found by typing. */
export function CommandPalette() {
  const styles = useStyles();
  const texts = useTexts();
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  // Looked up once, before the focus has moved here: whether a command can run depends on where the focus was.
  const [{ offered, focus }] = useState(lookAround);
  const entries = useMemo((): Entry[] => {
    const { design } = documentStore.getState();
    const reasons = offered.map((item) => ({ ...item, reason: item.reason && texts(item.reason) }));
    return [
      ...searchDesign(design, query, OPTIONS.searchHits).map(
        (hit): Entry => ({ kind: 'element', id: hit.ref.id, hit }),
      ),
      ...commandEntries(reasons, query, texts),
    ];
  }, [query, offered, texts]);
  const current = entries[Math.min(active, entries.length - 1)];

  const choose = (entry: Entry | undefined) => {
    if (!entry || (entry.kind === 'command' && entry.reason !== undefined)) return;
    showDialog(null);
    focus?.focus({ preventScroll: true });
    if (entry.kind === 'element') reveal(entry.hit.ref);
    // The dialog gives the focus back when it has gone; a command that needs the canvas's focus waits for that.
    else requestAnimationFrame(() => runCommand(entry.id));
  };
  const move = (by: number) => setActive((index) => Math.max(0, Math.min(index + by, entries.length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS.get(event.key);
    if (event.nativeEvent.isComposing || (by === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (by === undefined) choose(current);
    else move(by);
  };
  return (
    <DialogFrame title={texts('commandPalette.title')} width={640} onClose={() => showDialog(null)}>
      <Input
        data-first
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(list, current)}
        aria-label={texts('commandPalette.label')}
        placeholder={texts('commandPalette.placeholder')}
        contentBefore={<Search20Regular />}
        value={query}
        onChange={(_, data) => {
          setQuery(data.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={texts('commandPalette.results')} className={styles.list}>
        {entries.map((entry) => (
          <Row
            key={`${entry.kind}-${entry.id}`}
            id={optionId(list, entry)}
            entry={entry}
            selected={entry === current}
            onChoose={() => choose(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <Caption1 block role="status" className={styles.none}>
          {texts('commandPalette.nothing', { query })}
        </Caption1>
      )}
    </DialogFrame>
  );
}

const optionId = (list: string, entry: Entry) => `${list}-${entry.kind}-${entry.id}`;

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
]);

/** Which commands can run from where the focus is, and where that is. */
function lookAround() {
  const focus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const offered = COMMANDS.filter(({ id }) => id !== 'help.commands').map((command) => ({
    command,
    shortcut: shortcutText(command, platformName()),
    reason: command.disabled?.(),
  }));
  return { offered, focus };
}

interface RowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Row({ id, entry, selected, onChoose }: RowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const disabled = entry.kind === 'command' && entry.reason !== undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
    <div
      id={id}
      ref={selected ? intoView : undefined}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={disabled}
      className={mergeClasses(styles.row, selected && styles.selected, disabled && styles.disabled)}
      onClick={onChoose}
    >
      {entry.kind === 'command' ? (
        <>
          <Caption1 className={styles.group}>{entry.group}</Caption1>
          <Text className={styles.title}>{marked(entry.title, entry.at)}</Text>
          <Caption1 className={styles.end}>{entry.reason ?? entry.shortcut ?? ''}</Caption1>
        </>
      ) : (
        <>
          <Caption1 className={styles.group}>{texts(`entity.${entry.hit.ref.kind}`)}</Caption1>
          <Text className={styles.title} weight="semibold">
            {entry.hit.name}
          </Text>
          <Caption1 className={styles.end}>
            {[entry.hit.by === 'name' ? '' : entry.hit.text, entry.hit.host].filter((part) => part !== '').join(' · ')}
          </Caption1>
        </>
      )}
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** The letters that answer what was typed are bold. */
function marked(title: string, at: readonly number[]): ReactNode {
  const places = new Set(at);
  // biome-ignore lint/suspicious/noArrayIndexKey: letters never change places
  return [...title].map((char, index) => (places.has(index) ? <b key={index}>{char}</b> : char));
}

const useStyles = makeStyles({
  input: { width: '100%' },
  list: { marginTop: '8px', height: 'min(380px, calc(100vh - 240px))', overflowY: 'auto' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
  },
  disabled: { color: tokens.colorNeutralForeground3, cursor: 'default' },
  group: { width: '84px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  end: { marginLeft: 'auto', flexShrink: 0, color: tokens.colorNeutralForeground3, maxWidth: '55%' },
  none: { padding: '8px' },
});
