import { createJobs, type Jobs } from '../electron/host/apply/jobs.ts';

/** Jobs of a state folder of its own, of which none can be started. For tests only. */
export function idleJobs(stateFolder: string): Jobs {
  const launch = async () => {
    throw new Error('Nothing is started here.');
  };
  return createJobs({ stateFolder, launcher: { self: ['none'], launch } });
}
