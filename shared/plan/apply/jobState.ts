import type { PlannedStep } from '../changes/documentSchema.ts';
import type { Loss } from '../step.ts';
import type { Job } from './job.ts';
import type { JobPhase, JobRecord, Outcome, Refusal, Residue, StepFault, UndoReason } from './jobJournal.ts';

/**
 * `begun` also where the process died at that step: nobody knows how far it came. `kept`: it was not taken back although the
 * job was, because its inverse failed.
 */
export type StepState = 'waiting' | 'begun' | 'done' | 'failed' | 'undoing' | 'undone' | 'undo-failed';

export interface StepProgress {
  readonly step: PlannedStep;
  readonly state: StepState;
  /** What the program said last. */
  readonly output: string;
  readonly fault?: StepFault;
  readonly undoFault?: StepFault;
  readonly begunAt?: number;
  readonly endedAt?: number;
}

export interface LaneProgress {
  readonly lane: number;
  readonly steps: readonly StepProgress[];
}

/** How far a job is; what a journal says, in one piece. */
export interface JobState {
  readonly phase: JobPhase;
  readonly why?: UndoReason;
  /** When a try is put back unless it is confirmed, in milliseconds since 1970. */
  readonly until?: number;
  /** The process that wrote last that it had taken the job on. */
  readonly takenBy?: Extract<JobRecord, { record: 'taken' }>['by'];
  readonly lanes: readonly LaneProgress[];
  readonly outcome?: Outcome;
  readonly refusal?: Refusal;
  readonly details: readonly string[];
  readonly residue: readonly Residue[];
  readonly losses: readonly Loss[];
  /** The lane and step that went wrong first. */
  readonly failed?: { readonly lane: number; readonly step: PlannedStep; readonly fault: StepFault };
}

type Draft = { -readonly [K in keyof StepProgress]: StepProgress[K] };

/** How far a job is after these records. Records about steps the job does not have are passed over. */
export function jobState(job: Job, records: readonly JobRecord[]): JobState {
  const lanes = job.lanes.map(({ plan }) => plan.steps.map((step): Draft => ({ step, state: 'waiting', output: '' })));
  const places = lanes.map((steps) => new Map(steps.map((draft): [string, Draft] => [draft.step.id, draft])));
  let state: Omit<JobState, 'lanes'> = { phase: 'preparing', details: [], residue: [], losses: [] };
  for (const record of records) {
    switch (record.record) {
      case 'before':
        break;
      case 'taken':
        state = { ...state, takenBy: record.by };
        break;
      case 'phase': {
        const { why, until, ...rest } = state;
        state = {
          ...rest,
          phase: record.phase,
          ...(record.why ? { why: record.why } : why ? { why } : {}),
          ...(record.until !== undefined && { until: record.until }),
        };
        break;
      }
      case 'ended': {
        const { outcome, refusal, details, residue, losses } = record;
        state = { ...state, phase: 'ended', outcome, details, residue, losses, ...(refusal && { refusal }) };
        break;
      }
      default: {
        const draft = places[record.lane]?.get(record.step);
        if (!draft) break;
        noteStep(draft, record);
        if (record.record === 'failed' && !state.failed) {
          state = { ...state, failed: { lane: record.lane, step: draft.step, fault: record.fault } };
        }
      }
    }
  }
  return { ...state, lanes: lanes.map((steps, lane) => ({ lane, steps })) };
}

type StepRecord = Extract<JobRecord, { readonly step: string }>;

function noteStep(draft: Draft, record: StepRecord): void {
  switch (record.record) {
    case 'begin':
      draft.state = 'begun';
      draft.begunAt = record.at;
      return;
    case 'done':
      draft.state = 'done';
      draft.output = record.output;
      draft.endedAt = record.at;
      return;
    case 'failed':
      draft.state = 'failed';
      draft.fault = record.fault;
      draft.output = record.fault.output;
      draft.endedAt = record.at;
      return;
    case 'undo-begin':
      draft.state = 'undoing';
      return;
    case 'undo-done':
      draft.state = 'undone';
      if (record.output !== '') draft.output = record.output;
      return;
    case 'undo-failed':
      draft.state = 'undo-failed';
      draft.undoFault = record.fault;
      return;
  }
}
