import type { ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import { hnsNetworkType } from '../../../windows/hns/networkTypes.ts';
import { decodeHnsVersion, formatHnsVersion } from '../../../windows/hns/version.ts';
import type { Gathered } from '../gathered.ts';
import { integerOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { keepsPolicy, reportFields } from './unkept.ts';
import { given, idOf, listIn, numberIn, objectsIn, textIn, textOf } from './values.ts';

/** What stands for DHCP on transparent, and for “not known” elsewhere. */
const NO_SUBNET = '0.0.0.0/0';

/** A network of HNS v1: an answer (Get-HnsNetwork, hnsdiag) or the body of a request. */
export function networkV1(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsNetwork {
  const name = textIn(value, 'Name', into, at) ?? '';
  const type = textOf(value.Type) ?? '';
  reportFields('v1 network', value, name, into, at);
  const version = decodeHnsVersion(integerOf(value.Version) ?? 0);
  return {
    id: idOf(value) ?? `network-${index + 1}`,
    name,
    type,
    ...given('adapter', textOf(value.NetworkAdapterName)),
    subnets: subnetsOf(value, name, into, at),
    ...isolationOf(value, { name, type }, into, at),
    ...given('dnsServers', listIn(value, 'DNSServerList', into, at)),
    ...given('dnsSuffix', textIn(value, 'DNSSuffix', into, at)),
    ...given('macPools', poolsOf(objectsIn(value, 'MacPools', into, at))),
    ...given('managementIp', textOf(value.ManagementIP)),
    ...given('natName', textOf(value.NatName)),
    ...given('switchName', textOf(value.SwitchName)),
    ...given('switchId', textOf(value.SwitchGuid)?.replace(/[{}]/g, '')),
    ...given('version', version && formatHnsVersion(version)),
    ...given('flags', integerOf(value.Flags)),
  };
}

function subnetsOf(value: JsonObject, name: string, into: Gathered, at: Place): ObservedHnsNetwork['subnets'] {
  return objectsIn(value, 'Subnets', into, at).flatMap((subnet) => {
    const prefix = textOf(subnet.AddressPrefix);
    if (prefix === undefined || prefix === NO_SUBNET) return [];
    const vsid = objectsIn(subnet, 'Policies', into, at)
      .filter((policy) => keepsPolicy('v1 network', 'subnet', policy, { name, into, at }))
      .flatMap((policy) => numberIn(policy, 'VSID') ?? [])[0];
    return [{ prefix, ...given('gateway', gatewayOf(subnet.GatewayAddress)), ...given('vsid', vsid) }];
  });
}

/** Where there is no gateway, HNS writes nothing, an empty text, or 0.0.0.0. */
export function gatewayOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === '0.0.0.0' || text === '::' ? undefined : text;
}

/** Newer builds report a VLAN policy on plain nat; nobody chose it, whatever its number (C074). */
function isolationOf(
  value: JsonObject,
  { name, type }: { readonly name: string; readonly type: string },
  into: Gathered,
  at: Place,
): Pick<ObservedHnsNetwork, 'vlan' | 'vsid'> {
  const isNat = hnsNetworkType(type)?.driver === 'nat';
  let found: Pick<ObservedHnsNetwork, 'vlan' | 'vsid'> = {};
  for (const policy of objectsIn(value, 'Policies', into, at)) {
    if (!keepsPolicy('v1 network', 'network', policy, { name, into, at }) || isNat) continue;
    const kind = textOf(policy.Type)?.toUpperCase();
    if (kind === 'VLAN') found = { ...found, ...given('vlan', numberIn(policy, 'VLAN')) };
    else if (kind === 'VSID') found = { ...found, ...given('vsid', numberIn(policy, 'VSID')) };
  }
  return found;
}

export function poolsOf(pools: readonly JsonObject[]): NonNullable<ObservedHnsNetwork['macPools']> {
  return pools.flatMap((pool) => {
    const from = textOf(pool.StartMacAddress);
    const to = textOf(pool.EndMacAddress);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
