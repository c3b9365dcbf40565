import { beforeEach, expect, test } from 'vitest';
import { readDockerCommands } from '../../shared/import/docker/read.ts';
import { textsFor } from '../../shared/language/texts.ts';
import { versionText } from '../inspector/version/versionText.ts';
import { documentStore, edit, openDesign, undo } from './document.ts';
import { versionChangeStore } from './versionChange.ts';
// What has changed is read from what was judged.
import './judging.ts';

const STEP = { key: 'inspector.step.set', params: { field: 'Windows', name: 'WEB01' } } as const;
const COMMANDS = `docker network create -d nat --subnet=172.16.1.0/24 front
docker network create -d nat --subnet=192.168.50.0/24 back`;

const hostId = () => documentStore.getState().design.topology.hosts[0]?.id ?? '';
const set = (facts: Record<string, unknown>, merge?: string) =>
  edit({ type: 'change-host', id: hostId(), set: facts }, { ...STEP, ...(merge && { merge }) });

/** “front, back” codes that are gone, new. */
function shown(): string | undefined {
  const change = versionChangeStore.getState().shown;
  if (!change) return undefined;
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(' ');
  const text = versionText(textsFor('en'), change.facts[0] ?? 'release', change.before, change.after);
  return `${text}: -${codes(change.difference.gone)} +${codes(change.difference.appeared)}`;
}

beforeEach(() => {
  openDesign(readDockerCommands(COMMANDS, { hostFacts: { name: 'WEB01', release: 'WS2016' } }).design);
});

test('opening a design is no change of its Windows', () => {
  expect(shown()).toBeUndefined();
});

test('another release shows what it changed', () => {
  set({ release: 'WS2022' });
  expect(shown()).toBe('Windows Server 2016 → Windows Server 2022: -SY104 +SY037 SY037');
});

test('it is there until the next edit, and not dismissed by moving a box', () => {
  set({ release: 'WS2022' });
  edit({ type: 'change-layout', set: { positions: { [hostId()]: { x: 40, y: 40 } } } }, STEP);
  expect(shown()).toBeDefined();
  set({ name: 'WEB02' });
  expect(shown()).toBeUndefined();
});

test('undo shows the way back', () => {
  set({ release: 'WS2022' });
  set({ engine: '28.5' });
  undo();
  expect(shown()).toMatch(/^Docker Engine: 28.5 → Not stated/);
});

test('what is typed letter by letter is compared with what was there before', () => {
  set({ release: undefined });
  set({ build: 1 }, 'visit');
  set({ build: 17 }, 'visit');
  set({ build: 17763 }, 'visit');
  expect(shown()).toBe('Build: Not stated → 17763: - +SY037 SY037');
});
