import { describe, expect, it } from 'vitest';
import { clearlyMeant, editDistance } from './similar.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['nat', 'nat', 0],
    ['transparant', 'transparent', 1],
    ['etherent', 'ethernet', 2],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(editDistance(a, b)).toBe(slips);
    expect(editDistance(b, a)).toBe(slips);
  });
});

describe('clearlyMeant', () => {
  const adapters = ['Ethernet', 'Ethernet 2', 'Ethernet 3', 'Wi-Fi'];

  it.each([
    ['Etherent 2', 'Ethernet 2'],
    ['ethernet2', 'Ethernet 2'],
    ['WiFi', 'Wi-Fi'],
    ['Ethernet 4', undefined],
    ['Ethernet 22', undefined],
    ['LAN', undefined],
    ['', undefined],
    ['Wa-Pi', undefined],
  ])('%s: %s', (text, meant) => {
    expect(clearlyMeant(text, adapters)).toBe(meant);
  });

  it('does not choose between two that are equally near', () => {
    expect(clearlyMeant('port x', ['Port A', 'Port B'])).toBeUndefined();
  });
});
