import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORBIDDEN } from './forbidden.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = read('docs/security.md');

/** Every test that the page names: a file, and behind it the titles in it. */
function* namedTests(): Generator<[file: string, title: string | undefined]> {
  const proofs = page.matchAll(/`((?:build|e2e|electron|shared)\/[\w./-]+\.(?:test|spec)\.ts)`((?:[ ,]*“[^”]+”)*)/g);
  for (const [, file = '', titles = ''] of proofs) {
    const found = [...titles.matchAll(/“([^”]+)”/g)];
    if (found.length === 0) yield [file, undefined];
    for (const [, title] of found) yield [file, title];
  }
}

describe('docs/security.md', () => {
  test('has a row for each of Electron’s twenty points', () => {
    const rows = [...page.matchAll(/^\| (\d+) \| .+ \| .+ \| .+ \|$/gm)].map(([, number]) => Number(number));
    expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('has every point of Electron’s proven on the packaged application, where that can be', () => {
    const rows = [...page.matchAll(/^\| (\d+) \| .+$/gm)];
    const elsewhere = rows.filter(([row]) => !row.includes('`e2e/package/')).map(([, number]) => Number(number));
    // Tests may run on another Electron than the one that is shipped, so which one that is stands in the lock file.
    expect(elsewhere).toEqual([16]);
  });

  test.each([...namedTests()])('%s has the test “%s”', (file, title) => {
    const text = read(file);
    if (title !== undefined) expect(text).toContain(title);
  });
});

test('what must not be used is not used', () => {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx,html}', { cwd: root }).filter(
    (file) => !file.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => {
    const match = FORBIDDEN.exec(read(file));
    return match ? [`${file}: ${match[0]}`] : [];
  });
  expect(found).toEqual([]);
});
