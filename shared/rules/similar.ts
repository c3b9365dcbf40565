/** Number of single-character insertions, deletions and replacements that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The one candidate that the text was clearly meant to be: at most two slips away, the same numbers in it (`Ethernet 2`
 * is not a slip for `Ethernet 3`), and no other candidate as near. Undefined when in doubt.
 */
export function clearlyMeant(text: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(text);
  const near = candidates
    .filter((candidate) => numbers(candidate) === numbers(text))
    .map((candidate) => ({ candidate, slips: editDistance(wanted, plain(candidate)) }))
    .filter(({ candidate, slips }) => slips <= Math.min(2, Math.floor(plain(candidate).length / 3)))
    .sort((a, b) => a.slips - b.slips);
  const [best, second] = near;
  if (!best || best.slips === second?.slips) return undefined;
  return best.candidate;
}

/** Case, blanks and hyphens are what people get wrong without meaning another name. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

function numbers(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
