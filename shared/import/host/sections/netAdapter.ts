import { z } from 'zod';
import { isVnicName } from '../gather/adapters.ts';
import { integerOf, textOf } from '../powershellValues.ts';
import { type JsonSection, readFields } from '../section.ts';

const number = z.union([z.number(), z.string()]).nullish();

const Adapter = z.object({
  Name: z.string().nullish(),
  InterfaceAlias: z.string().nullish(),
  ifAlias: z.string().nullish(),
  InterfaceDescription: z.string().nullish(),
  ifIndex: number,
  InterfaceIndex: number,
  Status: z.union([z.string(), z.number()]).nullish(),
  InterfaceOperationalStatus: z.union([z.string(), z.number()]).nullish(),
  MacAddress: z.string().nullish(),
  LinkSpeed: z.union([z.string(), z.number()]).nullish(),
  Speed: number,
  MediaType: z.string().nullish(),
  PhysicalMediaType: z.string().nullish(),
  VlanID: number,
  MtuSize: number,
  DriverFileName: z.string().nullish(),
  DriverVersionString: z.string().nullish(),
  DriverVersion: z.string().nullish(),
  ComponentID: z.string().nullish(),
});

/** IfOperStatus of RFC 2863, as Get-NetAdapter words it. */
const OPERATIONAL: Readonly<Record<number, string>> = { 1: 'Up', 2: 'Disconnected', 6: 'Not Present' };
const STATUSES = ['Up', 'Disconnected', 'Disabled', 'Not Present', 'Down'];

/** The driver of the host's ports on Hyper-V switches; no language translates it. */
const VNIC_COMPONENT = 'vms_mp';

export const NET_ADAPTER: JsonSection = {
  id: 'adapters',
  command: 'Get-NetAdapter | Select-Object Name,InterfaceDescription,ifIndex,Status,MacAddress,LinkSpeed,VlanID',
  recognises: (value) =>
    'InterfaceDescription' in value && ('MacAddress' in value || 'LinkSpeed' in value || 'Status' in value),
  read(value, into, at) {
    const fields = readFields(Adapter, value, at);
    const name = textOf(fields.Name) ?? textOf(fields.InterfaceAlias) ?? textOf(fields.ifAlias);
    into.adapters ??= [];
    if (name === undefined) return;
    const description = textOf(fields.InterfaceDescription);
    const index = integerOf(fields.ifIndex ?? fields.InterfaceIndex);
    const status = statusOf(fields.Status, integerOf(fields.InterfaceOperationalStatus));
    const mac = textOf(fields.MacAddress);
    const speed = speedOf(fields.LinkSpeed) ?? speedOf(integerOf(fields.Speed));
    const media = textOf(fields.PhysicalMediaType) ?? textOf(fields.MediaType);
    const mtu = integerOf(fields.MtuSize);
    const vlan = integerOf(fields.VlanID);
    const driver = driverOf(fields.DriverFileName, fields.DriverVersionString ?? fields.DriverVersion);
    into.adapters.push({
      name,
      vnic: isVnicName(name) || fields.ComponentID?.toLowerCase() === VNIC_COMPONENT,
      ...(description !== undefined && { description }),
      ...(index !== undefined && { index }),
      ...(status !== undefined && { status }),
      ...(mac !== undefined && { mac }),
      ...(speed !== undefined && { speed }),
      ...(media !== undefined && { media: mediaOf(media) }),
      ...(mtu !== undefined && mtu > 0 && { mtu }),
      ...(vlan !== undefined && vlan > 0 && { vlan }),
      ...(driver !== undefined && { driver }),
    });
  },
  seen(into) {
    into.adapters ??= [];
  },
};

function statusOf(status: string | number | null | undefined, operational: number | undefined): string | undefined {
  const text = typeof status === 'string' ? textOf(status) : undefined;
  if (text !== undefined && STATUSES.includes(text)) return text;
  return (operational === undefined ? undefined : OPERATIONAL[operational]) ?? text;
}

/** `10 Gbps` stays; a number is in bits per second. */
function speedOf(speed: string | number | null | undefined): string | undefined {
  // A card without a link answers 0 bps, which is not its speed.
  if (typeof speed === 'string') return speed.startsWith('0 ') ? undefined : textOf(speed);
  if (typeof speed !== 'number' || speed <= 0) return undefined;
  if (speed >= 1e9) return `${speed / 1e9} Gbps`;
  return speed >= 1e6 ? `${speed / 1e6} Mbps` : `${speed / 1e3} Kbps`;
}

/** `Unspecified` is what virtual machines' adapters answer. */
function mediaOf(media: string): string {
  return media === 'Unspecified' ? '802.3' : media;
}

function driverOf(file: string | null | undefined, version: string | null | undefined): string | undefined {
  const parts = [textOf(file), textOf(version)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
