import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeDesign } from './codec.ts';
import { CURRENT_VERSION, MIGRATIONS, type Migration, migrate, schemaVersion } from './migrations.ts';

describe('schemaVersion', () => {
  it.each([
    ['switchyard/1', 1],
    ['switchyard/12', 12],
    ['switchyard/0', undefined],
    ['switchyard/', undefined],
    ['switchyard/1.5', undefined],
    ['Switchyard/1', undefined],
    [1, undefined],
    [null, undefined],
  ])('reads %j', (name, version) => {
    expect(schemaVersion(name)).toBe(version);
  });
});

describe('migrate', () => {
  it('goes one version at a time, in order', () => {
    const step =
      (to: number): Migration =>
      (document) => ({ ...document, steps: [...(document.steps as number[]), to] });
    const migrations = new Map([2, 3, 4].map((to) => [to - 1, step(to)]));
    expect(migrate({ steps: [] }, 2, 4, migrations)).toEqual({ steps: [3, 4] });
    expect(migrate({ steps: [] }, 4, 4, migrations)).toEqual({ steps: [] });
  });

  it('has a step from every older version', () => {
    expect([...MIGRATIONS.keys()]).toEqual(Array.from({ length: CURRENT_VERSION - 1 }, (_, at) => at + 1));
  });
});

describe('kept files', () => {
  const versions = Array.from({ length: CURRENT_VERSION }, (_, at) => at + 1);
  it.each(versions)('a file of version %i still opens', (version) => {
    const text = readFileSync(new URL(`./fixtures/schema-${version}.switchyard.json`, import.meta.url), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ schema: `switchyard/${version}` });
    const decoded = decodeDesign(text);
    expect(decoded.ok && decoded.design.topology.hosts[0]?.containers.map((container) => container.name)).toEqual([
      'web',
      'tool',
    ]);
  });
});
