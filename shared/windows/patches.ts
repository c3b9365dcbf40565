import type { ReleaseId } from './releases.ts';
import type { SourceRef } from './sources.ts';

export interface Patch {
  readonly id: string;
  readonly releases: readonly ReleaseId[];
  /** Cumulative: any update with at least this revision (the number after the build, UBR in the registry) contains it. */
  readonly build: number;
  readonly revision: number;
  readonly brings: readonly PatchEffect[];
  /** Text key. */
  readonly meaning: string;
  readonly sources: readonly SourceRef[];
}

/** 'overlay': the overlay driver works. 'ipv6-needed': from then on HNS fails where IPv6 is switched off. */
export type PatchEffect = 'overlay' | 'ipv6-needed';

export const PATCHES = [
  {
    id: 'KB4015217',
    releases: ['WS2016', 'W10-1607'],
    build: 14393,
    revision: 1066,
    brings: ['overlay', 'ipv6-needed'],
    meaning: 'patch.KB4015217.meaning',
    sources: ['S16', 'S18', 'TOPO', 'ADV', 'KB4015217'],
  },
  {
    id: 'KB4489899',
    releases: ['WS2019', 'W10-1809'],
    build: 17763,
    revision: 379,
    brings: ['overlay'],
    meaning: 'patch.KB4489899.meaning',
    sources: ['S18', 'TOPO', 'KB4489899'],
  },
] as const satisfies readonly Patch[];

export type PatchId = (typeof PATCHES)[number]['id'];

export const patchById: ReadonlyMap<string, Patch> = new Map(
  PATCHES.map((patch): [string, Patch] => [patch.id, patch]),
);
