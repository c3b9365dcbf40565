import { expect, test } from 'vitest';
import { collect } from './markStore.ts';

test('of several marks on one element the one that says most stays, and hosts count elements once', () => {
  const container = { kind: 'container', id: 'c', host: 'h' } as const;
  const endpoint = { kind: 'endpoint', id: 'e', container: 'c', host: 'h' } as const;
  const { marks, hosts } = collect([
    { ref: endpoint, mark: 'create' },
    { ref: container, mark: 'replace' },
    { ref: { kind: 'network', id: 'n', host: 'h' }, mark: 'create' },
    { ref: { kind: 'network', id: 'nat', host: 'h' }, mark: 'locked' },
  ]);
  expect([...marks]).toEqual([
    ['c', 'replace'],
    ['n', 'create'],
    ['nat', 'locked'],
  ]);
  expect([...(hosts.get('h') ?? [])]).toEqual([
    ['replace', 1],
    ['create', 1],
  ]);
});

test('a changed connection is a change of its container', () => {
  const endpoint = { kind: 'endpoint', id: 'e', container: 'c', host: 'h' } as const;
  expect([...collect([{ ref: endpoint, mark: 'create' }]).marks]).toEqual([['c', 'change']]);
});
