import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, CallName, HostBridge } from '../../shared/contract.ts';
import { emptyDesign } from '../../shared/design/create.ts';
import { atOnce } from '../../shared/design/steps.ts';
import { OPTIONS } from '../options.ts';
import { documentStore, openDesign } from '../store/document.ts';
import { setHost } from '../store/host.ts';
import { fileStore } from './fileStore.ts';
import { keepJournal } from './journal.ts';
import { dismissUnkept, journalStore } from './journalStore.ts';
import { replay } from './recover.ts';

/** A host that keeps one journal as the real one does, as long as its disk has room. */
function hostWithDisk() {
  const disk = { full: false, base: '', changes: [] as string[], asked: [] as CallName[] };
  const fail = { ok: false, fault: { code: 'disk-full', params: { path: '/recovery' } } } as const;
  const call = async (name: CallName, args: unknown) => {
    disk.asked.push(name);
    if (name === 'recovery.clear') Object.assign(disk, { base: '', changes: [] });
    else if (disk.full) return fail;
    else if (name === 'recovery.begin') Object.assign(disk, { base: (args as { base: string }).base, changes: [] });
    else if (name === 'recovery.append') disk.changes.push(...(args as { changes: string[] }).changes);
    return { ok: true, value: {} };
  };
  setHost({ call: call as <K extends CallName>(name: K) => Promise<Answer<K>>, on: () => () => {} } as HostBridge);
  return disk;
}

/** What a crash at this moment would give back. */
const recovered = (disk: ReturnType<typeof hostWithDisk>) => atOnce(replay(JSON.parse(disk.base), disk.changes));

const rename = (name: string) =>
  documentStore.setState(({ design }) => ({ design: { ...design, name }, step: { key: 'recovery.step' } }));

const settled = () => vi.advanceTimersByTimeAsync(0);

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
  fileStore.setState({ saved: openDesign(emptyDesign()), path: null, outside: null });
  stop = keepJournal();
});

afterEach(async () => {
  // Saved: nothing is left to keep.
  fileStore.setState({ saved: documentStore.getState().design });
  await settled();
  stop();
  vi.useRealTimers();
});

test('keeps every change with its name and its time', async () => {
  const disk = hostWithDisk();
  rename('one');
  await settled();
  vi.setSystemTime(2000);
  rename('two');
  await settled();
  expect(recovered(disk)).toMatchObject({
    design: { name: 'two' },
    steps: [
      { step: { key: 'recovery.step' }, at: 1000 },
      { step: { key: 'recovery.step' }, at: 2000 },
    ],
  });
  expect(journalStore.getState().fault).toBeNull();
});

test('on a full disk says so once, keeps what was kept, and goes on by itself when there is room', async () => {
  const disk = hostWithDisk();
  rename('kept');
  await settled();
  disk.full = true;
  rename('two');
  // Queued behind a change that is not kept, it must not follow on what it does not follow on.
  rename('three');
  await settled();
  expect(journalStore.getState()).toMatchObject({ fault: { fault: { code: 'disk-full' } }, told: false });
  expect(recovered(disk).design.name).toBe('kept');

  dismissUnkept();
  rename('four');
  await settled();
  expect(journalStore.getState().told).toBe(true);

  disk.full = false;
  await vi.advanceTimersByTimeAsync(OPTIONS.journalRetry);
  expect(journalStore.getState()).toEqual({ fault: null, told: false });
  expect(recovered(disk).design.name).toBe('four');
  rename('five');
  await settled();
  expect(recovered(disk).design.name).toBe('five');
});

test('keeps trying as long as the disk is full, and stops when everything is saved elsewhere', async () => {
  const disk = hostWithDisk();
  disk.full = true;
  rename('one');
  await settled();
  const tries = () => disk.asked.filter((name) => name === 'recovery.begin').length;
  const before = tries();
  await vi.advanceTimersByTimeAsync(3 * OPTIONS.journalRetry);
  expect(tries()).toBe(before + 3);

  fileStore.setState({ saved: documentStore.getState().design, path: '/elsewhere.switchyard.json' });
  await settled();
  expect(journalStore.getState().fault).toBeNull();
  await vi.advanceTimersByTimeAsync(3 * OPTIONS.journalRetry);
  expect(tries()).toBe(before + 3);
});
