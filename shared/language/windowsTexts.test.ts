import { expect, test } from 'vitest';
import { DRIVERS } from '../windows/drivers.ts';
import { HNS_ERRORS } from '../windows/hnsErrors.ts';
import { NETWORK_OPTIONS } from '../windows/networkOptions.ts';
import { PATCHES } from '../windows/patches.ts';
import { PLATFORMS } from '../windows/platforms.ts';
import { FORBIDDEN_RANGES, PRIVATE_RANGES, SWARM_PORTS } from '../windows/reserved.ts';
import { WINDOWS_TEXTS } from './en/windows.ts';

const named = new Set([
  ...Object.values(DRIVERS).map((driver) => driver.summary),
  ...NETWORK_OPTIONS.flatMap((option) => [option.label, option.meaning]),
  ...PLATFORMS.map((platform) => platform.label),
  ...PATCHES.map((patch) => patch.meaning),
  ...HNS_ERRORS.map((error) => error.meaning),
  ...[...FORBIDDEN_RANGES, ...PRIVATE_RANGES, ...SWARM_PORTS].map((row) => row.purpose),
]);

test('every key that a table names has a text', () => {
  expect([...named].filter((key) => !(key in WINDOWS_TEXTS))).toEqual([]);
});

test('every text is named by a table', () => {
  expect(Object.keys(WINDOWS_TEXTS).filter((key) => !named.has(key))).toEqual([]);
});

test('a text says something and has no placeholders, straight quotes or blanks at its ends', () => {
  for (const [key, text] of Object.entries(WINDOWS_TEXTS)) {
    expect(text.trim(), key).toBe(text);
    expect(text.length, key).toBeGreaterThan(2);
    expect(text, key).not.toMatch(/["'{}]/);
  }
});

test('what is a sentence ends like one, and what is a label does not', () => {
  const sentence = /\.(summary|meaning)$|^hnsError\./;
  for (const [key, text] of Object.entries(WINDOWS_TEXTS)) expect(text.endsWith('.'), key).toBe(sentence.test(key));
});
