import { parseMac } from '../../address/mac.ts';
import type { Container, Endpoint } from '../../design/schema.ts';
import type { ObservedAttachment, ObservedContainer } from '../../observed/observedHost.ts';
import type { Difference } from './change.ts';

/** Compares how a container is attached to a network with how it is drawn. */
export function compareEndpoint(
  endpoint: Endpoint,
  attachment: ObservedAttachment,
  seen: ObservedContainer,
): readonly Difference[] {
  const ip = endpoint.ip ?? '';
  const asked = attachment.ip ?? '';
  const hasAliases = endpoint.aliases !== undefined || attachment.aliases.length > 0;
  if (ip === asked && endpoint.mac === undefined && !hasAliases) return SAME;
  const differences: Difference[] = [];
  // An address that docker chose is not one that was asked for: the next start may bring another one.
  if (ip !== asked) differences.push({ field: 'ip', from: asked, to: ip });
  if (endpoint.mac !== undefined && !sameMac(endpoint.mac, attachment.mac)) {
    differences.push({ field: 'mac', from: attachment.mac ?? '', to: endpoint.mac });
  }
  if (!hasAliases) return differences;
  const wanted = withoutOwn(endpoint.aliases ?? [], seen).join(', ');
  const has = aliasesOf(attachment, seen).join(', ');
  if (wanted !== has) differences.push({ field: 'aliases', from: has, to: wanted });
  return differences;
}

function sameMac(wanted: string, has: string | undefined): boolean {
  if (has === undefined || has === '') return false;
  return (parseMac(wanted) ?? wanted) === (parseMac(has) ?? has);
}

/** Those that somebody gave: docker up to 24 adds the beginning of the container's id, compose its name. */
export function aliasesOf({ aliases }: ObservedAttachment, seen: ObservedContainer): string[] {
  return withoutOwn(aliases, seen);
}

function withoutOwn(aliases: readonly string[], { id, name }: ObservedContainer): string[] {
  const given = aliases.filter((alias) => alias !== name && !(alias.length === SHORT && id.startsWith(alias)));
  return given.length < 2 ? given : [...new Set(given)].sort();
}

/** As many digits of an id as docker shows. */
const SHORT = 12;

const SAME: readonly Difference[] = [];

/** The networks a container is drawn on twice, which docker refuses. */
export function drawnTwice({ endpoints }: Container): string | undefined {
  if (endpoints.length < 2) return undefined;
  const seen = new Set<string>();
  for (const { network } of endpoints) {
    if (seen.has(network)) return network;
    seen.add(network);
  }
  return undefined;
}
