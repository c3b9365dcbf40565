/** The lines of a text that say something, as parallel lists: a large file has too many of them for objects. */
export interface Lines {
  /** Without a byte order mark, ends of lines as `\n`. */
  readonly source: string;
  /** Where the first character that is no blank stands. */
  readonly starts: number[];
  /** Behind the last character of the line. */
  readonly ends: number[];
  /** How many blanks stand before the first character. */
  readonly indents: number[];
  /** From 1. */
  readonly numbers: number[];
}

const TAB = 0x09;
const BLANK = 0x20;
const HASH = 0x23;
const PERCENT = 0x25;
const DASH = 0x2d;
const DOT = 0x2e;

/**
 * Splits a text into its lines, without empty ones and comments. Undefined where it has what only a whole YAML parser
 * reads: tabs as indentation, directives, several documents, returns that end no line, marks of byte order within.
 */
export function splitLines(text: string): Lines | undefined {
  const source = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n');
  if (source.includes('\r') || source.includes('\uFEFF')) return undefined;
  const lines: Lines = { source, starts: [], ends: [], indents: [], numbers: [] };
  let number = 0;
  let begun = false;
  for (let from = 0, end = 0; from < source.length; from = end + 1) {
    const newline = source.indexOf('\n', from);
    end = newline < 0 ? source.length : newline;
    number++;
    const start = skipBlanks(source, from, end);
    const first = source.charCodeAt(start);
    if (start === end || first === HASH) continue;
    if (first === TAB) return undefined;
    if (start === from && (first === DASH || first === DOT || first === PERCENT)) {
      const marker = markerAt(source, start, end);
      if (marker === 'begin' && !begun) {
        begun = true;
        continue;
      }
      if (marker !== 'none') return undefined;
    }
    begun = true;
    lines.starts.push(start);
    lines.ends.push(end);
    lines.indents.push(start - from);
    lines.numbers.push(number);
  }
  return begun && lines.starts.length === 0 ? undefined : lines;
}

/** Whether a line at the margin only begins a document, is another marker or directive, or is content. */
function markerAt(source: string, start: number, end: number): 'begin' | 'other' | 'none' {
  const line = source.slice(start, end);
  if (/^---[ \t]*(?:[ \t]#.*)?$/.test(line)) return 'begin';
  return /^(?:%|(?:---|\.\.\.)(?:\s|$))/.test(line) ? 'other' : 'none';
}

export function skipBlanks(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && source.charCodeAt(at) === BLANK) at++;
  return at;
}
