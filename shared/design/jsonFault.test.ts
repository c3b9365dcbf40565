import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, isDeeperThan, placeOf } from './jsonFault.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 20_000 : 1000;

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it('finds a fault exactly where JSON.parse refuses', { timeout: 120_000 }, () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"\\u00e9\\n"',
        '"',
        '\\',
        '0',
        '-1.5e3',
        '01',
        '1.',
        'true',
        'tru',
        'null',
        ' ',
        '\n',
        '\t',
        '\u0001',
        'é',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { seed: 8259, numRuns: runs },
    );
  });

  it('accepts every JSON and calls every beginning of it cut off', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(1000), (value, length) => {
        const text = JSON.stringify([value]);
        expect(findJsonFault(text)).toBeUndefined();
        const cut = text.slice(0, length % text.length);
        expect(findJsonFault(cut)?.at).toBe(cut.length);
      }),
      { seed: 8259, numRuns: runs },
    );
  });

  it.each([
    ['{"a" 1}', 5, 'colon'],
    ['{"a":1 "b":2}', 7, 'comma-or-brace'],
    ['[1 2]', 3, 'comma-or-bracket'],
    ['[1,]', 3, 'value'],
    ['{,}', 1, 'key-or-brace'],
    ['["\\x"]', 2, 'escape'],
  ])('says what belongs there in %s', (text, at, expected) => {
    expect(findJsonFault(text)).toEqual({ at, expected });
  });

  it('takes any depth', () => {
    expect(findJsonFault('['.repeat(100_000))?.at).toBe(100_000);
  });
});

describe('placeOf', () => {
  it('counts lines and columns from 1', () => {
    expect(placeOf('ab\ncd\n', 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf('ab\ncd\n', 4)).toEqual({ line: 2, column: 2 });
    expect(placeOf('ab\ncd\n', 6)).toEqual({ line: 3, column: 1 });
  });
});

describe('isDeeperThan', () => {
  it('does not count brackets in texts', () => {
    expect(isDeeperThan('{"a":"[[[[\\"[["}', 1)).toBe(false);
    expect(isDeeperThan('[[[]]]', 2)).toBe(true);
    expect(isDeeperThan('[[],[],[]]', 2)).toBe(false);
  });
});
