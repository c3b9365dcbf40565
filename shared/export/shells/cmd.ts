import { CMD_LINE_LIMIT, quoteCmd } from '../quote/cmd.ts';
import { visible } from '../quote/visible.ts';
import { inspectName, type Shell } from './shell.ts';

/**
 * Batch files. cmd reads them in the console's code page, and a byte order mark would become part of the first command;
 * so the file says which code page it is in, before the first letter that needs it. Without such letters it stays out of
 * the console's settings.
 */
export const CMD: Shell = {
  id: 'cmd',
  language: 'batch',
  encoding: 'utf8',
  newline: 'crlf',
  lineLimit: CMD_LINE_LIMIT,
  quote: quoteCmd,
  comment: (text) => `rem ${harmless(text)}`,
  opening: ({ hasForeignLetters }) => [
    '@echo off',
    'setlocal EnableExtensions DisableDelayedExpansion',
    ...(hasForeignLetters ? ['chcp 65001 >nul'] : []),
  ],
  settings: ({ undo }) => (undo ? ['set "failed="'] : []),
  closing: ({ undo, texts }) =>
    undo
      ? ['if not defined failed exit /b 0', `echo ${harmless(texts.undoFailed)} 1>&2`, 'exit /b 1']
      : ['exit /b 0', ':failed', `echo ${harmless(texts.stopped)} 1>&2`, 'exit /b 1'],
  statement: (line, { undo }) => `${line} || ${undo ? 'set "failed=yes"' : 'goto :failed'}`,
  guarded(line, exact) {
    const { words, answer } = inspectName(exact);
    const inspect = `docker ${words} {{.Name}} ${exact.name}`;
    return `for /f "delims=" %%n in ('${inspect}') do if "%%n"=="${answer}" ${line} || set "failed=yes"`;
  },
  refuse: (message) => ['@echo off', `echo ${harmless(message)} 1>&2`, 'exit /b 1'],
};

/**
 * Text that cmd neither expands nor obeys in a `rem` or an `echo`: our own typographic quotes become straight ones so that
 * a script stays ASCII where it can, round brackets, which end a block, become square ones, and what else cmd acts upon
 * becomes a question mark. `/?` would ask for help.
 */
function harmless(text: string): string {
  return visible(text)
    .replace(/[‘’“”]/g, "'")
    .replaceAll('…', '...')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replace(/[%!^&|<>"]/g, '?')
    .replaceAll('/?', '/ ?');
}
