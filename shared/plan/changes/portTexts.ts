import { parsePortRange, portCount } from '../../address/ports.ts';
import type { PublishedPort } from '../../design/schema.ts';

/** A published port as docker keeps it: one port of the container, and what was asked for on the host. */
interface Binding {
  readonly container: string;
  /** Empty where docker or HNS chooses. */
  readonly host: string;
}

/**
 * Whether two lists publish the same. docker's client takes ranges apart (`8000-8001:80-81` is two ports), reads no protocol
 * as tcp, and an address of 0.0.0.0 as none; where one side leaves the host's port open, any will do.
 */
export function samePorts(wanted: readonly PublishedPort[], seen: readonly PublishedPort[]): boolean {
  if (wanted.length === seen.length && wanted.every((port, index) => isSame(port, seen[index]))) return true;
  const left = bindings(seen);
  const open: Binding[] = [];
  for (const binding of bindings(wanted)) {
    if (binding.host === '') {
      open.push(binding);
      continue;
    }
    const at = left.findIndex((other) => other.container === binding.container && other.host === binding.host);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  for (const binding of open) {
    const at = left.findIndex((other) => other.container === binding.container);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** Nearly always they are written the same, and nothing has to be taken apart. */
function isSame(a: PublishedPort, b: PublishedPort | undefined): boolean {
  if (!b || a.container !== b.container || a.host !== b.host) return false;
  return (a.protocol ?? 'tcp') === (b.protocol ?? 'tcp') && anyAddress(a.hostIp) && anyAddress(b.hostIp);
}

function bindings(ports: readonly PublishedPort[]): Binding[] {
  return ports.flatMap((port) => {
    const protocol = (port.protocol ?? 'tcp').toLowerCase();
    const address = anyAddress(port.hostIp) ? '' : `${port.hostIp}:`;
    const inside = parsePortRange(port.container);
    const outside = port.host === undefined || port.host === '' ? undefined : parsePortRange(port.host);
    if (!inside || (port.host && !outside))
      return [{ container: `${port.container}/${protocol}`, host: port.host ?? '' }];
    const pairs = outside !== undefined && portCount(outside) === portCount(inside);
    // Ports beyond 65535 are refused by docker, and must not make long lists here.
    const count = Math.min(portCount(inside), 65_536);
    return Array.from({ length: count }, (_, index) => ({
      container: `${inside.first + index}/${protocol}`,
      host: address + (pairs ? String(outside.first + index) : (port.host ?? '')),
    }));
  });
}

function anyAddress(ip: string | undefined): boolean {
  return ip === undefined || ip === '' || ip === '0.0.0.0' || ip === '::';
}

export function portsText(ports: readonly PublishedPort[]): string {
  return ports
    .map(({ host, container, protocol, hostIp }) => {
      const target = `${container}/${(protocol ?? 'tcp').toLowerCase()}`;
      const outside = `${anyAddress(hostIp) ? '' : `${hostIp}:`}${host ?? ''}`;
      return outside === '' ? target : `${outside}→${target}`;
    })
    .sort()
    .join(', ');
}
