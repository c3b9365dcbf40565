import { appendFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { announce } from './announce.ts';
import type { JobCall } from './jobCall.ts';
import { type FoundJob, jobPlaces, readJob } from './jobFolder.ts';
import { JOB_EXIT, type JobParts, type JobProcess, locksFolder } from './jobProcess.ts';
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
    const found = await readJob(call.folder);
    const fault = faultIn(found, call.digest);
    if (!found?.decoded.ok || fault !== undefined) {
      await log(`no job that could be carried out: ${fault}`);
      await announce(call.folder, call.token, { pid: process.pid, fault: fault ?? 'no-job' });
      return JOB_EXIT.unusable;
    }
    const { job } = found.decoded;
    const locks = createLocks(locksFolder(dirname(call.folder)));
    const by: Worker = { role: call.role, pid: process.pid };
    return await work({ ...parts, call, job, locks, by, log });
  } catch (error) {
    await log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return JOB_EXIT.failed;
  }
}

/** Why a job cannot be taken. It may be read with more rights than it was written with, so it must be the very one. */
function faultIn(found: FoundJob | undefined, digest: string): string | undefined {
  if (!found) return 'no-job';
  if (found.digest !== digest) return 'other-digest';
  return found.decoded.ok ? undefined : found.decoded.fault.kind;
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
