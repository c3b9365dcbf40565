import { guessShell } from './guessShell.ts';
import { promptOf, rootPromptLength } from './prompts.ts';
import { type OtherStatement, other, type Sink, type Statement, splitLine } from './statements.ts';
import { readCmdLine } from './tokens/cmd.ts';
import { Cursor, type Shell } from './tokens/cursor.ts';
import { readPowerShellLine } from './tokens/powershell.ts';
import { readShLine } from './tokens/sh.ts';

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

/** Gathers neighbouring lines that are no docker commands. */
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
