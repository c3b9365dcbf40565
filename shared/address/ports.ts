/** A closed range of ports; a single port has `first === last`. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Longer digit strings are no port by any reading, and stay clear of numbers that floats cannot hold. */
const MOST_DIGITS = 9;

/** Reads `80` or `8000-8010`. Numbers beyond 65535 are read (a rule judges them); text that is not digits is not. */
export function parsePortRange(text: string): PortRange | undefined {
  const value = text.trim();
  const dash = value.indexOf('-');
  const first = readDigits(value, 0, dash < 0 ? value.length : dash);
  if (first === undefined) return undefined;
  if (dash < 0) return { first, last: first };
  const last = readDigits(value, dash + 1, value.length);
  return last === undefined ? undefined : { first, last };
}

/** Reads a single port, `80`, without making an object: what rules meet ten thousand times. */
export function parsePort(text: string): number | undefined {
  return readDigits(text, 0, text.length);
}

export function portCount(range: PortRange): number {
  return range.last - range.first + 1;
}

export function formatPortRange(range: PortRange): string {
  return range.first === range.last ? String(range.first) : `${range.first}-${range.last}`;
}

// By hand, because every published port of a design is read after every change of its host.
function readDigits(text: string, from: number, to: number): number | undefined {
  if (to <= from || to - from > MOST_DIGITS) return undefined;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
