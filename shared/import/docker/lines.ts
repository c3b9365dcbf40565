import { guessShell } from './guessShell.ts';
import { promptOf, rootPromptLength } from './prompts.ts';
import { readCmdLine } from './tokens/cmd.ts';
import { Cursor, type LexFault, type Shell, type Token } from './tokens/cursor.ts';
import { readPowerShellLine } from './tokens/powershell.ts';
import { readShLine } from './tokens/sh.ts';

/** One command of a text: a docker command without the word `docker`, or something else. */
export type Statement = DockerStatement | OtherStatement;

export interface DockerStatement {
  readonly kind: 'docker';
  readonly line: number;
  readonly shell: Shell;
  /** The words after `docker`. */
  readonly words: readonly Token[];
  readonly faults: readonly LexFault[];
  /** Inside the braces or after the `do` of another command, which decides whether and how often it runs. */
  readonly inBlock: boolean;
}

export interface OtherStatement {
  /** `commented`: a docker command behind `#`. `inside`: one within a construct that is not read. */
  readonly kind: 'other' | 'commented' | 'inside';
  readonly line: number;
  readonly lastLine: number;
  readonly text: string;
}

const READERS: Readonly<Record<Shell, (cursor: Cursor) => void>> = {
  ps: readPowerShellLine,
  cmd: readCmdLine,
  sh: readShLine,
};

const FENCE_SHELL: Readonly<Record<string, Shell>> = {
  powershell: 'ps',
  posh: 'ps',
  ps1: 'ps',
  pwsh: 'ps',
  cmd: 'cmd',
  bat: 'cmd',
  batch: 'cmd',
  dos: 'cmd',
  sh: 'sh',
  bash: 'sh',
  zsh: 'sh',
  shell: 'sh',
};

const fence = /^[ \t]*(?:>[ \t]*)?(?:```+|~~~+)[ \t]{0,9}([\w-]*)(?:[ \t{][^`]*)?$/;
const comment = /^[ \t]*(?:#|::|@?rem(?:[ \t]|$))/i;
const bareDocker = /^[ \t]*(?:sudo[ \t]+)?docker(?:\.exe)?[ \t]/m;
const dockerWord = /^(?:.*[\\/])?docker(?:\.exe)?$/i;
const mentionsDocker = /(?:^|[\s({;&|"'`])docker(?:\.exe)?[ \t]+[a-z]/i;

/**
 * Splits a text into commands and gives them one by one: prompts, comments, fences and continuations are dealt with here.
 * Nothing is kept of a command that was given, which for a long text is most of the time it takes.
 */
export function forEachStatement(text: string, shell: Shell | undefined, visit: (statement: Statement) => void): void {
  const statements = createSink(visit);
  const state = { pos: text.startsWith('\uFEFF') ? 1 : 0, line: 1 };
  const guess = shell ?? guessShell(state.pos > 0 ? text.slice(1) : text);
  const hashIsPrompt = guess === 'sh' && !text.startsWith('#!') && !bareDocker.test(text);
  const block = { depth: 0 };
  let fenced: Shell | undefined;
  while (state.pos < text.length) {
    const end = lineEnd(text, state.pos);
    const raw = text.slice(state.pos, end).trimEnd();
    const fenceHere = fence.exec(raw);
    if (raw === '' || fenceHere) {
      if (fenceHere) fenced = FENCE_SHELL[(fenceHere[1] ?? '').toLowerCase()];
      advance(state, end);
      continue;
    }
    const prompt = promptOf(raw);
    const command = prompt.length === 0 ? raw : raw.slice(prompt.length);
    if (command.trimStart().startsWith('<#')) {
      skipBlockComment(text, state);
      continue;
    }
    const root = rootPromptLength(command);
    if (comment.test(command) && !(root > 0 && hashIsPrompt)) {
      if (root > 0) statements.add(other('commented', state.line, state.line, command));
      advance(state, end);
      continue;
    }
    if (command.trim() === '') {
      advance(state, end);
      continue;
    }
    const reading = shell ?? prompt.shell ?? fenced ?? guess;
    const cursor = new Cursor(text, state.pos + prompt.length + root, state.line);
    READERS[reading](cursor);
    splitLine(cursor, { line: state.line, shell: reading, raw: command.trim(), block }, statements);
    state.pos = cursor.pos;
    state.line = cursor.line;
  }
  statements.end();
}

/** Takes the commands of a text and gathers neighbouring lines that are none. */
interface Sink {
  add(statement: Statement): void;
  end(): void;
}

function createSink(visit: (statement: Statement) => void): Sink {
  let waiting: OtherStatement | undefined;
  const end = () => {
    if (waiting) visit(waiting);
    waiting = undefined;
  };
  return {
    end,
    add(statement) {
      if (statement.kind === 'other' && waiting && waiting.lastLine >= statement.line - 1) {
        waiting = { ...waiting, lastLine: statement.lastLine };
        return;
      }
      end();
      if (statement.kind === 'other') waiting = statement;
      else visit(statement);
    },
  };
}

interface LineStart {
  readonly line: number;
  readonly shell: Shell;
  readonly raw: string;
  /** How many braces of PowerShell are open; counted on. */
  readonly block: { depth: number };
}

/** The commands of one logical line: separated by operators, without what only handles their output. */
function splitLine(cursor: Cursor, place: LineStart, statements: Sink): void {
  const { line, shell, raw, block } = place;
  // The cursor stands behind the line's end, unless the text ends first.
  const lastLine = Math.max(line, cursor.atEnd && !cursor.text.endsWith('\n') ? cursor.line : cursor.line - 1);
  let words: Token[] = [];
  let operator = '';
  let skipTarget = false;
  let docker = 0;
  const finish = () => {
    const command = dockerWords(words, shell);
    if (command) {
      docker++;
      const inBlock = block.depth > 0 || /^(?:do|then|else)$/.test(words[0]?.text ?? '');
      const found = { kind: 'docker', line: command[0]?.line ?? line, words: command.slice(1) } as const;
      statements.add({ ...found, shell, faults: cursor.faults, inBlock });
    } else if (words.length > 0) reportOther(words, operator, { line, lastLine, raw, docker }, statements);
    words = [];
  };
  for (const token of cursor.tokens) {
    if (!token.operator) {
      if (!skipTarget) words.push(token);
      skipTarget = false;
      continue;
    }
    // A redirection takes a target, or names another stream itself (2>&1). Words may follow: they belong to the command.
    if (token.text.includes('>')) {
      skipTarget = !token.text.includes('&');
      continue;
    }
    finish();
    operator = token.text;
    if (operator === '{') block.depth++;
    else if (operator === '}') block.depth = Math.max(0, block.depth - 1);
  }
  finish();
}

interface LinePlace {
  readonly line: number;
  readonly lastLine: number;
  readonly raw: string;
  readonly docker: number;
}

/** What is not a docker command. A pipe or a check behind one handles its output, which is no part of a network. */
function reportOther(words: readonly Token[], operator: string, place: LinePlace, statements: Sink): void {
  const text = words.map((word) => word.text).join(' ');
  const inside = mentionsDocker.test(text);
  if (!inside && place.docker > 0 && (operator === '|' || operator === '||')) return;
  statements.add(other(inside ? 'inside' : 'other', place.line, place.lastLine, place.raw));
}

/** The words from `docker` on, without what may stand before it: `sudo`, `call`, `do`, `$id =`, `A=b`. */
function dockerWords(words: readonly Token[], shell: Shell): readonly Token[] | undefined {
  let at = 0;
  const first = words[0]?.text ?? '';
  if (shell === 'ps' && words[1]?.text === '=' && words[0]?.variables.length) at = 2;
  else if (/^(?:sudo|call|@call|winpty|do|then|else)$/i.test(first)) at = 1;
  else if (shell === 'sh') while (/^[A-Za-z_]\w*=/.test(words[at]?.text ?? '')) at++;
  const program = words[at]?.text.replace(/^@/, '');
  return program !== undefined && dockerWord.test(program) ? words.slice(at) : undefined;
}

function other(kind: OtherStatement['kind'], line: number, lastLine: number, text: string): OtherStatement {
  return { kind, line, lastLine, text };
}

function skipBlockComment(text: string, state: { pos: number; line: number }): void {
  const close = text.indexOf('#>', state.pos);
  const end = close < 0 ? text.length : close + 2;
  for (let at = state.pos; at < end; at++) if (text.charCodeAt(at) === 10) state.line++;
  state.pos = end;
}

function advance(state: { pos: number; line: number }, end: number): void {
  state.pos = end + 1;
  state.line++;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
