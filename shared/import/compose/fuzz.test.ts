import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { designFault } from '../../design/codec.ts';
import { countingIds } from '../../design/create.ts';
import { findingText } from '../../language/texts.ts';
import { COMPOSE_KEYS, COMPOSE_SECTIONS } from '../../windows/composeKeys.ts';
import { readCompose } from './read.ts';

/** Whatever the text: no exception, a design that can be saved, and findings with a line and all of their words. */

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 50_000 : 400;

const key = fc.constantFrom(
  ...[
    ...COMPOSE_SECTIONS,
    ...COMPOSE_KEYS.map(({ key: own }) => own.split('.')[0] ?? ''),
    'networks',
    'default',
    'web',
    'db',
  ],
  ...[
    'image',
    'container_name',
    'network_mode',
    'ports',
    'external',
    'driver',
    'driver_opts',
    'ipam',
    'config',
    'subnet',
  ],
  ...[
    'aliases',
    'ipv4_address',
    'priority',
    'extends',
    'service',
    'file',
    'target',
    'published',
    'test',
    'x-a',
    '<<',
    '',
  ],
);
const word = fc.constantFrom<unknown>(
  ...[
    'web',
    'service:db',
    'db',
    'nat',
    '22:22',
    '8080:80',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of compose
    '${A:-b}',
    '$$',
    '$',
    '10.1.0.0/24',
    'default',
    "it's",
    '\0',
  ],
  ...['container:x', 'C:\\a:C:\\b', '1m', 'CMD', '\ud800', 'x'.repeat(5000), 1, 0, -1.5, 1e21, true, false, null],
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4 }),
  ),
})).node;
const service = fc.dictionary(key, value, { maxKeys: 6 });
const file = fc.record({
  services: fc.oneof(fc.dictionary(key, service, { maxKeys: 3 }), value),
  networks: fc.oneof(fc.dictionary(key, fc.dictionary(key, value, { maxKeys: 4 }), { maxKeys: 3 }), value),
  more: fc.dictionary(key, value, { maxKeys: 2 }),
});

function check(text: string): void {
  const { design, findings } = readCompose(text, { ids: countingIds(), stem: 'p' });
  expect(designFault(design)).toBeUndefined();
  const last = text.split('\n').length;
  for (const finding of findings) {
    expect(finding.line).toBeGreaterThanOrEqual(1);
    expect(finding.line).toBeLessThanOrEqual(last);
    expect(findingText('en', { ...finding, params: shownOnce(finding.params) })).not.toMatch(/\{\w+\}/);
  }
}

/** Braces of the text itself are no gaps in a sentence. */
function shownOnce(params: Readonly<Record<string, string | number>> = {}) {
  return Object.fromEntries(Object.keys(params).map((name) => [name, name]));
}

test('files of the words of compose, in any order and of any kind', { timeout: 900_000 }, () => {
  fc.assert(
    fc.property(file, ({ more, ...sections }) => check(stringify({ ...sections, ...more }))),
    { numRuns: runs, seed: 21 },
  );
});

test('files that were cut, and pieces put into them', { timeout: 900_000 }, () => {
  const scrap = fc.constantFrom(
    '\n',
    ' ',
    '  - ',
    ': ',
    '"',
    "'",
    '[',
    '{',
    '&a ',
    '*a',
    '<<: *a\n',
    '|',
    '#',
    '\t',
    '---\n',
    '$',
  );
  const broken = fc
    .tuple(file, fc.array(fc.tuple(scrap, fc.nat(2000), fc.nat(5)), { maxLength: 3 }))
    .map(([{ more, ...sections }, changes]) =>
      changes.reduce(
        (text, [piece, at, gone]) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + piece + text.slice(place + gone);
        },
        stringify({ ...sections, ...more }),
      ),
    );
  fc.assert(fc.property(broken, check), { numRuns: runs, seed: 22 });
});

test('any text', { timeout: 900_000 }, () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: runs, seed: 23 });
});

test('many aliases of many values are refused or read quickly', { timeout: 120_000 }, () => {
  const list = Array.from({ length: 3000 }, (_, at) => `  - A${at}=b`).join('\n');
  const services = Array.from({ length: 3000 }, (_, at) => `  s${at}: { image: i, environment: *all }`).join('\n');
  const from = process.cpuUsage();
  const { findings } = readCompose(`x-all: &all\n${list}\nservices:\n${services}`, { ids: countingIds(), stem: 'p' });
  expect(findings[0]).toMatchObject({ code: 'SY920', variant: 'bomb' });
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(3000);
});

test('chains of services that extend each other end', { timeout: 120_000 }, () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, at) => `  s${at}: { image: i, extends: s${at + 1}, environment: [A${at}=b] }`,
  );
  const from = process.cpuUsage();
  const { findings } = readCompose(`services:\n${chain.join('\n')}`, { ids: countingIds(), stem: 'p' });
  expect(new Set(findings.map(({ variant }) => variant))).toEqual(
    new Set(['extends-much', 'project', 'extends-missing']),
  );
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(10_000);
});
