import type { JobSummary } from '../../host/apply/jobs.ts';
import { UsageError } from '../../host/commandLine.ts';
import { type Command, defineCommand } from '../command.ts';
import { tellEnd, watchJob } from '../jobs/watchJob.ts';
import { EXIT, type Session } from '../session.ts';

type Answer = 'confirm' | 'rollback' | 'recover';

/** Keeps a try. */
export const CONFIRM = commandFor('confirm', ({ phase }) => phase === 'confirming');
/** Takes back what is under way or waits, whether its processes live or not. */
export const ROLLBACK = commandFor('rollback', ({ phase }) => phase !== 'ended');
/** Brings a job to its end whose processes have gone. */
export const RECOVER = commandFor('recover', ({ phase, alive }) => phase !== 'ended' && !alive);

const ASKED = { confirm: 'confirm', rollback: 'undo', recover: 'recover' } as const;

function commandFor(name: Answer, isMeant: (job: JobSummary) => boolean): Command {
  return defineCommand({
    name,
    summary: `cli.${name}.summary`,
    usage: `cli.${name}.usage`,
    options: {},
    async run({ values, positionals: [wanted, ...others] }, session) {
      const { text, jobs } = session;
      if (others.length > 0) throw new UsageError(text('cli.job.at-most-one', { usage: text(`cli.${name}.usage`) }));
      const job = chosen(await jobs.list(), wanted, isMeant, session);
      if (job.phase === 'ended') {
        // Nothing can be asked of it any more; how it ended is the answer.
        tellEnd(await watchJob(job.id, session), values.json ?? false, session);
        return (job.outcome === 'kept') === (name === 'confirm') ? EXIT.done : EXIT.unusable;
      }
      await jobs.ask(job.id, ASKED[name]);
      return tellEnd(await watchJob(job.id, session), values.json ?? false, session);
    },
  });
}

/** The job that is named, by the beginning of its id; or the only one that can be meant. */
function chosen(
  all: readonly JobSummary[],
  wanted: string | undefined,
  isMeant: (job: JobSummary) => boolean,
  { text }: Session,
): JobSummary {
  const fitting = wanted === undefined ? all.filter(isMeant) : all.filter(({ id }) => id.startsWith(wanted));
  const [first, second] = fitting;
  if (!first)
    throw new UsageError(wanted === undefined ? text('cli.job.none') : text('cli.job.unknown', { id: wanted }));
  if (second) throw new UsageError(text('cli.job.several', { ids: fitting.map(({ id }) => id).join(', ') }));
  return first;
}
