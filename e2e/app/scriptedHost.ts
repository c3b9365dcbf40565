import type { Page, WebSocketRoute } from '@playwright/test';
import type { CallArgs, CallName, CallResult, EventName } from '../../shared/contract.ts';
import { decodeDesign, encodeDesign } from '../../shared/design/codec.ts';
import { type Target, targetKey } from '../../shared/design/target.ts';
import { LOOKS, lookCommand } from '../../shared/observed/looks.ts';
import type { ObservedHost } from '../../shared/observed/observedHost.ts';
import type { Preflight } from '../../shared/observed/preflight.ts';
import { decodeJob, encodeJob, JOB_SCHEMA, type Job } from '../../shared/plan/apply/job.ts';
import { decodePlan } from '../../shared/plan/changes/document.ts';
import { DockerSim } from '../../shared/plan/testing/dockerSim.ts';
import { ScriptedJob } from './scriptedJob.ts';

const READY: Preflight = { canRead: true, canApply: true, needsElevation: false, problems: [] };

interface Machine {
  sim: DockerSim;
  preflight: Preflight;
  failures: ObservedHost['failures'];
}

type Answers = { [K in CallName]?: (args: CallArgs<K>) => Promise<CallResult<K>> };

/**
 * Machines with simulated engines, in the place of the host services that read and change hosts: every other call goes to the
 * real web shell. It outlives a page, as the processes of the real one do.
 */
export class ScriptedHost {
  readonly machines = new Map<string, Machine>();
  readonly jobs = new Map<string, ScriptedJob>();
  /** Waited for before each step; a test holds a job by it. */
  hold: Promise<void> = Promise.resolve();
  /** Milliseconds that a try waits, whatever was asked for; null for what was asked for. */
  confirmAfter: number | null = null;
  /** The step, by its place, that the engine refuses; none if null. */
  failAt: number | null = null;
  private socket: WebSocketRoute | undefined;

  /** A machine with an engine. */
  machine(target: Target, host: ObservedHost, preflight: Preflight = READY): void {
    this.machines.set(targetKey(target), { sim: new DockerSim(host), preflight, failures: host.failures });
  }

  sim(target: Target): DockerSim {
    return this.at(target).sim;
  }

  async attach(page: Page): Promise<void> {
    await page.routeWebSocket(/\/host$/, (socket) => {
      this.socket = socket;
      const server = socket.connectToServer();
      socket.onMessage((text) => {
        const { id, name, args } = JSON.parse(String(text));
        const answer = this.answers[name as CallName] as ((given: unknown) => Promise<unknown>) | undefined;
        if (!answer) {
          server.send(text);
          return;
        }
        answer(args).then(
          (value) => socket.send(JSON.stringify({ id, answer: { ok: true, value } })),
          (error: unknown) =>
            socket.send(
              JSON.stringify({
                id,
                answer: { ok: false, fault: { code: 'failed', params: { detail: String(error) } } },
              }),
            ),
        );
      });
    });
  }

  emit(event: EventName, body: unknown): void {
    this.socket?.send(JSON.stringify({ event, body }));
  }

  private at(target: Target): Machine {
    const machine = this.machines.get(targetKey(target));
    if (!machine) throw new Error(`nobody answers at ${targetKey(target)}`);
    return machine;
  }

  private readonly answers: Answers = {
    'host.targets': async () => ({
      contexts: [...this.machines.keys()]
        .filter((key) => key.startsWith('context:'))
        .map((key) => ({
          name: key.slice('context:'.length),
          description: '',
          endpoint: `ssh://admin@${key.slice('context:'.length)}`,
          current: false,
        })),
      problem: null,
    }),
    'host.preflight': async ({ target }) => this.at(target).preflight,
    'host.look': async ({ target }) => {
      const machine = this.at(target);
      const looks = LOOKS.slice(-4);
      for (const [done, look] of looks.entries()) {
        this.emit('host.looking', { target, look: lookCommand(look), done: done + 1, total: looks.length });
        await this.hold;
      }
      return { observed: { ...machine.sim.observe(), failures: machine.failures }, made: [] };
    },
    'host.stopLooking': async () => ({}),
    'apply.start': async ({ mode, confirmSeconds, design, lanes }) => {
      const decoded = decodeDesign(design);
      if (!decoded.ok) throw new Error('no design');
      const id = `20261122T0930${String(this.jobs.size).padStart(2, '0')}Z-0123abcd`;
      const job: Job = {
        schema: JOB_SCHEMA,
        id,
        mode,
        confirmSeconds,
        createdAt: Date.now(),
        design: decoded.design,
        lanes: lanes.map(({ target, plan }) => {
          const read = decodePlan(plan);
          if (!read.ok) throw new Error(`plan: ${read.fault.kind}`);
          return { target, plan: read.plan };
        }),
      };
      const read = decodeJob(encodeJob(job));
      if (!read.ok) throw new Error(`job: ${read.fault.kind}`);
      const scripted = new ScriptedJob(read.job, this);
      this.jobs.set(id, scripted);
      void scripted.run();
      return { id };
    },
    'apply.applied': async ({ host }) =>
      [...this.jobs.values()]
        .reverse()
        .filter((each) => each.summary().outcome === 'kept' && each.job.lanes.some(({ plan }) => plan.host.id === host))
        .map(({ job }) => ({ job: job.id, design: encodeDesign(job.design), unapplied: [] })),
    'apply.jobs': async () => [...this.jobs.values()].map((job) => job.summary()).reverse(),
    'apply.open': async ({ id }) => {
      const job = this.job(id);
      return { job: encodeJob(job.job), records: [...job.records], alive: job.alive };
    },
    'apply.leave': async () => ({}),
    'apply.ask': async ({ id, what }) => {
      this.job(id).ask(what);
      return {};
    },
    'apply.forget': async ({ id }) => {
      this.jobs.delete(id);
      return {};
    },
  };

  private job(id: string): ScriptedJob {
    const job = this.jobs.get(id);
    if (!job) throw new Error('no such job');
    return job;
  }
}
