import { globSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { root } from '../setup/places.mjs';

/** Files in which a changed value is no fault of a program, each with the reason. */
const LEFT_OUT: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /\.test\.ts$/, why: 'tests' },
  { what: /\/testing(\/|\.ts$)/, why: 'made for tests: simulators, designs drawn at random, fixtures' },
  { what: /^shared\/language\/(en|ko)\//, why: 'texts; a test holds the languages to each other' },
  { what: /^shared\/windows\/sources/, why: 'titles and addresses of pages that were read' },
];

/** The source files below the named folders (or the named files themselves) that are mutated. */
export function filesToMutate(names: readonly string[]): string[] {
  const files = names.flatMap((name) =>
    statSync(`${root}/${name}`).isFile() ? [name] : globSync(`${name}/**/*.ts`, { cwd: root }),
  );
  return files
    .map((file) => file.replaceAll(sep, '/').replace(/\/+/g, '/'))
    .filter((file) => !LEFT_OUT.some(({ what }) => what.test(file)))
    .sort();
}
