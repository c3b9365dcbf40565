import { describe, expect, test } from 'vitest';
import { createNetwork } from '../../design/create.ts';
import { planDocument } from '../changes/document.ts';
import { designOf, host, plan } from '../testing/planFixtures.ts';
import { decodeJob, encodeJob, JOB_SCHEMA, type Job } from './job.ts';
import type { JobRecord, Residue } from './jobJournal.ts';
import { jobState } from './jobState.ts';

const design = designOf({ networks: [createNetwork('a', 'front', 'nat'), createNetwork('b', 'lab', 'nat')] });
const document = planDocument(design, plan(design, host()), host());
if (!document) throw new Error('The fixture has no plan.');
const job: Job = {
  schema: JOB_SCHEMA,
  id: '20261122T093000Z-0123abcd',
  mode: 'try',
  confirmSeconds: 120,
  createdAt: 0,
  design,
  lanes: [{ target: { kind: 'local' }, plan: document }],
};
const [first = '', second = ''] = document.steps.map(({ id }) => id);

const states = (...records: readonly JobRecord[]) => jobState(job, records).lanes[0]?.steps.map(({ state }) => state);

describe('how far a job is', () => {
  test('nothing was begun', () => {
    expect(jobState(job, []).phase).toBe('preparing');
    expect(states()).toEqual(['waiting', 'waiting']);
  });

  test('a step that was begun and of which nothing more was heard stays begun', () => {
    const begun: JobRecord[] = [
      { record: 'phase', at: 1, phase: 'carrying' },
      { record: 'begin', at: 1, lane: 0, step: first },
      { record: 'done', at: 2, lane: 0, step: first, output: 'id' },
      { record: 'begin', at: 3, lane: 0, step: second },
    ];
    expect(states(...begun)).toEqual(['done', 'begun']);
    expect(jobState(job, begun).failed).toBeUndefined();
  });

  test('why it is taken back, and what went wrong first, stay until the end', () => {
    const fault = { code: 'exit' as const, exit: 1, output: 'no' };
    const state = jobState(job, [
      { record: 'begin', at: 1, lane: 0, step: first },
      { record: 'failed', at: 2, lane: 0, step: first, fault },
      { record: 'phase', at: 3, phase: 'undoing', why: 'step-failed' },
      { record: 'undo-begin', at: 4, lane: 0, step: first },
      { record: 'undo-done', at: 5, lane: 0, step: first, needless: true, output: '' },
      { record: 'ended', at: 6, outcome: 'put-back', details: [], residue: [], losses: [] },
    ]);
    expect(state).toMatchObject({ phase: 'ended', why: 'step-failed', outcome: 'put-back' });
    expect(state.failed?.step.id).toBe(first);
    expect(state.lanes[0]?.steps[0]).toMatchObject({ state: 'undone', output: 'no' });
  });

  test('all that a journal says, in one piece', () => {
    const by = { role: 'watchdog', pid: 7 } as const;
    const fault = { code: 'not-seen', output: 'late' } as const;
    const residue: Residue[] = [{ lane: 0, kind: 'network', name: 'lab', what: 'gone', details: [], told: false }];
    const losses = [{ what: 'config-only', thing: { kind: 'network', id: 'x', name: 'lab' } } as const];
    const at = { lane: 0, step: first };
    const state = jobState(job, [
      { record: 'taken', at: 1, by: { role: 'runner', pid: 6 } },
      { record: 'before', at: 1, lane: 0, observed: host(), engine: 'e' },
      { record: 'begin', at: 2, ...at },
      { record: 'done', at: 3, ...at, output: 'id' },
      { record: 'begin', at: 4, lane: 0, step: second },
      { record: 'failed', at: 5, lane: 0, step: second, fault },
      { record: 'failed', at: 6, ...at, fault: { code: 'exit', output: 'again' } },
      { record: 'phase', at: 7, phase: 'confirming', until: 99 },
      { record: 'phase', at: 8, phase: 'undoing', why: 'cancelled' },
      { record: 'taken', at: 9, by },
      { record: 'undo-begin', at: 9, lane: 0, step: second },
      { record: 'undo-done', at: 9, lane: 0, step: second, needless: false, output: 'gone' },
      { record: 'undo-failed', at: 9, ...at, fault },
      { record: 'phase', at: 10, phase: 'undoing' },
      { record: 'ended', at: 10, outcome: 'refused', refusal: 'stale', details: ['x'], residue, losses },
    ]);
    const [one, two] = document.steps;
    expect(state).toEqual({
      phase: 'ended',
      // How long a try waits says nothing once it is taken back.
      why: 'cancelled',
      takenBy: by,
      outcome: 'refused',
      refusal: 'stale',
      details: ['x'],
      residue,
      losses,
      failed: { lane: 0, step: two, fault },
      lanes: [
        {
          lane: 0,
          steps: [
            {
              step: one,
              state: 'undo-failed',
              output: 'again',
              begunAt: 2,
              endedAt: 6,
              fault: { code: 'exit', output: 'again' },
              undoFault: fault,
            },
            { step: two, state: 'undone', output: 'gone', begunAt: 4, endedAt: 5, fault },
          ],
        },
      ],
    });
    expect(jobState(job, []).lanes[0]?.steps[0]).toEqual({ step: one, state: 'waiting', output: '' });
    expect(states({ record: 'undo-begin', at: 9, ...at })).toEqual(['undoing', 'waiting']);
  });

  test('a try waits until a time', () => {
    expect(jobState(job, [{ record: 'phase', at: 1, phase: 'confirming', until: 121_000 }]).until).toBe(121_000);
  });

  test('records of steps that the job does not have are passed over', () => {
    expect(
      states({ record: 'begin', at: 1, lane: 7, step: 'x' }, { record: 'begin', at: 1, lane: 0, step: 'x' }),
    ).toEqual(['waiting', 'waiting']);
  });
});

describe('a job’s file', () => {
  test('comes back as it was', () => {
    expect(decodeJob(encodeJob(job))).toEqual({ ok: true, job });
  });

  test('with a plan that was changed is refused', () => {
    const text = encodeJob(job).replaceAll('front', 'back');
    expect(decodeJob(text)).toMatchObject({ ok: false, fault: { kind: 'changed' } });
    expect(decodeJob('{}')).toEqual({ ok: false, fault: { kind: 'not-job' } });
    expect(decodeJob('{')).toEqual({ ok: false, fault: { kind: 'not-job' } });
    // A plan for another design is no plan of this job.
    expect(decodeJob(encodeJob({ ...job, design: { ...design, name: 'other' } }))).toEqual({
      ok: false,
      fault: { kind: 'not-job' },
    });
  });
});
