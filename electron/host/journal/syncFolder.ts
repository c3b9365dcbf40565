import { open } from 'node:fs/promises';

/** Makes a name that was given in a folder outlast a power failure. Windows has no such thing, and needs none on NTFS. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems refuse; the file is in place all the same.
  }
}
