import { type Piece, splitDocuments } from './documents.ts';
import type { Gathered } from './gathered.ts';
import { formattedAt } from './powershellFormatted.ts';
import { isRecord, itemsOf } from './powershellValues.ts';
import { type JsonObject, type JsonSection, type Place, wholeCommand } from './section.ts';
import { JSON_SECTIONS, TEXT_SECTIONS } from './sections/all.ts';

/** Reads outputs of commands, each by the section that knows its shape, into what is gathered of a host. */
export class OutputReader {
  /** Makes the host where it is not there yet: a text in which nothing is known makes none. */
  private readonly into: () => Gathered;
  /** Place of the text in the list of inputs. */
  private readonly input: number;
  private last: JsonSection | undefined;

  constructor(into: () => Gathered, input: number) {
    this.into = into;
    this.input = input;
  }

  /** What one command printed: objects, or the text of a program, as one or line by line. */
  readOutput(output: unknown, at: Place): void {
    const lines = linesOf(output);
    if (!lines) this.readValue(output, at);
    else {
      const rest = lines.slice(this.readJsonLines(lines, at)).join('\n');
      for (const piece of splitDocuments(rest)) this.readPart(piece, at);
    }
  }

  /**
   * One JSON object on each line, as docker prints with a format: each is read before the next one is parsed, which is what
   * makes thousands of them quick. Gives how many lines were read so.
   */
  private readJsonLines(lines: readonly string[], at: Place): number {
    let count = 0;
    for (const line of lines) {
      const value = line === '' ? null : jsonOf(line);
      if (value === undefined) break;
      this.readValue(value, at.key(count));
      count++;
    }
    return count;
  }

  /** Lines of an output are not lines of the file it was collected in. */
  private readPart(piece: Piece, at: Place): void {
    if (piece.kind === 'json') this.readValue(piece.value, at);
    else this.readRest(piece, at, () => at);
  }

  /** A piece of a text that is no JSON; lines are counted. */
  readLines(piece: Exclude<Piece, { kind: 'json' }>, at: Place): void {
    this.readRest(piece, at, (line) => at.with({ line }));
  }

  /** An object, or a list of objects, which need not be of one kind. */
  readValue(value: unknown, at: Place): void {
    const items = itemsOf(value);
    const isList = Array.isArray(value);
    let unknown = 0;
    let first: JsonObject | undefined;
    let whole = at;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (!isRecord(item)) {
        if (item !== null) this.readOther(item, isList ? at.key(index) : at);
        continue;
      }
      const before = this.last;
      const section = this.sectionOf(item);
      if (!section) {
        first ??= item;
        unknown++;
        continue;
      }
      if (section !== before || whole === at) {
        whole = at.with({ command: wholeCommand(section) });
        this.into().seenIn.set(section.id, this.input);
      }
      section.read(item, this.into(), isList ? whole.key(index) : whole);
    }
    if (!first) return;
    const keys = Object.keys(first).slice(0, 6).join(', ').slice(0, 200);
    at.report({ code: 'SY933', variant: 'shape', params: { count: unknown, keys, path: at.text } });
  }

  private readOther(item: unknown, at: Place): void {
    if (Array.isArray(item)) this.readValue(item, at);
    else at.unexpected(item, 'object');
  }

  /** Lists are of one kind, so the section of the item before is asked first. */
  private sectionOf(value: JsonObject): JsonSection | undefined {
    if (!this.last?.recognises(value)) this.last = JSON_SECTIONS.find((section) => section.recognises(value));
    return this.last;
  }

  private readRest(piece: Exclude<Piece, { kind: 'json' }>, at: Place, onLine: (line: number) => Place): void {
    if (piece.kind === 'bad-json') {
      onLine(piece.line).report({
        code: 'SY933',
        variant: piece.cutShort ? 'cut-short' : 'json',
        params: { path: at.text },
      });
      return;
    }
    const { lines } = piece;
    let unread = 0;
    let first: number | undefined;
    for (let from = 0; from < lines.length; ) {
      const took = this.readTable(lines, from, onLine(piece.line + from));
      if (took === 0 && isSaying(lines[from] ?? '')) {
        first ??= from;
        unread++;
      }
      from += Math.max(took, 1);
    }
    if (first === undefined) return;
    const text = (lines[first] ?? '').trim().slice(0, 120);
    onLine(piece.line + first).report({ code: 'SY933', variant: 'text', params: { count: unread, text } });
  }

  /** How many lines from here on are a table that is known, or one that PowerShell printed for people. */
  private readTable(lines: readonly string[], from: number, at: Place): number {
    for (const section of TEXT_SECTIONS) {
      const took = section.read(lines, from, this.into, at);
      if (took > 0) {
        this.into().seenIn.set(section.id, this.input);
        return took;
      }
    }
    const formatted = formattedAt(lines, from);
    if (!formatted) return 0;
    const shown = Object.fromEntries(formatted.properties.map((name) => [name, '']));
    const section = JSON_SECTIONS.find((item) => item.recognises(shown));
    const params = { command: section ? wholeCommand(section) : '' };
    at.report({ code: 'SY932', ...(section ? {} : { variant: 'unknown' }), params });
    return formatted.lines;
  }
}

/** The lines of a program's output; undefined where it is no text. */
function linesOf(output: unknown): readonly string[] | undefined {
  if (typeof output === 'string') return output.split('\n');
  const isText = Array.isArray(output) && output.length > 0 && output.every((line) => typeof line === 'string');
  return isText ? output : undefined;
}

function jsonOf(line: string): unknown {
  if (!line.startsWith('{') || !/\}\s*$/.test(line.slice(-3))) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Blank lines and prompts with the commands that were typed say nothing about the host. */
function isSaying(line: string): boolean {
  return line.trim() !== '' && !/^(?:PS\b.*>|[A-Za-z]:\\.*>|[$#] |>>)/.test(line);
}
