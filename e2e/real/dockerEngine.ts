import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram } from './missing.ts';
import { type NetworkPlugins, PLUGINS, startNetworkPlugins } from './networkPlugin.ts';
import { runProgram } from './shell.ts';

export interface DockerEngine {
  /** What the docker command needs in its environment to speak to this engine, and to read nobody's settings. */
  readonly env: Readonly<Record<string, string>>;
  /** What its own drivers were asked to make; empty where it was given none. */
  readonly created: NetworkPlugins['created'];
  /** Its folder, for whatever the test writes. */
  readonly folder: string;
  /** Runs the docker command against it, and gives what it prints. */
  docker(...args: readonly string[]): Promise<string>;
  /** Ends it as a power failure would; what it keeps on the disk stays. */
  kill(): Promise<void>;
  /** Starts it again where it was killed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Why no real engine can be had here. */
export function missingEngine(): string | undefined {
  if (process.platform !== 'linux') return 'a real Docker Engine is only started on Linux';
  if (process.getuid?.() !== 0) return 'a Docker Engine needs root';
  if (!findProgram('dockerd')) return 'no dockerd here (Debian: docker.io)';
  if (!findProgram('docker')) return 'no docker command here (Debian: docker-cli or docker.io)';
  return undefined;
}

/** Longest time an engine may need until it answers, or until it has gone. */
const PATIENCE = 60_000;
const STEP = 50;
const TRIES = 3;

interface EngineOptions {
  /** Names of network drivers of its own, which end with it. */
  readonly drivers?: readonly string[];
  /** Instead of them: a folder whose sockets are its network plugins, for it alone; else it has those of this machine. */
  readonly plugins?: string;
}

/**
 * Starts a Docker Engine of its own: everything it keeps is in one folder, and it touches neither the machine's network nor
 * another engine on it.
 */
export async function startDockerEngine({ drivers, plugins }: EngineOptions = {}): Promise<DockerEngine> {
  const own = drivers && (await startNetworkPlugins(drivers));
  const seen = own?.folder ?? plugins;
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-engine-'));
  const socket = join(folder, 'engine.sock');
  let running = spawnEngine(folder, socket, seen);
  const close = async () => {
    await stop(running);
    await own?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const wait = async () => {
    // On a machine that has much to do, what an engine starts itself may be late for it once.
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) running = spawnEngine(folder, socket, seen);
      if (await answers(socket, running.child)) return;
    }
    const last = readFileSync(join(folder, 'log'), 'utf8').split('\n').slice(-8).join('\n');
    await close();
    throw new Error(`dockerd did not start:\n${last}`);
  };
  await wait();
  const env = { DOCKER_HOST: `unix://${socket}`, DOCKER_CONFIG: folder };
  return {
    env,
    created: own?.created ?? [],
    folder,
    close,
    async docker(...args) {
      const outcome = await runProgram(findProgram('docker') ?? 'docker', args, env);
      if (outcome.code !== 0) throw new Error(`docker ${args.join(' ')}: ${outcome.stderr}`);
      return outcome.stdout;
    },
    async kill() {
      running.child.kill('SIGKILL');
      await running.gone;
    },
    async restart() {
      running = spawnEngine(folder, socket, seen);
      await wait();
    },
  };
}

interface RunningEngine {
  readonly child: ChildProcess;
  readonly gone: Promise<void>;
}

function spawnEngine(folder: string, socket: string, plugins: string | undefined): RunningEngine {
  const out = openSync(join(folder, 'log'), 'a');
  const daemon = [findProgram('dockerd') ?? 'dockerd', ...engineArguments(folder, socket)];
  if (plugins) mkdirSync(PLUGINS, { recursive: true });
  // In a view of the file system of its own, the folder stands where docker looks for plugins.
  const script = `mount --bind "$0" ${PLUGINS} && exec "$@"`;
  const [program = '', ...args] = plugins
    ? ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, plugins, ...daemon]
    : daemon;
  const child = spawn(program, args, { stdio: ['ignore', out, out] });
  closeSync(out);
  return { child, gone: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
}

function engineArguments(folder: string, socket: string): string[] {
  const config = join(folder, 'daemon.json');
  // Else the engine keeps a key in /etc/docker.
  writeFileSync(config, JSON.stringify({ 'deprecated-key-path': join(folder, 'key.json') }));
  return [
    '--iptables=false',
    '--ip6tables=false',
    '--ip-forward=false',
    '--ip-masq=false',
    '--userland-proxy=false',
    '--bridge=none',
    '--storage-driver=vfs',
    `--config-file=${config}`,
    `--data-root=${join(folder, 'data')}`,
    `--exec-root=${join(folder, 'exec')}`,
    `--pidfile=${join(folder, 'pid')}`,
    '-H',
    `unix://${socket}`,
  ];
}

async function answers(socket: string, child: ChildProcess): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (child.exitCode !== null) return false;
    if (await ping(socket)) return true;
    await wait(STEP);
  }
  return false;
}

function ping(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const call = request({ socketPath, path: '/_ping' }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.on('error', () => resolve(false));
    call.end();
  });
}

/** Asks the engine to end, which also ends the containerd it has started; only then, if need be, forces it. */
async function stop({ child, gone }: RunningEngine): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(timer);
}
