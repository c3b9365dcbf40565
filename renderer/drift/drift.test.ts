import { afterEach, expect, test } from 'vitest';
import { driftOf } from '../../shared/plan/changes/drift.ts';
import { builtIn, designOf, host, lab, OWN, seenLab } from '../../shared/plan/testing/planFixtures.ts';
import type { Reading } from '../discover/readings.ts';
import { planStore } from '../plan/planStore.ts';
import { documentStore, openDesign, undo } from '../store/document.ts';
import { driftStore, ignoredNow, setIgnored } from './driftStore.ts';
import { adopt, canAdopt, driftMarks, revert } from './finding.ts';

const design = { ...designOf({ networks: [builtIn, lab()] }), id: 'shop' };
const observed = host([seenLab({ labels: OWN, subnets: [{ subnet: '10.62.0.0/24' }] })]);
const reading: Reading = {
  target: { kind: 'local' },
  observed,
  made: [],
  preflight: { canRead: true, canApply: true, needsElevation: false, problems: [] },
  at: 0,
};
const drifts = driftOf(design, 'h', observed);
const [drift] = drifts;
if (!drift) throw new Error('The fixture has no drift.');

afterEach(() => driftStore.setState({ ignored: {} }));

test('what has changed is marked where it is drawn, unless it is ignored', () => {
  expect(driftMarks([['h', { drifts, reading }]])).toMatchObject([{ mark: 'changed', ref: { id: 'n', host: 'h' } }]);
  expect(driftMarks([['h', { drifts: [{ ...drift, ignored: true }], reading }]])).toEqual([]);
});

test('adopting draws it as it is on the host, in one step that can be undone', () => {
  openDesign(design);
  expect(canAdopt('h', reading, drift)).toBe(true);
  adopt('h', reading, drift);
  const subnets = () =>
    documentStore.getState().design.topology.hosts[0]?.networks.find(({ id }) => id === 'n')?.subnets;
  expect(subnets()).toMatchObject([{ subnet: '10.62.0.0/24' }]);
  expect(driftOf(documentStore.getState().design, 'h', observed)).toEqual([]);
  undo();
  expect(subnets()).toMatchObject([{ subnet: '10.61.0.0/24' }]);
});

test('reverting plans just that', () => {
  revert('h', [drift]);
  expect(planStore.getState().options.get('h')?.only).toEqual([drift]);
});

test('what is ignored is so for this design only', () => {
  openDesign(design);
  setIgnored(drift.id, true);
  expect(ignoredNow(driftStore.getState())).toEqual([drift.id]);
  openDesign({ ...design, id: 'other' });
  expect(ignoredNow(driftStore.getState())).toEqual([]);
  openDesign(design);
  setIgnored(drift.id, false);
  expect(ignoredNow(driftStore.getState())).toEqual([]);
});
