import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds one of our own programs. In a checkout paths start at electron/cli/commands; in the bundle at dist/cli, because
 * all of the command is one file there.
 */
export function firstThere(paths: readonly string[]): string | undefined {
  const inSource = import.meta.filename.endsWith('.ts');
  const from = inSource ? join(import.meta.dirname, 'commands') : import.meta.dirname;
  return paths.map((path) => join(from, path)).find((path) => existsSync(path));
}
