import { expect, test } from 'vitest';
import { encodingOf } from './encoding.ts';

const utf16 = (text: string, order: 'le' | 'be') =>
  [...text].flatMap((letter) => (order === 'le' ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)]));
const padded = (zeros: number, letters: number) => [
  ...Array.from({ length: zeros }, () => [65, 0]).flat(),
  ...Array.from({ length: letters }, () => [0xac, 0xac]).flat(),
];

test.each<[string, number[], string]>([
  ['nothing', [], 'utf-8'],
  ['ASCII', [0x61, 0x62], 'utf-8'],
  ['a mark of UTF-8', [0xef, 0xbb, 0xbf, 0x61], 'utf-8'],
  ['what PowerShell’s > writes', [0xff, 0xfe, 0x61, 0x00], 'utf-16le'],
  ['the other order', [0xfe, 0xff, 0x00, 0x61], 'utf-16be'],
  ['UTF-16 without a mark', utf16('ab', 'le'), 'utf-16le'],
  ['UTF-16 without a mark in the other order', utf16('ab', 'be'), 'utf-16be'],
  ['an odd number of bytes', [0x61, 0x00, 0x62], 'utf-8'],
  ['zeros on both sides', [0x61, 0x00, 0x00, 0x62], 'utf-8'],
  ['a quarter of the letters ASCII', padded(1, 3), 'utf-16le'],
  ['fewer of them', padded(1, 4), 'utf-8'],
  ['a quarter in the other order', [...padded(1, 3)].reverse(), 'utf-16be'],
  ['fewer in the other order', [...padded(1, 4)].reverse(), 'utf-8'],
  ['zeros behind the sample only', [...Array.from({ length: 4096 }, () => 0x61), ...utf16('abcd', 'le')], 'utf-8'],
])('the encoding of %s', (_, bytes, encoding) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(encoding);
});
