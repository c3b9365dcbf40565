import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunProgram } from '../process/types.ts';
import { type JobCall, jobArguments } from './jobCall.ts';
import type { Launcher } from './launcher.ts';
import { makeTaskCommand, removeTaskCommand, rescueTaskFile } from './rescueTask.ts';

/** What finishes a job when all its processes have gone with the machine they ran on. */
export interface Rescue {
  /** Again with another time where one was set before. Answers why it could not be set. */
  arm(call: JobCall, jobId: string, until: number | undefined): Promise<string | undefined>;
  disarm(jobId: string): Promise<void>;
}

interface Machine {
  readonly launcher: Launcher;
  readonly run: RunProgram;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Longest time that Task Scheduler may take to answer. */
const TIME_LIMIT = 30_000;

/** Task Scheduler of Windows. Never run on Windows so far; see `rescueTaskXml`. */
export function taskSchedulerRescue({ launcher, run, env }: Machine): Rescue {
  const systemRoot = env.SystemRoot || 'C:\\Windows';
  const user = env.USERDOMAIN ? `${env.USERDOMAIN}\\${env.USERNAME ?? ''}` : (env.USERNAME ?? '');
  return {
    async arm(call, jobId, until) {
      const [program, ...words] = launcher.self;
      const command = [program, ...words, ...jobArguments({ ...call, role: 'recovery' })] as const;
      const file = join(call.folder, 'task.xml');
      let problem: string | undefined;
      // At startup where that is allowed, else when this user logs on.
      for (const elevated of [true, false]) {
        const task = { jobId, command, folder: dirname(call.folder), user, elevated, until };
        await writeFile(file, rescueTaskFile(task), { mode: 0o600 });
        const { code, stderr } = await run(makeTaskCommand(jobId, file, systemRoot), { timeLimit: TIME_LIMIT });
        if (code === 0) return undefined;
        problem = stderr.trim();
      }
      return problem;
    },
    async disarm(jobId) {
      await run(removeTaskCommand(jobId, systemRoot), { timeLimit: TIME_LIMIT });
    },
  };
}
