import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPortRange, parsePort, parsePortRange, portCount } from './ports.ts';

describe('parsePortRange', () => {
  it('reads ports and ranges', () => {
    expect(parsePortRange('80')).toEqual({ first: 80, last: 80 });
    expect(parsePortRange(' 8000-8010 ')).toEqual({ first: 8000, last: 8010 });
    expect(parsePortRange('0080')).toEqual({ first: 80, last: 80 });
  });

  it('reads numbers that are no ports, for a rule to judge', () => {
    expect(parsePortRange('70000')).toEqual({ first: 70000, last: 70000 });
    expect(parsePortRange('8010-8000')).toEqual({ first: 8010, last: 8000 });
  });

  it.each([
    '',
    ' ',
    'http',
    '80a',
    '80-',
    '-80',
    '80--81',
    '80-81-82',
    '8 0',
    '+80',
    '1e3',
    '0x50',
    '1234567890',
    '８０',
  ])('refuses “%s”', (text) => {
    expect(parsePortRange(text)).toBeUndefined();
  });

  it('reads what a pattern of digits reads', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('0', '1', '9', '-', ' ', 'a'), maxLength: 12 }),
      fc.tuple(fc.nat(99999), fc.nat(99999)).map(([a, b]) => `${a}-${b}`),
    );
    fc.assert(
      fc.property(text, (value) => {
        const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(value.trim());
        const expected = match && { first: Number(match[1]), last: Number(match[2] ?? match[1]) };
        expect(parsePortRange(value)).toEqual(expected ?? undefined);
      }),
    );
  });
});

describe('ports', () => {
  it('reads a single port only', () => {
    expect(parsePort('8080')).toBe(8080);
    expect(parsePort('80-81')).toBeUndefined();
    expect(parsePort('')).toBeUndefined();
  });

  it('counts both ends', () => {
    expect(portCount({ first: 80, last: 80 })).toBe(1);
    expect(portCount({ first: 8000, last: 8010 })).toBe(11);
  });

  it('writes a range as it is read', () => {
    expect(formatPortRange({ first: 80, last: 80 })).toBe('80');
    expect(formatPortRange({ first: 8000, last: 8010 })).toBe('8000-8010');
  });
});
