import { formatIpv4, formatSubnet, parseIpv4, type Subnet } from '../address/ipv4.ts';
import { parseMac } from '../address/mac.ts';
import type { Attachment } from './attachment.ts';
import type { PathParams, PathValue, Phrase } from './path.ts';
import type { Uplink } from './uplink.ts';
import { type HostPlace, hnsName } from './world.ts';

/** How paths name addresses and things: as the design states them, or by what they are. */

export function phrase(key: Phrase['key'], params?: PathParams): Phrase {
  return params ? { key, params } : { key };
}

/** A container's address on a network, or where it will come from (IPAM table). */
export function addressOf({ endpoint, ip, driver, subnet, network }: Attachment): PathValue {
  if (ip !== undefined) return formatIpv4(ip);
  const text = endpoint.ip ?? endpoint.actualIp;
  if (text) return text;
  const of = subnet && { subnet: formatSubnet(subnet.subnet) };
  switch (driver?.ipam) {
    case 'hns':
      return of ? phrase('paths.value.address-hns-of', of) : phrase('paths.value.address-hns');
    case 'swarm':
      return of ? phrase('paths.value.address-swarm-of', of) : phrase('paths.value.address-swarm');
    case 'plugin':
      return phrase('paths.value.address-azure');
    case 'static-or-dhcp':
      if (!of && network?.driver === 'transparent') return phrase('paths.value.address-dhcp');
  }
  return of ? phrase('paths.value.address-of', of) : phrase('paths.value.address-any');
}

export function macOf({ endpoint, container }: Attachment): PathValue {
  const mac = endpoint.mac === undefined ? undefined : parseMac(endpoint.mac);
  return mac ?? phrase('paths.value.mac-container', { container: container.name });
}

/** The address that a host uses on the physical network. */
export function hostAddress(uplink: Uplink): PathValue {
  const text = uplink.adapter?.ipv4?.split('/')[0];
  // 0.0.0.0 is what an adapter without an address shows.
  const stated = text !== undefined && (parseIpv4(text) ?? 0) !== 0;
  return stated ? text : phrase('paths.value.address-host', { host: uplink.place.host.name });
}

export function hostMac({ adapter, place }: Uplink): PathValue {
  const mac = adapter?.mac === undefined ? undefined : parseMac(adapter.mac);
  if (mac) return mac;
  return adapter
    ? phrase('paths.value.mac-adapter', { adapter: adapter.name })
    : phrase('paths.value.mac-host', { host: place.host.name });
}

const adapterNames = new WeakMap<Uplink, PathValue>();

export function adapterName(uplink: Uplink): PathValue {
  let name = adapterNames.get(uplink);
  if (name === undefined) {
    name = readAdapterName(uplink);
    adapterNames.set(uplink, name);
  }
  return name;
}

function readAdapterName({ team, place }: Uplink): PathValue {
  if (team.length > 0) return phrase('paths.value.adapter', { adapter: team.map(({ name }) => name).join(', ') });
  return place.host.adapters.length > 0
    ? phrase('paths.value.adapter-chosen')
    : phrase('paths.value.adapter-host', { host: place.host.name });
}

export function switchName({ vswitch, network }: Attachment): PathValue {
  if (vswitch?.name) return phrase('paths.value.switch', { vswitch: vswitch.name });
  return phrase('paths.value.switch-of', { network: network?.name ?? '' });
}

export function lanName({ prefix, vlan }: Pick<Uplink, 'prefix' | 'vlan'>): PathValue {
  if (vlan !== undefined) return phrase('paths.value.lan-vlan', { vlan });
  return prefix ? phrase('paths.value.lan-prefix', { prefix: formatSubnet(prefix) }) : phrase('paths.value.lan');
}

export function routerName(address: number | undefined): PathValue {
  return address === undefined
    ? phrase('paths.value.router')
    : phrase('paths.value.router-address', { address: formatIpv4(address) });
}

export function gatewayAddress({ subnet }: Pick<Attachment, 'subnet'>): PathValue {
  return subnet?.gateway === undefined ? phrase('paths.value.gateway-any') : formatIpv4(subnet.gateway);
}

/** WS2016 has one host vNIC for all nat networks, "HNS Internal NIC" (reports); later each network has its own. */
const ONE_NAT_VNIC_BEFORE = 15063;

/** The host's vNIC on the internal switch of a network. */
export function natVnic({ place, network }: Attachment): string {
  const { build } = place.context;
  if (build !== undefined && build < ONE_NAT_VNIC_BEFORE) return 'vEthernet (HNS Internal NIC)';
  return `vEthernet (${network ? hnsName(network).name : 'nat'})`;
}

/** The host's management vNIC on an external switch, which Windows names after the adapter. */
export function managementVnic({ adapter }: Uplink): string {
  if (!adapter) return 'vEthernet';
  return adapter.name.startsWith('vEthernet') ? adapter.name : `vEthernet (${adapter.name})`;
}

/** The vNIC of the host that has an address. */
export function vnicWith(place: HostPlace, address: number | undefined, fallback: Uplink): string {
  const owner = place.host.adapters.find(({ ipv4 }) => parseIpv4(ipv4?.split('/')[0] ?? '') === address);
  return owner?.name ?? managementVnic(fallback);
}

export function subnetText(subnet: Subnet | undefined): string {
  return subnet ? formatSubnet(subnet) : '';
}
