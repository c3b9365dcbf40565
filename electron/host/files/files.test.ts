import { chmod, mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../e2e/testFolder.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { HostError } from '../faults.ts';
import { DISK, type Disk } from './atomicWrite.ts';
import { listFolder } from './list.ts';
import { readTextFile } from './read.ts';
import { writeTextFile } from './write.ts';

async function faultOf(work: Promise<unknown>): Promise<HostError['fault'] | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof HostError) return error.fault;
    throw error;
  }
}

describe('readTextFile', () => {
  const utf16 = Buffer.from('docker “network”\r\n', 'utf16le');
  it.each([
    ['UTF-8', Buffer.from('docker “network”\r\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFdocker “network”\r\n')],
    ['UTF-16LE, as PowerShell redirects', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['UTF-16LE without a mark', utf16],
    ['UTF-16BE without a mark', Buffer.from(utf16).swap16()],
  ])('reads %s', async (_, content) => {
    const path = join(await testFolder(), 'a.txt');
    await writeFile(path, content);
    expect((await readTextFile(path)).text).toBe('docker “network”\r\n');
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x63, 0xe4, 0xf6])],
    ['NUL characters', Buffer.from('a\0b')],
    ['NUL characters here and there', Buffer.from('ab\0cdefghij\0klmn')],
    ['half a UTF-16 character', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
  ])('refuses %s', async (_, content) => {
    const path = join(await testFolder(), 'a.txt');
    await writeFile(path, content);
    expect(await faultOf(readTextFile(path))).toEqual({ code: 'not-text', params: { path } });
  });

  it('names what is wrong with a path', async () => {
    const folder = await testFolder();
    const path = join(folder, 'missing.json');
    expect(await faultOf(readTextFile(path))).toMatchObject({ code: 'not-found', params: { path } });
    expect(await faultOf(readTextFile(folder))).toMatchObject({ code: 'is-folder', params: { path: folder } });
    await writeFile(path, '');
    expect(await faultOf(readTextFile(join(path, 'x')))).toMatchObject({ code: 'not-found' });
  });

  it('does not read a file that is too large for a design', async () => {
    const path = join(await testFolder(), 'big.json');
    await writeFile(path, '');
    await truncate(path, MAX_FILE_BYTES + 1);
    expect(await faultOf(readTextFile(path))).toEqual({ code: 'too-large', params: { path, limit: '64' } });
  });

  it('gives the same revision to the same content', async () => {
    const folder = await testFolder();
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await writeFile(a, 'x');
    await writeFile(b, 'x');
    expect((await readTextFile(a)).revision).toBe((await readTextFile(b)).revision);
  });
});

describe('writeTextFile', () => {
  it('gives the revision that a read gives', async () => {
    const path = join(await testFolder(), 'a.json');
    const written = await writeTextFile({ path, text: 'ü\n', encoding: 'utf8-bom' });
    const file = await readTextFile(path);
    expect(written).toEqual({ status: 'saved', revision: file.revision });
    expect(file.text).toBe('ü\n');
    expect([...(await readFile(path)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('writes bytes that are no text, whole or not at all', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.png');
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 13, 10]);
    const written = await writeTextFile({ path, text: bytes.toString('base64'), encoding: 'base64' });
    expect(written.status).toBe('saved');
    expect(await readFile(path)).toEqual(bytes);
    for (const text of ['iVBO*RwA', 'iVBORw', 'i', '\u0000']) {
      const write = async () => writeTextFile({ path, text, encoding: 'base64' });
      expect(await faultOf(write())).toMatchObject({ code: 'bad-call' });
    }
    expect(await readFile(path)).toEqual(bytes);
  });

  it('does not write over what somebody else has saved', async () => {
    const folder = await testFolder();
    const path = join(folder, 'a.json');
    const first = await writeTextFile({ path, text: 'mine', expected: null });
    await writeFile(path, 'theirs');
    const theirs = (await readTextFile(path)).revision;
    const outcome = await writeTextFile({ path, text: 'mine again', expected: first.revision });
    expect(outcome).toEqual({ status: 'changed-outside', revision: theirs });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('tells of a file that is there, or gone, unexpectedly', async () => {
    const path = join(await testFolder(), 'a.json');
    expect(await writeTextFile({ path, text: 'x', expected: 'sha256-x' })).toEqual({
      status: 'changed-outside',
      revision: null,
    });
    await writeFile(path, 'theirs');
    expect(await writeTextFile({ path, text: 'x', expected: null })).toMatchObject({ status: 'changed-outside' });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  it('notices a save by somebody else while its own is on its way', async () => {
    const path = join(await testFolder(), 'a.json');
    const first = await writeTextFile({ path, text: 'mine' });
    const disk: Disk = {
      ...DISK,
      open: async (name, flags, mode) => {
        await writeFile(path, 'theirs, just now');
        return DISK.open(name, flags, mode);
      },
    };
    const outcome = await writeTextFile({ path, text: 'mine again', expected: first.revision }, disk);
    expect(outcome.status).toBe('changed-outside');
    expect(await readFile(path, 'utf8')).toBe('theirs, just now');
  });

  it('lets saves of one file wait for each other', async () => {
    const path = join(await testFolder(), 'a.json');
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(1000));
    await Promise.all(texts.map((text) => writeTextFile({ path, text })));
    expect(await readFile(path, 'utf8')).toBe(texts.at(-1));
    expect(await readFile(`${path}.bak`, 'utf8')).toBe(texts.at(-2));
  });

  it('keeps the backup when the same content is saved again', async () => {
    const path = join(await testFolder(), 'a.json');
    for (const text of ['one', 'two', 'two']) await writeTextFile({ path, text });
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('one');
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'no-access'],
    ['EROFS', 'read-only'],
    ['EBUSY', 'busy'],
    ['EIO', 'unreachable'],
    ['ESTALE', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['ENAMETOOLONG', 'path-too-long'],
    ['EDQUOT', 'disk-full'],
    ['EWHATEVER', 'failed'],
  ])('says what %s means, and names the file and not the one beside it', async (code, expected) => {
    const path = join(await testFolder(), 'a.json');
    await writeFile(path, 'old');
    const disk: Disk = {
      ...DISK,
      open: async (name) => {
        throw Object.assign(new Error(code), { code, path: name });
      },
    };
    expect(await faultOf(writeTextFile({ path, text: 'new' }, disk))).toMatchObject({
      code: expected,
      params: { path },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('names the file that a scanner holds, be it the backup', async () => {
    const path = join(await testFolder(), 'a.json');
    await writeFile(path, 'old');
    const held = (name: string): Disk => ({
      ...DISK,
      rename: async (from, to) => {
        if (to === name) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
        await DISK.rename(from, to);
      },
      wait: async () => undefined,
    });
    for (const name of [path, `${path}.bak`]) {
      expect(await faultOf(writeTextFile({ path, text: 'new' }, held(name)))).toMatchObject({
        code: 'busy',
        params: { path: name },
      });
      expect(await readFile(path, 'utf8')).toBe('old');
    }
  });

  it.skipIf(process.platform === 'win32')('says when a name is too long, and takes the longest there is', async () => {
    const folder = await testFolder();
    const longest = join(folder, 'x'.repeat(255));
    expect(await writeTextFile({ path: longest, text: 'mine' })).toMatchObject({ status: 'saved' });
    for (const [path, text] of [
      [join(folder, 'x'.repeat(256)), 'mine'],
      // Its backup would be longer still, and without a backup nothing is replaced.
      [longest, 'mine again'],
    ] as const) {
      expect(await faultOf(writeTextFile({ path, text }))).toMatchObject({ code: 'path-too-long', params: { path } });
    }
    expect(await readFile(longest, 'utf8')).toBe('mine');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('says when the folder is missing or the target write-protected', async () => {
    const folder = await testFolder();
    const gone = join(folder, 'no', 'a.json');
    // Whatever was expected of the file: the question whether to replace it does not arise.
    for (const expected of [{}, { expected: null }, { expected: 'sha256-x' }]) {
      expect(await faultOf(writeTextFile({ path: gone, text: '', ...expected }))).toMatchObject({
        code: 'folder-gone',
        params: { path: gone, folder: join(folder, 'no') },
      });
    }
    const path = join(folder, 'locked.json');
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    expect(await faultOf(writeTextFile({ path, text: 'new' }))).toMatchObject({ code: 'read-only', params: { path } });
  });
});

describe('listFolder', () => {
  it('lists folders first, in the order people read, and follows links', async () => {
    const folder = await testFolder();
    await mkdir(join(folder, 'z-folder'));
    for (const name of ['host10.json', 'Host2.json', '.hidden']) await writeFile(join(folder, name), '');
    await symlink(join(folder, 'z-folder'), join(folder, 'linked'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken'));
    const listing = await listFolder(folder);
    expect(listing.folder).toBe(folder);
    expect(listing.parent).toBe(join(folder, '..'));
    expect(listing.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['linked', 'folder'],
      ['z-folder', 'folder'],
      ['Host2.json', 'file'],
      ['host10.json', 'file'],
    ]);
  });

  it.skipIf(process.platform === 'win32')('knows where the top is', async () => {
    expect((await listFolder('/')).parent).toBeNull();
  });

  it('starts somewhere without being told', async () => {
    expect((await listFolder(null)).folder).not.toBe('');
  });
});
