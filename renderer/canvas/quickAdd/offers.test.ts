import { describe, expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../../shared/design/create.ts';
import type { DropTarget } from '../../../shared/design/gestures/drop.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { textsFor } from '../../../shared/language/texts.ts';
import { offersFor, searchOffers } from './offers.ts';

const texts = textsFor('en');
const empty = emptyDesign();
const host = createHost('h', 'HOST01', { adapters: [{ id: 'a', name: 'Ethernet' }] });
const design: Design = { ...empty, topology: { ...empty.topology, hosts: [host] } };

const offered = (target: DropTarget) =>
  offersFor(design, { kind: 'add', target, at: { x: 0, y: 0 } }, texts).map(({ name }) => name);

describe('what is offered', () => {
  test('only a host on the empty canvas', () => {
    expect(offered({ kind: 'canvas' })).toEqual(['Host']);
  });

  test('everything but a host in a host', () => {
    expect(offered({ kind: 'host', id: 'h' })).toEqual([
      'Adapter',
      'vSwitch',
      'NAT',
      'Transparent',
      'Overlay',
      'L2 bridge',
      'L2 tunnel',
      'Container',
    ]);
  });

  test('no nat network on an adapter', () => {
    expect(offered({ kind: 'adapter', id: 'a', host: 'h' })).not.toContain('NAT');
  });
});

describe('typing', () => {
  const all = offersFor(design, { kind: 'add', target: { kind: 'host', id: 'h' }, at: { x: 0, y: 0 } }, texts);
  const found = (query: string) => searchOffers(all, query).map(({ name }) => name);

  test.each([
    ['co', 'Container'],
    ['tra', 'Transparent'],
    ['l2b', 'L2 bridge'],
    ['swarm', 'Overlay'],
    ['sw', 'vSwitch'],
  ])('%s finds %s first', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  test('nothing typed leaves all, in their order', () => {
    expect(found(' ')).toHaveLength(all.length);
  });

  test('nothing answers nonsense', () => {
    expect(found('qqq')).toEqual([]);
  });
});
