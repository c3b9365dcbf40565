import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../../shared/design/create.ts';
import type { DropTarget } from '../../../shared/design/gestures/drop.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { textsFor } from '../../../shared/language/texts.ts';
import { offersFor, searchOffers, takeOffered } from './offers.ts';

const texts = textsFor('en');
const empty = emptyDesign();
const host = createHost('h', 'HOST01', {
  adapters: [{ id: 'a', name: 'Ethernet' }],
  networks: [createNetwork('n', 'shop', 'nat', { subnets: [{ subnet: '172.20.0.0/24' }] })],
  containers: [createContainer('c', 'web', 'i')],
});
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

describe('connecting', () => {
  const at = { x: 0, y: 0 };
  const from = { kind: 'container', id: 'c', host: 'h' } as const;

  test('what is there comes first, then what could be made', () => {
    const offers = offersFor(design, { kind: 'connect', from, at }, texts);
    expect(offers.map(({ name }) => name)).toEqual([
      'shop',
      'New: NAT',
      'New: Transparent',
      'New: Overlay',
      'New: L2 bridge',
      'New: L2 tunnel',
    ]);
    expect(offers[0]?.meaning).toBe('nat · 172.20.0.0/24');
  });

  test('the loose end of a wire is offered only what is new and legal', () => {
    const offers = offersFor(
      design,
      { kind: 'extend', from: { ...from, kind: 'adapter', id: 'a' }, on: 'h', start: at, at },
      texts,
    );
    expect(offers.map(({ name }) => name)).toEqual(['vSwitch', 'Transparent', 'Overlay', 'L2 bridge', 'L2 tunnel']);
  });

  test('taking one does what was judged', () => {
    const question = { kind: 'connect', from, at } as const;
    const [shop, nat] = offersFor(design, question, texts);
    if (!shop || !nat) throw new Error('No offers');
    const ids = (prefix: string) => prefix;
    expect(takeOffered(design, question, shop, ids)).toMatchObject({ ok: true, step: { key: 'gesture.attach' } });
    expect(takeOffered(design, question, nat, ids)).toMatchObject({ ok: true, step: { key: 'gesture.extend' } });
  });
});
