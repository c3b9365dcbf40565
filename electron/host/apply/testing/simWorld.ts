import { Buffer } from 'node:buffer';
import type { ObservedHost } from '../../../../shared/observed/observedHost.ts';
import type { Job } from '../../../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../../../shared/plan/apply/jobJournal.ts';
import type { DockerSim } from '../../../../shared/plan/testing/dockerSim.ts';
import { lineOf } from '../../journal/lines.ts';
import { decodeJobJournal, JOB_JOURNAL_SCHEMA } from '../journalFile.ts';
import {
  JournalFault,
  type Locks,
  type LookScope,
  type Machine,
  type Ports,
  type Ran,
  type Request,
  type Worker,
} from '../ports.ts';

/** The process has died at a call of a port. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * What goes wrong with one command. `refused`: docker says no. `hang`: nothing is heard until the time limit, and it was not
 * done, was done, or is done only later. `lost`: it was done, and the answer was lost. `half`: `docker run` made the container
 * and could not start it. `gone`: the engine goes before it, or after it, and comes back; `restart`: and stops what runs.
 * `lied`: docker says that it is done, and it is not. `usurped`: somebody has just made a thing with the name. `die`: our
 * process dies when it is done, or while the engine goes on with it.
 */
export const RUN_FAULTS = [
  'refused',
  'hang',
  'hang-done',
  'hang-late',
  'lost',
  'half',
  'gone',
  'gone-done',
  'restart',
  'lied',
  'usurped',
  'die',
  'die-late',
] as const;
export type RunFault = (typeof RUN_FAULTS)[number];

/**
 * When a process dies: before a port has done anything, when it has, or in between: a line is written in part, and a command is
 * left to an engine that carries it out later.
 */
export const CRASH_MOMENTS = ['before', 'after', 'torn'] as const;
export type CrashMoment = (typeof CRASH_MOMENTS)[number];

export interface Script {
  /** By the number of the command, over all hosts and also those that take back. */
  readonly runs: ReadonlyMap<number, RunFault>;
  /** By the number of the call of any port. */
  readonly crashes: ReadonlyMap<number, CrashMoment>;
  readonly meddling: ReadonlyMap<number, (sims: readonly DockerSim[]) => void>;
  readonly requests: ReadonlyMap<number, Request['what']>;
  /** What is answered to a try that waits, and after how many milliseconds. */
  readonly answer?: { readonly what: Request['what']; readonly after: number };
  /** Numbers of appends that the disk has no room for. */
  readonly full: ReadonlySet<number>;
  /** How many looks an engine does not answer that has gone; Infinity where it never comes back. */
  readonly goneLooks: number;
  /** How many milliseconds later an engine does what it was left with. */
  readonly lateness: number;
}

export const NOTHING_WRONG: Script = {
  runs: new Map(),
  crashes: new Map(),
  meddling: new Map(),
  requests: new Map(),
  full: new Set(),
  goneLooks: 3,
  lateness: 20_000,
};

interface Late {
  readonly at: number;
  readonly sim: DockerSim;
  readonly work: () => void;
}

/** Hosts, a disk and a clock that processes work with and die over: what they leave behind is all the next one has. */
export class SimWorld {
  readonly sims: readonly DockerSim[];
  readonly asked: Request[] = [];
  /** Which engine answers for each host. */
  readonly engines: string[];
  /** What each host was like when everything on it was looked at last. */
  readonly lastSeen: ObservedHost[] = [];
  now = 1_000_000;
  calls = 0;
  runs = 0;
  private readonly job: Job;
  private readonly script: Script;
  private bytes: Buffer;
  private appends = 0;
  private readonly gone: number[];
  private late: Late[] = [];
  private isAnswered = false;
  readonly held = new Set<string>();

  constructor(job: Job, sims: readonly DockerSim[], script: Script) {
    this.job = job;
    this.sims = sims;
    this.script = script;
    this.gone = sims.map(() => 0);
    this.engines = sims.map((_, lane) => `engine-${lane}`);
    this.bytes = Buffer.from(lineOf({ journal: JOB_JOURNAL_SCHEMA, job: job.id }));
  }

  /** What the journal says now. */
  get records(): readonly JobRecord[] {
    return decodeJobJournal(this.bytes, this.job.id)?.records ?? [];
  }

  /** A new process, which finds the journal as it is, and cuts off its torn end. */
  ports(by: Worker): Ports {
    const life = { isDead: false };
    const decoded = decodeJobJournal(this.bytes, this.job.id);
    if (!decoded) throw new Error('The journal cannot be read.');
    this.bytes = this.bytes.subarray(0, decoded.size);
    const records = [...decoded.records];
    let last = decoded.last;
    /** One call of a port, in which the process may die. */
    const call = <T>(work: () => T, partly?: () => void): T => {
      if (life.isDead) throw new Crash('dead');
      const number = this.calls++;
      this.happen(number);
      const moment = this.script.crashes.get(number);
      if (moment === undefined) return work();
      life.isDead = true;
      if (moment === 'after') work();
      if (moment === 'torn') partly?.();
      throw new Crash(`call ${number}`);
    };
    const locks: Locks = {
      take: async (keys) =>
        call(() => {
          if (keys.some((key) => this.held.has(key))) return undefined;
          for (const key of keys) this.held.add(key);
          return { release: async () => call(() => keys.forEach((key) => void this.held.delete(key))) };
        }),
    };
    return {
      by,
      locks,
      machines: this.sims.map((sim, lane) =>
        this.machine(sim, lane, call, () => {
          life.isDead = true;
          throw new Crash('in a command');
        }),
      ),
      journal: {
        records: () => records,
        append: async (record) => {
          const line = Buffer.from(lineOf({ number: last + 1, entry: record }));
          const write = (bytes: Buffer) => {
            this.bytes = Buffer.concat([this.bytes, bytes]);
          };
          call(
            () => {
              if (this.script.full.has(this.appends++)) throw new JournalFault('no space left');
              write(line);
              records.push(record);
              last++;
            },
            () => write(line.subarray(0, (this.calls * 7919) % line.length)),
          );
        },
      },
      requests: {
        all: () => this.asked.slice(),
        more: async (known, until) =>
          call(() => {
            if (this.asked.length > known) return;
            const { answer } = this.script;
            if (answer && !this.isAnswered && this.now + answer.after <= until) {
              this.isAnswered = true;
              this.now += answer.after;
              this.asked.push({ what: answer.what, at: this.now });
            } else this.now = Math.max(this.now, until);
          }),
      },
      clock: {
        now: () => this.now,
        pause: async (milliseconds) =>
          call(() => {
            this.now += milliseconds;
          }),
      },
    };
  }

  /** A process has ended: locks of the dead are taken over. */
  bury(): void {
    this.held.clear();
  }

  /** An engine goes, for as long as the script says. */
  leave(lane: number): void {
    this.gone[lane] = this.script.goneLooks;
  }

  private happen(number: number): void {
    this.arrive(({ at }) => at <= this.now);
    const meddle = this.script.meddling.get(number);
    meddle?.(this.sims);
    const what = this.script.requests.get(number);
    if (what) this.asked.push({ what, at: this.now });
  }

  private machine(
    sim: DockerSim,
    lane: number,
    call: <T>(work: () => T, partly?: () => void) => T,
    die: () => never,
  ): Machine {
    const isGone = () => {
      const left = this.gone[lane] ?? 0;
      if (left > 0) this.gone[lane] = left - 1;
      return left > 0;
    };
    return {
      identity: async () => call(() => (isGone() ? undefined : this.engines[lane])),
      look: async ({ scope }) =>
        call(() => {
          this.now += 40;
          if (isGone()) return { ok: false, message: 'error during connect' };
          const observed = sim.observe();
          if (!scope) this.lastSeen[lane] = observed;
          return { ok: true, observed: scope ? within(observed, scope) : observed };
        }),
      run: async (argv, { timeLimit }) =>
        call(
          () => {
            this.now += 100;
            const fault = this.script.runs.get(this.runs++);
            if ((this.gone[lane] ?? 0) > 0) return ended(1, 'error during connect');
            return this.run(die, sim, lane, argv, timeLimit, fault);
          },
          () => this.leaveTo(sim, argv),
        ),
    };
  }

  /** Engines have done everything they were left with. */
  settle(): void {
    this.arrive(() => true);
  }

  private arrive(isDue: (late: Late) => boolean): void {
    const due = this.late.filter(isDue);
    this.late = this.late.filter((late) => !due.includes(late));
    for (const { work } of due) work();
  }

  private leaveTo(sim: DockerSim, argv: readonly string[], after = 0): void {
    this.late.push({ at: this.now + after + this.script.lateness, sim, work: () => sim.run(argv) });
  }

  private run(
    die: () => never,
    sim: DockerSim,
    lane: number,
    argv: readonly string[],
    timeLimit: number,
    fault: RunFault | undefined,
  ): Ran {
    // An engine does what it was asked for in turn.
    this.arrive((late) => late.sim === sim);
    const hang = () => {
      this.now += timeLimit;
      return { exit: null, output: '', timedOut: true, started: true };
    };
    switch (fault) {
      case undefined: {
        const answer = sim.run(argv);
        return answer.ok ? ended(0, 'done') : ended(1, answer.message);
      }
      case 'refused':
        return ended(1, 'fault: refused');
      case 'hang':
        return hang();
      case 'hang-done':
        sim.run(argv);
        return hang();
      case 'hang-late':
        this.leaveTo(sim, argv, timeLimit);
        return hang();
      case 'lost':
        sim.run(argv);
        return ended(1, 'EOF');
      case 'half':
        if (argv[1] === 'run') sim.run(['docker', 'create', ...argv.slice(2).filter((word) => word !== '-d')]);
        return ended(125, 'fault: half');
      case 'lied':
        return ended(0, '');
      case 'usurped': {
        usurp(sim, argv);
        const answer = sim.run(argv);
        return answer.ok ? ended(0, 'done') : ended(1, answer.message);
      }
      case 'die':
        sim.run(argv);
        return die();
      case 'die-late':
        this.leaveTo(sim, argv);
        return die();
      case 'gone':
        this.gone[lane] = this.script.goneLooks;
        return ended(1, 'error during connect');
      case 'gone-done':
        sim.run(argv);
        this.gone[lane] = this.script.goneLooks;
        return ended(1, 'error during connect');
      case 'restart':
        this.gone[lane] = this.script.goneLooks;
        for (const { id, running } of sim.observe().containers ?? []) if (running) sim.run(['docker', 'stop', id]);
        return ended(1, 'error during connect');
    }
  }
}

/** Somebody makes a thing under the name that is about to be given. */
function usurp(sim: DockerSim, argv: readonly string[]): void {
  const [, noun, verb] = argv;
  const name = argv.find((word) => word.startsWith('--name='));
  if (noun === 'network' && verb === 'create')
    sim.run(['docker', 'network', 'create', '-d', 'l2bridge', argv.at(-1) ?? '']);
  else if (name !== undefined) sim.run(['docker', 'create', name, 'stranger:1']);
}

function ended(exit: number, output: string): Ran {
  return { exit, output, timedOut: false, started: true };
}

/** Only what was asked for, so that a runner that asks for too little is found out. */
function within(observed: ObservedHost, { networks, containers, adapters, swarm }: LookScope): ObservedHost {
  const { adapters: seen, facts, dockerNetworks = [], containers: all = [], ...rest } = observed;
  const isMeant = (names: readonly string[]) => (thing: { readonly id: string; readonly name: string }) =>
    names.includes(thing.id) || names.includes(thing.name);
  const { swarm: role, ...others } = facts;
  return {
    ...rest,
    facts: swarm && role !== undefined ? { ...others, swarm: role } : others,
    ...(adapters && seen && { adapters: seen }),
    ...(networks.length > 0 && { dockerNetworks: dockerNetworks.filter(isMeant(networks)) }),
    ...(containers.length > 0 && { containers: all.filter(isMeant(containers)) }),
  };
}
