/** Takes `count NUL word NUL word NUL …` apart: how test programs say what arguments they got. */
export function readRecords(text: string): string[][] {
  const words = text.split('\0').slice(0, -1);
  const records: string[][] = [];
  for (let at = 0; at < words.length; ) {
    const count = Number(words[at]);
    records.push(words.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return records;
}
