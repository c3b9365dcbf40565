import { expect, test } from 'vitest';
import { createNetwork } from '../../shared/design/create.ts';
import { textsFor } from '../../shared/language/texts.ts';
import { JOB_SCHEMA, type Job } from '../../shared/plan/apply/job.ts';
import { jobState } from '../../shared/plan/apply/jobState.ts';
import { planDocument } from '../../shared/plan/changes/document.ts';
import { designOf, host, plan } from '../../shared/plan/testing/planFixtures.ts';
import { endReason, jobLog, phaseText } from './jobText.ts';
import { clock, toldSeconds } from './time.ts';

const texts = textsFor('en');
const design = designOf({ networks: [createNetwork('a', 'front', 'nat')] });
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
const step = document.steps[0]?.id ?? '';

test('a clock counts down to nothing and no further', () => {
  expect([72_000, 71_001, 1, 0, -5, 3_600_000].map(clock)).toEqual([
    '01:12',
    '01:12',
    '00:01',
    '00:00',
    '00:00',
    '1:00:00',
  ]);
});

test('what is left is told seldom', () => {
  expect([130_000, 120_000, 61_000, 60_000, 9_000].map(toldSeconds)).toEqual([300, 120, 120, 60, 10]);
  expect(toldSeconds(700_000)).toBeUndefined();
});

test('the log says every step with its command, its output and its fault', () => {
  const fault = { code: 'exit' as const, exit: 125, output: 'HNS failed\r\nwith error' };
  const log = jobLog(texts, job, [
    { record: 'taken', at: 0, by: { role: 'runner', pid: 7 } },
    { record: 'phase', at: 0, phase: 'carrying' },
    { record: 'begin', at: 1000, lane: 0, step },
    { record: 'failed', at: 2000, lane: 0, step, fault },
    { record: 'phase', at: 2000, phase: 'undoing', why: 'step-failed' },
    { record: 'undo-begin', at: 3000, lane: 0, step },
    { record: 'undo-done', at: 4000, lane: 0, step, needless: true, output: '' },
    {
      record: 'ended',
      at: 5000,
      outcome: 'residue',
      details: [],
      residue: [{ lane: 0, kind: 'network', name: 'x', what: 'gone', details: ['driver: nat → none'], told: false }],
      losses: [],
    },
  ]);
  expect(log).toContain('1970-01-01T00:00:01.000Z  WEB01: Create');
  expect(log).toContain('docker network create');
  expect(log).toContain('the program ended with code 125');
  expect(log).toContain('    with error');
  expect(log).toContain('the network x is gone');
  expect(log).not.toMatch(/\{\w+\}|applyView\./);
});

test('a job without a process says so; one that was put back says why', () => {
  const carrying = jobState(job, [{ record: 'phase', at: 1, phase: 'carrying' }]);
  expect(phaseText(texts, carrying, true)).toBe('Carrying out the steps');
  expect(phaseText(texts, carrying, false)).toBe('The process that carried this out is gone.');
  const ended = jobState(job, [
    { record: 'phase', at: 1, phase: 'undoing', why: 'expired' },
    { record: 'ended', at: 2, outcome: 'put-back', details: [], residue: [], losses: [] },
  ]);
  expect(endReason(texts, ended)).toBe('It was put back because it was not kept in time.');
});
