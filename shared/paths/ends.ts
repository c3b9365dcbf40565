import { parsePortRange } from '../address/ports.ts';
import type { Container, Design, Host } from '../design/schema.ts';
import type { PathEnd } from './path.ts';

/** How an end is written in one word: `WEB01/web`, `WEB01`, `WEB01:8080/udp`, `outside`. */

export type EndReading =
  | { readonly ok: true; readonly end: PathEnd }
  /** Nothing of that name. */
  | { readonly ok: false; readonly why: 'unknown' }
  | { readonly ok: false; readonly why: 'several'; readonly candidates: readonly string[] };

const OUTSIDE = 'outside';

export function readEnd(design: Design, text: string): EndReading {
  if (text.toLowerCase() === OUTSIDE) return { ok: true, end: { kind: 'outside' } };
  const { hosts } = design.topology;
  const found: PathEnd[] = [...hostsNamed(hosts, text).map(hostEnd), ...containersNamed(hosts, text)];
  if (found.length === 0) found.push(...placed(hosts, text));
  const [end] = found;
  if (!end) return { ok: false, why: 'unknown' };
  // Two containers that publish one port are told apart by the path, not by the word.
  const candidates = [...new Set(found.map((item) => spellEnd(design, item)))];
  if (candidates.length > 1) return { ok: false, why: 'several', candidates };
  return { ok: true, end };
}

/** `HOST/CONTAINER` and `HOST:PORT`. Names may have the separators in them, so every split is tried. */
function placed(hosts: readonly Host[], text: string): PathEnd[] {
  const found: PathEnd[] = [];
  for (let at = 1; at < text.length - 1; at++) {
    const separator = text[at];
    if (separator !== '/' && separator !== ':') continue;
    const rest = text.slice(at + 1);
    for (const host of hostsNamed(hosts, text.slice(0, at))) {
      found.push(...(separator === '/' ? containersNamed([host], rest) : portsNamed(host, rest)));
    }
  }
  return found;
}

/** Windows does not tell upper from lower case in host names. */
function hostsNamed(hosts: readonly Host[], name: string): Host[] {
  return hosts.filter((host) => host.name.toLowerCase() === name.toLowerCase() || host.id === name);
}

function hostEnd({ id }: Host): PathEnd {
  return { kind: 'host', id };
}

function containersNamed(hosts: readonly Host[], name: string): PathEnd[] {
  return hosts.flatMap((host) =>
    host.containers
      .filter((container) => container.name === name || container.id === name)
      .map((container): PathEnd => ({ kind: 'container', host: host.id, id: container.id })),
  );
}

function portsNamed(host: Host, text: string): PathEnd[] {
  const [portText = '', protocol = 'tcp'] = text.toLowerCase().split('/');
  const wanted = parsePortRange(portText);
  if (!wanted) return [];
  return host.containers.flatMap((container) =>
    container.ports.flatMap((published, index): PathEnd[] => {
      const range = parsePortRange(published.host ?? '');
      const same = (published.protocol ?? 'tcp').toLowerCase() === protocol;
      const holds = range && range.first <= wanted.first && wanted.last <= range.last;
      return same && holds ? [{ kind: 'port', host: host.id, container: container.id, index }] : [];
    }),
  );
}

/** The word for an end, which readEnd reads back as long as names are unique. */
export function spellEnd(design: Design, end: PathEnd): string {
  if (end.kind === 'outside') return OUTSIDE;
  const host = design.topology.hosts.find(({ id }) => id === (end.kind === 'host' ? end.id : end.host));
  if (!host) return '';
  if (end.kind === 'host') return host.name;
  const container = host.containers.find(({ id }) => id === (end.kind === 'port' ? end.container : end.id));
  if (end.kind === 'container') return `${host.name}/${container?.name ?? ''}`;
  return portName(host, container, end.index);
}

function portName(host: Host, container: Container | undefined, index: number): string {
  const published = container?.ports[index];
  if (published?.host === undefined) return `${host.name}/${container?.name ?? ''}`;
  const protocol = published.protocol?.toLowerCase() ?? 'tcp';
  return `${host.name}:${published.host}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}
