import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../../design/create.ts';
import type { Network } from '../../../design/schema.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { planDocument } from '../../changes/document.ts';
import { guid, hnsHost, hnsLab, hnsWeb } from '../../testing/hnsFixtures.ts';
import { designOf, plan } from '../../testing/planFixtures.ts';
import { JOB_SCHEMA, type Job } from '../job.ts';
import type { JobRecord, Outcome } from '../jobJournal.ts';
import { hnsIdentity, type MadeThing, madeByJob, madeFor, madeThere } from './madeByJobs.ts';

const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
const web = createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] });
const ENGINE = hnsIdentity('WEB01');

/** A job for one host: the plan that makes it as drawn. */
function jobFor(networks: readonly Network[], observed: ObservedHost, made: ReadonlySet<string> = new Set()): Job {
  const design = designOf({ networks, containers: networks.length > 0 ? [web] : [] });
  const document = planDocument(design, plan(design, observed, { made }), observed);
  if (!document) throw new Error('The fixture has no plan.');
  const lanes = [{ target: { kind: 'local' as const }, plan: document }];
  return {
    schema: JOB_SCHEMA,
    id: '20261122T093000Z-0123abcd',
    mode: 'try',
    confirmSeconds: 60,
    createdAt: 0,
    design,
    lanes,
  };
}

const seenBefore = (observed: ObservedHost): JobRecord => ({
  record: 'before',
  at: 1,
  lane: 0,
  observed,
  engine: ENGINE,
});
const done = (step: string, made?: string): JobRecord => ({ record: 'done', at: 2, lane: 0, step, output: '', made });
const undone = (step: string, made?: string): JobRecord => ({
  record: 'undo-done',
  at: 3,
  lane: 0,
  step,
  needless: false,
  output: '',
  made,
});
const ended = (outcome: Outcome): JobRecord => ({
  record: 'ended',
  at: 4,
  outcome,
  details: [],
  residue: [],
  losses: [],
});

describe('what HNS made for a job', () => {
  const bare = hnsHost();
  const job = jobFor([lab()], bare);
  const [network, endpoint] = ['hns-network-create:n', 'hns-endpoint-create:e'];
  const carried = [done(network, guid('a')), done(endpoint, guid('e'))];
  const made = (records: readonly JobRecord[], spoiled = 0) => madeByJob({ job, records, spoiled });
  const both: readonly MadeThing[] = [
    { owner: 'shop', engine: ENGINE, kind: 'network', id: guid('a'), name: 'lab' },
    { owner: 'shop', engine: ENGINE, kind: 'endpoint', id: guid('e'), name: 'web' },
  ];

  test('is what its steps made, once it was kept', () => {
    expect(made([seenBefore(bare), ...carried, ended('kept')])).toEqual(both);
    expect(made([seenBefore(bare), ...carried, ended('unfinished')])).toEqual(both);
  });

  test.each<[string, readonly JobRecord[]]>([
    ['that was taken back', [seenBefore(bare), ...carried, ended('put-back')]],
    ['that left something behind', [seenBefore(bare), ...carried, ended('residue')]],
    ['that has not ended', [seenBefore(bare), ...carried]],
    ['whose hosts nobody looked at before', [...carried, ended('kept')]],
    ['of another host', [{ ...seenBefore(bare), lane: 1 } as JobRecord, ...carried, ended('kept')]],
    ['whose steps the plan does not have', [seenBefore(bare), done('x', guid('a')), ended('kept')]],
    ['whose steps say nothing of what they made', [seenBefore(bare), done(network), ended('kept')]],
    ['whose step was done twice', [seenBefore(bare), ...carried, done(network, guid('b')), ended('kept')]],
    ['without records', []],
  ])('is nothing of a job %s', (_, records) => {
    expect(made(records)).toEqual([]);
  });

  test('is nothing where somebody has been in the journal', () => {
    expect(made([seenBefore(bare), ...carried, ended('kept')], 1)).toEqual([]);
  });

  test('is not what was there before', () => {
    const there = hnsHost([hnsLab({ id: guid('A') })], []);
    expect(made([seenBefore(there), ...carried, ended('kept')])).toEqual(both.slice(1));
    expect(made([seenBefore(hnsHost([], [hnsWeb()])), ...carried, ended('kept')])).toEqual(both.slice(0, 1));
  });

  test('is also what was made again when its removal was taken back, in place of what was removed', () => {
    const there = hnsHost([hnsLab()], [hnsWeb()]);
    const removing = jobFor([], there, new Set([guid('a'), guid('e')]));
    const steps = [`hns-network-remove:${guid('a')}`, `hns-endpoint-remove:${guid('e')}`] as const;
    const records = [
      seenBefore(there),
      done(steps[1]),
      done(steps[0]),
      undone(steps[0], guid('b')),
      undone(steps[1], guid('f')),
      ended('put-back'),
    ];
    expect(madeByJob({ job: removing, records, spoiled: 0 })).toEqual([
      { owner: 'shop', engine: ENGINE, kind: 'network', id: guid('b'), name: 'lab', insteadOf: guid('a') },
      { owner: 'shop', engine: ENGINE, kind: 'endpoint', id: guid('f'), name: 'web', insteadOf: guid('e') },
    ]);
    // What takes a making back makes nothing, whatever a journal says.
    expect(made([seenBefore(bare), ...carried, undone(network, guid('b')), ended('put-back')])).toEqual([]);
  });
});

describe('which of what was made is on a host', () => {
  const thing: MadeThing = { owner: 'shop', engine: ENGINE, kind: 'network', id: guid('a'), name: 'lab' };
  const endpoint: MadeThing = { ...thing, kind: 'endpoint', id: guid('e'), name: 'web' };
  const there = hnsHost([hnsLab({ id: guid('A'), name: 'LAB' })], [hnsWeb()]);
  const seen = (things: readonly MadeThing[], observed = there) => madeThere(things, observed);

  test('by its own HNS, its id and its name, in whatever case', () => {
    expect(seen([thing, endpoint])).toEqual([thing, endpoint]);
    expect(seen([{ ...thing, engine: 'HNS:web01' }])).toHaveLength(1);
    expect(seen([{ ...thing, engine: hnsIdentity('WEB02') }])).toEqual([]);
    expect(
      seen([
        { ...thing, name: 'other' },
        { ...thing, id: guid('b') },
      ]),
    ).toEqual([]);
    // An id says nothing of a thing of another kind.
    expect(seen([{ ...endpoint, id: guid('a'), name: 'lab' }])).toEqual([]);
  });

  test('nothing of a host without a name, or at which nobody looked', () => {
    expect(seen([thing], { ...there, facts: {} })).toEqual([]);
    const { hnsNetworks: _, hnsEndpoints: __, ...blind } = there;
    expect(seen([thing, endpoint], blind)).toEqual([]);
  });

  test('what was made in place of another thing is whose that one was', () => {
    const first: MadeThing = { ...thing, id: guid('1'), owner: 'office' };
    const again: MadeThing = { ...thing, insteadOf: guid('1').toUpperCase() };
    expect(seen([first, again])).toEqual([{ ...again, owner: 'office' }]);
    // Of what nobody is known to have made, what takes its place is nobody's either.
    expect(seen([again])).toEqual([]);
  });

  test('and one design’s own are those it was made for', () => {
    expect(madeFor('shop', [thing, { ...endpoint, owner: 'office' }])).toEqual(new Set([guid('a')]));
  });
});
