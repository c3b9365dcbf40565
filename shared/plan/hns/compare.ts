import { parseMac } from '../../address/mac.ts';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../observed/observedHost.ts';
import type { Difference } from '../changes/change.ts';
import { canonicalSubnet, isAnySubnet, subnetsText } from '../changes/subnetText.ts';
import type { HnsEndpointBody, HnsNetworkBody } from './bodiesV1.ts';
import { splitList } from './optionValues.ts';

/** How a thing of HNS differs from what is asked for. */
export interface HnsComparison {
  readonly differences: readonly Difference[];
  /** What is asked for and HNS does not show; names of the body's fields. */
  readonly unchecked: readonly string[];
}

type Told = HnsComparison & { readonly differences: Difference[]; readonly unchecked: string[] };

/** Compares a network of HNS with the body that asks for it. What the body leaves to HNS cannot differ. */
export function compareHnsNetwork(
  body: HnsNetworkBody,
  seen: ObservedHnsNetwork,
  observed: Pick<ObservedHost, 'switches'>,
): HnsComparison {
  const told: Told = { differences: [], unchecked: [] };
  const isOverlay = body.Type.toLowerCase() === 'overlay';
  differ(told, 'driver', seen.type.toLowerCase(), body.Type.toLowerCase());
  compareSubnets(body, seen, told);
  compareIds(body, seen, told, isOverlay);
  if (body.NetworkAdapterName) {
    const there = adaptersOf(seen, observed);
    const wanted = body.NetworkAdapterName.split(',');
    if (!there) told.unchecked.push('NetworkAdapterName');
    else if (setOf(there) !== setOf(wanted)) {
      told.differences.push({ field: 'interface', from: there.join(','), to: wanted.join(',') });
    }
  }
  if (body.DNSServerList)
    compareText(told, 'DNSServerList', seen.dnsServers?.join(','), splitList(body.DNSServerList).join(','));
  if (body.DNSSuffix) compareText(told, 'DNSSuffix', seen.dnsSuffix, body.DNSSuffix);
  if (body.MacPools) {
    const text = (pools: readonly { from: string; to: string }[]) =>
      pools.map(({ from, to }) => `${parseMac(from) ?? from}-${parseMac(to) ?? to}`).join(',');
    const wanted = body.MacPools.map(({ StartMacAddress, EndMacAddress }) => ({
      from: StartMacAddress,
      to: EndMacAddress,
    }));
    compareText(told, 'MacPools', seen.macPools && text(seen.macPools), text(wanted));
  }
  if (body.SourceMac) told.unchecked.push('SourceMac');
  return told;
}

function compareSubnets({ Subnets = [], Type }: HnsNetworkBody, seen: ObservedHnsNetwork, told: Told): void {
  const there = seen.subnets.filter(({ prefix }) => !isAnySubnet(prefix));
  const entries = there.map(({ prefix, gateway }) => ({ subnet: prefix, ...(gateway !== undefined && { gateway }) }));
  if (Subnets.length === 0) {
    // nat: HNS chooses. Transparent without one is DHCP, and stays so.
    if (Type.toLowerCase() === 'transparent') differ(told, 'subnets', subnetsText(entries), '');
    return;
  }
  const wanted = Subnets.map(({ AddressPrefix, GatewayAddress }) => ({
    subnet: AddressPrefix,
    ...(GatewayAddress !== undefined && { gateway: GatewayAddress }),
  }));
  const byPrefix = new Map(there.map((subnet) => [canonicalSubnet(subnet.prefix), subnet]));
  const isSame = there.length === wanted.length && wanted.every(({ subnet }) => byPrefix.has(canonicalSubnet(subnet)));
  if (!isSame) {
    told.differences.push({ field: 'subnets', from: subnetsText(entries), to: subnetsText(wanted) });
    return;
  }
  for (const { AddressPrefix, GatewayAddress, Policies } of Subnets) {
    const key = canonicalSubnet(AddressPrefix);
    const found = byPrefix.get(key);
    if (GatewayAddress !== undefined && GatewayAddress !== found?.gateway) {
      told.differences.push({ field: 'gateway', key, from: found?.gateway ?? '', to: GatewayAddress });
    }
    const vsid = Policies?.[0]?.VSID;
    if (vsid !== undefined) differ(told, 'option', text(found?.vsid), text(vsid), `vsid ${key}`);
  }
}

/** nat has no VLAN, whatever newer builds report (C074), and an overlay has its ids on the subnets. */
function compareIds(
  { Policies = [], Type }: HnsNetworkBody,
  seen: ObservedHnsNetwork,
  told: Told,
  isOverlay: boolean,
): void {
  if (isOverlay || Type.toLowerCase() === 'nat') return;
  const wanted = (type: 'VLAN' | 'VSID') =>
    Policies.map((policy) =>
      policy.Type === 'VLAN' ? { type: 'VLAN', id: policy.VLAN } : { type: 'VSID', id: policy.VSID },
    ).find((policy) => policy.type === type)?.id;
  differ(told, 'option', text(seen.vlan), text(wanted('VLAN')), 'vlanid');
  differ(told, 'option', text(seen.vsid), text(wanted('VSID')), 'vsid');
}

/** Some builds echo the adapter; elsewhere the switch that the network stands on tells it. */
export function adaptersOf(
  { adapter, switchId, switchName }: ObservedHnsNetwork,
  { switches = [] }: Pick<ObservedHost, 'switches'>,
): readonly string[] | undefined {
  if (adapter) return adapter.split(',');
  const on = switches.find(({ id, name }) =>
    switchId !== undefined
      ? id?.toLowerCase() === switchId.toLowerCase()
      : switchName !== undefined && name === switchName,
  );
  return on && on.kind === 'external' && on.adapters.length > 0 ? on.adapters : undefined;
}

/** The same of an endpoint. */
export function compareHnsEndpoint(body: HnsEndpointBody, seen: ObservedHnsEndpoint): HnsComparison {
  const told: Told = { differences: [], unchecked: [] };
  const ip = body.IPAddress ?? body.IPv6Address;
  if (ip !== undefined) differ(told, 'ip', seen.ip ?? '', ip);
  if (body.MacAddress !== undefined) differ(told, 'mac', macText(seen.mac), macText(body.MacAddress));
  if (body.DNSServerList)
    compareText(told, 'DNSServerList', seen.dnsServers?.join(','), splitList(body.DNSServerList).join(','));
  if (body.DNSSuffix) compareText(told, 'DNSSuffix', seen.dnsSuffix, body.DNSSuffix);
  comparePolicies(body, seen, told);
  return told;
}

function comparePolicies({ Policies = [] }: HnsEndpointBody, seen: ObservedHnsEndpoint, told: Told): void {
  const ports = Policies.flatMap((policy) => (policy.Type === 'NAT' ? [policy] : []));
  const key = (protocol: string, internal: number) => `${protocolText(protocol)} ${internal}`;
  const free = [...seen.ports];
  const isSame =
    ports.length === seen.ports.length &&
    ports.every(({ Protocol, InternalPort, ExternalPort }) => {
      const at = free.findIndex(
        (port) =>
          key(port.protocol, port.internal) === key(Protocol, InternalPort) &&
          (ExternalPort === undefined || ExternalPort === port.external),
      );
      if (at >= 0) free.splice(at, 1);
      return at >= 0;
    });
  if (!isSame) {
    const from = seen.ports.map(({ protocol, external, internal }) => portText(external, internal, protocol));
    const to = ports.map(({ Protocol, ExternalPort, InternalPort }) => portText(ExternalPort, InternalPort, Protocol));
    told.differences.push({ field: 'ports', from: from.sort().join(', '), to: to.sort().join(', ') });
  }
  const outbound = Policies.find((policy) => policy.Type === 'OutBoundNAT');
  const wanted = outbound && `yes ${(outbound.ExceptionList ?? []).toSorted().join(',')}`.trim();
  const there = seen.outboundNat && `yes ${seen.outboundNat.exceptions.toSorted().join(',')}`.trim();
  // HNS adds outbound NAT of its own where nobody asked for it, so only what is asked for can be missing.
  if (wanted !== undefined) differ(told, 'option', there ?? '', wanted, 'OutBoundNAT');
  const provider = Policies.find((policy) => policy.Type === 'PA');
  if (provider && seen.providerAddress !== undefined) differ(told, 'option', seen.providerAddress, provider.PA, 'PA');
}

function portText(external: number | undefined, internal: number, protocol: string): string {
  return `${external ?? ''}:${internal}/${protocolText(protocol)}`;
}

/** Some builds answer with the number of a protocol. */
function protocolText(protocol: string): string {
  const lower = protocol.toLowerCase();
  return lower === '6' ? 'tcp' : lower === '17' ? 'udp' : lower;
}

function differ(told: Told, field: Difference['field'], from: string, to: string, key?: string): void {
  if (from !== to) told.differences.push({ field, from, to, ...(key !== undefined && { key }) });
}

/** Of what older builds do not answer, nothing is known to differ. */
function compareText(told: Told, key: string, there: string | undefined, wanted: string): void {
  if (there === undefined) told.unchecked.push(key);
  else differ(told, 'option', there, wanted, key);
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function macText(mac: string | undefined): string {
  return mac === undefined ? '' : String(parseMac(mac) ?? mac);
}

function setOf(names: readonly string[]): string {
  return names
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join(',');
}
