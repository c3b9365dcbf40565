import { Buffer } from 'node:buffer';
import type { ObservedHost } from '../../../../shared/observed/observedHost.ts';
import { performHnsAct } from '../../../../shared/plan/apply/hns/performHnsAct.ts';
import type { Job } from '../../../../shared/plan/apply/job.ts';
import type { JobRecord } from '../../../../shared/plan/apply/jobJournal.ts';
import type { PowerShellAnswer } from '../../../../shared/plan/apply/powershell/answer.ts';
import type { PowerShellRequest } from '../../../../shared/plan/apply/powershell/requests.ts';
import { asHnsHost } from '../../../../shared/plan/changes/hns/engine.ts';
import type { HnsSim } from '../../../../shared/plan/testing/hnsSim/hnsSim.ts';
import { lineOf } from '../../journal/lines.ts';
import { decodeJobJournal, JOB_JOURNAL_SCHEMA } from '../journalFile.ts';
import type { Locks, Machine, Ports, Request, Worker } from '../ports.ts';
import { Crash, type CrashMoment } from './simWorld.ts';

/**
 * What goes wrong with one request that changes something. `error`: HNS says no. `hang`: nothing is heard until the time limit,
 * and it was not done, was done, or is done only later. `lost`: done, and PowerShell died before it answered. `half`: done in
 * part, with an error; `half-quiet`: in part, and HNS says that all is well. `restart`: the service stops before it, or after.
 */
export const HNS_FAULTS = [
  'error',
  'hang',
  'hang-done',
  'hang-late',
  'lost',
  'half',
  'half-quiet',
  'restart',
  'restart-done',
] as const;
export type HnsFault = (typeof HNS_FAULTS)[number];

export interface HnsScript {
  /** By the number of the request that changes something, also of those that take back. */
  readonly faults: ReadonlyMap<number, HnsFault>;
  /** By the number of the call of any port. */
  readonly crashes: ReadonlyMap<number, CrashMoment>;
  readonly meddling: ReadonlyMap<number, (sim: HnsSim) => void>;
  readonly requests: ReadonlyMap<number, Request['what']>;
  readonly answer?: { readonly what: Request['what']; readonly after: number };
  /** How many looks a service that stops does not answer. */
  readonly downLooks: number;
}

/** A host, a disk and a clock that processes work with and die over: what they leave behind is all the next one has. */
export class HnsWorld {
  readonly sim: HnsSim;
  readonly asked: Request[] = [];
  /** What the host was like when everything on it was looked at last. */
  lastSeen: ObservedHost | undefined;
  now = 1_000_000;
  calls = 0;
  changes = 0;
  private readonly job: Job;
  private readonly script: HnsScript;
  private bytes: Buffer;
  private late: { readonly at: number; readonly work: () => void }[] = [];
  private isAnswered = false;
  private readonly held = new Set<string>();

  constructor(job: Job, sim: HnsSim, script: HnsScript) {
    this.job = job;
    this.sim = sim;
    this.script = script;
    this.bytes = Buffer.from(lineOf({ journal: JOB_JOURNAL_SCHEMA, job: job.id }));
  }

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
    const call = <T>(work: () => T, tear?: () => void): T => {
      if (life.isDead) throw new Crash('dead');
      const number = this.calls++;
      this.happen(number);
      const moment = this.script.crashes.get(number);
      if (moment === undefined) return work();
      life.isDead = true;
      if (moment === 'after') work();
      if (moment === 'torn') tear?.();
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
      machines: [this.machine(call)],
      journal: {
        records: () => records,
        append: async (record) => {
          const line = Buffer.from(lineOf({ number: last + 1, entry: record }));
          const write = (bytes: Buffer) => {
            this.bytes = Buffer.concat([this.bytes, bytes]);
          };
          call(
            () => {
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

  private happen(number: number): void {
    for (const { work } of this.late.filter(({ at }) => at <= number)) work();
    this.late = this.late.filter(({ at }) => at > number);
    this.script.meddling.get(number)?.(this.sim);
    const what = this.script.requests.get(number);
    if (what) this.asked.push({ what, at: this.now });
  }

  /** As the machine for Windows does it, but for the process in between. */
  private machine(call: <T>(work: () => T) => T): Machine {
    const see = () => asHnsHost(this.sim.observe());
    return {
      identity: async () => call(() => 'hns:WEB01'),
      look: async ({ scope }) =>
        call(() => {
          this.now += 40;
          const observed = see();
          if (!observed.hnsNetworks || !observed.hnsEndpoints) return { ok: false, message: 'Get-HnsNetwork: 0x6be' };
          if (!scope) {
            this.lastSeen = observed;
            return { ok: true, observed };
          }
          if (!scope.hns) throw new Error('A look for nothing of HNS.');
          // Only what was asked for, so that a runner that asks for too little is found out.
          const adapters = (observed.adapters ?? []).map((item) => ({ ...item, addresses: [] }));
          return { ok: true, observed: scope.adapters ? observed : { ...observed, adapters } };
        }),
      run: async () => {
        throw new Error('There is no docker.');
      },
      act: async (act, { timeLimit }) => {
        const seen = call(() => {
          this.now += 60;
          return see();
        });
        if (!seen.hnsNetworks || !seen.hnsEndpoints) {
          return { exit: 1, output: 'Get-HnsNetwork: 0x6be', timedOut: false, started: true };
        }
        return performHnsAct(act, seen, async (request) => call(() => this.ask(request, timeLimit)));
      },
    };
  }

  private ask(request: PowerShellRequest, timeLimit: number): PowerShellAnswer {
    this.now += 100;
    const { sim, script } = this;
    const hang = (): PowerShellAnswer => {
      this.now += timeLimit;
      return { ok: false, fault: { code: 'timed-out', message: '' } };
    };
    const dead: PowerShellAnswer = { ok: false, fault: { code: 'died', message: '' } };
    const no: PowerShellAnswer = { ok: false, fault: { code: 'failed', message: 'HNS', hresult: 0x803b0006 } };
    switch (script.faults.get(this.changes++)) {
      case undefined:
        return sim.ask(request);
      case 'error':
        return no;
      case 'hang':
        return hang();
      case 'hang-done':
        sim.ask(request);
        return hang();
      case 'hang-late':
        this.late.push({ at: this.calls + 3, work: () => sim.ask(request) });
        return hang();
      case 'lost':
        sim.ask(request);
        return dead;
      case 'half':
        sim.doHalf(request);
        return no;
      case 'half-quiet':
        sim.doHalf(request);
        return { ok: true, value: {} };
      case 'restart':
        sim.restart(script.downLooks);
        return sim.ask(request);
      case 'restart-done':
        sim.ask(request);
        sim.restart(script.downLooks);
        return dead;
    }
  }
}
