import { contains, formatIpv4, isNetworkOrBroadcast, parseIpv4, parseSubnet, type Subnet } from '../address/ipv4.ts';
import type { MoveSubnet } from './edits.ts';
import type { Container, Design, Host } from './schema.ts';

/** See MoveSubnet. What is not there, or is no subnet, is left as it is. */
export function moveSubnet(design: Design, { host, network, index, subnet, gateway }: MoveSubnet): Design {
  const owner = design.topology.hosts.find((item) => item.id === host);
  const entry = owner?.networks.find((item) => item.id === network)?.subnets[index];
  if (!owner || !entry) return design;
  const from = parseSubnet(entry.subnet);
  const to = parseSubnet(subnet);
  const moved = { subnet, ...(gateway !== undefined && { gateway }) };
  const hosts = design.topology.hosts.map((item) => {
    const networks = item === owner ? withSubnet(item, network, index, moved) : item.networks;
    const containers = from && to ? movedContainers(item, network, from, to) : item.containers;
    return networks === item.networks && containers === item.containers ? item : { ...item, networks, containers };
  });
  return { ...design, topology: { ...design.topology, hosts } };
}

function withSubnet(host: Host, id: string, index: number, moved: Host['networks'][number]['subnets'][number]) {
  return host.networks.map((network) =>
    network.id === id ? { ...network, subnets: network.subnets.with(index, moved) } : network,
  );
}

/** The same list where no address lies in the subnet. */
function movedContainers(host: Host, network: string, from: Subnet, to: Subnet): readonly Container[] {
  let changed = false;
  const containers = host.containers.map((container) => {
    const endpoints = container.endpoints.map((endpoint) => {
      const ip =
        endpoint.network === network && endpoint.ip !== undefined ? movedAddress(endpoint.ip, from, to) : undefined;
      return ip === undefined ? endpoint : { ...endpoint, ip };
    });
    if (endpoints.every((endpoint, at) => endpoint === container.endpoints[at])) return container;
    changed = true;
    return { ...container, endpoints };
  });
  return changed ? containers : host.containers;
}

function movedAddress(text: string, from: Subnet, to: Subnet): string | undefined {
  const ip = parseIpv4(text);
  if (ip === undefined || !contains(from, ip) || isNetworkOrBroadcast(from, ip)) return undefined;
  const moved = to.base + (ip - from.base);
  return moved < to.last ? formatIpv4(moved) : undefined;
}
