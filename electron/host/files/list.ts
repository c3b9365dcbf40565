import { access, readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { CallResult } from '../../../shared/contract.ts';
import { onBehalfOf } from '../faults.ts';

type Listing = CallResult<'file.list'>;
type Entry = Listing['entries'][number];

/** A chooser with more rows than this helps nobody, and each row costs a message and a DOM node. */
const MOST_ENTRIES = 5000;

/** Stands for “all drives” on Windows, where no folder holds them. */
const DRIVES = '/';

/** Lists a folder for the renderer's own file chooser: folders first, then files, in the order people read. */
export async function listFolder(folder: string | null): Promise<Listing> {
  if (process.platform === 'win32' && folder === DRIVES) return listDrives();
  const path = resolve(folder ?? (await startFolder()));
  return onBehalfOf(path, async () => {
    const names = (await readdir(path, { withFileTypes: true })).filter((item) => !item.name.startsWith('.'));
    const entries = await Promise.all(
      names.slice(0, MOST_ENTRIES).map((item) => entryOf(path, item.name, item.isFile(), item.isDirectory())),
    );
    return {
      folder: path,
      parent: parentOf(path),
      entries: entries.filter((entry) => entry !== null).sort(byKindAndName),
    };
  });
}

async function entryOf(folder: string, name: string, isFile: boolean, isFolder: boolean): Promise<Entry | null> {
  const path = join(folder, name);
  if (isFolder) return { name, path, kind: 'folder' };
  if (isFile) return { name, path, kind: 'file' };
  // A link is listed as what it leads to; one that leads nowhere, a pipe or a device is not listed.
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { name, path, kind: 'folder' };
    return found.isFile() ? { name, path, kind: 'file' } : null;
  } catch {
    return null;
  }
}

function parentOf(path: string): string | null {
  const parent = dirname(path);
  if (parent !== path) return parent;
  return process.platform === 'win32' ? DRIVES : null;
}

async function startFolder(): Promise<string> {
  const documents = join(homedir(), 'Documents');
  return (await exists(documents)) ? documents : homedir();
}

async function listDrives(): Promise<Listing> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const there = await Promise.all(letters.map((letter) => exists(`${letter}:\\`)));
  const entries = letters
    .filter((_, index) => there[index])
    .map((letter): Entry => ({ name: `${letter}:`, path: `${letter}:\\`, kind: 'folder' }));
  return { folder: DRIVES, parent: null, entries };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byKindAndName(a: Entry, b: Entry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  return collator.compare(a.name, b.name);
}
