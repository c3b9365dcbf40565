import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../../e2e/testFolder.ts';

// As a person runs it: Node runs the sources themselves. Slow, so only what cannot be seen inside the test.

const ROOT = join(import.meta.dirname, '..', '..');
const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const MAIN = join(ROOT, 'electron', 'cli', 'main.ts');
const SERVE = join(ROOT, 'electron', 'web', 'serve.ts');

interface CallOptions {
  readonly cwd: string;
  readonly input?: string;
  /** As POSIX environments say it; whoever runs the tests may have another one. */
  readonly language?: string;
}

function call(args: readonly string[], options: CallOptions) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    const env = { ...process.env, LC_ALL: options.language ?? 'en_US.UTF-8' };
    const child = spawn(NODE, [MAIN, ...args], { cwd: options.cwd, env });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.end(options.input ?? '');
  });
}

it('imports, validates and exports through files and pipes', async () => {
  const cwd = await testFolder();
  const commands = 'docker network create -d nat --subnet=172.16.2.0/24 --gateway=172.16.1.1 CustomNat2\r\n';
  const imported = await call(['import', '--from', 'docker', '-', '-o', 'a.switchyard.json'], { cwd, input: commands });
  expect([imported.code, imported.err]).toEqual([1, 'The design is in a.switchyard.json.\n']);
  const [validated, exported] = await Promise.all([
    call(['validate', 'a.switchyard.json', '--json'], { cwd }),
    call(['export', 'a.switchyard.json', '--to', 'docker-ps1'], { cwd }),
  ]);
  expect([validated.code, JSON.parse(validated.out).summary.error]).toEqual([1, 1]);
  expect([exported.code, exported.out.includes('docker network create')]).toEqual([0, true]);
}, 30_000);

it('speaks the language of its environment', async () => {
  const { code, err } = await call(['validate', 'missing.json'], { cwd: await testFolder(), language: 'ko_KR.UTF-8' });
  expect([code, /[가-힣]{2}/.test(err)]).toEqual([2, true]);
}, 30_000);

it('says on standard error what it cannot use, and nothing on standard output', async () => {
  const { code, out, err } = await call(['validate', 'missing.json'], { cwd: await testFolder() });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('missing.json');
}, 30_000);

it.skipIf(process.platform === 'win32')(
  'serves until it is told to end',
  async () => {
    const folder = await testFolder();
    await mkdir(join(folder, 'config'));
    // The web shell finds the built interface beside it, or says that it is missing; both are told plainly.
    const child = spawn(NODE, [SERVE, '--no-open', '--json'], {
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config') },
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const first = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk)));
      child.stderr.once('data', (chunk) => resolve(String(chunk)));
    });
    if (!first.startsWith('{')) {
      expect(first).toContain('npm run build');
      expect(await ended).toBe(2);
      return;
    }
    const { url } = JSON.parse(first) as { url: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url)).status).toBe(403);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  30_000,
);
