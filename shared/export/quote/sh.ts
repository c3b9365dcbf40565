import { type Quoted, unprintable } from './quoted.ts';

/** Linux takes 131,071 bytes in one argument; a character has up to three bytes per unit. */
export const SH_LINE_LIMIT = 43_000;

const BARE = /^[A-Za-z0-9_.:/=@%+,-]+$/;

/** One argument for a POSIX shell: single quotes protect everything but themselves. */
export function quoteSh(argument: string): Quoted {
  if (BARE.test(argument)) return { text: argument };
  const refused = unprintable(argument);
  // Line breaks and tabs stay what they are between single quotes.
  if (refused === 'broken-text' || refused === 'text-direction') return { refused };
  if (/[^\n\t\P{Cc}]/u.test(argument)) return { refused: 'control' };
  return { text: literalSh(argument) };
}

/** A word in which nothing is expanded. */
export function literalSh(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}
