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

/** Lines of a mapping. */
export function writeMap(map: YamlMap, indent = 0): string[] {
  const blanks = ' '.repeat(indent);
  return [...map].flatMap(([key, value]) => {
    const name = `${blanks}${writeKey(key)}:`;
    const inline = writeInline(value);
    if (inline !== undefined) return [inline === '' ? name : `${name} ${inline}`];
    return [name, ...writeBlock(value as readonly Yaml[] | YamlMap, indent + 2)];
  });
}

function writeBlock(value: readonly Yaml[] | YamlMap, indent: number): string[] {
  return value instanceof Map ? writeMap(value, indent) : writeList(value as readonly Yaml[], indent);
}

function writeList(items: readonly Yaml[], indent: number): string[] {
  const blanks = ' '.repeat(indent);
  return items.flatMap((item) => {
    const inline = writeInline(item);
    if (inline !== undefined) return [`${blanks}- ${inline}`];
    const [first = '', ...rest] = writeBlock(item as readonly Yaml[] | YamlMap, indent + 2);
    return [`${blanks}- ${first.slice(indent + 2)}`, ...rest];
  });
}

/** What stands on the line of its key; undefined for what needs lines of its own. */
function writeInline(value: Yaml): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(value.replaceAll('$', '$$$$'));
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
  return `"${text.replace(SPECIAL, escaped)}"`;
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
