/** A table that a program printed for people: columns begin where their headings do. */
export interface Table {
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Lines it takes, its heading included. */
  readonly lines: number;
}

/** The table whose heading stands on a line; undefined where another one does, or none. */
export function columnsOf(lines: readonly string[], from: number, headings: readonly string[]): Table | undefined {
  const heading = lines[from] ?? '';
  const starts: number[] = [];
  let after = 0;
  for (const title of headings) {
    const at = heading.indexOf(title, after);
    if (at < 0 || heading.slice(after, at).trim() !== '') return undefined;
    starts.push(at);
    after = at + title.length;
  }
  if (heading.slice(after).trim() !== '') return undefined;
  const rows: Record<string, string>[] = [];
  let next = from + 1;
  for (; next < lines.length && !endsTable(lines[next] ?? ''); next++)
    rows.push(cells(lines[next] ?? '', headings, starts));
  return { rows, lines: next - from };
}

/** A blank line, or the prompt that comes behind the output. */
function endsTable(line: string): boolean {
  return line.trim() === '' || /^(?:PS\b.*>|[A-Za-z]:\\.*>|[$#] )/.test(line);
}

function cells(line: string, headings: readonly string[], starts: readonly number[]): Record<string, string> {
  const first = starts[0] ?? 0;
  return Object.fromEntries(
    headings.map((title, index) => [
      title,
      line.slice((starts[index] ?? 0) - (index === 0 ? first : 0), starts[index + 1]).trim(),
    ]),
  );
}
