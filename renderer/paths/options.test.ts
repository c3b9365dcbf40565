import { expect, it } from 'vitest';
import { textsFor } from '../../shared/language/texts.ts';
import { end, goldenDesign } from '../../shared/paths/testing/designs.ts';
import { endKey, endName, hasEnd, OUTSIDE } from './ends.ts';
import { endGroups, filterGroups } from './options.ts';

const texts = textsFor('en');
const design = goldenDesign('nat', 'WS2019');
const names = (typed: string, side: 'from' | 'to' = 'to', limit = 100) =>
  filterGroups(endGroups(texts, design, side), typed, limit).groups.flatMap(({ options }) =>
    options.map(({ name }) => name),
  );

it('offers everything a packet can start from, by host', () => {
  expect(
    endGroups(texts, design, 'from').map(({ title, options }) => [title, options.map(({ name }) => name)]),
  ).toEqual([
    ['Anywhere', ['Outside']],
    ['H1', ['a1 · H1', 'b1 · H1', 'c1 · H1', 'H1']],
    ['H2', ['a2 · H2', 'b2 · H2', 'c2 · H2', 'H2']],
  ]);
});

it('offers published ports as well to go to', () => {
  expect(names('8080')).toEqual(['H1:8080 → b1', 'H2:8080 → b2']);
  expect(names('8080', 'from')).toEqual([]);
});

it('finds by parts of names, hosts and addresses, in any order', () => {
  expect(names('c')).toContain('c1 · H1');
  expect(names('h2 a2')).toEqual(['a2 · H2']);
  expect(names('172.16.2.10')).toEqual(['c1 · H1', 'c2 · H2']);
  expect(names('no such thing')).toEqual([]);
});

it('puts what begins with the text first', () => {
  expect(names('h2')[0]).toBe('H2');
  expect(names('a2')[0]).toBe('a2 · H2');
});

it('says how many there are beyond the limit', () => {
  const { groups, more } = filterGroups(endGroups(texts, design, 'from'), '', 3);
  expect(groups.flatMap(({ options }) => options)).toHaveLength(3);
  expect(more).toBe(6);
});

it('leaves out the other end', () => {
  const { groups } = filterGroups(endGroups(texts, design, 'to'), 'a1', 10, endKey(end('a1')));
  expect(groups).toEqual([]);
});

it('names ends, and knows which the design has', () => {
  expect(endName(texts, design, OUTSIDE)).toBe('Outside');
  expect(endName(texts, design, end('H1:8080'))).toBe('H1:8080 → b1');
  expect(hasEnd(design, end('a1'))).toBe(true);
  expect(hasEnd(design, { kind: 'container', host: 'H1', id: 'gone' })).toBe(false);
  expect(hasEnd(design, { kind: 'port', host: 'H1', container: 'b1', index: 7 })).toBe(false);
});
