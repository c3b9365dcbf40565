import type { SourceRef } from './sources.ts';

/** Builds at which behaviour changes; rules compare with these, not with bare numbers. */
export const BUILD = {
  WS2016: 14393,
  W10_1703: 15063,
  /** Engines up to 20.10 refuse enable_outboundnat up to and including this build. */
  OUTBOUND_NAT_REFUSED: 16236,
  WS1709: 16299,
  WS1803: 17134,
  WS2019: 17763,
  WS1903: 18362,
  WS2004: 19041,
  WS2022: 20348,
  W11: 22000,
  WS2025: 26100,
} as const;

export interface WindowsRelease {
  readonly id: string;
  readonly name: string;
  readonly build: number;
  readonly kind: 'server' | 'client';
  readonly note: string;
  readonly sources: readonly SourceRef[];
}

/** Ordered by build; where a server and a client share one, the server stands first. */
export const RELEASES = [
  {
    id: 'WS2016',
    name: 'Windows Server 2016',
    build: 14393,
    kind: 'server',
    note: 'RS1; last engine is 20.10',
    sources: ['S16', 'DW', 'RELS'],
  },
  {
    id: 'W10-1607',
    name: 'Windows 10 1607',
    build: 14393,
    kind: 'client',
    note: 'Anniversary Update, RS1',
    sources: ['S16', 'REL10'],
  },
  {
    id: 'W10-1703',
    name: 'Windows 10 1703',
    build: 15063,
    kind: 'client',
    note: 'Creators Update, RS2; the Microsoft pages call it 1704',
    sources: ['S16', 'ADV', 'REL10'],
  },
  {
    id: 'WS1709',
    name: 'Windows Server, version 1709',
    build: 16299,
    kind: 'server',
    note: 'RS3',
    sources: ['ISO', 'RELS'],
  },
  {
    id: 'W10-1709',
    name: 'Windows 10 1709',
    build: 16299,
    kind: 'client',
    note: 'Fall Creators Update, RS3',
    sources: ['ISO', 'REL10'],
  },
  {
    id: 'WS1803',
    name: 'Windows Server, version 1803',
    build: 17134,
    kind: 'server',
    note: 'RS4',
    sources: ['HCN', 'RELS'],
  },
  { id: 'W10-1803', name: 'Windows 10 1803', build: 17134, kind: 'client', note: 'RS4', sources: ['HCN', 'REL10'] },
  {
    id: 'WS2019',
    name: 'Windows Server 2019',
    build: 17763,
    kind: 'server',
    note: '1809, RS5; oldest build for engine 23 and later',
    sources: ['S18', 'DW', 'RELS'],
  },
  { id: 'W10-1809', name: 'Windows 10 1809', build: 17763, kind: 'client', note: 'RS5', sources: ['S18', 'REL10'] },
  { id: 'WS1903', name: 'Windows Server, version 1903', build: 18362, kind: 'server', note: '19H1', sources: ['RELS'] },
  { id: 'W10-1903', name: 'Windows 10 1903', build: 18362, kind: 'client', note: '19H1', sources: ['REL10'] },
  { id: 'WS1909', name: 'Windows Server, version 1909', build: 18363, kind: 'server', note: '19H2', sources: ['RELS'] },
  { id: 'W10-1909', name: 'Windows 10 1909', build: 18363, kind: 'client', note: '19H2', sources: ['REL10'] },
  {
    id: 'WS2004',
    name: 'Windows Server, version 2004',
    build: 19041,
    kind: 'server',
    note: '20H1',
    sources: ['SCH', 'RELS'],
  },
  { id: 'W10-2004', name: 'Windows 10 2004', build: 19041, kind: 'client', note: '20H1', sources: ['SCH', 'REL10'] },
  { id: 'WS20H2', name: 'Windows Server, version 20H2', build: 19042, kind: 'server', note: '20H2', sources: ['RELS'] },
  { id: 'W10-20H2', name: 'Windows 10 20H2', build: 19042, kind: 'client', note: '20H2', sources: ['REL10'] },
  { id: 'W10-21H1', name: 'Windows 10 21H1', build: 19043, kind: 'client', note: '21H1', sources: ['REL10'] },
  { id: 'W10-21H2', name: 'Windows 10 21H2', build: 19044, kind: 'client', note: '21H2', sources: ['REL10'] },
  {
    id: 'W10-22H2',
    name: 'Windows 10 22H2',
    build: 19045,
    kind: 'client',
    note: '22H2, the last Windows 10',
    sources: ['REL10'],
  },
  {
    id: 'WS2022',
    name: 'Windows Server 2022',
    build: 20348,
    kind: 'server',
    note: 'IPv6 in containers and several subnets per network',
    sources: ['ARCH', 'MULTI', 'RELS'],
  },
  {
    id: 'W11',
    name: 'Windows 11 21H2',
    build: 22000,
    kind: 'client',
    note: 'first Windows 11',
    sources: ['SCH', 'REL11'],
  },
  { id: 'W11-22H2', name: 'Windows 11 22H2', build: 22621, kind: 'client', note: '22H2', sources: ['REL11'] },
  { id: 'W11-23H2', name: 'Windows 11 23H2', build: 22631, kind: 'client', note: '23H2', sources: ['REL11'] },
  {
    id: 'WS23H2',
    name: 'Windows Server, version 23H2',
    build: 25398,
    kind: 'server',
    note: 'annual channel for container hosts',
    sources: ['RELS'],
  },
  {
    id: 'WS2025',
    name: 'Windows Server 2025',
    build: 26100,
    kind: 'server',
    note: 'current long-term server',
    sources: ['RELS'],
  },
  { id: 'W11-24H2', name: 'Windows 11 24H2', build: 26100, kind: 'client', note: '24H2', sources: ['REL11'] },
  { id: 'W11-25H2', name: 'Windows 11 25H2', build: 26200, kind: 'client', note: '25H2', sources: ['REL11'] },
] as const satisfies readonly WindowsRelease[];

export type ReleaseId = (typeof RELEASES)[number]['id'];

export const releaseById: ReadonlyMap<string, WindowsRelease> = new Map(
  RELEASES.map((release): [string, WindowsRelease] => [release.id, release]),
);
