import { parseMac } from '../../../address/mac.ts';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import { adaptersOf } from '../../hns/compare.ts';
import { sameId } from '../../hns/find.ts';
import type { Fact, FactScope } from '../facts.ts';
import { subnetsText } from '../subnetText.ts';

/**
 * What a plan depends on where HNS makes the networks. Left out is what HNS chooses anew when a thing is made again: ids of
 * switches, and addresses inside of nat; and what comes late: the address of the host that an external network takes over.
 */
export function hnsFacts(
  observed: ObservedHost,
  scope: Pick<FactScope, 'networks' | 'containers'> | undefined,
): Fact[] {
  const { hnsNetworks = [], hnsEndpoints = [] } = observed;
  const isMeant = (names: ReadonlySet<string> | undefined, id: string, name: string) =>
    !names || names.has(id) || names.has(name);
  return [
    ...hnsNetworks
      .filter(({ id, name }) => isMeant(scope?.networks, id, name))
      .map((network) => networkFact(network, observed)),
    ...hnsEndpoints
      .filter(({ id, name = '' }) => isMeant(scope?.containers, id, name))
      .map((endpoint) => endpointFact(endpoint, hnsNetworks)),
  ];
}

function networkFact(network: ObservedHnsNetwork, observed: ObservedHost): Fact {
  const { id, name, type, subnets, vlan, vsid, dnsServers, dnsSuffix } = network;
  const entries = subnets.map(({ prefix, gateway }) => ({ subnet: prefix, ...(gateway !== undefined && { gateway }) }));
  const values: Record<string, string> = { driver: type.toLowerCase(), subnets: subnetsText(entries) };
  const adapters = adaptersOf(network, observed);
  if (adapters) values.interface = adapters.toSorted().join(',');
  if (vlan !== undefined) values['option vlanid'] = String(vlan);
  if (vsid !== undefined) values['option vsid'] = String(vsid);
  const vsids = subnets.flatMap((subnet) => subnet.vsid ?? []);
  if (vsids.length > 0) values['option vxlanid'] = vsids.join(',');
  if (dnsServers) values['option dnsservers'] = dnsServers.join(',');
  if (dnsSuffix) values['option dnssuffix'] = dnsSuffix;
  return { kind: 'network', id, name, values };
}

function endpointFact(endpoint: ObservedHnsEndpoint, networks: readonly ObservedHnsNetwork[]): Fact {
  const { id, name = '', network, networkName, ip, mac, ports, containers } = endpoint;
  const on = networks.find((item) => sameId(item.id, network))?.name ?? networkName ?? network;
  const values: Record<string, string> = { network: on };
  if (ip !== undefined) values.ip = ip;
  if (mac !== undefined) values.mac = String(parseMac(mac) ?? mac);
  const texts = ports.map(({ protocol, external, internal }) => `${external ?? ''}:${internal}/${protocol}`);
  if (texts.length > 0) values.ports = texts.sort().join(', ');
  if (containers.length > 0) values.status = containers.toSorted().join(', ');
  return { kind: 'endpoint', id, name, values };
}
