import type { PublishedPort } from '../../design/schema.ts';

/**
 * Splits a `-p` value: `80`, `8080:80`, `8000-8010:80/udp`, `10.0.0.5:8080:80`, `[::1]:8080:80`, or the long form
 * `published=8080,target=80,protocol=tcp`. Only splits; whether the numbers are right is for the rules.
 */
export function readPort(spec: string): PublishedPort {
  if (spec.includes('=')) return readLongForm(spec);
  const slash = spec.lastIndexOf('/');
  const protocol = slash < 0 ? undefined : spec.slice(slash + 1);
  const parts = (slash < 0 ? spec : spec.slice(0, slash)).split(':');
  const container = parts.pop() ?? '';
  const host = parts.pop();
  const hostIp = parts.join(':').replace(/^\[(.*)\]$/, '$1');
  return {
    container,
    ...(host && { host }),
    ...(protocol !== undefined && { protocol }),
    ...(hostIp !== '' && { hostIp }),
  };
}

function readLongForm(spec: string): PublishedPort {
  const fields = new Map(spec.split(',').map((field) => splitAtFirst(field, '=')));
  const host = fields.get('published');
  const protocol = fields.get('protocol');
  return { container: fields.get('target') ?? '', ...(host && { host }), ...(protocol && { protocol }) };
}

/** The text before and after the first separator; nothing after where there is none. */
export function splitAtFirst(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
