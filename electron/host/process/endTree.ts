import { type ChildProcess, execFile } from 'node:child_process';
import { win32 } from 'node:path';

/** Whether programs get a process group of their own, by which they and all they start can be ended. */
export const OWN_GROUP = process.platform !== 'win32';

/** The command by which Windows ends a process with all it has started. */
export function endTreeCommand(pid: number, systemRoot = process.env.SystemRoot): readonly [string, string[]] {
  const program = win32.join(systemRoot || 'C:\\Windows', 'System32', 'taskkill.exe');
  return [program, ['/T', '/F', '/PID', String(pid)]];
}

/** Ends a program that was started in a group of its own, and everything it has started. */
export function endTree(child: Pick<ChildProcess, 'pid' | 'kill'>): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const [program, args] = endTreeCommand(pid);
    execFile(program, args, { windowsHide: true }, (error) => {
      if (error) child.kill('SIGKILL');
    });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
