import { distinctNames, fileNamePart } from '../fileName.ts';

/** Long enough to be told apart, short enough to be read. */
const LONGEST = 60;

/**
 * Keys for names, in the order given: the name itself where compose takes it for a key, otherwise one like it. Compose
 * keys are `^[a-zA-Z0-9._-]+$` (compose-spec); `default` means the network of services that name none, and what begins
 * with `x-` means nothing to compose.
 */
export function composeKeys(names: readonly string[], otherwise: string): string[] {
  return distinctNames(
    names.map((name) => {
      const key = name
        .replace(/[^a-zA-Z0-9._-]+/g, '-')
        .slice(0, LONGEST)
        .replace(/^-+|-+$/g, '');
      if (key === '' || key === 'default') return otherwise;
      return isExtension(key) ? `${otherwise}-${key}` : key;
    }),
  );
}

/** Compose takes a key that begins so for a note of somebody else's, also where a text for docker is the key. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-');
}

/** The name of the project, by which compose knows its containers: small letters, digits, `-` and `_`. */
export function projectName(design: string, host: string): string {
  const name = `${fileNamePart(design, 'design')}-${fileNamePart(host, 'host')}`
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  return name === '' ? 'design' : name;
}
