/** What JSON needs at a position. Last part of a text key `json.expected.KIND`. */
export type JsonExpectation =
  | 'value'
  | 'key-or-brace'
  | 'key'
  | 'colon'
  | 'comma-or-brace'
  | 'value-or-bracket'
  | 'comma-or-bracket'
  | 'escape'
  | 'no-control-character'
  | 'end';

export interface JsonFault {
  /** Position of the first character that cannot stand there; the text's length where it ends too early. */
  readonly at: number;
  readonly expected: JsonExpectation;
}

const blank = /[ \t\r\n]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A beginning of a literal that the text's end cuts off. */
const cutLiteral = /^(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))$/;
/** Anything but quotes, backslashes and what lies below the blank. */
const plainInString = /[\x20\x21\x23-\x5b\x5d-\uffff]*/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const cutEscape = /^\\(?:u[\dA-Fa-f]{0,3})?$/;

/**
 * Finds the first place where a text stops being JSON; undefined where it never does. `JSON.parse` knows too, but each
 * engine words it differently and some do not say where. Iterative, so depth does not matter.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let at = skip(blank, text, 0);
  let state: 'value' | 'first-key' | 'key' | 'first-item' | 'after' = 'value';
  while (true) {
    const character = text[at];
    if (state === 'after') {
      const container = open.at(-1);
      if (container === undefined) return character === undefined ? undefined : { at, expected: 'end' };
      if (character === ',') {
        state = container === '{' ? 'key' : 'value';
        at = skip(blank, text, at + 1);
      } else if (character === (container === '{' ? '}' : ']')) {
        open.pop();
        at = skip(blank, text, at + 1);
      } else return { at, expected: container === '{' ? 'comma-or-brace' : 'comma-or-bracket' };
      continue;
    }
    if ((state === 'first-key' && character === '}') || (state === 'first-item' && character === ']')) {
      open.pop();
      state = 'after';
      at = skip(blank, text, at + 1);
      continue;
    }
    if (state === 'first-key' || state === 'key') {
      if (character !== '"') return { at, expected: state === 'key' ? 'key' : 'key-or-brace' };
      const key = readString(text, at);
      if (typeof key !== 'number') return key;
      at = skip(blank, text, key);
      if (text[at] !== ':') return { at, expected: 'colon' };
      at = skip(blank, text, at + 1);
      state = 'value';
      continue;
    }
    if (character === '{' || character === '[') {
      open.push(character);
      state = character === '{' ? 'first-key' : 'first-item';
      at = skip(blank, text, at + 1);
      continue;
    }
    const end = character === '"' ? readString(text, at) : readLiteral(text, at, state === 'first-item');
    if (typeof end !== 'number') return end;
    at = skip(blank, text, end);
    state = 'after';
  }
}

function readString(text: string, start: number): number | JsonFault {
  let at = start + 1;
  while (true) {
    at = skip(plainInString, text, at);
    const character = text[at];
    if (character === '"') return at + 1;
    if (character !== '\\') return { at, expected: 'no-control-character' };
    const after = skip(escapeSequence, text, at);
    if (after === at) return { at: cutEscape.test(text.slice(at, at + 8)) ? text.length : at, expected: 'escape' };
    at = after;
  }
}

function readLiteral(text: string, at: number, mayClose: boolean): number | JsonFault {
  const end = skip(literal, text, at);
  const rest = text.slice(at, at + 40);
  if (end > at && !cutLiteral.test(rest)) return end;
  return { at: cutLiteral.test(rest) ? text.length : at, expected: mayClose ? 'value-or-bracket' : 'value' };
}

function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** Line and column, from 1, of a position in a text. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}

/** Whether brackets are nested deeper than `limit`, outside strings. Cheap: looked at before anything is parsed. */
export function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at++;
      while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
