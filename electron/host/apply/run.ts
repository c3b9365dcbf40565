import type { Job } from '../../../shared/plan/apply/job.ts';
import { JobLog } from './jobLog.ts';
import { Lane } from './lane.ts';
import type { Ports } from './ports.ts';

/** One job in the hands of one process. */
export interface Run {
  readonly job: Job;
  readonly ports: Ports;
  readonly log: JobLog;
  readonly lanes: readonly Lane[];
}

export function runOf(job: Job, ports: Ports): Run {
  const { clock, journal, machines } = ports;
  const lanes = job.lanes.map(({ plan }, index) => {
    const machine = machines[index];
    if (!machine) throw new RangeError(`No machine for lane ${index}.`);
    return new Lane(index, plan, job.design, machine, clock);
  });
  return { job, ports, log: new JobLog(job, journal, clock), lanes };
}
