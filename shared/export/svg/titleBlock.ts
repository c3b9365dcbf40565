import { DRIVER_LOOKS, type DriverLook, driverAbbreviation, driverLook } from '../../design/look/driverLook.ts';
import { endpointLabel } from '../../design/look/labels.ts';
import type { Design } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import { SEVERITIES, type Summary } from '../../rules/finding.ts';
import { COLORS, DRIVER_TONES } from './colors.ts';
import { label, labelWidth, rect, severityShape } from './draw.ts';
import { patternFill } from './patterns.ts';
import { block, element, text, type Xml } from './xml.ts';

const PADDING = 16;
const ROW = 24;
const TEXT = { size: 12 };
const NAME = { size: 18, bold: true };

/** One line of the legend: a sign of fixed width, and what it means. */
interface Entry {
  readonly sign: (x: number, y: number) => readonly Xml[];
  readonly name: string;
  readonly meaning: string;
}

const SIGN = 58;

export interface TitleBlockOptions {
  readonly design: Design;
  readonly texts: Texts;
  readonly summary: Summary;
  /** Driver looks that are in the picture. */
  readonly looks: readonly DriverLook[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What stands below a technical drawing: its name, what there is in it, and what the signs mean. */
export function drawTitleBlock(options: TitleBlockOptions): { readonly markup: Xml; readonly height: number } {
  const { design, texts, x, y, width } = options;
  const name = design.name.trim() === '' ? texts('export.unnamed') : design.name;
  const counts = countLines(design, texts);
  const entries = [...driverEntries(options), ...wordEntries(options), ...findingEntries(options)];
  const wanted = Math.max(labelWidth(name, NAME), ...counts.map((line) => labelWidth(line, TEXT))) + 2 * PADDING;
  const entryWidth = Math.max(0, ...entries.map(widthOf));
  const beside = width - Math.min(wanted, width * 0.45) >= entryWidth + 2 * PADDING;
  const nameWidth = beside ? Math.min(Math.max(wanted, 200), width * 0.45) : width;
  const nameHeight = 2 * PADDING + 22 + counts.length * 17;
  const forLegend = (beside ? width - nameWidth : width) - 2 * PADDING;
  const columns =
    entries.length === 0
      ? 0
      : Math.min(entries.length, Math.max(1, Math.floor((forLegend + PADDING) / (entryWidth + PADDING))));
  const rows = columns === 0 ? 0 : Math.ceil(entries.length / columns);
  const legendHeight = rows === 0 ? 0 : rows * ROW + PADDING + 6;
  const height = beside ? Math.max(nameHeight, legendHeight) : nameHeight + legendHeight;

  const legendX = (beside ? x + nameWidth : x) + PADDING;
  const legendY = (beside ? y : y + nameHeight) + PADDING / 2 + 3;
  const parts: Xml[] = [
    rect({ x, y, width, height }, { fill: COLORS.surface, stroke: COLORS['edge-strong'] }),
    label(name, x + PADDING, y + PADDING + 9, nameWidth - 2 * PADDING, NAME),
    ...counts.map((line, index) =>
      label(line, x + PADDING, y + PADDING + 32 + index * 17, nameWidth - 2 * PADDING, {
        ...TEXT,
        fill: COLORS['text-quiet'],
      }),
    ),
  ];
  if (rows > 0) {
    const line = beside ? `M${x + nameWidth} ${y}V${y + height}` : `M${x} ${y + nameHeight}H${x + width}`;
    parts.push(element('path', { d: line, stroke: COLORS['edge-strong'] }));
  }
  entries.forEach((entry, index) => {
    const column = Math.floor(index / rows);
    const left = legendX + column * (entryWidth + PADDING);
    const middle = legendY + (index % rows) * ROW + ROW / 2;
    parts.push(...entry.sign(left, middle), ...entryTexts(entry, left + SIGN, middle, forLegend - SIGN));
  });
  return { markup: block('g', {}, [element('title', {}, text(texts('picture.legend'))), ...parts]), height };
}

function widthOf({ name, meaning }: Entry): number {
  const gap = name !== '' && meaning !== '' ? 8 : 0;
  return SIGN + labelWidth(name, { ...TEXT, bold: true }) + gap + labelWidth(meaning, TEXT);
}

function entryTexts({ name, meaning }: Entry, x: number, y: number, room: number): Xml[] {
  const width = name === '' ? 0 : labelWidth(name, { ...TEXT, bold: true });
  const after = width === 0 ? 0 : width + 8;
  return [
    ...(name === '' ? [] : [label(name, x, y, room, { ...TEXT, bold: true })]),
    ...(meaning === '' ? [] : [label(meaning, x + after, y, room - after, TEXT)]),
  ];
}

function countLines({ topology: { hosts } }: Design, texts: Texts): string[] {
  const sum = (count: (host: (typeof hosts)[number]) => number) =>
    hosts.reduce((total, host) => total + count(host), 0);
  return [
    [
      texts('picture.hosts', { count: hosts.length }),
      texts('canvas.adapters', { count: sum((host) => host.adapters.length) }),
    ].join(' · '),
    [
      texts('canvas.networks', { count: sum((host) => host.networks.length) }),
      texts('canvas.containers', { count: sum((host) => host.containers.length) }),
    ].join(' · '),
  ];
}

function driverEntries({ looks, texts }: TitleBlockOptions): Entry[] {
  return looks.map((look) => {
    const tones = DRIVER_TONES[look];
    const sign = (x: number, y: number) => {
      const box = { x, y: y - 8, width: 46, height: 16 };
      const swatch = `M${x} ${y - 8}h16v16h-16Z`;
      const style = { size: 10, bold: true, fill: tones.text, anchor: 'middle' } as const;
      return [
        rect(box, { fill: tones.soft, stroke: tones.strong, 'stroke-width': 1.5 }),
        element('path', { d: swatch, fill: tones.strong }),
        ...patternFill(look, swatch),
        ...(look === 'other' ? [] : [label(driverAbbreviation(look), x + 31, y, 30, style)]),
      ];
    };
    if (look === 'other') return { sign, name: texts('picture.other-driver'), meaning: '' };
    return { sign, name: texts(`palette.network.${look}`), meaning: texts(`palette.network.${look}.meaning`) };
  });
}

/** Explains the words that stand in tabs instead of addresses, where there are any. */
function wordEntries({ design, texts }: TitleBlockOptions): Entry[] {
  const used = new Set<'dhcp' | 'auto'>();
  for (const host of design.topology.hosts) {
    const networks = new Map(host.networks.map((network) => [network.id, network]));
    for (const { endpoints } of host.containers) {
      for (const endpoint of endpoints) {
        const { kind } = endpointLabel(endpoint, networks.get(endpoint.network));
        if (kind !== 'address') used.add(kind);
      }
    }
  }
  return (['dhcp', 'auto'] as const)
    .filter((kind) => used.has(kind))
    .map((kind) => ({
      name: '',
      meaning: texts(`canvas.endpoint.${kind}-long`),
      sign: (x, y) => {
        const style = { size: 10, bold: true, anchor: 'middle' } as const;
        return [
          rect({ x, y: y - 8, width: 46, height: 16 }, { rx: 4, fill: COLORS.surface, stroke: COLORS['edge-strong'] }),
          label(texts(`canvas.endpoint.${kind}`), x + 23, y, 44, style),
        ];
      },
    }));
}

function findingEntries({ summary, texts }: TitleBlockOptions): Entry[] {
  return SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) => ({
    sign: (x, y) => [severityShape(severity, x + 15, y)],
    name: '',
    meaning: texts(({ error: 'canvas.errors', warning: 'canvas.warnings', info: 'canvas.notes' } as const)[severity], {
      count: summary[severity],
    }),
  }));
}

/** Looks of the drivers in a design, in the order of the palette. */
export function looksIn(design: Design): DriverLook[] {
  const used = new Set(design.topology.hosts.flatMap((host) => host.networks.map(({ driver }) => driverLook(driver))));
  return DRIVER_LOOKS.filter((look) => used.has(look));
}
