import { formatPortRange, type PortRange, parsePortRange } from '../../address/ports.ts';
import type { Host, PublishedPort } from '../schema.ts';

/** Host ports a host's containers have, and free ones beside them. What it gives out counts as in use. */
export class HostPorts {
  private readonly used = new Set<string>();

  constructor(host: Host) {
    for (const { ports } of host.containers) for (const port of ports) this.note(port);
  }

  note({ host, protocol }: PublishedPort): void {
    const range = rangeOf(host);
    if (range) for (let port = range.first; port <= range.last; port++) this.used.add(key(port, protocol));
  }

  /**
   * The same mapping on ports that are free, the next ones above; without a host port docker chooses, and so it stays.
   * One whose text is no port, or that finds no room, leaves the choice to docker.
   */
  fresh(port: PublishedPort): PublishedPort {
    if (port.host === undefined) return port;
    const { host: text, ...chosen } = port;
    const range = rangeOf(text);
    if (!range) return chosen;
    const length = range.last - range.first;
    for (let first = range.first; first + length <= 65535; first++) {
      if (this.isTaken(first, first + length, port.protocol)) continue;
      const fresh = { ...port, host: formatPortRange({ first, last: first + length }) };
      this.note(fresh);
      return fresh;
    }
    return chosen;
  }

  private isTaken(first: number, last: number, protocol: string | undefined): boolean {
    for (let port = first; port <= last; port++) if (this.used.has(key(port, protocol))) return true;
    return false;
  }
}

const key = (port: number, protocol = 'tcp') => `${port}/${protocol.toLowerCase()}`;

/** A range that can be published; undefined for any other text. */
function rangeOf(text: string | undefined): PortRange | undefined {
  const range = text === undefined ? undefined : parsePortRange(text);
  return range && range.first >= 1 && range.last >= range.first && range.last <= 65535 ? range : undefined;
}
