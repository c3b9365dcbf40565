import { expect, it } from 'vitest';
import { fitText, textWidth } from './textWidth.ts';

const style = { size: 10 };

it('measures by characters, wider in bold, and not at all what combines', () => {
  expect(textWidth('iii', style)).toBeCloseTo(8.4);
  expect(textWidth('WWW', style)).toBeCloseTo(30);
  expect(textWidth('WWW', { ...style, bold: true })).toBeGreaterThan(31);
  expect(textWidth('e\u0301', style)).toBeCloseTo(textWidth('e', style));
  expect(textWidth('이더넷', style)).toBeGreaterThan(30);
});

it('keeps what fits and cuts the rest with an ellipsis', () => {
  expect(fitText('web', 100, style)).toBe('web');
  expect(fitText('worker number one', 48, style)).toBe('worker…');
  expect(fitText('worker', 5, style)).toBe('');
  const cut = fitText('windowsservercore-ltsc2022', 80, style);
  expect(textWidth(cut, style)).toBeLessThanOrEqual(80);
});

it('never cuts through a character', () => {
  const families = '👩‍👩‍👧'.repeat(9);
  expect(fitText(families, 150, style)).toMatch(/^(👩‍👩‍👧)+…$/u);
});
