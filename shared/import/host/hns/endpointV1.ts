import type { ObservedHnsEndpoint } from '../../../observed/observedHost.ts';
import { nameGuid } from '../../../plan/hns/nameGuid.ts';
import type { Gathered } from '../gathered.ts';
import { booleanOf, integerOf, itemsOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { gatewayOf } from './networkV1.ts';
import { isAnswer, keepsPolicy, reportFields } from './unkept.ts';
import { given, idOf, listIn, numberIn, objectsIn, textIn, textOf } from './values.ts';

/** An endpoint of HNS v1: an answer (Get-HnsEndpoint, hnsdiag) or the body of a request. */
export function endpointV1(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsEndpoint {
  const name = textIn(value, 'Name', into, at);
  const networkName = textOf(value.VirtualNetworkName);
  reportFields('v1 endpoint', value, name ?? '', into, at);
  const dns = listIn(value, 'DNSServerList', into, at);
  return {
    id: idOf(value) ?? `endpoint-${index + 1}`,
    ...given('name', name),
    network: textOf(value.VirtualNetwork)?.replace(/[{}]/g, '').slice(0, 128) ?? '',
    ...given('networkName', networkName),
    ...given('mac', textOf(value.MacAddress)),
    ...given('ip', textOf(value.IPAddress) ?? textOf(value.IPv6Address)),
    ...given('prefixLength', numberIn(value, 'PrefixLength')),
    ...given('gateway', gatewayOf(value.GatewayAddress)),
    ...given('dnsServers', dns),
    ...given('dnsSuffix', textIn(value, 'DNSSuffix', into, at)),
    containers: isAnswer('v1 endpoint', value) ? containersOf(value) : wishedContainer(name),
    ...policiesOf(objectsIn(value, 'Policies', into, at), name ?? '', into, at),
    ...(booleanOf(value.IsRemoteEndpoint) === true && { remote: true }),
  };
}

function containersOf(value: JsonObject): string[] {
  return itemsOf(value.SharedContainers).flatMap((item) => textOf(item)?.slice(0, 128) ?? []);
}

/** Requests know no containers yet: endpoints of one name, on different networks, are wished for one. */
export function wishedContainer(name: string | undefined): string[] {
  return name === undefined ? [] : [nameGuid('container', name)];
}

type FromPolicies = Pick<ObservedHnsEndpoint, 'ports' | 'providerAddress' | 'outboundNat'>;

function policiesOf(policies: readonly JsonObject[], name: string, into: Gathered, at: Place): FromPolicies {
  const ports: ObservedHnsEndpoint['ports'] = [];
  let rest: Omit<FromPolicies, 'ports'> = {};
  for (const policy of policies) {
    if (!keepsPolicy('v1 endpoint', 'endpoint', policy, { name, into, at })) continue;
    switch (textOf(policy.Type)?.toUpperCase()) {
      case 'NAT':
        ports.push(...portOf(policy));
        break;
      case 'OUTBOUNDNAT':
        rest = { ...rest, outboundNat: { exceptions: listIn(policy, 'ExceptionList', into, at) } };
        break;
      case 'PA':
        rest = { ...rest, ...given('providerAddress', textOf(policy.PA)) };
        break;
    }
  }
  return { ports, ...rest };
}

/** The protocol is text in requests; some builds answer with its number. */
function portOf(policy: JsonObject): ObservedHnsEndpoint['ports'] {
  const internal = numberIn(policy, 'InternalPort');
  if (internal === undefined) return [];
  const protocol = textOf(policy.Protocol) ?? String(integerOf(policy.Protocol) ?? 'tcp');
  return [
    {
      protocol,
      internal,
      ...given('external', numberIn(policy, 'ExternalPort')),
      ...given('reserved', booleanOf(policy.ExternalPortReserved)),
    },
  ];
}
