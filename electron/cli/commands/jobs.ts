import { visible } from '../../../shared/export/quote/visible.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import type { JobSummary } from '../../host/apply/jobs.ts';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { jobReport } from '../jobs/jobLines.ts';
import { tellEnd, watchJob } from '../jobs/watchJob.ts';
import { EXIT } from '../session.ts';

export const JOBS = defineCommand({
  name: 'jobs',
  summary: 'cli.jobs.summary',
  usage: 'cli.jobs.usage',
  options: { forget: { type: 'boolean', help: 'cli.jobs.forget' } },
  async run({ values, positionals: [id, ...others] }, session) {
    const { text, jobs } = session;
    if (others.length > 0 || (values.forget && id === undefined)) {
      throw new UsageError(text('cli.job.at-most-one', { usage: text('cli.jobs.usage') }));
    }
    if (id === undefined) {
      const all = await jobs.list();
      if (values.json) session.write(jsonText({ schema: 'switchyard.jobs/1', jobs: all }));
      else
        session.write(
          `${(all.length > 0 ? all.map((job) => jobLine(text, job)) : [text('cli.jobs.none')]).join('\n')}\n`,
        );
      return EXIT.done;
    }
    if (values.forget) {
      await jobs.forget(id);
      session.say(text('cli.jobs.forgotten', { id }));
      return EXIT.done;
    }
    const { job, journal, alive } = await jobs.open(id);
    if (alive) return tellEnd(await watchJob(id, session), values.json ?? false, session);
    if (values.json) session.write(jsonText(jobReport(text, job, journal.records)));
    else tellEnd({ job, records: journal.records, isLeft: false, isDead: !isEnded(journal.records) }, false, session);
    return EXIT.done;
  },
});

const isEnded = (records: readonly { readonly record: string }[]) => records.some(({ record }) => record === 'ended');

function jobLine(text: Texts, { id, mode, createdAt, design, hosts, phase, outcome, alive }: JobSummary): string {
  const state =
    phase === 'ended' && outcome
      ? text(`applyView.outcome.${outcome}`)
      : text(alive ? `applyView.phase.${phase}` : 'applyView.phase.abandoned');
  const title = text('applyView.log.title', { mode: text(`applyView.mode.${mode}`), design, hosts: hosts.join(', ') });
  const time = new Date(createdAt).toLocaleString(text.locale);
  return visible(`${id}  ${time}  ${title}: ${state}`);
}
