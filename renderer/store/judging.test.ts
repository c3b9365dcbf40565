import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createContainer, createHost, emptyDesign } from '../../shared/design/create.ts';
import { RULES } from '../../shared/rules/catalogue.ts';
import { createJudge } from '../../shared/rules/engine.ts';
import { busyStore } from '../background/busyStore.ts';
import { OPTIONS } from '../options.ts';
import { allFindings } from '../problems/problemList.ts';
import { documentStore, edit, openDesign, undo } from './document.ts';
import { checkNow } from './judging.ts';
import { verdictStore } from './verdict.ts';

const STEP = { key: 'inspector.step.set', params: { field: 'Image', name: '' } } as const;

const containers = Array.from({ length: OPTIONS.exportAtOnce + 1 }, (_, at) =>
  createContainer(`c${at}`, at === 0 ? 'not a name!' : `app${at}`, 'iis'),
);
const hosts = ['a', 'b', 'c'].map((id) => createHost(id, id, { containers: id === 'a' ? containers : [] }));
const DESIGN = { ...emptyDesign('large'), topology: { swarms: [], hosts } };

/** Gives all containers another image, which is judged anew for each. */
const changeAll = (image: string) =>
  edit({ type: 'change-many', kind: 'container', ids: containers.map(({ id }) => id), set: { image } }, STEP);
const state = () => verdictStore.getState();
/** What the rules find in the design as it is. */
const right = () => createJudge(RULES)(documentStore.getState().design).findings.length;

/** Each look at the clock finds that ten milliseconds have gone by, until it is stopped. */
let tick = 10;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += tick;
    return time;
  });
  tick = 0;
  openDesign(DESIGN);
  tick = 10;
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('an edit of much of a large design is judged in slices; until then the verdict says that it is an earlier one', async () => {
  const before = state().verdict;
  expect(before.findings.length).toBeGreaterThan(0);
  changeAll('');
  expect(state()).toMatchObject({ verdict: before, standing: 'checking' });
  expect(allFindings()).toEqual([]);
  await vi.runAllTimersAsync();
  expect(state()).toMatchObject({ standing: 'current', covers: 1 });
  expect(state().verdict.findings).toHaveLength(right());
  expect(state().verdict).not.toBe(before);
});

test('an edit that is judged in no time is judged at once', () => {
  tick = 0;
  changeAll('other');
  expect(state().standing).toBe('current');
});

/** Ends the check once it says that it takes a while. */
async function stop(): Promise<void> {
  vi.advanceTimersByTime(OPTIONS.busyAfter);
  expect(busyStore.getState().busy?.text).toBe('work.checking');
  busyStore.getState().busy?.cancel();
  await vi.runAllTimersAsync();
}

test('who ends it keeps an earlier verdict that is not taken for a new one, until the edit is taken back', async () => {
  const before = state().verdict;
  changeAll('');
  await stop();
  expect(state()).toMatchObject({ verdict: before, standing: 'stopped' });
  expect(allFindings()).toEqual([]);
  undo();
  expect(state()).toMatchObject({ verdict: before, standing: 'current' });
  expect(allFindings()).toHaveLength(right());
});

test('what was ended is done when it is wanted', async () => {
  changeAll('');
  await stop();
  checkNow();
  await vi.runAllTimersAsync();
  expect(state().standing).toBe('current');
  expect(state().verdict.findings).toHaveLength(right());
});

test('an edit while one is judged takes its place', async () => {
  changeAll('');
  changeAll('one');
  await vi.runAllTimersAsync();
  expect(state()).toMatchObject({ standing: 'current', covers: 2 });
  expect(state().verdict.findings).toHaveLength(right());
});
