/** Splits a command that is written as one text, as compose does: at blanks, quotes and backslashes as in a POSIX shell. */
export function shellWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === "'" || character === '"') {
      const end = closingQuote(text, at);
      if (end === undefined) return undefined;
      const inside = text.slice(at + 1, end);
      word = (word ?? '') + (character === '"' ? inside.replace(/\\(["\\$`])/g, '$1').replace(/\\\n/g, '') : inside);
      at = end;
    } else if (character === '\\') {
      if (at + 1 >= text.length) return undefined;
      word = (word ?? '') + text[++at];
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  return words;
}

function closingQuote(text: string, open: number): number | undefined {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === quote) return at;
    if (quote === '"' && text[at] === '\\') at++;
  }
  return undefined;
}
