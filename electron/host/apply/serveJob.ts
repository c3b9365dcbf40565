import { appendFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { announce } from './announce.ts';
import { jobPlaces, readJob } from './jobFolder.ts';
import { JOB_EXIT, type JobParts, type JobProcess, locksFolder } from './jobProcess.ts';
import type { JobCall } from './launcher.ts';
import { createLocks } from './lock.ts';
import type { Worker } from './ports.ts';
import { runJob } from './runner.ts';
import { recoverOnce, watchJob } from './watchdog.ts';

/** Does what a process was started for. Never throws; gives its exit code. */
export async function serveJob(call: JobCall, parts: JobParts): Promise<number> {
  const log = (line: string) =>
    appendFile(jobPlaces(call.folder).log, `${new Date().toISOString()} ${call.role} ${process.pid}: ${line}\n`, {
      mode: 0o600,
    }).catch(() => undefined);
  try {
    const read = await readJob(call.folder, call.digest);
    if (!read.ok) {
      await announce(call.folder, call.token, { pid: process.pid, fault: read.fault.kind });
      return JOB_EXIT.unusable;
    }
    const { job } = read;
    const locks = createLocks(locksFolder(dirname(call.folder)));
    const by: Worker = { role: call.role, pid: process.pid };
    return await work({ ...parts, call, job, locks, by, log });
  } catch (error) {
    await log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return JOB_EXIT.failed;
  }
}

async function work(own: JobProcess): Promise<number> {
  const { call } = own;
  switch (call.role) {
    case 'runner':
      return runJob(own);
    case 'watchdog':
      return watchJob(own);
    case 'recovery':
      await announce(call.folder, call.token, { pid: process.pid });
      return (await recoverOnce(own)) === 'done' ? JOB_EXIT.done : JOB_EXIT.failed;
  }
}
