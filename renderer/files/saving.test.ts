import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, CallName, HostBridge } from '../../shared/contract.ts';
import { emptyDesign } from '../../shared/design/create.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { setHost } from '../store/host.ts';
import { showDialog, viewStore } from '../store/view.ts';
import { newDesign, replaceDesign, save } from './fileActions.ts';
import { fileStore, isDirty } from './fileStore.ts';

interface Write {
  readonly path: string;
  readonly text: string;
  readonly expected?: string | null;
}

/** A host whose disk takes its time: each write waits until the test lets it end. */
function slowDisk() {
  const disk = { writes: [] as Write[], revision: 'r0', end: () => {} };
  const call = async (name: CallName, args: unknown) => {
    if (name !== 'file.write') return { ok: true, value: {} };
    const write = args as Write;
    disk.writes.push(write);
    await new Promise<void>((resolve) => {
      disk.end = resolve;
    });
    const clash = write.expected !== undefined && write.expected !== disk.revision;
    if (!clash) disk.revision = `r${disk.writes.length}`;
    return { ok: true, value: { status: clash ? 'changed-outside' : 'saved', revision: disk.revision } };
  };
  setHost({ call: call as <K extends CallName>(name: K) => Promise<Answer<K>>, on: () => () => {} } as HostBridge);
  return disk;
}

const rename = (name: string) => documentStore.setState(({ design }) => ({ design: { ...design, name } }));
const asked = () => viewStore.getState().dialog?.kind;
const settled = () => vi.advanceTimersByTimeAsync(0);

let disk = slowDisk();
let files = 0;

beforeEach(() => {
  vi.useFakeTimers();
  disk = slowDisk();
  // A file of its own for each test: one that is opened again would have its history.
  replaceDesign(emptyDesign(), [], { path: `/plan${files++}.json`, revision: 'r0' });
  rename('changed');
});

afterEach(() => {
  showDialog(null);
  vi.useRealTimers();
});

test('a new design right after saving waits for the save, and asks nothing', async () => {
  void save();
  await settled();
  const next = newDesign();
  await settled();
  expect(asked()).toBeUndefined();
  expect(documentStore.getState().design.name).toBe('changed');
  disk.end();
  await next;
  expect(asked()).toBeUndefined();
  expect(documentStore.getState().design.name).toBe('');
  expect(fileStore.getState().path).toBeNull();
});

test('what was changed since the save began is asked about', async () => {
  void save();
  await settled();
  rename('changed again');
  void newDesign();
  disk.end();
  await settled();
  expect(asked()).toBe('unsaved');
});

test('a disk that does not answer does not keep the window; its late answer is none about another design', async () => {
  void save();
  await settled();
  void newDesign();
  await vi.advanceTimersByTimeAsync(OPTIONS.saveWait);
  const dialog = viewStore.getState().dialog;
  if (dialog?.kind !== 'unsaved') throw new Error('Not asked');
  showDialog(null);
  dialog.resolve('discard');
  await settled();
  disk.end();
  await settled();
  expect(fileStore.getState()).toMatchObject({ path: null, revision: null });
  expect(isDirty()).toBe(false);
});

test('saving again and again while it is being saved is no conflict with oneself', async () => {
  const saves = [save(), save(), save()];
  for (const _ of saves) {
    await settled();
    disk.end();
    await settled();
  }
  expect(await Promise.all(saves)).toEqual([true, true, true]);
  expect(asked()).toBeUndefined();
  expect(disk.writes.map(({ expected }) => expected)).toEqual(['r0', 'r1', 'r2']);
  expect(isDirty()).toBe(false);
});
