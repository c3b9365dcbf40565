import { resolve } from 'node:path';
import { visible } from '../../../shared/export/quote/visible.ts';
import { stepText } from '../../../shared/export/sentences.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import type { HostChangePlan } from '../../../shared/plan/changes/change.ts';
import { changeText, lossText, reasonText } from '../../../shared/plan/changes/describe.ts';
import { encodePlan, planDocument } from '../../../shared/plan/changes/document.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import { planText } from '../../../shared/plan/changes/planText.ts';
import { UsageError } from '../../host/commandLine.ts';
import { writeTextFile } from '../../host/files/write.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { STREAM } from '../inputs.ts';
import { readObservedDesigns, thingsNamed } from '../observed.ts';
import { EXIT } from '../session.ts';

export const PLAN = defineCommand({
  name: 'plan',
  summary: 'cli.plan.summary',
  usage: 'cli.plan.usage',
  options: {
    observed: { type: 'string', help: 'cli.plan.observed' },
    host: { type: 'string', help: 'cli.hosts.host' },
    context: { type: 'string', help: 'cli.hosts.context' },
    'all-hosts': { type: 'boolean', help: 'cli.hosts.all-hosts' },
    agree: { type: 'string', help: 'cli.plan.agree' },
    remove: { type: 'string', help: 'cli.plan.remove' },
    output: { type: 'string', short: 'o', help: 'cli.plan.output' },
  },
  async run({ values, positionals: [file, ...others] }, session) {
    const { text } = session;
    const usage = text('cli.plan.usage');
    if (file === undefined || others.length > 0) throw new UsageError(text('cli.one-file', { usage }));
    const { host, context, observed: recording, output } = values;
    const wanted = { host, context, allHosts: values['all-hosts'] ?? false };
    const seen = await readObservedDesigns({ file, observed: recording, ...wanted }, session);
    if (output !== undefined && seen.length > 1) throw new UsageError(text('cli.plan.one-output'));
    const planned = seen.map(({ design, hostId, observed, made }) => {
      const options = {
        named: thingsNamed(values.agree, observed, session),
        remove: thingsNamed(values.remove, observed, session),
        made,
      };
      const plan = planChanges(design, hostId, observed, options);
      return { plan, document: planDocument(design, plan, observed, options) };
    });
    const plans = planned.map(({ plan }) => plan);

    const document = output === undefined ? undefined : planned[0]?.document;
    if (output !== undefined && output !== STREAM && document) {
      await writeTextFile({ path: resolve(session.folder, output), text: encodePlan(document) });
      session.say(text('cli.plan.written', { path: output }));
    }
    if (output !== undefined && !document) session.say(text('cli.plan.not-written'));

    if (values.json) session.write(jsonText(planReports(text, plans)));
    else {
      const lines = plans.flatMap((plan, index) => [...(index > 0 ? [''] : []), ...planText(text, plan)]);
      const shown = lines.map((line) => visible(line));
      if (output === STREAM) for (const line of shown) session.say(line);
      else session.write(`${shown.join('\n')}\n`);
    }
    if (output === STREAM && document && !values.json) session.write(encodePlan(document));
    if (plans.some(({ unseen }) => unseen.length > 0)) return EXIT.unusable;
    return plans.every(({ verdict }) => verdict === 'nothing') ? EXIT.done : EXIT.found;
  },
});

/** One host as it always was; several as a list. */
function planReports(text: Texts, plans: readonly HostChangePlan[]) {
  const [only, ...others] = plans.map((plan) => planReport(text, plan));
  return others.length === 0 ? only : { schema: 'switchyard.changes/1', hosts: [only, ...others] };
}

/** What `plan --json` prints: the plan with a sentence for everything. */
function planReport(text: Texts, plan: HostChangePlan) {
  return {
    schema: 'switchyard.changes/1',
    host: plan.hostName,
    verdict: plan.verdict,
    counts: plan.counts,
    disruption: plan.disruption,
    changes: plan.changes.map((change) => ({
      ...change,
      text: changeText(text, change),
      reasons: change.reasons.map((reason) => ({ ...reason, text: reasonText(text, reason) })),
      losses: change.losses.map((loss) => ({ ...loss, text: lossText(text, loss) })),
    })),
    steps: plan.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      text: stepText(text, step),
      argv: step.command?.argv ?? [],
      undo: step.inverse?.argv ?? null,
      ...(step.hns && { request: step.hns.does, undoRequest: step.hns.undoes ?? null }),
      disruption: step.disruption,
      atTheEnd: step.phase === 'finish',
    })),
    irreversible: plan.irreversible.map((loss) => ({ ...loss, text: lossText(text, loss) })),
  };
}
