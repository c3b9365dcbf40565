import type { Discovery, DriverId } from './driverTypes.ts';
import { BUILD } from './releases.ts';
import type { SourceRef } from './sources.ts';

/** The editions of Microsoft's page, oldest first. */
export type DiscoveryEdition = 'S16' | 'S18' | 'TOPO';

/** 'none': the table says that the question does not arise. */
export type DiscoveryAnswer = Discovery | 'none';

export interface DiscoveryRow {
  readonly edition: DiscoveryEdition;
  readonly driver: DriverId;
  readonly local: DiscoveryAnswer;
  readonly global: DiscoveryAnswer;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/** Service discovery as the three editions of the page give it. They list no l2tunnel. */
export const DISCOVERY = [
  { edition: 'S16', driver: 'nat', local: 'yes', global: 'none', sources: ['S16'] },
  { edition: 'S16', driver: 'overlay', local: 'yes', global: 'yes', sources: ['S16'] },
  { edition: 'S16', driver: 'transparent', local: 'no', global: 'no', sources: ['S16'] },
  { edition: 'S16', driver: 'l2bridge', local: 'no', global: 'no', sources: ['S16'] },
  { edition: 'S18', driver: 'nat', local: 'yes', global: 'docker-ee', sources: ['S18'] },
  { edition: 'S18', driver: 'overlay', local: 'yes', global: 'docker-ee-or-kube-dns', sources: ['S18'] },
  { edition: 'S18', driver: 'transparent', local: 'no', global: 'no', sources: ['S18'] },
  { edition: 'S18', driver: 'l2bridge', local: 'no', global: 'kube-dns', sources: ['S18'] },
  { edition: 'TOPO', driver: 'nat', local: 'yes', global: 'docker-ee', sources: ['TOPO'] },
  { edition: 'TOPO', driver: 'overlay', local: 'yes', global: 'docker-ee-or-kube-dns', sources: ['TOPO'] },
  { edition: 'TOPO', driver: 'transparent', local: 'no', global: 'no', sources: ['TOPO'] },
  { edition: 'TOPO', driver: 'l2bridge', local: 'kube-dns', global: 'kube-dns', sources: ['TOPO'] },
] as const satisfies readonly DiscoveryRow[];

/** The first build that the edition of 2018 speaks of; the one of 2016 is about the releases before. */
export const DISCOVERY_SINCE = { build: BUILD.WS2019, sources: ['S16', 'S18'] } as const;
