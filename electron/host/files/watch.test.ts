import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { readTextFile } from './read.ts';
import { createFileWatcher } from './watch.ts';
import { writeTextFile } from './write.ts';

type Change = { readonly path: string; readonly revision: string | null };

function watching() {
  const changes: Change[] = [];
  const watcher = createFileWatcher((path, revision) => changes.push({ path, revision }));
  onTestFinished(() => watcher.close());
  return { watcher, changes };
}

it('sees a file replaced by another program, by itself', async () => {
  const folder = await testFolder();
  const path = join(folder, 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await writeFile(join(folder, 'theirs.tmp'), 'new');
  await rename(join(folder, 'theirs.tmp'), path);
  await vi.waitFor(() => expect(changes).toHaveLength(1), { timeout: 10_000, interval: 20 });
  expect(changes).toEqual([{ path, revision: (await readTextFile(path)).revision }]);
});

it('tells of a change, a removal and a return, each once', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await writeFile(path, 'changed');
  await watcher.look();
  await watcher.look();
  const changed = (await readTextFile(path)).revision;
  await rm(path);
  await watcher.look();
  await writeFile(path, 'changed');
  await watcher.look();
  expect(changes).toEqual([
    { path, revision: changed },
    { path, revision: null },
    { path, revision: changed },
  ]);
});

it('does not report saves of its own, even while they are on their way', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  const saved = watcher.duringSave(path, () => writeTextFile({ path, text: 'mine' }));
  await Promise.all([watcher.look(), saved, watcher.look()]);
  await watcher.look();
  expect(changes).toEqual([]);
});

it('reports somebody else’s save of another moment, even with our own content before it', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await watcher.duringSave(path, () => writeTextFile({ path, text: 'mine' }));
  await writeFile(path, 'theirs');
  await watcher.look();
  expect(changes).toHaveLength(1);
});

it('does not report a file that was only touched', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'same');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await writeFile(path, 'same');
  await watcher.look();
  expect(changes).toEqual([]);
});

it('does not report what the window has read since', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await writeFile(path, 'new');
  watcher.seen(path, (await readTextFile(path)).revision);
  await watcher.look();
  expect(changes).toEqual([]);
});

it('forgets files that are no longer watched, and survives folders that are not there', async () => {
  const path = join(await testFolder(), 'a.json');
  await writeFile(path, 'old');
  const { watcher, changes } = watching();
  await watcher.watch([path]);
  await watcher.watch([join(path, '..', 'missing', 'b.json')]);
  await writeFile(path, 'new');
  await watcher.look();
  expect(changes).toEqual([]);
});
