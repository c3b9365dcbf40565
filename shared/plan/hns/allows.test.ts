import { describe, expect, test } from 'vitest';
import type { ObservedHnsNetwork, ObservedHost, ObservedSwitch } from '../../observed/observedHost.ts';
import { guid, hnsHost, hnsLab, hnsWeb, labBody, webBody } from '../testing/hnsFixtures.ts';
import type { HnsAct } from './act.ts';
import { hnsAllows, isSomebodyElses } from './allows.ts';

const network = { name: 'lab' };
const leaves = { name: 'lab', adapters: ['Ethernet 2', 'Ethernet 3'] };
const left = (rest: Partial<ObservedSwitch> = {}): ObservedSwitch => ({
  id: guid('5'),
  name: 'lab',
  kind: 'external',
  adapters: ['ethernet 3', 'Ethernet 2'],
  ...rest,
});
const onSwitch = (rest: Partial<ObservedHnsNetwork>) => hnsLab({ name: 'other', id: guid('b'), ...rest });

const MAKE_NETWORK: HnsAct = { act: 'network-make', body: labBody };
const UNMAKE_NETWORK: HnsAct = { act: 'network-unmake', body: labBody };
const REMOVE_NETWORK: HnsAct = { act: 'network-remove', id: guid('A'), name: 'lab', type: 'NAT' };
const MAKE_ENDPOINT: HnsAct = { act: 'endpoint-make', body: webBody, network, needsProvider: false };
const UNMAKE_ENDPOINT: HnsAct = { act: 'endpoint-unmake', body: webBody, network };
const REMOVE_ENDPOINT: HnsAct = { act: 'endpoint-remove', id: guid('E'), name: 'web', network };

const withLab = hnsHost([hnsLab()]);
const withBoth = hnsHost([hnsLab()], [hnsWeb()]);
const inUse = hnsHost([hnsLab()], [hnsWeb({ containers: ['c1'] })]);

describe('what may be done to a host that looks like this', () => {
  test.each<[string, HnsAct, ObservedHost, boolean]>([
    ['a network is made where none has its name', MAKE_NETWORK, hnsHost(), true],
    ['not a second one, whatever its case', MAKE_NETWORK, hnsHost([hnsLab({ name: 'LAB' })]), false],

    ['the network that was made is taken back', UNMAKE_NETWORK, withLab, true],
    ['not while an endpoint is on it', UNMAKE_NETWORK, withBoth, false],
    ['not one of its name that is otherwise', UNMAKE_NETWORK, hnsHost([hnsLab({ type: 'internal' })]), false],
    [
      'the one that HNS said it made, whatever it is like now',
      { ...UNMAKE_NETWORK, id: `{${guid('A')}}` },
      hnsHost([hnsLab({ subnets: [] })]),
      true,
    ],
    ['not another one than HNS said', { ...UNMAKE_NETWORK, id: guid('b') }, withLab, false],
    ['not that one under another name', { ...UNMAKE_NETWORK, id: guid('a') }, hnsHost([hnsLab({ name: 'x' })]), false],
    ['not one of two that are alike', UNMAKE_NETWORK, hnsHost([hnsLab(), hnsLab({ id: guid('b') })]), false],
    [
      'not what Windows made',
      { ...UNMAKE_NETWORK, body: { Name: 'lab', Type: 'ICS' } },
      hnsHost([hnsLab({ type: 'ICS' })]),
      false,
    ],

    ['the network of this id, name and type goes', REMOVE_NETWORK, withLab, true],
    ['not under another name', REMOVE_NETWORK, hnsHost([hnsLab({ name: 'Lab' })]), false],
    ['not of another type', REMOVE_NETWORK, hnsHost([hnsLab({ type: 'internal' })]), false],
    ['not of another id', REMOVE_NETWORK, hnsHost([hnsLab({ id: guid('b') })]), false],
    ['not while an endpoint is on it', REMOVE_NETWORK, withBoth, false],
    ['though one is on another network', REMOVE_NETWORK, hnsHost([hnsLab()], [hnsWeb({ network: guid('b') })]), true],
    ['not what Windows made', { ...REMOVE_NETWORK, type: 'ICS' }, hnsHost([hnsLab({ type: 'ics' })]), false],

    ['an endpoint is made on a network that is there', MAKE_ENDPOINT, withLab, true],
    ['not where the network is missing', MAKE_ENDPOINT, hnsHost(), false],
    ['not on one of two of its name', MAKE_ENDPOINT, hnsHost([hnsLab(), hnsLab({ id: guid('b') })]), false],
    ['not on one of another case', MAKE_ENDPOINT, hnsHost([hnsLab({ name: 'Lab' })]), false],
    [
      'on the one of its id, whatever its name',
      { ...MAKE_ENDPOINT, network: { name: 'lab', id: guid('A') } },
      hnsHost([hnsLab({ name: 'x' }), hnsLab({ id: guid('b') })]),
      true,
    ],
    ['not a second one of the name', MAKE_ENDPOINT, withBoth, false],
    ['beside another one', MAKE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ name: 'db' })]), true],

    ['the endpoint that was made is taken back', UNMAKE_ENDPOINT, withBoth, true],
    ['not while a container has it', UNMAKE_ENDPOINT, inUse, false],
    ['not where its network is missing', UNMAKE_ENDPOINT, hnsHost([], [hnsWeb()]), false],
    ['not one of another name', UNMAKE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ name: 'Web' })]), false],
    ['not one with another address', UNMAKE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ ip: '10.61.0.8' })]), false],
    [
      'the one that HNS said it made, whatever its address',
      { ...UNMAKE_ENDPOINT, id: guid('E') },
      hnsHost([hnsLab()], [hnsWeb({ ip: '10.61.0.8' })]),
      true,
    ],
    ['not another one than HNS said', { ...UNMAKE_ENDPOINT, id: guid('f') }, withBoth, false],
    ['not one of two that are alike', UNMAKE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb(), hnsWeb({ id: 'x' })]), false],

    ['the endpoint of this id and name goes', REMOVE_ENDPOINT, withBoth, true],
    ['not while a container has it', REMOVE_ENDPOINT, inUse, false],
    ['not under another name', REMOVE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ name: 'db' })]), false],
    ['not of another id', REMOVE_ENDPOINT, hnsHost([hnsLab()], [hnsWeb({ id: guid('f') })]), false],
  ])('%s', (_, act, observed, allowed) => {
    expect(hnsAllows(act, observed)).toBe(allowed);
  });

  test('nothing where nobody looked, or where only requests were read', () => {
    const { hnsNetworks: _, ...noNetworks } = hnsHost();
    const { hnsEndpoints: __, ...noEndpoints } = hnsHost();
    for (const observed of [noNetworks, noEndpoints, hnsHost([], [], { hnsRequests: true })]) {
      expect(hnsAllows(MAKE_NETWORK, observed)).toBe(false);
    }
  });
});

describe('a switch that stayed behind when its network failed half-way', () => {
  const act: HnsAct = { ...UNMAKE_NETWORK, leaves };
  const allowed = (switches: readonly ObservedSwitch[], networks: readonly ObservedHnsNetwork[] = []) =>
    hnsAllows(act, hnsHost(networks, [], { switches: [...switches] }));

  test('is told by its exact name and its adapters, in any order and case', () => {
    expect(allowed([left()])).toBe(true);
    expect(allowed([left({ name: 'Lab' })])).toBe(false);
    expect(allowed([left({ adapters: ['Ethernet 2'] })])).toBe(false);
    expect(allowed([left({ kind: 'internal' })])).toBe(false);
    expect(allowed([])).toBe(false);
    expect(hnsAllows(UNMAKE_NETWORK, hnsHost([], [], { switches: [left()] }))).toBe(false);
  });

  test('goes only by an id, and never where two could be meant', () => {
    const { id: _, ...nameless } = left();
    expect(allowed([nameless])).toBe(false);
    expect(allowed([left(), left({ id: guid('6') })])).toBe(false);
  });

  test('is nobody’s to take who has a network on it, and never Windows’ own', () => {
    expect(allowed([left()], [onSwitch({ switchId: guid('5').toUpperCase() })])).toBe(false);
    expect(allowed([left()], [onSwitch({ switchName: 'lab' })])).toBe(false);
    expect(allowed([left()], [onSwitch({ adapter: 'Ethernet 3,Ethernet 2' })])).toBe(false);
    // Where the id of a network's switch is known, nothing else counts.
    expect(allowed([left()], [onSwitch({ switchId: guid('6'), switchName: 'lab' })])).toBe(true);
    expect(allowed([left()], [onSwitch({ switchName: 'x', adapter: 'Ethernet 2' })])).toBe(true);
    expect(allowed([left({ id: 'C08CB7B8-9B3C-408E-8E30-5E16A3AEB444' })])).toBe(false);
  });
});

test('what has the name of a thing that was made, and is not that thing, is somebody else’s', () => {
  const told = (act: HnsAct, observed: ObservedHost) => isSomebodyElses(act, observed);
  expect(told(UNMAKE_NETWORK, withLab)).toBe(false);
  expect(told(UNMAKE_NETWORK, hnsHost([hnsLab({ type: 'internal' })]))).toBe(true);
  expect(told({ ...UNMAKE_NETWORK, leaves }, hnsHost([], [], { switches: [left()] }))).toBe(false);
  expect(told(UNMAKE_ENDPOINT, withBoth)).toBe(false);
  expect(told(UNMAKE_ENDPOINT, withLab)).toBe(true);
  // Of what is only made or removed, nothing is asked; of what nobody saw, nothing is said.
  expect(told(MAKE_NETWORK, withLab)).toBe(false);
  expect(told(REMOVE_ENDPOINT, withLab)).toBe(false);
  const { hnsEndpoints: _, ...unseen } = hnsHost();
  const { hnsNetworks: __, ...blind } = hnsHost();
  expect(told(UNMAKE_NETWORK, unseen)).toBe(false);
  expect(told(UNMAKE_ENDPOINT, blind)).toBe(false);
});
