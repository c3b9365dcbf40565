import { expect, test } from 'vitest';
import { drawnFrom, percentOf, scoresOf, tableOf, unnoticed } from './scores.ts';

let count = 0;
const mutant = (status: string, line = 1) => ({
  id: String(count++),
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line } },
});

const report = {
  files: {
    'shared/rules/ports.ts': { mutants: [mutant('Killed'), mutant('Survived', 12), mutant('Ignored')] },
    'shared/plan/hns/plan.ts': { mutants: [mutant('Timeout'), mutant('NoCoverage', 3), mutant('RuntimeError')] },
    'shared/plan/step.ts': { mutants: [mutant('Killed')] },
  },
};

test('counts are kept for each folder, and for all of them', () => {
  const scores = scoresOf(report);
  expect([...scores.keys()]).toEqual(['shared/plan', 'shared/rules', 'all']);
  expect(scores.get('shared/plan')).toEqual({
    killed: 1,
    timeout: 1,
    survived: 0,
    noCoverage: 1,
    ignored: 0,
    errors: 1,
  });
});

test('what no test runs counts against the score; what is not run at all does not count', () => {
  const all = scoresOf(report).get('all');
  expect(all && percentOf(all)).toBe(60);
  expect(percentOf({ killed: 0, timeout: 0, survived: 0, noCoverage: 0, ignored: 4, errors: 0 })).toBeUndefined();
});

test('of a sample, those that were not drawn do not count', () => {
  const drawn = scoresOf(drawnFrom(report, (id) => Number(id) < 2));
  expect(drawn.get('all')).toMatchObject({ killed: 1, survived: 1, ignored: 0, noCoverage: 0 });
});

test('the table has a row for each folder', () => {
  expect(tableOf(scoresOf(report)).split('\n')).toHaveLength(4);
  expect(tableOf(scoresOf(report))).toContain('60.0 %');
});

test('what went unnoticed is named by its place', () => {
  expect(unnoticed(report)).toEqual([
    'shared/rules/ports.ts:12 BooleanLiteral → false',
    'shared/plan/hns/plan.ts:3 BooleanLiteral → false (never run)',
  ]);
});
