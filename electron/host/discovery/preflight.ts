import type { Preflight, PreflightCode } from '../../../shared/observed/preflight.ts';
import type { Target } from '../../../shared/plan/apply/target.ts';
import { openPowerShell } from '../powershell/openPowerShell.ts';
import type { PowerShell } from '../powershell/types.ts';
import { ProgramFault } from '../process/programFault.ts';
import { ANSWER_TIME, type Docker, dockerAt, messageOf } from './docker.ts';
import { pipeOf } from './endpoint.ts';
import { expectedOs } from './engineOs.ts';
import { endpointOf, otherMachine } from './here.ts';
import { knock } from './knock.ts';
import { isElevated } from './readHost.ts';
import type { ReadHostOptions } from './types.ts';

export type PreflightOptions = Pick<ReadHostOptions, 'signal' | 'env' | 'run' | 'platform' | 'powershell' | 'expectOs'>;

type Found = { readonly code: PreflightCode; readonly params: Record<string, string> };

/** Where these are so, nothing of docker can be read either. */
const UNREADABLE: ReadonlySet<PreflightCode> = new Set([
  'no-docker',
  'engine-unreachable',
  'context-unreachable',
  'engine-denied',
  'engine-elsewhere',
  'unknown-context',
]);

/** What can be done with a target from here, and what is missing. Throws only where it was cancelled. */
export async function preflight(target: Target, options: PreflightOptions = {}): Promise<Preflight> {
  const { platform = process.platform } = options;
  const isWindows = target.kind === 'local' && platform === 'win32';
  const problems: Found[] = [];
  // A test's engine for Linux stands for one on Windows, and so does the machine it is on.
  if (target.kind === 'local' && !isWindows && expectedOs(options.expectOs) === 'windows') {
    problems.push({ code: 'not-windows', params: { platform } });
  }
  const [engine, windows] = await Promise.all([
    checkEngine(target, options),
    isWindows ? checkPowerShell(options) : undefined,
  ]);
  if (engine) problems.push(engine);
  if (windows) problems.push(windows);
  const needsElevation = windows?.code === 'not-elevated';
  return {
    canRead: isWindows || !(engine && UNREADABLE.has(engine.code)),
    // Rights that are missing are asked for when a plan is carried out; and where there is no docker, HNS can be asked itself.
    canApply: problems.every(({ code }) => code === 'not-elevated' || (isWindows && code === 'no-docker')),
    needsElevation,
    problems,
  };
}

async function checkEngine(target: Target, options: PreflightOptions): Promise<Found | undefined> {
  const env = { ...process.env, ...options.env };
  const docker = dockerAt(target, options);
  try {
    const unknown = target.kind === 'context' ? await checkContext(docker, target.name) : undefined;
    if (unknown) return unknown;
    const elsewhere = await otherMachine(docker, env);
    if (elsewhere !== undefined) return { code: 'engine-elsewhere', params: { endpoint: elsewhere } };
    return await checkAnswer(docker, env, options);
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    return { code: 'no-docker', params: { program: error.program } };
  }
}

async function checkContext(docker: Docker, name: string): Promise<Found | undefined> {
  const { code, stderr, timedOut } = await docker.run(['docker', 'context', 'inspect', name], ANSWER_TIME);
  // A busy machine says nothing about whether there is such a context; whether it answers is found out next.
  if (code === 0 || timedOut) return undefined;
  return { code: 'unknown-context', params: { context: name, detail: stderr.trim() } };
}

async function checkAnswer(
  docker: Docker,
  env: Readonly<Record<string, string | undefined>>,
  { expectOs }: PreflightOptions,
): Promise<Found | undefined> {
  const result = await docker.run(['docker', 'version', '--format', '{{json .Server.Os}}'], ANSWER_TIME);
  if (result.code === 0) {
    const os = result.stdout.trim().replace(/^"|"$/g, '');
    return os === 'windows' || os === expectedOs(expectOs) ? undefined : { code: 'linux-containers', params: { os } };
  }
  const endpoint = await endpointOf(docker, env);
  const detail = result.timedOut ? `${ANSWER_TIME / 1000} s` : messageOf(result);
  const path = pipeOf(endpoint);
  if (path !== undefined && (await knock(path)) === 'denied') return { code: 'engine-denied', params: { endpoint } };
  if (docker.target.kind === 'local') return { code: 'engine-unreachable', params: { endpoint, detail } };
  return { code: 'context-unreachable', params: { context: docker.target.name, endpoint, detail } };
}

async function checkPowerShell({ powershell: given, signal }: PreflightOptions): Promise<Found | undefined> {
  const powershell: PowerShell = given ?? openPowerShell();
  try {
    const state = await powershell.ask({ kind: 'state' }, { ...(signal && { signal }) });
    signal?.throwIfAborted();
    if (!state.ok) return { code: 'no-powershell', params: { detail: state.fault.message || state.fault.code } };
    return isElevated(state.value) ? undefined : { code: 'not-elevated', params: {} };
  } finally {
    if (!given) await powershell.close();
  }
}
