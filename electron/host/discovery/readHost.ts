import { hostname } from 'node:os';
import { observe } from '../../../shared/import/host/readHostInputs.ts';
import { type Texts, textsFor } from '../../../shared/language/texts.ts';
import { liveLooks } from '../../../shared/observed/liveLooks.ts';
import { type Look, lookCommand, type ProgramLook } from '../../../shared/observed/looks.ts';
import { OBSERVED_SCHEMA, type ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { Target } from '../../../shared/plan/apply/target.ts';
import { openPowerShell } from '../powershell/openPowerShell.ts';
import { ProgramFault } from '../process/programFault.ts';
import { atOnce } from './atOnce.ts';
import { type Docker, dockerAt } from './docker.ts';
import { type SeenPart, seeDocker } from './dockerLook.ts';
import { asExpected, expectedOs } from './engineOs.ts';
import { otherMachine } from './here.ts';
import type { HostReading, ReadHostOptions } from './types.ts';
import { faultText, seeWindows } from './windowsLook.ts';

/** How many docker commands run at the same time: each is a process, and the engine answers them in turn anyway. */
const DOCKER_AT_ONCE = 3;

/** Looks at a host: this machine, or one behind a context. Nothing is changed. Throws only where it was cancelled. */
export async function readHost(target: Target, options: ReadHostOptions = {}): Promise<HostReading> {
  options.signal?.throwIfAborted();
  return new Reader(target, options).read();
}

class Reader {
  private readonly options: ReadHostOptions;
  private readonly target: Target;
  private readonly texts: Texts;
  private readonly docker: Docker;
  private readonly looks: readonly Look[];
  private readonly parts: SeenPart[] = [];
  private readonly skipped: string[] = [];
  private elevated: boolean | undefined;
  private finished = 0;

  constructor(target: Target, options: ReadHostOptions) {
    const { only, labels, platform = process.platform } = options;
    this.target = target;
    this.options = options;
    this.texts = textsFor(options.locale ?? 'en');
    this.docker = dockerAt(target, options);
    const seesWindows = target.kind === 'local' && platform === 'win32';
    this.looks = liveLooks(labels).filter(
      ({ id, needs }) => (seesWindows || needs === 'docker') && (only?.includes(id) ?? true),
    );
  }

  async read(): Promise<HostReading> {
    const atDocker = this.looks.filter((look): look is ProgramLook => isDocker(look));
    const atWindows = this.looks.filter((look) => !isDocker(look));
    await Promise.all([this.readDocker(atDocker), this.readWindows(atWindows)]);
    return this.assemble();
  }

  /** Asks the engine whether it is there before anything else, so that a dead one is waited for once. */
  private async readDocker(looks: readonly ProgramLook[]): Promise<void> {
    const [first, ...rest] = looks;
    if (!first) return;
    const elsewhere = await this.dockerElsewhere();
    if (elsewhere !== undefined) {
      this.parts.push({
        look: first.id,
        command: lookCommand(first),
        output: [],
        error: this.texts('discovery.failed.engine-elsewhere', { endpoint: elsewhere }),
      });
      return this.skip(looks.map(({ id }) => id));
    }
    const around = { docker: this.docker, atOnce: atOnce(DOCKER_AT_ONCE), texts: this.texts };
    const see = (look: ProgramLook) => this.track(look, () => seeDocker(look, around));
    const { error } = await see(first);
    if (error !== undefined && first.id === 'docker-version') return this.skip(rest.map(({ id }) => id));
    await Promise.all(rest.map(see));
  }

  private async dockerElsewhere(): Promise<string | undefined> {
    try {
      return await otherMachine(this.docker, { ...process.env, ...this.options.env });
    } catch (error) {
      // A docker that cannot be started is told of by the first look.
      if (error instanceof ProgramFault) return undefined;
      throw error;
    }
  }

  /** One after the other: they share one PowerShell. */
  private async readWindows(looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const { signal, powershell: given } = this.options;
    const powershell = given ?? openPowerShell();
    try {
      const state = await powershell.ask({ kind: 'state' }, { ...(signal && { signal }) });
      signal?.throwIfAborted();
      if (!state.ok) {
        this.parts.push({
          look: 'powershell',
          command: 'powershell.exe',
          output: [],
          error: faultText(state.fault, this.texts),
        });
        return this.skip(looks.map(({ id }) => id));
      }
      this.elevated = isElevated(state.value);
      for (const look of looks) {
        await this.track(look, () => seeWindows(look, { powershell, texts: this.texts, signal }));
      }
    } finally {
      if (!given) await powershell.close();
    }
  }

  private async track(look: Look, see: () => Promise<SeenPart>): Promise<SeenPart> {
    const told = { look: look.id, command: lookCommand(look), total: this.looks.length };
    this.options.onProgress?.({ ...told, state: 'running', finished: this.finished });
    const part = await see();
    this.parts.push(part);
    this.finished++;
    const { error } = part;
    this.options.onProgress?.({
      ...told,
      state: error === undefined ? 'done' : 'failed',
      ...(error !== undefined && { message: error }),
      finished: this.finished,
    });
    return part;
  }

  private isSeen(id: string): boolean {
    return this.parts.some(({ look, error }) => look === id && error === undefined);
  }

  private skip(ids: readonly string[]): void {
    this.skipped.push(...ids);
    this.finished += ids.length;
  }

  private assemble(): HostReading {
    const expected = expectedOs(this.options.expectOs);
    const parts = this.parts.map((part) => ({
      ...part,
      output: part.output.map((line) => (typeof line === 'string' ? asExpected(line, expected) : line)),
    }));
    const bundle = {
      schema: 'switchyard.host/1',
      ...(this.target.kind === 'local' && { computer: hostname() }),
      ...(this.elevated !== undefined && { elevated: this.elevated }),
      parts,
    };
    const { observations, problems } = observe([JSON.stringify(bundle)]);
    const seen = observations[0]?.host ?? { schema: OBSERVED_SCHEMA, facts: {}, failures: [] };
    return {
      observed: bounded(this.isSeen('docker-containers') ? seen : withoutContainers(seen)),
      problems: problems.map(({ problem }) => problem),
      skipped: this.skipped,
      ...(this.elevated !== undefined && { elevated: this.elevated }),
    };
  }
}

/** Networks name the containers that run on them: too few to be taken for all there are. */
function withoutContainers({ containers: _, ...seen }: ObservedHost): ObservedHost {
  return seen;
}

function isDocker({ needs }: Look): boolean {
  return needs === 'docker';
}

export function isElevated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'elevated' in state && state.elevated === true;
}

/** Longest text that an observation keeps. Images come with labels that are whole pages. */
const LONGEST = 4096;

function bounded(host: ObservedHost): ObservedHost {
  const { failures, containers } = host;
  const isShort = ([key, value]: [string, string]) => key.length <= LONGEST && value.length <= LONGEST;
  return {
    ...host,
    failures: failures.map(({ command, message }) => ({ command, message: message.slice(0, LONGEST) })),
    ...(containers && {
      containers: containers.map((container) => {
        const labels = Object.entries(container.labels);
        return labels.every(isShort) ? container : { ...container, labels: Object.fromEntries(labels.filter(isShort)) };
      }),
    }),
  };
}
