import {
  Combobox,
  makeStyles,
  Option,
  OptionGroup,
  type PositioningProps,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { PathEnd } from '../../shared/paths/path.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { endKey, endName } from './ends.ts';
import { endGroups, filterGroups } from './options.ts';

/** Left to itself, Fluent makes the list as high as the window. */
const POSITIONING: PositioningProps = {
  position: 'above',
  align: 'start',
  fallbackPositions: ['below'],
  autoSize: false,
};
/** More than can be looked through; the rest is found by typing. */
const LIMIT = 60;

interface EndPickerProps {
  readonly side: 'from' | 'to';
  readonly end: PathEnd | null;
  /** The end on the other side, which is no choice here. */
  readonly other: PathEnd | null;
  readonly onPick: (end: PathEnd) => void;
}

/** Chooses where a path starts or ends: type a part of a name, a host or an address. */
export function EndPicker({ side, end, other, onPick }: EndPickerProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const name = useDesign((design) => (end && endName(texts, design, end)) ?? '');
  /** What is being typed; null while nothing is. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const label = texts(`pathsView.${side}`);
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Combobox
        id={id}
        size="small"
        className={styles.box}
        placeholder={texts('pathsView.choose')}
        listbox={{ className: styles.list }}
        positioning={POSITIONING}
        // Part of its panel, also for those who go by regions.
        inlinePopup
        value={typed ?? name}
        selectedOptions={end ? [endKey(end)] : []}
        open={open}
        onOpenChange={(_, data) => {
          setOpen(data.open);
          if (!data.open) setTyped(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, data) => {
          // Typing takes the selection away, which Fluent reports as choosing nothing.
          if (data.optionValue === undefined) return;
          setTyped(null);
          onPick(readKey(data.optionValue));
        }}
      >
        {open && <Choices side={side} other={other && endKey(other)} typed={typed ?? ''} />}
      </Combobox>
    </div>
  );
}

interface ChoicesProps {
  readonly side: 'from' | 'to';
  readonly other: string | null;
  readonly typed: string;
}

function Choices({ side, other, typed }: ChoicesProps) {
  const styles = useStyles();
  const texts = useTexts();
  const topology = useDesign((design) => design.topology);
  const design = useDesign((whole) => whole);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where things stand does not matter
  const all = useMemo(() => endGroups(texts, design, side), [texts, topology, side]);
  const { groups, more } = useMemo(() => filterGroups(all, typed, LIMIT, other), [all, typed, other]);
  if (groups.length === 0) return <Note>{texts('pathsView.end.none')}</Note>;
  return (
    <>
      {groups.map((group) => (
        <OptionGroup key={group.title + group.options[0]?.key} label={group.title}>
          {group.options.map(({ key, name, detail }) => (
            <Option key={key} value={key} text={name}>
              <span className={styles.option}>
                <span>{name}</span>
                <Text size={200} className={styles.detail}>
                  {detail}
                </Text>
              </span>
            </Option>
          ))}
        </OptionGroup>
      ))}
      {more > 0 && <Note>{texts('pathsView.end.more', { count: more })}</Note>}
    </>
  );
}

function Note({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <Option disabled text={children} className={styles.note}>
      {children}
    </Option>
  );
}

/** The end behind an option. */
function readKey(key: string): PathEnd {
  const [kind, ...parts]: unknown[] = JSON.parse(key);
  const [first, second, third] = parts;
  if (kind === 'outside') return { kind };
  if (kind === 'host') return { kind, id: String(first) };
  if (kind === 'container') return { kind, host: String(first), id: String(second) };
  return { kind: 'port', host: String(first), container: String(second), index: Number(third) };
}

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, flex: '1 1 200px', maxWidth: '340px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  box: { minWidth: '120px', flex: 1 },
  list: { minWidth: '300px', maxHeight: '340px', zIndex: 1 },
  option: { display: 'flex', alignItems: 'baseline', gap: '10px', width: '100%', justifyContent: 'space-between' },
  detail: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
