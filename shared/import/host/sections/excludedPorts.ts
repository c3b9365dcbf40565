import { formatPortRange } from '../../../address/ports.ts';
import type { TextSection } from '../section.ts';

const RULE = /^\s*-{4,}\s+-{4,}\s*$/;
const RANGE = /^\s*(\d{1,5})\s+(\d{1,5})\s*\*?\s*$/;

/**
 * `netsh interface ipv4 show excludedportrange`. Its headings are translated, its table is not: two columns of numbers below
 * two lines of dashes; a star marks what an administrator excluded.
 */
export const EXCLUDED_PORTS: TextSection = {
  id: 'excluded-ports',
  command: 'netsh interface ipv4 show excludedportrange protocol=tcp',
  read(lines, from, into, at) {
    const rule = ruleAfter(lines, from);
    if (rule === undefined) return 0;
    const { facts } = into();
    const found = new Set(facts.excludedPorts);
    let next = rule + 1;
    for (; next < lines.length; next++) {
      const line = lines[next] ?? '';
      const [, first, last] = RANGE.exec(line) ?? [];
      if (first === undefined && line.trim() !== '' && !line.trim().startsWith('*')) break;
      if (first !== undefined) found.add(formatPortRange({ first: Number(first), last: Number(last) }));
    }
    // UDP has its own ranges, and a published port is hardly ever one of those.
    if (lines.slice(from, rule).some((line) => /udp/i.test(line))) at.report({ code: 'SY937', variant: 'udp-ports' });
    else facts.excludedPorts = [...found];
    return next - from;
  },
};

/** Most lines that the title and the headings take, with blank ones between. */
const MOST_ABOVE = 6;

/** The line of dashes, where a heading begins here. */
function ruleAfter(lines: readonly string[], from: number): number | undefined {
  if ((lines[from] ?? '').trim() === '') return undefined;
  for (let at = from; at < lines.length && at <= from + MOST_ABOVE; at++) {
    if (!RULE.test(lines[at] ?? '')) continue;
    let next = at + 1;
    while (next < lines.length && next < at + MOST_ABOVE && (lines[next] ?? '').trim() === '') next++;
    const below = lines[next]?.trim() ?? '';
    return below === '' || RANGE.test(below) || below.startsWith('*') ? at : undefined;
  }
  return undefined;
}
