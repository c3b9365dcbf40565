import type { ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import { hnsNetworkType } from '../../../windows/hns/networkTypes.ts';
import { decodeHnsVersion, formatHnsVersion } from '../../../windows/hns/version.ts';
import type { Gathered } from '../gathered.ts';
import { integerOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { keepsPolicy, reportFields } from './unkept.ts';
import { guidOf, idOf, listIn, numberIn, objectsIn, put, textIn, textOf } from './values.ts';

/** What stands for DHCP on transparent, and for “not known” elsewhere. */
const NO_SUBNET = '0.0.0.0/0';

/** A network of HNS v1: an answer (Get-HnsNetwork, hnsdiag) or the body of a request. */
export function networkV1(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsNetwork {
  const name = textIn(value, 'Name', into, at) ?? '';
  const type = textOf(value.Type) ?? '';
  reportFields('v1 network', value, name, into, at);
  const version = decodeHnsVersion(integerOf(value.Version) ?? 0);
  const network: ObservedHnsNetwork = {
    id: idOf(value) ?? `network-${index + 1}`,
    name,
    type,
    subnets: subnetsOf(value, name, into, at),
  };
  addIsolation(network, value, into, at);
  put(network, 'adapter', textOf(value.NetworkAdapterName));
  put(network, 'dnsServers', listIn(value, 'DNSServerList', into, at));
  put(network, 'dnsSuffix', textIn(value, 'DNSSuffix', into, at));
  put(network, 'macPools', poolsOf(objectsIn(value, 'MacPools', into, at)));
  put(network, 'managementIp', textOf(value.ManagementIP));
  put(network, 'natName', textOf(value.NatName));
  put(network, 'switchName', textOf(value.SwitchName));
  put(network, 'switchId', guidOf(value.SwitchGuid));
  put(network, 'version', version && formatHnsVersion(version));
  put(network, 'flags', integerOf(value.Flags));
  return network;
}

function subnetsOf(value: JsonObject, name: string, into: Gathered, at: Place): ObservedHnsNetwork['subnets'] {
  return objectsIn(value, 'Subnets', into, at).flatMap((item) => {
    const prefix = textOf(item.AddressPrefix);
    if (prefix === undefined || prefix === NO_SUBNET) return [];
    const subnet: ObservedHnsNetwork['subnets'][number] = { prefix };
    put(subnet, 'gateway', gatewayOf(item.GatewayAddress));
    for (const policy of objectsIn(item, 'Policies', into, at)) {
      if (keepsPolicy('v1 network', 'subnet', policy, { name, into, at }))
        put(subnet, 'vsid', numberIn(policy, 'VSID'));
    }
    return [subnet];
  });
}

/** Where there is no gateway, HNS writes nothing, an empty text, or 0.0.0.0. */
export function gatewayOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === '0.0.0.0' || text === '::' ? undefined : text;
}

/** Newer builds report a VLAN policy on plain nat; nobody chose it, whatever its number (C074). */
function addIsolation(network: ObservedHnsNetwork, value: JsonObject, into: Gathered, at: Place): void {
  const { name, type } = network;
  const isNat = hnsNetworkType(type)?.driver === 'nat';
  for (const policy of objectsIn(value, 'Policies', into, at)) {
    if (!keepsPolicy('v1 network', 'network', policy, { name, into, at }) || isNat) continue;
    const kind = textOf(policy.Type)?.toUpperCase();
    if (kind === 'VLAN') put(network, 'vlan', numberIn(policy, 'VLAN'));
    else if (kind === 'VSID') put(network, 'vsid', numberIn(policy, 'VSID'));
  }
}

export function poolsOf(pools: readonly JsonObject[]): NonNullable<ObservedHnsNetwork['macPools']> {
  return pools.flatMap((pool) => {
    const from = textOf(pool.StartMacAddress);
    const to = textOf(pool.EndMacAddress);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
