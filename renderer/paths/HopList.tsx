import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { BookInformation20Regular, DismissCircle16Filled, QuestionCircle16Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { changeText, hopText, stopText } from '../../shared/paths/describe.ts';
import type { Hop, Path } from '../../shared/paths/path.ts';
import { useTexts } from '../language/useTexts.ts';
import { useDesign } from '../store/hooks.ts';
import { goToHop } from './goToHop.ts';
import { lightHop, usePaths } from './pathStore.ts';
import { Inferred, Sources } from './VerdictCard.tsx';

/** Every hop in order: what it is, and what happens to the packet there. Pointing at one lights it up on the canvas. */
export function HopList({ path }: { readonly path: Path }) {
  const styles = useStyles();
  const texts = useTexts();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <ol className={styles.list} aria-label={texts('pathsView.hops')} {...arrows}>
      {path.hops.map((hop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the path
        <HopRow key={index} path={path} hop={hop} index={index} />
      ))}
    </ol>
  );
}

interface HopRowProps {
  readonly path: Path;
  readonly hop: Hop;
  readonly index: number;
}

function HopRow({ path, hop, index }: HopRowProps) {
  const styles = useStyles();
  const texts = useTexts();
  const row = useRef<HTMLLIElement>(null);
  const lit = usePaths((state) => state.hop === index);
  const host = useDesign(({ topology }) => topology.hosts.find(({ id }) => id === hop.host)?.name);
  const several = useDesign(({ topology }) => topology.hosts.length > 1);
  const { result } = path;
  const stop = result.outcome !== 'reaches' && result.stop.at === index ? result : undefined;
  useEffect(() => {
    if (lit) row.current?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <li
      ref={row}
      className={mergeClasses(styles.row, lit && styles.lit)}
      onPointerEnter={() => lightHop(index)}
      onPointerLeave={() => lightHop(null)}
    >
      <button
        type="button"
        className={styles.main}
        onClick={() => goToHop(hop)}
        onFocus={() => lightHop(index)}
        onBlur={() => lightHop(null)}
      >
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.body}>
          <span className={styles.head}>
            <Text weight="semibold">{texts(`pathsView.kind.${hop.kind}`)}</Text>
            {host && several && (
              <Text size={200} className={styles.quiet}>
                {texts('pathsView.on', { host })}
              </Text>
            )}
            {hop.confidence === 'inferred' && <Inferred />}
          </span>
          <Text size={200}>{hopText(texts, hop)}</Text>
          {hop.changes.length > 0 && (
            <span className={styles.changes}>
              {hop.changes.map((change) => (
                <span key={change.part} className={styles.change}>
                  {changeText(texts, change)}
                </span>
              ))}
            </span>
          )}
          {stop && (
            <span className={mergeClasses(styles.stop, stop.outcome === 'blocked' ? styles.blocked : styles.unknown)}>
              {stop.outcome === 'blocked' ? (
                <DismissCircle16Filled className={styles.stopIcon} />
              ) : (
                <QuestionCircle16Filled className={styles.stopIcon} />
              )}
              <span>
                <b>{texts(stop.outcome === 'blocked' ? 'pathsView.stops-here' : 'pathsView.unclear-here')}</b>
                {': '}
                {stopText(texts, stop.stop)}
              </span>
            </span>
          )}
        </span>
      </button>
      <Popover positioning="before" withArrow>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            icon={<BookInformation20Regular />}
            aria-label={texts('pathsView.sources-of', { number: index + 1 })}
          />
        </PopoverTrigger>
        <PopoverSurface className={styles.sources}>
          <Text size={200} className={styles.quiet}>
            {texts('pathsView.sources')}
          </Text>
          <Sources sources={hop.sources} />
        </PopoverSurface>
      </Popover>
    </li>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '0 8px 0 0',
    borderRadius: tokens.borderRadiusMedium,
  },
  lit: { backgroundColor: tokens.colorNeutralBackground1Hover },
  main: {
    display: 'flex',
    flex: 1,
    minWidth: 0,
    gap: '10px',
    padding: '5px 8px',
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    minWidth: '20px',
    height: '20px',
    borderRadius: '10px',
    // As on the canvas, also in high contrast.
    forcedColorAdjust: 'none',
    backgroundColor: 'var(--sy-accent)',
    color: 'var(--sy-on-solid)',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  changes: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '2px' },
  change: {
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  stop: { display: 'flex', gap: '6px', alignItems: 'flex-start', fontSize: tokens.fontSizeBase200 },
  stopIcon: { flexShrink: 0 },
  blocked: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorPaletteDarkOrangeForeground1 },
  sources: { maxWidth: '320px' },
});
