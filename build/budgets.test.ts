import { describe, expect, it } from 'vitest';
import { BUDGETS, type BundleFile, sizesOf, withinBudget } from './budgets.ts';

const chunk = (fileName: string, size: number, imports: string[] = [], isEntry = false): BundleFile => ({
  type: 'chunk',
  fileName,
  code: 'x'.repeat(size),
  imports,
  isEntry,
});
const asset = (fileName: string, source: string): BundleFile => ({ type: 'asset', fileName, source });

describe('sizesOf', () => {
  it('counts at the start what an entry imports, however far, and style sheets; never source maps', () => {
    const files = [
      chunk('index.js', 100, ['shared.js', 'node:fs'], true),
      chunk('shared.js', 20, ['deep.js', 'index.js']),
      chunk('deep.js', 3),
      chunk('later.js', 1000, ['deep.js']),
      asset('page.css', 'ab'),
      asset('later.js.map', 'x'.repeat(5000)),
      asset('icon.svg', 'é'),
    ];
    expect(sizesOf(files)).toEqual({ start: 125, all: 1127 });
  });
});

describe('withinBudget', () => {
  const kilobytes = (start: number, all: number) => ({ start: start * 1024, all: all * 1024 });

  it('says both sizes', () => {
    expect(withinBudget('main', kilobytes(9.2, 1200))).toBe('main: 1,200 KB, 10 KB of it at the start');
  });

  it('refuses what is beyond, and says what the budget is for', () => {
    const { start = 0, why = '' } = BUDGETS.main ?? {};
    expect(() => withinBudget('main', kilobytes(start + 1, 1200))).toThrow(
      `main: 1,200 KB, ${start + 1} KB of it at the start: beyond its budget (start ${start} KB: ${why}).`,
    );
  });
});
