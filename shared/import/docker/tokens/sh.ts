import { readCurly } from './curly.ts';
import { CURLY_DOUBLE, CURLY_SINGLE, type Cursor } from './cursor.ts';

const plain = /[^\s\u00a0"'“”„‘’‚‛\\$`#;|&<>(){}^]+/y;
const variable = /\$(?:\{[^}\n]*\}|[A-Za-z_]\w*|[\d?$!*@#-])/y;
const backquoted = /`[^`\n]*`/y;
const redirection = />{1,2}(?:&[12])?/y;
const continued = /[ \t]*> /y;

/** What a backslash escapes inside double quotes (POSIX 2.2.3). */
const ESCAPED_IN_DOUBLE = '$`"\\';

const ANSI_C: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
};

/** Reads one logical line as a POSIX shell splits it; `$'…'` as bash has it. */
export function readShLine(cursor: Cursor): void {
  while (!cursor.atEnd) {
    const run = cursor.take(plain);
    if (run) {
      cursor.append(run);
      cursor.pos += run.length;
    } else if (!readSpecial(cursor)) return;
  }
  cursor.endWord();
}

/** Handles one character with a meaning. False at the end of the line. */
function readSpecial(cursor: Cursor): boolean {
  const character = cursor.text[cursor.pos] ?? '';
  const next = cursor.text[cursor.pos + 1] ?? '';
  if (character === '\n') {
    if (cursor.foreignContinuation('^')) return true;
    cursor.endWord();
    return !cursor.newline();
  }
  if (character === "'") return readSingle(cursor);
  if (character === '"') return readDouble(cursor);
  if (character === '\\') {
    if (!cursor.continuation(continued)) {
      cursor.append(next === '\n' ? '' : next);
      cursor.pos += 2;
    }
    return true;
  }
  if (character === '$' && next === "'") return readAnsiC(cursor);
  if ((character === '$' || character === '`') && readVariable(cursor)) return true;
  if (character === '#' && !cursor.inWord) {
    cursor.skipToLineEnd();
    return true;
  }
  if (character === '<' && cursor.takePlaceholder()) return true;
  if (character === ';' || character === '|' || character === '&') {
    cursor.operator(character !== ';' && next === character ? character + character : character);
    return true;
  }
  if (character === '>') {
    cursor.redirection(redirection);
    return true;
  }
  if ((CURLY_DOUBLE + CURLY_SINGLE).includes(character) && readCurly(cursor)) return true;
  if (/\s|\u00a0/.test(character)) cursor.endWord();
  else cursor.append(character);
  cursor.pos++;
  return true;
}

function readSingle(cursor: Cursor): true {
  cursor.pos++;
  cursor.quoted("'", true, () => {
    const character = cursor.text[cursor.pos++] ?? '';
    if (character === "'") return true;
    cursor.append(character);
    return false;
  });
  return true;
}

function readDouble(cursor: Cursor): true {
  cursor.pos++;
  cursor.quoted('"', true, () => {
    const character = cursor.text[cursor.pos] ?? '';
    const next = cursor.text[cursor.pos + 1] ?? '';
    if (character === '"') {
      cursor.pos++;
      return true;
    }
    if (character === '\\' && (next === '\n' || (next !== '' && ESCAPED_IN_DOUBLE.includes(next)))) {
      if (next === '\n') cursor.line++;
      else cursor.append(next);
      cursor.pos += 2;
    } else if (!((character === '$' || character === '`') && readVariable(cursor))) {
      cursor.append(character);
      cursor.pos++;
    }
    return false;
  });
  return true;
}

function readAnsiC(cursor: Cursor): true {
  cursor.pos += 2;
  cursor.quoted("$'", true, () => {
    const character = cursor.text[cursor.pos++] ?? '';
    if (character === "'") return true;
    if (character !== '\\') cursor.append(character);
    else {
      const next = cursor.text[cursor.pos++] ?? '';
      cursor.append(ANSI_C[next] ?? next);
    }
    return false;
  });
  return true;
}

function readVariable(cursor: Cursor): boolean {
  const substitution = cursor.text[cursor.pos] === '$' && cursor.text[cursor.pos + 1] === '(';
  const text = substitution ? cursor.balanced(1) : (cursor.take(variable) ?? cursor.take(backquoted));
  if (!text) return false;
  cursor.appendVariable(text);
  cursor.pos += text.length;
  return true;
}
