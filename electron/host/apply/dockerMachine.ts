import { argvAt, LOCAL, type Target } from '../../../shared/plan/apply/target.ts';
import { ANSWER_TIME } from '../discovery/docker.ts';
import { readHost } from '../discovery/readHost.ts';
import type { ReadHostOptions } from '../discovery/types.ts';
import { ProgramFault } from '../process/programFault.ts';
import { runProgram } from '../process/runProgram.ts';
import type { RunResult } from '../process/types.ts';
import { OUTPUT_LIMIT } from './limits.ts';
import type { Looked, LookScope, Machine, Ran, Wanted } from './ports.ts';

type Options = Pick<ReadHostOptions, 'env' | 'run' | 'powershell' | 'expectOs' | 'platform'>;

/**
 * A host as the docker client of this user reaches it: with the user's own contexts, credentials and TLS, because it is the
 * user's own client that is run.
 */
export function createDockerMachine(target: Target, options: Options = {}): Machine {
  return new DockerMachine(target, options);
}

class DockerMachine implements Machine {
  private readonly target: Target;
  private readonly options: Options;
  private pinned: Promise<Options['env']> | undefined;

  constructor(target: Target, options: Options) {
    this.target = target;
    this.options = options;
  }

  async identity(): Promise<string | undefined> {
    const ran = await this.docker(['docker', 'info', '--format', '{{json .ID}} {{json .Name}}'], ANSWER_TIME);
    // Machines that were copied have the same id; they have other names. Without an engine both are empty.
    return typeof ran !== 'string' && ran.code === 0 && /^"[^"]+" ".*"/.test(ran.stdout)
      ? ran.stdout.trim()
      : undefined;
  }

  async look({ scope, labels }: Wanted): Promise<Looked> {
    const { observed } = await readHost(this.target, {
      ...this.options,
      env: await this.environment(),
      labels,
      ...(scope && { only: looksFor(scope) }),
    });
    const isMissing =
      ((!scope || scope.networks.length > 0) && !observed.dockerNetworks) ||
      ((!scope || scope.containers.length > 0) && !observed.containers) ||
      (scope?.swarm === true && observed.facts.swarm === undefined) ||
      (scope?.adapters === true && !observed.adapters);
    if (!isMissing) return { ok: true, observed };
    const said = observed.failures.map(({ command, message }) => `${command}: ${message}`);
    return { ok: false, message: said.join('\n') };
  }

  async run(argv: readonly [string, ...string[]], { timeLimit }: { readonly timeLimit: number }): Promise<Ran> {
    const ran = await this.docker(argv, timeLimit);
    if (typeof ran === 'string') return { exit: null, output: ran, timedOut: false, started: false };
    const output = [ran.stdout, ran.stderr].filter((text) => text !== '').join('\n');
    return { exit: ran.code, output, timedOut: ran.timedOut, started: true };
  }

  /** @returns why docker could not be started. */
  private async docker(argv: readonly [string, ...string[]], timeLimit: number): Promise<RunResult | string> {
    return this.start(argv, timeLimit, await this.environment());
  }

  private async start(
    argv: readonly [string, ...string[]],
    timeLimit: number,
    env: Options['env'],
  ): Promise<RunResult | string> {
    const { run = runProgram } = this.options;
    try {
      return await run(argvAt(this.target, argv), { timeLimit, outputLimit: OUTPUT_LIMIT, ...(env && { env }) });
    } catch (error) {
      if (error instanceof ProgramFault) return error.message;
      throw error;
    }
  }

  /**
   * Whoever types `docker context use` while a job runs must not lead the rest of it to another engine, so for this machine the
   * context that is set at the beginning is named from then on.
   */
  private environment(): Promise<Options['env']> {
    this.pinned ??= this.pin();
    return this.pinned;
  }

  private async pin(): Promise<Options['env']> {
    const { env } = this.options;
    const isStated = { ...process.env, ...env };
    if (this.target.kind !== LOCAL.kind || isStated.DOCKER_HOST || isStated.DOCKER_CONTEXT) return env;
    const ran = await this.start(['docker', 'context', 'show'], ANSWER_TIME, env);
    // A docker that has no such command has no contexts either.
    const name = typeof ran !== 'string' && ran.code === 0 ? ran.stdout.trim() : '';
    return name === '' ? env : { ...env, DOCKER_CONTEXT: name };
  }
}

/** The looks that show what is asked for. */
function looksFor({ networks, containers, adapters, swarm }: LookScope): string[] {
  return [
    ...(swarm ? ['docker-info'] : []),
    ...(networks.length > 0 ? ['docker-networks'] : []),
    ...(containers.length > 0 ? ['docker-containers'] : []),
    ...(adapters ? ['adapters', 'addresses', 'routes'] : []),
  ];
}
