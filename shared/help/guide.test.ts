import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../language/texts.ts';
import { blockText, type Guide, guideHas, placeIn, readGuide } from './guide.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'guides');
const guidesIn = (folder: string) =>
  new Map(
    globSync(join(FOLDER, folder, '*.md'))
      .sort()
      .map((path): [string, Guide] => [basename(path), readGuide(readFileSync(path, 'utf8'))]),
  );
const english = guidesIn('.');

/** What a translation must have in common with the original. */
const bones = ({ blocks }: Guide) =>
  blocks.map((block) => {
    if (block.kind === 'code') return block.text;
    return block.kind === 'list' ? `${block.items.length} ${block.ordered}` : block.kind;
  });

describe('the guides', () => {
  test('are there', () => expect(english.size).toBeGreaterThanOrEqual(5));

  test.each(CATALOGUES.filter(({ locale }) => locale !== 'en').map(({ locale }) => locale))(
    'are all there in %s, with the same parts and the same commands',
    (locale) => {
      const translated = guidesIn(locale);
      expect([...translated.keys()]).toEqual([...english.keys()]);
      for (const [name, guide] of translated) expect(bones(guide), name).toEqual(bones(english.get(name) as Guide));
    },
  );

  test.each(CATALOGUES.map(({ locale }) => locale))('leave no mark of Markdown in the words: %s', (locale) => {
    for (const [name, { title, blocks }] of guidesIn(locale === 'en' ? '.' : locale)) {
      expect(title, name).not.toBe('');
      for (const block of blocks.filter(({ kind }) => kind !== 'code')) {
        expect(blockText(block), name).not.toMatch(/\*\*|\]\(|^\s*[|>#]|<\/?\w+>/);
      }
    }
  });
});

test('a guide is headings, paragraphs, lists and code', () => {
  const guide = readGuide(
    '# Title\n\nOne **two** *three*\n`four`.\n\n## Part\n\n1. first\n   goes on\n2. [second](draw.md)\n\n```\ncode **stays**\n```\n',
  );
  expect(guide).toEqual({
    title: 'Title',
    blocks: [
      {
        kind: 'paragraph',
        words: [
          { look: 'plain', text: 'One ' },
          { look: 'strong', text: 'two' },
          { look: 'plain', text: ' ' },
          { look: 'emphasis', text: 'three' },
          { look: 'plain', text: ' ' },
          { look: 'code', text: 'four' },
          { look: 'plain', text: '.' },
        ],
      },
      { kind: 'heading', level: 2, words: [{ look: 'plain', text: 'Part' }] },
      {
        kind: 'list',
        ordered: true,
        items: [[{ look: 'plain', text: 'first goes on' }], [{ look: 'link', text: 'second', to: 'draw.md' }]],
      },
      { kind: 'code', text: 'code **stays**' },
    ],
  });
});

test('markup that is not ours stays text, and an unfinished fence ends with the file', () => {
  const { blocks } = readGuide('# T\n\n<script>alert(1)</script> <img onerror=x>\n\n```\nnever closed');
  expect(blocks.map(blockText)).toEqual(['<script>alert(1)</script> <img onerror=x>', 'never closed']);
});

test('a search finds a guide by words anywhere in it, and the place they are at', () => {
  const guide = readGuide('# Draw\n\nHosts first.\n\n## Quicker\n\nHold Alt and drag.\n');
  expect(guideHas(guide, 'draw ALT')).toBe(true);
  expect(guideHas(guide, 'swarm')).toBe(false);
  expect(placeIn(guide, 'alt drag')).toBe(2);
  expect(placeIn(guide, 'hosts alt')).toBe(0);
  expect(placeIn(guide, '')).toBeUndefined();
});
