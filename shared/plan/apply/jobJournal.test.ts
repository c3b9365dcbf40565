import { expect, test } from 'vitest';
import { guid, hnsHost } from '../testing/hnsFixtures.ts';
import { JobRecord } from './jobJournal.ts';

const place = { at: 1, lane: 0, step: 'network-create:n' };
const fault = { code: 'exit', exit: null, output: 'no' } as const;
const RECORDS: readonly JobRecord[] = [
  { record: 'taken', at: 1, by: { role: 'recovery', pid: 7 } },
  { record: 'before', at: 1, lane: 0, observed: hnsHost(), engine: 'hns:WEB01' },
  { record: 'phase', at: 1, phase: 'undoing', why: 'abandoned' },
  { record: 'phase', at: 1, phase: 'confirming', until: 9 },
  { record: 'begin', ...place },
  { record: 'done', ...place, output: '', made: guid('a') },
  { record: 'failed', ...place, fault },
  { record: 'undo-begin', ...place },
  { record: 'undo-done', ...place, needless: true, output: '' },
  { record: 'undo-failed', ...place, fault },
  {
    record: 'ended',
    at: 1,
    outcome: 'residue',
    refusal: 'locked',
    details: ['x'],
    residue: [{ lane: 0, kind: 'endpoint', name: 'web', what: 'unknown', details: [], told: true }],
    losses: [{ what: 'config-only', thing: { kind: 'network', id: 'x', name: 'lab' } }],
  },
];

test.each(RECORDS)('a record $record is read as it was written, and nothing else passes for one', (record) => {
  expect(JobRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  expect(JobRecord.safeParse({ ...record, more: 1 }).success).toBe(false);
  expect(JobRecord.safeParse({ ...record, at: -1 }).success).toBe(false);
  expect(JobRecord.safeParse({ ...record, record: 'other' }).success).toBe(false);
});
