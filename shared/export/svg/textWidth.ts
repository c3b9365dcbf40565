/** Advance widths in em, by character. */
type Widths = ReadonlyMap<string, number>;

function widths(groups: readonly (readonly [number, string])[]): Widths {
  return new Map(groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width])));
}

/**
 * The wider of DejaVu Sans and Helvetica (whose widths Arial has), rounded up. Segoe UI and Noto Sans are narrower, so text
 * that fits by this table fits wherever the picture is looked at.
 */
const REGULAR = widths([
  [0.28, "'ijl"],
  [0.3, 'I'],
  [0.32, ' ,.’'],
  [0.34, '/:;\\|·'],
  [0.36, 'f'],
  [0.38, '-'],
  [0.4, '()[]t'],
  [0.42, '!r'],
  [0.46, '"'],
  [0.5, '*J`'],
  [0.52, '“”'],
  [0.54, 'sz'],
  [0.56, '?L_c–'],
  [0.58, 'k'],
  [0.6, 'vxy'],
  [0.62, 'FTaeo'],
  [0.64, '$0123456789bdghnpqu{}'],
  [0.68, 'EKPSY'],
  [0.7, 'ABVXZ'],
  [0.74, 'CRU'],
  [0.76, 'HN'],
  [0.78, '&DG'],
  [0.8, 'OQ'],
  [0.82, 'w'],
  [0.84, '#+<=>^~'],
  [0.88, 'M'],
  [0.96, '%'],
  [0.98, 'm'],
  [1, 'W…—'],
  [1.02, '@'],
]);

const BOLD = widths([
  [0.32, "'"],
  [0.36, ' ijl'],
  [0.38, ',./I\\|·’'],
  [0.4, ':;'],
  [0.42, '-'],
  [0.44, 'f'],
  [0.46, '!()[]'],
  [0.48, 't'],
  [0.5, '`r'],
  [0.54, '"*'],
  [0.56, 'J_–'],
  [0.6, 'csz'],
  [0.62, '?'],
  [0.64, 'L'],
  [0.66, 'vxy“”'],
  [0.68, 'aek'],
  [0.7, '$0123456789EFTo'],
  [0.72, 'bdghnpqu{}'],
  [0.74, 'CPSYZ'],
  [0.78, 'ABKRVX'],
  [0.82, 'U'],
  [0.84, '#+<=>DGHN^~'],
  [0.86, 'OQ'],
  [0.88, '&'],
  [0.94, 'w'],
  [1, '@M…—'],
  [1.02, '%'],
  [1.06, 'm'],
  [1.12, 'W'],
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
  if (code >= 0x1100) return code < 0x2070 && code >= 0x2000 ? 0.7 : 1.05;
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
