import { nextFreeSubnet, type Span, spanOf } from '../address/allocate.ts';
import { containsSubnet, formatIpv4, formatSubnet, overlaps, type Subnet } from '../address/ipv4.ts';
import type { Adapter, Design, Host, Network } from '../design/schema.ts';
import { LIMITS } from '../windows/limits.ts';
import { hasFixedAddress, knownSubnets, onLinkPrefix } from './addressBook.ts';
import type { DesignContext, HostContext, ParsedSubnet } from './context.ts';
import { exampleDesign, exampleHost, exampleNetwork, nic } from './example.ts';
import { moveSubnet } from './freeSubnet.ts';
import { networksOfDriver } from './networkLists.ts';
import { inAdapter, inNetwork, setSubnet } from './places.ts';
import { isDesigned, PRIVATE_BLOCKS } from './ranges.ts';
import type { DesignRule, Fix, Rule } from './rule.ts';

/** Subnets of overlays against what lies below them, and how large they are. */

interface Placed {
  readonly host: Host;
  readonly adapter: Adapter;
  readonly prefix: Subnet;
}

const clearOfUnderlay: DesignRule = {
  code: 'SY102',
  name: 'overlay-clear-of-underlay',
  severity: 'error',
  scope: 'design',
  sources: ['INF', 'DIPAM'],
  check(design, context, report) {
    for (const host of design.topology.hosts) {
      const overlays = networksOfDriver(host.networks, 'overlay');
      if (overlays.length === 0) continue;
      const underlay = underlayOf(design, host);
      if (underlay.length === 0) continue;
      const hostContext = context.contextOf(host);
      for (const network of overlays) {
        for (const { index, subnet } of knownSubnets(network, hostContext)) {
          const hit = underlay.find(({ prefix }) => overlaps(prefix, subnet));
          if (!hit) continue;
          const entry = hostContext.subnetsOf(network)[index];
          report({
            entities: [inNetwork(hostContext, network), inAdapter(context.contextOf(hit.host), hit.adapter)],
            field: `subnets.${index}.subnet`,
            params: {
              name: network.name,
              subnet: formatSubnet(subnet),
              adapter: hit.adapter.name,
              host: hit.host.name,
              prefix: formatSubnet(hit.prefix),
            },
            fixes: entry ? moveOverlay(design, context, hostContext, network, entry, underlay) : [],
          });
        }
      }
    }
  },
  examples: {
    valid: [
      { title: 'apart from the networks of its hosts', design: () => swarm('10.64.0.0/24', '10.20.0.12/24') },
      { title: 'hosts of no swarm have other networks', design: () => swarm('10.20.5.0/24', '10.20.5.12/24', 'other') },
    ],
    invalid: [
      { title: 'below the host itself', design: () => swarm('10.20.0.0/24', '10.30.0.12/24') },
      { title: 'below another member', design: () => swarm('10.30.0.0/16', '10.30.0.12/24') },
      { title: 'the range after it is taken', design: () => swarm('10.20.0.0/24', '10.20.1.12/24') },
      {
        title: 'larger than any private range',
        design: () => swarm('10.0.0.0/7', '10.30.0.12/24'),
      },
    ],
  },
};

function swarm(subnet: string, second: string, secondSwarm = 'swarm') {
  const gateway = subnet.replace(/\d+\/\d+$/, '1');
  return exampleDesign(
    exampleHost({
      name: 'A',
      swarm: 'manager',
      swarmId: 'swarm',
      adapters: [nic('Ethernet of A', { ipv4: '10.20.0.11/24' })],
      networks: [exampleNetwork('overlay', 'mesh', { subnets: [{ subnet, gateway }] })],
    }),
    exampleHost({
      name: 'B',
      swarm: 'worker',
      swarmId: secondSwarm,
      adapters: [nic('Ethernet of B', { ipv4: second })],
    }),
  );
}

const underlays = new WeakMap<Host, readonly Placed[]>();

function prefixesOf(host: Host): readonly Placed[] {
  const kept = underlays.get(host);
  if (kept) return kept;
  const found = host.adapters.flatMap((adapter) => {
    const prefix = onLinkPrefix(adapter);
    return prefix && prefix.length > 0 ? [{ host, adapter, prefix }] : [];
  });
  underlays.set(host, found);
  return found;
}

/** The prefixes of every member's adapters. */
function underlayOf(design: Design, host: Host): readonly Placed[] {
  if (host.swarmId === undefined) return prefixesOf(host);
  return design.topology.hosts.filter((item) => item.swarmId === host.swarmId).flatMap(prefixesOf);
}

function moveOverlay(
  design: Design,
  { contextOf }: DesignContext,
  context: HostContext,
  network: Network,
  entry: ParsedSubnet,
  underlay: readonly Placed[],
): Fix[] {
  const { subnet } = entry;
  if (!subnet || !isDesigned(network)) return [];
  const taken: Span[] = underlay.map(({ prefix }) => spanOf(prefix));
  for (const host of design.topology.hosts) {
    const own = contextOf(host);
    for (const other of host.networks) {
      for (const known of knownSubnets(other, own)) {
        if (other !== network || known.index !== entry.index) taken.push(spanOf(known.subnet));
      }
    }
  }
  const own = PRIVATE_BLOCKS.filter((block) => containsSubnet(block, subnet));
  const within = [...own, ...PRIVATE_BLOCKS.filter((block) => !own.includes(block))];
  const free = nextFreeSubnet({ length: subnet.length, within, taken, after: subnet.last + 1 });
  if (!free) return [];
  return [moveSubnet(context, network, entry, subnet, free)];
}

/** Services with a virtual address are the reason, so an overlay meant for plain containers is told in passing only. */
const overlaySize: DesignRule = {
  code: 'SY108',
  name: 'overlay-of-256-addresses',
  severity: 'warning',
  scope: 'design',
  sources: LIMITS.overlayPrefix.sources,
  check(design, { contextOf }, report) {
    for (const host of design.topology.hosts) {
      for (const network of networksOfDriver(host.networks, 'overlay')) {
        if (!isDesigned(network)) continue;
        const context = contextOf(host);
        const large = knownSubnets(network, context).find(({ subnet }) => subnet.length < LIMITS.overlayPrefix.value);
        if (!large) continue;
        const { subnet, index } = large;
        const suggestion = `${formatIpv4(subnet.base)}/${LIMITS.overlayPrefix.value}`;
        const gateway =
          context.subnetsOf(network)[index]?.gatewayText === undefined ? {} : { gateway: formatIpv4(subnet.base + 1) };
        const movable = !design.topology.hosts.some((item) => hasFixedAddress(item, network));
        const edit = setSubnet(context, network, index, { subnet: suggestion, ...gateway });
        report({
          entities: [inNetwork(context, network)],
          field: `subnets.${index}.subnet`,
          ...(network.attachable && { severity: 'info' }),
          params: { name: network.name, subnet: formatSubnet(subnet) },
          fixes: movable ? [{ variant: 'smaller', params: { suggestion }, edit }] : [],
        });
      }
    }
  },
  examples: {
    valid: [
      { commands: 'docker swarm init\ndocker network create -d overlay --subnet=10.9.0.0/24 mesh' },
      { title: 'chosen by the swarm manager', commands: 'docker swarm init\ndocker network create -d overlay mesh' },
    ],
    invalid: [
      {
        title: 'twice as large',
        commands: 'docker swarm init\ndocker network create -d overlay --subnet=10.9.0.0/23 mesh',
      },
      {
        title: 'for plain containers too',
        commands: 'docker swarm init\ndocker network create -d overlay --attachable --subnet=10.9.0.0/16 mesh',
        severity: 'info',
      },
    ],
  },
};

export const OVERLAY_SUBNET_RULES: readonly Rule[] = [clearOfUnderlay, overlaySize];
