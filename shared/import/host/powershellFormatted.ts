/** PowerShell's output for people, pasted where JSON was needed. */
export interface Formatted {
  readonly kind: 'list' | 'table';
  /** Names of the properties it shows. */
  readonly properties: readonly string[];
  /** Lines it takes. */
  readonly lines: number;
}

/** A listing of Format-List or Format-Table that begins on a line. */
export function formattedAt(lines: readonly string[], from: number): Formatted | undefined {
  return tableAt(lines, from) ?? listAt(lines, from);
}

const RULE = /^\s*-+(?:\s+-+)+\s*$/;

function tableAt(lines: readonly string[], from: number): Formatted | undefined {
  const heading = lines[from] ?? '';
  const rule = lines[from + 1] ?? '';
  if (!RULE.test(rule) || !/[A-Za-z]/.test(heading)) return undefined;
  const starts = [...rule.matchAll(/-+/g)].map((match) => match.index);
  const properties = starts.map((start, index) => heading.slice(start, starts[index + 1]).trim());
  let next = from + 2;
  while (next < lines.length && (lines[next] ?? '').trim() !== '') next++;
  return { kind: 'table', properties: properties.filter((name) => name !== ''), lines: next - from };
}

const PROPERTY = /^([A-Za-z][\w.-]*)(\s*): /;

/** Fewer lines than these may be prose with a colon. */
const FEWEST_PROPERTIES = 3;

/** `Name : value`, the colons below each other; values go on in lines that begin with blanks. */
function listAt(lines: readonly string[], from: number): Formatted | undefined {
  const column = colonOf(lines[from] ?? '');
  if (column === undefined) return undefined;
  const properties: string[] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (colonOf(line) === column) properties.push(PROPERTY.exec(`${line} `)?.[1] ?? '');
    else if (line.trim() !== '' && !/^\s/.test(line)) break;
  }
  return properties.length < FEWEST_PROPERTIES ? undefined : { kind: 'list', properties, lines: next - from };
}

function colonOf(line: string): number | undefined {
  const match = PROPERTY.exec(`${line} `);
  return match ? (match[1]?.length ?? 0) + (match[2]?.length ?? 0) : undefined;
}
