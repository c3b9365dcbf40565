import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TextKey } from '../../../shared/language/texts.ts';
import type { Cell } from '../../../shared/paths/matrix.ts';
import type { NameOutcome } from '../../../shared/paths/names.ts';

/** What a cell says, by shape: disc, square, half disc, cross, diamond. Hollow is inferred. */
export type Shape = 'disc' | 'square' | 'half' | 'cross' | 'diamond';

export interface Verdict {
  readonly shape: Shape;
  readonly hollow: boolean;
  readonly text: TextKey;
}

export function reachVerdict({ outcome, throughPort, inferred }: Cell): Verdict {
  if (outcome === 'blocked') return { shape: 'cross', hollow: inferred, text: 'pathsView.matrix.blocked' };
  if (outcome === 'unknown') return { shape: 'diamond', hollow: inferred, text: 'pathsView.matrix.unknown' };
  return throughPort
    ? { shape: 'square', hollow: inferred, text: 'pathsView.matrix.through' }
    : { shape: 'disc', hollow: inferred, text: 'pathsView.matrix.reaches' };
}

const NAME_SHAPES: Readonly<Record<NameOutcome, Shape>> = {
  yes: 'disc',
  conditional: 'half',
  no: 'cross',
  'not-stated': 'diamond',
};

export function nameVerdict(outcome: NameOutcome): Verdict {
  return { shape: NAME_SHAPES[outcome], hollow: false, text: `pathsView.matrix.names.${outcome}` };
}

const PATHS: Readonly<Record<Shape, string>> = {
  disc: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0 -11Z',
  half: 'M8 2.5a5.5 5.5 0 1 1 0 11Z',
  square: 'M3 3h10v10h-10Z',
  cross: 'M4 4l8 8M12 4l-8 8',
  diamond: 'M8 1.5l6.5 6.5l-6.5 6.5l-6.5 -6.5Z',
};
const OUTLINES: Partial<Readonly<Record<Shape, string>>> = { half: PATHS.disc };

export function Glyph({ shape, hollow }: Pick<Verdict, 'shape' | 'hollow'>) {
  const styles = useStyles();
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={styles[shape]}>
      {OUTLINES[shape] && <path className={styles.hollow} d={OUTLINES[shape]} />}
      <path
        className={mergeClasses(shape === 'cross' ? styles.stroke : styles.fill, hollow && styles.hollow)}
        d={PATHS[shape]}
      />
      {shape === 'diamond' && (
        <text
          className={hollow ? styles.markHollow : styles.mark}
          x="8"
          y="8"
          textAnchor="middle"
          dominantBaseline="central"
        >
          ?
        </text>
      )}
    </svg>
  );
}

/** High contrast has no colours to tell verdicts by; their shapes stay. */
const PLAIN = { '@media (forced-colors: active)': { color: 'CanvasText' } } as const;

const useStyles = makeStyles({
  disc: { display: 'block', color: tokens.colorPaletteGreenForeground1, ...PLAIN },
  square: { display: 'block', color: tokens.colorPaletteGreenForeground1, ...PLAIN },
  half: { display: 'block', color: tokens.colorPaletteGreenForeground1, ...PLAIN },
  cross: { display: 'block', color: tokens.colorPaletteRedForeground1, ...PLAIN },
  diamond: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1, ...PLAIN },
  fill: { fill: 'currentColor', stroke: 'currentColor', strokeWidth: '1.4' },
  stroke: { fill: 'none', stroke: 'currentColor', strokeWidth: '2.4', strokeLinecap: 'round' },
  hollow: { fill: 'none', stroke: 'currentColor', strokeWidth: '1.4', strokeDasharray: '2.2 1.6' },
  mark: { fill: tokens.colorNeutralBackground1, fontSize: '10px', fontWeight: tokens.fontWeightBold },
  markHollow: { fill: 'currentColor', fontSize: '10px', fontWeight: tokens.fontWeightBold },
});
