import { type Quoted, unprintable } from './quoted.ts';

/** cmd.exe reads lines of up to 8,191 characters. */
export const CMD_LINE_LIMIT = 8_191;

/** `=` and `,` separate words for cmd itself, but a program gets them as they stand. */
const BARE = /^[A-Za-z0-9_.:/\\-][A-Za-z0-9_.:/\\=,+@-]*$/;

/** No quoting makes these safe: `%` and `!` are expanded inside quotes, and what `^` does depends on them. */
const UNSAFE = /[%!^]/;

/**
 * One argument in a batch file. Double quotes protect everything else from cmd, and the program's own reading of its
 * command line takes them off again; a backslash before the closing quote must be doubled for that.
 */
export function quoteCmd(argument: string): Quoted {
  if (BARE.test(argument)) return { text: argument };
  const refused = unprintable(argument) ?? lostOnTheWay(argument);
  return refused ? { refused } : { text: `"${argument.replace(/\\+$/, '$&$&')}"` };
}

function lostOnTheWay(argument: string) {
  if (argument.includes('"')) return 'double-quote';
  return UNSAFE.test(argument) ? 'cmd-character' : undefined;
}
