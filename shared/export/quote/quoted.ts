/** Why a value cannot be written for a shell so that the program receives exactly it. */
const REFUSALS = [
  'control',
  'line-break',
  'text-direction',
  'broken-text',
  'double-quote',
  'cmd-character',
  'empty',
  'trailing-backslash',
  'stop-parsing',
  'too-long',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** An argument as the shell must read it, or why there is none. */
export type Quoted = { readonly text: string } | { readonly refused: RefusalReason };

export type Quote = (argument: string) => Quoted;

/** What nearly all values are. */
const PLAIN = /^[ -~]*$/;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
/** C0 and C1 controls and DEL. */
const CONTROL = /\p{Cc}/u;
/** Characters that only turn the direction of text, and so can make a command look like another one. */
const TEXT_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** What no shell is given: it cannot be seen in a script, or cannot be in a file of text at all. */
export function unprintable(value: string): RefusalReason | undefined {
  if (PLAIN.test(value)) return undefined;
  if (!value.isWellFormed()) return 'broken-text';
  if (TEXT_DIRECTION.test(value)) return 'text-direction';
  if (LINE_BREAK.test(value)) return 'line-break';
  if (CONTROL.test(value)) return 'control';
  return undefined;
}
