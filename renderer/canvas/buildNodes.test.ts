import { describe, expect, it } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit, type Edit } from '../../shared/design/edits.ts';
import { createPlacer } from '../../shared/design/placement/placeDesign.ts';
import type { Design, Host } from '../../shared/design/schema.ts';
import { createNodeBuilder, type Extent, withSelected } from './buildNodes.ts';
import type { CanvasNode } from './nodes.ts';

function member(id: string, extra: Partial<Host> = {}): Host {
  return createHost(id, id.toUpperCase(), {
    swarmId: 'swarm',
    adapters: [{ id: `${id}-a`, name: 'Ethernet' }],
    containers: [1, 2].map((number) =>
      createContainer(`${id}-c${number}`, `c${number}`, 'image', {
        endpoints: [{ id: `${id}-e${number}`, network: 'overlay' }],
      }),
    ),
    ...extra,
  });
}

/** Three members of a swarm; the overlay was made on the first. */
function sample(): Design {
  const empty = emptyDesign();
  const manager = member('m', {
    switches: [createSwitch('s', 'app', 'external', { adapters: ['m-a'] })],
    networks: [createNetwork('overlay', 'app', 'overlay', { switch: 's' })],
  });
  const swarms = [{ id: 'swarm', name: 'prod', origin: 'design' as const, flags: [] }];
  return { ...empty, topology: { swarms, hosts: [manager, member('w'), member('x', { swarmId: undefined })] } };
}

function drawing() {
  const place = createPlacer();
  const build = createNodeBuilder();
  return (design: Design, extent: Partial<Extent> = {}) =>
    build(design, place(design), { far: false, area: undefined, selection: [], ...extent });
}

const ids = (nodes: readonly CanvasNode[]) => nodes.map((node) => node.id);
const changed = (before: readonly CanvasNode[], after: readonly CanvasNode[]) =>
  ids(after.filter((node) => !before.includes(node)));

describe('nodes', () => {
  it('come after the host they are in, and an overlay has a lane on every member', () => {
    const nodes = drawing()(sample());
    expect(ids(nodes)).toEqual('m s m-a overlay m-c1 m-c2 w w-a overlay@w w-c1 w-c2 x x-a x-c1 x-c2'.split(' '));
    const data = nodes.find((node) => node.id === 'overlay@w')?.data;
    expect(data).toMatchObject({ ref: { kind: 'network', id: 'overlay', host: 'm' }, from: 'M' });
  });

  it('have their sizes given, so that React Flow need not measure', () => {
    for (const node of drawing()(sample())) {
      expect(node.measured).toEqual({ width: node.width, height: node.height });
      expect(node.handles).toEqual([]);
    }
  });

  it.each<[string, Edit, string[]]>([
    [
      'renaming a container',
      { type: 'change', kind: 'container', host: 'w', id: 'w-c1', set: { name: 'new' } },
      ['w', 'w-c1'],
    ],
    ['moving a host', { type: 'change-layout', set: { positions: { x: { x: 5000, y: 0 } } } }, ['x']],
    ['changing a fact of a host', { type: 'change-host', id: 'x', set: { engine: '28.5' } }, ['x']],
  ])('%s leaves all others identical', (_, edit, expected) => {
    const draw = drawing();
    const pinned = applyEdit(sample(), {
      type: 'change-layout',
      set: { positions: { m: { x: 0, y: 0 }, w: { x: 1000, y: 0 }, x: { x: 2000, y: 0 } } },
    });
    const before = draw(pinned);
    expect(changed(before, draw(applyEdit(pinned, edit)))).toEqual(expected);
  });

  it('are only hosts from afar, and the same ones again when near', () => {
    const draw = drawing();
    const near = draw(sample());
    const design = sample();
    const first = draw(design);
    expect(ids(draw(design, { far: true }))).toEqual(['m', 'w', 'x']);
    const again = draw(design);
    expect(again.every((node, index) => node === first[index])).toBe(true);
    expect(near).toHaveLength(again.length);
  });

  it('are those in an area and those selected, and the same ones when the area moves', () => {
    const draw = drawing();
    const design = applyEdit(sample(), {
      type: 'change-layout',
      set: { positions: { m: { x: 0, y: 0 }, w: { x: 1000, y: 0 }, x: { x: 2000, y: 0 } } },
    });
    const left = draw(design, { area: { x: 0, y: 0, width: 900, height: 900 } });
    expect(ids(left)).toEqual('m s m-a overlay m-c1 m-c2 w x'.split(' '));
    const selection = [{ kind: 'container', id: 'm-c2', host: 'm' } as const];
    const right = draw(design, { area: { x: 1000, y: 0, width: 900, height: 900 }, selection });
    expect(ids(right)).toEqual('m m-c2 w w-a overlay@w w-c1 w-c2 x'.split(' '));
    expect(changed(left, right)).toEqual('w-a overlay@w w-c1 w-c2'.split(' '));
    const box = right.find(({ id }) => id === 'w-c1')?.position ?? { x: 0, y: 0 };
    const card = { x: 1000 + box.x + 5, y: box.y + 5, width: 2, height: 2 };
    expect(ids(draw(design, { area: card }))).toEqual('m w w-c1 x'.split(' '));
  });

  it('of a folded host are not made', () => {
    const folded = applyEdit(sample(), { type: 'change-layout', set: { collapsed: ['m', 'w'] } });
    expect(ids(drawing()(folded))).toEqual(['m', 'w', 'x', 'x-a', 'x-c1', 'x-c2']);
  });

  it('are selected without touching the rest', () => {
    const nodes = drawing()(sample());
    const selected = withSelected(nodes, new Set(['w-c1']));
    expect(changed(nodes, selected)).toEqual(['w-c1']);
    expect(withSelected(selected, new Set(['w-c1']))).toEqual(selected);
    expect(changed(selected, withSelected(selected, new Set(['w-c1'])))).toEqual([]);
  });
});
