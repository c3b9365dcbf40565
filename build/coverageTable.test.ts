import { expect, test } from 'vitest';
import { coverageTable } from './coverageTable.ts';

const counts = (covered: number, total: number) => {
  const count = { covered, total };
  return { lines: count, branches: count, functions: { covered: 0, total: 0 } };
};

test('coverage is that of each room, files weighing by what is in them', () => {
  const summary = {
    total: counts(1, 1),
    '/lab/shared/rules/ports.ts': counts(90, 90),
    '/lab/shared/rules/nat/nat.ts': counts(0, 10),
    '/lab/shared/limits.ts': counts(1, 2),
  };
  expect(coverageTable(summary, '/lab').split('\n')).toEqual([
    'room              lines   branches  functions',
    'shared           50.0 %     50.0 %          –',
    'shared/rules     90.0 %     90.0 %          –',
    'all              89.2 %     89.2 %          –',
  ]);
});
