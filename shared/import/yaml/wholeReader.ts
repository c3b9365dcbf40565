import {
  type Alias,
  type DocumentOptions,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParseOptions,
  parseAllDocuments,
  type Scalar,
  type SchemaOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { plainScalar, type YamlEntry, type YamlFault, type YamlNode, type YamlReading } from './node.ts';
import { DEEPEST } from './plainReader.ts';

/** The parser takes its time; nobody writes this much with anchors or scalars of several lines. */
const LARGEST_WHOLE = 2_000_000;

/** As how many nodes per character, and how many at all, a text may be read when its aliases are written out. */
const NODES_PER_CHARACTER = 10;
const ALWAYS_READ = 100_000;
const NEVER_READ = 2_000_000;

/** How many faults are worth reading. */
const MOST_FAULTS = 10;

/** Reads any YAML document, with anchors, aliases, merge keys, tags and scalars of several lines. */
export function readWholeYaml(given: string): YamlReading {
  // The parser loses count of its columns behind a byte order mark.
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  if (text.length > LARGEST_WHOLE) return { faults: [{ kind: 'too-large', line: 1, text: String(LARGEST_WHOLE) }] };
  const nested = tooDeep(text);
  if (nested !== undefined) return { faults: [{ kind: 'too-deep', line: nested, text: String(DEEPEST) }] };
  const counter = new LineCounter();
  const options = { lineCounter: counter, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  const documents = parsed(text, options);
  if (!documents) return { faults: [TOO_DEEP] };
  const [document, second] = documents;
  if (!document) return { root: plainScalar('', 1) };
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const [first, ...others] = document.errors.slice(0, MOST_FAULTS).map(({ pos, message }): YamlFault => {
    const line = lineAt(pos[0]);
    return OUT_OF_STACK.test(message) ? { ...TOO_DEEP, line } : { kind: 'syntax', line, text: message };
  });
  if (first) return { faults: [first, ...others] };
  if (second) return { faults: [{ kind: 'documents', line: lineAt(second.range[0]), text: '' }] };
  try {
    return { root: new Converter(lineAt, text.length).root(document.contents as Node | null) };
  } catch (stop) {
    if (stop instanceof Refused) return { faults: [stop.fault] };
    throw stop;
  }
}

const TOO_DEEP: YamlFault = { kind: 'too-deep', line: 1, text: String(DEEPEST) };

/** How JavaScript says that a function called itself too often; the parser passes it on as an error of the text. */
const OUT_OF_STACK = /call stack|recursion/;

function parsed(text: string, options: ParseOptions & DocumentOptions & SchemaOptions) {
  try {
    return [...parseAllDocuments(text, options)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Line of the first bracket nested too deep; the parser calls itself for each, and would run out of stack. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > 10 * DEEPEST) return text.slice(0, at).split('\n').length;
  }
  return undefined;
}

class Refused {
  readonly fault: YamlFault;
  constructor(kind: YamlFault['kind'], line: number, text = '') {
    this.fault = { kind, line, text };
  }
}

/** Makes nodes of ours from the parser's. An alias becomes the very node it stands for, so nothing is copied. */
class Converter {
  private readonly lineAt: (offset: number) => number;
  private readonly mostNodes: number;
  private readonly anchors = new Map<string, YamlNode | 'open'>();
  /** How many nodes a node is when every alias in it is written out. */
  private readonly sizes = new Map<YamlNode, number>();
  private depth = 0;

  constructor(lineAt: (offset: number) => number, length: number) {
    this.lineAt = lineAt;
    this.mostNodes = Math.min(NEVER_READ, Math.max(ALWAYS_READ, length * NODES_PER_CHARACTER));
  }

  root(contents: Node | null): YamlNode {
    return this.node(contents, 1);
  }

  private node(source: Node | null, around: number): YamlNode {
    if (source === null) return this.sized(plainScalar('', around), 1);
    const line = source.range ? this.lineAt(source.range[0]) : around;
    if (isAlias(source)) return this.alias(source, line);
    const { anchor } = source as Node & { anchor?: string };
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    if (++this.depth > DEEPEST) throw new Refused('too-deep', line, String(DEEPEST));
    const node = this.collection(source, line);
    this.depth--;
    if (anchor !== undefined) this.anchors.set(anchor, node);
    return node;
  }

  private alias({ source }: Alias, line: number): YamlNode {
    const found = this.anchors.get(source);
    if (found === 'open') throw new Refused('cycle', line, source);
    if (!found) throw new Refused('syntax', line, `*${source}`);
    return found;
  }

  private collection(source: Node, line: number): YamlNode {
    if (isScalar(source)) return this.sized(scalar(source, line), 1);
    if (isSeq(source)) return this.list(source, line);
    if (isMap(source)) return this.map(source, line);
    return this.sized(plainScalar('', line), 1);
  }

  private list({ items }: YAMLSeq, line: number): YamlNode {
    let size = 1;
    const nodes = items.map((item) => {
      const node = this.node(item as Node | null, line);
      size += this.sizes.get(node) ?? 1;
      return node;
    });
    return this.sized({ kind: 'list', line, items: nodes }, size);
  }

  private map({ items }: YAMLMap, line: number): YamlNode {
    const own = new Map<string, YamlEntry>();
    const merged: YamlEntry[] = [];
    let size = 1;
    for (const { key, value } of items) {
      const at = key && (key as Node).range ? this.lineAt((key as Node).range?.[0] ?? 0) : line;
      const name = this.key(key, at);
      const node = this.node(value as Node | null, at);
      size += this.sizes.get(node) ?? 1;
      if (name === undefined) merged.push({ line: at, value: node });
      else if (own.has(name)) throw new Refused('duplicate', at, name);
      else own.set(name, { line: at, value: node });
    }
    const entries = merged.length === 0 ? own : mergeInto(own, merged);
    return this.sized({ kind: 'map', line, entries }, size);
  }

  /** The text of a key; undefined for a merge key. */
  private key(key: unknown, line: number): string | undefined {
    if (key === null) return '';
    const node = isAlias(key) ? this.alias(key, line) : this.node(key as Node, line);
    if (node.kind !== 'scalar') throw new Refused('key', line);
    return node.text === '<<' && !node.quoted ? undefined : node.text;
  }

  private sized<T extends YamlNode>(node: T, size: number): T {
    if (size > this.mostNodes) throw new Refused('bomb', node.line);
    this.sizes.set(node, size);
    return node;
  }
}

function scalar(source: Scalar, line: number): YamlNode {
  const { value, type, tag } = source;
  const quoted = type !== 'PLAIN' || tag === 'tag:yaml.org,2002:str';
  if (typeof value === 'string') return { kind: 'scalar', line, text: value, quoted };
  return { kind: 'scalar', line, text: source.source ?? '', quoted: false };
}

/** What a mapping has itself goes before what is merged into it, and earlier merges before later ones. */
function mergeInto(own: ReadonlyMap<string, YamlEntry>, merged: readonly YamlEntry[]): Map<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  const sources = merged.flatMap(({ line, value }) => {
    const list = value.kind === 'list' ? value.items : [value];
    for (const item of list) if (item.kind !== 'map') throw new Refused('merge', line);
    return list;
  });
  for (const source of sources) {
    if (source.kind !== 'map') continue;
    for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
  }
  for (const [key, entry] of own) entries.set(key, entry);
  return entries;
}
