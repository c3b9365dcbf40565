import { expect, test } from 'vitest';
import { filesToMutate } from './files.ts';
import { drawSample, isDrawn } from './sample.ts';

const files = filesToMutate(['shared/address', 'shared/paths']);

test('tests, what is made for tests and texts are not mutated', () => {
  expect(files).toContain('shared/address/ipv4.ts');
  expect(files.filter((file) => /\.test\.ts$|\/testing\//.test(file))).toEqual([]);
  expect(filesToMutate(['shared/language']).filter((file) => /\/(en|ko)\//.test(file))).toEqual([]);
});

test('one file can be named', () => {
  expect(filesToMutate(['shared/address/ipv4.ts'])).toEqual(['shared/address/ipv4.ts']);
});

test('the same seed draws the same declarations, another seed others', () => {
  expect(drawSample(files, 20, 7)).toEqual(drawSample(files, 20, 7));
  expect(drawSample(files, 20, 8).ranges).not.toEqual(drawSample(files, 20, 7).ranges);
});

test('a sample holds about the share that was asked for, a hundred percent everything', () => {
  const fifth = drawSample(files, 20, 7);
  expect(fifth.lines / fifth.allLines).toBeGreaterThanOrEqual(0.2);
  expect(fifth.lines / fifth.allLines).toBeLessThan(0.3);
  const all = drawSample(files, 100, 7);
  expect(all.chosen).toBe(all.declarations);
});

test('of mutants, about as many are drawn as was asked for, the same ones by the same seed', () => {
  const ids = Array.from({ length: 4000 }, (_, id) => String(id));
  const drawn = (percent: number, seed: number) => ids.filter((id) => isDrawn(id, percent, seed));
  expect(drawn(10, 6).length).toBeGreaterThan(340);
  expect(drawn(10, 6).length).toBeLessThan(460);
  expect(drawn(10, 6)).toEqual(drawn(10, 6));
  expect(drawn(10, 7)).not.toEqual(drawn(10, 6));
  expect(drawn(100, 6)).toEqual(ids);
});
