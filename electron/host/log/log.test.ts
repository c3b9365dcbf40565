import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../../shared/contract.ts';
import { HostError } from '../faults.ts';
import { diagnosticsText } from './diagnostics.ts';
import { createLog } from './log.ts';
import { notingFaults } from './noteFaults.ts';
import { HIDDEN, withoutSecrets } from './withoutSecrets.ts';

describe('what is kept in a log', () => {
  const person = { home: 'C:\\Users\\jane', user: 'jane', host: 'WEB01' };

  test.each([
    ['docker swarm join --token SWMTKN-1-49nj1cmql0-8vxv8rssmk 10.0.0.1:2377', 'SWMTKN-1-49nj1cmql0-8vxv8rssmk'],
    ['run -e DB_PASSWORD=hunter22 shop', 'hunter22'],
    ['--env API_KEY="k-123 456" x', 'k-123 456'],
    ['{"password": "hunter22", "name": "x"}', 'hunter22'],
    ['Authorization: Bearer abc.def.ghi', 'abc.def.ghi'],
    ['pull https://jane:hunter22@registry.example/x', 'hunter22'],
    ['Cookie: switchyard-session=0123456789', '0123456789'],
    ['secret=a&token=b1b2b3', 'b1b2b3'],
  ])('%s loses its secret', (text, secret) => {
    const safe = withoutSecrets(text, person);
    expect(safe).not.toContain(secret);
    expect(safe).toContain(HIDDEN);
  });

  test('nothing says who the user is', () => {
    expect(withoutSecrets('ENOENT: C:\\Users\\jane\\shop.json, C:/Users/jane/x, host web01, JANE', person)).toBe(
      'ENOENT: ~\\shop.json, ~/x, host ‹host›, ‹user›',
    );
    expect(withoutSecrets('janet and WEB012 stay', person)).toBe('janet and WEB012 stay');
  });

  test('what is no secret stays as it is', () => {
    const text = 'file.write failed: ENOSPC, 12 steps, network lab 10.61.0.0/24';
    expect(withoutSecrets(text, person)).toBe(text);
  });
});

describe('a log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchyard-log-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const now = () => new Date(0);

  test('is one JSON object a line, from the level that is asked for', async () => {
    const path = join(folder, 'logs', 'switchyard.log');
    const log = createLog(path, { level: 'warning', now });
    log.write('error', 'call.failed', { call: 'file.write', code: 'disk-full', secret: 'password=x1y2' });
    log.write('info', 'started');
    await log.settled();
    expect(await readFile(path, 'utf8')).toBe(
      `{"at":"1970-01-01T00:00:00.000Z","level":"error","event":"call.failed","call":"file.write","code":"disk-full","secret":"password=${HIDDEN}"}\n`,
    );
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
  });

  test('never grows beyond its files', async () => {
    const path = join(folder, 'switchyard.log');
    const log = createLog(path, { maxBytes: 1000, keep: 2, now });
    for (let index = 0; index < 200; index++) log.write('info', 'step', { index });
    await log.settled();
    expect((await readdir(folder)).sort()).toEqual(['switchyard.log', 'switchyard.log.1', 'switchyard.log.2']);
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(1000);
    const tail = await log.tail(5);
    expect(tail.map((line) => JSON.parse(line).index)).toEqual([195, 196, 197, 198, 199]);
  });

  test('has what was noted last before the process ends', () => {
    const path = join(folder, 'logs', 'switchyard.log');
    createLog(path, { now }).fatal('uncaughtException', { detail: 'token=a1b2c3' });
    expect(readFileSync(path, 'utf8')).toContain(`"event":"uncaughtException","detail":"token=${HIDDEN}"`);
  });

  test('gets the faults of calls: ours as errors, what people can do wrong as news', async () => {
    const path = join(folder, 'switchyard.log');
    const log = createLog(path, { now });
    const handlers = notingFaults(
      {
        'file.read': async () => {
          throw new HostError('not-found', { path: '/x' });
        },
        'app.describe': async () => {
          throw new TypeError('no');
        },
      } as unknown as Handlers,
      log,
    );
    await expect(handlers['file.read']({ path: '/x' })).rejects.toThrow(HostError);
    await expect(handlers['app.describe']({})).rejects.toThrow(TypeError);
    const lines = (await log.tail(9)).map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { level: 'info', call: 'file.read', code: 'not-found' },
      { level: 'error', call: 'app.describe', code: 'failed', detail: 'no' },
    ]);
  });

  test('is handed out with versions, and without names', async () => {
    const log = createLog(join(folder, 'switchyard.log'), { now });
    log.write('error', 'call.failed', { detail: `${homedir()}/shop.json` });
    const text = await diagnosticsText({ shell: 'web', locale: 'en', log });
    expect(text).toMatch(/^switchyard: \d+\.\d+\.\d+$/m);
    expect(text).toContain('~/shop.json');
    expect(text).not.toContain(homedir());
  });

  test('that cannot be written is gone without', async () => {
    const inTheWay = join(folder, 'logs');
    await writeFile(inTheWay, '');
    const log = createLog(join(inTheWay, 'switchyard.log'));
    log.write('error', 'anything');
    await log.settled();
    expect(await log.tail(5)).toEqual([]);
  });
});
