/** How a line is quoted: PowerShell, cmd.exe or a POSIX shell. */
export type Shell = 'ps' | 'cmd' | 'sh';

/** One word of a command as the program receives it, or an operator that ends a command. */
export interface Token {
  readonly operator: boolean;
  readonly text: string;
  readonly line: number;
  /** Variables and subexpressions in the word; they stand in `text` as they were written. */
  readonly variables: readonly string[];
  /** The word has an unquoted `<NAME>`, as documentation writes what the reader must fill in. */
  readonly placeholder: boolean;
}

/** What a shell would trip over. `repaired` faults were read as they were meant. */
export interface LexFault {
  readonly kind: 'unclosed' | 'curly' | 'apostrophes' | 'blank-after-continuation' | 'foreign-continuation';
  readonly line: number;
  readonly text: string;
}

/** The dash and quote characters that word processors and web pages put in place of the typed ones. */
export const CURLY_DOUBLE = '“”„';
export const CURLY_SINGLE = '‘’‚‛';

/** A quoted string may go on over line ends, but not for ever: an unclosed quote must not swallow the rest of the text. */
const LONGEST_CONTINUED_QUOTE = 4096;

const commandStart = /^[ \t]*(?:[^\n]{0,120}?[>$#][ \t]+)?(?:&[ \t]*)?(?:sudo[ \t]+)?docker(?:\.exe)?[ \t]/i;
const blank = /[ \t\u00a0]/;

/** Reads one logical line into tokens. The three shells share it and differ in what they feed into it. */
export class Cursor {
  readonly text: string;
  pos: number;
  line: number;
  readonly tokens: Token[] = [];
  readonly faults: LexFault[] = [];
  private word: string | undefined;
  private wordLine: number;
  /** Kept apart: looking into a long string that is still growing makes the engine copy it each time. */
  private lastOfWord = '';
  private variables: string[] | undefined;
  private placeholder = false;

  constructor(text: string, pos: number, line: number) {
    this.text = text;
    this.pos = pos;
    this.line = line;
    this.wordLine = line;
  }

  get atEnd(): boolean {
    return this.pos >= this.text.length;
  }

  get inWord(): boolean {
    return this.word !== undefined;
  }

  /** The word so far. */
  get partial(): string {
    return this.word ?? '';
  }

  /** Whether a value may begin here: at the start of a word, or behind `=` or `,`. */
  get atValueStart(): boolean {
    return this.word === undefined || this.lastOfWord === '=' || this.lastOfWord === ',';
  }

  append(text: string): void {
    if (this.word === undefined) {
      this.word = text;
      this.wordLine = this.line;
      this.lastOfWord = '';
    } else this.word += text;
    if (text !== '') this.lastOfWord = text.at(-1) ?? '';
  }

  appendVariable(text: string): void {
    this.append(text);
    this.variables ??= [];
    this.variables.push(text);
  }

  endWord(): void {
    if (this.word === undefined) return;
    this.tokens.push({
      operator: false,
      text: this.word,
      line: this.wordLine,
      variables: this.variables ?? NO_VARIABLES,
      placeholder: this.placeholder,
    });
    this.word = undefined;
    this.variables = undefined;
    this.placeholder = false;
  }

  /** Forgets the word: it was for the shell, and the program does not get it. */
  dropWord(): void {
    this.word = undefined;
  }

  operator(text: string): void {
    this.endWord();
    this.tokens.push({ operator: true, text, line: this.line, variables: NO_VARIABLES, placeholder: false });
    this.pos += text.length;
  }

  /** A redirection at `pos`, together with the stream number that stands before it as a word of its own (`2>`). */
  redirection(expression: RegExp): void {
    const sign = this.take(expression) ?? this.text[this.pos] ?? '';
    const stream = this.word !== undefined && this.word.length === 1 && /[\d*]/.test(this.word) ? this.word : '';
    if (stream !== '') this.word = undefined;
    this.endWord();
    this.tokens.push({
      operator: true,
      text: stream + sign,
      line: this.line,
      variables: NO_VARIABLES,
      placeholder: false,
    });
    this.pos += sign.length;
  }

  fault(kind: LexFault['kind'], text: string): void {
    this.faults.push({ kind, line: this.line, text });
  }

  /** Takes what a sticky expression matches here. */
  take(expression: RegExp): string | undefined {
    expression.lastIndex = this.pos;
    return expression.exec(this.text)?.[0];
  }

  /** Position of the line end at or after `from`; the text's end where there is none. */
  lineEnd(from = this.pos): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  restOfLine(from = this.pos): string {
    return this.text.slice(from, this.lineEnd(from)).trimEnd();
  }

  skipToLineEnd(): void {
    this.pos = this.lineEnd();
  }

  /** Consumes blanks and one line end; false, and nothing consumed, where something else stands there. */
  newline(from = this.pos): boolean {
    let at = from;
    while (at < this.text.length && (blank.test(this.text[at] ?? '') || this.text[at] === '\r')) at++;
    if (at < this.text.length && this.text[at] !== '\n') return false;
    this.pos = Math.min(at + 1, this.text.length);
    this.line++;
    return true;
  }

  /**
   * A continuation character stands at `pos`. Where it ends the line, moves to the next line and past the prompt an
   * interactive shell shows there.
   */
  continuation(prompt: RegExp): boolean {
    const next = this.text[this.pos + 1];
    if (next !== undefined && !blank.test(next) && next !== '\r' && next !== '\n') return false;
    const line = this.line;
    const blanks = blank.test(next ?? '');
    if (blanks && this.inWord) return false;
    if (!this.newline(this.pos + 1)) return false;
    if (blanks) this.faults.push({ kind: 'blank-after-continuation', line, text: this.text[this.pos - 1] ?? '' });
    const shown = this.take(prompt);
    if (shown) this.pos += shown.length;
    return true;
  }

  /** A word that is another shell's continuation character, at the end of a line which plainly goes on. */
  foreignContinuation(characters: string): boolean {
    const word = this.word;
    if (word === undefined || word.length !== 1 || !characters.includes(word)) return false;
    const next = this.text.slice(this.lineEnd() + 1, this.lineEnd() + 200);
    if (!/^[ \t]*-/.test(next)) return false;
    this.fault('foreign-continuation', word);
    this.word = undefined;
    return this.newline();
  }

  /** `<NAME>` as documentation writes it. */
  takePlaceholder(): boolean {
    const found = this.take(placeholderHere);
    if (!found) return false;
    this.append(found);
    this.placeholder = true;
    this.pos += found.length;
    return true;
  }

  /**
   * Reads a quoted string whose opening quote is already consumed. `step` handles one position and says whether that was
   * the closing quote. A string that never closes is taken back, and its line is given as it stands.
   */
  quoted(opening: string, acrossLines: boolean, step: (cursor: Cursor) => boolean): void {
    this.append('');
    const start = { pos: this.pos, line: this.line, word: this.word, variables: this.variables?.length ?? 0 };
    let limit = Number.POSITIVE_INFINITY;
    while (this.pos < this.text.length && this.pos < limit) {
      if (this.text[this.pos] === '\n') {
        if (!acrossLines || commandStart.test(this.text.slice(this.pos + 1, this.pos + 300))) break;
        if (limit === Number.POSITIVE_INFINITY) limit = this.pos + LONGEST_CONTINUED_QUOTE;
        this.append('\n');
        this.pos++;
        this.line++;
      } else if (step(this)) return;
    }
    this.pos = start.pos;
    this.line = start.line;
    this.word = start.word;
    if (this.variables) this.variables.length = start.variables;
    this.fault('unclosed', opening);
    this.append(this.restOfLine());
    this.skipToLineEnd();
  }

  /** Text from `pos` to the parenthesis that closes the one at `pos + offset`, within the line. */
  balanced(offset: number): string {
    let depth = 0;
    let at = this.pos + offset;
    for (; at < this.text.length && this.text[at] !== '\n'; at++) {
      if (this.text[at] === '(') depth++;
      else if (this.text[at] === ')' && --depth === 0) return this.text.slice(this.pos, at + 1);
    }
    return this.text.slice(this.pos, at).trimEnd();
  }

  /** What stands between the quote at `pos` and the next of `closing` in the line; undefined where there is none. */
  insideQuotes(closing: string): string | undefined {
    for (let at = this.pos + 1; at < this.text.length && this.text[at] !== '\n'; at++) {
      if (closing.includes(this.text[at] ?? '')) return this.text.slice(this.pos + 1, at);
    }
    return undefined;
  }

  /** Takes a value in quotes that this shell does not have, and says so. `pos` is at the opening one. */
  takeForeignQuotes(inside: string, kind: LexFault['kind']): void {
    this.fault(kind, this.text.slice(this.pos, this.pos + inside.length + 2));
    this.append(inside);
    this.pos += inside.length + 2;
  }
}

const NO_VARIABLES: readonly string[] = [];
const placeholderHere = /<[\p{L}][\p{L}\p{N} _\-/.]{0,60}>/uy;
