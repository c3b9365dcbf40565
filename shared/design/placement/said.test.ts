import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { EntityRef } from '../entities.ts';
import type { Design, Host } from '../schema.ts';
import { labDesign, refsOf } from '../testing/lab.ts';
import { boxesOf, hitTest } from './hitTest.ts';
import { locate } from './locate.ts';
import { createPlacer, type PlacedHost } from './placeDesign.ts';
import type { Box } from './placeHost.ts';
import { buildRibbons, ribbonDrop } from './ribbons.ts';
import { uplinkAt } from './uplinkAt.ts';
import { createWireRouter, pathOf, tabsOf, uplinkPoints } from './wires.ts';

/**
 * Where everything is drawn: boxes, tabs, wires, uplinks and ribbons, and what a pointer finds. Written anew by
 * `vitest run shared/design -u`; a change of it moves what people have before them.
 */
const lab = labDesign();
/** The lab with a host that was moved and made larger, one that is folded, and a container that was put elsewhere. */
const moved = applyEdit(lab, {
  type: 'change-layout',
  set: {
    positions: { h1: { x: 40, y: 30 }, h3: { x: 300, y: 200 }, 'c-web': { x: 500, y: 10 }, 'c-far': { x: 30, y: 260 } },
    sizes: { h1: { width: 2000, height: 100 }, h2: { width: 10, height: 500 } },
    collapsed: ['h3'],
    locked: ['h3'],
  },
});

test.each([
  ['packed', lab],
  ['moved', moved],
  ['crowded', crowded()],
] as const)('%s', async (name, design) => {
  const placed = createPlacer()(design);
  const ribbons = buildRibbons(placed).map(
    ({ id, ref, name: of, track, from, to }) =>
      `ribbon ${id} of ${ref.id} on ${ref.host} “${of}”, ${ribbonDrop(track)} below: ${at(from)} to ${at(to)}`,
  );
  const text = [...placed.map(hostText), ...ribbons].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`said/${name}.txt`);
});

test('the pointer finds what is drawn beneath it', async () => {
  const placed = createPlacer()(moved);
  const rows = [];
  for (let y = 20; y < 660; y += 20) {
    let row = '';
    for (let x = 20; x < 2060; x += 20) row += signOf(hitTest(placed, { x, y })?.ref);
    rows.push(row.trimEnd());
  }
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('said/pointer.txt');
});

test('every element is where it is looked for, and is found there; within a folded host, that is the host', () => {
  const placed = createPlacer()(lab);
  for (const ref of refsOf(lab).filter(({ kind }) => kind !== 'endpoint')) {
    const box = locate(placed, ref);
    if (!box) throw new Error(ref.id);
    const inside = ref.kind === 'host' ? { x: box.x + 1, y: box.y + 1 } : middleOf(box);
    expect(hitTest(placed, inside)).toEqual({ ref, on: ref.host ?? ref.id, box });
  }
  const endpoint = { kind: 'endpoint', id: 'web-n-nat', host: 'h1', container: 'c-web' } as const;
  expect(locate(placed, endpoint)).toEqual(locate(placed, { kind: 'container', id: 'c-web', host: 'h1' }));
  const folded = createPlacer()(moved);
  const [, , rack] = folded;
  const { x, y, width, height } = rack as PlacedHost;
  expect(locate(folded, { kind: 'adapter', id: 'port0', host: 'h3' })).toEqual({ x, y, width, height });
  expect(locate(folded, { kind: 'adapter', id: 'gone', host: 'h1' })).toEqual(
    locate(folded, { kind: 'host', id: 'h1' }),
  );
  expect(locate(folded, { kind: 'swarm', id: 'swarm' })).toBeUndefined();
});

test('an uplink is found on its wire and a little beside it, not in what is folded', () => {
  const placed = createPlacer()(lab);
  const [web] = placed;
  const bar = web && locate(placed, { kind: 'switch', id: 's-lan', host: 'h1' });
  const adapter = web && locate(placed, { kind: 'adapter', id: 'nic1', host: 'h1' });
  if (!bar || !adapter) throw new Error('not drawn');
  const x = adapter.x + adapter.width / 2;
  const y = bar.y + bar.height;
  const hit = { host: 'h1', switch: 's-lan', box: { x, y, width: 0, height: adapter.y - y } };
  for (const beside of [-6, 0, 6]) expect(uplinkAt(placed, { x: x + beside, y: y + 10 }, 6)).toEqual(hit);
  for (const off of [
    { x: x - 7, y: y + 10 },
    { x: x + 7, y: y + 10 },
    { x, y: y - 1 },
    { x, y: adapter.y + 1 },
  ])
    expect(uplinkAt(placed, off, 6)).toBeUndefined();
  const folded = placed.map((host) => ({ ...host, collapsed: true }));
  expect(uplinkAt(folded, { x, y: y + 10 }, 6)).toBeUndefined();
});

/** Containers that stand over one another, with endpoints on all that is there, and switches that nothing stands on. */
function crowded(): Design {
  const many = (count: number, networks: (index: number) => readonly string[]) =>
    Array.from({ length: count }, (_, index) =>
      createContainer(`c${index}`, `c${index}`, 'i', {
        endpoints: networks(index).map((network, of) => ({ id: `c${index}-${of}`, network })),
      }),
    );
  const hosts: Host[] = [
    createHost('a', 'A', {
      adapters: [
        { id: 'a1', name: 'Ethernet' },
        { id: 'a2', name: 'Ethernet 2' },
        { id: 'a3', name: 'Ethernet 3' },
      ],
      switches: [
        createSwitch('s1', 'lan', 'external', { adapters: ['a2', 'a1'] }),
        createSwitch('s2', 'nat', 'internal'),
        createSwitch('s3', 'none', 'private'),
      ],
      networks: [
        createNetwork('n1', 'lan', 'transparent', { switch: 's1' }),
        createNetwork('n2', 'other', 'transparent', { switch: 's1' }),
        createNetwork('n3', 'nat', 'nat', { switch: 's2' }),
        createNetwork('n4', 'loose', 'nat', { switch: 'gone' }),
      ],
      containers: many(9, (index) => [['n1'], ['n3', 'n1'], ['n2', 'n4', 'n3', 'n1'], []][index % 4] ?? []),
    }),
    createHost('b', 'B'),
    createHost('e', 'E', {
      networks: [createNetwork('n5', 'many', 'nat')],
      containers: Array.from({ length: 23 }, (_, index) =>
        createContainer(`m${index}`, 'm', 'i', { endpoints: [{ id: `m${index}-e`, network: 'n5' }] }),
      ),
    }),
    createHost('c', 'C', { adapters: [{ id: 'c1', name: 'Ethernet' }] }),
    createHost('d', 'D', { containers: [createContainer('d1', 'd1', 'i')] }),
  ];
  return { ...emptyDesign(), topology: { swarms: [], hosts } };
}

function hostText(placed: PlacedHost): string {
  const { host, inside, collapsed, ...box } = placed;
  const router = createWireRouter(inside);
  const lines = (['container', 'network', 'switch', 'adapter'] as const).flatMap((kind) =>
    [...boxesOf(placed, kind)].map(
      ([id, of]) => `   ${kind} ${id}: ${boxText(of)}${kind === 'network' ? laneText(placed, id) : ''}`,
    ),
  );
  const wires = host.containers.flatMap((container) => {
    const of = inside.containers.get(container.id);
    if (!of) return [];
    const tabs = tabsOf(container).map(
      ({ endpoint, network, x, width }) => `   tab ${endpoint} for ${network}: ${x} wide ${width}`,
    );
    const routed = router.route(container, of).map(({ endpoint, points }) => `   wire ${endpoint}: ${pathOf(points)}`);
    return [...tabs, ...routed];
  });
  const uplinks = host.switches.flatMap(({ id, adapters }) =>
    adapters.flatMap((adapter) => {
      const [bar, socket] = [inside.switches.get(id), inside.adapters.get(adapter)];
      return bar && socket ? [`   uplink ${id} ${adapter}: ${pathOf(uplinkPoints(bar, socket))}`] : [];
    }),
  );
  return [`host ${host.id}: ${boxText(box)}${collapsed ? ', folded' : ''}`, ...lines, ...wires, ...uplinks].join('\n');
}

function laneText({ inside }: PlacedHost, id: string): string {
  const lane = inside.lanes.get(id);
  return lane?.visiting ? `, visiting from ${lane.owner}` : '';
}

const boxText = ({ x, y, width, height }: Box) => `${x}, ${y}; ${width} × ${height}`;
const at = ({ host, x, y }: { readonly host: string; readonly x: number; readonly y: number }) => `${host} ${x}, ${y}`;
const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

const SIGNS: Readonly<Partial<Record<EntityRef['kind'], string>>> = {
  host: '.',
  container: 'c',
  network: 'n',
  switch: 's',
  adapter: 'a',
};

function signOf(ref: EntityRef | undefined): string {
  return (ref && SIGNS[ref.kind]) ?? ' ';
}
