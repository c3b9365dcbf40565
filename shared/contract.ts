import { z } from 'zod';
import { ContextName, Target } from './design/target.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { ObservedHost } from './observed/observedHost.ts';
import { Preflight } from './observed/preflight.ts';
import { MadeThing } from './plan/apply/hns/madeByJobs.ts';
import { CONFIRM_SECONDS, JOB_MODES, JobId } from './plan/apply/job.ts';
import { JOB_PHASES, JobRecord, OUTCOMES } from './plan/apply/jobJournal.ts';

/**
 * The one map of calls between the renderer and its host (Electron main, or the loopback web server): name → argument and
 * result schema. The preload, the IPC handlers, the web client and all their types derive from it, so nothing is typed twice.
 */
const path = z.string().min(1).max(4096);

const text = z.string().max(MAX_FILE_BYTES);

/** Identifies one state of a file's content. */
const revision = z.string().max(200);

const RecentFile = z.strictObject({ path, name: z.string(), openedAt: z.number() });
const OwnTemplate = z.strictObject({ id: z.string(), name: z.string(), savedAt: z.number() });
const FolderEntry = z.strictObject({ name: z.string(), path, kind: z.enum(['file', 'folder']) });

export const CALLS = {
  /** What the renderer runs in. `nativeDialogs` is false where it must show its own file chooser. */
  'app.describe': {
    args: z.strictObject({}),
    result: z.strictObject({
      shell: z.enum(['electron', 'web']),
      platform: z.string(),
      version: z.string(),
      locale: z.string(),
      nativeDialogs: z.boolean(),
      /** A file given on the command line. */
      openAtStart: path.nullable(),
    }),
  },
  'file.pickOpen': { args: z.strictObject({}), result: z.strictObject({ path: path.nullable() }) },
  'file.pickSave': {
    args: z.strictObject({ suggestedName: z.string().max(255), extension: z.string().max(40) }),
    result: z.strictObject({ path: path.nullable() }),
  },
  /**
   * Lists a folder for the renderer's own chooser; without a folder, the user's documents. On Windows `/` lists the drives.
   */
  'file.list': {
    args: z.strictObject({ folder: path.nullable() }),
    result: z.strictObject({ folder: path, parent: path.nullable(), entries: z.array(FolderEntry) }),
  },
  'file.read': { args: z.strictObject({ path }), result: z.strictObject({ path, text, revision }) },
  /**
   * Writes a whole file atomically and keeps the previous version beside it. With `expected`, writes only if the file still
   * is at that revision (null: does not exist yet); otherwise answers `changed-outside` and writes nothing. With the
   * encoding `base64`, `text` stands for bytes that are no text: a picture.
   */
  'file.write': {
    args: z.strictObject({
      path,
      text,
      expected: revision.nullable().optional(),
      encoding: z.enum(['utf8', 'utf8-bom', 'base64']).optional(),
    }),
    result: z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('saved'), revision }),
      z.strictObject({ status: z.literal('changed-outside'), revision: revision.nullable() }),
    ]),
  },
  /** Reports `file.changed` when one of these files changes outside; replaces the list watched before. */
  'file.watch': { args: z.strictObject({ paths: z.array(path).max(50) }), result: z.strictObject({}) },
  'file.recent': { args: z.strictObject({}), result: z.array(RecentFile) },
  'file.remember': { args: z.strictObject({ path }), result: z.array(RecentFile) },
  'file.forget': { args: z.strictObject({ path }), result: z.array(RecentFile) },
  /**
   * Keeps what this window has not saved in a journal that outlives it: begun with the design as it was, then appended to
   * with every change. Beginning again, or clearing, forgets what was in it.
   */
  'recovery.begin': {
    args: z.strictObject({
      name: z.string().max(4096),
      path: path.nullable(),
      revision: revision.nullable(),
      base: text,
    }),
    result: z.strictObject({}),
  },
  'recovery.append': { args: z.strictObject({ changes: z.array(text).max(10_000) }), result: z.strictObject({}) },
  'recovery.clear': { args: z.strictObject({}), result: z.strictObject({}) },
  /**
   * Work of windows that have gone without saving it, newest first. Asked once, when a page starts: what the same window had
   * not saved before is among it.
   */
  'recovery.lost': {
    args: z.strictObject({}),
    result: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        path: z.string().nullable(),
        changedAt: z.number(),
        changes: z.number().int(),
      }),
    ),
  },
  'recovery.read': {
    args: z.strictObject({ id: z.string().max(100) }),
    result: z.strictObject({
      name: z.string(),
      path: z.string().nullable(),
      revision: z.string().nullable(),
      base: z.string(),
      changes: z.array(z.string()),
      /** False where the last change was being written when the process ended. */
      whole: z.boolean(),
    }),
  },
  'recovery.discard': { args: z.strictObject({ id: z.string().max(100) }), result: z.strictObject({}) },
  /** Designs that the user keeps to begin from, newest first. Saving and removing answer with what there is then. */
  'template.list': { args: z.strictObject({}), result: z.array(OwnTemplate) },
  'template.read': { args: z.strictObject({ id: z.string().max(100) }), result: z.strictObject({ text }) },
  'template.save': { args: z.strictObject({ name: z.string().min(1).max(200), text }), result: z.array(OwnTemplate) },
  'template.remove': { args: z.strictObject({ id: z.string().max(100) }), result: z.array(OwnTemplate) },
  /** Values kept for the user between sessions, by key. Writing replaces the keys that are given and keeps the others. */
  'settings.read': { args: z.strictObject({}), result: z.record(z.string(), z.unknown()) },
  'settings.write': {
    args: z.strictObject({ values: z.record(z.string().max(100), z.unknown()) }),
    result: z.strictObject({}),
  },
  /** Notes that the window has failed; freed of secrets before it is kept. */
  'log.report': {
    args: z.strictObject({ event: z.enum(['crash', 'error', 'rejection']), detail: z.string().max(20_000) }),
    result: z.strictObject({}),
  },
  /** Versions, the kind of machine and the newest lines of the log, as a text for strangers. */
  'log.diagnostics': { args: z.strictObject({}), result: z.strictObject({ text: z.string() }) },
  /** Tells the window which document it shows, for its title and for the question before closing. */
  'window.document': {
    args: z.strictObject({ name: z.string(), path: path.nullable(), dirty: z.boolean() }),
    result: z.strictObject({}),
  },
  /** Closes the window without asking again; the renderer has asked. */
  'window.close': { args: z.strictObject({}), result: z.strictObject({}) },
  /** Where hosts can be: this machine, and the docker contexts of this user. */
  'host.targets': {
    args: z.strictObject({}),
    result: z.strictObject({
      contexts: z.array(
        z.strictObject({ name: ContextName, description: z.string(), endpoint: z.string(), current: z.boolean() }),
      ),
      /** Why there are none, where docker could not be asked. */
      problem: z.string().nullable(),
    }),
  },
  /** Whether a host can be read and changed from here, and if not, what is missing. */
  'host.preflight': { args: z.strictObject({ target: Target }), result: Preflight },
  /** Reads a host; nothing is changed. `host.looking` tells how far it is. Looks that failed are in what is seen. */
  'host.look': {
    args: z.strictObject({
      target: Target,
      /** Keys of labels that the design draws on containers: of what others made, only these labels are read. */
      labels: z.array(z.string().max(4096)).max(10_000).optional(),
    }),
    result: z.strictObject({
      observed: ObservedHost,
      /** What is there that HNS made for jobs of this user, and for which design: HNS knows no labels. */
      made: z.array(MadeThing),
    }),
  },
  /** Ends the looking that this window has under way. */
  'host.stopLooking': { args: z.strictObject({}), result: z.strictObject({}) },
  /**
   * Hands plans to a process of their own, which carries them out and outlives the window. Every plan is held to its checksum;
   * the hosts are read again first, and a plan made for another state is refused by the job, not by this call.
   */
  'apply.start': {
    args: z.strictObject({
      mode: z.enum(JOB_MODES),
      confirmSeconds: z.number().int().min(CONFIRM_SECONDS.least).max(CONFIRM_SECONDS.most),
      /** The design's file. */
      design: text,
      /** The plans' documents, in the order in which they are to be carried out. */
      lanes: z
        .array(z.strictObject({ target: Target, plan: text }))
        .min(1)
        .max(200),
    }),
    result: z.strictObject({ id: JobId }),
  },
  /** Jobs of this user, newest first; those that have not ended come back on the next start. */
  'apply.jobs': {
    args: z.strictObject({}),
    result: z.array(
      z.strictObject({
        id: JobId,
        mode: z.enum(JOB_MODES),
        createdAt: z.number(),
        design: z.string(),
        hosts: z.array(z.string()),
        phase: z.enum(JOB_PHASES),
        outcome: z.enum(OUTCOMES).nullable(),
        /** Whether a process carries it out now; one that has not ended and is not alive must be recovered. */
        alive: z.boolean(),
      }),
    ),
  },
  /** A job's document and what its journal says so far; from then on `apply.records` brings what is added. */
  'apply.open': {
    args: z.strictObject({ id: JobId }),
    result: z.strictObject({ job: text, records: z.array(JobRecord), alive: z.boolean() }),
  },
  /** What a host of a design was last made like, the newest first: drift tells by it which side has changed. */
  'apply.applied': {
    args: z.strictObject({ owner: text, host: text, target: Target }),
    result: z.array(
      z.strictObject({
        job: JobId,
        /** The design's file, as it was. */
        design: text,
        unapplied: z.array(text),
      }),
    ),
  },
  'apply.leave': { args: z.strictObject({ id: JobId }), result: z.strictObject({}) },
  /**
   * `confirm` keeps a try; `cancel` stops before the next step and takes back; `undo` takes back a try that waits; `recover`
   * finishes a job whose process has gone: it is taken back, or, where it was kept already, brought to its end.
   */
  'apply.ask': {
    args: z.strictObject({ id: JobId, what: z.enum(['confirm', 'cancel', 'undo', 'recover']) }),
    result: z.strictObject({}),
  },
  /** Forgets a job that has ended, with its journal. */
  'apply.forget': { args: z.strictObject({ id: JobId }), result: z.strictObject({}) },
  /** Opens a documentation page in the user's browser; only https and only hosts on the allow-list. */
  'link.open': { args: z.strictObject({ url: z.url() }), result: z.strictObject({ opened: z.boolean() }) },
} as const satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;

/** What the host tells the renderer without being asked. */
export const EVENTS = {
  'file.changed': z.strictObject({ path, revision: revision.nullable() }),
  /** A menu entry or shortcut of the shell: the id of a command in the renderer's registry. */
  command: z.strictObject({ id: z.string().max(100) }),
  /** The user closes the window; the renderer asks about unsaved work, then calls `window.close`. */
  'window.closing': z.strictObject({}),
  'host.looking': z.strictObject({ target: Target, look: z.string(), done: z.number(), total: z.number() }),
  /** What was added to the journal of a job that this renderer has open. Without what hosts were like before. */
  'apply.records': z.strictObject({ id: JobId, records: z.array(JobRecord), alive: z.boolean() }),
  /** A file to open, from a second start of the application. */
  'file.open': z.strictObject({ path }),
} as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof CALLS;
export type CallArgs<K extends CallName> = z.infer<(typeof CALLS)[K]['args']>;
export type CallResult<K extends CallName> = z.infer<(typeof CALLS)[K]['result']>;
export type EventName = keyof typeof EVENTS;
export type EventBody<K extends EventName> = z.infer<(typeof EVENTS)[K]>;

/** Implementations of every call; what both shells are given. */
export type Handlers = { readonly [K in CallName]: (args: CallArgs<K>) => Promise<CallResult<K>> };

/** How a call failed, for people: `code` has a text `host.error.CODE` in the language catalogues. */
export interface HostFault {
  readonly code: HostFaultCode;
  readonly params: Readonly<Record<string, string>>;
}

export const HOST_FAULT_CODES = [
  'not-found',
  'no-access',
  'read-only',
  'disk-full',
  'busy',
  /** The folder that something is saved in has gone, or the drive or share it is on. */
  'folder-gone',
  /** The drive or share is there by name but does not answer. */
  'unreachable',
  'path-too-long',
  'is-folder',
  'too-large',
  'not-text',
  'bad-call',
  /** A plan or job that is not what it should be. */
  'bad-plan',
  /** Another job holds the host. */
  'host-locked',
  'no-job',
  /** What is asked of a job that has ended can no longer be done. */
  'job-ended',
  /** The person who asked for it has stopped it. */
  'cancelled',
  /** The process that carries jobs out could not be started. */
  'not-started',
  /** The web shell does not answer; only the renderer's own bridge says so. */
  'no-connection',
  'failed',
] as const;
export type HostFaultCode = (typeof HOST_FAULT_CODES)[number];

/** A call's answer as it travels. */
export type Answer<K extends CallName> =
  | { readonly ok: true; readonly value: CallResult<K> }
  | { readonly ok: false; readonly fault: HostFault };

/** What the renderer holds: typed calls and events. Electron's preload and the web client both provide one. */
export interface HostBridge {
  call<K extends CallName>(name: K, args: CallArgs<K>): Promise<Answer<K>>;
  on<K extends EventName>(name: K, listener: (body: EventBody<K>) => void): () => void;
}
