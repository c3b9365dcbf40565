import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeDesign, encodeDesign } from './codec.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from './create.ts';
import type { Design } from './schema.ts';
import { chance, pick, pickAny, seededRandom, upTo } from './testing/random.ts';

/** A file is data that anybody may have written. Whatever is in it, the answer is a design or a reason, and soon. */
const full = process.env.SWITCHYARD_FUZZ === 'full';
/** Milliseconds of the processor, whatever else it has to do. */
const SOON = 2000;

/** Does it, and says how long the processor was at it. */
function timed<T>(work: () => T): { readonly result: T; readonly took: number } {
  const before = process.cpuUsage();
  const result = work();
  // Of this process alone, collecting what is no longer needed included.
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1000 };
}

const shop: Design = {
  ...emptyDesign('shop'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        networks: [createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24' }] })],
        containers: [createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n' }] })],
      }),
    ],
  },
};
const text = encodeDesign(shop);

/** The text of a file that has something else in place of a value. */
const withValue = (value: string, json: string) => text.replace(JSON.stringify(value), () => json);

const deep = (depth: number, open: string, close: string, middle = '1') =>
  open.repeat(depth) + middle + close.repeat(depth);

const hostSaying = (json: string) => withValue('WEB01', `"WEB01", ${json}`);

const HOSTILE: readonly (readonly [what: string, make: () => string, kind: string])[] = [
  ['a string of 10 MB where a name belongs', () => withValue('WEB01', JSON.stringify('x'.repeat(10 << 20))), 'invalid'],
  ['a string of 10 MB in a place that does not exist', () => hostSaying(`"x": "${'x'.repeat(10 << 20)}"`), 'invalid'],
  [
    'a million elements',
    () => {
      const one = JSON.stringify(createContainer('c', 'web', 'iis'));
      return text.replace(
        /"containers": \[[\s\S]*?\n {8}\]/,
        () => `"containers": [${`${one},`.repeat(999_999)}${one}]`,
      );
    },
    'too-large',
  ],
  [
    'a million hosts',
    () => text.replace(/"hosts": \[[\s\S]*\n {4}\]/, () => `"hosts": [${'{},'.repeat(999_999)}{}]`),
    'too-large',
  ],
  ['lists in lists, 100,000 deep', () => deep(100_000, '[', ']'), 'too-large'],
  ['objects in objects, 100,000 deep', () => deep(100_000, '{"a":', '}'), 'too-large'],
  ['a value nested deeper than any design', () => hostSaying(`"x": ${deep(1000, '[', ']')}`), 'too-large'],
  ['brackets that are never closed', () => '['.repeat(1_000_000), 'too-large'],
  ['a million commas', () => `[${','.repeat(1_000_000)}]`, 'not-json'],
  ['a number beyond all numbers', () => hostSaying('"build": 1e999'), 'invalid'],
  ['a number of a million digits', () => hostSaying(`"build": ${'9'.repeat(1_000_000)}`), 'invalid'],
  ['the key __proto__', () => hostSaying('"__proto__": {"polluted": true}'), 'invalid'],
  ['the key constructor', () => hostSaying('"constructor": {"prototype": {"polluted": true}}'), 'invalid'],
  ['an id that stands twice', () => text.replace('"id": "c"', '"id": "n"'), 'duplicate-id'],
  ['a reference to nothing', () => text.replace('"network": "n"', '"network": "gone"'), 'broken-reference'],
  [
    'a reference to a thing of another kind',
    () => text.replace('"network": "n"', '"network": "h"'),
    'broken-reference',
  ],
  ['a list where an object belongs', () => '[]', 'foreign'],
  ['null', () => 'null', 'foreign'],
  ['another program’s JSON', () => '{"version": 3, "services": {}}', 'foreign'],
  ['nothing but blanks', () => ' '.repeat(1_000_000), 'empty'],
  ['NUL characters', () => '\0'.repeat(1_000_000), 'not-json'],
  ['half of a file', () => text.slice(0, text.length / 2), 'truncated'],
];

describe('a hostile file is refused, and says why', () => {
  test.each(HOSTILE)('%s', (_what, make, kind) => {
    const content = make();
    const { result: decoded, took } = timed(() => decodeDesign(content));
    expect(decoded.ok).toBe(false);
    if (!decoded.ok) expect(decoded.fault.kind).toBe(kind);
    expect(took).toBeLessThan(SOON);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('text that is no Unicode stays text', () => {
    const decoded = decodeDesign(withValue('WEB01', '"\\ud800\\u0000\\u202e"'));
    expect(decoded.ok && decoded.design.topology.hosts[0]?.name).toBe('\ud800\0\u202e');
  });

  test('containers that share each other’s network in a circle are a drawing, and are judged', () => {
    const around = (name: string, other: string) =>
      createContainer(name, name, 'iis', { networkMode: `container:${other}` });
    const design: Design = {
      ...shop,
      topology: { swarms: [], hosts: [createHost('h', 'WEB01', { containers: [around('a', 'b'), around('b', 'a')] })] },
    };
    expect(decodeDesign(encodeDesign(design)).ok).toBe(true);
  });
});

const runs = full ? 100_000 : 2000;
const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const PIECES: readonly [string, ...string[]] = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\0',
  '\ud800',
  'null',
  '1e309',
  '-',
  '__proto__',
  '\u2028',
  ' ',
];

test(`${runs} files that were changed at random are a design or a reason`, { timeout: 3_600_000 }, () => {
  const random = seededRandom(20_261_122);
  const files = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.switchyard.json'))
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8'));
  const kinds = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const mutated = mutate(pickAny(random, files) ?? '', random);
    const { result: decoded, took } = timed(() => decodeDesign(mutated));
    expect(took, `run ${run}`).toBeLessThan(SOON);
    const kind = decoded.ok ? 'a design' : decoded.fault.kind;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // What was taken can be written and read again.
    if (decoded.ok) expect(decodeDesign(encodeDesign(decoded.design)).ok, `run ${run}`).toBe(true);
  }
  expect(kinds.get('a design')).toBeGreaterThan(0);
  expect(kinds.size).toBeGreaterThan(3);
});

/** Cuts, doubles, swaps and inserts pieces of a text, up to five times. */
function mutate(before: string, random: () => number): string {
  let after = before;
  for (let left = 1 + upTo(random, 5); left > 0; left--) {
    const at = upTo(random, after.length);
    const end = Math.min(after.length, at + upTo(random, chance(random, 0.5) ? 4 : 400));
    const piece = chance(random, 0.5) ? pick(random, PIECES) : after.slice(at, end);
    const where = chance(random, 0.5) ? at : upTo(random, after.length);
    after = chance(random, 0.5)
      ? after.slice(0, at) + after.slice(end)
      : after.slice(0, where) + piece + after.slice(where);
  }
  return after;
}
