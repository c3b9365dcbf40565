import { formatSubnet, parseSubnet } from '../../address/ipv4.ts';
import type { SubnetEntry } from '../../design/schema.ts';

/** A subnet in one spelling; text that is none stays as it is. */
export function canonicalSubnet(text: string): string {
  const subnet = parseSubnet(text.trim());
  return subnet ? formatSubnet(subnet) : text.trim();
}

/** How docker writes that it does not know a subnet (nat) or that DHCP gives the addresses (transparent): moby#30342. */
export function isAnySubnet(subnet: string): boolean {
  return subnet === '' || subnet === '0.0.0.0/0';
}

/** A gateway that says something. */
export function gatewayOf({ gateway }: SubnetEntry): string | undefined {
  return gateway === undefined || gateway === '' || gateway === '0.0.0.0' ? undefined : gateway;
}

/** Whether a network has exactly these subnets, in whatever order: docker gives several in any. */
export function sameSubnets(wanted: readonly string[], entries: readonly SubnetEntry[]): boolean {
  const seen = entries.map(({ subnet }) => canonicalSubnet(subnet)).filter((subnet) => !isAnySubnet(subnet));
  return seen.length === wanted.length && wanted.every((subnet) => seen.includes(canonicalSubnet(subnet)));
}

/** `10.1.0.0/24 via 10.1.0.1`, several in the order of their texts. */
export function subnetsText(entries: readonly SubnetEntry[]): string {
  return entries
    .map((entry) => {
      const gateway = gatewayOf(entry);
      const subnet = canonicalSubnet(entry.subnet);
      return gateway === undefined ? subnet : `${subnet} (${gateway})`;
    })
    .sort()
    .join(', ');
}
