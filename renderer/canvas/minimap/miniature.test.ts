import { describe, expect, test } from 'vitest';
import { createHost, createNetwork, emptyDesign } from '../../../shared/design/create.ts';
import { holds } from '../../../shared/design/placement/boxes.ts';
import { createPlacer } from '../../../shared/design/placement/placeDesign.ts';
import type { Design } from '../../../shared/design/schema.ts';
import { frameOf, miniatureOf, seenOf } from './miniature.ts';

const empty = emptyDesign();

function placed(hosts: number) {
  const design: Design = {
    ...empty,
    topology: {
      ...empty.topology,
      hosts: Array.from({ length: hosts }, (_, index) =>
        createHost(`h${index}`, `h${index}`, {
          networks: [createNetwork(`n${index}`, 'n', 'nat'), createNetwork(`t${index}`, 't', 'transparent')],
        }),
      ),
    },
  };
  return createPlacer()(design);
}

describe('the miniature', () => {
  test('is as many paths for a hundred hosts as for one', () => {
    const { hosts, lanes } = miniatureOf(placed(100));
    expect(hosts.match(/M/g)).toHaveLength(100);
    expect([...lanes.keys()]).toEqual(['nat', 'transparent']);
    expect(lanes.get('nat')?.match(/M/g)).toHaveLength(100);
  });

  test('folded hosts have no lanes', () => {
    const folded = placed(1).map((host) => ({ ...host, collapsed: true }));
    expect(miniatureOf(folded).lanes.size).toBe(0);
  });

  test('knows what can be seen whole', () => {
    const box = { x: 0, y: 0, width: 100, height: 50 };
    expect(holds(frameOf(box), box)).toBe(true);
    expect(holds(box, { ...box, x: 10 })).toBe(false);
    expect(holds(box, box)).toBe(true);
  });

  test('what is seen is what panels leave free', () => {
    const insets = { left: 200, right: 300, bottom: 100 };
    expect(seenOf([50, 20, 0.5], { width: 1000, height: 600 }, insets)).toEqual({
      x: 300,
      y: -40,
      width: 1000,
      height: 1000,
    });
  });
});
