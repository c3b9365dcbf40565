import { type Lines, skipBlanks, splitLines } from './lines.ts';
import { plainScalar, type YamlEntry, type YamlNode, type YamlReading } from './node.ts';
import { readDoubleQuoted, readSingleQuoted } from './quoted.ts';

/** Deeper than any file a person writes; a parser calls itself at each level. */
export const DEEPEST = 100;

/** A key of one line is no longer than this (YAML 1.2.2, 7.4.2). */
const LONGEST_KEY = 1024;

/**
 * Reads the plain part of YAML, in which nearly all files are written: nested mappings and lists, scalars and flow
 * collections that end on their own line. Undefined for everything else, and for what looks wrong: that is for the whole
 * parser, which takes ten times as long. The tests compare the two.
 */
export function readPlainYaml(text: string): YamlReading | undefined {
  const lines = splitLines(text);
  if (!lines) return undefined;
  if (lines.starts.length === 0) return { root: plainScalar('', 1) };
  try {
    return { root: new PlainReader(lines).document() };
  } catch (stop) {
    if (stop === NOT_PLAIN) return undefined;
    if (stop instanceof Duplicate) return { faults: [{ kind: 'duplicate', line: stop.line, text: stop.key }] };
    throw stop;
  }
}

/** Thrown where the whole parser must take over. */
const NOT_PLAIN = Symbol('not plain YAML');

class Duplicate {
  readonly key: string;
  readonly line: number;
  constructor(key: string, line: number) {
    this.key = key;
    this.line = line;
  }
}

const code = (character: string) => character.charCodeAt(0);
const TAB = 0x09;
const BLANK = 0x20;
const QUOTE = code('"');
const APOSTROPHE = code("'");
const HASH = code('#');
const COMMA = code(',');
const DASH = code('-');
const COLON = code(':');
const QUESTION = code('?');
const OPEN_LIST = code('[');
const CLOSE_LIST = code(']');
const OPEN_MAP = code('{');
const CLOSE_MAP = code('}');
/** Characters that mean something at the beginning of a scalar; `-`, `?` and `:` only before a blank. */
const INDICATORS = new Set([...'[]{},#&*!|>%@`"\''].map(code));

class PlainReader {
  private readonly lines: Lines;
  private readonly source: string;
  /** Which line is read. */
  private at = 0;
  /** Where in the source reading stands, while it is within a line. */
  private pos = 0;
  private depth = 0;

  constructor(lines: Lines) {
    this.lines = lines;
    this.source = lines.source;
  }

  document(): YamlNode {
    const root = this.block(this.lines.indents[0] ?? 0);
    if (this.at < this.lines.starts.length) throw NOT_PLAIN;
    return root;
  }

  /** What begins on the line read, at this indentation. */
  private block(indent: number): YamlNode {
    if (++this.depth > DEEPEST) throw NOT_PLAIN;
    const node = this.isItem(this.at) ? this.list(indent) : this.mapOrScalar(indent);
    this.depth--;
    return node;
  }

  private isItem(line: number): boolean {
    const start = this.lines.starts[line] ?? 0;
    if (this.source.charCodeAt(start) !== DASH) return false;
    const next = this.source.charCodeAt(start + 1);
    return start + 1 === this.lines.ends[line] || next === BLANK || next === TAB;
  }

  private mapOrScalar(indent: number): YamlNode {
    const key = this.key();
    if (key !== undefined) return this.map(indent, key);
    this.pos = this.lines.starts[this.at] ?? 0;
    return this.inline();
  }

  private map(indent: number, first: string): YamlNode {
    const { indents, numbers, starts } = this.lines;
    const line = numbers[this.at] ?? 1;
    const entries = new Map<string, YamlEntry>();
    let key: string | undefined = first;
    for (;;) {
      if (key === undefined || key === '<<') throw NOT_PLAIN;
      const own = numbers[this.at] ?? 1;
      if (entries.has(key)) throw new Duplicate(key, own);
      entries.set(key, { line: own, value: this.value(indent) });
      if (this.at >= starts.length || (indents[this.at] ?? 0) < indent) break;
      if (indents[this.at] !== indent || this.isItem(this.at)) throw NOT_PLAIN;
      key = this.key();
    }
    return { kind: 'map', line, entries };
  }

  /** What stands behind a key: on its line, or on the lines below. */
  private value(indent: number): YamlNode {
    const { indents, numbers, starts } = this.lines;
    const line = numbers[this.at] ?? 1;
    if (!this.atLineEnd()) return this.inline();
    this.at++;
    if (this.at >= starts.length) return plainScalar('', line);
    const below = indents[this.at] ?? 0;
    if (below > indent) return this.block(below);
    if (below === indent && this.isItem(this.at)) return this.block(below);
    return plainScalar('', line);
  }

  private list(indent: number): YamlNode {
    const { indents, numbers, starts, ends } = this.lines;
    const line = numbers[this.at] ?? 1;
    const items: YamlNode[] = [];
    while (this.at < starts.length && indents[this.at] === indent && this.isItem(this.at)) {
      const dash = starts[this.at] ?? 0;
      const own = numbers[this.at] ?? 1;
      this.pos = dash + 1;
      if (this.atLineEnd()) {
        this.at++;
        const below = indents[this.at] ?? 0;
        items.push(this.at < starts.length && below > indent ? this.block(below) : plainScalar('', own));
      } else {
        // What stands behind the dash is read like a line that begins there.
        starts[this.at] = skipBlanks(this.source, dash + 1, ends[this.at] ?? 0);
        indents[this.at] = indent + (starts[this.at] ?? 0) - dash;
        items.push(this.block(indents[this.at] ?? 0));
      }
    }
    if (this.at < starts.length && (indents[this.at] ?? 0) > indent) throw NOT_PLAIN;
    return { kind: 'list', line, items };
  }

  /** The key the line begins with; `pos` is then behind its colon. Undefined where the line is no `key: …`. */
  private key(): string | undefined {
    const start = this.lines.starts[this.at] ?? 0;
    const end = this.lines.ends[this.at] ?? 0;
    const first = this.source.charCodeAt(start);
    if (first === QUOTE || first === APOSTROPHE) return this.quotedKey(start, end);
    if (INDICATORS.has(first) || this.isLoneIndicator(start, end)) return undefined;
    for (let at = start; at < end; at++) {
      const here = this.source.charCodeAt(at);
      if (here === HASH && isSpace(this.source.charCodeAt(at - 1))) return undefined;
      if (here !== COLON || !(at + 1 === end || isSpace(this.source.charCodeAt(at + 1)))) continue;
      if (at - start > LONGEST_KEY) throw NOT_PLAIN;
      this.pos = at + 1;
      return this.source.slice(start, at).trimEnd();
    }
    return undefined;
  }

  private quotedKey(start: number, end: number): string | undefined {
    const quoted = this.quotedAt(start, end);
    const colon = skipBlanks(this.source, quoted.end, end);
    if (this.source.charCodeAt(colon) !== COLON || colon >= end) return undefined;
    if (!(colon + 1 === end || isSpace(this.source.charCodeAt(colon + 1))) || colon - start > LONGEST_KEY) {
      throw NOT_PLAIN;
    }
    this.pos = colon + 1;
    return quoted.text;
  }

  private quotedAt(start: number, end: number) {
    const read = this.source.charCodeAt(start) === QUOTE ? readDoubleQuoted : readSingleQuoted;
    const quoted = read(this.source, start, end);
    if (!quoted) throw NOT_PLAIN;
    return quoted;
  }

  /** `-`, `?` or `:` before a blank or the end: an indicator, where otherwise it is a letter like any other. */
  private isLoneIndicator(start: number, end: number): boolean {
    const first = this.source.charCodeAt(start);
    if (first !== DASH && first !== QUESTION && first !== COLON) return false;
    return start + 1 === end || isSpace(this.source.charCodeAt(start + 1));
  }

  /** Whether nothing but blanks and a comment is left of the line; otherwise `pos` is where it goes on. */
  private atLineEnd(): boolean {
    const end = this.lines.ends[this.at] ?? 0;
    const at = skipBlanks(this.source, this.pos, end);
    if (this.source.charCodeAt(at) === TAB && at < end) throw NOT_PLAIN;
    const isEnd = at === end || (this.source.charCodeAt(at) === HASH && at > this.pos);
    this.pos = at;
    return isEnd;
  }

  /** A value that begins and must end on this line. */
  private inline(): YamlNode {
    const { starts, indents, numbers } = this.lines;
    const end = this.lines.ends[this.at] ?? 0;
    const line = numbers[this.at] ?? 1;
    const indent = indents[this.at] ?? 0;
    const first = this.source.charCodeAt(this.pos);
    let node: YamlNode;
    if (first === QUOTE || first === APOSTROPHE) {
      const quoted = this.quotedAt(this.pos, end);
      this.pos = quoted.end;
      node = { kind: 'scalar', line, text: quoted.text, quoted: true };
    } else if (first === OPEN_LIST || first === OPEN_MAP) node = this.flow(end, line);
    else return this.plain(line, end);
    if (!this.atLineEnd()) throw NOT_PLAIN;
    this.at++;
    if (this.at < starts.length && (indents[this.at] ?? 0) > indent) throw NOT_PLAIN;
    return node;
  }

  private plain(line: number, end: number): YamlNode {
    const { starts, indents } = this.lines;
    const start = this.pos;
    const indent = indents[this.at] ?? 0;
    if (INDICATORS.has(this.source.charCodeAt(start)) || this.isLoneIndicator(start, end)) throw NOT_PLAIN;
    let raw = this.source.slice(start, end);
    const comment = raw.search(/[ \t]#/);
    if (comment >= 0) raw = raw.slice(0, comment);
    if (/:(?:[ \t]|$)/.test(raw)) throw NOT_PLAIN;
    this.at++;
    // A line further in would go on with this one.
    if (this.at < starts.length && (indents[this.at] ?? 0) > indent) throw NOT_PLAIN;
    return plainScalar(raw.trimEnd(), line);
  }

  private flow(end: number, line: number): YamlNode {
    if (++this.depth > DEEPEST) throw NOT_PLAIN;
    const node = this.source.charCodeAt(this.pos) === OPEN_LIST ? this.flowList(end, line) : this.flowMap(end, line);
    this.depth--;
    return node;
  }

  private flowList(end: number, line: number): YamlNode {
    const items: YamlNode[] = [];
    this.pos++;
    for (;;) {
      this.pos = skipBlanks(this.source, this.pos, end);
      if (items.length === 0 && this.source.charCodeAt(this.pos) === CLOSE_LIST) break;
      items.push(this.flowValue(end, line));
      this.pos = skipBlanks(this.source, this.pos, end);
      const next = this.source.charCodeAt(this.pos);
      if (next === CLOSE_LIST) break;
      if (next !== COMMA || this.pos >= end) throw NOT_PLAIN;
      this.pos++;
    }
    if (this.pos >= end) throw NOT_PLAIN;
    this.pos++;
    return { kind: 'list', line, items };
  }

  private flowMap(end: number, line: number): YamlNode {
    const entries = new Map<string, YamlEntry>();
    this.pos++;
    for (;;) {
      this.pos = skipBlanks(this.source, this.pos, end);
      if (entries.size === 0 && this.source.charCodeAt(this.pos) === CLOSE_MAP) break;
      const key = this.flowKey(end);
      if (key === '<<') throw NOT_PLAIN;
      if (entries.has(key)) throw new Duplicate(key, line);
      this.pos = skipBlanks(this.source, this.pos, end);
      entries.set(key, { line, value: this.flowValue(end, line) });
      this.pos = skipBlanks(this.source, this.pos, end);
      const next = this.source.charCodeAt(this.pos);
      if (next === CLOSE_MAP) break;
      if (next !== COMMA || this.pos >= end) throw NOT_PLAIN;
      this.pos++;
    }
    if (this.pos >= end) throw NOT_PLAIN;
    this.pos++;
    return { kind: 'map', line, entries };
  }

  private flowKey(end: number): string {
    const first = this.source.charCodeAt(this.pos);
    if (first === QUOTE || first === APOSTROPHE) {
      const quoted = this.quotedAt(this.pos, end);
      this.pos = quoted.end;
      if (this.source.charCodeAt(this.pos) !== COLON || this.pos >= end) throw NOT_PLAIN;
      this.pos++;
      return quoted.text;
    }
    const found = FLOW_KEY.exec(this.source.slice(this.pos, Math.min(end, this.pos + LONGEST_KEY)));
    if (!found) throw NOT_PLAIN;
    this.pos += found[0].length;
    return found[1] ?? '';
  }

  private flowValue(end: number, line: number): YamlNode {
    const first = this.source.charCodeAt(this.pos);
    if (first === OPEN_LIST || first === OPEN_MAP) return this.flow(end, line);
    if (first === QUOTE || first === APOSTROPHE) {
      const quoted = this.quotedAt(this.pos, end);
      this.pos = quoted.end;
      return { kind: 'scalar', line, text: quoted.text, quoted: true };
    }
    FLOW_SCALAR.lastIndex = this.pos;
    const text = FLOW_SCALAR.exec(this.source)?.[0] ?? '';
    if (text === '' || this.pos + text.length >= end) throw NOT_PLAIN;
    this.pos += text.length;
    return plainScalar(text.trimEnd(), line);
  }
}

/** Only what is beyond doubt inside brackets: words without `:` before a blank, `#`, or further brackets. */
const FLOW_KEY = /^([A-Za-z0-9_][\w./-]*): /;
const FLOW_SCALAR = /[A-Za-z0-9_./$\\~+](?:[^\n,[\]{}:#'"]|:(?=[^\s,[\]{}]))*/y;

function isSpace(character: number): boolean {
  return character === BLANK || character === TAB;
}
