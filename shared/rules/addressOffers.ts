import { nextFreeAddress } from '../address/allocate.ts';
import { formatIpv4, type Ipv4, maskOf, type Subnet } from '../address/ipv4.ts';
import type { Host, Network } from '../design/schema.ts';
import { type FixedAddress, takenAddresses } from './addressBook.ts';
import { clearEndpoint } from './containerChanges.ts';
import type { HostContext } from './context.ts';
import { setEndpoint } from './places.ts';
import type { Fix } from './rule.ts';

/** Ways out for an endpoint with an address it cannot have. They are written down when they are asked for. */
export type Offer = (entry: FixedAddress, subnet: Subnet | undefined) => () => readonly Fix[];

interface Pool {
  readonly taken: Set<Ipv4>;
  /**
   * Where the last search in a subnet ended, so that a thousand copies of one address do not each search from the start;
   * `full` where it found nothing, because what is taken stays so.
   */
  readonly next: Map<Subnet, Ipv4 | 'full'>;
}

/**
 * Offers an address that nobody has, near the one to replace, then the network's own choice. What is offered counts as
 * taken from then on, so that several findings of one check offer several addresses. `alsoTaken` are addresses in use on
 * other hosts.
 */
export function addressOffers(
  host: Host,
  context: HostContext,
  alsoTaken: (network: Network) => Iterable<Ipv4> = () => [],
): Offer {
  const pools = new Map<Network, Pool>();
  const poolOf = (network: Network): Pool => {
    const kept = pools.get(network);
    if (kept) return kept;
    const pool: Pool = { taken: takenAddresses(network, host, context), next: new Map() };
    for (const ip of alsoTaken(network)) pool.taken.add(ip);
    pools.set(network, pool);
    return pool;
  };
  return ({ container, endpoint, network, ip }, subnet) => {
    const free = subnet && takeFree(poolOf(network), subnet, ip);
    return () => {
      const automatic: Fix = { variant: 'automatic', edit: clearEndpoint(context, container, endpoint, 'ip') };
      if (free === undefined) return [automatic];
      const suggestion = formatIpv4(free);
      const edit = setEndpoint(context, container, endpoint, { ip: suggestion });
      return [{ variant: 'free', params: { suggestion }, edit }, automatic];
    };
  };
}

function takeFree({ taken, next }: Pool, subnet: Subnet, ip: Ipv4 | undefined): Ipv4 | undefined {
  const resume = next.get(subnet);
  if (resume === 'full') return undefined;
  const isTaken = (address: Ipv4) => taken.has(address);
  // The same place in the right subnet: 10.62.0.10 becomes 10.61.0.10.
  const same = ip === undefined ? subnet.base + 1 : (subnet.base | (ip & ~maskOf(subnet.length))) >>> 0;
  const free = nextFreeAddress(subnet, isTaken, isTaken(same) ? (resume ?? same) : same);
  next.set(subnet, free === undefined ? 'full' : free + 1);
  if (free !== undefined) taken.add(free);
  return free;
}
