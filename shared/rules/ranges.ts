import { overlaps, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { Network } from '../design/schema.ts';
import { FORBIDDEN_RANGES, PRIVATE_RANGES } from '../windows/reserved.ts';

/** Whether the design creates this network. What exists on the host already is not judged for how it was made. */
export function isDesigned(network: Network): boolean {
  return network.origin === 'design';
}

interface KnownRange {
  readonly subnet: Subnet;
  readonly purpose: string;
}

const FORBIDDEN = readRanges(FORBIDDEN_RANGES);
/** The private blocks with their purposes. */
const PRIVATE = readRanges(PRIVATE_RANGES);

/** The private blocks as subnets, for finding a free one. */
export const PRIVATE_BLOCKS: readonly Subnet[] = PRIVATE.map((range) => range.subnet);

export function forbiddenRange(subnet: Subnet): KnownRange | undefined {
  return FORBIDDEN.find((range) => overlaps(range.subnet, subnet));
}

function readRanges(ranges: readonly { readonly cidr: string; readonly purpose: string }[]): readonly KnownRange[] {
  return ranges.flatMap(({ cidr, purpose }) => {
    const subnet = parseSubnet(cidr);
    return subnet ? [{ subnet, purpose: purpose.slice(purpose.indexOf('.') + 1) }] : [];
  });
}
