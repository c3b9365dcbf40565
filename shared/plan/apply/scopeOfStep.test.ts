import { expect, test } from 'vitest';
import { createNetwork, createSwitch } from '../../design/create.ts';
import type { Swarm } from '../../design/schema.ts';
import { planChanges } from '../changes/planChanges.ts';
import type { Step } from '../step.ts';
import { hnsHost } from '../testing/hnsFixtures.ts';
import { designOf, host, id, lab, OWN, plan, seenLab, seenWeb, web } from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { scopeOfStep } from './scopeOfStep.ts';

const scopes = (steps: readonly Step[]) => steps.map((step) => [step.kind, scopeOfStep(step)] as const);
const NOTHING = { networks: [], containers: [], adapters: false, swarm: false };

test('a step that is made by name is judged by that name; one on what is there, by its id as well', () => {
  const made = plan(designOf({ networks: [lab()], containers: [web()] }), host());
  expect(scopes(made.steps)).toEqual([
    ['network-create', { ...NOTHING, networks: ['lab'] }],
    ['container-run', { ...NOTHING, containers: ['web'] }],
  ]);
  const removed = plan(designOf({}), host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN })]));
  expect(scopes(removed.steps)).toEqual([
    ['container-stop', { ...NOTHING, containers: ['web', id('2')] }],
    ['network-disconnect', { ...NOTHING, containers: ['web', id('2')] }],
    ['network-remove', { ...NOTHING, networks: ['lab', id('1')] }],
    ['container-remove', { ...NOTHING, containers: ['web', id('2')] }],
  ]);
});

test('what is only named by a command is looked at too, or nobody could tell another thing of its name', () => {
  const seen = seenWeb({ labels: OWN, attachments: [{ network: 'fade', aliases: [] }] });
  const [disconnect] = plan(designOf({ containers: [web({ endpoints: [] })] }), host([], [seen])).steps;
  expect(disconnect?.command?.exact).toEqual({ kind: 'network', name: 'fade' });
  expect(disconnect && scopeOfStep(disconnect)).toEqual({
    ...NOTHING,
    networks: ['fade'],
    containers: ['web', id('2')],
  });
});

test('where the link of the host drops its adapters are looked at, and where a swarm begins its role', () => {
  const vswitch = createSwitch('s', 's', 'external', { adapters: ['a'] });
  const adapters = [{ id: 'a', name: 'Ethernet 2' }];
  const front = createNetwork('n', 'front', 'l2bridge', { switch: 's', subnets: [{ subnet: '10.1.0.0/24' }] });
  const drawn = { adapters, switches: [vswitch], networks: [front] };
  expect(scopes(plan(designOf(drawn), host()).steps)).toEqual([
    ['network-create', { ...NOTHING, networks: ['front'], adapters: true }],
  ]);
  const swarm: Swarm = { id: 'w', name: 'swarm', origin: 'design', flags: [] };
  const { steps } = planChanges(designOf({ swarmId: 'w', swarm: 'manager' }, [swarm]), 'h', bareHost());
  expect(scopes(steps)).toEqual([['swarm-init', { ...NOTHING, swarm: true }]]);
  expect(scopes(plan(designOf(drawn), hnsHost()).steps)).toEqual([['hns-network-create', { ...NOTHING, hns: true }]]);
});
