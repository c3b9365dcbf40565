import type { Ipv4 } from '../address/ipv4.ts';
import type { Endpoint, Network } from '../design/schema.ts';
import { type FixedEndpoint, fixedEndpoints } from '../rules/addressBook.ts';
import { lanOf } from '../rules/lan.ts';
import type { HostPlace } from './world.ts';

/** Another endpoint with the same fixed address on the same network, as the rules SY097 and SY098 find them. */
export interface Sharer {
  readonly container: string;
  readonly host: string;
  readonly acrossHosts: boolean;
}

interface Claim {
  readonly place: HostPlace;
  readonly fixed: FixedEndpoint;
}

type Claims = Map<string, Map<Ipv4, Claim[]>>;

/** Every endpoint that has to share its address, with one that it shares it with. */
export function sharersIn(places: Iterable<HostPlace>): ReadonlyMap<Endpoint, Sharer> {
  const claims: Claims = new Map();
  for (const place of places) {
    const keys = new Map<string, readonly string[]>();
    for (const fixed of fixedEndpoints(place.host)) {
      const network = place.context.networks.get(fixed.endpoint.network);
      if (!network || fixed.ip === undefined) continue;
      const known = keys.get(network.id) ?? keysOf(network, place);
      keys.set(network.id, known);
      for (const key of known) claim(claims, key, fixed.ip, { place, fixed });
    }
  }
  return clashesOf(claims);
}

/** A network is one wherever it is drawn; networks on the physical network are one as well, as far as other hosts go. */
function keysOf(network: Network, { context }: HostPlace): readonly string[] {
  const lan = lanOf(network, context);
  return lan === undefined ? [`network ${network.id}`] : [`network ${network.id}`, `lan ${lan}`];
}

function claim(claims: Claims, key: string, ip: Ipv4, entry: Claim): void {
  const byIp = claims.get(key) ?? new Map<Ipv4, Claim[]>();
  claims.set(key, byIp);
  const list = byIp.get(ip);
  if (list) list.push(entry);
  else byIp.set(ip, [entry]);
}

function clashesOf(claims: Claims): ReadonlyMap<Endpoint, Sharer> {
  const found = new Map<Endpoint, Sharer>();
  for (const [key, byIp] of claims) {
    for (const list of byIp.values()) {
      if (list.length < 2) continue;
      for (const { place, fixed } of list) {
        if (found.has(fixed.endpoint)) continue;
        const sameHost =
          key.startsWith('network') && list.find((other) => isOther(other, fixed) && other.place === place);
        const other = sameHost || list.find((candidate) => candidate.place !== place);
        if (!other) continue;
        found.set(fixed.endpoint, {
          container: other.fixed.container.name,
          host: other.place.host.name,
          acrossHosts: !sameHost,
        });
      }
    }
  }
  return found;
}

function isOther(claim: Claim, fixed: FixedEndpoint): boolean {
  return claim.fixed.endpoint !== fixed.endpoint;
}
