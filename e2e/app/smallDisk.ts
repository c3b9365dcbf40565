import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of 64 KB at a folder: filled, emptied and taken away as a test needs it. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  empty(): void;
  takeAway(): void;
}

/** Only root on Linux may make disks. */
export const canMakeDisks = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

export function makeSmallDisk(folder: string): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder]);
  const filler = join(folder, '.filler');
  let there = true;
  return {
    folder,
    fill() {
      for (let size = 64; size > 0; size -= 4) {
        try {
          return writeFileSync(filler, Buffer.alloc(size * 1024));
        } catch {
          // A little less, then.
        }
      }
    },
    empty: () => writeFileSync(filler, ''),
    takeAway() {
      if (there) execFileSync('umount', ['--lazy', folder]);
      there = false;
    },
  };
}

function mounts(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}
