import { describe, expect, test } from 'vitest';
import type { HnsAct } from '../../hns/act.ts';
import { guid, hnsHost, hnsLab, hnsWeb, labBody, webBody } from '../../testing/hnsFixtures.ts';
import type { PowerShellAnswer, PowerShellFault } from '../powershell/answer.ts';
import type { PowerShellRequest } from '../powershell/requests.ts';
import { performHnsAct, requestFor } from './performHnsAct.ts';

const network = { name: 'lab' };
const MAKE: HnsAct = { act: 'network-make', body: labBody };
const MAKE_ENDPOINT: HnsAct = { act: 'endpoint-make', body: webBody, network, needsProvider: false };
const UNMAKE: HnsAct = { act: 'network-unmake', body: labBody, leaves: { name: 'lab', adapters: ['Ethernet'] } };
const UNMAKE_ENDPOINT: HnsAct = { act: 'endpoint-unmake', body: webBody, network };
const REMOVE: HnsAct = { act: 'network-remove', id: guid('a'), name: 'lab', type: 'nat' };
const REMOVE_ENDPOINT: HnsAct = { act: 'endpoint-remove', id: guid('e'), name: 'web', network };

const both = hnsHost([hnsLab()], [hnsWeb()]);
const lab = hnsHost([hnsLab()]);
const bare = hnsHost();

describe('the one request that an act comes to', () => {
  const made = (act: HnsAct, observed = both) => requestFor(act, observed);

  test('making: the body, and of an endpoint the id of its network in capitals', () => {
    expect(made(MAKE)).toEqual({ kind: 'hns', method: 'POST', path: '/networks', body: labBody });
    expect(made(MAKE_ENDPOINT)).toEqual({
      kind: 'hns',
      method: 'POST',
      path: '/endpoints',
      body: { VirtualNetwork: guid('A'), Name: 'web', IPAddress: '10.61.0.9' },
    });
    expect(made(MAKE_ENDPOINT, bare)).toBeUndefined();
  });

  test('on an overlay, the address of the host goes in front of the policies; without one nothing is asked', () => {
    const nat = { Type: 'OutBoundNAT' as const };
    const act: HnsAct = { ...MAKE_ENDPOINT, body: { ...webBody, Policies: [nat] }, needsProvider: true };
    expect(made(act, hnsHost([hnsLab({ managementIp: '10.0.0.5' })]))).toMatchObject({
      body: { Policies: [{ Type: 'PA', PA: '10.0.0.5' }, nat] },
    });
    expect(made(act)).toBeUndefined();
    expect(made({ ...act, needsProvider: false })).toMatchObject({ body: { Policies: [nat] } });
  });

  test('removing and taking back: by the id of what was found', () => {
    const remove = (path: string) => ({ kind: 'hns', method: 'DELETE', path });
    expect(made(REMOVE)).toEqual(remove(`/networks/${guid('a')}`));
    expect(made(REMOVE_ENDPOINT)).toEqual(remove(`/endpoints/${guid('e')}`));
    expect(made(UNMAKE)).toEqual(remove(`/networks/${guid('a')}`));
    expect(made(UNMAKE_ENDPOINT)).toEqual(remove(`/endpoints/${guid('e')}`));
    expect(made(UNMAKE_ENDPOINT, lab)).toBeUndefined();
  });

  test('of a network that failed half-way, the switch that stayed behind', () => {
    const left = { id: guid('5'), name: 'lab', kind: 'external' as const, adapters: ['Ethernet'] };
    expect(made(UNMAKE, hnsHost([], [], { switches: [left] }))).toEqual({
      kind: 'vmswitch-remove',
      id: guid('5'),
      name: 'lab',
    });
    expect(made(UNMAKE, bare)).toBeUndefined();
  });
});

/** Carries out an act; every request is answered alike. */
async function perform(act: HnsAct, observed = bare, answer: PowerShellAnswer = { ok: true, value: {} }) {
  const asked: PowerShellRequest[] = [];
  const performed = await performHnsAct(act, observed, async (request) => {
    asked.push(request);
    return answer;
  });
  return { asked: asked.length, ...performed };
}

describe('what comes of an act', () => {
  const done = { asked: 1, exit: 0, timedOut: false, started: true };

  test('HNS says which id it gave to what it made', async () => {
    const answer = (ID: string) => ({ ok: true as const, value: { ID } });
    expect(await perform(MAKE, bare, answer(`{${guid('a')}}`))).toEqual({
      ...done,
      output: guid('a'),
      made: guid('a'),
    });
    expect(await perform(MAKE_ENDPOINT, lab, answer(guid('e')))).toMatchObject({ made: guid('e') });
    expect(await perform(MAKE, bare, answer('no id'))).toEqual({ ...done, output: '' });
    expect(await perform(MAKE, bare, { ok: true, value: undefined })).toEqual({ ...done, output: '' });
    // What is removed was not made, whatever the answer holds.
    expect(await perform(REMOVE, lab, answer(guid('a')))).toEqual({ ...done, output: '' });
    expect(await perform(UNMAKE, lab, answer(guid('a')))).toEqual({ ...done, output: '' });
  });

  test('nothing is asked where what is meant is not there, or may not be touched', async () => {
    const refused = { asked: 0, exit: 1, output: 'Switchyard.NotTheOne', timedOut: false, started: true };
    expect(await perform(REMOVE)).toEqual(refused);
    expect(await perform(MAKE, lab)).toEqual(refused);
    expect(await perform({ ...MAKE_ENDPOINT, needsProvider: true }, lab)).toEqual(refused);
  });

  const failing = (fault: Partial<PowerShellFault>, act: HnsAct = MAKE, observed = bare) =>
    perform(act, observed, { ok: false, fault: { code: 'failed', message: 'no', ...fault } });

  test('a fault of HNS ends it; where nobody heard what became of it, it has no end', async () => {
    const failed = { asked: 1, exit: 1, timedOut: false, started: true };
    expect(await failing({ hresult: 0x8007_1392 })).toEqual({
      ...failed,
      output: '0x00001392 OBJECT_ALREADY_EXISTS no',
    });
    expect(await failing({})).toEqual({ ...failed, output: 'failed no' });
    expect(await failing({ hresult: 0x8007_06be })).toMatchObject({ exit: null, started: true, timedOut: false });
    expect(await failing({ code: 'died' })).toMatchObject({ exit: null, started: true, timedOut: false });
    expect(await failing({ code: 'timed-out' })).toMatchObject({ exit: null, started: true, timedOut: true });
  });

  test('before some faults there was no PowerShell that could have been asked', async () => {
    for (const code of ['missing', 'not-ready'] as const) {
      expect(await failing({ code })).toMatchObject({ exit: null, started: false });
    }
  });

  test('what was to go and has gone is done; what was to be made is not', async () => {
    const [noNetwork, noEndpoint] = [{ hresult: 0x803b_0001 }, { hresult: 0x803b_0002 }];
    for (const gone of [noNetwork, noEndpoint]) {
      for (const act of [REMOVE, UNMAKE]) expect(await failing(gone, act, lab)).toMatchObject({ exit: 0 });
      for (const act of [REMOVE_ENDPOINT, UNMAKE_ENDPOINT]) {
        expect(await failing(gone, act, both)).toMatchObject({ exit: 0 });
      }
      expect(await failing(gone, MAKE_ENDPOINT, lab)).toMatchObject({ exit: 1 });
    }
    expect(await failing(noNetwork, REMOVE, lab)).toEqual({
      ...done,
      output: '0x803B0001 NETWORK_NOT_FOUND no',
    });
    expect(await failing({}, REMOVE, lab)).toMatchObject({ exit: 1 });
    expect(await failing({ hresult: 0x57 }, REMOVE, lab)).toMatchObject({ exit: 1 });
  });

  test('a fault in a line: its number, the name that no language translates, then what Windows said', async () => {
    const line = async (fault: Partial<PowerShellFault>) => (await failing({ message: 'kein Netz', ...fault })).output;
    expect(await line({ hresult: 0x803b_0001, errorId: 'Switchyard.Hns' })).toBe(
      '0x803B0001 NETWORK_NOT_FOUND Switchyard.Hns kein Netz',
    );
    expect(await line({ hresult: 0x1234 })).toBe('0x00001234 kein Netz');
    expect(await line({ code: 'timed-out', errorId: 'Cancelled' })).toBe('timed-out Cancelled kein Netz');
    // An error of Win32 comes as it is or as an HRESULT, either with or without its sign.
    for (const hresult of [0x57, 0x8007_0057, -0x7ff8_ffa9]) {
      expect(await line({ hresult })).toBe('0x00000057 INVALID_PARAMETER kein Netz');
    }
    expect(await line({ hresult: 0x803b_0001 | 0 })).toBe('0x803B0001 NETWORK_NOT_FOUND kein Netz');
  });
});
