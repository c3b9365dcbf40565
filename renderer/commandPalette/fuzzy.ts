/** How well a text answers what was typed; higher is better. */
export interface Match {
  readonly score: number;
  /** Places of the letters that answer, for showing them. */
  readonly at: readonly number[];
}

/** Worth of a letter that begins a word, that follows the one before, and of any other. */
const BEGINS_WORD = 8;
const FOLLOWS = 7;
const ELSEWHERE = 1;
/** Every letter passed over on the way costs a little, so that short and early answers come first. */
const PASSED_OVER = 0.3;

/**
 * Whether all letters of the query stand in the text in their order, as in the command palettes people know. Case does not
 * matter. The best of several ways is not looked for beyond preferring beginnings of words, which is enough for short titles.
 */
export function fuzzyMatch(query: string, text: string): Match | undefined {
  const wanted = [...query.toLowerCase()].filter((char) => char.trim() !== '');
  if (wanted.length === 0) return { score: 0, at: [] };
  const letters = [...text.toLowerCase()];
  return walk(wanted, letters, true) ?? walk(wanted, letters, false);
}

function walk(wanted: readonly string[], letters: readonly string[], preferWords: boolean): Match | undefined {
  const at: number[] = [];
  let score = 0;
  let from = 0;
  for (const char of wanted) {
    const next = place(char, letters, from, preferWords);
    if (next < 0) return undefined;
    score += worth(letters, next, at.at(-1)) - (next - from) * PASSED_OVER;
    at.push(next);
    from = next + 1;
  }
  return { score, at };
}

/** The letter right here, else at the beginning of a later word, else anywhere. */
function place(char: string, letters: readonly string[], from: number, preferWords: boolean): number {
  if (letters[from] === char) return from;
  if (preferWords) {
    for (let index = from; index < letters.length; index++) {
      if (letters[index] === char && beginsWord(letters, index)) return index;
    }
  }
  return letters.indexOf(char, from);
}

function worth(letters: readonly string[], index: number, before: number | undefined): number {
  if (beginsWord(letters, index)) return BEGINS_WORD;
  return before === index - 1 ? FOLLOWS : ELSEWHERE;
}

function beginsWord(letters: readonly string[], index: number): boolean {
  return index === 0 || !/[\p{L}\p{N}]/u.test(letters[index - 1] ?? '');
}
