import { formatIpv4, type Ipv4 } from '../address/ipv4.ts';
import type { Endpoint } from '../design/schema.ts';
import { endpointsOn } from './endpoints.ts';
import type { Conflict, Party, PlannedEndpoint } from './model.ts';
import type { PlacedNetwork } from './places.ts';

/** Conflicts of endpoints with endpoints of other hosts on the same physical network, by the endpoint. */
export type LanDuplicates = ReadonlyMap<Endpoint, readonly Conflict[]>;

/**
 * Addresses that containers of several hosts have on one physical network. Every one of them is told of one on another host,
 * whatever the order of the drawing; the rule speaks of those that come after the first.
 */
export function lanDuplicates(networks: readonly PlacedNetwork[]): LanDuplicates {
  const found = new Map<Endpoint, readonly Conflict[]>();
  for (const owners of ownersByLan(networks)) {
    for (const [address, group] of owners) {
      const [first] = group;
      const stranger = group.find(({ host }) => host !== first?.host);
      if (!first || !stranger) continue;
      for (const owner of group) {
        const other = owner.host === first.host ? stranger : first;
        found.set(owner.endpoint, [clash(owner, other, address)]);
      }
    }
  }
  return found;
}

/** Who has which address, for each physical network that several hosts are on. */
function ownersByLan(networks: readonly PlacedNetwork[]): Map<Ipv4, PlannedEndpoint[]>[] {
  const lans = Map.groupBy(
    networks.filter(({ lan }) => lan !== undefined),
    ({ lan }) => lan,
  );
  const shared = [...lans.values()].filter((members) => members.some(({ host }) => host !== members[0]?.host));
  return shared.map((members) => {
    const owners = new Map<Ipv4, PlannedEndpoint[]>();
    for (const { host, network } of members) {
      for (const owner of endpointsOn(host, network.id)) {
        if (owner.ip === undefined) continue;
        const group = owners.get(owner.ip);
        if (group) group.push(owner);
        else owners.set(owner.ip, [owner]);
      }
    }
    return owners;
  });
}

function clash(own: PlannedEndpoint, other: PlannedEndpoint, address: Ipv4): Conflict {
  return {
    kind: 'duplicate',
    code: 'SY098',
    severity: 'error',
    span: { first: address, last: address },
    own: partyOf(own, address),
    other: partyOf(other, address),
  };
}

function partyOf({ host, container }: PlannedEndpoint, address: Ipv4): Party {
  const ref = { kind: 'container', id: container.id, host: host.id } as const;
  return { kind: 'container', name: container.name, host: host.name, text: formatIpv4(address), ref };
}
