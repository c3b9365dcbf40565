import { type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import { createTurns } from '../turns.ts';
import { revisionOfFile } from './revision.ts';
import { fingerprint } from './write.ts';

/** Programs write in bursts, and replace a file by deleting and renaming: look when it has been quiet for this long. */
const QUIET_MS = 150;

/** Network shares and some containers report nothing: a look at a few files' dates costs next to nothing. */
const LOOK_EVERY_MS = 3000;

type Changed = (path: string, revision: string | null) => void;

interface Watched {
  /** Undefined until first looked at. */
  fingerprint: string | null | undefined;
  revision: string | null;
}

/** Tells when one of some files has another content than the one last read or written here. */
export interface FileWatcher {
  /** Replaces the list of watched files. Resolves when each one's present state is known. */
  watch(paths: readonly string[]): Promise<void>;
  /** Runs a save of our own, which is not reported; its outcome is the new known state. */
  duringSave<T extends { readonly revision: string | null; readonly status: string }>(
    path: string,
    save: () => Promise<T>,
  ): Promise<T>;
  /** The state the renderer has seen by reading the file. */
  seen(path: string, revision: string): void;
  /** Looks at every file now. */
  look(): Promise<void>;
  close(): void;
}

export function createFileWatcher(changed: Changed): FileWatcher {
  const files = new Map<string, Watched>();
  const folders = new Map<string, FSWatcher>();
  const inTurn = createTurns();
  let quiet: NodeJS.Timeout | undefined;
  let regular: NodeJS.Timeout | undefined;

  function lookSoon(): void {
    clearTimeout(quiet);
    quiet = setTimeout(() => void look(), QUIET_MS);
    quiet.unref();
  }

  async function look(): Promise<void> {
    await Promise.all([...files.keys()].map((path) => inTurn(path, () => lookAt(path))));
  }

  async function lookAt(path: string): Promise<void> {
    const file = files.get(path);
    if (!file) return;
    try {
      const print = await fingerprint(path);
      if (print === file.fingerprint) return;
      const revision = print === null ? null : await revisionOfFile(path);
      file.fingerprint = print;
      if (revision === file.revision || files.get(path) !== file) return;
      file.revision = revision;
      changed(path, revision);
    } catch {
      // Held or out of reach at this moment: the next look sees it.
    }
  }

  async function add(path: string): Promise<void> {
    const file: Watched = { fingerprint: undefined, revision: null };
    files.set(path, file);
    try {
      file.fingerprint = await fingerprint(path);
      file.revision = await revisionOfFile(path);
    } catch {
      file.fingerprint = null;
    }
  }

  function watchFolder(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, lookSoon);
      // The folder is gone, or the share: the regular look goes on.
      watcher.on('error', () => {
        watcher.close();
        folders.delete(folder);
        lookSoon();
      });
      folders.set(folder, watcher);
    } catch {
      // As above.
    }
  }

  function watchFolders(wanted: ReadonlySet<string>): void {
    for (const [folder, watcher] of folders) {
      if (wanted.has(folder)) continue;
      watcher.close();
      folders.delete(folder);
    }
    for (const folder of wanted) if (!folders.has(folder)) watchFolder(folder);
  }

  return {
    async watch(paths) {
      const wanted = new Set(paths);
      for (const path of files.keys()) if (!wanted.has(path)) files.delete(path);
      watchFolders(new Set(paths.map((path) => dirname(path))));
      clearInterval(regular);
      if (wanted.size > 0) regular = setInterval(() => void look(), LOOK_EVERY_MS).unref();
      await Promise.all([...wanted].filter((path) => !files.has(path)).map((path) => inTurn(path, () => add(path))));
    },
    duringSave(path, save) {
      return inTurn(path, async () => {
        const outcome = await save();
        const file = files.get(path);
        if (file && outcome.status === 'saved') file.revision = outcome.revision;
        return outcome;
      });
    },
    seen(path, revision) {
      const file = files.get(path);
      if (file) file.revision = revision;
    },
    look,
    close() {
      clearTimeout(quiet);
      clearInterval(regular);
      watchFolders(new Set());
      files.clear();
    },
  };
}
