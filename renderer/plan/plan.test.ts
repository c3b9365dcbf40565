import { expect, test } from 'vitest';
import { createNetwork } from '../../shared/design/create.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { builtIn, designOf, host, lab, seenLab, seenWeb, web } from '../../shared/plan/testing/planFixtures.ts';
import { requestWords } from './commandText.ts';
import { planMarks } from './planMarks.ts';
import { planRows } from './planRows.ts';

const design = designOf({
  networks: [builtIn, lab({ subnets: [{ subnet: '10.99.0.0/24' }] }), createNetwork('b', 'front', 'nat')],
  containers: [web({ endpoints: [{ id: 'e', network: 'n' }] })],
});
const plan = planChanges(design, 'h', host([seenLab()], [seenWeb({ name: 'other', id: 'f'.repeat(64) })]));

test('what needs a person comes first, and what stays is folded away', () => {
  const rows = planRows(plan, new Set());
  expect(rows.map((row) => (row.kind === 'change' ? `${row.change.action} ${row.change.name}` : row.key))).toEqual([
    'conflict lab',
    'create front',
    'create web',
    'host-only',
    'kept',
  ]);
});

test('what HNS is asked reads as settings under HNS’s own names', () => {
  const body = { Name: 'lab', Type: 'nat', Subnets: [{ AddressPrefix: '10.61.0.0/24', GatewayAddress: '10.61.0.1' }] };
  const words = requestWords({ hns: { does: { act: 'network-make', body } } });
  expect(words?.join(' · ')).toBe(
    'POST /networks · Name: lab · Type: nat · Subnets.AddressPrefix: 10.61.0.0/24 · Subnets.GatewayAddress: 10.61.0.1',
  );
  const network = { name: 'lab' };
  const does = { act: 'endpoint-remove', id: '0A11', name: 'web', network } as const;
  expect(requestWords({ hns: { does } })).toEqual(['DELETE /endpoints/0A11', 'Name: web', 'VirtualNetwork: lab']);
});

test('an open group shows its members', () => {
  const rows = planRows(plan, new Set(['host-only'] as const));
  const at = rows.findIndex(({ key }) => key === 'host-only');
  expect(rows[at + 1]).toMatchObject({ kind: 'change', change: { action: 'keep' } });
});

test('drawn elements are marked, what is never touched with a lock', () => {
  const marks = planMarks([plan]);
  expect(marks.map(({ ref, mark }) => `${mark} ${ref.id}`).toSorted()).toEqual([
    'conflict n',
    'create b',
    'create c',
    'locked nat',
  ]);
  expect(new Set(marks.map(({ ref }) => ref.host))).toEqual(new Set(['h']));
});
