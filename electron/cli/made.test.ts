import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandPlace } from '../../e2e/commandPlace.ts';
import { idleJobs } from '../../e2e/idleJobs.ts';
import { testFolder } from '../../e2e/testFolder.ts';
import { encodeDesign } from '../../shared/design/codec.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import type { Design, Network } from '../../shared/design/schema.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import { madeFor } from '../../shared/plan/apply/hns/madeByJobs.ts';
import { JOB_SCHEMA, type Job, type JobMode } from '../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../shared/plan/apply/jobJournal.ts';
import { LOCAL } from '../../shared/plan/apply/target.ts';
import { ownerOf } from '../../shared/plan/changes/assemble.ts';
import { planDocument } from '../../shared/plan/changes/document.ts';
import { driftOf } from '../../shared/plan/changes/drift.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { HnsSim } from '../../shared/plan/testing/hnsSim/hnsSim.ts';
import { carryOutJob } from '../host/apply/carryOutJob.ts';
import { jobPlaces, jobsFolder, makeJobFolder } from '../host/apply/jobFolder.ts';
import { openJobJournal } from '../host/apply/journalFile.ts';
import { madeOn } from '../host/apply/madeOn.ts';
import { HnsWorld } from '../host/apply/testing/hnsWorld.ts';
import { type Eyes, hostHandlers } from '../host/discovery/hostHandlers.ts';
import type { HandlerOptions } from '../host/handlerTypes.ts';
import { run } from './run.ts';

const web = createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] });
const lab = (subnet = '10.61.0.0/24', gateway = '10.61.0.1') =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet, gateway }] });
const designOf = (networks: readonly Network[], containers = networks.length > 0 ? [web] : []): Design => ({
  ...emptyDesign('shop'),
  id: 'shop-1',
  topology: { swarms: [], hosts: [createHost('h', 'WEB01', { networks, containers })] },
});
const SHOP = designOf([lab()]);

/** A Windows host of our own emulation, and the jobs of one user on it. */
async function place() {
  const state = await testFolder();
  const sim = new HnsSim();
  let jobs = 0;
  const made = async (design: Design, observed: ObservedHost) =>
    madeFor(ownerOf(design, {}), await madeOn(observed, idleJobs(state)));
  const plan = async (design: Design, observed = sim.observe()) =>
    planChanges(design, 'h', observed, { made: await made(design, observed) });
  async function carry(design: Design, mode: JobMode = 'apply') {
    const observed = sim.observe();
    const options = { made: await made(design, observed) };
    const document = planDocument(design, planChanges(design, 'h', observed, options), observed);
    if (!document) throw new Error('There is no plan.');
    jobs++;
    const id = `20261122T09300${jobs}Z-0123abcd`;
    const lanes = [{ target: LOCAL, plan: document }];
    const job: Job = { schema: JOB_SCHEMA, id, mode, confirmSeconds: 60, createdAt: 0, design, lanes };
    const nothing = { faults: new Map(), crashes: new Map(), meddling: new Map(), requests: new Map(), downLooks: 1 };
    const world = new HnsWorld(job, sim, nothing);
    const outcome = await carryOutJob(job, world.ports({ role: 'runner', pid: 1 }));
    const { folder } = await makeJobFolder(jobsFolder(state), job);
    await writeJournal(id, world.records);
    return { id, outcome, journal: jobPlaces(folder).journal, records: world.records };
  }
  async function writeJournal(id: string, records: readonly JobRecord[]) {
    const path = jobPlaces(join(jobsFolder(state), id)).journal;
    await writeFile(path, '');
    const journal = await openJobJournal(path, id);
    for (const record of records) await journal.append(record);
    await journal.close();
  }
  const idOf = (name: string) => sim.snapshot().networks.find((network) => network.name === name)?.id;
  return { state, sim, plan, carry, writeJournal, idOf };
}

const actions = ({ changes }: Awaited<ReturnType<Awaited<ReturnType<typeof place>>['plan']>>) =>
  changes.filter(({ action }) => action !== 'keep').map(({ action, kind, name }) => `${action} ${kind} ${name}`);

test('what a job made is the design’s own: kept, changed and deleted without being named', async () => {
  const { sim, plan, carry, state } = await place();
  const { id, outcome } = await carry(SHOP);
  expect(outcome).toBe('kept');
  expect((await plan(SHOP)).verdict).toBe('nothing');
  expect(actions(await plan(designOf([])))).toEqual(['delete network lab', 'delete connection web']);
  // Nobody else's: not another design's, not another machine's with the same ids.
  expect(actions(await plan({ ...designOf([]), id: 'other' }))).toEqual([]);
  const seen = sim.observe();
  expect(actions(await plan(designOf([]), { ...seen, facts: { ...seen.facts, name: 'WEB02' } }))).toEqual([]);
  const drawn = designOf([lab('10.62.0.0/24', '10.62.0.1')], []);
  expect(actions(await plan(drawn))).toEqual(['replace network lab', 'delete connection web']);
  expect((await carry(drawn)).outcome).toBe('kept');
  expect(driftOf(drawn, 'h', sim.observe())).toEqual([]);
  // A job may be forgotten; whose its things are may not.
  await idleJobs(state).forget(id);
  expect(await idleJobs(state).made()).toHaveLength(3);
  expect((await carry(designOf([]))).outcome).toBe('kept');
  expect(sim.snapshot().networks.map(({ name }) => name)).toEqual(['Default Switch', 'nat']);
});

test('the window and the command line know it', async () => {
  const { state, sim, carry, idOf } = await place();
  await carry(SHOP);
  const jobs = idleJobs(state);
  const eyes: Eyes = {
    preflight: async () => ({ canRead: true, canApply: true, needsElevation: false, problems: [] }),
    readHost: async () => ({ observed: sim.observe(), problems: [], skipped: [] }),
    listContexts: async () => ({ contexts: [], problem: null }),
  };
  const { signal } = new AbortController();
  const options = { jobs, locale: 'en', emit: () => undefined, signal } as unknown as HandlerOptions;
  const { made } = await hostHandlers(options, eyes)['host.look']({ target: LOCAL });
  expect(made).toMatchObject([
    { owner: 'shop-1', kind: 'network', id: idOf('lab') },
    { owner: 'shop-1', kind: 'endpoint', name: 'web' },
  ]);
  const { folder, callAround } = await commandPlace(run);
  await writeFile(join(folder, 'bare.json'), encodeDesign(designOf([])));
  const plan = await callAround({ eyes, jobs }, 'plan', 'bare.json', '--json');
  expect(JSON.parse(plan.out).counts).toMatchObject({ delete: 2, conflict: 0 });
  const drift = await callAround({ eyes, jobs }, 'drift', 'bare.json', '--json');
  expect(JSON.parse(drift.out).drifts).toMatchObject([
    { state: 'extra', name: 'lab', owner: 'switchyard' },
    { state: 'extra', name: 'web', owner: 'switchyard' },
  ]);
  const apply = await callAround({ eyes, jobs }, 'apply', 'bare.json', '--yes');
  expect(apply.err).toContain('   - network lab');
});

test('what was to go and was put back has another id, and is still the design’s own', async () => {
  const { plan, carry, idOf } = await place();
  await carry(SHOP);
  const before = idOf('lab');
  expect((await carry(designOf([]), 'try')).outcome).toBe('put-back');
  expect(idOf('lab')).not.toBe(before);
  expect(actions(await plan(designOf([])))).toEqual(['delete network lab', 'delete connection web']);
});

test('what somebody else made is theirs, whatever a journal says that was tampered with', async () => {
  const { sim, plan, carry, writeJournal, idOf } = await place();
  const body = { Name: 'theirs', Type: 'nat', Subnets: [{ AddressPrefix: '10.70.0.0/24' }] };
  sim.ask({ kind: 'hns', method: 'POST', path: '/networks', body });
  const { id, records, journal } = await carry(SHOP);
  const theirs = idOf('theirs') ?? '';
  const forge = (change: (record: JobRecord) => JobRecord | readonly JobRecord[]) =>
    writeJournal(id, records.flatMap(change));
  const isDone = (record: JobRecord) => record.record === 'done' && record.made !== undefined;

  // Another id in place of the one that was made: it was there before, and has another name.
  await forge((record) => (isDone(record) ? { ...record, made: theirs } : record));
  expect(actions(await plan(designOf([])))).toEqual([]);
  // Besides it.
  await forge((record) => (isDone(record) ? [record, { ...record, made: theirs }] : record));
  expect(actions(await plan(designOf([])))).toEqual([]);
  // For a step that the plan does not have.
  await forge((record) => (isDone(record) ? { ...record, step: 'hns-network-make:x' } : record));
  expect(actions(await plan(designOf([])))).toEqual([]);
  // Without its end, or taken back.
  await forge((record) => (record.record === 'ended' ? [] : record));
  expect(actions(await plan(designOf([])))).toEqual([]);
  await forge((record) => (record.record === 'ended' ? { ...record, outcome: 'put-back' } : record));
  expect(actions(await plan(designOf([])))).toEqual([]);
  // A line that cannot be read.
  await forge((record) => record);
  const whole = await readFile(journal);
  expect(actions(await plan(designOf([])))).toEqual(['delete network lab', 'delete connection web']);
  await writeFile(journal, whole.fill('x', whole.indexOf('"begin"'), whole.indexOf('"begin"') + 1));
  expect(actions(await plan(designOf([])))).toEqual([]);
});
