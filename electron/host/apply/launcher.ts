import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../faults.ts';
import { type JobCall, jobArguments } from './jobCall.ts';
import { jobPlaces } from './jobFolder.ts';

/** Starts processes of ours that outlive this one. */
export interface Launcher {
  /** What starts ourselves, absolute; the words of a call come behind it. */
  readonly self: readonly [string, ...string[]];
  /**
   * Answers as soon as the process is there, which need not mean that it will get far. `elevated`: with the rights of an
   * administrator, which Windows asks a person for.
   */
  launch(call: JobCall, options?: { readonly elevated?: boolean }): Promise<Launched>;
}

export interface Launched {
  /** Resolves when the process has gone again; never, where nobody would tell. */
  readonly gone: Promise<void>;
}

/** Variables that would make another program of the one that is started. */
const NOT_FOR_JOBS = ['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'NODE_CHANNEL_FD', 'NODE_UNIQUE_ID'];

/**
 * Starts ourselves again, in a group of its own, with nothing of this process: no terminal that could take it along, no pipe
 * that would stay open. What it says goes to the job's log.
 */
export function detachedLauncher(
  self: readonly [string, ...string[]],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Launcher {
  const [program, ...words] = self;
  return {
    self,
    launch(call) {
      const log = openSync(jobPlaces(call.folder).log, 'a', 0o600);
      const env = { ...environment };
      for (const name of NOT_FOR_JOBS) delete env[name];
      return new Promise<Launched>((resolve, reject) => {
        const child = spawn(program, [...words, ...jobArguments(call)], {
          detached: true,
          shell: false,
          windowsHide: true,
          stdio: ['ignore', log, log],
          // Windows does not let go of a folder that a process stands in, and this one stays.
          cwd: dirname(call.folder),
          env,
        });
        child.once('error', (error) => reject(new HostError('not-started', { detail: error.message })));
        child.once('spawn', () => {
          child.unref();
          resolve({ gone: new Promise((gone) => child.once('exit', () => gone())) });
        });
      }).finally(() => closeSync(log));
    },
  };
}
