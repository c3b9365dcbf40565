import { findHost } from '../../design/entities.ts';
import type { Design, Host } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import type { HostPlan, Step } from '../../plan/step.ts';
import { findingLines } from '../header.ts';
import { excerpt, visible } from '../quote/visible.ts';
import type { ExportOptions, ExportProblem } from '../result.ts';
import { type Refusal, writeCommand } from '../script.ts';
import { noteText, refusalText } from '../sentences.ts';
import { SHELLS } from '../shells/byId.ts';
import { type ComposeNetwork, isBuiltIn } from './networks.ts';

/** What is known while one host's file is written. */
export interface FileContext {
  readonly design: Design;
  readonly host: Host;
  readonly plan: HostPlan;
  readonly options: ExportOptions;
  readonly texts: Texts;
  /** Name of the file. */
  readonly name: string;
  /** Names of all hosts, in the order in which their files are used. */
  readonly hosts: readonly string[];
}

/** The comment at the head of a file, with its hashes. */
export function headerLines(context: FileContext, networks: readonly ComposeNetwork[], containers: number): string[] {
  return [...aboutLines(context, containers).map(comment), ...outsideLines(context, networks)];
}

/** Characters that YAML readers refuse even in a comment; behind a byte order mark in one, Docker Compose loses a letter. */
const NOT_YAML = /[\uFEFF\uFFFE\uFFFF]/;
const EVERY_NOT_YAML = new RegExp(NOT_YAML, 'g');

/** A line of the comment, on one line whatever it repeats. */
function comment(line: string): string {
  const shown = visible(line).replace(EVERY_NOT_YAML, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`);
  return shown === '' ? '#' : `# ${shown}`;
}

function aboutLines(context: FileContext, containers: number): string[] {
  const { design, host, options, texts, name, hosts } = context;
  const params = { design: excerpt(design.name) || texts('export.unnamed'), host: excerpt(host.name), file: name };
  return [
    texts('export.compose.title', params),
    ...(containers === 0 ? [texts('export.compose.nothing')] : []),
    ...(containers > 0 ? [texts('export.compose.up', params), texts('export.compose.down', params)] : []),
    ...(containers > 0 ? [texts('export.compose.instead')] : []),
    ...(hosts.length > 1 ? [texts('export.compose.hosts', { hosts: hosts.map(excerpt).join(', ') })] : []),
    ...findingLines(design, host, options.findings, texts),
  ];
}

/** How the networks come about that compose only uses: docker commands, for a person to run before. */
function outsideLines({ plan, texts, host, design }: FileContext, networks: readonly ComposeNetwork[]): string[] {
  const outside = networks.filter((network) => network.external && !isBuiltIn(network));
  if (outside.length === 0) return [];
  const steps = stepsFor(plan, outside);
  const commands = steps.flatMap((step) => stepLines(step, texts));
  const elsewhere = outside.filter(({ network }) => !steps.some((step) => step.target.id === network.id));
  return [
    comment(''),
    comment(texts('export.compose.outside')),
    ...(commands.length > 0 ? [comment(texts('export.compose.adapter')), ...commands] : []),
    ...elsewhere.map(({ network, host: owner }) => {
      const made = network.origin === 'design' && owner !== host.id;
      const params = { name: excerpt(network.name), host: excerpt(findHost(design, owner)?.name ?? '') };
      return comment(texts(made ? 'export.compose.made-elsewhere' : 'export.compose.is-there', params));
    }),
  ];
}

/** Steps that make a network of the list, and those that start or join the swarm it needs. */
function stepsFor(plan: HostPlan, networks: readonly ComposeNetwork[]): Step[] {
  const wanted = new Set(networks.map(({ network }) => network.id));
  const own = plan.steps.filter((step) => step.kind === 'network-create' && wanted.has(step.target.id));
  const needed = new Set(own.flatMap((step) => step.needs));
  const overlay = networks.some(({ network }) => network.driver === 'overlay');
  const isSwarm = (step: Step) => step.kind === 'swarm-init' || step.kind === 'swarm-join';
  return plan.steps.filter((step) => own.includes(step) || (isSwarm(step) && (overlay || needed.has(step.target.id))));
}

/** A command stands there whole, however long it is: who copies it must get all of it. */
function stepLines(step: Step, texts: Texts): string[] {
  const note = noteText(texts, step);
  const said = commandOf(step);
  const lines = note === undefined ? [] : [comment(note)];
  if (said === undefined) return lines;
  return [...lines, typeof said === 'string' ? `#   ${said}` : comment(refusalText(texts, step, said))];
}

function commandOf(step: Step): string | Refusal | undefined {
  const said = step.obstacle ?? (step.command && writeCommand(step.command, SHELLS.ps1));
  return typeof said === 'string' && NOT_YAML.test(said) ? { reason: 'control', value: step.name } : said;
}

/** Networks for which there is no command that makes them. */
export function unmade({ plan, host, texts }: FileContext, networks: readonly ComposeNetwork[]): ExportProblem[] {
  const outside = networks.filter(({ external }) => external);
  return stepsFor(plan, outside).flatMap((step): ExportProblem[] => {
    const said = commandOf(step);
    if (said === undefined || typeof said === 'string') return [];
    return [
      {
        reason: said.reason,
        target: step.target,
        host: host.id,
        name: step.name,
        value: said.value,
        message: refusalText(texts, step, said),
      },
    ];
  });
}
