import { notesOf } from '../../design/notes.ts';
import { createPlacer, type PlacedHost } from '../../design/placement/placeDesign.ts';
import type { Box } from '../../design/placement/placeHost.ts';
import { buildRibbons } from '../../design/placement/ribbons.ts';
import type { Design } from '../../design/schema.ts';
import { type Texts, textsFor } from '../../language/texts.ts';
import { compareText } from '../../plan/order.ts';
import { summarize } from '../../rules/finding.ts';
import { fileNamePart } from '../fileName.ts';
import { excerpt, visible } from '../quote/visible.ts';
import type { ExportOptions, ExportResult } from '../result.ts';
import { COLORS } from './colors.ts';
import { DEFAULT_SIZE } from './draw.ts';
import { byPlace, drawHost } from './host.ts';
import { drawArea, drawNote } from './notes.ts';
import { patternDefinitions } from './patterns.ts';
import { countFindings, type Picture } from './picture.ts';
import { drawTitleBlock, looksIn } from './titleBlock.ts';
import { drawRibbon, type PlacedRibbon, placeRibbon } from './wires.ts';
import { block, element, text } from './xml.ts';

const MARGIN = 24;
/** Of the title block below a drawing that is narrower. */
const LEAST_WIDTH = 480;

/** Faces the window has too, and whatever a machine without them takes for them: nothing is loaded with the picture. */
const FONTS =
  "'Segoe UI Variable Text', 'Segoe UI', system-ui, 'Noto Sans', 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', NanumGothic, 'DejaVu Sans', sans-serif";

/**
 * The drawing as a picture that needs nothing else: as on the canvas in its light colours, on white, with a title block.
 * Where things lie is part of the design, so the picture follows the drawing. With findings, their shapes are in it.
 */
export function exportSvg(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const shown = createPlacer()(design).filter(({ host }) => options.host === undefined || host.id === options.host);
  const only = { ...design, topology: { ...design.topology, hosts: shown.map(({ host }) => host) } };
  const picture = { design, texts, found: countFindings(options.findings) };
  const host = shown.length === 1 && options.host !== undefined ? shown[0]?.host : undefined;
  return {
    files: [
      {
        name: `${fileNamePart(design.name, 'design')}${host ? `-${fileNamePart(host.name, 'host')}` : ''}.svg`,
        text: drawing(picture, only, shown, options),
        encoding: 'utf8',
        newline: 'lf',
        language: 'svg',
        ...(host && { host: host.id, hostName: host.name }),
      },
    ],
    problems: [],
    losses: foldedLosses(shown, texts),
  };
}

function drawing(picture: Picture, design: Design, shown: readonly PlacedHost[], options: ExportOptions): string {
  const { findings } = options;
  const { texts } = picture;
  const hosts = new Map(shown.map((placed) => [placed.host.id, placed]));
  const ribbons = buildRibbons(shown)
    .flatMap((ribbon) => placeRibbon(ribbon, hosts))
    .sort((a, b) => a.depth - b.depth || a.from.x - b.from.x || compareText(a.ribbon.id, b.ribbon.id));
  // A picture of one host is of the host alone.
  const notes = options.host === undefined ? notesOf(design) : [];
  const areas = notes.filter(({ kind }) => kind === 'area');
  const bounds = boundsOf([...shown, ...notes], ribbons);
  const width = Math.max(bounds.right - bounds.left, LEAST_WIDTH);
  const titleBlock = drawTitleBlock({
    design,
    texts,
    summary: summarize(findings),
    looks: looksIn(design),
    x: bounds.left,
    y: bounds.bottom + MARGIN,
    width,
  });
  const view = {
    x: bounds.left - MARGIN,
    y: bounds.top - MARGIN,
    width: width + 2 * MARGIN,
    height: bounds.bottom - bounds.top + titleBlock.height + 3 * MARGIN,
  };
  const name = design.name.trim() === '' ? texts('export.unnamed') : visible(design.name);
  const size = { width: Math.ceil(view.width), height: Math.ceil(view.height) };
  const root = block(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `${Math.floor(view.x)} ${Math.floor(view.y)} ${size.width} ${size.height}`,
      role: 'img',
      'font-family': FONTS,
      'font-size': DEFAULT_SIZE,
      fill: COLORS.text,
    },
    [
      element('title', {}, text(name)),
      element('desc', {}, text(texts('picture.description'))),
      patternDefinitions(looksIn(design)),
      element('rect', {
        x: Math.floor(view.x),
        y: Math.floor(view.y),
        ...size,
        fill: COLORS.surface,
      }),
      ...areas.map(drawArea),
      ...ribbons.map((ribbon) => drawRibbon(ribbon, texts)),
      ...byPlace(shown, ({ host }) => host.id).map((placed) => drawHost(picture, placed)),
      ...notes.filter(({ kind }) => kind !== 'area').map(drawNote),
      titleBlock.markup,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(shown: readonly Box[], ribbons: readonly PlacedRibbon[]): Bounds {
  const [first] = shown;
  if (!first) return { left: 0, top: 0, right: 0, bottom: -MARGIN };
  let { x: left, y: top } = first;
  let right = left;
  let bottom = top;
  for (const { x, y, width, height } of shown) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  for (const { depth } of ribbons) bottom = Math.max(bottom, depth + 9);
  return { left, top, right, bottom };
}

/** A folded host is drawn folded: what is in it is not in the picture. */
function foldedLosses(shown: readonly PlacedHost[], texts: Texts): string[] {
  return shown
    .filter(({ collapsed, host }) => collapsed && host.containers.length + host.networks.length > 0)
    .map(({ host }) => texts('picture.loss.folded', { name: excerpt(host.name) }))
    .sort(compareText);
}
