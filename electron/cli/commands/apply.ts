import { visible } from '../../../shared/export/quote/visible.ts';
import { CONFIRM_SECONDS, type JobMode, type Lane } from '../../../shared/plan/apply/job.ts';
import { designDigest } from '../../../shared/plan/changes/canonical.ts';
import type { HostChangePlan } from '../../../shared/plan/changes/change.ts';
import { decodePlan, type PlanDocument, planDocument } from '../../../shared/plan/changes/document.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import { planText } from '../../../shared/plan/changes/planText.ts';
import { UsageError } from '../../host/commandLine.ts';
import { type Command, defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { identified } from '../identified.ts';
import { badFile, readDesign, readText } from '../inputs.ts';
import { isYes } from '../jobs/isYes.ts';
import { jobReport } from '../jobs/jobLines.ts';
import { reviewed } from '../jobs/review.ts';
import { tellEnd, watchJob } from '../jobs/watchJob.ts';
import { madeForDesign, thingsNamed } from '../observed.ts';
import { lookAt, type PlacedHost, placedHosts, unable } from '../placedHosts.ts';
import { EXIT, type ExitCode, type Session } from '../session.ts';

/** What is to be done on one host, and whether there is anything. */
interface Planned {
  readonly lane: Lane;
  readonly isNothing: boolean;
}

interface Values {
  readonly host?: string;
  readonly context?: string;
  readonly 'all-hosts'?: true;
  readonly agree?: string;
  readonly remove?: string;
  readonly design?: string;
}

export const APPLY = commandFor('apply');
export const TRY = commandFor('try');

function commandFor(mode: JobMode): Command {
  return defineCommand({
    name: mode,
    summary: `cli.${mode}.summary`,
    usage: `cli.${mode}.usage`,
    options: {
      host: { type: 'string', help: 'cli.hosts.host' },
      context: { type: 'string', help: 'cli.hosts.context' },
      'all-hosts': { type: 'boolean', help: 'cli.hosts.all-hosts' },
      agree: { type: 'string', help: 'cli.plan.agree' },
      remove: { type: 'string', help: 'cli.plan.remove' },
      design: { type: 'string', help: 'cli.apply.design' },
      ...(mode === 'try' && { timeout: { type: 'string', help: 'cli.try.timeout' } as const }),
      yes: { type: 'boolean', short: 'y', help: 'cli.apply.yes' },
    },
    async run({ values, positionals: [file, ...others] }, session) {
      const { text } = session;
      if (file === undefined || others.length > 0) {
        throw new UsageError(text('cli.one-file', { usage: text(`cli.${mode}.usage`) }));
      }
      const seconds = readSeconds('timeout' in values ? values.timeout : undefined, session);
      // Whoever cannot be asked must have said before that they agree.
      if (!values.yes && !session.hasPerson) throw new UsageError(text('cli.apply.needs-yes'));
      const { design, planned } = await plansFor(file, values, mode, session);
      if (planned.every(({ isNothing }) => isNothing)) {
        session.write(
          values.json
            ? jsonText({ schema: 'switchyard.applied/1', outcome: 'nothing' })
            : `${text('plan.verdict.nothing')}\n`,
        );
        return EXIT.done;
      }
      const lanes = planned.filter(({ isNothing }) => !isNothing).map(({ lane }) => lane);
      if (!values.yes && !(await reviewed(lanes, mode, session))) {
        session.say(text('cli.apply.declined'));
        return EXIT.unusable;
      }
      const id = await session.jobs.start({ mode, confirmSeconds: seconds, design, lanes });
      session.say(text('cli.job.started', { id }));
      return follow(id, { json: values.json ?? false, asks: !values.yes }, session);
    },
  });
}

function readSeconds(value: string | undefined, { text }: Session): number {
  const { least, usual, most } = CONFIRM_SECONDS;
  if (value === undefined) return usual;
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (seconds >= least && seconds <= most) return seconds;
  throw new UsageError(text('cli.try.bad-timeout', { value, least, most }));
}

/** Watches a job to its end; a try to the point where it waits, and further where somebody sits there to answer. */
async function follow(
  id: string,
  { json, asks }: { json: boolean; asks: boolean },
  session: Session,
): Promise<ExitCode> {
  const { text, jobs } = session;
  let waits = false;
  const watched = await watchJob(id, session, {
    async onConfirming(until, signal) {
      session.say(text('cli.try.waiting', { id, time: new Date(until).toLocaleTimeString(text.locale) }));
      if (!asks || !session.hasPerson) {
        waits = true;
        return 'enough';
      }
      const answer = await session.ask(text('cli.try.question'), signal);
      if (answer !== undefined) await jobs.ask(id, isYes(answer) ? 'confirm' : 'undo').catch(() => undefined);
      return 'go-on';
    },
  });
  if (!waits) return tellEnd(watched, json, session);
  if (json) session.write(jsonText(jobReport(text, watched.job, watched.records)));
  return EXIT.done;
}

/** Plans for what a file says: a design against the hosts as they are now, or a plan that was kept. */
async function plansFor(file: string, values: Values, mode: JobMode, session: Session) {
  const { text } = session;
  const input = await readText(file, session);
  if (isPlan(input.text)) {
    const { design, placed, document } = await keptPlan(input.name, input.text, values, session);
    await requireAble(placed, session);
    session.say(text('cli.apply.kept-plan', { path: file, host: placed.name }));
    refuseTrying(mode, [document.irreversible.length], session);
    return {
      design,
      planned: [{ lane: { target: placed.target, plan: document }, isNothing: document.steps.length === 0 }],
    };
  }
  const read = await readDesign(file, session);
  const wanted = { host: values.host, context: values.context, allHosts: values['all-hosts'] ?? false };
  const hosts = placedHosts(read.design, wanted, text);
  for (const placed of hosts) await requireAble(placed, session, file);
  const design = await identified(read, session);
  const plans: {
    readonly placed: PlacedHost;
    readonly plan: HostChangePlan;
    readonly document: PlanDocument | undefined;
  }[] = [];
  for (const placed of hosts) {
    const observed = await lookAt(design, placed, session);
    const options = {
      named: thingsNamed(values.agree, observed, session),
      remove: thingsNamed(values.remove, observed, session),
      made: await madeForDesign(design, observed, session),
    };
    const plan = planChanges(design, placed.id, observed, options);
    for (const line of planText(text, plan)) session.say(visible(line));
    plans.push({ placed, plan, document: planDocument(design, plan, observed, options) });
  }
  refuseTrying(
    mode,
    plans.map(({ plan }) => plan.irreversible.length),
    session,
  );
  const planned = plans.map(({ placed, plan, document }): Planned => {
    if (!document) throw new UsageError(text('cli.apply.blocked', { host: placed.name }));
    return { lane: { target: placed.target, plan: document }, isNothing: plan.verdict === 'nothing' };
  });
  return { design, planned };
}

function isPlan(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"switchyard\.plan\//.test(text);
}

/** A plan that was kept is carried out as it was reviewed; the design it was made of says what must be seen in the end. */
async function keptPlan(name: string, content: string, values: Values, session: Session) {
  const { text } = session;
  if (values.design === undefined) throw new UsageError(text('cli.apply.needs-design'));
  const read = decodePlan(content);
  if (!read.ok) throw badFile(name, text(`plan.file.${read.fault.kind}`, read.fault.params), session);
  const { design } = await readDesign(values.design, session);
  if (designDigest(design) !== read.plan.design.digest) throw badFile(name, text('plan.other-design'), session);
  // Also an id that was given since is another owner.
  if ((design.id ?? design.name) !== read.plan.owner) throw badFile(name, text('plan.other-design'), session);
  const wanted = { host: read.plan.host.id, context: values.context, allHosts: false };
  const [placed] = placedHosts(design, wanted, text);
  if (!placed) throw badFile(name, text('plan.other-design'), session);
  return { design, placed, document: read.plan };
}

/** Says exactly why a host cannot be changed from here, and how it can be done all the same. */
async function requireAble(placed: PlacedHost, session: Session, file?: string): Promise<void> {
  const ready = await session.eyes.preflight(placed.target);
  if (ready.canApply) return;
  const fault = unable('cli.hosts.unable', placed, ready, session);
  const { text } = session;
  session.say(
    visible(text('cli.apply.offer-script', { file: file ?? text('cli.apply.design-file'), host: placed.name })),
  );
  throw fault;
}

function refuseTrying(mode: JobMode, irreversible: readonly number[], { text }: Session): void {
  const count = irreversible.reduce((sum, each) => sum + each, 0);
  if (mode === 'try' && count > 0) throw new UsageError(text('cli.try.irreversible'));
}
