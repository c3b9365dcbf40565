import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listContexts } from '../../electron/host/discovery/contexts.ts';
import { preflight } from '../../electron/host/discovery/preflight.ts';
import { readHost } from '../../electron/host/discovery/readHost.ts';
import type { ReadHostOptions } from '../../electron/host/discovery/types.ts';
import { runProgram } from '../../electron/host/process/runProgram.ts';
import { gone } from '../../electron/host/process/testing/gone.ts';
import type { RunProgram } from '../../electron/host/process/types.ts';
import { ObservedHost } from '../../shared/observed/observedHost.ts';
import { LOCAL, type Target } from '../../shared/plan/apply/target.ts';
import { ownershipLabels } from '../../shared/plan/ownership.ts';
import { type DockerEngine, missingEngine, startDockerEngine } from './dockerEngine.ts';
import { describeWith } from './missing.ts';

const DRIVERS = ['nat', 'transparent'];
const IMAGE = 'switchyard-empty';
const LABELS = ownershipLabels('design-1', 'abc');

/** Reading a real Docker Engine by the real docker command. It is one for Linux; the tests let it stand for one on Windows. */
describeWith('reading a real Docker Engine', missingEngine(), () => {
  let engine: DockerEngine;
  let config: string;
  /** Without DOCKER_HOST, so that contexts are what leads to an engine. */
  let byContext: Readonly<Record<string, string | undefined>>;
  const lab: Target = { kind: 'context', name: 'lab' };

  const labels = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([key, value]) => ['--label', `${key}=${value}`]);

  beforeAll(async () => {
    engine = await startDockerEngine({ drivers: DRIVERS });
    config = mkdtempSync(join(tmpdir(), 'switchyard-docker-config-'));
    byContext = { DOCKER_CONFIG: config, DOCKER_HOST: undefined, DOCKER_CONTEXT: undefined };
    const docker = async (...words: readonly string[]) => {
      const { code, stderr } = await runProgram(['docker', ...words], { env: byContext });
      expect(code, stderr).toBe(0);
    };
    await docker('context', 'create', 'lab', '--docker', `host=${engine.env.DOCKER_HOST}`, '--description', 'a “lab”');
    await docker('context', 'create', 'dead', '--docker', `host=unix://${config}/nowhere.sock`);
    await docker('context', 'create', 'away', '--docker', 'host=tcp://192.0.2.7:2376');
    const empty = await runProgram(['tar', '-cf', join(engine.folder, 'empty.tar'), '-T', '/dev/null']);
    expect(empty.code).toBe(0);
    await engine.docker('import', join(engine.folder, 'empty.tar'), IMAGE);
    await engine.docker('network', 'create', '-d', 'nat', '--subnet=10.62.0.0/24', ...labels(LABELS), '빌드 “1”');
    const on = ['--network', '빌드 “1”'];
    await engine.docker(
      ...['create', '--name', 'ours', ...on, ...labels(LABELS), '--label', 'team=a b', '-e', 'PASSWORD=hunter1'],
      ...[IMAGE, 'wait'],
    );
    await engine.docker(
      ...['create', '--name', 'theirs', ...on, '--label', 'token=hunter2', '--label', 'drawn="x"\\', IMAGE, 'wait'],
    );
  }, 120_000);

  afterEach(async () => {
    await runProgram(['docker', 'context', 'use', 'default'], { env: byContext });
  });

  afterAll(async () => {
    await engine?.close();
    if (config) rmSync(config, { recursive: true, force: true });
  }, 120_000);

  const read = (target: Target, options: ReadHostOptions = {}) =>
    readHost(target, {
      env: target.kind === 'context' ? byContext : engine.env,
      expectOs: 'linux',
      ...options,
    });

  test('what Switchyard made is known by its labels; those of others stay where they are', async () => {
    const { observed, problems, skipped } = await read(LOCAL, {
      labels: ['drawn', 'te"am\\', '`{{.}}', '한글', '\ud800'],
    });
    expect([problems, skipped, observed.failures]).toEqual([[], [], []]);
    expect(ObservedHost.safeParse(observed).success).toBe(true);
    expect(observed.dockerNetworks).toContainEqual(
      expect.objectContaining({ name: '빌드 “1”', driver: 'nat', labels: LABELS }),
    );
    const labelsOf = new Map(observed.containers?.map((item) => [item.name, item.labels]));
    expect(labelsOf.get('ours')).toEqual({ ...LABELS, team: 'a b' });
    expect(labelsOf.get('theirs')).toEqual({ drawn: '"x"\\' });
    expect(JSON.stringify(observed)).not.toContain('hunter');
  });

  test('a context leads to the same engine, and tells of nothing else', async () => {
    const { observed } = await read(lab);
    const { observed: local } = await read(LOCAL);
    expect(observed.containers).toEqual(local.containers?.map(without('drawn')));
    expect(observed.dockerNetworks).toEqual(local.dockerNetworks);
  });

  test('contexts are listed, with the one that is used', async () => {
    const { contexts, problem } = await listContexts({ env: byContext });
    expect(problem).toBeNull();
    expect(contexts.map(({ name, current }) => `${name} ${current}`).sort()).toEqual([
      'away false',
      'dead false',
      'default true',
      'lab false',
    ]);
    expect(contexts.find(({ name }) => name === 'lab')).toMatchObject({
      description: 'a “lab”',
      endpoint: engine.env.DOCKER_HOST,
    });
  });

  test('what a machine can do is told of each target', async () => {
    const verdict = async (target: Target, options: ReadHostOptions = {}) => {
      const env = target.kind === 'context' ? byContext : engine.env;
      const { problems, canApply, canRead } = await preflight(target, { env, expectOs: 'linux', ...options });
      return [problems.map(({ code }) => code).join(' '), canRead, canApply];
    };
    expect(await verdict(lab)).toEqual(['', true, true]);
    expect(await verdict(LOCAL)).toEqual(['', true, true]);
    expect(await verdict(lab, { expectOs: 'windows' })).toEqual(['linux-containers', true, false]);
    expect(await verdict(LOCAL, { expectOs: 'windows' })).toEqual(['not-windows linux-containers', true, false]);
    expect(await verdict({ kind: 'context', name: 'dead' })).toEqual(['context-unreachable', false, false]);
    expect(await verdict({ kind: 'context', name: 'none' })).toEqual(['unknown-context', false, false]);
    expect(await verdict(LOCAL, { env: { DOCKER_HOST: `unix://${config}/nowhere.sock` } })).toEqual([
      'engine-unreachable',
      false,
      false,
    ]);
  });

  test('docker commands for this machine are not sent to the one of a context in use', async () => {
    await runProgram(['docker', 'context', 'use', 'away'], { env: byContext });
    const { observed, skipped } = await read(LOCAL, { env: byContext });
    expect(observed.failures).toEqual([
      { command: 'docker version', message: expect.stringContaining('tcp://192.0.2.7:2376') },
    ]);
    expect(skipped).toContain('docker-networks');
    const { problems } = await preflight(LOCAL, { env: byContext, expectOs: 'linux' });
    expect(problems).toEqual([{ code: 'engine-elsewhere', params: { endpoint: 'tcp://192.0.2.7:2376' } }]);
    // A context that leads to this machine is this machine.
    await runProgram(['docker', 'context', 'use', 'lab'], { env: byContext });
    expect((await read(LOCAL, { env: byContext })).observed.containers).toHaveLength(2);
  });

  test('an engine for Linux containers shows none of its networks', async () => {
    const { observed, problems } = await read(LOCAL, { expectOs: 'windows' });
    expect([observed.dockerNetworks, observed.containers]).toEqual([undefined, undefined]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'SY188' }));
  });

  test('a container that goes while it is looked at is not missed', async () => {
    await engine.docker('create', '--name', 'short', IMAGE, 'wait');
    let removed = false;
    const run: RunProgram = async (argv, options) => {
      if (argv.includes('inspect') && argv.includes('container') && !removed) {
        removed = true;
        await engine.docker('rm', 'short');
      }
      return runProgram(argv, options);
    };
    const { observed } = await read(LOCAL, { run });
    expect(removed).toBe(true);
    expect(observed.failures).toEqual([]);
    expect(observed.containers?.map(({ name }) => name).sort()).toEqual(['ours', 'theirs']);
  });

  test('a look that fails is told of, and the others are there', async () => {
    const run: RunProgram = (argv, options) =>
      runProgram(argv[1] === 'network' && argv[2] === 'inspect' ? [...argv, 'no-such-network'] : argv, options);
    const { observed } = await read(LOCAL, { run });
    expect(observed.failures).toEqual([
      { command: 'docker network inspect', message: expect.stringContaining('no-such-network') },
    ]);
    // A part of them would be taken for all.
    expect(observed.dockerNetworks).toBeUndefined();
    expect(observed.containers).toHaveLength(2);
  });

  test('reading is stopped in the middle', async () => {
    const controller = new AbortController();
    const reading = read(LOCAL, {
      signal: controller.signal,
      onProgress: ({ look }) => look === 'docker-containers' && controller.abort(),
    });
    await expect(reading).rejects.toThrow('aborted');
  });

  test('an engine that ends in the middle leaves what was seen, and says what was not', {
    timeout: 120_000,
  }, async () => {
    const mortal = await startDockerEngine();
    try {
      let ended = false;
      const run: RunProgram = async (argv, options) => {
        const result = await runProgram(argv, options);
        if (argv[1] === 'network' && argv[2] === 'ls' && !ended) {
          ended = true;
          const pid = Number(readFileSync(join(mortal.folder, 'pid'), 'utf8'));
          // By force it would leave its containerd, and mounts in its folder.
          process.kill(pid, 'SIGTERM');
          await gone(pid);
        }
        return result;
      };
      const only = ['docker-version', 'docker-networks'];
      const { observed } = await read(LOCAL, { env: mortal.env, run, only });
      expect(observed.facts.engine).toMatch(/^\d+\./);
      expect(observed.dockerNetworks).toBeUndefined();
      expect(observed.failures).toEqual([{ command: 'docker network inspect', message: expect.stringMatching(/.+/) }]);
      const after = await preflight(LOCAL, { env: mortal.env, expectOs: 'linux' });
      expect(after.problems.map(({ code }) => code)).toEqual(['engine-unreachable']);
    } finally {
      await mortal.close();
    }
  });
});

const without =
  (key: string) =>
  <T extends { readonly labels: Readonly<Record<string, string>> }>(item: T): T => {
    const { [key]: _, ...labels } = item.labels;
    return { ...item, labels };
  };
