import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandPlace, designOf } from '../../../e2e/commandPlace.ts';
import { encodeDesign } from '../../../shared/design/codec.ts';
import { createHost, createNetwork } from '../../../shared/design/create.ts';
import { run } from '../run.ts';

const place = () => commandPlace(run);

it('prints one host’s script as it is', async () => {
  const here = await place();
  const { code, out, err } = await here.call('export', 'good.json', '--to', 'docker-sh');
  expect([code, err]).toEqual([0, []]);
  expect(out).toMatch(/^#!\/bin\/sh\n[\s\S]*docker network create .*CustomNat/);
});

it('prints the inverse', async () => {
  const here = await place();
  expect((await here.call('export', 'good.json', '--to', 'docker-sh', '--undo')).out).toContain('docker network rm');
});

it('guards several hosts’ scripts on one stream, and gives each a file in a folder', async () => {
  const here = await place();
  expect((await here.call('export', 'two.json', '--to', 'docker-sh')).out).toMatch(/^[\s\S]*?\nexit 1\n/);
  const { code } = await here.call('export', 'two.json', '--to', 'docker-ps1', '-o', 'scripts');
  expect(code).toBe(0);
  expect((await readdir(join(here.folder, 'scripts'))).sort()).toEqual(['shop-WEB01.ps1', 'shop-WEB02.ps1']);
  // Windows PowerShell 5.1 needs the mark.
  expect((await here.file(join('scripts', 'shop-WEB01.ps1'))).startsWith('\uFEFF')).toBe(true);
  expect((await here.call('export', 'two.json', '--to', 'docker-sh', '-o', 'good.json')).code).toBe(2);
});

it('exports one host by its name', async () => {
  const here = await place();
  const { out } = await here.call('export', 'two.json', '--to', 'docker-sh', '--host', 'web02');
  expect(out).toContain('WEB02');
  expect(out).toMatch(/^#!\/bin\/sh/);
  const { code, err } = await here.call('export', 'two.json', '--to', 'docker-sh', '--host', 'DB');
  expect([code, err]).toEqual([2, ['The design has no host “DB”. It has WEB01, WEB02.']]);
});

it('names a design’s errors, in the script and beside it, and exports all the same', async () => {
  const here = await place();
  const { code, out, err } = await here.call('export', 'bad.json', '--to', 'docker-ps1');
  expect(code).toBe(0);
  expect(out).toContain('SY085');
  expect(err[0]).toMatch(/^The design has (an error|\d+ errors)/);
});

it('ends with 1 where something could not be exported', async () => {
  const here = await place();
  const hostile = designOf(createHost('host-1', 'WEB01', { networks: [createNetwork('n', 'a"b\n', 'nat')] }));
  await writeFile(join(here.folder, 'hostile.json'), encodeDesign(hostile));
  const { code, err } = await here.call('export', 'hostile.json', '--to', 'docker-cmd');
  expect([code, err.some((line) => line.startsWith('Not exported: '))]).toEqual([1, true]);
});

it('gives other programs one document', async () => {
  const here = await place();
  const printed = JSON.parse((await here.call('export', 'two.json', '--to', 'docker-sh', '--json')).out);
  expect(printed).toMatchObject({
    schema: 'switchyard.export/1',
    files: [{ host: 'WEB01', text: expect.any(String) }, { host: 'WEB02' }],
    problems: [],
  });
  const saved = JSON.parse((await here.call('export', 'good.json', '--to', 'docker-sh', '--json', '-o', 'one.sh')).out);
  expect(saved.files).toMatchObject([{ path: 'one.sh' }]);
});

it('writes documents and pictures: one file for the whole design', async () => {
  const here = await place();
  expect((await here.call('export', 'two.json', '--to', 'svg')).out).toMatch(/^<\?xml version="1.0"/);
  const { code, out } = await here.call('export', 'two.json', '--to', 'markdown');
  expect([code, out]).toEqual([0, expect.stringMatching(/^# /)]);
  expect(out).toContain('docker network create');
  expect((await here.call('export', 'two.json', '--to', 'csv')).out).toMatch(/^Host,Network,[^\r]*\r\nWEB01,/);
  expect((await here.call('export', 'two.json', '--to', 'csv', '--host', 'WEB02')).out).not.toContain('WEB01');
  expect((await here.call('export', 'two.json', '--to', 'svg', '-o', 'drawing.svg')).code).toBe(0);
  expect((await here.call('export', 'two.json', '--to', 'svg', '--undo')).err[0]).toContain('leave --undo out');
});

it.each([
  ['png', 'docker-ps1, docker-cmd, docker-sh'],
  ['bash', 'docker-ps1, docker-cmd, docker-sh'],
])('refuses the format %s', async (format, message) => {
  const here = await place();
  const { code, err } = await here.call('export', 'good.json', '--to', format);
  expect([code, err[0]]).toEqual([2, expect.stringContaining(message)]);
});

it('gives the collector script without a design', async () => {
  const { call } = await place();
  const { code, out } = await call('export', '--to', 'collect-ps1');
  expect([code, out]).toEqual([0, expect.stringContaining('Get-HnsNetwork')]);
  expect((await call('export', '--to', 'markdown')).code).toBe(2);
});
