import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import type { YamlNode, YamlReading } from './node.ts';
import { readPlainYaml } from './plainReader.ts';
import { readYaml } from './read.ts';
import { readWholeYaml } from './wholeReader.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 100_000 : 2000;

/** A node as plain data, with the lines of what has text. */
function shown(node: YamlNode): unknown {
  if (node.kind === 'scalar') return `${node.line}${node.quoted ? '"' : '='}${node.text}`;
  if (node.kind === 'list') return node.items.map(shown);
  return [...node.entries].map(([key, entry]) => [key, entry.line, shown(entry.value)]);
}

const result = (reading: YamlReading) => ('root' in reading ? shown(reading.root) : reading.faults);

describe('the quick reader reads what the whole parser reads, or leaves it to that', () => {
  const word = fc.constantFrom(
    ...['web', 'a b', 'x:y', 'a: b', '- x', '#c', 'a #c', "it's", '"q"', 'on', '~', 'null', '1_000', '0x1f', '-', '?'],
    ...[
      '[x',
      '{y',
      'a, b',
      '*z',
      '&w',
      '!t',
      '| ',
      '>',
      '%p',
      '@',
      '`',
      '<<',
      'k=v',
      '22:22',
      '\\n',
      'é😀',
      '1.10',
      '',
    ],
  );
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(word, fc.integer({ min: -5, max: 99 }), fc.boolean(), fc.constant(null)),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(word, tie('node'), { maxKeys: 3 }),
    ),
  })).node;
  const style = fc.record({
    indent: fc.integer({ min: 1, max: 4 }),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    lineWidth: fc.constantFrom(0, 40),
  });

  test('in files as a program writes them', { timeout: 600_000 }, () => {
    let plain = 0;
    fc.assert(
      fc.property(value, style, (data, options) => {
        const text = stringify(data, options);
        const quick = readPlainYaml(text);
        if (!quick) return;
        plain++;
        expect(result(quick)).toEqual(result(readWholeYaml(text)));
      }),
      { numRuns: runs, seed: 17 },
    );
    expect(plain).toBeGreaterThan(runs / 3);
  });

  test('in files as a person breaks them', { timeout: 600_000 }, () => {
    const scrap = fc.constantFrom(
      ...[' ', '  ', '\n', '\n  ', '\n- ', ': ', ':', '- ', '#', ' # ', '"', "'", '[', ']', '{', '}', ',', '\t', '\r'],
      ...[
        '\r\n',
        '&a ',
        '*a',
        '<<: ',
        '|',
        '>',
        '---\n',
        '...\n',
        '%',
        '? ',
        '!t ',
        'a',
        'b: c',
        '\\',
        '\\x41',
        '\uFEFF',
      ],
    );
    const broken = fc
      .tuple(value, style, fc.array(fc.tuple(scrap, fc.nat(200), fc.nat(3)), { maxLength: 4 }))
      .map(([data, options, changes]) => {
        let text = stringify(data, options);
        for (const [piece, at, gone] of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + piece + text.slice(place + gone);
        }
        return text;
      });
    const pieces = fc.array(scrap, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(broken, pieces), (text) => {
        const quick = readPlainYaml(text);
        if (!quick) return;
        const whole = readWholeYaml(text);
        if ('faults' in quick) expect('faults' in whole).toBe(true);
        else expect(result(quick)).toEqual(result(whole));
      }),
      { numRuns: runs * 2, seed: 18 },
    );
  });
});

describe('what is written by hand', () => {
  it.each<[string, unknown]>([
    ['', '1='],
    ['# nothing\n\n', '1='],
    [
      "a: 1 # one\nb:\n  - x\n  -   y: \"z\\t\"\n      w: 'it''s'",
      [
        ['a', 1, '1=1'],
        [
          'b',
          2,
          [
            '3=x',
            [
              ['y', 4, '4"z\t'],
              ['w', 5, '5"it\'s'],
            ],
          ],
        ],
      ],
    ],
    [
      'a:\n- 1\n-\n  b: c\nd:',
      [
        ['a', 1, ['2=1', [['b', 4, '4=c']]]],
        ['d', 5, '5='],
      ],
    ],
    ['---\na: [1, "b", [c], {d: e}]\n', [['a', 2, ['2=1', '2"b', ['2=c'], [['d', 2, '2=e']]]]]],
    [
      '\uFEFFa: b\r\nc: d\r\n',
      [
        ['a', 1, '1=b'],
        ['c', 2, '2=d'],
      ],
    ],
    [
      'u: http://a/b#c\nv: C:\\x\n',
      [
        ['u', 1, '1=http://a/b#c'],
        ['v', 2, '2=C:\\x'],
      ],
    ],
  ])('%j', (text, expected) => {
    const quick = readPlainYaml(text);
    expect(quick && result(quick)).toEqual(expected);
    expect(result(readWholeYaml(text))).toEqual(expected);
  });

  it('follows anchors, merges mappings and joins lines', () => {
    const text =
      'x: &base\n  image: a\n  tty: true\nw:\n  <<: *base\n  image: b\n  command: >\n    one\n    two\nl: *base';
    const reading = readYaml(text);
    expect(result(reading)).toEqual([
      [
        'x',
        1,
        [
          ['image', 2, '2=a'],
          ['tty', 3, '3=true'],
        ],
      ],
      [
        'w',
        4,
        [
          ['image', 6, '6=b'],
          ['tty', 3, '3=true'],
          ['command', 7, '7"one two\n'],
        ],
      ],
      [
        'l',
        10,
        [
          ['image', 2, '2=a'],
          ['tty', 3, '3=true'],
        ],
      ],
    ]);
  });

  const laughs = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
  it.each<[string, string, string, number]>([
    ['a key twice', 'a: 1\na: 2', 'duplicate', 2],
    ['a key twice in braces', '{a: 1, a: 2}', 'duplicate', 1],
    ['a key twice, for the whole parser', 'x: |\n y\na: 1\na: 2', 'duplicate', 4],
    ['an alias in itself', 'a: &a [*a]', 'cycle', 1],
    ['an alias of nothing', 'a: *b', 'syntax', 1],
    ['an open bracket', 'a: [1', 'syntax', 1],
    ['a list for a key', '? [a]\n: b', 'key', 1],
    ['a merge of a number', '<<: 1', 'merge', 1],
    ['two documents', 'a: b\n---\nc: d', 'documents', 2],
    ['many brackets', '['.repeat(50_000), 'too-deep', 1],
    ['many dashes', '- '.repeat(50_000), 'too-deep', 1],
    ['many braces', '{a: '.repeat(50_000), 'too-deep', 1],
    ['more than anybody writes', `a: "${'x'.repeat(30_000_000)}"`, 'too-large', 1],
    ['a long text in several lines', `a: |\n ${'x'.repeat(10_000_000)}`, 'too-large', 1],
    ['a billion laughs', `a0: &a0 [x]\n${laughs.join('\n')}`, 'bomb', 6],
  ])('refuses %s', { timeout: 60_000 }, (_, text, kind, line) => {
    const from = process.cpuUsage();
    const reading = readYaml(text);
    expect('faults' in reading && reading.faults[0]).toMatchObject({ kind, line });
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
  });
});
