/** Beyond these a text is cut: laying tens of thousands of lines out stops the window for a moment at every change. */
const MOST_LINES = 2000;
const MOST_CHARACTERS = 300_000;

export interface ShownText {
  readonly text: string;
  /** Set where the text is longer than what is shown. */
  readonly cut?: { readonly shown: number; readonly all: number };
}

/** As much of the beginning of a text as a window shows without effort, in whole lines. */
export function firstLines(text: string, mostLines = MOST_LINES, mostCharacters = MOST_CHARACTERS): ShownText {
  let end = 0;
  let shown = 0;
  while (shown < mostLines && end < text.length) {
    const next = text.indexOf('\n', end);
    const after = next === -1 ? text.length : next + 1;
    if (after > mostCharacters) break;
    end = after;
    shown++;
  }
  if (end === text.length) return { text };
  // A line longer than everything is shown as far as there is room.
  const head = text.slice(0, end === 0 ? mostCharacters : end);
  return { text: head, cut: { shown: Math.max(shown, 1), all: countLines(text) } };
}

function countLines(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
