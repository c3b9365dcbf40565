import { Checkbox, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Design } from '../../../shared/design/schema.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { namesText, verdictText } from '../../../shared/paths/describe.ts';
import { reachability } from '../../../shared/paths/matrix.ts';
import { resolvesByName } from '../../../shared/paths/names.ts';
import type { Path } from '../../../shared/paths/path.ts';
import { useTexts } from '../../language/useTexts.ts';
import { documentStore } from '../../store/document.ts';
import { useDesign } from '../../store/hooks.ts';
import { endName } from '../ends.ts';
import { pathStore, usePaths } from '../pathStore.ts';
import { useShown } from '../shownPath.ts';
import { optionsOf } from '../tracing.ts';
import { Glyph, type Verdict } from './glyphs.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { tableOf } from './table.ts';

/** Who reaches whom, all containers at once; verdicts are worked out for what is seen. */
export function MatrixView() {
  const styles = useStyles();
  const texts = useTexts();
  const topology = useDesign((design) => design.topology);
  const protocol = usePaths((state) => state.protocol);
  const port = usePaths((state) => state.port);
  const grouped = usePaths((state) => state.grouped);
  const shows = usePaths((state) => state.shows);
  const matrix = useMemo(
    () =>
      reachability({ ...documentStore.getState().design, topology }, optionsOf({ protocol, port, localhost: false })),
    [topology, protocol, port],
  );
  const table = useMemo(() => tableOf(matrix, grouped), [matrix, grouped]);
  if (table.lines.length === 0) return <Text className={styles.empty}>{texts('pathsView.matrix.empty')}</Text>;
  return (
    <>
      <MatrixGrid table={table} shows={shows} />
      <Readout />
    </>
  );
}

const SHOWS = ['reach', 'names'] as const;

/** What the cells show, and whether containers alike share a line. */
export function MatrixTools() {
  const styles = useStyles();
  const texts = useTexts();
  const shows = usePaths((state) => state.shows);
  const grouped = usePaths((state) => state.grouped);
  return (
    <>
      <fieldset className={styles.tools} aria-label={texts('pathsView.matrix.shows')}>
        <Text size={200}>{texts('pathsView.matrix.shows')}</Text>
        {SHOWS.map((item) => (
          <ToggleButton
            key={item}
            size="small"
            appearance={shows === item ? 'secondary' : 'subtle'}
            checked={shows === item}
            onClick={() => pathStore.setState({ shows: item })}
          >
            {texts(`pathsView.matrix.${item}`)}
          </ToggleButton>
        ))}
      </fieldset>
      <Checkbox
        label={<Text size={200}>{texts('pathsView.matrix.grouped')}</Text>}
        checked={grouped}
        onChange={(_, data) => pathStore.setState({ grouped: data.checked === true })}
      />
    </>
  );
}

/** The cell that is pointed at in words; what the shapes mean while none is. */
function Readout() {
  const styles = useStyles();
  const texts = useTexts();
  const design = useDesign((whole) => whole);
  const path = useShown((shown) => (shown.preview ? shown.path : null));
  const shows = usePaths((state) => state.shows);
  const said = path && (shows === 'names' ? namesOf(texts, design, path) : verdictText(texts, design, path));
  return (
    <footer className={styles.readout} aria-live="polite">
      {said ? (
        <Text size={200} truncate wrap={false} title={said}>
          {said}
        </Text>
      ) : (
        <Legend />
      )}
    </footer>
  );
}

function namesOf(texts: Texts, design: Design, { from, to }: Path): string | null {
  if (from.kind !== 'container' || to.kind !== 'container') return null;
  const verdict = namesText(texts, resolvesByName(design, from, to));
  const ends = { from: endName(texts, design, from) ?? '', to: endName(texts, design, to) ?? '' };
  return texts('pathsView.matrix.cell', { ...ends, verdict });
}

const REACH_LEGEND: readonly Verdict[] = [
  { shape: 'disc', hollow: false, text: 'pathsView.matrix.reaches' },
  { shape: 'square', hollow: false, text: 'pathsView.matrix.through' },
  { shape: 'cross', hollow: false, text: 'pathsView.matrix.blocked' },
  { shape: 'diamond', hollow: false, text: 'pathsView.matrix.unknown' },
  { shape: 'disc', hollow: true, text: 'pathsView.matrix.inferred' },
];
const NAMES_LEGEND: readonly Verdict[] = [
  { shape: 'disc', hollow: false, text: 'pathsView.matrix.names.yes' },
  { shape: 'half', hollow: false, text: 'pathsView.matrix.names.conditional' },
  { shape: 'cross', hollow: false, text: 'pathsView.matrix.names.no' },
  { shape: 'diamond', hollow: false, text: 'pathsView.matrix.names.not-stated' },
];

function Legend() {
  const styles = useStyles();
  const texts = useTexts();
  const shows = usePaths((state) => state.shows);
  return (
    <>
      {(shows === 'reach' ? REACH_LEGEND : NAMES_LEGEND).map(({ shape, hollow, text }) => (
        <span key={text} className={styles.item}>
          <Glyph shape={shape} hollow={hollow} />
          <Text size={200}>{texts(text)}</Text>
        </span>
      ))}
      <Text size={200} className={styles.hint} truncate wrap={false}>
        {texts('pathsView.model')} {texts('pathsView.matrix.hint')}
      </Text>
    </>
  );
}

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'center', gap: '6px', border: 0, margin: 0, padding: 0 },
  readout: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    height: '30px',
    flexShrink: 0,
    padding: '0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: '6px', flexShrink: 0 },
  hint: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, minWidth: 0 },
  empty: { display: 'block', padding: '8px 16px', color: tokens.colorNeutralForeground3 },
});
