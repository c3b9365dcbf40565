import { formatPortRange, parsePortRange } from '../../address/ports.ts';
import { PORT_RANGE } from '../../windows/reserved.ts';
import { HostPorts } from '../clipboard/hostPorts.ts';
import type { Host, PublishedPort } from '../schema.ts';
import { fillPattern, hasNumber } from './namePattern.ts';

/** One published port of many containers. */
export interface PortPattern {
  /** Host port; with `{n}` as it says, without it the first of those that are given out. Absent: docker chooses. */
  readonly host?: string;
  readonly container: string;
  readonly protocol?: string;
}

const PORT = String.raw`(?:\{n(?::\d{1,2})?\}|[^:/{}])+`;
const TOKEN = new RegExp(`^(?:(${PORT}):)?(${PORT})(?:/(tcp|udp))?$`, 'i');

/**
 * Reads `8080:80`, `80{n:02}:80/tcp`, `53/udp`, several with blanks or commas between.
 * @returns the first text that is none, where there is one.
 */
export function readPortPatterns(text: string): readonly PortPattern[] | { readonly unreadable: string } {
  const patterns: PortPattern[] = [];
  for (const token of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const match = TOKEN.exec(token);
    const [, host, container = '', protocol] = match ?? [];
    if (!match || !isPort(container) || (host !== undefined && !isPort(host))) return { unreadable: token };
    patterns.push({
      container,
      ...(host !== undefined && { host }),
      ...(protocol !== undefined && protocol.toLowerCase() !== 'tcp' && { protocol: protocol.toLowerCase() }),
    });
  }
  return patterns;
}

/** The ports of a container as text that `readPortPatterns` reads. */
export function portsText(ports: readonly PublishedPort[]): string {
  return ports
    .map(
      ({ host, container, protocol }) =>
        `${host === undefined ? '' : `${host}:`}${container}${protocol ? `/${protocol}` : ''}`,
    )
    .join(', ');
}

/** Gives each container its ports, host ports that nobody on the host has; undefined once there are none left. */
export function portGiver(
  host: Host,
  patterns: readonly PortPattern[],
): (number: number) => PublishedPort[] | undefined {
  const used = new HostPorts(host);
  const next = patterns.map(({ host: first }) => first);
  return (number) => {
    const given: PublishedPort[] = [];
    for (const [index, pattern] of patterns.entries()) {
      const { host: text, ...rest } = pattern;
      const container = fillPattern(pattern.container, number);
      const wanted = next[index];
      if (text === undefined || wanted === undefined) given.push({ ...rest, container });
      else if (hasNumber(text)) given.push({ ...rest, container, host: fillPattern(text, number) });
      else {
        const free = used.fresh({ ...rest, container, host: wanted });
        if (free.host === undefined) return undefined;
        given.push(free);
        next[index] = after(free.host);
      }
    }
    return given;
  };
}

/** The range of the same length behind this one: so that ten thousand ports are not looked for from the first one each time. */
function after(text: string): string {
  const range = parsePortRange(text);
  if (!range) return text;
  const length = range.last - range.first + 1;
  return formatPortRange({ first: range.first + length, last: range.last + length });
}

function isPort(text: string): boolean {
  const range = parsePortRange(fillPattern(text, 1));
  return (
    range !== undefined && range.first >= PORT_RANGE.min && range.last >= range.first && range.last <= PORT_RANGE.max
  );
}
