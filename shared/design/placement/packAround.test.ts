import { describe, expect, it } from 'vitest';
import { seededRandom, upTo } from '../testing/random.ts';
import { packAround } from './packAround.ts';

const size = { width: 100, height: 50 };

describe('packing around obstacles', () => {
  it('makes rows', () => {
    const places = packAround([size, size, size, size], [], { x: 10, y: 20 }, 20);
    expect(places).toEqual([
      { x: 10, y: 20 },
      { x: 130, y: 20 },
      { x: 10, y: 90 },
      { x: 130, y: 90 },
    ]);
  });

  it('goes past what stands in the way, or below it', () => {
    const obstacle = { x: 0, y: 0, width: 90, height: 200 };
    const [first] = packAround([size, size], [obstacle], { x: 0, y: 0 }, 20);
    expect(first).toEqual({ x: 110, y: 0 });
    const wide = { x: 0, y: 0, width: 1000, height: 40 };
    expect(packAround([size], [wide], { x: 0, y: 0 }, 20)).toEqual([{ x: 0, y: 60 }]);
  });

  it('never covers anything, and ends', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 300; run++) {
      const boxes = (count: number) =>
        Array.from({ length: count }, () => ({
          x: upTo(random, 2000),
          y: upTo(random, 1500),
          width: 50 + upTo(random, 500),
          height: 40 + upTo(random, 400),
        }));
      const obstacles = boxes(upTo(random, 8));
      const sizes = boxes(1 + upTo(random, 12));
      const places = packAround(sizes, obstacles, { x: 0, y: 0 }, 24);
      const settled = [...obstacles];
      for (const [index, place] of places.entries()) {
        const { width = 0, height = 0 } = sizes[index] ?? {};
        const box = { ...place, width, height };
        const hit = settled.some(
          (one) =>
            box.x < one.x + one.width && one.x < box.x + width && box.y < one.y + one.height && one.y < box.y + height,
        );
        expect(hit, `run ${run}, box ${index}`).toBe(false);
        settled.push(box);
      }
    }
  });
});
