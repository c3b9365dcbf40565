/** What a file is made of. A `Map` keeps the order in which it is to be written. */
export type Yaml = string | boolean | null | Plain | readonly Yaml[] | YamlMap;

export type YamlMap = ReadonlyMap<string, Yaml>;

/** A number, written as it is. */
export interface Plain {
  readonly plain: string;
}

/** A key that no edition of YAML takes for anything but text. */
const PLAIN_KEY = /^[A-Za-z_][\w.-]*$/;
/** Words that YAML 1.1 reads as true, false or nothing. */
const NOT_A_WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/**
 * Characters that do not stand for themselves: quotes, backslashes, controls, ends of lines, what turns the direction of
 * text or cannot be seen, what only a later Unicode may know, and spaces that look like others.
 */
const SPECIAL = /["\\]|(?![ ])[\p{C}\p{Z}]/gu;

/** What nearly all text is. */
const NOTHING_SPECIAL = /^[ !#-[\]-~]*$/;

/** Lines of a mapping. */
export function writeMap(map: YamlMap, indent = 0): string[] {
  const lines: string[] = [];
  addMap(lines, map, ' '.repeat(indent), '');
  return lines;
}

/** @param first what stands before the first line in place of its blanks: the dash of a list. */
function addMap(lines: string[], map: YamlMap, blanks: string, first: string): void {
  let before = first === '' ? blanks : first;
  for (const [key, value] of map) {
    const name = `${before}${writeKey(key)}:`;
    before = blanks;
    const inline = writeInline(value);
    if (inline === undefined) {
      lines.push(name);
      addBlock(lines, value as readonly Yaml[] | YamlMap, `${blanks}  `, '');
    } else lines.push(inline === '' ? name : `${name} ${inline}`);
  }
}

function addBlock(lines: string[], value: readonly Yaml[] | YamlMap, blanks: string, first: string): void {
  if (value instanceof Map) addMap(lines, value, blanks, first);
  else addList(lines, value as readonly Yaml[], blanks, first);
}

function addList(lines: string[], items: readonly Yaml[], blanks: string, first: string): void {
  let before = first === '' ? blanks : first;
  for (const item of items) {
    const inline = writeInline(item);
    if (inline === undefined) addBlock(lines, item as readonly Yaml[] | YamlMap, `${blanks}  `, `${before}- `);
    else lines.push(`${before}- ${inline}`);
    before = blanks;
  }
}

/** What stands on the line of its key; undefined for what needs lines of its own. */
function writeInline(value: Yaml): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(value.includes('$') ? value.replaceAll('$', '$$$$') : value);
  if (typeof value === 'boolean') return String(value);
  if ('plain' in value) return value.plain;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined;
  return (value as YamlMap).size === 0 ? '{}' : undefined;
}

/** Compose fills in variables in values only, so a dollar sign in a key stays single. */
function writeKey(key: string): string {
  return PLAIN_KEY.test(key) && !NOT_A_WORD.test(key) ? key : quoted(key);
}

/** A double-quoted text: the one form in which YAML 1.1 and 1.2 read every text alike. */
export function quoted(text: string): string {
  return NOTHING_SPECIAL.test(text) ? `"${text}"` : `"${text.replace(SPECIAL, escaped)}"`;
}

function escaped(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const point = character.codePointAt(0) ?? 0;
  if (point <= 0xff) return `\\x${hex(point, 2)}`;
  return point <= 0xffff ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
}

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

function hex(point: number, length: number): string {
  return point.toString(16).toUpperCase().padStart(length, '0');
}
