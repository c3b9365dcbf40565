import type { Problem } from '../docker/problem.ts';
import type { YamlEntry, YamlNode, YamlScalar } from '../yaml/node.ts';
import { interpolate } from './interpolate.ts';
import { scalarText, scalarType } from './scalars.ts';

/** A document keeps texts of up to 4096 characters (schema.ts); this leaves room for what a name is put together with. */
const LONGEST_TEXT = 4000;

/** Longer keys are nobody's, and become parts of names. */
const LONGEST_KEY = 255;

export type Entries = ReadonlyMap<string, YamlEntry>;

const NO_ENTRIES: Entries = new Map();

/** What a value should have been. */
export type Expected =
  | 'text'
  | 'number'
  | 'boolean'
  | 'list'
  | 'map'
  | 'text-or-list'
  | 'list-or-map'
  | 'text-or-map'
  | 'words'
  | 'scalar';

/**
 * Reads values out of a compose file. Whatever is not of the kind that compose takes is reported with its line and its
 * path, and read as well as it can be. Null counts as absent, as it does for compose.
 */
export class Values {
  private readonly report: (problem: Problem) => void;

  constructor(report: (problem: Problem) => void) {
    this.report = report;
  }

  wrong(node: YamlNode, path: string, expected: Expected): void {
    const found = node.kind === 'scalar' ? shorten(node.text || '""') : FOUND[node.kind];
    this.report({ code: 'SY921', variant: expected, params: { path: shorten(path), found }, line: node.line });
  }

  isNull(node: YamlNode): boolean {
    return node.kind === 'scalar' && scalarType(node) === 'null';
  }

  /** A text. Where `others` is set, compose takes numbers, true and false as well. */
  text(node: YamlNode, path: string, others = false): string | undefined {
    if (node.kind !== 'scalar') {
      this.wrong(node, path, others ? 'scalar' : 'text');
      return undefined;
    }
    const type = scalarType(node);
    if (type === 'null') return undefined;
    if (type !== 'text' && !others) this.wrong(node, path, 'text');
    return this.filled(node, path);
  }

  /** A number, kept as text. */
  number(node: YamlNode, path: string): string | undefined {
    const text = this.text(node, path, true);
    if (text === undefined || /^-?\d+(?:\.\d+)?$/.test(text) || text.includes('$')) return text;
    this.wrong(node, path, 'number');
    return undefined;
  }

  boolean(node: YamlNode, path: string): boolean | undefined {
    if (node.kind === 'scalar') {
      const text = this.filled(node, path)?.toLowerCase() ?? '';
      if (YES.has(text)) return true;
      if (NO.has(text)) return false;
      if (scalarType(node) === 'null') return undefined;
    }
    this.wrong(node, path, 'boolean');
    return undefined;
  }

  list(node: YamlNode, path: string): readonly YamlNode[] {
    if (node.kind === 'list') return node.items;
    if (!this.isNull(node)) this.wrong(node, path, 'list');
    return [];
  }

  map(node: YamlNode, path: string): Entries {
    if (node.kind === 'map') return node.entries;
    if (!this.isNull(node)) this.wrong(node, path, 'map');
    return NO_ENTRIES;
  }

  /** A list of texts, or one text alone where compose takes that. */
  texts(node: YamlNode, path: string, { alone = false, numbers = false } = {}): string[] {
    if (node.kind === 'scalar' && alone) {
      const text = this.text(node, path);
      return text === undefined ? [] : [text];
    }
    if (node.kind === 'map' && alone) {
      this.wrong(node, path, 'text-or-list');
      return [];
    }
    return this.list(node, path).flatMap((item, at) => this.text(item, `${path}[${at}]`, numbers) ?? []);
  }

  /** `a=b` from a list of those or from a mapping; a mapping's null is a name without a value. */
  pairs(node: YamlNode, path: string): string[] {
    if (node.kind === 'list') return this.texts(node, path);
    if (node.kind === 'scalar' && !this.isNull(node)) {
      this.wrong(node, path, 'list-or-map');
      return [];
    }
    return [...this.map(node, path)].flatMap(([key, { value, line }]) => {
      const text = this.text(value, `${path}.${key}`, true);
      const pair = text === undefined ? key : `${key}=${text}`;
      return this.fits(pair, `${path}.${key}`, line) ? [pair] : [];
    });
  }

  /** Whether a text is short enough to be kept. */
  fits(text: string, path: string, line: number, limit = LONGEST_TEXT): boolean {
    if (text.length <= limit) return true;
    this.report({ code: 'SY921', variant: 'too-long', params: { path: shorten(path), limit }, line });
    return false;
  }

  /** The entries of a section whose keys become parts of names. */
  named(entries: Entries, path: string): Entries {
    return new Map([...entries].filter(([key, { line }]) => this.fits(key, `${path}.${key}`, line, LONGEST_KEY)));
  }

  /** The text of a scalar with its variables filled in. */
  private filled(node: YamlScalar, path: string): string | undefined {
    const written = scalarText(node);
    if (!this.fits(written, path, node.line)) return undefined;
    const { text, uses, bad } = interpolate(written);
    for (const { written: variable, name, value } of uses) {
      const params = { variable: shorten(variable), name, value: shorten(value ?? ''), path: shorten(path) };
      const variant = value === undefined ? 'compose' : 'compose-default';
      const severity = value === undefined ? 'warning' : 'info';
      this.report({ code: 'SY910', variant, severity, params, line: node.line });
    }
    if (bad !== undefined) {
      const params = { variable: shorten(bad), path: shorten(path) };
      this.report({ code: 'SY910', variant: 'compose-dollar', severity: 'error', params, line: node.line });
    }
    return text;
  }
}

/** What go-yaml and compose take for true and false where they want one of them. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0']);

const FOUND = { list: '[…]', map: '{…}' } as const;

export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
