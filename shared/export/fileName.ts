/** Longest part of a file name made from a user's text. */
const LONGEST = 60;

/** Device names that Windows reserves, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A piece of a file name from a user's text: letters and digits of any script, dots, dashes; never empty. */
export function fileNamePart(text: string, otherwise: string): string {
  const part = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST)
    .replace(/[-.]+$/, '');
  if (part === '' || !part.isWellFormed()) return otherwise;
  return RESERVED.test(part.split('.')[0] ?? '') ? `_${part}` : part;
}

/** Makes names different by counting on, in the order given. Windows does not tell `A` from `a`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name}-${number}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
