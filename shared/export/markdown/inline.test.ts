import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { FUZZ_SEED, fuzzRuns, hostileText } from '../../../e2e/real/hostileText.ts';
import { visible } from '../quote/visible.ts';
import { documentOf, fenced, heading, list, table } from './blocks.ts';
import { code, type Inline, plain, sentence } from './inline.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parse = (text: string): Node => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader sees of inline nodes, which must be nothing but text and code. */
function read(nodes: readonly Node[] | undefined): string {
  return (nodes ?? [])
    .map(({ type, value }) => {
      if (type === 'html' && value === '<!---->') return '';
      if (type === 'text' || type === 'inlineCode') return value ?? '';
      throw new Error(`a node of type ${type}: ${value}`);
    })
    .join('');
}

/** What a document shows of a text. A blank span is still a span. */
const shown = (text: string) => visible(text, 500);

const NASTY = [
  '| a | b |',
  'a\\|b',
  '\\|\\\\|',
  '\\',
  '`',
  '``x``',
  ' a ',
  '   ',
  '<script>alert(1)</script>',
  '[a](https://example.com)',
  '![a](b)',
  'https://example.com www.example.com a@example.com',
  '*a* _b_ ~c~ **d**',
  '&amp; &#124;',
  '$a$',
  '# a',
  '- a',
  '1. a',
  '| --- |',
  'a\n\n# b',
  'a\r\nb',
  '<!-- -->',
  '\u202ea',
  '@someone #12',
];

function agrees(text: string): void {
  const tree = parse(
    documentOf([
      heading(2, code(text)),
      [code(text)],
      list([code(text)]),
      table([code(text), plain('b')], [[code(text), plain('c')]]),
    ]),
  );
  const kinds = tree.children?.map(({ type }) => type);
  if (text === '') return;
  expect(kinds).toEqual(['heading', 'paragraph', 'list', 'table']);
  const [first, second, third, fourth] = tree.children ?? [];
  expect(read(first?.children)).toBe(shown(text));
  expect(read(second?.children)).toBe(shown(text));
  expect(read(third?.children?.[0]?.children?.[0]?.children)).toBe(shown(text));
  for (const row of fourth?.children ?? []) {
    expect(row.children).toHaveLength(2);
    expect(read(row.children?.[0]?.children)).toBe(shown(text));
  }
}

describe('text of the design', () => {
  it.each(NASTY)('stays text: %j', agrees);

  it('stays text whatever it is', { timeout: 1_200_000 }, () => {
    fc.assert(fc.property(hostileText, agrees), { numRuns: fuzzRuns(200, 100_000), seed: FUZZ_SEED });
  });

  it('does not end the block it is kept in', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        // Every reader of Markdown replaces NUL, and no file holds half a character.
        const kept = text.toWellFormed().replace(/\0/g, '');
        const tree = parse(documentOf([fenced(kept, 'powershell'), [plain('after')]]));
        expect(tree.children?.map(({ type }) => type)).toEqual(['code', 'paragraph']);
        expect(tree.children?.[0]?.value).toBe(kept.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
      }),
      { numRuns: fuzzRuns(150, 20_000), seed: FUZZ_SEED },
    );
  });
});

describe('text of the product', () => {
  const template = 'The <b>“{name}”</b> of “{other}” takes *{count}* of 0.0.0.0/0 & more | [x](y) `z` a_b_c $x$.';

  it('is shown as written, with the values of the design set apart', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, other) => {
        const text = sentence(template, { name, other, count: 3 });
        const plainText = `The <b>${shown(name)}</b> of ${shown(other)} takes *3* of 0.0.0.0/0 & more | [x](y) \`z\` a_b_c $x$.`;
        const tree = parse(documentOf([[text], table([plain('a'), plain('b')], [[text, plain('c')]])]));
        expect(read(tree.children?.[0]?.children)).toBe(plainText);
        expect(read(tree.children?.[1]?.children?.[1]?.children?.[0]?.children)).toBe(plainText);
      }),
      { numRuns: fuzzRuns(100, 20_000), seed: FUZZ_SEED },
    );
  });

  it('does not begin a list or a heading', () => {
    for (const text of ['1. a', '- a', '+ a', '# a', '> a', '12) a']) {
      const tree = parse(plain(text) as Inline);
      expect([tree.children?.length, tree.children?.[0]?.type]).toEqual([1, 'paragraph']);
      expect(read(tree.children?.[0]?.children)).toBe(text);
    }
  });
});
