import type { ObservedHnsEndpoint } from '../../../observed/observedHost.ts';
import { nameGuid } from '../../../plan/hns/nameGuid.ts';
import type { Gathered } from '../gathered.ts';
import { booleanOf, integerOf, itemsOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { gatewayOf } from './networkV1.ts';
import { isAnswer, keepsPolicy, reportFields } from './unkept.ts';
import { guidOf, idOf, listIn, numberIn, objectsIn, put, textIn, textOf } from './values.ts';

/** An endpoint of HNS v1: an answer (Get-HnsEndpoint, hnsdiag) or the body of a request. */
export function endpointV1(value: JsonObject, index: number, into: Gathered, at: Place): ObservedHnsEndpoint {
  const name = textIn(value, 'Name', into, at);
  reportFields('v1 endpoint', value, name ?? '', into, at);
  const endpoint: ObservedHnsEndpoint = {
    id: idOf(value) ?? `endpoint-${index + 1}`,
    network: guidOf(value.VirtualNetwork) ?? '',
    containers: isAnswer('v1 endpoint', value) ? containersOf(value) : wishedContainer(name),
    ports: [],
  };
  put(endpoint, 'name', name);
  put(endpoint, 'networkName', textOf(value.VirtualNetworkName));
  put(endpoint, 'mac', textOf(value.MacAddress));
  put(endpoint, 'ip', textOf(value.IPAddress) ?? textOf(value.IPv6Address));
  put(endpoint, 'prefixLength', numberIn(value, 'PrefixLength'));
  put(endpoint, 'gateway', gatewayOf(value.GatewayAddress));
  put(endpoint, 'dnsServers', listIn(value, 'DNSServerList', into, at));
  put(endpoint, 'dnsSuffix', textIn(value, 'DNSSuffix', into, at));
  for (const policy of objectsIn(value, 'Policies', into, at)) {
    if (keepsPolicy('v1 endpoint', 'endpoint', policy, { name: name ?? '', into, at })) {
      addPolicy(endpoint, policy, into, at);
    }
  }
  if (booleanOf(value.IsRemoteEndpoint) === true) endpoint.remote = true;
  return endpoint;
}

function containersOf(value: JsonObject): string[] {
  return itemsOf(value.SharedContainers).flatMap((item) => textOf(item)?.slice(0, 128) ?? []);
}

/** Requests know no containers yet: endpoints of one name, on different networks, are wished for one. */
export function wishedContainer(name: string | undefined): string[] {
  return name === undefined ? [] : [nameGuid('container', name)];
}

function addPolicy(endpoint: ObservedHnsEndpoint, policy: JsonObject, into: Gathered, at: Place): void {
  switch (textOf(policy.Type)?.toUpperCase()) {
    case 'NAT':
      addPort(endpoint, policy);
      break;
    case 'OUTBOUNDNAT':
      endpoint.outboundNat = { exceptions: listIn(policy, 'ExceptionList', into, at) };
      break;
    case 'PA':
      put(endpoint, 'providerAddress', textOf(policy.PA));
      break;
  }
}

/** The protocol is text in requests; some builds answer with its number. */
function addPort(endpoint: ObservedHnsEndpoint, policy: JsonObject): void {
  const internal = numberIn(policy, 'InternalPort');
  if (internal === undefined) return;
  const protocol = textOf(policy.Protocol) ?? String(integerOf(policy.Protocol) ?? 'tcp');
  const port: ObservedHnsEndpoint['ports'][number] = { protocol, internal };
  put(port, 'external', numberIn(policy, 'ExternalPort'));
  put(port, 'reserved', booleanOf(policy.ExternalPortReserved));
  endpoint.ports.push(port);
}
