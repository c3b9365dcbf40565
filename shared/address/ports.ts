/** A closed range of ports; a single port has `first === last`. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Reads `80` or `8000-8010`. Numbers beyond 65535 are read (a rule judges them); text that is not digits is not. */
export function parsePortRange(text: string): PortRange | undefined {
  const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text.trim());
  if (!match) return undefined;
  const first = Number(match[1]);
  return { first, last: match[2] === undefined ? first : Number(match[2]) };
}

export function portCount(range: PortRange): number {
  return range.last - range.first + 1;
}
