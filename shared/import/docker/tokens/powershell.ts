import { CURLY_DOUBLE, CURLY_SINGLE, type Cursor } from './cursor.ts';

/** PowerShell's quotes: it takes the curly ones for the straight ones (about_Quoting_Rules). */
const DOUBLE = `"${CURLY_DOUBLE}`;
const SINGLE = `'${CURLY_SINGLE}`;

const plain = /[^\s\u00a0"'“”„‘’‚‛`$@#;|&<>(){}]+/y;
const variable = /\$(?:\{[^}\n]*\}|(?:[A-Za-z_]\w*:)?[A-Za-z_]\w*|[$?^])/y;
const splat = /@(?:\{[^}\n]*\}?|[A-Za-z_]\w*)/y;
const redirection = />{1,2}(?:&[12])?/y;
/** What stands behind a brace that is no part of a word such as `{{.ID}}`; nothing at the end of the text. */
const opensBlock = /\s|^$/;
const endsBlock = /[\s;|]|^$/;
const continued = /[ \t]*>> ?/y;
const verbatim = /(?:"[^"\n]*"?|&(?!&)|[^"|&\n])*/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * Reads one logical line as PowerShell passes it to a program. A comma stays a comma: an array argument reaches a program
 * with its separators as they were written (NativeCommandParameterBinder).
 */
export function readPowerShellLine(cursor: Cursor): void {
  while (!cursor.atEnd) {
    const run = cursor.take(plain);
    if (run) {
      cursor.append(run);
      cursor.pos += run.length;
      if (cursor.partial === '--%') readVerbatim(cursor);
      continue;
    }
    if (!readSpecial(cursor)) return;
  }
  cursor.endWord();
}

/** Handles one character with a meaning. False at the end of the line. */
function readSpecial(cursor: Cursor): boolean {
  const character = cursor.text[cursor.pos] ?? '';
  if (character === '\n') {
    if (cursor.foreignContinuation('\\^')) return true;
    cursor.endWord();
    return !cursor.newline();
  }
  if (DOUBLE.includes(character)) return readDouble(cursor, character);
  if (SINGLE.includes(character)) return readSingle(cursor, character);
  if (character === '`') return readBacktick(cursor);
  if (character === '$' && readVariable(cursor)) return true;
  if (!cursor.inWord && readAtWordStart(cursor, character)) return true;
  if (character === '{' && opensBlock.test(cursor.text[cursor.pos + 1] ?? '')) {
    cursor.operator(character);
    return true;
  }
  if (character === '<' && cursor.takePlaceholder()) return true;
  if (character === ';' || character === '|' || character === '&') {
    const double = character !== ';' && cursor.text[cursor.pos + 1] === character;
    cursor.operator(double ? character + character : character);
    return true;
  }
  if (character === '>') {
    cursor.redirection(redirection);
    return true;
  }
  if (/\s|\u00a0/.test(character)) cursor.endWord();
  else cursor.append(character);
  cursor.pos++;
  return true;
}

function readAtWordStart(cursor: Cursor, character: string): boolean {
  if (character === '#') {
    cursor.skipToLineEnd();
    return true;
  }
  if (character === '(' || (character === '@' && cursor.text[cursor.pos + 1] === '(')) {
    const text = cursor.balanced(0);
    cursor.appendVariable(text);
    cursor.pos += text.length;
    return true;
  }
  if (character === '@') {
    const text = cursor.take(splat);
    if (!text) return false;
    cursor.appendVariable(text);
    cursor.pos += text.length;
    return true;
  }
  if (character === '}' && endsBlock.test(cursor.text[cursor.pos + 1] ?? '')) {
    cursor.operator(character);
    return true;
  }
  return false;
}

function readDouble(cursor: Cursor, opening: string): true {
  cursor.pos++;
  cursor.quoted(opening, true, () => {
    const character = cursor.text[cursor.pos] ?? '';
    if (DOUBLE.includes(character)) {
      cursor.pos++;
      if (!DOUBLE.includes(cursor.text[cursor.pos] ?? '\n')) return true;
      cursor.append(cursor.text[cursor.pos++] ?? '');
    } else if (character === '`') readEscape(cursor);
    else if (!(character === '$' && readVariable(cursor))) {
      cursor.append(character);
      cursor.pos++;
    }
    return false;
  });
  return true;
}

function readSingle(cursor: Cursor, opening: string): true {
  cursor.pos++;
  cursor.quoted(opening, true, () => {
    const character = cursor.text[cursor.pos++] ?? '';
    if (!SINGLE.includes(character)) cursor.append(character);
    else if (SINGLE.includes(cursor.text[cursor.pos] ?? '\n')) cursor.append(cursor.text[cursor.pos++] ?? '');
    else return true;
    return false;
  });
  return true;
}

function readBacktick(cursor: Cursor): true {
  const inWord = cursor.inWord;
  if (cursor.continuation(continued)) {
    if (inWord) cursor.endWord();
  } else readEscape(cursor);
  return true;
}

function readEscape(cursor: Cursor): void {
  const next = cursor.text[cursor.pos + 1];
  if (next === undefined || next === '\n') {
    cursor.pos++;
    return;
  }
  cursor.append(ESCAPES[next] ?? next);
  cursor.pos += 2;
}

function readVariable(cursor: Cursor): boolean {
  const text = cursor.text[cursor.pos + 1] === '(' ? cursor.balanced(1) : cursor.take(variable);
  if (!text) return false;
  cursor.appendVariable(text);
  cursor.pos += text.length;
  return true;
}

/**
 * After `--%`, which the program does not get, PowerShell passes the rest of the line on as it stands, up to a pipe or `&&`
 * outside quotes; only `%NAME%` is filled in (about_Parsing, The stop-parsing token).
 */
function readVerbatim(cursor: Cursor): void {
  const rest = cursor.take(verbatim) ?? '';
  cursor.dropWord();
  for (const [word] of rest.matchAll(/(?:[^\s"]+|"[^"]*")+/g)) {
    for (const piece of word.replaceAll('"', '').split(/(%[^%\s]+%)/)) {
      if (/^%.+%$/.test(piece)) cursor.appendVariable(piece);
      else cursor.append(piece);
    }
    cursor.endWord();
  }
  cursor.pos += rest.length;
}
