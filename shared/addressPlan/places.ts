import { formatSubnet, type Subnet } from '../address/ipv4.ts';
import { networksFor } from '../design/entities.ts';
import type { Adapter, Design, Host, Network } from '../design/schema.ts';
import { type KnownSubnet, knownSubnets } from '../rules/addressBook.ts';
import { createHostContext, type HostContext } from '../rules/context.ts';
import { lanOf } from '../rules/lan.ts';
import { driverById } from '../windows/drivers.ts';
import { WINDOWSSHIM_PREFIX } from '../windows/networkOptions.ts';
import type { Block, Conflict, Party, PlannedSubnet, SubnetKind, UnknownReason } from './model.ts';

/** A network with what is known of its subnets and whom it reaches. */
export interface PlacedNetwork {
  readonly host: Host;
  readonly network: Network;
  readonly subnets: readonly KnownSubnet[];
  /** Hosts whose containers can attach: its own, and for an overlay the other members of the swarm. */
  readonly members: readonly Host[];
  /** Set where its containers are on the physical network: the VLAN tag, empty for none. */
  readonly wire: string | undefined;
  /** Which physical network that is, as far as the rules take two to be the same. */
  readonly lan: string | undefined;
}

/** A host with its context for the rules. */
export interface PlacedHost {
  readonly host: Host;
  readonly context: HostContext;
}

/** A row of the plan while it is made. */
export interface Draft {
  readonly key: string;
  readonly kind: SubnetKind;
  readonly text: string;
  readonly subnet: Subnet | undefined;
  readonly unknown?: UnknownReason;
  readonly hosts: readonly Host[];
  readonly placed?: PlacedNetwork;
  readonly index?: number;
  readonly known?: KnownSubnet;
  readonly blocks: Block[];
  readonly conflicts: Conflict[];
  /** Rows of other networks on the same host that wrongly share addresses with it. */
  readonly clashing: Draft[];
}

export type ReadableDraft = Draft & { readonly subnet: Subnet };

export function isReadable(draft: Draft): draft is ReadableDraft {
  return draft.subnet !== undefined;
}

export function placeHosts(design: Design): PlacedHost[] {
  return design.topology.hosts.map((host) => {
    const reachable = networksFor(design, host).map((place) => place.network);
    return { host, context: createHostContext(host, reachable) };
  });
}

export function placeNetworks(design: Design, hosts: readonly PlacedHost[]): PlacedNetwork[] {
  const members = Map.groupBy(design.topology.hosts, (host) => host.swarmId ?? '');
  return hosts.flatMap(({ host, context }) =>
    host.networks.map((network) => ({
      host,
      network,
      subnets: knownSubnets(network, context),
      members:
        network.driver === 'overlay' && host.swarmId !== undefined
          ? [host, ...(members.get(host.swarmId) ?? []).filter((other) => other !== host)]
          : [host],
      wire: wireOf(network),
      lan: lanOf(network, context),
    })),
  );
}

/** Drivers that put containers on the network the host’s adapter is plugged into. */
function wireOf(network: Network): string | undefined {
  const driver = driverById.get(network.driver);
  if (!driver?.usesAdapter || driver.needsSwarm) return undefined;
  const vlan = network.options[`${WINDOWSSHIM_PREFIX}vlanid`]?.trim() ?? '';
  return vlan === '0' ? '' : vlan;
}

export function networkParty({ host, network }: PlacedNetwork, text: string): Party {
  return { kind: 'network', name: network.name, host: host.name, text, ref: refOf(host, network) };
}

export function refOf(host: Host, network: Network) {
  return { kind: 'network', id: network.id, host: host.id } as const;
}

export function adapterParty(host: Host, adapter: Adapter, prefix: Subnet): Party {
  const ref = { kind: 'adapter', id: adapter.id, host: host.id } as const;
  return { kind: 'adapter', name: adapter.name, host: host.name, text: formatSubnet(prefix), ref };
}

export function hostParty(kind: 'route' | 'nat-prefix', host: Host, prefix: Subnet): Party {
  const text = formatSubnet(prefix);
  return { kind, name: text, host: host.name, text, ref: { kind: 'host', id: host.id } };
}

/** Key of a subnet of a network; the address view and tests find rows by it. */
export function networkKey(network: string, index: number | undefined): PlannedSubnet['key'] {
  return `network:${network}:${index ?? '-'}`;
}
