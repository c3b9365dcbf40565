import type { Container, Design, Host, PublishedPort } from '../../shared/design/schema.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { PathEnd } from '../../shared/paths/path.ts';

/** Ends of paths as the window handles them: compared, found and named. */

export const OUTSIDE: PathEnd = { kind: 'outside' };

/** One text for each end, the same for equal ends. */
export function endKey(end: PathEnd): string {
  switch (end.kind) {
    case 'outside':
      return JSON.stringify(['outside']);
    case 'host':
      return JSON.stringify(['host', end.id]);
    case 'container':
      return JSON.stringify(['container', end.host, end.id]);
    case 'port':
      return JSON.stringify(['port', end.host, end.container, end.index]);
  }
}

export function sameEnd(a: PathEnd | null, b: PathEnd | null): boolean {
  return a === b || (a !== null && b !== null && endKey(a) === endKey(b));
}

/** What an end stands for in a design; undefined where the design does not have it. */
type Found =
  | { readonly kind: 'outside' }
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'container'; readonly host: Host; readonly container: Container }
  | { readonly kind: 'port'; readonly host: Host; readonly container: Container; readonly port: PublishedPort };

function findEnd(design: Design, end: PathEnd): Found | undefined {
  if (end.kind === 'outside') return end;
  const host = design.topology.hosts.find(({ id }) => id === (end.kind === 'host' ? end.id : end.host));
  if (!host) return undefined;
  if (end.kind === 'host') return { kind: 'host', host };
  const container = host.containers.find(({ id }) => id === (end.kind === 'port' ? end.container : end.id));
  if (!container) return undefined;
  if (end.kind === 'container') return { kind: 'container', host, container };
  const port = container.ports[end.index];
  return port && { kind: 'port', host, container, port };
}

export function hasEnd(design: Design, end: PathEnd): boolean {
  return findEnd(design, end) !== undefined;
}

/** What an end is called in fields and lists; undefined where the design does not have it. */
export function endName(texts: Texts, design: Design, end: PathEnd): string | undefined {
  const found = findEnd(design, end);
  switch (found?.kind) {
    case 'outside':
      return texts('pathsView.end.outside');
    case 'host':
      return texts('pathsView.end.host', { host: found.host.name });
    case 'container':
      return texts('pathsView.end.container', { name: found.container.name, host: found.host.name });
    case 'port':
      return texts('pathsView.end.port', {
        host: found.host.name,
        port: portText(found.port),
        name: found.container.name,
      });
    default:
      return undefined;
  }
}

/** `8080`, `53/udp`; a star where HNS chooses the host's port. */
export function portText({ host, protocol }: PublishedPort): string {
  const kind = protocol?.toLowerCase() ?? 'tcp';
  return `${host ?? '*'}${kind === 'tcp' ? '' : `/${kind}`}`;
}
