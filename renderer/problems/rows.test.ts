import { expect, test } from 'vitest';
import type { Finding } from '../../shared/rules/finding.ts';
import { problemRows, type RowInput } from './rows.ts';

const finding = (code: `SY${string}`, severity: Finding['severity'], host: string): Finding => ({
  code,
  rule: code,
  severity,
  entities: [{ kind: 'network', id: 'n', host }],
  fixes: [],
});

const input = (over: Partial<RowInput>): RowInput => ({
  findings: [finding('SY106', 'info', 'a'), finding('SY085', 'error', 'b'), finding('SY085', 'error', 'a')],
  grouping: 'severity',
  shown: new Set(['error', 'warning', 'info']),
  search: '',
  folded: new Set(),
  textOf: (item) => item.code,
  hostName: (id) => `host ${id}`,
  groupTitle: (_, key) => key,
  ...over,
});

const summary = (over: Partial<RowInput>) =>
  problemRows(input(over)).map((row) => (row.kind === 'group' ? `${row.title} (${row.count})` : row.finding.code));

test('groups come in order of their worst finding', () => {
  expect(summary({})).toEqual(['error (2)', 'SY085', 'SY085', 'info (1)', 'SY106']);
});

test('grouping by host names the host', () => {
  expect(summary({ grouping: 'host' })).toEqual(['host a (2)', 'SY106', 'SY085', 'host b (1)', 'SY085']);
});

test('filters by severity and by text, ignoring case', () => {
  expect(summary({ shown: new Set(['info']) })).toEqual(['info (1)', 'SY106']);
  expect(summary({ search: 'sy106' })).toEqual(['info (1)', 'SY106']);
});

test('a folded group shows its heading and count only', () => {
  expect(summary({ folded: new Set(['error']) })).toEqual(['error (2)', 'info (1)', 'SY106']);
});
