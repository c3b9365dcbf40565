import { expect, it } from 'vitest';
import { emptyDesign } from '../../shared/design/create.ts';
import { exportSvg } from '../../shared/export/svg/exportSvg.ts';
import { pngSize, sizeOfSvg } from './png.ts';

it('a picture is twice as large in pixels, as far as a canvas can be', () => {
  expect(pngSize({ width: 800, height: 600 })).toEqual({ width: 1600, height: 1200 });
  const wide = pngSize({ width: 20_000, height: 10 });
  expect(wide).toEqual({ width: 16_384, height: 8 });
  const large = pngSize({ width: 9000, height: 9000 });
  expect(large.width).toBe(8192);
  expect(pngSize({ width: 0, height: 0 })).toEqual({ width: 1, height: 1 });
});

it('its size is read from the picture', () => {
  const svg = exportSvg(emptyDesign(), { findings: [], locale: 'en' }).files[0]?.text ?? '';
  const { width, height } = sizeOfSvg(svg);
  expect(svg).toContain(`width="${width}" height="${height}"`);
});
