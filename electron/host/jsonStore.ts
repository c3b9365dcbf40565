import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAtomically } from './files/atomicWrite.ts';
import { createTurns } from './turns.ts';

/** A small JSON file of the application's own. */
export interface JsonStore<T> {
  read(): Promise<T>;
  /** Reads, changes and writes; changes of one process wait for each other. */
  update(change: (value: T) => T): Promise<T>;
}

const inTurn = createTurns();

/**
 * `parse` gives undefined for what is not a T. A file that cannot be used is set aside as `NAME.broken` before it is
 * written over: somebody may have edited it by hand.
 */
export function jsonStore<T>(path: string, parse: (json: unknown) => T | undefined, empty: T): JsonStore<T> {
  async function load(): Promise<{ readonly value: T; readonly broken: boolean }> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch {
      return { value: empty, broken: false };
    }
    try {
      const value = parse(JSON.parse(text));
      return value === undefined ? { value: empty, broken: true } : { value, broken: false };
    } catch {
      return { value: empty, broken: true };
    }
  }

  return {
    read: async () => (await load()).value,
    update: (change) =>
      inTurn(path, async () => {
        const { value, broken } = await load();
        if (broken) await rename(path, `${path}.broken`);
        const next = change(value);
        await mkdir(dirname(path), { recursive: true });
        const bytes = new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`);
        await writeAtomically(path, bytes, { keepPrevious: false });
        return next;
      }),
  };
}
