import type { CallArgs, CallResult } from '../../shared/contract.ts';
import type { Job } from '../../shared/plan/apply/job.ts';
import type { JobRecord, Outcome, UndoReason } from '../../shared/plan/apply/jobJournal.ts';
import { jobState } from '../../shared/plan/apply/jobState.ts';
import { staleness } from '../../shared/plan/changes/document.ts';
import type { PlannedStep } from '../../shared/plan/changes/documentSchema.ts';
import { carryOut, takeBack } from '../../shared/plan/testing/simRunner.ts';
import type { ScriptedHost } from './scriptedHost.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;
type Request = CallArgs<'apply.ask'>['what'];

/** A job carried out on simulated engines: the records are those of the real runner, the time is the test's. */
export class ScriptedJob {
  readonly records: JobRecord[] = [];
  alive = true;
  readonly job: Job;
  private readonly host: ScriptedHost;
  private readonly begun: { readonly lane: number; readonly step: PlannedStep }[] = [];
  private asked: Request | undefined;
  private wake: () => void = () => undefined;

  constructor(job: Job, host: ScriptedHost) {
    this.job = job;
    this.host = host;
  }

  summary(): CallResult<'apply.jobs'>[number] {
    const { id, mode, createdAt, design, lanes } = this.job;
    const { phase, outcome = null } = jobState(this.job, this.records);
    const hosts = lanes.map(({ plan }) => plan.host.name);
    return { id, mode, createdAt, design: design.name, hosts, phase, outcome, alive: this.alive };
  }

  ask(what: Request): void {
    this.asked = what;
    if (what === 'recover') {
      this.alive = true;
      void this.undo('abandoned');
    }
    this.wake();
  }

  /** The process ends, as if killed. */
  die(): void {
    this.alive = false;
    this.host.emit('apply.records', { id: this.job.id, records: [], alive: false });
  }

  async run(): Promise<void> {
    this.tell({ record: 'taken', by: { role: 'runner', pid: 4711 } });
    this.tell({ record: 'phase', phase: 'preparing' });
    await this.host.hold;
    const moved = this.job.lanes.flatMap(({ target, plan }) => staleness(plan, this.host.sim(target).observe()));
    if (moved.length > 0) {
      this.end('refused', {
        refusal: 'stale',
        details: moved.map(({ kind, name, what }) => `${kind} ${name}: ${what}`),
      });
      return;
    }
    this.tell({ record: 'phase', phase: 'carrying' });
    const why = await this.steps(({ phase }) => phase !== 'finish');
    if (!this.alive) return;
    if (why) {
      await this.undo(why);
      return;
    }
    if (this.job.mode === 'try' && !(await this.confirmed())) return;
    this.tell({ record: 'phase', phase: 'finishing' });
    await this.steps(({ phase }) => phase === 'finish');
    this.end('kept');
  }

  private async steps(meant: (step: PlannedStep) => boolean): Promise<UndoReason | undefined> {
    let number = 0;
    for (const [lane, { target, plan }] of this.job.lanes.entries()) {
      for (const step of plan.steps.filter(meant)) {
        this.tell({ record: 'begin', lane, step: step.id });
        await this.host.hold;
        if (!this.alive) return undefined;
        this.begun.push({ lane, step });
        const fails = this.host.failAt === number++;
        const { failed } = carryOut(this.host.sim(target), [step], 1, fails ? { at: 0, kind: 'refused' } : undefined);
        if (failed) {
          const output = failed.answer.ok ? '' : failed.answer.message;
          this.tell({ record: 'failed', lane, step: step.id, fault: { code: 'exit', exit: 1, output } });
          return 'step-failed';
        }
        this.tell({ record: 'done', lane, step: step.id, output: `${step.name}\n` });
        if (this.asked === 'cancel') return 'cancelled';
      }
    }
    return undefined;
  }

  private async confirmed(): Promise<boolean> {
    const wait = this.host.confirmAfter ?? this.job.confirmSeconds * 1000;
    this.tell({ record: 'phase', phase: 'confirming', until: Date.now() + wait });
    const answer = await new Promise<Request | 'expired'>((resolve) => {
      const timer = setTimeout(() => resolve('expired'), wait);
      this.wake = () => {
        clearTimeout(timer);
        resolve(this.asked ?? 'expired');
      };
    });
    if (answer === 'confirm') return true;
    if (answer !== 'recover') await this.undo(answer === 'expired' ? 'expired' : 'asked');
    return false;
  }

  private async undo(why: UndoReason): Promise<void> {
    this.tell({ record: 'phase', phase: 'undoing', why });
    for (const { lane, step } of this.begun.toReversed()) {
      this.tell({ record: 'undo-begin', lane, step: step.id });
      await this.host.hold;
      const target = this.job.lanes[lane]?.target;
      if (target) takeBack(this.host.sim(target), [step]);
      this.tell({ record: 'undo-done', lane, step: step.id, needless: false, output: '' });
    }
    this.end('put-back');
  }

  private end(outcome: Outcome, rest: Partial<Extract<JobRecord, { record: 'ended' }>> = {}): void {
    this.tell({ record: 'ended', outcome, details: [], residue: [], losses: [], ...rest });
    this.alive = false;
    this.host.emit('apply.records', { id: this.job.id, records: [], alive: false });
  }

  private tell(entry: WithoutTime<JobRecord>): void {
    const record = { ...entry, at: Date.now() } as JobRecord;
    this.records.push(record);
    this.host.emit('apply.records', { id: this.job.id, records: [record], alive: this.alive });
  }
}
