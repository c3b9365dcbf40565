import { expect, test } from 'vitest';
import { FLAGS_BY_COMMAND } from './dockerFlags.ts';
import { DRIVERS, driverById } from './drivers.ts';
import { HNS_ERRORS, hnsErrorByCode } from './hnsErrors.ts';
import { LIMITS } from './limits.ts';
import { GO_BOOL_FALSE, GO_BOOL_TRUE, NETWORK_OPTIONS, networkOptionByKey } from './networkOptions.ts';
import { PATCHES } from './patches.ts';
import { PLATFORMS } from './platforms.ts';
import { RELEASES, releaseById } from './releases.ts';
import { RESERVATIONS } from './reservations.ts';
import * as reserved from './reserved.ts';
import { SOURCES, type SourceRef, sourceLink } from './sources.ts';

const drivers = Object.values(DRIVERS);
const options = [...networkOptionByKey.values()];
const commands = Object.entries(FLAGS_BY_COMMAND);
const flags = commands.flatMap(([, rows]) => rows);

const tables: Readonly<Record<string, readonly { readonly sources: readonly SourceRef[] }[]>> = {
  releases: RELEASES,
  options: NETWORK_OPTIONS,
  flags,
  patches: PATCHES,
  platforms: PLATFORMS,
  errors: HNS_ERRORS,
  limits: Object.values(LIMITS),
  reservations: Object.values(RESERVATIONS),
  names: Object.values(reserved.NAME_PATTERNS),
  ranges: [...reserved.FORBIDDEN_RANGES, ...reserved.PRIVATE_RANGES],
  ports: reserved.SWARM_PORTS,
  reserved: [
    reserved.DOCUMENTED_DEFAULT_NAT_PREFIX,
    reserved.VLAN_RANGE,
    reserved.VNI_RANGE,
    reserved.VNI_CAUTIOUS_MAX,
    reserved.PORT_RANGE,
    reserved.DYNAMIC_PORT_START,
    reserved.DOCKER_AUTO_PORTS,
    reserved.DEFAULT_VXLAN_PORT,
    reserved.DATA_PATH_PORT_RANGE,
    reserved.SET_LIMITS,
    reserved.SET_TEAMING,
  ],
};

const isKnown = (ref: SourceRef) => ref === 'INF' || ref in SOURCES || /^gh:[\w.-]+\/[\w.-]+#\d+$/.test(ref);

function expectUnique(values: readonly unknown[]) {
  expect([...new Set(values)]).toEqual(values);
}

test.each(Object.entries(tables))('every row of %s names a known source', (_name, rows) => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.sources, JSON.stringify(row)).not.toHaveLength(0);
    expect(row.sources.filter((ref) => !isKnown(ref))).toEqual([]);
  }
});

test('every capability of every driver names a known source', () => {
  const identity = new Set(['id', 'label', 'abbreviation', 'summary', 'documented', 'sources']);
  for (const driver of drivers) {
    for (const capability of Object.keys(driver).filter((key) => !identity.has(key))) {
      const sources: readonly SourceRef[] =
        Object.entries(driver.sources).find(([key]) => key === capability)?.[1] ?? [];
      expect(sources, `${driver.id}.${capability}`).not.toHaveLength(0);
      expect(sources.filter((ref) => !isKnown(ref))).toEqual([]);
    }
  }
});

test('keys are unique', () => {
  expectUnique(RELEASES.map((release) => release.id));
  expectUnique(drivers.map((driver) => driver.abbreviation));
  expectUnique(NETWORK_OPTIONS.map((option) => option.key));
  expectUnique(NETWORK_OPTIONS.map((option) => option.name));
  expectUnique(HNS_ERRORS.map((error) => error.code));
  expectUnique(HNS_ERRORS.map((error) => error.name));
  expect(hnsErrorByCode.get(0x803b0006)?.name).toBe('ADAPTER_NOT_FOUND');
  for (const [, rows] of commands) {
    expectUnique(rows.flatMap((flag) => [flag.long, ...(flag.short ? [flag.short] : []), ...(flag.aliases ?? [])]));
  }
});

test('drivers are filed under their own id and options name only drivers that exist', () => {
  for (const [id, driver] of Object.entries(DRIVERS)) expect(driver.id).toBe(id);
  for (const option of options) {
    for (const id of [...option.drivers, ...option.documentedUnsupported, ...option.ignoredBy]) {
      expect(driverById.has(id), `${option.key}: ${id}`).toBe(true);
    }
    expect(option.drivers.filter((id) => option.documentedUnsupported.includes(id))).toEqual([]);
  }
});

test('an adapter is needed exactly on an external switch', () => {
  for (const driver of drivers) expect(driver.usesAdapter, driver.id).toBe(driver.switchKind === 'external');
});

test('releases are ordered by build and patches and platforms refer to known rows', () => {
  const builds = RELEASES.map((release) => release.build);
  expect(builds).toEqual([...builds].sort((a, b) => a - b));
  for (const patch of PATCHES) {
    for (const id of patch.releases) expect(releaseById.get(id)?.build).toBe(patch.build);
  }
});

test('every option of the two Korean pages is present', () => {
  const seen = ['interface', 'vlanid', 'networkname', 'dnssuffix', 'dnsservers'].map((name) => `windowsshim.${name}`);
  for (const name of [...seen, 'driver.overlay.vxlanid_list']) {
    expect(networkOptionByKey.has(`com.docker.network.${name}`), name).toBe(true);
  }
  expect(networkOptionByKey.get('encrypted')?.effect).toBe('ignored');
  expect(options.filter((option) => option.drawn).map((option) => option.name)).toEqual(['interface']);
});

test('every flag of the two Korean pages is present, the unsupported ones as such', () => {
  const find = (command: keyof typeof FLAGS_BY_COMMAND, long: string) =>
    FLAGS_BY_COMMAND[command].find((flag) => flag.long === long)?.category;
  const create = ['--aux-address', '--internal', '--ip-range', '--ipam-driver', '--ipam-opt', '--ipv6'];
  for (const long of create) expect(find('network create', long), long).toBe('unsupported');
  for (const long of ['--driver', '--subnet', '--gateway', '--opt', '--attachable']) {
    expect(find('network create', long), long).toBe('network');
  }
  for (const long of ['--link', '--ip6', '--dns-option']) expect(find('run', long), long).toBe('unsupported');
  for (const long of ['--network', '--ip', '--dns-search']) expect(find('run', long), long).toBe('network');
  for (const long of ['--interactive', '--tty']) expect(find('run', long), long).toBe('passthrough');
});

test('rules are named by code', () => {
  for (const { rule } of [...flags, ...options].filter((row): row is typeof row & { rule: string } => 'rule' in row)) {
    expect(rule).toMatch(/^SY\d{3}$/);
  }
});

test('switches take no value and cannot be repeated', () => {
  for (const flag of flags) {
    expect(flag.takesValue, flag.long).toBe(flag.type !== 'bool');
    if (!flag.takesValue) expect(flag.repeatable, flag.long).toBe(false);
  }
});

test('every address of a source is https', () => {
  for (const id of Object.keys(SOURCES)) {
    const { title, url } = sourceLink(id as SourceRef);
    expect(title).not.toBe('');
    if (url !== undefined) expect(new URL(url).protocol, id).toBe('https:');
  }
  expect(sourceLink('gh:moby/moby#30342')).toEqual({
    title: 'moby/moby#30342',
    url: 'https://github.com/moby/moby/issues/30342',
  });
  expect(sourceLink('INF').url).toBeUndefined();
});

test('name patterns judge like their originals, and quickly', () => {
  const swarm = new RegExp(reserved.NAME_PATTERNS.swarm.pattern);
  for (const name of ['a', 'web-tier', 'a__b-9']) expect(swarm.test(name), name).toBe(true);
  for (const name of ['', 'a.b', 'web-', '-web', `${'a'.repeat(5000)}!`]) expect(swarm.test(name), name).toBe(false);
  const container = new RegExp(reserved.NAME_PATTERNS.container.pattern);
  expect(container.test('web.1')).toBe(true);
  expect(container.test('w')).toBe(false);
  expect(new RegExp(reserved.NAME_PATTERNS.keyValue.pattern).test('lan=a')).toBe(true);
});

test('Go bool spellings do not overlap', () => {
  expectUnique([...GO_BOOL_TRUE, ...GO_BOOL_FALSE]);
  expect([...GO_BOOL_TRUE, ...GO_BOOL_FALSE]).toHaveLength(12);
});
