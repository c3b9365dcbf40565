import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch } from '../../design/create.ts';
import { designOf } from '../testing/planFixtures.ts';
import { drawnLabels } from './drawnLabels.ts';
import { untouchableContainer, untouchableNetwork, untouchableSwitch } from './drawnUntouchable.ts';

test('keys of labels that are drawn on a host’s containers, each once', () => {
  const flags = (...uses: readonly [string, string?][]) =>
    uses.map(([flag, value]) => ({ flag, ...(value !== undefined && { value }) }));
  const design = designOf({
    containers: [
      createContainer('a', 'a', 'x', {
        flags: flags(['--label', 'team=a=b'], ['-l', 'on'], ['--label'], ['-e', 'no=1']),
      }),
      createContainer('b', 'b', 'x', { flags: flags(['-l', 'team=c'], ['--label', '=x']) }),
    ],
  });
  const elsewhere = createHost('h2', 'B', {
    containers: [createContainer('c', 'c', 'x', { flags: flags(['-l', 'else']) })],
  });
  const both = { ...design, topology: { ...design.topology, hosts: [elsewhere, ...design.topology.hosts] } };
  expect(drawnLabels(both, 'h')).toEqual(['team', 'on']);
  expect(drawnLabels(both, 'h2')).toEqual(['else']);
  expect(drawnLabels(both, 'x')).toEqual([]);
});

describe('whose a drawn thing is that is never touched, told by the drawing alone', () => {
  test.each([
    ['nat', 'nat', 'docker'],
    ['none', 'null', 'docker'],
    ['bridge', 'bridge', 'docker'],
    ['host', 'host', 'docker'],
    ['Default Switch', 'nat', 'windows'],
    ['mine', 'ICS', 'windows'],
    ['bridge', 'nat', undefined],
    ['host', 'bridge', undefined],
    ['mine', 'nat', undefined],
  ])('network %s of %s: %s', (name, driver, owner) => {
    expect(untouchableNetwork(createNetwork('n', name, driver, { origin: 'host' }))).toBe(owner);
    // What the design makes is the design's, whatever it is called.
    expect(untouchableNetwork(createNetwork('n', name, driver))).toBeUndefined();
  });

  test('a container without an image, which only HNS told of', () => {
    const of = (image: string, origin: 'host' | 'design') =>
      untouchableContainer(createContainer('c', 'c', image, { origin }));
    expect([of('', 'host'), of('iis', 'host'), of('', 'design')]).toEqual(['other-endpoint', undefined, undefined]);
  });

  test('a switch of Windows’', () => {
    const of = (name: string, origin: 'host' | 'docker') =>
      untouchableSwitch(createSwitch('s', name, 'internal', { origin }));
    expect([of('WSL', 'host'), of('lab', 'host'), of('WSL', 'docker')]).toEqual(['windows', undefined, undefined]);
  });
});
