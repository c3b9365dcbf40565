import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../language/texts.ts';
import { decodeDesign, designFault, encodeDesign, FILE_LIMITS } from './codec.ts';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from './create.ts';
import { type FileFault, fileFaultText } from './fileFault.ts';
import type { Design } from './schema.ts';

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 3000 : 150;
const fixture = readFileSync(new URL('./fixtures/schema-1.switchyard.json', import.meta.url), 'utf8');
const english = textsFor('en');

function faultOf(text: string): FileFault {
  const decoded = decodeDesign(text);
  if (decoded.ok) throw new Error('it was read');
  return decoded.fault;
}

/** The fixture's text with other properties in the object at a path. */
function changed(path: readonly (string | number)[], set: Readonly<Record<string, unknown>>): string {
  const document: unknown = JSON.parse(fixture);
  let target: unknown = document;
  for (const part of path) target = Reflect.get(target as object, part);
  Object.assign(target as object, set);
  return JSON.stringify(document);
}

const HOST = ['topology', 'hosts', 0] as const;

describe('encodeDesign', () => {
  it('gives the same bytes for the same design, whatever the order of its properties', () => {
    const decoded = decodeDesign(fixture);
    expect(decoded.ok && encodeDesign(decoded.design)).toBe(fixture);
    expect(decoded.ok && encodeDesign(reversed(decoded.design) as Design)).toBe(fixture);
  });

  it('sorts the keys of records and ends with a newline', () => {
    const network = createNetwork('n', 'n', 'nat', { options: { b: '2', a: '1' } });
    const text = encodeDesign(withHost(createHost('h', 'h', { networks: [network] })));
    expect(text.indexOf('"a": "1"')).toBeLessThan(text.indexOf('"b": "2"'));
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).toContain('\n  "topology"');
  });
});

describe('decodeDesign', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['\uFEFF \r\n', { kind: 'empty' }],
    ['{\n  "schema": "switchyard/1",,\n}', { kind: 'not-json', line: 2, column: 28, expected: 'key', found: ',' }],
    ['hello', { kind: 'not-json', line: 1, column: 1, expected: 'value', found: 'h' }],
    ['{"schema":"switchyard/1"} x', { kind: 'not-json', line: 1, column: 27, expected: 'end', found: 'x' }],
    [
      '{"schema":"switchyard/1","name":"a\n"}',
      { kind: 'not-json', line: 1, column: 35, expected: 'no-control-character', found: '\n' },
    ],
    ['[]', { kind: 'foreign' }],
    ['null', { kind: 'foreign' }],
    ['{"version":"3"}', { kind: 'foreign' }],
    ['{"schema":"other/1"}', { kind: 'foreign' }],
    ['{"schema":1}', { kind: 'foreign' }],
    ['{"__proto__":{"schema":"switchyard/1"}}', { kind: 'foreign' }],
    ['{"schema":"switchyard/2"}', { kind: 'too-new', version: 2, known: 1 }],
    [`${'['.repeat(65)}${']'.repeat(65)}`, { kind: 'too-large', measure: 'depth', limit: 64 }],
  ])('says what is wrong with %j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('says where a file ends in the middle', () => {
    expect(faultOf(fixture.slice(0, 400))).toEqual({
      kind: 'truncated',
      line: fixture.slice(0, 400).split('\n').length,
    });
    for (let length = 1; length < fixture.trimEnd().length; length += 7) {
      expect(faultOf(fixture.slice(0, length)).kind).toBe('truncated');
    }
  });

  it('names the path of a wrong value and what was expected', () => {
    const text = changed([...HOST, 'networks', 1], { subnets: 'none' });
    const fault = faultOf(text);
    expect(fault).toMatchObject({ kind: 'invalid', faults: [{ path: 'topology.hosts[0].networks[1].subnets' }] });
    expect(fileFaultText(english, fault)).toBe(
      'The file does not hold a valid design. At topology.hosts[0].networks[1].subnets a list in square brackets is expected.',
    );
  });

  it('names an unknown property, and counts further faults', () => {
    const text = changed([...HOST], { colour: 'red', name: 3 });
    const fault = faultOf(text);
    expect(fault.kind === 'invalid' && fault.faults.map((item) => item.expected).sort()).toEqual(['known-key', 'text']);
    expect(fileFaultText(english, fault)).toContain('One more place is wrong.');
  });

  it.each<[string, string, (string | number)[], Record<string, unknown>]>([
    ['swarmId', 'swarm', [], { swarmId: 'gone' }],
    ['switches[0].adapters[0]', 'adapter', ['switches', 0], { adapters: ['gone'] }],
    ['networks[1].switch', 'switch', ['networks', 1], { switch: 'gone' }],
    ['containers[0].endpoints[0].network', 'network', ['containers', 0, 'endpoints', 0], { network: 'gone' }],
  ])('finds a broken reference at %s', (path, target, at, set) => {
    const fault = faultOf(changed([...HOST, ...at], set));
    expect(fault).toEqual({ kind: 'broken-reference', path: `topology.hosts[0].${path}`, target, id: 'gone' });
  });

  it('finds an id that stands twice', () => {
    const text = changed([...HOST, 'adapters', 1], { id: 'host-1' });
    expect(faultOf(text)).toEqual({
      kind: 'duplicate-id',
      id: 'host-1',
      path: 'topology.hosts[0].adapters[1]',
      firstPath: 'topology.hosts[0]',
    });
  });

  it('refuses what is too large before it works on it', () => {
    const containers = Array.from({ length: FILE_LIMITS.elements + 1 }, () => 0);
    const text = changed([...HOST], { containers });
    expect(faultOf(text)).toEqual({ kind: 'too-large', measure: 'elements', limit: FILE_LIMITS.elements });
    expect(faultOf(' '.repeat(FILE_LIMITS.characters) + fixture)).toEqual({
      kind: 'too-large',
      measure: 'size',
      limit: 64,
    });
  });

  it('is not harmed by names of prototype properties', () => {
    const text = fixture
      .replace('"com.docker.network.windowsshim.vlanid"', '"constructor"')
      .replace('"host-1": {\n        "x"', '"__proto__": {\n        "x"');
    const decoded = decodeDesign(text);
    expect(decoded.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(decoded.ok && decoded.design.topology.hosts[0]?.networks[1]?.options).toEqual({ constructor: '11' });
    expect(faultOf(fixture.replace('"name"', '"__proto__"')).kind).toBe('invalid');
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(decodeDesign(`\uFEFF${fixture.replaceAll('\n', '\r\n')}`)).toEqual(decodeDesign(fixture));
  });

  it('gives back every design that was written', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(decodeDesign(encodeDesign(design))).toEqual({ ok: true, design });
        expect(designFault(design)).toBeUndefined();
      }),
      { seed: 2016, numRuns: runs },
    );
  });

  it('answers whatever is done to a file, and has a text for every answer', { timeout: 120_000 }, () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{', '}', '[', ']', '"', ',', ':', 'null', '1e999', '\u0000'),
    );
    fc.assert(
      fc.property(fc.nat(fixture.length), fc.nat(40), piece, (at, removed, inserted) => {
        const decoded = decodeDesign(fixture.slice(0, at) + inserted + fixture.slice(at + removed));
        if (!decoded.ok) expect(fileFaultText(english, decoded.fault)).not.toMatch(/\{\w+\}|file\.fault|undefined/);
      }),
      { seed: 2016, numRuns: runs * 10 },
    );
  });

  it('answers whatever values a document has', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (topology, layout) => {
        decodeDesign(JSON.stringify({ schema: 'switchyard/1', name: '', topology, layout }));
        decodeDesign(JSON.stringify(topology));
      }),
      { seed: 2016, numRuns: runs },
    );
  });
});

function withHost(...hosts: Design['topology']['hosts']): Design {
  return { ...emptyDesign('x'), topology: { swarms: [], hosts } };
}

/** The same value with the properties of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const key = text.filter((name) => name !== '__proto__');
const flags = fc.array(fc.oneof(fc.record({ flag: text }), fc.record({ flag: text, value: text })), { maxLength: 3 });

/** Hosts with elements that point at each other by number; numbers are taken modulo what is there. */
const anyHost = fc.record({
  name: text,
  adapters: fc.array(fc.record({ name: text, mtu: fc.integer(), vlan: fc.option(fc.integer()) }), { maxLength: 3 }),
  networks: fc.array(
    fc.record({
      name: text,
      driver: fc.constantFrom('nat', 'transparent', 'overlay', ''),
      subnets: fc.array(fc.record({ subnet: text, gateway: text }), { maxLength: 2 }),
      options: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
      flags,
    }),
    { maxLength: 3 },
  ),
  containers: fc.array(fc.record({ name: text, image: text, flags, on: fc.array(fc.nat(), { maxLength: 2 }) }), {
    maxLength: 3,
  }),
});

const anyDesign: fc.Arbitrary<Design> = fc
  .tuple(
    text,
    fc.array(anyHost, { maxLength: 3 }),
    fc.dictionary(
      key.filter((id) => id !== ''),
      fc.record({ x: finite(), y: finite() }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  )
  .map(([name, hosts, positions]) => {
    let last = 0;
    const id = () => `e${++last}`;
    const built = hosts.map((host) => {
      const adapters = host.adapters.map((adapter) => ({ id: id(), ...adapter }));
      const switches = adapters.map((adapter) =>
        createSwitch(id(), adapter.name, 'external', { adapters: [adapter.id] }),
      );
      const networks = host.networks.map(({ name: of, driver, ...rest }, at) =>
        createNetwork(id(), of, driver, { ...rest, ...(switches[at] && { switch: switches[at].id }) }),
      );
      const containers = host.containers.map(({ name: of, image, on, flags: own }) => {
        const endpoints =
          networks.length === 0
            ? []
            : on.map((at) => ({ id: id(), network: networks[at % networks.length]?.id ?? '' }));
        return createContainer(id(), of, image, { flags: own, endpoints });
      });
      return createHost(id(), host.name, { adapters, switches, networks, containers });
    });
    return { ...withHost(...built), name, layout: { positions, sizes: {}, collapsed: [] } };
  });

function finite() {
  return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
}
