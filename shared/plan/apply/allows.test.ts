import { expect, test } from 'vitest';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Command } from '../step.ts';
import { hnsHost, hnsLab, labBody } from '../testing/hnsFixtures.ts';
import { host, OWN, seenLab, seenWeb } from '../testing/planFixtures.ts';
import { allows } from './allows.ts';

const argv = ['docker', 'rm', 'web'] as const;
const both = host([seenLab({ labels: { ...OWN, team: 'a' } })], [seenWeb()]);
const allowed = (rest: Partial<Command>, observed: ObservedHost = both) =>
  allows({ argv: [...argv], ...rest }, observed);

test('a command that names things by docker’s ids may always be carried out', () => {
  expect(allowed({})).toBe(true);
});

test('a name that docker could take for the beginning of an id, only where something is called exactly so', () => {
  expect(allowed({ exact: { kind: 'container', name: 'web' } })).toBe(true);
  expect(allowed({ exact: { kind: 'network', name: 'lab' } })).toBe(true);
  expect(allowed({ exact: { kind: 'network', name: 'web' } })).toBe(false);
  expect(allowed({ exact: { kind: 'container', name: 'lab' } })).toBe(false);
});

test('what takes a making back, only where the thing of that name has all the labels it was given', () => {
  const owned = (kind: 'network' | 'container', name: string, labels: Readonly<Record<string, string>> = OWN) =>
    allowed({ owned: { kind, name, labels } });
  expect(owned('network', 'lab')).toBe(true);
  expect(owned('network', 'lab', { ...OWN, team: 'b' })).toBe(false);
  expect(owned('container', 'web')).toBe(false);
  expect(owned('network', 'other')).toBe(false);
  const wrong = {
    exact: { kind: 'network', name: 'fade' },
    owned: { kind: 'network', name: 'lab', labels: OWN },
  } as const;
  expect(allowed(wrong)).toBe(false);
});

test('nothing that is named may be touched where nobody looked', () => {
  const { dockerNetworks: _, containers: __, ...blind } = both;
  expect(allowed({ exact: { kind: 'container', name: 'web' } }, blind)).toBe(false);
  expect(allowed({ owned: { kind: 'network', name: 'lab', labels: OWN } }, blind)).toBe(false);
});

test('a request of HNS is judged by what HNS has', () => {
  const make = { act: 'network-make', body: labBody } as const;
  expect([allows(make, hnsHost()), allows(make, hnsHost([hnsLab()]))]).toEqual([true, false]);
});
