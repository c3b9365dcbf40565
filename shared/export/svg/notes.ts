import { noteName, TONE_DASHES } from '../../design/notes.ts';
import type { Note } from '../../design/schema.ts';
import { COLORS } from './colors.ts';
import { group, label, labelWidth, rect } from './draw.ts';
import { element, type Xml } from './xml.ts';

/** Line and ground of each tone, as on the canvas in light colours. */
const TONES: Readonly<
  Record<Note['tone'], { readonly line: string; readonly ground: string; readonly width: number }>
> = {
  plain: { line: COLORS['edge-strong'], ground: COLORS.surface, width: 1.5 },
  yellow: { line: '#b08800', ground: '#fdf6cc', width: 1.5 },
  blue: { line: '#2f6fb3', ground: '#eaf1f8', width: 1.5 },
  green: { line: '#3f7d20', ground: '#e3ecdf', width: 1.5 },
  red: { line: '#b3261e', ground: '#f7e5e4', width: 3 },
};

const TEXT = { size: 13 };
const LINE = 18;
const PADDING = 8;

/** A frame around a part of the drawing; drawn before the hosts that stand in it. */
export function drawArea(note: Note): Xml {
  const { line, ground, width } = TONES[note.tone];
  const title = noteName(note);
  const room = Math.min(labelWidth(title, { ...TEXT, bold: true }) + 2 * PADDING, note.width - 2 * PADDING);
  const frame = rect(
    { x: 0, y: 0, width: note.width, height: note.height },
    {
      rx: 10,
      fill: ground,
      'fill-opacity': 0.5,
      stroke: line,
      'stroke-width': width,
      'stroke-dasharray': dashOf(note),
    },
  );
  const sign = { x: PADDING, y: PADDING, width: room, height: 22 };
  const chip =
    title === ''
      ? []
      : [
          rect(sign, { rx: 4, fill: COLORS.surface, stroke: line }),
          label(title, sign.x + PADDING, sign.y + 11, room - 2 * PADDING + 2, { ...TEXT, bold: true }),
        ];
  return group([note.text], note, [frame, ...chip]);
}

/** A note or a line of text; drawn over everything else. */
export function drawNote(note: Note): Xml {
  if (note.kind === 'label') {
    const style = { size: 18, bold: true };
    const written = label(noteName(note), 4, note.height / 2, note.width - 8, style);
    const under = element('path', {
      d: `M4 ${Math.min(note.height - 2, note.height / 2 + 13)}h${Math.min(labelWidth(noteName(note), style), note.width - 8)}`,
      stroke: TONES[note.tone].line,
      'stroke-width': 2,
    });
    return group([note.text], note, note.tone === 'plain' ? [written] : [written, under]);
  }
  const { line, ground, width } = TONES[note.tone];
  const lines = wrapped(note.text, note.width - 2 * PADDING).slice(
    0,
    Math.max(1, Math.floor((note.height - PADDING) / LINE)),
  );
  return group([note.text], note, [
    rect(
      { x: 0, y: 0, width: note.width, height: note.height },
      { rx: 4, fill: ground, stroke: line, 'stroke-width': width, 'stroke-dasharray': dashOf(note) },
    ),
    ...lines.map((text, at) => label(text, PADDING, PADDING + LINE / 2 + at * LINE, note.width - 2 * PADDING, TEXT)),
  ]);
}

function dashOf({ tone }: Note): string | undefined {
  return TONE_DASHES[tone] || undefined;
}

/** Lines as they were written, broken between words where they are too long. */
function wrapped(text: string, room: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current === '' || labelWidth(longer, TEXT) <= room) current = longer;
      else {
        lines.push(current);
        current = word;
      }
    }
    return [...lines, current];
  });
}
