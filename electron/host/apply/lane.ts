import type { Design } from '../../../shared/design/schema.ts';
import type { ObservedHost } from '../../../shared/observed/observedHost.ts';
import type { PlanDocument } from '../../../shared/plan/changes/document.ts';
import { drawnLabels } from '../../../shared/plan/changes/drawnLabels.ts';
import { type Action, isCommand } from '../../../shared/plan/step.ts';
import { PATIENCE, PAUSES } from './limits.ts';
import type { Clock, Looked, LookScope, Machine, Ran } from './ports.ts';

/** `unseen`: the host could not be looked at, for as long as anybody has patience. */
export type Watched =
  | { readonly end: 'met' | 'unmet'; readonly observed: ObservedHost }
  | { readonly end: 'unseen'; readonly message: string };

interface Patience {
  /** How long the condition may take, from when the host can be looked at. */
  readonly limit: number;
  /** How long the host may not be looked at. */
  readonly engine: number;
}

const OTHER: Looked = { ok: false, message: '' };

/** One host of a job: its plan, and the hands and eyes for it. */
export class Lane {
  readonly index: number;
  readonly plan: PlanDocument;
  private readonly machine: Machine;
  private readonly clock: Clock;
  private readonly labels: readonly string[];
  /** Nobody waits the whole time again and again for an engine that is gone for good. */
  private isGivenUp = false;
  private isOther = false;

  constructor(index: number, plan: PlanDocument, design: Design, machine: Machine, clock: Clock) {
    this.index = index;
    this.plan = plan;
    this.machine = machine;
    this.clock = clock;
    this.labels = drawnLabels(design, plan.host.id);
  }

  /** Another engine answers, or none: nothing may be done there, and nothing that is seen there counts. */
  giveUp(): void {
    this.isOther = true;
    this.isGivenUp = true;
  }

  async run(action: Action, timeLimit: number): Promise<Ran> {
    const { machine } = this;
    if (isCommand(action)) return machine.run(action.argv, { timeLimit });
    const none: Ran = { exit: null, output: '', timedOut: false, started: false };
    return machine.act?.(action, { timeLimit }) ?? none;
  }

  /** Looks until the condition is met, or time is over. While the host cannot be looked at, the condition's time stands still. */
  async watch(
    scope: LookScope | undefined,
    isMet: (observed: ObservedHost) => boolean,
    { limit, engine }: Patience,
  ): Promise<Watched> {
    const { clock } = this;
    const start = clock.now();
    let deadline = start + limit;
    let goneSince: number | undefined;
    let pause: number = PAUSES.first;
    for (;;) {
      const looked = this.isOther ? OTHER : await this.machine.look({ scope, labels: this.labels });
      const now = clock.now();
      let end: number;
      if (looked.ok) {
        this.isGivenUp = false;
        const { observed } = looked;
        if (isMet(observed)) return { end: 'met', observed };
        // One that comes and goes is not waited for for ever.
        if (goneSince !== undefined) deadline = Math.min(now + limit, start + limit + engine);
        goneSince = undefined;
        if (now >= deadline) return { end: 'unmet', observed };
        end = deadline;
      } else {
        goneSince ??= now;
        end = goneSince + (this.isGivenUp ? 0 : engine);
        if (now >= end) {
          this.isGivenUp = true;
          return { end: 'unseen', message: looked.message };
        }
      }
      await clock.pause(Math.min(pause, end - now));
      pause = Math.min(Math.ceil(pause * PAUSES.growth), PAUSES.longest);
    }
  }

  /** One look, as soon as the host can be looked at. */
  async see(scope?: LookScope, engine: number = PATIENCE.engine): Promise<Exclude<Watched, { end: 'unmet' }>> {
    const seen = await this.watch(scope, () => true, { limit: 0, engine });
    return seen.end === 'unmet' ? { end: 'met', observed: seen.observed } : seen;
  }
}
