import { isRunning, markOf } from '../processMark.ts';

/** Waits until a process has ended, also where nobody asks for its exit code, as in a container without an init. */
export async function gone(pid: number): Promise<void> {
  const mark = await markOf(pid);
  while (await isRunning(mark)) await new Promise((resolve) => setTimeout(resolve, 10));
}
