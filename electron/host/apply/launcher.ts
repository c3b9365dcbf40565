import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../faults.ts';
import { jobPlaces } from './jobFolder.ts';

/**
 * What a process of ours does for a job. `runner` carries it out; `watchdog` finishes it when the runner has died; `recovery`
 * finishes one whose processes are all gone.
 */
export const JOB_ROLES = ['runner', 'watchdog', 'recovery'] as const;
export type JobRole = (typeof JOB_ROLES)[number];

export interface JobCall {
  /** The job's folder, absolute. */
  readonly folder: string;
  readonly role: JobRole;
  /** SHA-256 that job.json must have. */
  readonly digest: string;
  /** What the one that was started writes down, so that whoever started it knows that it is there. */
  readonly token: string;
}

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

const WORDS = { folder: '--run-job=', role: '--job-role=', digest: '--job-digest=', token: '--job-token=' } as const;

export function jobArguments({ folder, role, digest, token }: JobCall): string[] {
  return [WORDS.folder + folder, WORDS.role + role, WORDS.digest + digest, WORDS.token + token];
}

/** Whether a process was started for a job. Chromium mixes its own switches in, so only ours count. */
export function jobCallOf(argv: readonly string[]): JobCall | undefined {
  const after = (word: string) => argv.find((argument) => argument.startsWith(word))?.slice(word.length);
  const folder = after(WORDS.folder);
  if (folder === undefined) return undefined;
  const role = JOB_ROLES.find((known) => known === after(WORDS.role));
  const digest = after(WORDS.digest) ?? '';
  const token = after(WORDS.token) ?? '';
  if (!role || !/^[0-9a-f]{64}$/.test(digest) || !/^[0-9a-f]{8,64}$/.test(token))
    throw new RangeError('Not a job call.');
  return { folder, role, digest, token };
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
