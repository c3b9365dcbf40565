import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import { promisify } from 'node:util';
import type { ProcessMark } from '../../../shared/plan/apply/lockFile.ts';

let mine: Promise<ProcessMark> | undefined;

/** The mark of this process. */
export async function thisProcess(): Promise<ProcessMark> {
  mine ??= markOf(process.pid);
  return { ...(await mine), uptime: uptime() };
}

/** The mark of a process that runs. */
export async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, start: (await seen(pid))?.start ?? null, boot: await bootId(), uptime: uptime() };
}

/** Whether a process still runs. In doubt it does: a lock that is held too long harms less than one that is held twice. */
export async function isRunning(mark: ProcessMark): Promise<boolean> {
  if (mark.pid <= 0) return true;
  const boot = await bootId();
  if (mark.boot !== null && boot !== null && mark.boot !== boot) return false;
  // Within one boot the machine only ever runs longer; Windows tells nothing better, and gives numbers again soon.
  if (uptime() < mark.uptime) return false;
  const now = await seen(mark.pid);
  return now !== undefined && (mark.start === null || now.start === null || now.start === mark.start);
}

async function bootId(): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

/** Undefined where there is no such process. */
async function seen(pid: number): Promise<{ readonly start: string | null } | undefined> {
  if (!isThere(pid)) return undefined;
  switch (process.platform) {
    case 'linux': {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
      return stat === undefined ? undefined : inStat(stat);
    }
    case 'darwin': {
      const line = await promisify(execFile)('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
        env: { LC_ALL: 'C' },
      }).catch(() => undefined);
      return { start: line?.stdout.trim() || null };
    }
    // Windows tells it only through programs that take a second to start; there the number alone must do.
    default:
      return { start: null };
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** States of a process that is dead and only waits to be asked for its exit code. */
const DEAD = new Set(['Z', 'X', 'x']);

/** The name in parentheses may hold anything, blanks and parentheses too; behind it `starttime` is the 20th field (proc(5)). */
function inStat(stat: string): { readonly start: string | null } | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return DEAD.has(fields[0] ?? '') ? undefined : { start: fields[19] ?? null };
}
