import { type PatchId, patchById } from '../windows/patches.ts';
import { type Platform, platformById } from '../windows/platforms.ts';
import { RELEASES, releaseById } from '../windows/releases.ts';
import type { HostContext } from './context.ts';

/** Readings of what is stated about a host. Undefined always means: not stated, so do not judge. */

/** Whether the host runs a client edition. A build that only clients have says so as well. */
export function runsClient({ host, build }: HostContext): boolean | undefined {
  const release = host.release === undefined ? undefined : releaseById.get(host.release);
  if (release) return release.kind === 'client';
  const kinds = new Set<string>(RELEASES.filter((item) => item.build === build).map((item) => item.kind));
  return kinds.size === 1 ? kinds.has('client') : undefined;
}

export function platformOf({ host }: HostContext): Platform | undefined {
  return host.platform === undefined ? undefined : platformById.get(host.platform);
}

/**
 * Whether the host has a patch. Monthly updates are cumulative and their numbers grow, so a later number counts as well:
 * saying that a patch is missing where a newer one has brought it would be wrong more often than staying silent.
 */
export function hasPatch({ host }: HostContext, id: PatchId): boolean | undefined {
  if (host.kbs === undefined) return undefined;
  const wanted = numberOf(patchById.get(id)?.id ?? id);
  return host.kbs.some((kb) => numberOf(kb) >= wanted);
}

function numberOf(kb: string): number {
  return Number(/(\d+)\s*$/.exec(kb)?.[1] ?? 0);
}

/** What a host is called in messages about its Windows version. */
export function versionName({ host, build }: HostContext): string {
  const release = host.release === undefined ? undefined : releaseById.get(host.release);
  return release?.name ?? (build === undefined ? '' : `Windows build ${build}`);
}
