import { interfaceAddress, ipv4, mac } from '../faults.ts';
import { info } from '../fieldInfo.ts';
import type { SpecOf } from '../fieldSpec.ts';

/** Terms of Get-NetAdapter, in its spelling. */
const STATUS = ['Up', 'Disconnected', 'Disabled', 'Not Present'] as const;
const MEDIA = ['802.3', 'Native 802.11', 'Wireless WAN'] as const;

export const ADAPTER_IDENTITY: readonly SpecOf<'adapter'>[] = [
  { control: 'text', key: 'name', needed: true, info: info('adapter.name', 'S16', 'ADV') },
  { control: 'text', key: 'description', info: info('adapter.description', 'SETDOC') },
  { control: 'text', key: 'mac', info: info('adapter.mac'), judge: mac, mono: true, example: '00-15-5D-3B-D0-04' },
];

export const ADAPTER_ADDRESSES: readonly SpecOf<'adapter'>[] = [
  {
    control: 'text',
    key: 'ipv4',
    info: info('adapter.ipv4', 'S16', 'ADV'),
    judge: interfaceAddress,
    mono: true,
    example: '10.31.8.5/22',
  },
  {
    control: 'text',
    key: 'gateway',
    info: info('adapter.gateway', 'S16', 'ADV'),
    judge: ipv4,
    mono: true,
    example: '10.31.8.1',
  },
  { control: 'fact', key: 'defaultRoute', info: info('adapter.defaultRoute', 'PJH', 'gh:microsoft/SDN#84') },
];

export const ADAPTER_LINK: readonly SpecOf<'adapter'>[] = [
  { control: 'terms', key: 'status', terms: STATUS, info: info('adapter.status') },
  { control: 'terms', key: 'media', terms: MEDIA, info: info('adapter.media', 'gh:docker/for-win#2237') },
  { control: 'text', key: 'speed', info: info('adapter.speed', 'SETDOC'), example: '10 Gbps' },
  { control: 'text', key: 'driver', info: info('adapter.driver', 'SETDOC') },
  { control: 'number', key: 'mtu', info: info('adapter.mtu', 'PJH'), example: '1500' },
  { control: 'fact', key: 'trunk', info: info('adapter.trunk', 'S16', 'ADV') },
];

/** VLAN of the adapter itself: null is known to be none, which the field shows as 0, as Get-NetAdapter does. */
export const VLAN_AS_NUMBER = {
  read: (vlan: number | null | undefined) => (vlan === null ? 0 : vlan),
  write: (number: number | undefined) => (number === 0 ? null : number),
} as const;

export const ADAPTER_VLAN = info('adapter.vlan', 'INF');
