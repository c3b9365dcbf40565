import type { RefusalReason } from './quote/quoted.ts';
import type { Shell } from './shells/shell.ts';

/** A command line, or the first argument that no quoting brings through this shell. */
export type CommandLine =
  | { readonly line: string }
  | { readonly refused: { readonly reason: RefusalReason; readonly value: string } };

/** Writes an argument array for a shell. What the program receives is exactly the array. */
export function commandLine(shell: Shell, argv: readonly string[]): CommandLine {
  let line = '';
  for (const argument of argv) {
    const quoted = shell.quote(argument);
    if ('refused' in quoted) return { refused: { reason: quoted.refused, value: argument } };
    line += line === '' ? quoted.text : ` ${quoted.text}`;
  }
  if (line.length > shell.lineLimit) return { refused: { reason: 'too-long', value: line } };
  return { line };
}
