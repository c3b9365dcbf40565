import { contains, formatIpv4, parseIpv4, parseSubnet } from '../../../address/ipv4.ts';
import { HnsRefusal } from './refusal.ts';
import { type HnsSimState, newGuid, newMac, type SimEndpoint, type SimNetwork, type SimSubnet } from './state.ts';

type Body = Readonly<Record<string, unknown>>;

/** `POST /endpoints`. */
export function makeEndpoint(state: HnsSimState, body: Body): SimEndpoint {
  const wanted = String(body.VirtualNetwork ?? '').toLowerCase();
  const network = state.networks.find(({ id }) => id.toLowerCase() === wanted);
  if (!network) throw new HnsRefusal('NETWORK_NOT_FOUND');
  if (body.IPv6Address !== undefined) throw new HnsRefusal('INVALID_IP');
  const taken = new Set(state.endpoints.filter((item) => item.network === network.id).flatMap(({ ip }) => ip ?? []));
  const place = placeOf(network, typeof body.IPAddress === 'string' ? body.IPAddress : undefined, taken);
  const mac = typeof body.MacAddress === 'string' ? body.MacAddress : newMac(state);
  if (state.endpoints.some((item) => item.mac.toLowerCase() === mac.toLowerCase())) {
    throw new HnsRefusal('OBJECT_ALREADY_EXISTS');
  }
  checkPorts(state, body);
  const endpoint: SimEndpoint = {
    id: newGuid(state),
    name: String(body.Name ?? ''),
    network: network.id,
    body,
    mac,
    ...place,
    containers: [],
  };
  state.endpoints.push(endpoint);
  return endpoint;
}

/** `DELETE /endpoints/ID`. */
export function removeEndpoint(state: HnsSimState, id: string): void {
  const at = state.endpoints.findIndex((item) => item.id.toLowerCase() === id.toLowerCase());
  if (at < 0) throw new HnsRefusal('ENDPOINT_NOT_FOUND');
  state.endpoints.splice(at, 1);
}

/** The address that is asked for, or a free one; none where DHCP gives them. */
function placeOf({ subnets }: SimNetwork, ip: string | undefined, taken: ReadonlySet<string>) {
  if (ip === undefined) {
    for (const subnet of subnets) {
      const free = freeAddress(subnet, taken);
      if (free !== undefined) return about(free, subnet);
    }
    return {};
  }
  const address = parseIpv4(ip);
  if (address === undefined) throw new HnsRefusal('INVALID_IP');
  if (subnets.length === 0) return { ip };
  const around = subnets.find(({ AddressPrefix }) => {
    const range = parseSubnet(AddressPrefix);
    return range !== undefined && contains(range, address);
  });
  if (!around) throw new HnsRefusal('SUBNET_NOT_FOUND');
  if (around.GatewayAddress === ip) throw new HnsRefusal('ADDR_INVALID_OR_RESERVED');
  if (taken.has(ip)) throw new HnsRefusal('OBJECT_ALREADY_EXISTS');
  return about(ip, around);
}

function about(ip: string, { AddressPrefix, GatewayAddress }: SimSubnet) {
  const length = parseSubnet(AddressPrefix)?.length;
  return {
    ip,
    ...(length !== undefined && { prefixLength: length }),
    ...(GatewayAddress !== undefined && { gateway: GatewayAddress }),
  };
}

function freeAddress({ AddressPrefix, GatewayAddress }: SimSubnet, taken: ReadonlySet<string>): string | undefined {
  const range = parseSubnet(AddressPrefix);
  if (!range || range.length === 0) return undefined;
  for (let address = range.base + 2; address < range.last; address++) {
    const text = formatIpv4(address);
    if (text !== GatewayAddress && !taken.has(text)) return text;
  }
  return undefined;
}

interface NatPolicy {
  readonly Type: string;
  readonly ExternalPort?: number;
  readonly Protocol?: string;
}

/** A port of the host belongs to one endpoint. */
function checkPorts(state: HnsSimState, body: Body): void {
  const mine = new Set(portsOf(body));
  if (state.endpoints.some((other) => portsOf(other.body).some((port) => mine.has(port)))) {
    throw new HnsRefusal('SHARING_VIOLATION');
  }
}

function portsOf({ Policies }: Body): string[] {
  const policies = Array.isArray(Policies) ? (Policies as NatPolicy[]) : [];
  return policies.flatMap(({ Type, ExternalPort, Protocol }) =>
    Type === 'NAT' && ExternalPort !== undefined ? [`${ExternalPort}/${Protocol?.toLowerCase()}`] : [],
  );
}
