import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { DRIVER_LOOKS, driverAbbreviation, PATTERN_PATHS } from '../../shared/design/look/driverLook.ts';
import { SEVERITY_SHAPES } from '../../shared/design/look/severityShapes.ts';
import { SEVERITIES } from '../../shared/rules/finding.ts';

// What colour says is said without it as well, and what moves does not have to.

const RENDERER = join(import.meta.dirname, '..');
const COLOURS = readFileSync(join(import.meta.dirname, 'colors.css'), 'utf8');
const THEMES = {
  light: COLOURS.slice(COLOURS.indexOf(':root {'), COLOURS.indexOf(':root[data-theme="dark"]')),
  dark: COLOURS.slice(COLOURS.indexOf(':root[data-theme="dark"]'), COLOURS.indexOf('@media')),
};

/** How bright a colour is, as WCAG 2.2 defines it. */
function luminance(theme: string, name: string): number {
  const hex = new RegExp(`--sy-${name}: #([0-9a-f]{6})`).exec(theme)?.[1];
  if (!hex) throw new Error(`no colour ${name}`);
  const parts = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = parts;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: string, one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(theme, one), luminance(theme, other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('in greyscale', () => {
  test('each driver has a pattern and an abbreviation of its own', () => {
    expect(new Set(Object.values(PATTERN_PATHS)).size).toBe(DRIVER_LOOKS.length);
    expect(new Set(DRIVER_LOOKS.map(driverAbbreviation)).size).toBe(DRIVER_LOOKS.length);
  });

  test.each(Object.entries(THEMES))('patterns stand out from their ground: %s', (_, theme) => {
    for (const look of DRIVER_LOOKS) expect(contrast(theme, look, `${look}-soft`), look).toBeGreaterThan(3);
  });

  test('each severity has a shape and a sign of its own', () => {
    const shapes = SEVERITIES.map((severity) => SEVERITY_SHAPES[severity]);
    expect(new Set(shapes.map(({ mark }) => mark)).size).toBe(SEVERITIES.length);
    expect(new Set(shapes.map(({ ground, mark }) => `${ground} ${mark}`)).size).toBe(SEVERITIES.length);
  });
});

it('moves nothing for people who want nothing to move', () => {
  const moving = globSync('**/*.{css,ts,tsx}', { cwd: RENDERER })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .filter((file) => {
      const text = readFileSync(join(RENDERER, file), 'utf8');
      const moves = /\b(transition|animation):|transitionDuration|animationName|behavior: 'smooth'|\.animate\(/.test(
        text,
      );
      return moves && !text.includes('prefers-reduced-motion');
    });
  expect(moving).toEqual([]);
});
