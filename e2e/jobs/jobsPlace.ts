import { join } from 'node:path';
import { createJobs, type Jobs, type NewJob } from '../../electron/host/apply/jobs.ts';
import { detachedLauncher } from '../../electron/host/apply/launcher.ts';
import { createContainer, createHost, createNetwork, emptyDesign } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { JobMode } from '../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../shared/plan/apply/jobJournal.ts';
import { LOCAL, type Target } from '../../shared/plan/apply/target.ts';
import { planDocument } from '../../shared/plan/changes/document.ts';
import { residue } from '../../shared/plan/changes/observedDelta.ts';
import { differenceAfter } from '../../shared/plan/changes/outcome.ts';
import { planChanges } from '../../shared/plan/changes/planChanges.ts';
import { planDesign } from '../../shared/plan/dockerPlan.ts';
import { DockerSim } from '../../shared/plan/testing/dockerSim.ts';
import { bareHost } from '../../shared/plan/testing/randomCase.ts';
import { FileEngine } from './fileMachine.ts';

// For tests only: jobs on machines that are files, carried out by real processes.

/** Two networks, a container on each. */
export const SHOP: Design = {
  ...emptyDesign('shop'),
  id: 'shop-1',
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        networks: [
          createNetwork('n1', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] }),
          createNetwork('n2', 'back', 'nat', { subnets: [{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }] }),
        ],
        containers: [
          createContainer('c1', 'web', 'iis:1', { endpoints: [{ id: 'e1', network: 'n1', ip: '10.61.0.9' }] }),
          createContainer('c2', 'db', 'sql:1', { endpoints: [{ id: 'e2', network: 'n2' }] }),
        ],
      }),
    ],
  },
};

/** The same a while later: one network has another subnet, one container has gone, another one has come. */
export const WIDER: Design = {
  ...SHOP,
  topology: {
    swarms: [],
    hosts: [
      createHost('h', 'WEB01', {
        networks: [
          createNetwork('n1', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/16', gateway: '10.61.0.1' }] }),
          createNetwork('n2', 'back', 'nat', { subnets: [{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }] }),
        ],
        containers: [
          createContainer('c1', 'web', 'iis:2', { endpoints: [{ id: 'e1', network: 'n1', ip: '10.61.0.9' }] }),
          createContainer('c3', 'mail', 'mail:1', { endpoints: [{ id: 'e3', network: 'n2' }] }),
        ],
      }),
    ],
  },
};

/** What an engine shows that once had a design made on it. */
export function hostWith(design: Design): ObservedHost {
  const sim = new DockerSim(bareHost());
  for (const { steps } of planDesign(design, { owner: design.id ?? design.name })) {
    for (const { command } of steps) if (command) sim.run(command.argv);
  }
  return sim.observe();
}

export interface JobsPlace {
  readonly jobs: Jobs;
  readonly state: string;
  readonly engines: string;
  readonly engine: (target?: Target) => FileEngine;
}

/** A state folder and engines, and what starts the processes of jobs there. `pace`: most that a command takes, twice. */
export function jobsPlace(
  folder: string,
  pace: number,
  program = join(import.meta.dirname, 'jobProgram.ts'),
): JobsPlace {
  const engines = join(folder, 'engines');
  const state = join(folder, 'state');
  const launcher = detachedLauncher([process.execPath, program], {
    ...process.env,
    SWITCHYARD_TEST_ENGINES: engines,
    SWITCHYARD_TEST_PACE: String(pace),
  });
  const engine = (target: Target = LOCAL) => new FileEngine(engines, target);
  return { jobs: createJobs({ stateFolder: state, launcher }), state, engines, engine };
}

/** A job that makes a design’s only host, as the engine is now. */
export function newJob(engine: FileEngine, design: Design, mode: JobMode, confirmSeconds = 120): NewJob {
  const observed = engine.observe();
  const [host] = design.topology.hosts;
  const plan = host && planDocument(design, planChanges(design, host.id, observed), observed);
  if (!plan) throw new Error('The test has no plan.');
  return { mode, confirmSeconds, design, lanes: [{ target: LOCAL, plan }] };
}

/** Follows a job until it has ended, or a record comes. */
export async function recordsUntil(
  jobs: Jobs,
  id: string,
  isEnough: (record: JobRecord) => boolean = ({ record }) => record === 'ended',
): Promise<readonly JobRecord[]> {
  const opened = await jobs.open(id);
  const records = [...opened.journal.records];
  if (records.some(isEnough)) return records;
  const enough = new AbortController();
  await jobs.follow(opened, enough.signal, (more) => {
    records.push(...more);
    if (more.some(isEnough)) enough.abort();
  });
  return records;
}

export const isConfirming = (record: JobRecord): boolean => record.record === 'phase' && record.phase === 'confirming';

/** How a host is after a job: as it was, as drawn, or what lies between. */
export function verdict(engine: FileEngine, design: Design, before = bareHost()): string {
  const now = engine.observe();
  const left = residue(before, now);
  if (left.length === 0) return 'as before';
  const missing = differenceAfter(design, design.topology.hosts[0]?.id ?? '', now);
  return missing.length === 0 ? 'as drawn' : JSON.stringify({ left, missing });
}
