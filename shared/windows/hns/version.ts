import type { SourceRef } from '../sources.ts';

/** Version of the Host Network Service: `9.2`. Not the version of Windows. */
export interface HnsVersion {
  readonly major: number;
  readonly minor: number;
}

/**
 * The `Version` that HNS writes on networks and endpoints holds the major number in its upper 32 bits. `/globals/version`
 * gives both as fields.
 */
export function decodeHnsVersion(value: number): HnsVersion | undefined {
  if (!Number.isSafeInteger(value) || value < 2 ** 32) return undefined;
  return { major: Math.floor(value / 2 ** 32), minor: value % 2 ** 32 };
}

export function formatHnsVersion({ major, minor }: HnsVersion): string {
  return `${major}.${minor}`;
}

/** Versions that were seen, and on what. */
export const SEEN_HNS_VERSIONS = [
  { number: 4294967297, version: '1.1', on: 'Windows 10, 2017', sources: ['gh:docker/for-win#1126'] },
  {
    number: 38654705665,
    version: '9.1',
    on: 'Windows Server 2019 before its updates, 2018',
    sources: ['gh:microsoft/SDN#269'],
  },
  { number: 38654705666, version: '9.2', on: 'Windows Server 2019, 2019', sources: ['PJH'] },
  { number: 47244640266, version: '11.10', on: 'build 19041.867', sources: ['gh:microsoft/hcsshim#1003'] },
  {
    number: 64424509440,
    version: '15.0',
    on: 'Windows 11 and others since 2023',
    sources: ['gh:microsoft/Windows-Containers#563'],
  },
] as const satisfies readonly {
  readonly number: number;
  readonly version: string;
  readonly on: string;
  readonly sources: readonly SourceRef[];
}[];

/** The HCN (version 2) interface is there from this version on; an unpatched Windows Server 2019 (9.1) lacks it. */
export const HCN_SINCE = { major: 9, minor: 2, sources: ['HCN'] } as const satisfies HnsVersion & {
  readonly sources: readonly SourceRef[];
};

export interface HcnFeature {
  readonly name: string;
  /** Ranges of HNS versions that have it, ends included; the last one is open. */
  readonly since: readonly { readonly from: string; readonly to?: string }[];
  /** Policies of HCN that need it. */
  readonly policies?: readonly string[];
  readonly sources: readonly SourceRef[];
}

/** What HCN can do only from some HNS version on (hcnglobals.go). */
export const HCN_FEATURES: readonly HcnFeature[] = [
  { name: 'ACL lists, ranges and ids', since: [{ from: '7.2' }], sources: ['HCN'] },
  { name: 'version 2 interface', since: [{ from: '9.2' }], sources: ['HCN'] },
  { name: 'remote subnets', since: [{ from: '9.2' }], policies: ['RemoteSubnetRoute'], sources: ['HCN'] },
  { name: 'host route', since: [{ from: '9.2' }], policies: ['HostRoute'], sources: ['HCN'] },
  { name: 'direct server return', since: [{ from: '9.3', to: '9.*' }, { from: '10.2' }], sources: ['HCN'] },
  { name: '/32 endpoint prefixes', since: [{ from: '9.3', to: '9.*' }, { from: '10.4' }], sources: ['HCN'] },
  { name: 'VXLAN port', since: [{ from: '10.3' }], policies: ['VxlanPort'], sources: ['HCN'] },
  {
    name: 'layer-4 proxy',
    since: [
      { from: '9.5', to: '9.*' },
      { from: '10.5', to: '10.*' },
      { from: '11.11', to: '11.*' },
      { from: '12.1', to: '12.*' },
      { from: '13.1' },
    ],
    policies: ['L4Proxy'],
    sources: ['HCN'],
  },
  { name: 'ACL protocol 252', since: [{ from: '11.0' }], sources: ['HCN'] },
  { name: 'IPv6 dual stack', since: [{ from: '11.10' }], sources: ['HCN'] },
  { name: 'session affinity', since: [{ from: '12.0' }], sources: ['HCN'] },
  { name: 'set policy', since: [{ from: '13.0' }], policies: ['SetPolicy'], sources: ['HCN'] },
  { name: 'layer-4 WFP proxy', since: [{ from: '13.2' }], policies: ['L4WFPPROXY'], sources: ['HCN'] },
  { name: 'tiered ACL', since: [{ from: '14.0' }], policies: ['TierAcl'], sources: ['HCN'] },
  { name: 'network ACL, nested sets', since: [{ from: '15.0' }], policies: ['NetworkACL'], sources: ['HCN'] },
  { name: 'no port of the host', since: [{ from: '15.1' }], sources: ['HCN'] },
  { name: 'load balancers changed in place, accelerated networking', since: [{ from: '15.4' }], sources: ['HCN'] },
];

/** Schema versions and the Windows that brought them. Requests carry 2.0, as hcsshim's do. */
export const HCN_SCHEMAS = [
  { version: '2.0', release: 'WS2019', sources: ['SCH', 'HCN'] },
  { version: '2.6', release: 'WS2004', sources: ['SCH'] },
  { version: '2.11', release: 'WS2022', sources: ['SCH'] },
  { version: '2.14', release: 'W11', sources: ['SCH'] },
] as const satisfies readonly {
  readonly version: string;
  readonly release: string;
  readonly sources: readonly SourceRef[];
}[];
