import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designFault } from '../../design/codec.ts';
import { countingIds } from '../../design/create.ts';
import { ruleText } from '../../language/texts.ts';
import { IMPORT_FORMATS } from '../formats.ts';
import { splitDocuments } from './documents.ts';
import { readHostInputs } from './readHostInputs.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 20_000 : 150;
const options = { numRuns: runs };
const LONG = { timeout: 1_200_000 };

const folder = (name: string) => new URL(`../../../examples/${name}/`, import.meta.url);
const EXAMPLES = ['host', 'hns'].flatMap((name) =>
  readdirSync(folder(name), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(new URL(entry.name, folder(name)), 'utf8')),
);

/** Reads, and holds what came out against everything that must be true of it whatever the text was. */
function check(...texts: readonly string[]): void {
  const inputs = texts.map((text, index) => ({ name: `f${index}.json`, text }));
  const { design, found } = readHostInputs(inputs, { ids: countingIds() });
  expect(designFault(design)).toBeUndefined();
  for (const { finding, input } of found) {
    expect(input).toBeLessThan(Math.max(texts.length, 1));
    const rule = ruleText('en', finding.code);
    const text = finding.variant === undefined ? rule?.message : (rule?.variants?.[finding.variant] ?? rule?.message);
    const names = [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    expect([finding.code, text, names.filter((name) => !(name in (finding.params ?? {})))]).toEqual([
      finding.code,
      expect.any(String),
      [],
    ]);
  }
  for (const format of IMPORT_FORMATS) for (const text of texts) format.recognises(text);
}

/** One value somewhere in a document becomes another. */
function mutate(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item)]));
    }
    return node;
  };
  return walk(value);
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '@{A=1; B=System.Object[]}',
    'System.Object[]',
    [],
    {},
    { value: [], Count: 0 },
    -1,
    1e300,
    true,
    'x'.repeat(10_000),
    '__proto__',
    '10.0.0.0/99',
  ),
  fc.jsonValue(),
);

const DOCUMENTS = EXAMPLES.flatMap(splitDocuments).flatMap((piece) => (piece.kind === 'json' ? [piece.value] : []));

describe('whatever the text', () => {
  it('nothing is thrown, and what comes out can be saved: any text', LONG, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => check(text)),
      options,
    );
  });

  it('any JSON', LONG, () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => check(text)),
      options,
    );
  });

  it('outputs with one value changed', LONG, () => {
    const document = fc.constantFrom(...DOCUMENTS);
    fc.assert(
      fc.property(document, fc.nat(2000), odd, (value, at, by) => check(JSON.stringify(mutate(value, at, by)))),
      options,
    );
  });

  it('outputs cut off, doubled, or with a piece missing', LONG, () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), fc.nat(50_000), fc.nat(200), (text, at, length) => {
        check(text.slice(0, at), text.slice(at + length));
      }),
      options,
    );
  });

  it('objects with the names that outputs have', LONG, () => {
    const name = fc.constantFrom(
      ...['Name', 'Id', 'ID', 'Driver', 'Scope', 'IPAM', 'Options', 'Containers', 'HostConfig', 'NetworkSettings'],
      ...['Names', 'Image', 'State', 'ServerVersion', 'OSType', 'Swarm', 'Client', 'Server', 'InterfaceDescription'],
      ...['MacAddress', 'IPAddress', 'PrefixLength', 'InterfaceAlias', 'DestinationPrefix', 'NextHop', 'SwitchType'],
      ...['Type', 'Subnets', 'VirtualNetwork', 'Status', 'StartType', 'UBR', 'schema', 'parts', 'output', 'Config'],
    );
    const value = fc.oneof(odd, fc.constant('switchyard.host/1'), fc.constant('nat'), fc.dictionary(name, odd));
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value)), (objects) => check(JSON.stringify(objects))),
      options,
    );
  });
});
