import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ProcessMark } from '../../../shared/plan/apply/lockFile.ts';
import { endTree } from '../process/endTree.ts';
import { isRunning, markOf } from '../process/processMark.ts';
import type { RunProgram } from '../process/types.ts';

/**
 * Runs programs, and keeps in a folder which ones are running. When the process of a job is killed, the docker command it had
 * started lives on, may fetch an image for minutes and then make the container: whoever puts the host back has to end it
 * first, or what it does comes after everything was taken back.
 */
export function notedRun(folder: string, run: RunProgram): RunProgram {
  return async (argv, options = {}) => {
    let noted: Promise<string | undefined> | undefined;
    try {
      return await run(argv, {
        ...options,
        onStart: (pid) => {
          noted = note(folder, pid);
          options.onStart?.(pid);
        },
      });
    } finally {
      const file = await noted;
      if (file !== undefined) await rm(file, { force: true }).catch(() => undefined);
    }
  };
}

/** A command is not held up by a note that cannot be kept. */
async function note(folder: string, pid: number): Promise<string | undefined> {
  try {
    const mark = await markOf(pid);
    const file = join(folder, `${pid}.json`);
    await mkdir(folder, { recursive: true });
    // Under its name only when it is whole.
    await writeFile(`${file}.new`, JSON.stringify(mark), { mode: 0o600 });
    await rename(`${file}.new`, file);
    return file;
  } catch {
    return undefined;
  }
}

/** How long a program may take to go that was ended, in milliseconds. */
const GOING_TIME = 10_000;
const LOOK_EVERY = 50;

/** Ends the programs that a process which has gone left running, and waits until they are. */
export async function endLeftPrograms(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const mark = await readFile(file, 'utf8').then(
      (text) => ProcessMark.safeParse(jsonOf(text)).data,
      () => undefined,
    );
    if (mark && (await isOurs(mark))) {
      endTree({ pid: mark.pid, kill: () => true });
      for (let waited = 0; waited < GOING_TIME && (await isRunning(mark)); waited += LOOK_EVERY)
        await pause(LOOK_EVERY);
    }
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Where the system does not say when a process was started, it must at least be the docker command. */
async function isOurs(mark: ProcessMark): Promise<boolean> {
  if (!(await isRunning(mark))) return false;
  if (mark.start !== null) return true;
  if (process.platform !== 'win32') return false;
  const program = win32.join(process.env.SystemRoot || 'C:\\Windows', 'System32', 'tasklist.exe');
  const filter = ['/FI', `PID eq ${mark.pid}`, '/FI', 'IMAGENAME eq docker.exe', '/FO', 'CSV', '/NH'];
  return promisify(execFile)(program, filter, { windowsHide: true }).then(
    ({ stdout }) => stdout.includes(`"${mark.pid}"`),
    () => false,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
