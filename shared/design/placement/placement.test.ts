import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import { moveElements, pins } from '../gestures/move.ts';
import type { Design, Host } from '../schema.ts';
import { hitTest } from './hitTest.ts';
import { MEASURES } from './measures.ts';
import { createPlacer } from './placeDesign.ts';
import { separate } from './separate.ts';
import { createWireRouter, pathOf, tabsOf } from './wires.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 200;

function hostWith(id: string, containers: number, extra: Partial<Host> = {}): Host {
  return createHost(id, id.toUpperCase(), {
    switches: [createSwitch(`${id}-s`, 'vSwitch', 'external', { adapters: [`${id}-a`] })],
    adapters: [{ id: `${id}-a`, name: 'Ethernet' }],
    networks: [createNetwork(`${id}-n`, 'lan', 'transparent', { switch: `${id}-s` })],
    containers: Array.from({ length: containers }, (_, index) =>
      createContainer(`${id}-c${index}`, `c${index}`, 'image', {
        endpoints: [{ id: `${id}-e${index}`, network: `${id}-n` }],
      }),
    ),
    ...extra,
  });
}

function designOf(...hosts: Host[]): Design {
  const empty = emptyDesign();
  return { ...empty, topology: { ...empty.topology, hosts } };
}

describe('separate', () => {
  const rect = fc.record({
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  });

  it('leaves no two rectangles overlapping, and what was free where it was', () => {
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), (rects) => {
        const apart = separate(rects, 24);
        for (const [i, a] of apart.entries()) for (const b of apart.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        const crowded = rects.some((a, i) => rects.slice(i + 1).some((b) => overlap(a, b)));
        if (!crowded) for (const [i, a] of apart.entries()) expect(a).toBe(rects[i]);
      }),
      { numRuns: runs },
    );
  });

  it('moves the one further right when one grows into it', () => {
    const [left, right] = separate(
      [
        { x: 0, y: 0, width: 500, height: 100 },
        { x: 400, y: 0, width: 100, height: 100 },
      ],
      24,
    );
    expect(left?.x).toBe(0);
    expect(right).toMatchObject({ x: 524, y: 0 });
  });

  function overlap(a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }
});

describe('placing', () => {
  it('packs only the host that changed', () => {
    const place = createPlacer();
    const design = designOf(hostWith('a', 3), hostWith('b', 3));
    const before = place(design);
    const edited = applyEdit(design, { type: 'change', kind: 'container', host: 'a', id: 'a-c0', set: { name: 'x' } });
    const after = place(edited);
    expect(after[0]?.inside).not.toBe(before[0]?.inside);
    expect(after[1]?.inside).toBe(before[1]?.inside);
  });

  it('keeps everything inside the host, above the lanes, and adapters on the lower edge', () => {
    for (const count of [0, 1, 7, 40]) {
      const [host] = createPlacer()(designOf(hostWith('a', count)));
      if (!host) throw new Error('no host');
      const lane = host.inside.lanes.get('a-n');
      const adapter = host.inside.adapters.get('a-a');
      expect(adapter && adapter.y + adapter.height).toBe(host.height);
      for (const box of host.inside.containers.values()) {
        expect(box.y).toBeGreaterThan(MEASURES.title);
        expect(box.y + box.height + MEASURES.tab.height / 2).toBeLessThan(lane?.y ?? 0);
        expect(box.x + box.width).toBeLessThan(host.width);
      }
    }
  });

  it('moving one host pins the others where they are drawn', () => {
    const place = createPlacer();
    const design = designOf(hostWith('a', 3), hostWith('b', 9), hostWith('c', 1));
    const before = place(design);
    const moved = applyEdit(design, moveElements(design, before, new Map([['b', { x: 4000.4, y: 30 }]])));
    const after = place(moved);
    expect(after[1]).toMatchObject({ x: 4000, y: 30 });
    for (const at of [0, 2]) expect(after[at]).toMatchObject({ x: before[at]?.x, y: before[at]?.y });
    expect(pins(moved, after)).toEqual({});
  });

  it('a container that is moved leaves its slot empty', () => {
    const place = createPlacer();
    const design = designOf(hostWith('a', 3));
    const before = place(design);
    const moved = applyEdit(design, moveElements(design, before, new Map([['a-c0', { x: 300, y: 200 }]])));
    const after = place(moved);
    expect(moved.layout.positions).toEqual({ 'a-c0': { x: 300, y: 200 } });
    expect(after[0]?.inside.containers.get('a-c1')).toEqual(before[0]?.inside.containers.get('a-c1'));
  });
});

describe('hit test', () => {
  const design = designOf(hostWith('a', 3));
  const placed = createPlacer()(design);
  const host = placed[0];
  if (!host) throw new Error('no host');

  it('finds the innermost element', () => {
    for (const [kind, boxes] of [
      ['container', host.inside.containers],
      ['network', host.inside.lanes],
      ['switch', host.inside.switches],
      ['adapter', host.inside.adapters],
    ] as const) {
      for (const [id, box] of boxes) {
        const hit = hitTest(placed, { x: host.x + box.x + box.width / 2, y: host.y + box.y + box.height / 2 });
        expect(hit?.ref).toEqual({ kind, id, host: 'a' });
      }
    }
  });

  it('finds the host between its elements, and nothing beside it', () => {
    expect(hitTest(placed, { x: host.x + 5, y: host.y + 5 })?.ref).toEqual({ kind: 'host', id: 'a' });
    expect(hitTest(placed, { x: host.x - 5, y: host.y + 5 })).toBeUndefined();
  });

  it('reaches to the nearest wanted element', () => {
    const bar = host.inside.switches.get('a-s');
    const below = { x: host.x + (bar?.x ?? 0) + 250, y: host.y + (bar?.y ?? 0) + (bar?.height ?? 0) + 10 };
    expect(hitTest(placed, below)?.ref.kind).toBe('host');
    expect(hitTest(placed, below, 12)?.ref).toMatchObject({ kind: 'switch', id: 'a-s' });
    expect(hitTest(placed, below, 12, (ref) => ref.kind === 'adapter')?.ref.kind).toBe('host');
  });

  it('names the owner of a visiting lane', () => {
    const member = { swarmId: 'swarm', swarm: 'worker' } as const;
    const overlay = createNetwork('o', 'o', 'overlay');
    const two = designOf(createHost('m', 'M', { ...member, networks: [overlay] }), createHost('w', 'W', member));
    const all = createPlacer()(two);
    const second = all[1];
    const lane = second?.inside.lanes.get('o');
    if (!second || !lane) throw new Error('no visiting lane');
    const hit = hitTest(all, { x: second.x + lane.x + 9, y: second.y + lane.y + 9 });
    expect(hit).toMatchObject({ ref: { kind: 'network', id: 'o', host: 'm' }, on: 'w' });
  });
});

describe('wires', () => {
  it('end on their lane and never run through a container', () => {
    const host = hostWith('a', 23);
    const inside = createPlacer()(designOf(host))[0]?.inside;
    if (!inside) throw new Error('no host');
    const router = createWireRouter(inside);
    const lane = inside.lanes.get('a-n');
    for (const container of host.containers) {
      const box = inside.containers.get(container.id);
      if (!box) throw new Error('no box');
      const [wire] = router.route(container, box);
      expect(wire?.points.at(-1)?.y).toBe(lane?.y);
      for (const [index, to] of (wire?.points ?? []).entries()) {
        const from = wire?.points[index - 1];
        if (!from) continue;
        expect(from.x === to.x || from.y === to.y).toBe(true);
        for (const other of inside.containers.values()) expect(crosses(from, to, other)).toBe(false);
      }
    }
  });

  it('tabs stay on the card however many endpoints there are', () => {
    for (const count of [1, 3, 8]) {
      const endpoints = Array.from({ length: count }, (_, index) => ({ id: `e${index}`, network: 'n' }));
      const tabs = tabsOf(createContainer('c', 'c', 'i', { endpoints }));
      const last = tabs.at(-1);
      expect(last && last.x + last.width).toBeLessThanOrEqual(MEASURES.container.width - MEASURES.tab.inset + 1e-9);
    }
  });

  it('rounds corners', () => {
    const path = pathOf([
      { x: 0, y: 0 },
      { x: 0, y: 20 },
      { x: 20, y: 20 },
    ]);
    expect(path).toBe('M0 0L0 15Q0 20 5 20L20 20');
  });

  function crosses(
    from: { x: number; y: number },
    to: { x: number; y: number },
    box: { x: number; y: number; width: number; height: number },
  ): boolean {
    return (
      Math.max(from.x, to.x) > box.x &&
      Math.min(from.x, to.x) < box.x + box.width &&
      Math.max(from.y, to.y) > box.y &&
      Math.min(from.y, to.y) < box.y + box.height
    );
  }
});
