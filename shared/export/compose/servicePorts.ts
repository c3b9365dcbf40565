import { parseIpv4 } from '../../address/ipv4.ts';
import type { PublishedPort } from '../../design/schema.ts';
import { portText } from '../../plan/containerSteps.ts';

/** One port or a range of them, neither above 65535 nor backwards. */
function rangeOf(text: string): { readonly length: number } | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const from = Number(first);
  const to = Number(last);
  return first !== undefined && from <= to && to <= 65_535 ? { length: to - from + 1 } : undefined;
}

/** The short form of a port; undefined where compose would refuse the whole file for it (go-connections, ParsePortSpec). */
export function composePort(port: PublishedPort): string | undefined {
  const { container, host, hostIp } = port;
  const protocol = port.protocol?.toLowerCase();
  const inside = rangeOf(container);
  const outside = host === undefined || host === '' ? undefined : rangeOf(host);
  if (!inside || (host !== undefined && !outside)) return undefined;
  if (outside && outside.length !== inside.length && inside.length > 1) return undefined;
  if (protocol !== undefined && !['tcp', 'udp', 'sctp'].includes(protocol)) return undefined;
  if (hostIp !== undefined && parseIpv4(hostIp) === undefined && !isIpv6(hostIp)) return undefined;
  return portText({ ...port, ...(protocol !== undefined && { protocol }) });
}

function isIpv6(text: string): boolean {
  return /^\[?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}\]?$/.test(text);
}
