import { describe, expect, test } from 'vitest';
import type { ObservedDockerNetwork } from '../../observed/observedHost.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import { HNS, OWN, seenLab } from '../testing/planFixtures.ts';
import { isMadeOutside, isOwned, isUntouchable, ownerOfNetwork } from './untouchable.ts';

describe('what nothing may ever be done to', () => {
  test.each<[string, Partial<ObservedDockerNetwork>]>([
    ['the network of dockerd', { name: 'nat' }],
    ['none', { name: 'none', driver: 'null' }],
    ['the ingress of a swarm, whatever its name', { ingress: true }],
    ['bridge of an engine for Linux', { name: 'bridge', driver: 'bridge' }],
    ['host of an engine for Linux', { name: 'host', driver: 'host' }],
    ['a network without a driver that no design made', { driver: 'null' }],
    ['a network of Windows by its type', { driver: 'ICS' }],
    ['Default Switch by its id', { options: { [`${HNS}hnsid`]: 'c08cb7b8-9b3c-408e-8e30-5e16a3aeb444' } }],
    ['WSL by its name, where it has no id', { name: 'WSL', options: {} }],
  ])('%s', (_, rest) => {
    expect(isUntouchable(seenLab({ labels: {}, ...rest }))).toBe(true);
    expect(ownerOfNetwork(seenLab({ labels: {}, ...rest }), 'shop')).toBe('untouchable');
  });

  test.each<[string, Partial<ObservedDockerNetwork>]>([
    ['one that is only called bridge', { name: 'bridge', driver: 'nat' }],
    ['a bridge of another name', { name: 'mine', driver: 'bridge' }],
    ['a pattern', { driver: 'null', configOnly: true }],
    ['one without a driver that a design made', { driver: 'null', labels: OWN }],
    ['one that is only called WSL', { name: 'WSL' }],
  ])('not %s', (_, rest) => {
    expect(isUntouchable(seenLab({ labels: {}, ...rest }))).toBe(false);
  });
});

describe('whose a network is', () => {
  test('this design’s by its label, and nobody else’s', () => {
    expect(ownerOfNetwork(seenLab({ labels: OWN }), 'shop')).toBe('switchyard');
    expect(ownerOfNetwork(seenLab({ labels: OWN }), 'Shop')).toBe('foreign');
    expect(ownerOfNetwork(seenLab({ labels: {} }), 'shop')).toBe('foreign');
  });

  test('a label makes nothing of Windows or of docker ours', () => {
    expect(ownerOfNetwork(seenLab({ name: 'nat', labels: OWN }), 'shop')).toBe('untouchable');
  });

  test('a design without a name owns nothing', () => {
    for (const name of ['', '  ']) expect(isOwned({ [DESIGN_LABEL]: name }, name)).toBe(false);
  });

  test.each([
    [{ [`${HNS}hnsowned`]: 'true' }, {}, true],
    [{}, { [`${HNS}hnsowned`]: 'true' }, true],
    [{ [`${HNS}hnsowned`]: 'false' }, {}, false],
    [{}, {}, false],
  ])('made outside of docker, by options %o and labels %o: %s', (options, labels, outside) => {
    expect(isMadeOutside(seenLab({ options, labels }))).toBe(outside);
  });
});
