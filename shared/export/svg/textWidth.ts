/** Advance widths in em of the printable ASCII characters, by character. */
type Widths = ReadonlyMap<string, number>;

function widths(groups: readonly (readonly [number, string])[]): Widths {
  return new Map(groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width])));
}

/**
 * Widths of DejaVu Sans, rounded up. It is the widest of the fonts that “sans-serif” leads to (Segoe UI, Arial, Helvetica,
 * Noto Sans, DejaVu Sans), so text that fits by this table fits wherever the picture is looked at.
 */
const REGULAR = widths([
  [0.3, "'IJijl"],
  [0.35, ' ,./:;\\|'],
  [0.4, '()-[]ft'],
  [0.45, '!r'],
  [0.5, '"*_`'],
  [0.55, '?csz'],
  [0.6, 'FLkvxy'],
  [0.65, '$0123456789EPSTYabdeghnopqu{}'],
  [0.7, 'ABCKRVXZ'],
  [0.75, 'NU'],
  [0.8, '&DGHOQ'],
  [0.85, '#+<=>^w~'],
  [0.9, 'M'],
  [1, '%Wm'],
  [1.05, '@'],
]);

const BOLD = widths([
  [0.35, " 'ijl"],
  [0.4, ',./:;IJ\\|'],
  [0.45, '-f'],
  [0.5, '!()[]_`rt'],
  [0.55, '"*'],
  [0.6, '?csz'],
  [0.65, 'Lx'],
  [0.7, '$0123456789EFTaekovy'],
  [0.75, 'CPSYZbdghnpqu{}'],
  [0.8, 'ABKRVX'],
  [0.85, '#+<=>DGHNU^~'],
  [0.9, '&OQ'],
  [0.95, 'w'],
  [1, '@M'],
  [1.05, '%m'],
  [1.15, 'W'],
]);

const ELLIPSIS = '…';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** How wide a text is at most. */
export function textWidth(text: string, { size, bold }: TextStyle): number {
  const table = bold ? BOLD : REGULAR;
  let em = 0;
  for (const character of text) em += table.get(character) ?? otherWidth(character, bold);
  return em * size;
}

/** Other scripts are only estimated. Ideographs fill a square, emoji a little more. */
function otherWidth(character: string, bold: boolean | undefined): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1.4;
  if (code >= 0x1100) return code >= 0x2000 && code < 0x2070 && code !== 0x2026 ? 0.7 : 1.05;
  if (/\p{M}/u.test(character)) return 0;
  return bold ? 0.95 : 0.85;
}

/** The text, or as much of its beginning as fits with an ellipsis; empty where not even that does. */
export function fitText(text: string, room: number, style: TextStyle): string {
  if (textWidth(text, style) <= room) return text;
  const left = room - textWidth(ELLIPSIS, style);
  if (left < 0) return '';
  let width = 0;
  let kept = '';
  for (const piece of graphemes(text)) {
    width += textWidth(piece, style);
    if (width > left) break;
    kept += piece;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** What a reader takes for one character is never cut through. */
function graphemes(text: string): Iterable<string> {
  // No text that is cut shows more than this many.
  const head = text.slice(0, 500);
  if (/^[ -~]*$/.test(head)) return head;
  return Array.from(segmenter.segment(head), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
