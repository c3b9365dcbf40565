import type { ReadProblem } from '../../../shared/import/host/hostReader.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { PowerShell } from '../powershell/types.ts';
import type { RunProgram } from '../process/types.ts';

export interface ReadHostOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Only looks of these ids, as after a step; without it everything that can be seen of the target. */
  readonly only?: readonly string[];
  /** Labels that the design draws on containers: they are read of any container, others only of those Switchyard made. */
  readonly labels?: readonly string[];
  /** Of what is said about looks that did not come to an answer. */
  readonly locale?: string;
  /** Variables for docker: DOCKER_CONFIG, DOCKER_HOST. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The one to ask on Windows; without it one is started, and closed again. */
  readonly powershell?: PowerShell;
  /** For tests of what happens around programs. */
  readonly run?: RunProgram;
  readonly platform?: string;
  /**
   * For tests only: the operating system that the engine must run on. Without it SWITCHYARD_TEST_ENGINE_OS decides, and
   * without that it is `windows`. With `linux`, an engine for Linux whose plugins carry the names of Windows' drivers stands
   * for one on Windows.
   */
  readonly expectOs?: EngineOs;
}

export type EngineOs = 'windows' | 'linux';

/** One look has begun or ended. */
export interface ReadProgress {
  readonly look: string;
  /** What people would type for it. */
  readonly command: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Why it failed. */
  readonly message?: string;
  readonly finished: number;
  readonly total: number;
}

export interface HostReading {
  /** Each command that failed is in `failures`. */
  readonly observed: ObservedHost;
  /** What was odd about the answers. */
  readonly problems: readonly ReadProblem['problem'][];
  /** Ids of looks that were not tried, because what they need is known not to answer. */
  readonly skipped: readonly string[];
  /** Whether Windows shows this process what it shows to administrators; absent where nobody asked. */
  readonly elevated?: boolean;
}
