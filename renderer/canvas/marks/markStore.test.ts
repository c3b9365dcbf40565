import { expect, test } from 'vitest';
import { createHost } from '../../../shared/design/create.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import { builtIn, designOf, host, OWN, seenLab, seenWeb } from '../../../shared/plan/testing/planFixtures.ts';
import { planGhosts } from './ghosts.ts';
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

test('what only the host has is told with what it is, the most urgent first; what is drawn is not told', () => {
  const design = designOf({ networks: [builtIn] });
  const seen = host(
    [seenLab({ name: 'mine', labels: OWN }), seenLab({ id: 'c'.repeat(64), name: 'theirs' })],
    [seenWeb()],
  );
  const hnsNetworks = [{ id: 'B95D0C5E-57D4-412B-B571-18A81A16E005', name: 'WSL', type: 'ICS', subnets: [] }];
  const observed = { ...seen, hnsNetworks: [...(seen.hnsNetworks ?? []), ...hnsNetworks] };
  const [drawn = createHost('h', 'WEB01')] = design.topology.hosts;
  const ghosts = planGhosts(planChanges(design, 'h', observed), drawn, observed);
  expect(ghosts.map(({ name, what, mark }) => `${name} ${what} ${mark}`)).toEqual([
    'mine nat conflict',
    'theirs nat foreign',
    'web iis:1 foreign',
    'Default Switch nat locked',
    'WSL ics locked',
  ]);
});
