import type { ObservedHnsEndpoint } from '../../../observed/observedHost.ts';
import { HCN_ENDPOINT_FLAGS, PORT_PROTOCOLS } from '../../../windows/hns/policies.ts';
import type { Gathered } from '../gathered.ts';
import { integerOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { wishedContainer } from './endpointV1.ts';
import { defaultHop } from './networkV2.ts';
import { isAnswer, keepsPolicy, reportFields } from './unkept.ts';
import { guidOf, idOf, listIn, numberIn, objectIn, objectsIn, put, textIn, textOf } from './values.ts';

/** Words for the numbers of IP protocols. */
const PROTOCOLS = new Map<number | undefined, string>(
  Object.entries(PORT_PROTOCOLS).map(([name, number]) => [number, name]),
);

/** An endpoint of HCN v2: HostComputeEndpoint, as it is asked for or answered. */
export function endpointV2(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsEndpoint {
  const name = textIn(value, 'Name', into, at);
  reportFields('v2 endpoint', value, name ?? '', into, at);
  const [address = {}] = objectsIn(value, 'IpConfigurations', into, at);
  const dns = objectIn(value, 'Dns', into, at);
  const search = listIn(dns, 'Search', into, at);
  const endpoint: ObservedHnsEndpoint = {
    id: idOf(value) ?? `endpoint-${index + 1}`,
    network: guidOf(value.HostComputeNetwork) ?? '',
    // Which container it belongs to, only its namespace knows.
    containers: isAnswer('v2 endpoint', value) ? [] : wishedContainer(name),
    ports: [],
  };
  put(endpoint, 'name', name);
  put(endpoint, 'mac', textOf(value.MacAddress));
  put(endpoint, 'ip', textOf(address.IpAddress));
  put(endpoint, 'prefixLength', numberIn(address, 'PrefixLength'));
  put(endpoint, 'gateway', defaultHop(value, into, at));
  put(endpoint, 'dnsServers', listIn(dns, 'ServerList', into, at));
  put(endpoint, 'dnsSuffix', search.length > 0 ? search.join(',') : textIn(dns, 'Domain', into, at));
  for (const policy of objectsIn(value, 'Policies', into, at)) {
    if (keepsPolicy('v2 endpoint', 'endpoint', policy, { name: name ?? '', into, at })) {
      addPolicy(endpoint, policy, into, at);
    }
  }
  if (((integerOf(value.Flags) ?? 0) & HCN_ENDPOINT_FLAGS.RemoteEndpoint) !== 0) endpoint.remote = true;
  return endpoint;
}

function addPolicy(endpoint: ObservedHnsEndpoint, policy: JsonObject, into: Gathered, at: Place): void {
  const settings = objectIn(policy, 'Settings', into, at);
  switch (textOf(policy.Type)?.toLowerCase()) {
    case 'portmapping':
      addPort(endpoint, settings);
      break;
    case 'outboundnat':
      endpoint.outboundNat = { exceptions: listIn(settings, 'Exceptions', into, at) };
      break;
    case 'provideraddress':
      put(endpoint, 'providerAddress', textOf(settings.ProviderAddress));
      break;
  }
}

function addPort(endpoint: ObservedHnsEndpoint, settings: JsonObject): void {
  const internal = numberIn(settings, 'InternalPort');
  if (internal === undefined) return;
  const number = integerOf(settings.Protocol);
  const protocol = PROTOCOLS.get(number) ?? textOf(settings.Protocol) ?? String(number ?? 'tcp');
  const port: ObservedHnsEndpoint['ports'][number] = { protocol, internal };
  put(port, 'external', numberIn(settings, 'ExternalPort'));
  endpoint.ports.push(port);
}
