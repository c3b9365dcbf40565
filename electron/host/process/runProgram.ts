import { type ChildProcess, spawn } from 'node:child_process';
import { Capture } from './capture.ts';
import { endTree, OWN_GROUP } from './endTree.ts';
import { environmentFor } from './environment.ts';
import { findProgram } from './findProgram.ts';
import { programFaultOf } from './programFault.ts';
import type { RunOptions, RunResult } from './types.ts';

/** Most that is kept of a stream where nobody says otherwise: the inspection of ten thousand containers is half of it. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/** How long the streams of a program that was ended may stay open, in milliseconds: something that left its group may hold them. */
const CLOSING_TIME = 1000;

/** Starts a program in a group of its own, with an argument array and never a shell. Throws a ProgramFault. */
export function startProgram(
  [program, ...args]: readonly [string, ...string[]],
  { env, folder, stdin = 'ignore' }: Pick<RunOptions, 'env' | 'folder'> & { readonly stdin?: 'ignore' | 'pipe' },
): ChildProcess {
  const environment = environmentFor(env);
  try {
    return spawn(findProgram(program, { platform: process.platform, env: environment }), args, {
      shell: false,
      windowsHide: true,
      detached: OWN_GROUP,
      env: environment,
      ...(folder !== undefined && { cwd: folder }),
      stdio: [stdin, 'pipe', 'pipe'],
    });
  } catch (error) {
    throw programFaultOf(error, program);
  }
}

/** Runs a program to its end. Throws a ProgramFault where it cannot be started, and nothing else. */
export async function runProgram(argv: readonly [string, ...string[]], options: RunOptions = {}): Promise<RunResult> {
  const { signal, timeLimit, onLine, outputLimit = OUTPUT_LIMIT, input } = options;
  const began = performance.now();
  if (signal?.aborted) return { ...NOT_STARTED, cancelled: true };
  const child = startProgram(argv, { ...options, stdin: input === undefined ? 'ignore' : 'pipe' });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  const stdout = new Capture(outputLimit, onLine && ((line) => onLine(line, 'stdout')));
  const stderr = new Capture(outputLimit, onLine && ((line) => onLine(line, 'stderr')));
  child.stdout?.on('data', (chunk: Buffer) => stdout.add(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk));
  // A program need not read what it is given.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);

  let timedOut = false;
  let cancelled = false;
  const end = (why: 'time' | 'cancel') => {
    if (timedOut || cancelled) return;
    if (why === 'time') timedOut = true;
    else cancelled = true;
    endTree(child);
    setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, CLOSING_TIME).unref();
  };
  const cancel = () => end('cancel');
  const timer = timeLimit === undefined ? undefined : setTimeout(() => end('time'), timeLimit);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const [code, killedBy] = await closed(child, argv[0]);
    stdout.end();
    stderr.end();
    return {
      code,
      signal: killedBy,
      stdout: stdout.text,
      stderr: stderr.text,
      cut: stdout.cut || stderr.cut,
      timedOut,
      cancelled,
      milliseconds: performance.now() - began,
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

const NOT_STARTED: RunResult = {
  code: null,
  signal: null,
  stdout: '',
  stderr: '',
  cut: false,
  timedOut: false,
  cancelled: false,
  milliseconds: 0,
};

/** Waits until a program has ended and all it printed has been read. */
function closed(child: ChildProcess, program: string): Promise<[number | null, NodeJS.Signals | null]> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(programFaultOf(error, program)));
    child.once('close', (code, killedBy) => resolve([code, killedBy]));
  });
}
