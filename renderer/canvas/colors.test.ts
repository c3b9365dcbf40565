import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COLORS, DRIVER_TONES } from '../../shared/export/svg/colors.ts';

const css = readFileSync(new URL('./colors.css', import.meta.url), 'utf8');
const light = css.slice(css.indexOf(':root {'), css.indexOf('}'));
const inCss = (name: string) => new RegExp(`--sy-${name}: (#[0-9a-f]{6});`).exec(light)?.[1];

it('pictures have the light colours of the canvas', () => {
  for (const [name, color] of Object.entries(COLORS)) expect(inCss(name), name).toBe(color);
  for (const [look, { strong, soft, text }] of Object.entries(DRIVER_TONES)) {
    expect([inCss(look), inCss(`${look}-soft`), inCss(`${look}-text`)], look).toEqual([strong, soft, text]);
  }
});
