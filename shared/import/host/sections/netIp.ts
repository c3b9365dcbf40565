import { z } from 'zod';
import { integerOf, textOf } from '../powershellValues.ts';
import { type JsonObject, type JsonSection, type Place, readFields } from '../section.ts';

const number = z.union([z.number(), z.string()]).nullish();
const OnInterface = { InterfaceIndex: number, ifIndex: number, InterfaceAlias: z.string().nullish() };

interface OnInterface {
  readonly InterfaceIndex?: unknown;
  readonly ifIndex?: unknown;
  readonly InterfaceAlias?: string | null | undefined;
}

function onInterface({ InterfaceIndex, ifIndex, InterfaceAlias }: OnInterface) {
  const index = integerOf(InterfaceIndex ?? ifIndex);
  const alias = textOf(InterfaceAlias);
  return { ...(index !== undefined && { index }), ...(alias !== undefined && { alias }) };
}

const Address = z.object({ ...OnInterface, IPAddress: z.string().nullish(), PrefixLength: number });

export const NET_IP_ADDRESS: JsonSection = {
  id: 'addresses',
  command: 'Get-NetIPAddress | Select-Object InterfaceIndex,InterfaceAlias,IPAddress,PrefixLength',
  recognises: (value) => 'IPAddress' in value && 'PrefixLength' in value && hasInterface(value),
  read(value, into, at) {
    const fields = readFields(Address, value, at);
    const ip = textOf(fields.IPAddress);
    const prefixLength = integerOf(fields.PrefixLength);
    into.addresses ??= [];
    if (ip === undefined) return;
    into.addresses.push({ ...onInterface(fields), ip, ...(prefixLength !== undefined && { prefixLength }) });
  },
  seen(into) {
    into.addresses ??= [];
  },
};

const Route = z.object({
  ...OnInterface,
  DestinationPrefix: z.string().nullish(),
  NextHop: z.string().nullish(),
  RouteMetric: number,
});

export const NET_ROUTE: JsonSection = {
  id: 'routes',
  command:
    'Get-NetRoute -AddressFamily IPv4 | Select-Object InterfaceIndex,InterfaceAlias,DestinationPrefix,NextHop,RouteMetric',
  recognises: (value) => 'DestinationPrefix' in value && 'NextHop' in value && hasInterface(value),
  read(value, into, at) {
    const fields = readFields(Route, value, at);
    const destination = textOf(fields.DestinationPrefix);
    const nextHop = textOf(fields.NextHop);
    const metric = integerOf(fields.RouteMetric);
    into.routes ??= [];
    if (destination === undefined || destination.includes(':')) return;
    into.routes.push({
      ...onInterface(fields),
      destination,
      ...(nextHop !== undefined && { nextHop }),
      ...(metric !== undefined && { metric }),
    });
  },
  seen(into) {
    into.routes ??= [];
  },
};

const Interface = z.object({ ...OnInterface, NlMtu: number, NlMtuBytes: number });

export const NET_IP_INTERFACE: JsonSection = {
  id: 'interfaces',
  command: 'Get-NetIPInterface -AddressFamily IPv4 | Select-Object ifIndex,InterfaceAlias,NlMtu',
  recognises: (value) => 'NlMtu' in value && hasInterface(value),
  read(value, into, at) {
    const fields = readFields(Interface, value, at);
    const mtu = integerOf(fields.NlMtu);
    into.interfaces ??= [];
    into.interfaces.push({ ...onInterface(fields), ...(mtu !== undefined && mtu > 0 && mtu < 65_536 && { mtu }) });
  },
};

const Dns = z.object({ ...OnInterface, ServerAddresses: z.unknown().optional() });

/** The DNS servers of the host have no place in a drawing; that they were looked at is enough not to call them unknown. */
export const DNS_CLIENT: JsonSection = {
  id: 'dns',
  command: 'Get-DnsClientServerAddress -AddressFamily IPv4 | Select-Object InterfaceAlias,ServerAddresses',
  recognises: (value) => 'ServerAddresses' in value && hasInterface(value),
  read(value: JsonObject, _into, at: Place) {
    readFields(Dns, value, at);
  },
};

function hasInterface(value: JsonObject): boolean {
  return 'InterfaceAlias' in value || 'InterfaceIndex' in value || 'ifIndex' in value;
}
