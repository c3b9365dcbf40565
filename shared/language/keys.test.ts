import { expect, test } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['./*/**/*.ts', '!./*/index.ts', '!./*/**/*.test.ts'],
  { eager: true },
);
const languages = [...new Set(Object.keys(modules).map((file) => file.split('/')[1] ?? ''))];

/** Records that spread others into themselves hold the same texts again; only the same key with another text is wrong. */
test.each(languages)('no key has two texts in %s: one would silently win', (language) => {
  const seen = new Map<string, { file: string; text: unknown }>();
  const clashes: string[] = [];
  for (const [file, exported] of Object.entries(modules)) {
    if (!file.startsWith(`./${language}/`)) continue;
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
