import type { ObservedHnsEndpoint } from '../../../observed/observedHost.ts';
import { HCN_ENDPOINT_FLAGS, PORT_PROTOCOLS } from '../../../windows/hns/policies.ts';
import type { Gathered } from '../gathered.ts';
import { integerOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { wishedContainer } from './endpointV1.ts';
import { defaultHop } from './networkV2.ts';
import { isAnswer, keepsPolicy, reportFields } from './unkept.ts';
import { given, idOf, listIn, numberIn, objectIn, objectsIn, textIn, textOf } from './values.ts';

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
  return {
    id: idOf(value) ?? `endpoint-${index + 1}`,
    ...given('name', name),
    network: textOf(value.HostComputeNetwork)?.replace(/[{}]/g, '').slice(0, 128) ?? '',
    ...given('mac', textOf(value.MacAddress)),
    ...given('ip', textOf(address.IpAddress)),
    ...given('prefixLength', numberIn(address, 'PrefixLength')),
    ...given('gateway', defaultHop(value, into, at)),
    ...given('dnsServers', listIn(dns, 'ServerList', into, at)),
    ...given('dnsSuffix', search.length > 0 ? search.join(',') : textIn(dns, 'Domain', into, at)),
    // Which container it belongs to, only its namespace knows.
    containers: isAnswer('v2 endpoint', value) ? [] : wishedContainer(name),
    ...policiesOf(objectsIn(value, 'Policies', into, at), name ?? '', into, at),
    ...(((integerOf(value.Flags) ?? 0) & HCN_ENDPOINT_FLAGS.RemoteEndpoint) !== 0 && { remote: true }),
  };
}

type FromPolicies = Pick<ObservedHnsEndpoint, 'ports' | 'providerAddress' | 'outboundNat'>;

function policiesOf(policies: readonly JsonObject[], name: string, into: Gathered, at: Place): FromPolicies {
  const ports: ObservedHnsEndpoint['ports'] = [];
  let rest: Omit<FromPolicies, 'ports'> = {};
  for (const policy of policies) {
    if (!keepsPolicy('v2 endpoint', 'endpoint', policy, { name, into, at })) continue;
    const settings = objectIn(policy, 'Settings', into, at);
    switch (textOf(policy.Type)?.toLowerCase()) {
      case 'portmapping':
        ports.push(...portOf(settings));
        break;
      case 'outboundnat':
        rest = { ...rest, outboundNat: { exceptions: listIn(settings, 'Exceptions', into, at) } };
        break;
      case 'provideraddress':
        rest = { ...rest, ...given('providerAddress', textOf(settings.ProviderAddress)) };
        break;
    }
  }
  return { ports, ...rest };
}

function portOf(settings: JsonObject): ObservedHnsEndpoint['ports'] {
  const internal = numberIn(settings, 'InternalPort');
  if (internal === undefined) return [];
  const number = integerOf(settings.Protocol);
  const protocol = PROTOCOLS.get(number) ?? textOf(settings.Protocol) ?? String(number ?? 'tcp');
  return [{ protocol, internal, ...given('external', numberIn(settings, 'ExternalPort')) }];
}
