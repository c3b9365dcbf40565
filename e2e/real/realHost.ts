import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJobs, type Jobs, type NewJob } from '../../electron/host/apply/jobs.ts';
import { detachedLauncher } from '../../electron/host/apply/launcher.ts';
import { readHost } from '../../electron/host/discovery/readHost.ts';
import type { Design } from '../../shared/design/schema.ts';
import { LOCAL, type Target } from '../../shared/design/target.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { JobMode } from '../../shared/plan/apply/job.ts';
import { planDocument } from '../../shared/plan/changes/document.ts';
import { drawnLabels } from '../../shared/plan/changes/drawnLabels.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import type { ChangeOptions } from '../../shared/plan/changes/request.ts';
import { type DockerEngine, startDockerEngine } from './dockerEngine.ts';
import { type NetworkPlugins, startNetworkPlugins } from './networkPlugin.ts';
import { bundlePrograms, type Programs } from './programs.ts';

/** A program that needs nothing but the kernel, waits, and ends when it is told to. */
const WAIT = '#include <signal.h>\n#include <unistd.h>\nint main(){signal(SIGTERM,_exit);for(;;)pause();}\n';

/** Engines with the Windows drivers' names, each behind a docker context, and jobs that speak to them. */
export interface RealHosts {
  readonly engines: readonly DockerEngine[];
  /** The first engine is also this machine's own. */
  readonly jobs: Jobs;
  /** Of processes that speak to the engines. */
  readonly env: Readonly<Record<string, string>>;
  readonly programs: Programs;
  look(design?: Design, target?: Target): Promise<ObservedHost>;
  /** A job that makes a design on its hosts, as they are now. */
  newJob(design: Design, mode: JobMode, more?: { readonly confirmSeconds?: number } & ChangeOptions): Promise<NewJob>;
  /** Gives an engine an image that waits, by these names. */
  giveImages(design: Design): Promise<void>;
  close(): Promise<void>;
}

export const contextOf = (index: number): Target => ({ kind: 'context', name: `engine-${index + 1}` });

export async function startRealHosts(count: number, drivers: readonly string[]): Promise<RealHosts> {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-real-'));
  const plugins: NetworkPlugins = await startNetworkPlugins(drivers, join(folder, 'plugins'));
  const engines: DockerEngine[] = [];
  for (let i = 0; i < count; i++) engines.push(await startDockerEngine({ plugins: join(folder, 'plugins') }));
  const image = waitImage(folder);
  const [first] = engines;
  if (!first) throw new Error('No engine.');
  const docker = {
    DOCKER_CONFIG: join(folder, 'docker'),
    DOCKER_HOST: first.env.DOCKER_HOST ?? '',
    SWITCHYARD_TEST_ENGINE_OS: 'linux',
    XDG_STATE_HOME: join(folder, 'state'),
  };
  const env = { ...(process.env as Record<string, string>), ...docker };
  engines.forEach((engine, index) => {
    const { name } = contextOf(index) as { readonly name: string };
    const host = `host=${engine.env.DOCKER_HOST}`;
    execFileSync('docker', ['context', 'create', name, '--docker', host], { env, stdio: 'ignore' });
  });
  for (const engine of engines)
    await engine.docker('import', '--change', 'ENTRYPOINT ["/wait"]', image, 'switchyard-wait');
  const programs = await bundlePrograms(join(folder, 'programs'));
  const jobs = createJobs({
    stateFolder: join(folder, 'state', 'switchyard'),
    launcher: detachedLauncher([process.execPath, programs.job], env),
  });

  const look = async (design?: Design, target = LOCAL) => {
    const labels = design?.topology.hosts.flatMap(({ id }) => drawnLabels(design, id)) ?? [];
    const { observed } = await readHost(target, { env: docker, expectOs: 'linux', labels });
    if (!observed.dockerNetworks || !observed.containers) throw new Error(JSON.stringify(observed.failures));
    return observed;
  };
  return {
    engines,
    jobs,
    env,
    programs,
    look,
    async newJob(design, mode, { confirmSeconds = 120, ...options } = {}) {
      const lanes: NewJob['lanes'][number][] = [];
      for (const { id } of design.topology.hosts) {
        const target = design.targets?.[id] ?? LOCAL;
        const observed = await look(design, target);
        const changes = planChanges(design, id, observed, options);
        const plan = planDocument(design, changes, observed, options);
        if (!plan)
          throw new Error(`No plan: ${JSON.stringify(changes.changes.filter(({ action }) => action === 'conflict'))}`);
        lanes.push({ target, plan });
      }
      return { mode, confirmSeconds, design, lanes };
    },
    async giveImages(design) {
      const names = new Set(
        design.topology.hosts.flatMap(({ containers }) => containers.map(({ image: name }) => name)),
      );
      for (const engine of engines) for (const name of names) await engine.docker('tag', 'switchyard-wait', name);
    },
    async close() {
      await Promise.all(engines.map((engine) => engine.close()));
      await plugins.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The image as a file; compiled once. */
function waitImage(folder: string): string {
  writeFileSync(join(folder, 'wait.c'), WAIT);
  execFileSync('gcc', ['-static', '-o', 'wait', 'wait.c'], { cwd: folder });
  execFileSync('tar', ['-cf', 'wait.tar', 'wait'], { cwd: folder });
  return join(folder, 'wait.tar');
}

/** What docker itself says about everything that a job could change, but for what is new each time something is made. */
export async function inventory(engine: DockerEngine): Promise<unknown> {
  const ids = (text: string) => text.split('\n').filter((id) => id !== '');
  const networks = ids(await engine.docker('network', 'ls', '-q'));
  const containers = ids(await engine.docker('ps', '-aq'));
  const inspect = async (kind: string, all: readonly string[]) =>
    all.length === 0 ? [] : JSON.parse(await engine.docker(kind, 'inspect', ...all));
  const seen = [await inspect('network', networks), await inspect('container', containers)];
  return seen.map((list) => list.map(withoutNewness).sort((a: Named, b: Named) => (a.Name < b.Name ? -1 : 1)));
}

interface Named {
  readonly Name: string;
}

/** Ids of what was made again, addresses that nobody asked for, times. */
const NEW_EACH_TIME = new Set([
  ...['NetworkID', 'EndpointID', 'SandboxID', 'SandboxKey', 'MacAddress', 'Created', 'StartedAt', 'FinishedAt', 'Pid'],
  ...['GlobalIPv6Address', 'IPAddress', 'IPv4Address', 'Gateway', 'IPPrefixLen'],
]);

function withoutNewness(thing: Record<string, unknown>): unknown {
  const isNetwork = 'IPAM' in thing;
  const text = JSON.stringify(thing, (key, value) =>
    NEW_EACH_TIME.has(key) || (isNetwork && key === 'Id') ? undefined : value,
  );
  return JSON.parse(text);
}

export function exampleDesign(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../examples', name), 'utf8');
}
