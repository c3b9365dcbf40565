import { expect, test } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['./en/**/*.ts', '!./en/index.ts'], {
  eager: true,
});

/** Records that spread others into themselves hold the same texts again; only the same key with another text is wrong. */
test('no key has two texts: one would silently win', () => {
  const seen = new Map<string, { file: string; text: unknown }>();
  const clashes: string[] = [];
  for (const [file, exported] of Object.entries(modules)) {
    for (const texts of Object.values(exported)) {
      if (typeof texts !== 'object' || texts === null) continue;
      for (const [key, text] of Object.entries(texts)) {
        const before = seen.get(key);
        if (before && JSON.stringify(before.text) !== JSON.stringify(text)) {
          clashes.push(`${key}: ${before.file}, ${file}`);
        }
        seen.set(key, { file, text });
      }
    }
  }
  expect(clashes).toEqual([]);
  expect(seen.size).toBeGreaterThan(500);
});
