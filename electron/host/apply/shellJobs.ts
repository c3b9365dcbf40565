import { homedir } from 'node:os';
import { join } from 'node:path';
import { LOCAL } from '../../../shared/plan/apply/target.ts';
import { preflight } from '../discovery/preflight.ts';
import { stateFolder } from '../places.ts';
import { runProgram } from '../process/runProgram.ts';
import { createDockerMachine } from './dockerMachine.ts';
import { withElevation } from './elevated.ts';
import { createHnsMachine } from './hnsMachine.ts';
import type { JobParts } from './jobProcess.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { detachedLauncher, type Launcher } from './launcher.ts';
import { notedRun } from './leftPrograms.ts';
import { taskSchedulerRescue } from './rescue.ts';

// What every shell gives its jobs; they differ only in how they start themselves.

/** The jobs of this user on this machine. */
export function shellJobs(launcher: Launcher): Jobs {
  const { platform, env } = process;
  const isElevationKnown = platform === 'win32';
  return createJobs({
    stateFolder: stateFolder({ platform, env, home: homedir() }),
    launcher: isElevationKnown ? withElevation(launcher, { run: runProgram }) : launcher,
    ...(isElevationKnown && { needsElevation: async () => (await preflight(LOCAL)).needsElevation }),
  });
}

/** What a process of a job works with. */
export function shellParts(launcher: Launcher): JobParts {
  const { platform, env } = process;
  return {
    launcher,
    machineAt: (target, programs, engine) =>
      engine === 'hns'
        ? createHnsMachine(target)
        : createDockerMachine(target, { run: notedRun(programs, runProgram) }),
    ...(platform === 'win32' && { rescue: taskSchedulerRescue({ launcher, run: runProgram, env }) }),
  };
}

/** The program of jobs, run by Node: beside the bundle that this is part of, or beside this source. */
const PROGRAM = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, 'jobProgram.ts')
  : join(import.meta.dirname, 'job.js');

/** How shells that are run by Node start the processes of their jobs. */
export const nodeLauncher = (): Launcher => detachedLauncher([process.execPath, PROGRAM]);
