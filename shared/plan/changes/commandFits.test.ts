import { describe, expect, test } from 'vitest';
import type { HnsAct } from '../hns/act.ts';
import { type Command, STEP_KINDS, type StepKind } from '../step.ts';
import { guid, labBody, webBody } from '../testing/hnsFixtures.ts';
import { commandFits } from './commandFits.ts';

const command = (line: string): Command => ({ argv: ['docker', ...line.split(' ')] });
const network = { name: 'lab' };
const ACTS: readonly HnsAct[] = [
  { act: 'network-make', body: labBody },
  { act: 'network-unmake', body: labBody },
  { act: 'network-remove', id: guid('a'), name: 'lab', type: 'nat' },
  { act: 'endpoint-make', body: webBody, network, needsProvider: false },
  { act: 'endpoint-unmake', body: webBody, network },
  { act: 'endpoint-remove', id: guid('e'), name: 'web', network },
];
const VERBS = [
  'swarm init',
  'swarm leave',
  'network create',
  'network rm',
  'network connect',
  'network disconnect',
  'run',
  'rm',
  'create',
  'start',
  'stop',
  'rename',
  'network prune',
  'system prune',
];

/** What a step of this kind may do, and what may take it back. */
function allowed(kind: StepKind): string {
  const isOfHns = kind.startsWith('hns-');
  const fits = (step: Omit<Parameters<typeof commandFits>[0], 'kind'>) => commandFits({ kind, ...step });
  const make = ACTS.find((does) => fits({ hns: { does } }));
  const does = isOfHns
    ? ACTS.filter((act) => fits({ hns: { does: act } }))
    : VERBS.filter((verb) => fits({ command: command(`${verb} x`) }));
  const undoes = isOfHns
    ? ACTS.filter((act) => make && fits({ hns: { does: make, undoes: act } }))
    : VERBS.filter((verb) => fits({ inverse: command(`${verb} x`) }));
  const words = (all: readonly (string | HnsAct)[]) =>
    all.map((one) => (typeof one === 'string' ? one : one.act)).join(', ');
  return `${kind}: ${words(does) || '-'} / ${words(undoes) || '-'}`;
}

test('each kind of step has one thing it may do, and one that takes it back', () => {
  expect(STEP_KINDS.map(allowed)).toEqual([
    'swarm-init: swarm init / swarm leave',
    'swarm-join: - / swarm leave',
    'network-expect: - / -',
    'network-create: network create / network rm',
    'container-run: run / rm',
    'container-create: create / rm',
    'network-connect: network connect / network disconnect',
    'container-start: start / stop',
    'container-stop: stop / start',
    'container-rename: rename / rename',
    'network-disconnect: network disconnect / network connect',
    'network-remove: network rm / network create',
    'container-remove: rm / -',
    'hns-network-create: network-make / network-unmake',
    'hns-network-remove: network-remove / network-make',
    'hns-endpoint-create: endpoint-make / endpoint-unmake',
    'hns-endpoint-remove: endpoint-remove / endpoint-make',
  ]);
});

describe('what is refused, whatever the kind', () => {
  const [does] = ACTS as [HnsAct];

  test('another program, and a verb that only begins alike', () => {
    const step = { kind: 'network-create', command: { argv: ['podman', 'network', 'create'] } } as const;
    expect(commandFits(step)).toBe(false);
    expect(commandFits({ kind: 'network-create', command: command('network') })).toBe(false);
    expect(commandFits({ kind: 'network-create', command: command('--debug network create') })).toBe(false);
  });

  test('a request of HNS in a step of docker’s, and the other way round', () => {
    const line = command('network create x');
    expect(commandFits({ kind: 'network-create', command: line, hns: { does } })).toBe(false);
    expect(commandFits({ kind: 'hns-network-create', command: line, hns: { does } })).toBe(false);
    expect(commandFits({ kind: 'hns-network-create', inverse: line, hns: { does } })).toBe(false);
    expect(commandFits({ kind: 'hns-network-create' })).toBe(false);
  });
});
