import { SEVERITY_SHAPE_SIZE, SEVERITY_SHAPES } from '../../design/look/severityShapes.ts';
import type { Box } from '../../design/placement/placeHost.ts';
import { SEVERITIES, type Summary } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { visible } from '../quote/visible.ts';
import { COLORS, SEVERITY_COLORS } from './colors.ts';
import { fitText, type TextStyle, textWidth } from './textWidth.ts';
import { type Attributes, block, element, NOTHING, number, text, type Xml } from './xml.ts';

export interface LabelStyle extends TextStyle {
  readonly fill?: string;
  readonly anchor?: 'middle' | 'end';
  readonly italic?: boolean;
}

/** From the middle of a line of text down to its baseline, in em. Readers of SVG outside browsers do not centre by themselves. */
const BASELINE = 0.35;

/** One line of text around the height `y`, cut to the room it has; nothing where there is none. */
export function label(value: string, x: number, y: number, room: number, style: LabelStyle): Xml {
  const shown = fitText(visible(value), room, style);
  if (shown === '') return NOTHING;
  return element(
    'text',
    {
      x,
      y: y + style.size * BASELINE,
      'font-size': style.size === DEFAULT_SIZE ? undefined : style.size,
      'font-weight': style.bold ? 600 : undefined,
      'font-style': style.italic ? 'italic' : undefined,
      'text-anchor': style.anchor,
      fill: style.fill,
    },
    text(shown),
  );
}

/** Size of text that names none; the whole picture has it. */
export const DEFAULT_SIZE = 13;

/** A text's width as `label` will draw it. */
export function labelWidth(value: string, style: TextStyle): number {
  return textWidth(visible(value), style);
}

/** What belongs to one element of the design; its first line of description names it. */
export function group(
  lines: readonly (string | undefined)[],
  at: { x: number; y: number },
  children: readonly Xml[],
): Xml {
  const said = lines.filter((line) => line !== undefined && line !== '').map((line) => visible(line ?? ''));
  const title = element('title', {}, text(said.join('\n')));
  return block('g', { transform: moved(at) }, [title, ...children]);
}

function moved({ x, y }: { x: number; y: number }): string {
  return `translate(${number(x)} ${number(y)})`;
}

export function rect({ x, y, width, height }: Box, attributes: Attributes): Xml {
  return element('rect', { x, y, width, height, ...attributes });
}

/** A text in a rounded frame, drawn leftwards from `right`. */
export function chip(
  value: string,
  right: number,
  y: number,
): { readonly markup: readonly Xml[]; readonly width: number } {
  const style = { size: 11, fill: COLORS['text-quiet'] };
  const width = labelWidth(value, style) + 16;
  const frame = { x: right - width, y: y - 10, width, height: 20 };
  return {
    width,
    markup: [
      rect(frame, { rx: 10, fill: 'none', stroke: COLORS['edge-strong'] }),
      label(value, right - width / 2, y, width, { ...style, anchor: 'middle' }),
    ],
  };
}

/** The worst finding's shape and how many there are of all, drawn leftwards from `right`; nothing where there are none. */
export function badge(
  summary: Summary | undefined,
  right: number,
  y: number,
): { readonly markup: readonly Xml[]; readonly width: number } {
  const worst = summary && SEVERITIES.find((severity) => summary[severity] > 0);
  if (!worst) return { markup: [], width: 0 };
  const count = summary.error + summary.warning + summary.info;
  const style = { size: 12, bold: true };
  const counted = count > 1 ? String(count) : '';
  const numberWidth = counted === '' ? 0 : labelWidth(counted, style) + 3;
  const width = SEVERITY_SHAPE_SIZE + numberWidth;
  const markup = [severityShape(worst, right - width, y)];
  if (counted !== '') markup.push(label(counted, right, y, numberWidth, { ...style, anchor: 'end' }));
  return { markup, width };
}

export function severityShape(severity: Severity, x: number, y: number): Xml {
  const { ground, mark } = SEVERITY_SHAPES[severity];
  const colors = SEVERITY_COLORS[severity];
  return element(
    'g',
    { transform: moved({ x, y: y - SEVERITY_SHAPE_SIZE / 2 }) },
    element('path', { d: ground, fill: colors.ground }),
    element('path', { d: mark, fill: 'none', stroke: colors.mark, 'stroke-width': 1.7, 'stroke-linecap': 'round' }),
  );
}
