import { expect, test } from 'vitest';
import { createHost, emptyDesign } from '../../../shared/design/create.ts';
import { applyEdit } from '../../../shared/design/edits.ts';
import type { Host, Swarm } from '../../../shared/design/schema.ts';
import { fieldsFor } from '../fieldSpec.ts';
import { HOST_MACHINE, patchesFor } from './hostFields.ts';
import { joinSwarm, membershipOf, NEW_SWARM, NO_SWARM, OTHER_SWARM } from './membership.ts';

const machineFields = (facts: Partial<Host>) =>
  fieldsFor(HOST_MACHINE, createHost('h', 'H', facts)).map((spec) => spec.key);

test.each([
  ['physical', []],
  ['hyperv-vm', ['macSpoofing']],
  ['vmware-vm', ['promiscuous']],
  ['azure-vm', []],
  ['azure-stack', ['macSpoofing']],
] as const)('what %s has to state about the machine below', (platform, expected) => {
  expect(machineFields({ platform })).toEqual(expected);
});

test('a fact that is stated is shown even where it does not matter', () => {
  expect(machineFields({})).toEqual([]);
  expect(machineFields({ platform: 'physical', macSpoofing: false })).toEqual(['macSpoofing']);
});

test('updates are offered for the build they belong to', () => {
  expect(patchesFor({ release: 'WS2016' })).toEqual(['KB4015217']);
  expect(patchesFor({ build: 17763 })).toEqual(['KB4489899']);
  expect(patchesFor({ release: 'WS2022' })).toEqual([]);
  expect(patchesFor({})).toEqual(['KB4015217', 'KB4489899']);
});

const swarm: Swarm = { id: 'sw', name: 'swarm', origin: 'design', flags: [] };
const created: Swarm = { ...swarm, id: 'fresh' };

function joined(facts: Partial<Host>, choice: string | undefined, others: readonly Host[] = []) {
  const host = createHost('h', 'H', facts);
  const design = { ...emptyDesign(), topology: { swarms: [swarm], hosts: [host, ...others] } };
  const { topology } = applyEdit(design, joinSwarm(design, host, choice, created));
  return { host: topology.hosts[0], swarms: topology.swarms };
}

test('the swarm field tells unknown, none, a drawn swarm and another one apart', () => {
  expect(membershipOf({})).toBeUndefined();
  expect(membershipOf({ swarm: 'none' })).toBe(NO_SWARM);
  expect(membershipOf({ swarm: 'worker' })).toBe(OTHER_SWARM);
  expect(membershipOf({ swarm: 'worker', swarmId: 'sw' })).toBe('sw');
});

test('the first host of a swarm manages it, the next ones work', () => {
  expect(joined({}, 'sw').host).toMatchObject({ swarm: 'manager', swarmId: 'sw' });
  const manager = createHost('m', 'M', { swarm: 'manager', swarmId: 'sw' });
  expect(joined({ swarm: 'none' }, 'sw', [manager]).host).toMatchObject({ swarm: 'worker', swarmId: 'sw' });
  expect(joined({ swarm: 'manager' }, 'sw', [manager]).host).toMatchObject({ swarm: 'manager' });
});

test('a new swarm is made with its manager', () => {
  const { host, swarms } = joined({}, NEW_SWARM);
  expect(host).toMatchObject({ swarm: 'manager', swarmId: 'fresh' });
  expect(swarms).toEqual([swarm, created]);
});

test('a host with a swarm to itself gets no second one, whatever letters are typed at the list', () => {
  const { host, swarms } = joined({ swarm: 'manager', swarmId: 'sw' }, NEW_SWARM);
  expect(host).toMatchObject({ swarmId: 'sw' });
  expect(swarms).toEqual([swarm]);
});

test('leaving a swarm is stated, and not knowing is not', () => {
  const member = { swarm: 'worker', swarmId: 'sw' } as const;
  expect(joined(member, NO_SWARM).host).toEqual(createHost('h', 'H', { swarm: 'none' }));
  expect(joined(member, undefined).host).toEqual(createHost('h', 'H'));
});
