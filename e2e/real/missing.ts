import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** The first program of this name in the path, or in the places where a package puts what only root runs. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tests against a real part. Where the part is missing they are skipped, and a line says why. */
export function describeWith(title: string, missing: string | undefined, tests: () => void): void {
  if (missing !== undefined) console.log(`Skipped: ${title}: ${missing}.`);
  describe.skipIf(missing !== undefined)(title, tests);
}
