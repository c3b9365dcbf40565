import type { Design, Host } from '../design/schema.ts';
import type { Finding } from './finding.ts';

/** How what is found differs between two verdicts on much the same design. */
export interface FindingsDifference {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** The same rule about the same element, at another severity. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
}

/** Findings are the same where the same rule speaks of the same element and field; what it says may differ in its words. */
export function findingsDifference(before: readonly Finding[], after: readonly Finding[]): FindingsDifference {
  const old = Map.groupBy(before, placeOf);
  const appeared: Finding[] = [];
  const changed: { before: Finding; after: Finding }[] = [];
  const matched = new Set<Finding>();
  for (const [place, found] of Map.groupBy(after, placeOf)) {
    const left = [...(old.get(place) ?? [])];
    for (const finding of found) {
      const same = left.find(({ field }) => field === finding.field) ?? left[0];
      if (!same) {
        appeared.push(finding);
        continue;
      }
      left.splice(left.indexOf(same), 1);
      matched.add(same);
      if (same.severity !== finding.severity) changed.push({ before: same, after: finding });
    }
  }
  return { appeared, gone: before.filter((finding) => !matched.has(finding)), changed };
}

function placeOf({ code, entities }: Finding): string {
  return `${code} ${entities[0]?.id ?? ''}`;
}

/** What is stated of a host's Windows and engine, which decides what the same drawing comes to. */
const VERSION_FACTS = ['release', 'build', 'kbs', 'engine', 'platform'] as const satisfies readonly (keyof Host)[];
export type VersionFact = (typeof VERSION_FACTS)[number];

export interface VersionChange {
  readonly before: Host;
  readonly after: Host;
  readonly facts: readonly VersionFact[];
}

/** The host of which nothing but such facts changed between two designs that are otherwise the same. */
export function versionChange(before: Design, after: Design): VersionChange | undefined {
  const was = before.topology.hosts;
  const is = after.topology.hosts;
  if (was.length !== is.length || before.topology.swarms !== after.topology.swarms) return undefined;
  const at = is.findIndex((host, index) => host !== was[index]);
  const [old, host] = [was[at], is[at]];
  if (!old || !host || old.id !== host.id || is.some((item, index) => index !== at && item !== was[index])) {
    return undefined;
  }
  const keys = new Set([...Object.keys(old), ...Object.keys(host)]) as Set<keyof Host>;
  const different = [...keys].filter((key) => old[key] !== host[key]);
  const facts = VERSION_FACTS.filter((fact) => different.includes(fact));
  return facts.length > 0 && facts.length === different.length ? { before: old, after: host, facts } : undefined;
}
