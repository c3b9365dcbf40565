import { describe, expect, it } from 'vitest';
import { textsFor } from '../../shared/language/texts.ts';
import { entryId, searchPalette } from './items.ts';

describe('searching the palette', () => {
  const found = (text: string) => searchPalette(text, textsFor('en')).flatMap((group) => group.entries.map(entryId));

  it('offers everything at first', () => {
    expect(found('  ')).toHaveLength(9);
  });

  it('finds by docker name, by name and by meaning, in any order of words', () => {
    expect(found('l2bridge')).toEqual(['l2bridge']);
    expect(found('azure')).toEqual(['l2tunnel']);
    expect(found('network physical')).toEqual(['adapter', 'transparent']);
    expect(found('zebra')).toEqual([]);
  });
});
