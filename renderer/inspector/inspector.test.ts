import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import { applyEdit } from '../../shared/design/edits.ts';
import type { EntityRef } from '../../shared/design/entities.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { ADAPTER_VLAN, VLAN_AS_NUMBER } from './adapter/adapterFields.ts';
import { type Binding, flagValue, listEntry, networkOption, portText, property, subnetText } from './binding.ts';
import { withCurrent } from './fields/choices.ts';
import { readNumber } from './fields/readNumber.ts';
import { claimsOf, isClaimed, speaksOf } from './findings.ts';
import { shownFor } from './selection.ts';
import { isTeam, moved, showsAdapters } from './switch/switchFields.ts';

const NETWORK: EntityRef = { kind: 'network', id: 'n', host: 'h' };
const CONTAINER: EntityRef = { kind: 'container', id: 'c', host: 'h' };
const ENDPOINT: EntityRef = { kind: 'endpoint', id: 'e', host: 'h', container: 'c' };

const design: Design = {
  ...emptyDesign('d'),
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'H', {
        networks: [
          createNetwork('n', 'n', 'nat', {
            subnets: [{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' }],
            options: { a: '1', b: '2' },
            flags: [{ flag: '--label', value: 'x=y' }],
          }),
        ],
        containers: [
          createContainer('c', 'c', 'i', {
            endpoints: [{ id: 'e', network: 'n', ip: '10.0.0.9' }],
            ports: [{ host: '80', container: '80' }],
            dns: ['1.1.1.1'],
          }),
        ],
      }),
    ],
  },
};

/** Writes through a binding and reads back what it and its element are then. */
function written<T>(binding: Binding<T>, value: T) {
  const after = applyEdit(design, binding.write(design, value));
  const [host] = after.topology.hosts;
  return { value: binding.read(after), network: host?.networks[0], container: host?.containers[0] };
}

test('a text is stored as typed, and one that may be absent goes when it is emptied', () => {
  expect(written(subnetText(NETWORK, 0, 'gateway'), 'not an address').value).toBe('not an address');
  expect(written(subnetText(NETWORK, 0, 'gateway'), undefined).network?.subnets).toEqual([{ subnet: '10.0.0.0/24' }]);
  expect(written(subnetText(NETWORK, 0, 'subnet'), undefined).network?.subnets[0]?.subnet).toBe('');
  expect(written(portText(CONTAINER, 0, 'host'), undefined).container?.ports).toEqual([{ container: '80' }]);
  expect(written(property('endpoint', ENDPOINT, 'ip'), undefined).container?.endpoints).toEqual([
    { id: 'e', network: 'n' },
  ]);
  expect(written(property('container', CONTAINER, 'dns'), undefined).container).not.toHaveProperty('dns');
});

test('an option keeps its place while it is changed, and only it goes', () => {
  expect(Object.entries(written(networkOption(NETWORK, 'a'), '9').network?.options ?? {})).toEqual([
    ['a', '9'],
    ['b', '2'],
  ]);
  expect(written(networkOption(NETWORK, 'a'), undefined).network?.options).toEqual({ b: '2' });
});

test('a row that is emptied stays', () => {
  expect(written(listEntry(property('container', CONTAINER, 'dns'), 0), undefined).container?.dns).toEqual(['']);
  expect(written(flagValue('network', NETWORK, 0), undefined).network?.flags).toEqual([{ flag: '--label', value: '' }]);
});

test('writing to what has gone changes nothing', () => {
  const gone = { ...NETWORK, id: 'gone' };
  expect(applyEdit(design, subnetText(gone, 0, 'subnet').write(design, 'x'))).toBe(design);
  expect(applyEdit(design, networkOption(gone, 'a').write(design, 'x'))).toBe(design);
  expect(applyEdit(design, property('endpoint', { ...ENDPOINT, container: 'gone' }, 'ip').write(design, 'x'))).toBe(
    design,
  );
});

const finding = (ref: EntityRef, field?: string): Finding => ({
  code: 'SY085',
  rule: 'r',
  severity: 'error',
  entities: [ref],
  fixes: [],
  ...(field !== undefined && { field }),
});

test('a finding is shown at the field that it names, whichever way it names it', () => {
  const ip = { ref: ENDPOINT, path: 'ip', alias: 'endpoints.0.ip' };
  expect(speaksOf(finding(ENDPOINT, 'ip'), ip)).toBe(true);
  expect(speaksOf(finding(ENDPOINT, 'endpoints.0.ip'), ip)).toBe(true);
  expect(speaksOf(finding(CONTAINER, 'endpoints.0.ip'), ip)).toBe(true);
  expect(speaksOf(finding(CONTAINER, 'ip'), ip)).toBe(false);
  expect(speaksOf(finding(ENDPOINT), ip)).toBe(false);
  expect(speaksOf(finding(NETWORK, 'options.vlanid'), networkOption(NETWORK, 'x.vlanid', 'vlanid'))).toBe(true);
});

test('a finding that no field on show names is listed as a whole', () => {
  const claimed = new Set(claimsOf({ ref: NETWORK, path: 'driver' }));
  expect(isClaimed(finding(NETWORK, 'driver'), claimed)).toBe(true);
  expect(isClaimed(finding(NETWORK, 'name'), claimed)).toBe(false);
  expect(isClaimed(finding(NETWORK), claimed)).toBe(false);
});

test('what is shown for a selection', () => {
  expect(shownFor([])).toEqual({ kind: 'nothing' });
  expect(shownFor([{ kind: 'design', id: 'design' }])).toEqual({ kind: 'nothing' });
  expect(shownFor([NETWORK])).toEqual({ kind: 'one', panel: 'network', ref: NETWORK });
  expect(shownFor([ENDPOINT])).toEqual({ kind: 'one', panel: 'container', ref: CONTAINER, endpoint: 'e' });
  expect(shownFor([NETWORK, NETWORK])).toMatchObject({ kind: 'several', common: 'network' });
  expect(shownFor([NETWORK, CONTAINER])).toMatchObject({ kind: 'several', common: undefined });
});

test('a switch shows adapters where it is external, and wherever it has some', () => {
  expect(showsAdapters({ kind: 'external', adapters: [] })).toBe(true);
  expect(showsAdapters({ kind: 'internal', adapters: [] })).toBe(false);
  expect(showsAdapters({ kind: 'internal', adapters: ['a'] })).toBe(true);
  expect(isTeam({ adapters: ['a'] })).toBe(false);
  expect(isTeam({ adapters: ['a', 'b'] })).toBe(true);
});

test('members of a team change places with their neighbours', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('a number field reads digits, and nothing else', () => {
  expect(readNumber(' 1500 ')).toEqual({ value: 1500 });
  expect(readNumber('')).toEqual({ value: undefined });
  for (const text of ['-1', '1.5', '1e3', 'x', '12345678901']) expect(readNumber(text), text).toBeUndefined();
});

test('an adapter without a VLAN is not one whose VLAN is unknown', () => {
  expect([null, undefined, 31].map(VLAN_AS_NUMBER.read)).toEqual([0, undefined, 31]);
  expect([0, undefined, 31].map(VLAN_AS_NUMBER.write)).toEqual([null, undefined, 31]);
  expect(ADAPTER_VLAN.sources).toEqual(['INF']);
});

test('a value that a list does not have is kept in it', () => {
  const choices = [{ value: 'a', label: 'A' }];
  expect(withCurrent(choices, 'a')).toBe(choices);
  expect(withCurrent(choices, 'zzz')[0]).toEqual({ value: 'zzz', label: 'zzz' });
  expect(withCurrent(choices, '', 'none')).toBe(choices);
  expect(withCurrent(choices, '')[0]).toEqual({ value: '', label: '–' });
});
