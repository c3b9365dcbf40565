import './path.css';
import { ViewportPortal } from '@xyflow/react';
import { type CSSProperties, useEffect, useMemo } from 'react';
import type { Box } from '../../../shared/design/placement/placeHost.ts';
import { pathOf } from '../../../shared/design/placement/wires.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { hopText } from '../../../shared/paths/describe.ts';
import type { Path } from '../../../shared/paths/path.ts';
import { useTexts } from '../../language/useTexts.ts';
import { endKey } from '../../paths/ends.ts';
import { goToHop } from '../../paths/goToHop.ts';
import { lightHop, usePaths } from '../../paths/pathStore.ts';
import { useShown } from '../../paths/shownPath.ts';
import { useView } from '../../store/hooks.ts';
import { useCanvas } from '../canvasStore.ts';
import { isFar } from '../detail.ts';
import { veilOf } from '../veil.ts';
import { showBox } from '../viewport.ts';
import { type Badge, badgeScale, badgesOf } from './badges.ts';
import { type Leg, MARKS, type MarkTexts, type PathDrawing, RADIUS } from './drawing.ts';
import { drawPath } from './drawPath.ts';
import { useDrawnHosts } from './useDrawnHosts.ts';

/** The path that is shown, over the drawing of the design: one line with numbered hops, everything else dimmed. */
export function PathLayer({ path }: { readonly path: Path }) {
  const texts = useTexts();
  const hosts = useDrawnHosts(path);
  const marks = useMemo(() => marksOf(texts), [texts]);
  const scale = useView((view) => badgeScale(view.zoom));
  const drawing = useMemo(() => drawPath(path, hosts, marks), [path, hosts, marks]);
  useComeIntoView(path, drawing);
  return (
    <ViewportPortal>
      {/* The panel lists the same hops for those who do not see them. */}
      <svg
        className="sy-path"
        data-outcome={path.result.outcome}
        style={{ '--path-scale': scale } as CSSProperties}
        aria-hidden="true"
      >
        <Veil drawing={drawing} />
        {drawing.missed && <Missed box={drawing.missed} />}
        {drawing.legs.map((leg) => (
          <path key={leg.hop} className="sy-path-casing" d={pathOf(leg.points)} />
        ))}
        {drawing.legs.map((leg) => (
          <LegLine key={leg.hop} leg={leg} />
        ))}
        <Badges path={path} drawing={drawing} marks={marks} scale={scale} />
      </svg>
    </ViewportPortal>
  );
}

/** A path that has just been chosen is brought into view; one that is only looked at leaves the canvas where it is. */
function useComeIntoView({ from, to }: Path, { bounds }: PathDrawing): void {
  const preview = useShown((shown) => shown.preview);
  const chosen = preview ? '' : endKey(from) + endKey(to);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another path is chosen, not when the drawing changes
  useEffect(() => {
    if (chosen !== '' && bounds) showBox(bounds);
  }, [chosen]);
}

function LegLine({ leg }: { readonly leg: Leg }) {
  const lit = usePaths((state) => state.hop === leg.hop);
  return <path className="sy-path-line" data-look={leg.look} data-lit={lit || undefined} d={pathOf(leg.points)} />;
}

/** Dims everything that the path does not pass. */
function Veil({ drawing }: { readonly drawing: PathDrawing }) {
  const counts = useCanvas((state) => state.detail === 'count');
  return <path className="sy-path-veil" d={veilOf(counts ? drawing.hosts : drawing.lit)} />;
}

/** Where it does not arrive. */
function Missed({ box }: { readonly box: Box }) {
  const { x, y, width, height } = box;
  return <rect className="sy-path-missed" x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx={8} />;
}

interface BadgesProps {
  readonly path: Path;
  readonly drawing: PathDrawing;
  readonly marks: MarkTexts;
  readonly scale: number;
}

function Badges({ path, drawing, marks, scale }: BadgesProps) {
  const marked = useCanvas((state) => !isFar(state.detail));
  const badges = useMemo(
    () => badgesOf(drawing.spots, scale, marked ? marks : undefined),
    [drawing, scale, marked, marks],
  );
  return badges.map((badge) => <BadgeMark key={badge.hops[0]} badge={badge} path={path} scale={scale} />);
}

interface BadgeMarkProps {
  readonly badge: Badge;
  readonly path: Path;
  readonly scale: number;
}

/** The number of a hop, with the name of what the drawing has no element for. */
function BadgeMark({ badge, path, scale }: BadgeMarkProps) {
  const texts = useTexts();
  const { hops: indexes, x, y, width, number, mark } = badge;
  const [first = 0] = indexes;
  const lit = usePaths(({ hop }) => hop !== null && indexes.includes(hop));
  const hops = indexes.flatMap((index) => path.hops[index] ?? []);
  const { result } = path;
  const stop = result.outcome !== 'reaches' && indexes.includes(result.stop.at) && result.outcome;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list in the panel does the same from the keyboard
    <g
      className="sy-path-hop"
      data-hop={first + 1}
      data-stop={stop || undefined}
      data-inferred={hops.some(({ confidence }) => confidence === 'inferred') || undefined}
      data-open={(result.outcome === 'unknown' && first > result.stop.at) || undefined}
      data-lit={lit || undefined}
      transform={`translate(${x} ${y}) scale(${scale})`}
      onPointerEnter={() => lightHop(first)}
      onPointerLeave={() => lightHop(null)}
      onClick={() => goToHop(hops[0])}
    >
      <title>{hops.map((hop) => hopText(texts, hop)).join('\n')}</title>
      <rect className="sy-path-ground" x={-width / 2} y={-RADIUS} width={width} height={2 * RADIUS} rx={RADIUS} />
      {mark === undefined ? (
        <text className="sy-path-number" textAnchor="middle" dominantBaseline="central">
          {number}
        </text>
      ) : (
        <>
          <circle className="sy-path-disc" cx={-width / 2 + RADIUS} r={RADIUS - 2} />
          <text
            className="sy-path-number"
            data-small={number.length > 1 || undefined}
            x={-width / 2 + RADIUS}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {number}
          </text>
          <text className="sy-path-mark" x={-width / 2 + 2 * RADIUS + 2} dominantBaseline="central">
            {mark}
          </text>
        </>
      )}
      {stop && <StopSign unknown={stop === 'unknown'} x={badge.onward * (width / 2 + 11)} />}
    </g>
  );
}

/** An octagon with a cross where it ends; a diamond with a question mark from where it cannot be told. */
function StopSign({ unknown, x }: { readonly unknown: boolean; readonly x: number }) {
  return (
    <g className="sy-path-stop" data-unknown={unknown || undefined} transform={`translate(${x} -12)`}>
      <path className="sy-path-stop-ground" d={unknown ? 'M0 -14L14 0L0 14L-14 0Z' : OCTAGON} />
      {unknown ? (
        <text textAnchor="middle" dominantBaseline="central">
          ?
        </text>
      ) : (
        <path className="sy-path-stop-cross" d="M-4.5 -4.5L4.5 4.5M4.5 -4.5L-4.5 4.5" />
      )}
    </g>
  );
}

const OCTAGON = 'M-5 -12H5L12 -5V5L5 12H-5L-12 5V-5Z';

function marksOf(texts: Texts): MarkTexts {
  return Object.fromEntries(MARKS.map((mark) => [mark, texts(`pathsView.mark.${mark}`)])) as MarkTexts;
}
