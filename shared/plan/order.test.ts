import { expect, test } from 'vitest';
import { afterNeeds, byName, compareText } from './order.ts';

test('text is in the order of code units, so that every machine has the same', () => {
  expect(['b', 'a', 'B', 'ä', 'a'].sort(compareText)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  expect([compareText('a', 'a'), compareText('a', 'b'), compareText('b', 'a')]).toEqual([0, -1, 1]);
});

test('what has one name is in the order of ids', () => {
  const of = (name: string, id: string) => ({ name, id });
  expect([of('b', '1'), of('a', '2'), of('a', '1')].sort(byName)).toEqual([of('a', '1'), of('a', '2'), of('b', '1')]);
});

test('what is needed comes first, however deep, and the rest stays as it was', () => {
  const needs: Readonly<Record<string, readonly string[]>> = { a: ['d'], d: ['c'], b: [] };
  expect(afterNeeds(['a', 'b', 'c', 'd'], (item) => needs[item] ?? [])).toEqual(['c', 'd', 'a', 'b']);
  expect(afterNeeds(['a', 'b'], () => [])).toEqual(['a', 'b']);
});

test('a circle ends, and each of it is there once', () => {
  const needs: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['a'], c: ['c'] };
  expect(afterNeeds(['a', 'b', 'c'], (item) => needs[item] ?? [])).toEqual(['b', 'a', 'c']);
});
