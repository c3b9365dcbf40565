import { visible } from '../../../shared/export/quote/visible.ts';
import type { Texts } from '../../../shared/language/texts.ts';
import { adoptDrift, type Drift, driftOf, revertDrift } from '../../../shared/plan/changes/drift.ts';
import { type AppliedDesign, withOrigins } from '../../../shared/plan/changes/driftOrigin.ts';
import { driftLines, driftText } from '../../../shared/plan/changes/driftText.ts';
import { planChanges } from '../../../shared/plan/changes/planChanges.ts';
import { planText } from '../../../shared/plan/changes/planText.ts';
import { hnsWords } from '../../../shared/plan/hns/act.ts';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { jsonText } from '../findings.ts';
import { namesIn, type ObservedDesign, readObservedDesigns } from '../observed.ts';
import { EXIT } from '../session.ts';

export const DRIFT = defineCommand({
  name: 'drift',
  summary: 'cli.drift.summary',
  usage: 'cli.drift.usage',
  options: {
    observed: { type: 'string', help: 'cli.plan.observed' },
    host: { type: 'string', help: 'cli.hosts.host' },
    context: { type: 'string', help: 'cli.hosts.context' },
    'all-hosts': { type: 'boolean', help: 'cli.hosts.all-hosts' },
    ignore: { type: 'string', help: 'cli.drift.ignore' },
  },
  async run({ values, positionals: [file, ...others] }, session) {
    const { text } = session;
    const usage = text('cli.drift.usage');
    if (file === undefined || others.length > 0) throw new UsageError(text('cli.one-file', { usage }));
    const wanted = { host: values.host, context: values.context, allHosts: values['all-hosts'] ?? false };
    const seen = await readObservedDesigns({ file, observed: values.observed, ...wanted }, session);
    const ignored = new Set(namesIn(values.ignore));
    const found: { readonly host: string; readonly drifts: readonly DriftSeen[]; readonly report: DriftReport }[] = [];
    for (const { design, hostId, observed, made, target } of seen) {
      const plan = planChanges(design, hostId, observed, { made });
      if (plan.unseen.length > 0) {
        for (const line of planText(text, plan)) session.say(visible(line));
        return EXIT.unusable;
      }
      const options = { owner: plan.owner, made };
      const applied = await session.jobs
        .applied({ owner: plan.owner, host: hostId, target })
        .catch((): readonly AppliedDesign[] => []);
      const all = withOrigins(driftOf(design, hostId, observed, options), applied, hostId, observed, options);
      const drifts = all.map((drift) => ({
        ...drift,
        ignored: ignored.has(drift.id) || ignored.has(drift.name),
      }));
      found.push({
        host: plan.hostName,
        drifts,
        report: driftReport(text, { design, hostId, observed, made }, drifts),
      });
    }
    if (values.json) session.write(jsonText(reportOf(found)));
    else {
      const lines = found.flatMap(({ host, drifts }, index) => [
        ...(index > 0 ? [''] : []),
        ...driftLines(text, host, drifts),
      ]);
      session.write(`${lines.map((line) => visible(line)).join('\n')}\n`);
    }
    return found.every(({ drifts }) => drifts.every((drift) => drift.ignored)) ? EXIT.done : EXIT.found;
  },
});

type DriftSeen = Drift & { readonly ignored: boolean };
type DriftReport = ReturnType<typeof driftReport>;

/** One host as it always was; several as a list. */
function reportOf(found: readonly { readonly host: string; readonly report: DriftReport }[]) {
  const [only, ...others] = found;
  if (only && others.length === 0) return only.report;
  return { schema: 'switchyard.drift/1', hosts: found.map(({ host, report }) => ({ host, drifts: report.drifts })) };
}

/** What `drift --json` prints: each difference with the edit that draws it and the commands that mend it, where there are. */
function driftReport(
  text: Texts,
  { design, hostId, observed, made }: Pick<ObservedDesign, 'design' | 'hostId' | 'observed' | 'made'>,
  drifts: readonly Drift[],
) {
  return {
    schema: 'switchyard.drift/1',
    drifts: drifts.map((drift) => {
      const plan = revertDrift(design, hostId, observed, [drift], { made });
      return {
        ...drift,
        text: driftText(text, drift),
        adopt: adoptDrift(design, hostId, observed, drift) ?? null,
        revert:
          plan.verdict === 'ready'
            ? plan.steps.map(({ command, hns }) => command?.argv ?? (hns ? hnsWords(hns.does) : []))
            : null,
      };
    }),
  };
}
