import { literalSh, quoteSh, SH_LINE_LIMIT } from '../quote/sh.ts';
import { visible } from '../quote/visible.ts';
import { inspectName, type Shell } from './shell.ts';

/** Any POSIX shell: Linux and macOS with a docker context for the host, or Git Bash on the host itself. */
export const SH: Shell = {
  id: 'sh',
  language: 'sh',
  encoding: 'utf8',
  newline: 'lf',
  lineLimit: SH_LINE_LIMIT,
  quote: quoteSh,
  comment: (text) => `# ${visible(text)}`,
  opening: () => ['#!/bin/sh'],
  settings: ({ undo, texts }) => [
    undo ? 'set -u' : 'set -eu',
    // Git Bash would turn the /c of `cmd /c` into a path.
    'export MSYS_NO_PATHCONV=1',
    ...(undo
      ? ['failed=0']
      : [
          `stopped=${literalSh(texts.stopped)}`,
          `trap 'code=$?; [ "$code" -eq 0 ] || printf "%s\\n" "$stopped" >&2' EXIT`,
        ]),
  ],
  closing: ({ undo, texts }) =>
    undo ? [`[ "$failed" -eq 0 ] || printf '%s\\n' ${literalSh(texts.undoFailed)} >&2`, 'exit "$failed"'] : [],
  statement: (line, { undo }) => (undo ? `${line} || failed=1` : line),
  guarded(line, exact) {
    const { words, answer } = inspectName(exact);
    return `if [ "$(docker ${words} '{{.Name}}' ${exact.name})" = ${answer} ]; then ${line} || failed=1; fi`;
  },
  refuse: (message) => [`printf '%s\\n' ${literalSh(visible(message))} >&2`, 'exit 1'],
};
