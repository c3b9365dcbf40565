import { describe, expect, it } from 'vitest';
import { decodeDesign, encodeDesign } from '../codec.ts';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import { isHeld, lockedIds } from '../locks.ts';
import { createPlacer } from '../placement/placeDesign.ts';
import type { Design } from '../schema.ts';
import { lockEdit, unlockEdit } from './lock.ts';
import { removeElements } from './remove.ts';
import { tidyEdit } from './tidy.ts';

const empty = emptyDesign();
const design: Design = {
  ...empty,
  topology: {
    swarms: [],
    hosts: [
      createHost('h1', 'HOST01', {
        switches: [createSwitch('s', 'own', 'internal', { origin: 'host' })],
        networks: [createNetwork('n', 'nat1', 'nat', { switch: 's' })],
        containers: [createContainer('c1', 'web', 'i'), createContainer('c2', 'api', 'i')],
      }),
      createHost('h2', 'HOST02'),
      createHost('h3', 'HOST03'),
    ],
  },
};
const place = createPlacer();
const ref = (kind: EntityRef['kind'], id: string): EntityRef => ({ kind, id, ...(kind !== 'host' && { host: 'h1' }) });
const locked = (...refs: EntityRef[]) => applyEdit(design, lockEdit(design, place(design), refs));

describe('locking', () => {
  it('keeps elements where they are drawn', () => {
    const after = locked(ref('host', 'h2'), ref('container', 'c1'));
    expect([...lockedIds(after.layout)]).toEqual(['h2', 'c1']);
    const before = place(design);
    expect(after.layout.positions.h2).toEqual({ x: before[1]?.x, y: before[1]?.y });
    expect(after.layout.positions.c1).toEqual({ x: before[0]?.inside.containers.get('c1')?.x, y: expect.any(Number) });
    expect(place(after).map(({ x, y }) => [x, y])).toEqual(before.map(({ x, y }) => [x, y]));
  });

  it('unlocked, nothing is left of it in the file', () => {
    const after = applyEdit(
      locked(ref('network', 'n')),
      unlockEdit(locked(ref('network', 'n')), [ref('network', 'n')]),
    );
    expect(after.layout).not.toHaveProperty('locked');
  });

  it('is kept in the file', () => {
    const read = decodeDesign(encodeDesign(locked(ref('host', 'h2'))));
    expect(read.ok && read.design.layout.locked).toEqual(['h2']);
  });

  it('goes with what is deleted', () => {
    const after = applyEdit(locked(ref('container', 'c1')), {
      type: 'remove',
      kind: 'container',
      host: 'h1',
      id: 'c1',
    });
    expect(after.layout).not.toHaveProperty('locked');
  });
});

describe('what is locked', () => {
  it('is not deleted, nor what holds it', () => {
    const after = locked(ref('network', 'n'));
    for (const held of [ref('network', 'n'), ref('switch', 's'), ref('host', 'h1')]) {
      expect(isHeld(after, held)).toBe(true);
      expect(removeElements(after, [held])).toMatchObject({ ok: false, reason: { key: 'gesture.refused.locked' } });
    }
    expect(isHeld(after, ref('container', 'c1'))).toBe(false);
  });

  it('stays where others are deleted with it', () => {
    const after = locked(ref('container', 'c1'));
    const result = removeElements(after, [ref('container', 'c1'), ref('container', 'c2')]);
    if (!result.ok) throw new Error(result.reason.key);
    expect(applyEdit(after, result.edit).topology.hosts[0]?.containers.map(({ id }) => id)).toEqual(['c1']);
  });

  it('gives way to no other host', () => {
    const after = applyEdit(locked(ref('host', 'h2')), {
      type: 'change-layout',
      set: { positions: { h2: { x: 500, y: 500 }, h1: { x: 450, y: 450 } } },
    });
    expect(place(after)[1]).toMatchObject({ x: 500, y: 500 });
    expect(place(after)[0]).not.toMatchObject({ x: 450, y: 450 });
  });
});

describe('tidying', () => {
  const moved = applyEdit(design, {
    type: 'change-layout',
    set: {
      positions: { h1: { x: 900, y: 80 }, h2: { x: 10, y: 700 }, h3: { x: 2000, y: 0 }, c1: { x: 300, y: 300 } },
    },
  });

  it('forgets every place', () => {
    expect(applyEdit(moved, tidyEdit(moved, place(moved))).layout.positions).toEqual({});
  });

  it('keeps what is locked and packs the others around it', () => {
    const held = applyEdit(moved, lockEdit(moved, place(moved), [ref('host', 'h2'), ref('container', 'c1')]));
    const after = applyEdit(held, tidyEdit(held, place(held)));
    expect(after.layout.positions).toMatchObject({ h2: { x: 10, y: 700 }, c1: { x: 300, y: 300 } });
    const placed = place(after);
    // What was packed needs no giving way.
    for (const { host, x, y } of placed) expect(after.layout.positions[host.id]).toEqual({ x, y });
    expect(after.layout.positions.h1).not.toEqual({ x: 900, y: 80 });
  });
});
