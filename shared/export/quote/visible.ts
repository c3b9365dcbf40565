/** Longest line of a comment, far below what any shell reads as one line. */
const LONGEST_LINE = 1000;

/** Longest piece of a user's text that a comment or a message repeats. */
const LONGEST_EXCERPT = 160;

/** What nearly all text is. */
const PLAIN = /^[ -~]*$/;

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text for a comment or a message, on one line: characters that would end the line, hide, or turn the direction of what
 * follows are written as their numbers.
 */
export function visible(text: string, longest = LONGEST_LINE): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  if (PLAIN.test(short)) return short;
  return short.replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A name or value as a sentence repeats it. */
export function excerpt(value: string): string {
  return visible(value, LONGEST_EXCERPT);
}
