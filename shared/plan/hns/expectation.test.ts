import { expect, test } from 'vitest';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { guid, hnsHost, hnsLab, hnsWeb, labBody, webBody } from '../testing/hnsFixtures.ts';
import { type HnsExpectation, isHnsMet, isOfHns } from './expectation.ts';

const NETWORK: HnsExpectation = { see: 'hns-network', body: labBody };
const NO_NETWORK: HnsExpectation = { see: 'no-hns-network', name: 'lab' };
const ENDPOINT: HnsExpectation = { see: 'hns-endpoint', body: webBody, network: { name: 'lab' } };
const NO_ENDPOINT: HnsExpectation = { see: 'no-hns-endpoint', name: 'Web', network: { name: 'lab' } };
const NO_SWITCH: HnsExpectation = { see: 'no-switch', name: 'lab', adapters: ['Ethernet'] };

const both = hnsHost([hnsLab()], [hnsWeb()]);
const lab = hnsHost([hnsLab()]);
const other = hnsHost([hnsLab({ id: guid('b') })]);
const twins = hnsHost([hnsLab(), hnsLab({ id: guid('b') })], [hnsWeb()]);
const switches = [{ name: 'lab', kind: 'external' as const, adapters: ['Ethernet'] }];
const { hnsEndpoints: _, ...noEndpoints } = lab;

test.each<[string, HnsExpectation, ObservedHost, boolean]>([
  ['the network is there', NETWORK, lab, true],
  ['it is not', NETWORK, hnsHost(), false],
  ['it is there twice', NETWORK, twins, false],
  ['it is there in another case', NETWORK, hnsHost([hnsLab({ name: 'Lab' })]), false],
  ['it is otherwise', NETWORK, hnsHost([hnsLab({ subnets: [] })]), false],
  ['it is told by its id', { ...NETWORK, id: guid('A') }, twins, true],
  ['its id is another one’s', { ...NETWORK, id: guid('c') }, twins, false],
  ['its id has another name', { ...NETWORK, id: guid('a') }, hnsHost([hnsLab({ name: 'x' })]), false],
  ['it has no address of the host yet', { ...NETWORK, address: true }, lab, false],
  ['it has one', { ...NETWORK, address: true }, hnsHost([hnsLab({ managementIp: '10.0.0.5' })]), true],

  ['no network has the name', NO_NETWORK, hnsHost(), true],
  ['one has, in another case', NO_NETWORK, hnsHost([hnsLab({ name: 'LAB' })]), false],
  ['the one of the id is gone, though another has its name', { ...NO_NETWORK, id: guid('a') }, other, true],
  ['the one of the id is still there', { ...NO_NETWORK, id: guid('B') }, other, false],

  ['the endpoint is there', ENDPOINT, both, true],
  ['it is not', ENDPOINT, lab, false],
  ['its network is not', ENDPOINT, hnsHost([], [hnsWeb()]), false],
  ['nobody can say on which network it is', ENDPOINT, twins, false],
  ['it is there twice', ENDPOINT, hnsHost([hnsLab()], [hnsWeb(), hnsWeb({ id: guid('f') })]), false],
  ['it has another address', ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ ip: '10.61.0.8' })]), false],
  ['it has another name', ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ name: 'Web' })]), false],
  ['endpoints were not looked at', ENDPOINT, noEndpoints, false],

  ['no endpoint has the name', NO_ENDPOINT, lab, true],
  ['one has, in another case', NO_ENDPOINT, both, false],
  ['one has on another network', NO_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ network: guid('b') })]), true],
  ['its network is gone', NO_ENDPOINT, hnsHost([], [hnsWeb()]), true],
  ['the one of the id is gone', { ...NO_ENDPOINT, id: guid('f') }, both, true],
  ['the one of the id is still there', { ...NO_ENDPOINT, id: guid('E') }, both, false],
  ['endpoints were not looked at', NO_ENDPOINT, noEndpoints, false],

  ['the switch is gone', NO_SWITCH, hnsHost([], [], { switches: [] }), true],
  ['it is not', NO_SWITCH, hnsHost([], [], { switches }), false],
  ['switches were not looked at', NO_SWITCH, hnsHost(), false],
])('%s', (_, expected, observed, met) => {
  expect(isHnsMet(expected, observed)).toBe(met);
});

test('what was not looked at is not met, and neither are wishes', () => {
  const { hnsNetworks: _, ...blind } = hnsHost([], [], { switches: [] });
  for (const expected of [NO_NETWORK, NO_ENDPOINT, NO_SWITCH]) {
    expect(isHnsMet(expected, blind)).toBe(false);
    expect(isHnsMet(expected, hnsHost([], [], { switches: [], hnsRequests: true }))).toBe(false);
    expect(isHnsMet(expected, hnsHost([], [], { switches: [] }))).toBe(true);
  }
});

test('what is seen of HNS is told from what is seen of docker', () => {
  expect([NETWORK, NO_NETWORK, ENDPOINT, NO_ENDPOINT, NO_SWITCH].every(isOfHns)).toBe(true);
  expect(isOfHns({ see: 'network' })).toBe(false);
});
