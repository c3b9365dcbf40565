import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededRandom, upTo } from '../../design/testing/random.ts';
import { sha256 } from './sha256.ts';

const known = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('the digests of the standard', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the same as Node’s, at every length around the blocks and for every kind of character', () => {
  const random = seededRandom(4);
  for (let length = 0; length < 300; length++) {
    const text = Array.from({ length }, () =>
      String.fromCharCode(upTo(random, [0x80, 0x900, 0x10000][length % 3] ?? 1)),
    );
    const joined = text.join('');
    expect(sha256(joined), `length ${length}`).toBe(known(joined));
  }
  expect(sha256('🐳'.repeat(40))).toBe(known('🐳'.repeat(40)));
  expect(sha256('\ud83d')).toBe(known('\ud83d'));
});
