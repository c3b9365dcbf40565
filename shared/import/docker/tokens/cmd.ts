import { readCurly } from './curly.ts';
import { CURLY_DOUBLE, CURLY_SINGLE, type Cursor } from './cursor.ts';

const plain = /[^\s\u00a0"'“”„‘’‚‛\\^%;|&<>`]+/y;
const variable = /%(?:[A-Za-z_][\w()]*(?::[^%\n]*)?%|~[\w$:]*\d|[\d*])/y;
const redirection = />{1,2}(?:&[12])?/y;
const continued = /[ \t]*More\? ?/y;

/**
 * Reads one logical line as cmd.exe and then the program's own start-up code split it: cmd takes away carets and doubled
 * percent signs, the program takes away quotes and the backslashes before them.
 */
export function readCmdLine(cursor: Cursor): void {
  const state = { quoteInCmd: false, quoteInProgram: false };
  while (!cursor.atEnd) {
    const run = cursor.take(plain);
    if (run) {
      cursor.append(run);
      cursor.pos += run.length;
      continue;
    }
    const character = cursor.text[cursor.pos] ?? '';
    if (character === '\n') {
      if (cursor.foreignContinuation('\\`')) continue;
      break;
    }
    if (character === '%') readPercent(cursor);
    else if (character === '\\') readBackslashes(cursor, state);
    else if (character === '"') readQuote(cursor, state);
    else if (state.quoteInCmd) literal(cursor, state);
    else if (character === '^') readCaret(cursor, state);
    else if (!readUnquoted(cursor, character, state)) literal(cursor, state);
  }
  // Odd for cmd and open for the program: `"a\"b"` is odd and `"a""b"` stays open, and both are whole.
  if (state.quoteInCmd && state.quoteInProgram) cursor.fault('unclosed', '"');
  cursor.endWord();
  cursor.newline();
}

interface QuoteState {
  /** Whether cmd is inside quotes, where carets, pipes and ampersands are ordinary. */
  quoteInCmd: boolean;
  /** Whether the program is inside quotes, where blanks do not end an argument. */
  quoteInProgram: boolean;
}

function literal(cursor: Cursor, state: QuoteState): void {
  const character = cursor.text[cursor.pos] ?? '';
  if (character === '\r') {
    cursor.pos++;
    return;
  }
  if (!state.quoteInProgram && /\s|\u00a0/.test(character)) cursor.endWord();
  else cursor.append(character);
  cursor.pos++;
}

function readUnquoted(cursor: Cursor, character: string, state: QuoteState): boolean {
  if (state.quoteInProgram) return false;
  if (character === '<' && cursor.takePlaceholder()) return true;
  if (character === '|' || character === '&') {
    cursor.operator(cursor.text[cursor.pos + 1] === character ? character + character : character);
    return true;
  }
  if (character === '>') {
    cursor.redirection(redirection);
    return true;
  }
  if (character === "'") return readApostrophes(cursor);
  return (CURLY_DOUBLE + CURLY_SINGLE).includes(character) && readCurly(cursor);
}

/** Apostrophes do not quote in cmd. With a blank between them they can only have been meant to. */
function readApostrophes(cursor: Cursor): boolean {
  if (!cursor.atValueStart) return false;
  const inside = cursor.insideQuotes("'");
  if (inside === undefined || !/[ \t]/.test(inside)) return false;
  cursor.takeForeignQuotes(inside, 'apostrophes');
  return true;
}

function readPercent(cursor: Cursor): void {
  if (cursor.text[cursor.pos + 1] === '%') {
    cursor.append('%');
    cursor.pos += 2;
    return;
  }
  const text = cursor.take(variable);
  if (text) cursor.appendVariable(text);
  else cursor.append('%');
  cursor.pos += text?.length ?? 1;
}

function readCaret(cursor: Cursor, state: QuoteState): void {
  if (cursor.continuation(continued)) return;
  cursor.pos++;
  const next = cursor.text[cursor.pos];
  if (next === '"') {
    readQuote(cursor, state, true);
  } else if (next === '\\') readBackslashes(cursor, state);
  else if (next !== undefined && next !== '\n' && next !== '\r') literal(cursor, state);
}

/** Backslashes are ordinary unless a quote follows: then two make one, and an odd one makes the quote ordinary. */
function readBackslashes(cursor: Cursor, state: QuoteState): void {
  let at = cursor.pos;
  while (cursor.text[at] === '\\') at++;
  const count = at - cursor.pos;
  const escapedQuote = !state.quoteInCmd && cursor.text[at] === '^' && cursor.text[at + 1] === '"';
  const quoteAt = escapedQuote ? at + 1 : at;
  if (cursor.text[quoteAt] !== '"') {
    cursor.append('\\'.repeat(count));
    cursor.pos = at;
    return;
  }
  cursor.append('\\'.repeat(count >> 1));
  cursor.pos = quoteAt;
  if (count % 2 === 0) {
    readQuote(cursor, state, escapedQuote);
    return;
  }
  if (!escapedQuote) state.quoteInCmd = !state.quoteInCmd;
  cursor.append('"');
  cursor.pos++;
}

/** A quote as docker reads it: `""` inside quotes is one quote and ends them (Go's os.Args, the rule before 2008). */
function readQuote(cursor: Cursor, state: QuoteState, caret = false): void {
  cursor.pos++;
  if (!caret) state.quoteInCmd = !state.quoteInCmd;
  cursor.append('');
  if (state.quoteInProgram && cursor.text[cursor.pos] === '"') {
    cursor.append('"');
    cursor.pos++;
    if (!caret) state.quoteInCmd = !state.quoteInCmd;
  }
  state.quoteInProgram = !state.quoteInProgram;
}
