import { type Quoted, unprintable } from './quoted.ts';

/**
 * CreateProcess takes 32,767 characters, and PowerShell puts the program's path before them.
 */
export const POWERSHELL_LINE_LIMIT = 32_000;

/** Words of letters and dashes only mean the same with and without quotes; digits, dots and `=` do not. */
const BARE = /^-{0,2}[A-Za-z]+(?:-[A-Za-z]+)*$/;

/** PowerShell takes the curly ones for the straight one, in a quoted string too (PowerShell-Docs PR 11405). */
const SINGLE_QUOTES = /['\u2018\u2019\u201a\u201b]/g;

/**
 * One argument of a native program, for Windows PowerShell 5.1 and later: a single-quoted string, in which nothing is
 * expanded. Windows PowerShell 5.1 mangles an embedded `"`, drops an empty argument, does not double the backslash before
 * the quote it adds around a value with blanks, and obeys `--%` however it is quoted.
 */
export function quotePowerShell(argument: string): Quoted {
  if (BARE.test(argument)) return { text: argument };
  const refused = unprintable(argument) ?? lostOnTheWay(argument);
  return refused ? { refused } : { text: literalPowerShell(argument) };
}

/** A string literal in which nothing is expanded. */
export function literalPowerShell(value: string): string {
  return `'${value.replace(SINGLE_QUOTES, '$&$&')}'`;
}

function lostOnTheWay(argument: string) {
  if (argument === '') return 'empty';
  if (argument === '--%') return 'stop-parsing';
  if (argument.includes('"')) return 'double-quote';
  if (argument.endsWith('\\') && /\s/.test(argument)) return 'trailing-backslash';
  return undefined;
}
