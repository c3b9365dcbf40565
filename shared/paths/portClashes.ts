import { clashes, type Interval } from '../address/intervals.ts';
import { parsePortRange } from '../address/ports.ts';
import type { Container, Host, PublishedPort } from '../design/schema.ts';

interface Claim {
  readonly container: Container;
  readonly published: PublishedPort;
}

const known = new WeakMap<Host, ReadonlyMap<PublishedPort, Container>>();

/** Published ports that more than one container of a host asks for, with one that asks for the same. */
export function portClashes(host: Host): ReadonlyMap<PublishedPort, Container> {
  const kept = known.get(host);
  if (kept) return kept;
  const found = new Map<PublishedPort, Container>();
  for (const claims of byProtocol(host).values()) {
    for (const [first, second] of clashes(claims)) {
      if (first.of.container === second.of.container) continue;
      found.set(second.of.published, first.of.container);
      found.set(first.of.published, second.of.container);
    }
  }
  known.set(host, found);
  return found;
}

function byProtocol(host: Host): Map<string, Interval<Claim>[]> {
  const claims = new Map<string, Interval<Claim>[]>();
  for (const container of host.containers) {
    for (const published of container.ports) {
      const range = published.host === undefined ? undefined : parsePortRange(published.host);
      if (!range || range.last < range.first) continue;
      const protocol = (published.protocol ?? 'tcp').toLowerCase();
      const list = claims.get(protocol) ?? [];
      list.push({ ...range, of: { container, published } });
      claims.set(protocol, list);
    }
  }
  return claims;
}
