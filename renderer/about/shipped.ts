/** A package that is part of the built application. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** Reads the list that the build puts beside the page; undefined where there is none, as in development. */
export async function readShipped(): Promise<readonly ShippedPackage[] | undefined> {
  try {
    const answer = await fetch('./licences.json');
    if (!answer.ok) return undefined;
    return packagesOf(await answer.json());
  } catch {
    return undefined;
  }
}

function packagesOf(list: unknown): readonly ShippedPackage[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown): ShippedPackage[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { name, version, identifier, text } = item as Record<string, unknown>;
    if (typeof name !== 'string' || typeof version !== 'string') return [];
    return [
      {
        name,
        version,
        licence: typeof identifier === 'string' ? identifier : '',
        text: typeof text === 'string' ? text : '',
      },
    ];
  });
}
