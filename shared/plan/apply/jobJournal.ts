import { z } from 'zod';
import { ObservedHost } from '../../observed/observedHost.ts';
import { LossSchema } from '../changes/documentSchema.ts';

/**
 * What is written down while a job is carried out: one record a line, each on the disk before what it announces is done. The
 * records alone say what was begun and what is to be taken back, whichever process died.
 */
export const JOB_PHASES = ['preparing', 'carrying', 'confirming', 'finishing', 'undoing', 'ended'] as const;
/**
 * `preparing`: hosts are read and compared with what the plan was made for; nothing has been done. `carrying`: steps run.
 * `confirming`: everything is done and verified, and a try waits. `finishing`: kept, and the last steps throw away what was
 * put aside; there is no way back. `undoing`: what was begun is taken back, last first.
 */
export type JobPhase = (typeof JOB_PHASES)[number];

const UNDO_REASONS = [
  /** A step failed, or what it promises was not seen. */
  'step-failed',
  /** All steps are done, and a host is still not as drawn. */
  'not-as-drawn',
  'cancelled',
  /** A try was not confirmed in time. */
  'expired',
  /** A person asked for it. */
  'asked',
  /** The process that carried the job out has gone. */
  'abandoned',
] as const;
export type UndoReason = (typeof UNDO_REASONS)[number];

const REFUSALS = [
  /** Another job holds the host. */
  'locked',
  /** A host has moved since the plan was made. */
  'stale',
  /** A host could not be read. */
  'unreadable',
  /** The machine cannot carry plans out: see the preflight. */
  'preflight',
  /** A try was asked for, and the plan says that it could not be taken back. */
  'irreversible',
  /** The process that puts everything back if this one dies could not be started. */
  'no-watchdog',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * `kept`: every host is as drawn. `put-back`: every host is as it was. `residue`: something could not be put back, and is
 * listed. `unfinished`: kept, but something that was put aside could not be thrown away, or a host has left the drawing since
 * it was verified, and is listed.
 */
export const OUTCOMES = ['kept', 'put-back', 'residue', 'unfinished', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const text = z.string().max(65_536);
const lane = z.number().int().nonnegative();
const step = z.string().max(256);

/** Why a step did not do what it should. `code` has a text `apply.fault.CODE`; `output` is what the program said. */
export const StepFault = z.strictObject({
  code: z.enum([
    /** The program ended with another code than 0. */
    'exit',
    'timeout',
    'not-started',
    /** What the step is to be done to is not there, or another thing has its name. */
    'not-the-one',
    /** Done, as far as the program says, but what it promises was not seen in time. */
    'not-seen',
    /** The host could not be looked at. */
    'not-looked',
  ]),
  exit: z.number().int().nullable().optional(),
  output: text,
});
export type StepFault = Readonly<z.infer<typeof StepFault>>;

/** What is on a host and should not be, or the other way round, when a job has ended. Flat, for people. */
export const Residue = z.strictObject({
  lane,
  kind: z.enum(['swarm', 'adapter', 'network', 'container', 'connection', 'endpoint']),
  name: text,
  what: z.enum(['appeared', 'gone', 'replaced', 'changed', 'unknown']),
  /** One line each: `field: was → is`. */
  details: z.array(text),
  /** The plan said before that it would not come back as it was. */
  told: z.boolean(),
});
export type Residue = Readonly<z.infer<typeof Residue>>;

const at = z.number().int().nonnegative();
/** The id that HNS answered for what it made; whatever takes it back is held to it. */
const made = z.guid().optional();
const by = z.strictObject({ role: z.enum(['runner', 'watchdog', 'recovery']), pid: z.number().int() });

export const JobRecord = z.discriminatedUnion('record', [
  /** A process has taken the job on. */
  z.strictObject({ record: z.literal('taken'), at, by }),
  /** What a host was like before anything was done to it. */
  z.strictObject({
    record: z.literal('before'),
    at,
    lane,
    observed: ObservedHost,
    /** Which engine it was: what is called “here” or a context may lead to another one by the time a job is recovered. */
    engine: z.string().max(1024),
  }),
  z.strictObject({
    record: z.literal('phase'),
    at,
    phase: z.enum(JOB_PHASES),
    /** Of `undoing`. */
    why: z.enum(UNDO_REASONS).optional(),
    /** Of `confirming`: when it is over, in milliseconds since 1970. */
    until: at.optional(),
  }),
  z.strictObject({ record: z.literal('begin'), at, lane, step }),
  z.strictObject({ record: z.literal('done'), at, lane, step, output: text, made }),
  z.strictObject({ record: z.literal('failed'), at, lane, step, fault: StepFault, made }),
  z.strictObject({ record: z.literal('undo-begin'), at, lane, step }),
  /** `needless`: it was seen that there is nothing to take back. */
  z.strictObject({ record: z.literal('undo-done'), at, lane, step, needless: z.boolean(), output: text, made }),
  z.strictObject({ record: z.literal('undo-failed'), at, lane, step, fault: StepFault }),
  z.strictObject({
    record: z.literal('ended'),
    at,
    outcome: z.enum(OUTCOMES),
    refusal: z.enum(REFUSALS).optional(),
    /** Of a refusal: which host, and what about it; one line each. */
    details: z.array(text),
    residue: z.array(Residue),
    losses: z.array(LossSchema),
  }),
]);
export type JobRecord = Readonly<z.infer<typeof JobRecord>>;
