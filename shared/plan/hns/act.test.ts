import { expect, test } from 'vitest';
import { guid, labBody, webBody } from '../testing/hnsFixtures.ts';
import { type HnsAct, heldTo, hnsWords } from './act.ts';

const network = { name: 'lab' };
const unmakeNetwork: HnsAct = { act: 'network-unmake', body: labBody };
const unmakeEndpoint: HnsAct = { act: 'endpoint-unmake', body: webBody, network };

test('people are shown what is asked: method, path, and the body as it is sent', () => {
  const acts: readonly HnsAct[] = [
    { act: 'network-make', body: { Name: 'lab', Type: 'nat' } },
    { act: 'endpoint-make', body: webBody, network, needsProvider: false },
    unmakeNetwork,
    unmakeEndpoint,
    heldTo(unmakeNetwork, guid('a')),
    heldTo(unmakeEndpoint, guid('e')),
    { act: 'network-remove', id: guid('a'), name: 'lab', type: 'nat' },
    { act: 'endpoint-remove', id: guid('e'), name: 'web', network },
  ];
  expect(acts.map((act) => hnsWords(act).join(' '))).toEqual([
    'HNS POST /networks {"Name":"lab","Type":"nat"}',
    'HNS POST /endpoints {"VirtualNetwork":"lab","Name":"web","IPAddress":"10.61.0.9"}',
    'HNS DELETE /networks/{lab}',
    'HNS DELETE /endpoints/{web}',
    `HNS DELETE /networks/${guid('a')}`,
    `HNS DELETE /endpoints/${guid('e')}`,
    `HNS DELETE /networks/${guid('a')}`,
    `HNS DELETE /endpoints/${guid('e')}`,
  ]);
});

test('only what takes a making back is held to the id that HNS answered', () => {
  const remove: HnsAct = { act: 'network-remove', id: guid('a'), name: 'lab', type: 'nat' };
  expect(heldTo(remove, guid('b'))).toBe(remove);
  expect(heldTo(unmakeNetwork, undefined)).toBe(unmakeNetwork);
});
