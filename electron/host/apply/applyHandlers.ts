import type { CallArgs } from '../../../shared/contract.ts';
import { decodeDesign, encodeDesign } from '../../../shared/design/codec.ts';
import { fileFaultText } from '../../../shared/design/fileFault.ts';
import { type Texts, textsFor } from '../../../shared/language/texts.ts';
import type { JobRecord } from '../../../shared/plan/apply/jobJournal.ts';
import { designDigest } from '../../../shared/plan/changes/canonical.ts';
import { decodePlan } from '../../../shared/plan/changes/document.ts';
import { HostError } from '../faults.ts';
import type { HandlerOptions, Part } from '../handlerTypes.ts';
import type { NewJob } from './jobs.ts';

/** Carrying plans out, for one renderer. */
export function applyHandlers({ jobs, locale, emit, signal }: HandlerOptions): Part<'apply'> {
  const text = textsFor(locale);
  /** Jobs that this renderer has open, each followed until it leaves it. */
  const following = new Map<string, AbortController>();

  function leave(id: string): void {
    following.get(id)?.abort();
    following.delete(id);
  }

  return {
    'apply.start': async (args) => ({ id: await jobs.start(readJobRequest(args, text)) }),
    'apply.jobs': () => jobs.list(),
    'apply.open': async ({ id }) => {
      leave(id);
      const opened = await jobs.open(id);
      const mine = new AbortController();
      following.set(id, mine);
      void jobs
        .follow(opened, AbortSignal.any([signal, mine.signal]), (records, alive) =>
          emit('apply.records', { id, records: forWindow(records), alive }),
        )
        // A job that was removed meanwhile has nothing more to tell.
        .catch(() => leave(id));
      return { job: opened.text, records: forWindow(opened.journal.records), alive: opened.alive };
    },
    'apply.applied': async (where) =>
      (await jobs.applied(where)).map(({ job, design, unapplied }) => ({
        job,
        design: encodeDesign(design),
        unapplied: [...unapplied],
      })),
    'apply.leave': async ({ id }) => {
      leave(id);
      return {};
    },
    'apply.ask': async ({ id, what }) => {
      await jobs.ask(id, what);
      return {};
    },
    'apply.forget': async ({ id }) => {
      leave(id);
      await jobs.forget(id);
      return {};
    },
  };
}

/** What hosts were like before is long, and for whoever puts them back. */
function forWindow(records: readonly JobRecord[]): JobRecord[] {
  return records.filter(({ record }) => record !== 'before');
}

/** What a window asks for, read as carefully as any file. */
function readJobRequest({ mode, confirmSeconds, design, lanes }: CallArgs<'apply.start'>, text: Texts): NewJob {
  const drawn = decodeDesign(design);
  if (!drawn.ok) throw new HostError('bad-plan', { detail: fileFaultText(text, drawn.fault) });
  const digest = designDigest(drawn.design);
  return {
    mode,
    confirmSeconds,
    design: drawn.design,
    lanes: lanes.map(({ target, plan }) => {
      const read = decodePlan(plan);
      if (!read.ok)
        throw new HostError('bad-plan', { detail: text(`plan.file.${read.fault.kind}`, read.fault.params) });
      if (read.plan.design.digest !== digest) throw new HostError('bad-plan', { detail: text('plan.other-design') });
      return { target, plan: read.plan };
    }),
  };
}
