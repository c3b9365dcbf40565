/** Lines of a file, from 1, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * The top-level declarations of a formatted TypeScript file, imports left out. In such a file a declaration begins where
 * a line is not indented and does not close something, so no parser is needed.
 */
export function declarationsOf(source: string): Lines[] {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, index) => (/^[a-zA-Z]/.test(line) ? [index] : []));
  return starts.flatMap((start, position) => {
    if (/^(import|export type|export interface|type|interface)\b/.test(lines[start] ?? '')) return [];
    let end = starts[position + 1] ?? lines.length;
    while (end > start + 1 && isBetween(lines[end - 1] ?? '')) end--;
    return [{ from: start + 1, to: end }];
  });
}

/** Blank lines and comments before the next declaration. */
function isBetween(line: string): boolean {
  return line === '' || /^(\/\/|\/\*| \*)/.test(line);
}
