import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { HostError } from '../faults.ts';
import { DISK, type Disk, previousVersion, writeAtomically } from './atomicWrite.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (path: string) => readFile(path, 'utf8');

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk on which the nth operation, and every one after it, fails: what a crash at that moment leaves behind. */
function dyingDisk(survives: number): { disk: Disk; died: () => boolean } {
  let left = survives;
  let dead = false;
  const step = () => {
    if (left-- > 0) return;
    dead = true;
    throw systemError('EIO');
  };
  const disk: Disk = {
    async open(path, flags, mode) {
      step();
      const file = await DISK.open(path, flags, mode);
      return {
        writeFile: async (data) => {
          step();
          await file.writeFile(data);
        },
        sync: async () => {
          step();
          await file.sync();
        },
        // A dead process's files are closed for it.
        close: () => file.close(),
      };
    },
    copyFile: async (from, to) => {
      step();
      await DISK.copyFile(from, to);
    },
    rename: async (from, to) => {
      step();
      await DISK.rename(from, to);
    },
    chmod: async (path, mode) => {
      step();
      await DISK.chmod(path, mode);
    },
    remove: async (path) => {
      step();
      await DISK.remove(path);
    },
    wait: async () => undefined,
  };
  return { disk, died: () => dead };
}

describe('writeAtomically', () => {
  it('writes a new file, and leaves nothing beside it', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.json');
    expect(await writeAtomically(path, bytes('new'), { keepPrevious: true })).toBe(true);
    expect(await read(path)).toBe('new');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('keeps the version before as NAME.bak, and only that one', async () => {
    const path = join(await testFolder(), 'a.json');
    for (const text of ['one', 'two', 'three']) await writeAtomically(path, bytes(text), { keepPrevious: true });
    expect(await read(path)).toBe('three');
    expect(await read(previousVersion(path))).toBe('two');
  });

  it('leaves the old content or the new one, whole, wherever it stops', async () => {
    const seen = new Set<string>();
    for (let survives = 0; ; survives++) {
      const path = join(await testFolder(), 'a.json');
      await writeFile(path, 'old');
      const { disk, died } = dyingDisk(survives);
      await writeAtomically(path, bytes('new'), { keepPrevious: true, disk }).catch(() => undefined);
      const content = await read(path);
      expect(['old', 'new']).toContain(content);
      seen.add(content);
      if (!died()) break;
      expect(survives).toBeLessThan(50);
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  });

  it('waits for a scanner to let go of the file', async () => {
    const path = join(await testFolder(), 'a.json');
    await writeFile(path, 'old');
    let held = 3;
    const pauses: number[] = [];
    const disk: Disk = {
      ...DISK,
      rename: async (from, to) => {
        if (held-- > 0) throw systemError('EPERM');
        await DISK.rename(from, to);
      },
      wait: async (pause) => void pauses.push(pause),
    };
    await writeAtomically(path, bytes('new'), { keepPrevious: false, disk });
    expect(await read(path)).toBe('new');
    expect(pauses).toEqual([10, 20, 30]);
  });

  it('gives up on a file that stays held, leaves it as it was and cleans up', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.json');
    await writeFile(path, 'old');
    let waited = 0;
    const disk: Disk = {
      ...DISK,
      rename: async () => {
        throw systemError('EBUSY');
      },
      wait: async (pause) => {
        waited += pause;
      },
    };
    const error = await writeAtomically(path, bytes('new'), { keepPrevious: false, disk }).catch((thrown) => thrown);
    expect(error).toMatchObject({ fault: { code: 'busy', params: { path } } });
    expect(waited).toBeGreaterThanOrEqual(5000);
    expect(waited).toBeLessThan(5200);
    expect(await read(path)).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('does not wait for what time does not mend', async () => {
    const path = join(await testFolder(), 'a.json');
    const disk: Disk = {
      ...DISK,
      rename: async () => {
        throw systemError('ENOSPC');
      },
      wait: async () => {
        throw new Error('waited');
      },
    };
    await expect(writeAtomically(path, bytes('new'), { keepPrevious: false, disk })).rejects.toThrow('ENOSPC');
  });

  it('writes through a symbolic link and keeps the link', async () => {
    const folder = await testFolder();
    const [real, link] = [join(folder, 'real.json'), join(folder, 'link.json')];
    await writeFile(real, 'old');
    await symlink(real, link);
    await writeAtomically(link, bytes('new'), { keepPrevious: false });
    expect(await readlink(link)).toBe(real);
    expect(await read(real)).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions', async () => {
    const path = join(await testFolder(), 'a.json');
    await writeFile(path, 'old');
    await chmod(path, 0o660);
    await writeAtomically(path, bytes('new'), { keepPrevious: false });
    expect((await stat(path)).mode & 0o777).toBe(0o660);
  });

  it('does not replace a write-protected file or a folder', async () => {
    const folder = await testFolder();
    const [locked, inner] = [join(folder, 'locked.json'), join(folder, 'inner')];
    await writeFile(locked, 'old');
    await chmod(locked, 0o444);
    await mkdir(inner);
    const fault = async (path: string) => {
      const error = await writeAtomically(path, bytes('new'), { keepPrevious: true }).catch((thrown) => thrown);
      return error instanceof HostError ? error.fault.code : error;
    };
    expect(await fault(locked)).toBe('read-only');
    expect(await fault(inner)).toBe('is-folder');
    expect(await read(locked)).toBe('old');
  });
});
