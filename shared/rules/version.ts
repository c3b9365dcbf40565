/** A dotted version as numbers: `20.10.24` → [20, 10, 24]. */
export type Version = readonly number[];

/** Reads the leading numbers of a version text (`28.5.1-ce`, `v27`); undefined when there are none. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+(?:\.\d+)*)/.exec(text.trim());
  return match?.[1]?.split('.').map(Number);
}

/** Negative, zero or positive as `a` is older, equal or newer. Missing parts count as 0. */
export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
