import { findHost } from '../../design/entities.ts';
import type { Design, Host } from '../../design/schema.ts';
import { type TextKey, type Texts, textsFor } from '../../language/texts.ts';
import { planDesign } from '../../plan/dockerPlan.ts';
import type { HostPlan, Step } from '../../plan/step.ts';
import { distinctNames, fileNamePart } from '../fileName.ts';
import { findingLines } from '../header.ts';
import { excerpt, visible } from '../quote/visible.ts';
import type { ExportFile, ExportOptions, ExportProblem, ExportResult } from '../result.ts';
import { type Refusal, writeCommand } from '../script.ts';
import { noteText, refusalText } from '../sentences.ts';
import { SHELLS } from '../shells/byId.ts';
import { composeKeys, projectName } from './keys.ts';
import { Losses } from './losses.ts';
import { type ComposeNetwork, composeNetworks, isBuiltIn } from './networks.ts';
import { type ComposeService, composeServices } from './services.ts';
import { writeMap, type Yaml, type YamlMap } from './yaml.ts';

/**
 * The containers of each host as a compose file, with the networks that compose may make. It has no inverse of its own:
 * `docker compose down` takes back what `up` made, and leaves external networks alone; the header says so. The same design
 * gives the same bytes, whatever the order it was drawn in.
 */
export function exportCompose(design: Design, options: ExportOptions): ExportResult {
  const texts = textsFor(options.locale);
  const plans = planDesign(withoutContainers(design));
  const names = fileNames(design, plans);
  const files: ExportFile[] = [];
  const problems: ExportProblem[] = [];
  const losses: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const host = findHost(design, plan.host);
    if (!host || (options.host !== undefined && options.host !== host.id)) continue;
    const context = {
      design,
      host,
      plan,
      options,
      texts,
      name: names[index] ?? '',
      hosts: plans.map((item) => item.hostName),
    };
    const written = composeFile(context);
    files.push({
      name: context.name,
      text: written.text,
      encoding: 'utf8',
      newline: 'lf',
      language: 'yaml',
      host: host.id,
      hostName: host.name,
    });
    problems.push(...written.problems);
    for (const loss of written.losses) if (!losses.includes(loss)) losses.push(loss);
  }
  return { files, problems, losses };
}

/** The plan says how networks and swarms come about, and which host comes first; containers are compose's. */
function withoutContainers(design: Design): Design {
  const hosts = design.topology.hosts.map((host) => ({ ...host, containers: [] }));
  return { ...design, topology: { ...design.topology, hosts } };
}

function fileNames(design: Design, plans: readonly HostPlan[]): string[] {
  const stems = plans.map((plan) => `${fileNamePart(design.name, 'design')}-${fileNamePart(plan.hostName, 'host')}`);
  return distinctNames(stems).map((stem) => `${stem}.yml`);
}

interface FileContext {
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

interface Written {
  readonly text: string;
  readonly problems: readonly ExportProblem[];
  readonly losses: readonly string[];
}

function composeFile(context: FileContext): Written {
  const { design, host, texts } = context;
  const losses = new Losses();
  const networks = composeNetworks(design, host);
  const services = composeServices(host, networks, losses);
  const refusals = spread(networks, services);
  const kept = services.filter(({ container }) => !refusals.has(container.id));
  const shown = [...networks.values()].filter(({ network }) => !refusals.has(network.id));
  reportLosses(context, shown, kept, losses);
  const root = new Map<string, Yaml>([
    ['name', projectName(design.name, host.name)],
    ['services', new Map(kept.map(({ key, value }) => [key, value]))],
  ]);
  if (shown.length > 0) root.set('networks', new Map(shown.map(({ key, value }) => [key, value])));
  const volumes = [...new Set(kept.flatMap((service) => service.volumes))].sort();
  if (volumes.length > 0) root.set('volumes', volumeSection(volumes));
  const header = headerLines(context, shown, kept.length).map((line) => (line === '' ? '#' : `# ${visible(line)}`));
  const refused = refusedLines(context, networks, services, refusals);
  return {
    text: `${[...header, '', ...sections(root)].join('\n')}\n`,
    problems: [...refused, ...unmade(context, shown)],
    losses: losses.sentences(texts),
  };
}

/** With an empty line between the sections, and between services. */
function sections(root: YamlMap): string[] {
  return writeMap(root).flatMap((line, index, lines) => {
    const opensSection = index > 0 && /^\S/.test(line) && lines[0] !== undefined;
    return opensSection ? ['', line] : [line];
  });
}

/** A volume is declared under its own name, so that docker's volume of that name is used, as `docker run` would. */
function volumeSection(names: readonly string[]): YamlMap {
  const keys = composeKeys(names, 'volume');
  return new Map(names.map((name, index) => [keys[index] ?? name, new Map([['name', name]])]));
}

/** Refuses what needs something refused, until nothing more does. */
function spread(
  networks: ReadonlyMap<string, ComposeNetwork>,
  services: readonly ComposeService[],
): ReadonlyMap<string, Refusal> {
  const refusals = new Map<string, Refusal>();
  const names = new Map<string, string>();
  for (const { network, refusal } of networks.values()) {
    names.set(network.id, network.name);
    if (refusal) refusals.set(network.id, refusal);
  }
  for (const { container, refusal } of services) {
    names.set(container.id, container.name);
    if (refusal) refusals.set(container.id, refusal);
  }
  let before = -1;
  while (refusals.size > before) {
    before = refusals.size;
    for (const { container, needs } of services) {
      if (refusals.has(container.id)) continue;
      const missing = needs.find((id) => refusals.has(id));
      if (missing !== undefined) refusals.set(container.id, { reason: 'needs', value: names.get(missing) ?? missing });
    }
  }
  return refusals;
}

function refusedLines(
  { host, texts }: FileContext,
  networks: ReadonlyMap<string, ComposeNetwork>,
  services: readonly ComposeService[],
  refusals: ReadonlyMap<string, Refusal>,
): ExportProblem[] {
  const problem = (kind: 'network' | 'container', id: string, name: string): ExportProblem[] => {
    const refusal = refusals.get(id);
    if (!refusal) return [];
    return [
      {
        reason: refusal.reason,
        target: { kind, id, host: host.id },
        host: host.id,
        name,
        value: refusal.value,
        message: refusedText(texts, kind, name, refusal),
      },
    ];
  };
  return [
    ...[...networks.values()].flatMap(({ network }) => problem('network', network.id, network.name)),
    ...services.flatMap(({ container }) => problem('container', container.id, container.name)),
  ];
}

function refusedText(texts: Texts, kind: 'network' | 'container', name: string, { reason, value }: Refusal): string {
  const why: TextKey = `export.why.${reason}`;
  return texts('export.refused', {
    what: texts(`export.kind.${kind}`),
    name: excerpt(name),
    why: texts(why, { value: excerpt(value) }),
  });
}

function reportLosses(
  { host }: FileContext,
  networks: readonly ComposeNetwork[],
  services: readonly ComposeService[],
  losses: Losses,
): void {
  const used = new Set(services.flatMap(({ container }) => container.endpoints.map((endpoint) => endpoint.network)));
  for (const { network, external } of networks) {
    if (external && network.origin === 'design') {
      losses.add('export.compose.loss.external', network.name, { driver: excerpt(network.driver) });
    }
    if (!external && !used.has(network.id)) losses.add('export.compose.loss.unused', network.name);
    const here = services.flatMap(({ container }) =>
      container.endpoints.filter(({ network: id }) => id === network.id),
    );
    if (here.some(({ ip }) => ip !== undefined) && here.some(({ ip }) => ip === undefined)) {
      losses.add('export.compose.loss.order', network.name);
    }
  }
  for (const { name, origin, endpoints } of host.containers) {
    const isNew = endpoints.some(({ network }) => networks.some((item) => item.network.id === network));
    if (origin === 'host' && isNew) losses.add('export.compose.loss.connect', name);
  }
}

function headerLines(context: FileContext, networks: readonly ComposeNetwork[], containers: number): string[] {
  const { design, host, options, texts, name, hosts } = context;
  const params = { design: excerpt(design.name) || texts('export.unnamed'), host: excerpt(host.name), file: name };
  return [
    texts('export.compose.title', params),
    ...(containers === 0 ? [texts('export.compose.nothing')] : []),
    ...(containers > 0 ? [texts('export.compose.up', params), texts('export.compose.down', params)] : []),
    ...(containers > 0 ? [texts('export.compose.instead')] : []),
    ...(hosts.length > 1 ? [texts('export.compose.hosts', { hosts: hosts.map(excerpt).join(', ') })] : []),
    ...findingLines(design, host, options.findings, texts),
    ...outsideLines(context, networks),
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
    '',
    texts('export.compose.outside'),
    ...(commands.length > 0 ? [texts('export.compose.adapter'), ...commands] : []),
    ...elsewhere.map(({ network, host: owner }) => {
      const made = network.origin === 'design' && owner !== host.id;
      const params = { name: excerpt(network.name), host: excerpt(findHost(design, owner)?.name ?? '') };
      return texts(made ? 'export.compose.made-elsewhere' : 'export.compose.is-there', params);
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

function stepLines(step: Step, texts: Texts): string[] {
  const note = noteText(texts, step);
  const said = step.obstacle ?? (step.command && writeCommand(step.command, SHELLS.ps1));
  if (said === undefined) return note === undefined ? [] : [note];
  const line = typeof said === 'string' ? `  ${said}` : refusalText(texts, step, said);
  return note === undefined ? [line] : [note, line];
}

/** Networks for which there is no command that makes them. */
function unmade({ plan, host, texts }: FileContext, networks: readonly ComposeNetwork[]): ExportProblem[] {
  const outside = networks.filter(({ external }) => external);
  return stepsFor(plan, outside).flatMap((step): ExportProblem[] => {
    const said = step.obstacle ?? (step.command && writeCommand(step.command, SHELLS.ps1));
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
