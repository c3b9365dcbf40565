/** A variable in a text, and what compose puts in its place where the environment does not have it. */
export interface VariableUse {
  /** As it is written, `${PORT:-80}`. */
  readonly written: string;
  readonly name: string;
  /** What stands there without the variable; undefined where the text has no default, or demands the variable. */
  readonly value: string | undefined;
}

export interface Interpolated {
  readonly text: string;
  readonly uses: readonly VariableUse[];
  /** A `$` that begins nothing compose knows: it refuses the file. */
  readonly bad?: string;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const MOST_NESTED = 20;

/**
 * Fills in what `docker compose` fills in (compose-spec, Interpolation): `$$` is a dollar sign, a variable becomes its
 * default. One without a default stays as it is written, because its value is not known here.
 */
export function interpolate(text: string): Interpolated {
  if (!text.includes('$')) return { text, uses: [] };
  const uses: VariableUse[] = [];
  let bad: string | undefined;
  const filled = fill(text, 0);
  return { text: filled, uses, ...(bad !== undefined && { bad }) };

  function fill(piece: string, depth: number): string {
    let result = '';
    let from = 0;
    for (let at = piece.indexOf('$'); at >= 0; at = piece.indexOf('$', from)) {
      result += piece.slice(from, at);
      const next = piece[at + 1];
      const end = next === '{' ? closing(piece, at + 1) : wordEnd(piece, at + 1);
      if (next === '$') {
        result += '$';
        from = at + 2;
      } else if (end === undefined || depth > MOST_NESTED) {
        bad ??= piece.slice(at, at + 20);
        result += '$';
        from = at + 1;
      } else {
        const inside = next === '{' ? piece.slice(at + 2, end - 1) : piece.slice(at + 1, end);
        result += replacement(piece.slice(at, end), inside, depth);
        from = end;
      }
    }
    return result + piece.slice(from);
  }

  function replacement(written: string, inside: string, depth: number): string {
    const [, name = '', operator = '', operand = ''] = /^([A-Za-z_]\w*)(?:(:?[-?+])(.*))?$/s.exec(inside) ?? [];
    if (name === '') {
      bad ??= written.slice(0, 20);
      return written;
    }
    let value: string | undefined;
    if (operator.endsWith('-')) value = fill(operand, depth + 1);
    else if (operator.endsWith('+')) value = '';
    uses.push({ written, name, value });
    return value ?? written;
  }
}

/** Behind the bracket that closes the one at `open`. */
function closing(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function wordEnd(text: string, from: number): number | undefined {
  NAME.lastIndex = from;
  return NAME.exec(text) ? NAME.lastIndex : undefined;
}
