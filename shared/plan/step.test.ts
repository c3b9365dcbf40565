import { expect, test } from 'vitest';
import { type Command, isCommand, isGuarded, isLost, LOSSES, type LossKind, undoesOf, wordsOf } from './step.ts';
import { guid, labBody } from './testing/hnsFixtures.ts';

const command: Command = { argv: ['docker', 'network', 'rm', 'lab'] };
const owned: Command = { ...command, owned: { kind: 'network', name: 'lab', labels: {} } };
const make = { act: 'network-make', body: { Name: 'lab', Type: 'nat' } } as const;
const unmake = { act: 'network-unmake', body: labBody } as const;
const remove = { act: 'network-remove', id: guid('a'), name: 'lab', type: 'nat' } as const;

test('an action is a command of docker’s or a request of HNS, and people see either as words', () => {
  expect([command, make].map(isCommand)).toEqual([true, false]);
  expect(wordsOf(command)).toBe(command.argv);
  expect(wordsOf(make)).toEqual(['HNS', 'POST', '/networks', '{"Name":"lab","Type":"nat"}']);
});

test('what takes a step back, whichever way', () => {
  expect(undoesOf({ inverse: command })).toBe(command);
  expect(undoesOf({ hns: { does: make, undoes: unmake } })).toBe(unmake);
  expect([undoesOf({}), undoesOf({ hns: { does: remove } })]).toEqual([undefined, undefined]);
});

test('what is held to the one thing that was made', () => {
  expect([command, owned, make, unmake, remove].map(isGuarded)).toEqual([false, true, false, true, false]);
});

test('what is gone for good, and what is only chosen anew', () => {
  const thing = { kind: 'container', id: 'x', name: 'web' } as const;
  const renewed = (Object.keys(LOSSES) as LossKind[]).filter((what) => !isLost({ what, thing }));
  expect(renewed).toEqual(['stale-connection', 'dynamic-address', 'mac-address']);
});
