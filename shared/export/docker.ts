import { findHost } from '../design/entities.ts';
import type { Design, Host } from '../design/schema.ts';
import { type Texts, textsFor } from '../language/texts.ts';
import { planDesign } from '../plan/dockerPlan.ts';
import type { HostPlan } from '../plan/step.ts';
import { distinctNames, fileNamePart } from './fileName.ts';
import { findingLines } from './header.ts';
import { excerpt } from './quote/visible.ts';
import type { ExportFile, ExportOptions, ExportProblem, ExportResult, ShellId } from './result.ts';
import { type WrittenPlan, type WrittenStep, writePlans } from './script.ts';
import { doLines, undoLines } from './scriptBody.ts';
import { refusalText } from './sentences.ts';
import { SHELLS } from './shells/byId.ts';
import type { Shell } from './shells/shell.ts';

export interface DockerExportOptions extends ExportOptions {
  readonly shell: ShellId;
  /** The design that is written on everything as its maker, as apply does; none where a person runs the script. */
  readonly owner?: string | undefined;
}

/**
 * The design as docker commands, a script for each host in the order in which they must run. The same design gives the
 * same bytes, whatever the order it was drawn in.
 */
export function exportDocker(design: Design, options: DockerExportOptions): ExportResult {
  const context = { design, options, texts: textsFor(options.locale), shell: SHELLS[options.shell] };
  const plans = planDesign(design, { owner: options.owner });
  const names = fileNames(context, plans);
  const written = writePlans(options.undo ? plans.toReversed() : plans, context.shell);
  const wanted = written.filter(({ plan }) => options.host === undefined || plan.host === options.host);
  const order = written.map(({ plan }) => plan.hostName);
  return {
    files: wanted.flatMap(({ plan, steps }) => {
      const host = findHost(design, plan.host);
      if (!host) return [];
      return [
        {
          name: names.get(plan.host) ?? '',
          text: scriptText(context, host, steps, order),
          encoding: context.shell.encoding,
          newline: context.shell.newline,
          host: host.id,
          hostName: host.name,
          language: context.shell.language,
        } satisfies ExportFile,
      ];
    }),
    problems: wanted.flatMap((plan) => problemsOf(context, plan)),
    losses: [],
  };
}

interface ExportContext {
  readonly design: Design;
  readonly options: DockerExportOptions;
  readonly texts: Texts;
  readonly shell: Shell;
}

/** Names by host. The script and the one that undoes it have the same, but for its end. */
function fileNames({ design, options }: ExportContext, plans: readonly HostPlan[]): ReadonlyMap<string, string> {
  const stems = plans.map((plan) => `${fileNamePart(design.name, 'design')}-${fileNamePart(plan.hostName, 'host')}`);
  const end = options.undo ? `-undo.${options.shell}` : `.${options.shell}`;
  const distinct = distinctNames(stems);
  return new Map(plans.map((plan, index) => [plan.host, `${distinct[index]}${end}`]));
}

function scriptText(
  context: ExportContext,
  host: Host,
  steps: readonly WrittenStep[],
  order: readonly string[],
): string {
  const { shell, options, texts } = context;
  const undo = options.undo === true;
  const header = headerLines(context, host, order).map(shell.comment);
  const body = (undo ? undoLines : doLines)(steps, shell, texts);
  if (body.length === 0) body.push(shell.comment(texts('export.nothing')));
  const printed = { stopped: texts('export.script.stopped'), undoFailed: texts('export.script.undo-failed') };
  const frame = { undo, texts: printed };
  const end = shell.newline === 'crlf' ? '\r\n' : '\n';
  const parts = [header, shell.settings(frame), body, shell.closing(frame)].filter((part) => part.length > 0);
  const text = parts.map((part) => part.join(end)).join(end + end);
  const opening = shell.opening({ hasForeignLetters: /[^\0-\x7f]/.test(text) });
  return `${opening.map((line) => line + end).join('')}${text}${end}`;
}

function headerLines({ design, options, texts }: ExportContext, host: Host, order: readonly string[]): string[] {
  const params = { design: excerpt(design.name) || texts('export.unnamed'), host: excerpt(host.name) };
  return [
    texts(options.undo ? 'export.header.title-undo' : 'export.header.title', params),
    texts(options.undo ? 'export.header.does-undo' : 'export.header.does'),
    ...(order.length > 1 ? [texts('export.header.order', { hosts: order.map(excerpt).join(', ') })] : []),
    ...findingLines(design, host, options.findings, texts),
  ];
}

function problemsOf({ texts }: ExportContext, { plan, steps }: WrittenPlan): ExportProblem[] {
  const problems = new Map<string, ExportProblem>();
  for (const { step, refusal } of steps) {
    if (!refusal || problems.has(step.target.id)) continue;
    problems.set(step.target.id, {
      reason: refusal.reason,
      target: step.target,
      host: plan.host,
      name: step.name,
      value: refusal.value,
      message: refusalText(texts, step, refusal),
    });
  }
  return [...problems.values()];
}
