import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { observe } from '../../../shared/import/host/readHostInputs.ts';
import { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { PowerShellAnswer } from '../../../shared/plan/apply/powershell/answer.ts';
import type { PowerShellRequest } from '../../../shared/plan/apply/powershell/requests.ts';
import { LOCAL } from '../../../shared/plan/apply/target.ts';
import type { PowerShell } from '../powershell/types.ts';
import { ProgramFault } from '../process/programFault.ts';
import type { RunProgram, RunResult } from '../process/types.ts';
import { atOnce } from './atOnce.ts';
import { listContexts } from './contexts.ts';
import { chunksOf } from './dockerLook.ts';
import { isThisMachine, pipeOf, whereLeads } from './endpoint.ts';
import { asExpected, expectedOs } from './engineOs.ts';
import { preflight } from './preflight.ts';
import { readHost } from './readHost.ts';
import type { ReadHostOptions, ReadProgress } from './types.ts';

const collected = readFileSync(new URL('../../../examples/host/ws2022.host.json', import.meta.url), 'utf8');
const parts = new Map<string, readonly unknown[]>(
  (JSON.parse(collected).parts as { look: string; output: unknown[] }[]).map(({ look, output }) => [look, output]),
);

const DONE: RunResult = {
  code: 0,
  signal: null,
  stdout: '',
  stderr: '',
  cut: false,
  timedOut: false,
  cancelled: false,
  milliseconds: 1,
};

const printed = (lines: readonly unknown[] | undefined): RunResult => ({ ...DONE, stdout: `${lines?.join('\n')}\n` });
const failing = (stderr: string): RunResult => ({ ...DONE, code: 1, stderr });

/** A docker command that answers as that of the collected host did. */
const docker: RunProgram = async ([program, ...words]) => {
  expect(program).toBe('docker');
  const asked = words.filter((word) => word.length < 20).join(' ');
  if (asked.startsWith('context inspect')) return { ...DONE, stdout: '"npipe:////./pipe/docker_engine"\n' };
  if (asked.startsWith('version --format {{json')) return { ...DONE, stdout: '"windows"\n' };
  if (asked.startsWith('version')) return printed(parts.get('docker-version'));
  if (asked.startsWith('info')) return printed(parts.get('docker-info'));
  if (asked.includes(' ls ')) return { ...DONE, stdout: '0123\n' };
  if (asked.startsWith('network inspect')) return printed(parts.get('docker-networks'));
  if (asked.startsWith('container inspect')) return printed(parts.get('docker-containers'));
  throw new Error(`docker ${words.join(' ')}`);
};

/** A PowerShell that answers as that of the collected host did. */
function powershell(
  answer: (request: PowerShellRequest) => PowerShellAnswer | undefined = () => undefined,
): PowerShell {
  return {
    async ask(request) {
      const own = answer(request);
      if (own) return own;
      if (request.kind === 'state') return { ok: true, value: { elevated: true } };
      return { ok: true, value: request.kind === 'look' ? parts.get(request.look) : undefined };
    },
    close: async () => undefined,
  };
}

const windows = (more: Partial<ReadHostOptions> = {}): ReadHostOptions => ({
  platform: 'win32',
  run: docker,
  powershell: powershell(),
  ...more,
});

describe('this machine on Windows', () => {
  test('is seen as its collected file has it', async () => {
    const progress: ReadProgress[] = [];
    const { observed, skipped, elevated } = await readHost(LOCAL, windows({ onProgress: (at) => progress.push(at) }));
    const [expected] = observe([collected]).observations;
    expect({ ...observed, facts: { ...observed.facts, name: '' } }).toEqual({
      ...expected?.host,
      facts: { ...expected?.host.facts, name: '' },
    });
    expect([skipped, elevated]).toEqual([[], true]);
    expect(progress.filter(({ state }) => state === 'running')).toHaveLength(parts.size);
    expect(progress.at(-1)).toMatchObject({ state: 'done', finished: parts.size, total: parts.size });
  });

  test('only what is asked for is looked at', async () => {
    const { observed } = await readHost(LOCAL, windows({ only: ['adapters', 'addresses', 'docker-networks'] }));
    // What networks say of containers on them would be taken for all there are.
    expect(observed.containers).toBeUndefined();
    expect([observed.hnsNetworks, observed.switches]).toEqual([undefined, undefined]);
    expect(observed.adapters?.length).toBeGreaterThan(0);
    expect(observed.dockerNetworks?.length).toBeGreaterThan(0);
  });

  test('a look that fails is told of, in whatever language, and the others are made', async () => {
    const message = '액세스가 거부되었습니다.';
    const { observed } = await readHost(
      LOCAL,
      windows({
        powershell: powershell((request) => {
          if (request.kind === 'state') return { ok: true, value: { elevated: false } };
          if (request.kind !== 'look') return undefined;
          if (request.look === 'switches') return { ok: false, fault: { code: 'failed', message, errorId: 'X,Y' } };
          return request.look === 'hotfixes' ? { ok: false, fault: { code: 'timed-out', message: '' } } : undefined;
        }),
      }),
    );
    expect(observed.failures).toEqual([
      expect.objectContaining({ command: 'Get-HotFix', message: expect.stringContaining('90 seconds') }),
      { command: 'Get-VMSwitch', message },
    ]);
    expect(observed.switches?.map(({ name }) => name)).toEqual(['Team']);
    expect(observed.hnsNetworks?.length).toBeGreaterThan(0);
  });

  test('without PowerShell docker is seen all the same', async () => {
    const { observed, skipped } = await readHost(
      LOCAL,
      windows({ powershell: powershell(() => ({ ok: false, fault: { code: 'missing', message: 'gone' } })) }),
    );
    expect(observed.failures).toEqual([{ command: 'powershell.exe', message: expect.stringContaining('gone') }]);
    expect(skipped).toHaveLength(18);
    expect(observed.dockerNetworks?.length).toBeGreaterThan(0);
  });

  test('without docker Windows is seen all the same', async () => {
    const run: RunProgram = async ([program]) => {
      throw new ProgramFault('program-not-found', program);
    };
    const { observed, skipped, problems } = await readHost(LOCAL, windows({ run }));
    expect(observed.failures).toEqual([{ command: 'docker version', message: expect.stringContaining('“docker”') }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'SY930', variant: 'absent' }));
    expect(skipped).toEqual(['docker-info', 'docker-networks', 'docker-containers']);
    expect(observed.adapters?.length).toBeGreaterThan(0);
  });

  test('docker commands that go elsewhere are not made', async () => {
    const run: RunProgram = async (argv, options) =>
      argv.includes('inspect') && argv.includes('context') ? { ...DONE, stdout: '"ssh://lab"' } : docker(argv, options);
    const { observed, skipped } = await readHost(LOCAL, windows({ run }));
    expect([observed.dockerNetworks, observed.containers]).toEqual([undefined, undefined]);
    expect(observed.failures).toEqual([{ command: 'docker version', message: expect.stringContaining('ssh://lab') }]);
    expect(skipped).toContain('docker-containers');
  });

  test('texts that are too long for an observation do not spoil it', async () => {
    const id = 'a'.repeat(64);
    const container = { Id: id, Name: '/x', Config: { Labels: { long: 'x'.repeat(5000), short: 'y', '': '' } } };
    const run: RunProgram = async (argv, options) => {
      if (argv[1] === 'container' && argv[2] === 'inspect') {
        return printed([JSON.stringify({ ...container, HostConfig: {}, NetworkSettings: {} })]);
      }
      return argv[1] === 'info' ? failing('x'.repeat(10_000)) : docker(argv, options);
    };
    const { observed } = await readHost(LOCAL, windows({ run }));
    expect(ObservedHost.safeParse(observed).success).toBe(true);
    expect(observed.containers?.find((item) => item.id === id)?.labels).toEqual({ short: 'y' });
  });

  test('is not looked at any further when it is cancelled', async () => {
    const controller = new AbortController();
    let asked = 0;
    const counting = powershell(() => {
      if (++asked === 3) controller.abort();
      return undefined;
    });
    const reading = readHost(LOCAL, windows({ powershell: counting, signal: controller.signal }));
    await expect(reading).rejects.toThrow('aborted');
    expect(asked).toBe(3);
    await expect(readHost(LOCAL, windows({ signal: AbortSignal.abort() }))).rejects.toThrow('aborted');
  });
});

describe('another machine', () => {
  test('is only asked through docker, by its context', async () => {
    const contexts = new Set<string>();
    const run: RunProgram = async ([program, flag, name = '', ...words], options) => {
      contexts.add(`${flag} ${name}`);
      return docker([program, ...words], options);
    };
    const asked = powershell(() => {
      throw new Error('Windows of this machine was looked at.');
    });
    const { observed } = await readHost({ kind: 'context', name: 'lab' }, windows({ run, powershell: asked }));
    expect([...contexts]).toEqual(['--context lab']);
    expect([observed.adapters?.some(({ physical }) => physical) ?? false, observed.facts.name]).toEqual([
      false,
      'APP22',
    ]);
  });
});

describe('a long list', () => {
  test('is asked for in calls that Windows takes, three at a time', async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => String(index).padStart(64, '0'));
    let running = 0;
    let most = 0;
    const seen: string[] = [];
    const run: RunProgram = async (argv, options) => {
      if (argv[1] !== 'container') return docker(argv, options);
      if (argv[2] === 'ls') return printed(ids);
      most = Math.max(most, ++running);
      expect(argv.reduce((length, word) => length + word.length + 3, 0)).toBeLessThan(32_767);
      await new Promise(setImmediate);
      seen.push(...argv.filter((word) => /^\d{64}$/.test(word)));
      running--;
      return DONE;
    };
    await readHost(LOCAL, windows({ run }));
    expect([most, seen.sort()]).toEqual([3, ids]);
  });

  test('is cut into pieces that fit, however long its words are', () => {
    expect(chunksOf([], ['docker'])).toEqual([]);
    expect(chunksOf(['a', 'b'], ['docker', 'x'.repeat(40_000)])).toEqual([['a'], ['b']]);
  });

  test('of things that go away while it is read has no failure', async () => {
    let there = ['a', 'b', 'c'];
    const run: RunProgram = async (argv, options) => {
      if (argv[1] !== 'container') return docker(argv, options);
      if (argv[2] === 'ls') return printed(there);
      const asked = argv.slice(5);
      if (there.includes('b')) there = there.filter((id) => id !== 'b');
      const missing = asked.filter((id) => !there.includes(id));
      const found = asked.filter((id) => there.includes(id));
      const stdout = found.map((id) => JSON.stringify({ Id: id, Name: `/${id}`, HostConfig: {} })).join('\n');
      return missing.length > 0 ? { ...failing(`No such container: ${missing}`), stdout } : { ...DONE, stdout };
    };
    const { observed } = await readHost(LOCAL, windows({ run, only: ['docker-containers'] }));
    expect(observed.failures).toEqual([]);
    expect(observed.containers?.map(({ name }) => name)).toEqual(['a', 'c']);
  });
});

describe('what a machine can do', () => {
  const codes = async (options: Partial<ReadHostOptions>, target = LOCAL) => {
    const { canRead, canApply, needsElevation, problems } = await preflight(target, windows(options));
    return [problems.map(({ code }) => code).join(' '), { canRead, canApply, needsElevation }];
  };
  const answer = (value: PowerShellAnswer) => powershell(() => value);
  const refused =
    (stderr: string, endpoint: string): RunProgram =>
    async (argv) =>
      argv.includes('inspect') ? { ...DONE, stdout: JSON.stringify(endpoint) } : failing(stderr);
  const nowhere = 'unix:///nowhere/switchyard.sock';

  test.each<[string, Partial<ReadHostOptions>, string, object]>([
    ['all of it', {}, '', { canRead: true, canApply: true, needsElevation: false }],
    [
      'it when rights are asked for',
      { powershell: answer({ ok: true, value: { elevated: false } }) },
      'not-elevated',
      { canRead: true, canApply: true, needsElevation: true },
    ],
    [
      'reading without PowerShell',
      { powershell: answer({ ok: false, fault: { code: 'missing', message: '' } }) },
      'no-powershell',
      { canRead: true, canApply: false },
    ],
    [
      'HNS itself where there is no docker',
      {
        run: async ([program]) => {
          throw new ProgramFault('program-not-found', program);
        },
      },
      'no-docker',
      { canRead: true, canApply: true },
    ],
    ['no applying off Windows', { platform: 'linux' }, 'not-windows', { canRead: true, canApply: false }],
    [
      'no applying with a dead engine',
      { run: refused('dead', nowhere) },
      'engine-unreachable',
      { canRead: true, canApply: false },
    ],
    [
      'nothing off Windows with a dead engine',
      { run: refused('dead', nowhere), platform: 'linux' },
      'not-windows engine-unreachable',
      { canRead: false, canApply: false },
    ],
    [
      'no applying to Linux containers',
      { run: async (argv, options) => (argv[1] === 'version' ? printed(['"linux"']) : docker(argv, options)) },
      'linux-containers',
      { canRead: true, canApply: false },
    ],
    [
      'no applying to somebody else',
      { run: refused('', 'tcp://10.0.0.1:2376') },
      'engine-elsewhere',
      { canRead: true, canApply: false },
    ],
  ])('%s', async (_, options, expected, verdict) => {
    expect(await codes(options)).toEqual([expected, expect.objectContaining(verdict)]);
  });

  test('a context that is not there, or does not answer', async () => {
    const lab = { kind: 'context', name: 'lab' } as const;
    const verdict = { canRead: false, canApply: false, needsElevation: false };
    expect(await codes({ run: async () => failing('context not found') }, lab)).toEqual(['unknown-context', verdict]);
    // docker itself being slow says nothing about the context.
    const slow: RunProgram = async (argv) =>
      argv.includes('context') ? { ...failing(''), code: null, timedOut: true } : failing('slow');
    expect((await codes({ run: slow }, lab))[0]).toBe('context-unreachable');
    expect(await codes({ run: refused('timeout', 'tcp://10.0.0.1:2376') }, lab)).toEqual([
      'context-unreachable',
      verdict,
    ]);
  });

  test('a machine without docker has no contexts, and says why', async () => {
    const run: RunProgram = async () => {
      throw new ProgramFault('program-not-executable', 'C:\\x\\docker.cmd');
    };
    expect(await listContexts({ run })).toEqual({ contexts: [], problem: expect.stringContaining('docker.cmd') });
    const lines = ['{"Name":"a","Current":true}', '{"Name":"bb","Current":"true","DockerEndpoint":"x"}', 'noise', '{'];
    expect((await listContexts({ run: async () => printed(lines) })).contexts).toEqual([
      { name: 'bb', description: '', endpoint: 'x', current: true },
    ]);
  });
});

describe('an endpoint', () => {
  test.each([
    ['', 'here'],
    ['unix:///var/run/docker.sock', 'here'],
    ['npipe:////./pipe/docker_engine', 'here'],
    ['npipe:////server/pipe/docker_engine', 'elsewhere'],
    ['tcp://127.0.0.1:2375', 'port-here'],
    ['tcp://localhost:2375', 'port-here'],
    ['tcp://localhost.example:2375', 'elsewhere'],
    ['tcp://[::1]:2375', 'port-here'],
    ['tcp://10.0.0.1:2376', 'elsewhere'],
    ['ssh://me@localhost', 'elsewhere'],
    ['lab:2375', 'elsewhere'],
    ['localhost:2375', 'port-here'],
  ])('%s leads %s', (endpoint, leads) => {
    expect(whereLeads(endpoint)).toBe(leads);
  });

  test('has a path where it is a pipe', () => {
    expect(pipeOf('npipe:////./pipe/docker_engine')).toBe('\\\\.\\pipe\\docker_engine');
    expect(pipeOf('unix:///a b')).toBe('/a b');
    expect(pipeOf('tcp://x')).toBeUndefined();
    expect([isThisMachine('APP22.lab.example', 'app22'), isThisMachine('other', 'app22')]).toEqual([true, false]);
  });
});

test('an engine for Linux stands for one on Windows only where a test says so', () => {
  expect([expectedOs(undefined, {}), expectedOs(undefined, { SWITCHYARD_TEST_ENGINE_OS: 'linux' })]).toEqual([
    'windows',
    'linux',
  ]);
  expect(expectedOs('windows', { SWITCHYARD_TEST_ENGINE_OS: 'linux' })).toBe('windows');
  expect(asExpected('{"OSType":"linux","x":"linux"}', 'linux')).toBe('{"OSType":"windows","x":"linux"}');
  expect(asExpected('{"Os":"linux"}', 'windows')).toBe('{"Os":"linux"}');
});

test('so many pieces of work run at once, and a failing one makes room', async () => {
  const limit = atOnce(2);
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((item) =>
      limit(async () => {
        if (item % 2) throw new Error('odd');
        return item;
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});
