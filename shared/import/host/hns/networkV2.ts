import type { ObservedHnsNetwork } from '../../../observed/observedHost.ts';
import { hnsNetworkType } from '../../../windows/hns/networkTypes.ts';
import type { Gathered } from '../gathered.ts';
import { integerOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { poolsOf } from './networkV1.ts';
import { keepsPolicy, reportFields } from './unkept.ts';
import { idOf, listIn, numberIn, objectIn, objectsIn, put, textIn, textOf } from './values.ts';

/** Routes to everywhere, whose next hop is what v1 calls the gateway. */
const EVERYWHERE: ReadonlySet<unknown> = new Set(['0.0.0.0/0', '::/0']);

/** A network of HCN v2: HostComputeNetwork, as it is asked for or answered. */
export function networkV2(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsNetwork {
  const name = textIn(value, 'Name', into, at) ?? '';
  const type = typeOf(value.Type);
  reportFields('v2 network', value, name, into, at);
  const dns = objectIn(value, 'Dns', into, at);
  const policies = objectsIn(value, 'Policies', into, at).filter((policy) =>
    keepsPolicy('v2 network', 'network', policy, { name, into, at }),
  );
  const setting = (kind: string, key: string) => {
    const policy = policies.find((item) => textOf(item.Type)?.toLowerCase() === kind.toLowerCase());
    return policy && textOf(objectIn(policy, 'Settings', into, at)[key]);
  };
  const network: ObservedHnsNetwork = {
    id: idOf(value) ?? `network-${index + 1}`,
    name,
    type,
    subnets: objectsIn(value, 'Ipams', into, at).flatMap((ipam) =>
      objectsIn(ipam, 'Subnets', into, at).flatMap((subnet) => subnetOf(subnet, { name, type }, into, at)),
    ),
  };
  put(network, 'adapter', setting('NetAdapterName', 'NetworkAdapterName'));
  put(network, 'dnsServers', listIn(dns, 'ServerList', into, at));
  // Older schemas call the domain a suffix.
  put(network, 'dnsSuffix', textIn(dns, 'Domain', into, at) ?? textIn(dns, 'Suffix', into, at));
  put(network, 'macPools', poolsOf(objectsIn(objectIn(value, 'MacPool', into, at), 'Ranges', into, at)));
  put(network, 'managementIp', setting('ProviderAddress', 'ProviderAddress'));
  put(network, 'flags', integerOf(value.Flags));
  return network;
}

/** The number of NAT is 0, so an answer may leave it out (hcnnetwork.go, getNetwork). */
function typeOf(value: unknown): string {
  const number = integerOf(value) ?? (value === undefined || value === null ? 0 : undefined);
  if (number === undefined) return textOf(value) ?? '';
  return hnsNetworkType(number)?.name ?? String(number);
}

function subnetOf(
  subnet: JsonObject,
  { name, type }: { readonly name: string; readonly type: string },
  into: Gathered,
  at: Place,
): ObservedHnsNetwork['subnets'] {
  const prefix = textOf(subnet.IpAddressPrefix);
  if (prefix === undefined || prefix === '0.0.0.0/0') return [];
  const isNat = hnsNetworkType(type)?.driver === 'nat';
  const policies = objectsIn(subnet, 'Policies', into, at).filter(
    (policy) => keepsPolicy('v2 network', 'subnet', policy, { name, into, at }) && !isNat,
  );
  const isolation = (kind: string) => {
    const policy = policies.find((item) => textOf(item.Type)?.toUpperCase() === kind);
    return policy && numberIn(objectIn(policy, 'Settings', into, at), 'IsolationId');
  };
  const found: ObservedHnsNetwork['subnets'][number] = { prefix };
  put(found, 'gateway', defaultHop(subnet, into, at));
  put(found, 'vsid', isolation('VSID'));
  put(found, 'vlan', isolation('VLAN'));
  return [found];
}

/** Where everything goes that has no other route. */
export function defaultHop(value: JsonObject, into: Gathered, at: Place): string | undefined {
  const route = objectsIn(value, 'Routes', into, at).find((item) => EVERYWHERE.has(item.DestinationPrefix));
  const hop = textOf(route?.NextHop);
  return hop === '0.0.0.0' ? undefined : hop;
}
