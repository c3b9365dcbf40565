import type { Locks } from './ports.ts';

export interface LockOwner {
  readonly pid: number;
  readonly job: string;
}

/** Locks that are files of this folder. */
export function createLocks(folder: string): Locks & {
  /** Who holds a key now; undefined where nobody does, or its owner has gone. */
  owner(key: string): Promise<LockOwner | undefined>;
} {
  throw new Error(`Not yet: ${folder}`);
}
