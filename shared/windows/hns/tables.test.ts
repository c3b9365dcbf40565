import { expect, test } from 'vitest';
import { DRIVERS } from '../drivers.ts';
import { SOURCES, type SourceRef } from '../sources.ts';
import * as fields from './fields.ts';
import { V1_TO_V2 } from './mapping.ts';
import { HNS_CALL, HNS_ENVELOPE } from './nativeCall.ts';
import { HNS_NETWORK_TYPES, hnsNetworkType } from './networkTypes.ts';
import * as policies from './policies.ts';
import {
  decodeHnsVersion,
  formatHnsVersion,
  HCN_FEATURES,
  HCN_SCHEMAS,
  HCN_SINCE,
  SEEN_HNS_VERSIONS,
} from './version.ts';

const tables: Readonly<Record<string, readonly { readonly sources: readonly SourceRef[] }[]>> = {
  types: HNS_NETWORK_TYPES,
  ...fields,
  hnsPolicies: policies.HNS_POLICIES,
  hcnPolicies: policies.HCN_POLICIES,
  mapping: V1_TO_V2,
  versions: SEEN_HNS_VERSIONS,
  features: HCN_FEATURES,
  schemas: HCN_SCHEMAS,
  facts: [HCN_SINCE, HNS_CALL, HNS_ENVELOPE, { sources: policies.HNS_FLAG_SOURCES }],
};

test.each(Object.entries(tables))('every row of %s names a known source', (_, rows) => {
  for (const { sources } of rows) {
    expect(sources.length).toBeGreaterThan(0);
    const known = (source: SourceRef) => source === 'INF' || source.startsWith('gh:') || source in SOURCES;
    expect(sources.filter((source) => !known(source))).toEqual([]);
  }
});

test('names are unique in their table', () => {
  for (const table of Object.values(fields)) expectUnique(table.map(({ name }) => name));
  expectUnique(policies.HNS_POLICIES.map(({ type }) => type.toLowerCase()));
  expectUnique(policies.HCN_POLICIES.map(({ type }) => type.toLowerCase()));
  expectUnique(HNS_NETWORK_TYPES.map(({ name }) => name.toLowerCase()));
});

test('types are found in any case, and by the number that HCN may write', () => {
  for (const driver of Object.values(DRIVERS)) {
    for (const type of [driver.hnsType, driver.hnsTypePowerShell, driver.hcnType]) {
      expect(hnsNetworkType(type)?.driver).toBe(driver.id);
    }
  }
  expect(hnsNetworkType(0)?.driver).toBe('nat');
  expect(hnsNetworkType('TRANSPARENT')?.driver).toBe('transparent');
  expect(hnsNetworkType('Layered')).toMatchObject({ name: 'Layered' });
  expect(hnsNetworkType('x')).toBeUndefined();
});

test('the version number holds two', () => {
  for (const { number, version } of SEEN_HNS_VERSIONS) {
    const decoded = decodeHnsVersion(number);
    expect(decoded && formatHnsVersion(decoded)).toBe(version);
  }
  for (const wrong of [0, 9, -1, 1.5, Number.NaN, 2 ** 60]) expect(decodeHnsVersion(wrong)).toBeUndefined();
});

test('what v1 calls otherwise in v2 exists there', () => {
  const names = new Set<string>(policies.HCN_POLICIES.map(({ type }) => type));
  for (const row of policies.HNS_POLICIES) if ('hcn' in row) expect(names).toContain(row.hcn);
});

function expectUnique(values: readonly string[]): void {
  expect([...new Set(values)]).toEqual(values);
}
