import { findJsonFault, type JsonFault } from '../../design/jsonFault.ts';

/** A text taken apart: JSON documents, and the lines between them. Lines count from 1. */
export type Piece =
  | { readonly kind: 'json'; readonly value: unknown; readonly line: number }
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly line: number }
  /** Begins like JSON and is none; `line` is where it goes wrong. */
  | { readonly kind: 'bad-json'; readonly fault: JsonFault; readonly line: number; readonly cutShort: boolean };

/**
 * Finds the JSON documents in a text: one, several behind each other, one on each line, or some among the prompts and tables
 * of a console. Never throws; takes time in proportion to the text.
 */
export function splitDocuments(text: string): Piece[] {
  const whole = text.replace(/^\uFEFF/, '');
  const only = parse(whole);
  if (only.ok && typeof only.value === 'object') return [{ kind: 'json', value: only.value, line: firstLine(whole) }];
  return new Splitter(whole).pieces();
}

class Splitter {
  private readonly text: string;
  private readonly found: Piece[] = [];
  private lines: string[] = [];
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  pieces(): Piece[] {
    while (this.at < this.text.length) {
      const start = beginning(this.text, this.at);
      if (start === undefined) this.takeLine();
      else {
        this.flush();
        this.takeDocument(start);
      }
    }
    this.flush();
    return this.found;
  }

  private takeLine(): void {
    const end = this.text.indexOf('\n', this.at);
    const stop = end < 0 ? this.text.length : end;
    this.lines.push(this.text.slice(this.at, stop).replace(/\r$/, ''));
    this.at = stop + 1;
    this.line++;
  }

  private flush(): void {
    if (this.lines.some((line) => line.trim() !== '')) {
      this.found.push({ kind: 'text', lines: this.lines, line: this.line - this.lines.length });
    }
    this.lines = [];
  }

  /** One on a line is parsed at once: there may be thousands of them. */
  private takeOneLine(start: number): boolean {
    const end = this.text.indexOf('\n', start);
    const line = this.text.slice(start, end < 0 ? undefined : end);
    const parsed = /[}\]]\s*$/.test(line.slice(-3)) ? parse(line) : undefined;
    if (!parsed?.ok) return false;
    this.found.push({ kind: 'json', value: parsed.value, line: this.line });
    this.at = end < 0 ? this.text.length : end + 1;
    this.line++;
    return true;
  }

  private takeDocument(start: number): void {
    if (this.takeOneLine(start)) return;
    const end = endOfDocument(this.text, start);
    const slice = this.text.slice(start, end);
    const parsed = parse(slice);
    if (parsed.ok) this.found.push({ kind: 'json', value: parsed.value, line: this.line });
    else {
      const fault = findJsonFault(slice) ?? { at: slice.length, expected: 'value' };
      const line = this.line + countLines(slice, fault.at);
      this.found.push({ kind: 'bad-json', fault, line, cutShort: fault.at >= slice.length });
    }
    const stop = end ?? this.text.length;
    this.line += countLines(this.text.slice(this.at, stop), stop - this.at);
    this.at = stop;
    // What follows on the same line is not the beginning of one.
    const rest = /[ \t\r]*\n?/y;
    rest.lastIndex = this.at;
    const blank = rest.exec(this.text)?.[0] ?? '';
    this.at += blank.length;
    if (blank.endsWith('\n')) this.line++;
  }
}

/** An opening bracket with something behind it that JSON allows there; a line of a log may begin with a bracket, too. */
const opening = /[ \t]*(?=[{[]\s*(?:["{[\]}\d-]|true|false|null))/y;

function beginning(text: string, at: number): number | undefined {
  opening.lastIndex = at;
  const match = opening.exec(text);
  return match ? at + match[0].length : undefined;
}

const marks = /["{}[\]]/g;

/** Behind the bracket that closes the one at `start`; undefined where none does. */
function endOfDocument(text: string, start: number): number | undefined {
  let depth = 0;
  marks.lastIndex = start;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    if (match[0] === '"') {
      const end = closingQuote(text, match.index + 1);
      if (end === undefined) return undefined;
      marks.lastIndex = end;
    } else if (match[0] === '{' || match[0] === '[') depth++;
    else if (--depth === 0) return match.index + 1;
  }
  return undefined;
}

/** Behind the quote that ends a string. By hand, because a pattern may run out of stack on a long one. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return undefined;
}

function parse(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function firstLine(text: string): number {
  return 1 + countLines(text, text.search(/\S/));
}

/** Line ends before a position. */
function countLines(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
