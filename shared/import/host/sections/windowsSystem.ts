import { z } from 'zod';
import { integerOf, memberOf, textOf } from '../powershellValues.ts';
import { type JsonSection, readFields } from '../section.ts';

const number = z.union([z.number(), z.string()]).nullish();

const System = z.object({
  CSName: z.string().nullish(),
  Caption: z.string().nullish(),
  BuildNumber: number,
  ProductType: number,
});

export const OPERATING_SYSTEM: JsonSection = {
  id: 'os',
  command: 'Get-CimInstance Win32_OperatingSystem | Select-Object CSName,Caption,BuildNumber,ProductType',
  recognises: (value) => 'BuildNumber' in value,
  read(value, { system }, at) {
    const fields = readFields(System, value, at);
    const build = integerOf(fields.BuildNumber);
    const productType = integerOf(fields.ProductType);
    if (build !== undefined) system.build = build;
    if (productType !== undefined) system.productType = productType;
    if (textOf(fields.Caption)) system.caption = fields.Caption ?? '';
    if (textOf(fields.CSName)) system.name ??= fields.CSName ?? '';
  },
};

const Update = z.object({ UBR: number, CurrentBuildNumber: number, CurrentBuild: number });

/** The registry's CurrentVersion: the revision behind the build says which updates are in. */
export const WINDOWS_UPDATE: JsonSection = {
  id: 'os-update',
  command: String.raw`Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | Select-Object CurrentBuildNumber,UBR`,
  recognises: (value) => 'UBR' in value,
  read(value, { system }, at) {
    const fields = readFields(Update, value, at);
    const revision = integerOf(fields.UBR);
    const build = integerOf(fields.CurrentBuildNumber ?? fields.CurrentBuild);
    if (revision !== undefined) system.revision = revision;
    if (build !== undefined) system.build ??= build;
  },
};

const Hotfix = z.object({ HotFixID: z.string().nullish() });

export const HOTFIXES: JsonSection = {
  id: 'hotfixes',
  command: 'Get-HotFix | Select-Object HotFixID',
  recognises: (value) => 'HotFixID' in value,
  read(value, { facts }, at) {
    const id = textOf(readFields(Hotfix, value, at).HotFixID)?.toUpperCase();
    facts.kbs = [...(facts.kbs ?? []), ...(id !== undefined && /^KB\d+$/.test(id) ? [id] : [])];
  },
};

const Computer = z.object({
  Name: z.string().nullish(),
  Manufacturer: z.string().nullish(),
  Model: z.string().nullish(),
});

export const COMPUTER_SYSTEM: JsonSection = {
  id: 'computer',
  command: 'Get-CimInstance Win32_ComputerSystem | Select-Object Name,Manufacturer,Model',
  recognises: (value) => 'Manufacturer' in value && 'Model' in value,
  read(value, { system }, at) {
    const fields = readFields(Computer, value, at);
    if (textOf(fields.Manufacturer)) system.manufacturer = fields.Manufacturer ?? '';
    if (textOf(fields.Model)) system.model = fields.Model ?? '';
    if (textOf(fields.Name)) system.name = fields.Name ?? '';
  },
};

const Enclosure = z.object({ SMBIOSAssetTag: z.string().nullish() });

export const ENCLOSURE: JsonSection = {
  id: 'enclosure',
  command: 'Get-CimInstance Win32_SystemEnclosure | Select-Object SMBIOSAssetTag',
  recognises: (value) => 'SMBIOSAssetTag' in value,
  read(value, { system }, at) {
    system.assetTag = readFields(Enclosure, value, at).SMBIOSAssetTag ?? '';
  },
};

const Ipv6 = z.object({ DisabledComponents: number });

/** Absent where nobody switched anything off: Select-Object then gives null. */
export const IPV6_SETTING: JsonSection = {
  id: 'ipv6',
  command: String.raw`Get-ItemProperty 'HKLM:\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters' | Select-Object DisabledComponents`,
  recognises: (value) => 'DisabledComponents' in value,
  read(value, { system }, at) {
    const { DisabledComponents: components } = readFields(Ipv6, value, at);
    const number = integerOf(components);
    if (number !== undefined) system.disabledComponents = number;
    else if (value.DisabledComponents === null) system.disabledComponents = null;
  },
  seen({ system }) {
    system.disabledComponents ??= null;
  },
};

const Service = z.object({ Name: z.string().nullish(), Status: z.union([z.string(), z.number()]).nullish() });

/** ServiceControllerStatus of .NET. */
const STATUSES = {
  1: 'Stopped',
  2: 'StartPending',
  3: 'StopPending',
  4: 'Running',
  5: 'ContinuePending',
  6: 'PausePending',
  7: 'Paused',
};

export const SERVICES: JsonSection = {
  id: 'services',
  command: 'Get-Service hns,vmcompute,docker,winnat,vfpext | Select-Object Name,Status,StartType',
  recognises: (value) =>
    'Status' in value && 'Name' in value && ('StartType' in value || 'ServiceType' in value || 'ServiceName' in value),
  read(value, { system }, at) {
    const fields = readFields(Service, value, at);
    const name = textOf(fields.Name)?.toLowerCase();
    system.services ??= new Map();
    if (name !== undefined) system.services.set(name, memberOf(fields.Status, STATUSES) ?? '');
  },
  seen({ system }) {
    system.services ??= new Map();
    system.servicesAsked = true;
  },
};
