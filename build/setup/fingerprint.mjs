import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './places.mjs';

const isTest = /\.test\.tsx?$/;

/**
 * One hash over the content of files and folders; tests do not count, since they are in no build.
 *
 * @param {readonly string[]} inputs paths from the root
 */
export function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => [...files(input)])) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(at(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Generator<string>}
 */
function* files(path) {
  if (!existsSync(at(path))) return;
  if (!statSync(at(path)).isDirectory()) {
    if (!isTest.test(path)) yield path;
    return;
  }
  for (const name of readdirSync(at(path)).sort()) yield* files(join(path, name));
}
