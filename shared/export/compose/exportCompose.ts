import { findHost } from '../../design/entities.ts';
import type { Design } from '../../design/schema.ts';
import { type TextKey, type Texts, textsFor } from '../../language/texts.ts';
import { planDesign } from '../../plan/dockerPlan.ts';
import type { HostPlan } from '../../plan/step.ts';
import { distinctNames, fileNamePart } from '../fileName.ts';
import { excerpt } from '../quote/visible.ts';
import type { ExportFile, ExportOptions, ExportProblem, ExportResult } from '../result.ts';
import type { Refusal } from '../script.ts';
import { type FileContext, headerLines, unmade } from './head.ts';
import { composeKeys, projectName } from './keys.ts';
import { Losses } from './losses.ts';
import { type ComposeNetwork, composeNetworks } from './networks.ts';
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
  const header = headerLines(context, shown, kept.length);
  const refused = refusedLines(context, networks, services, refusals);
  return {
    text: `${[...header, '', ...sections(root)].join('\n')}\n`,
    problems: [...refused, ...unmade(context, shown)],
    losses: losses.sentences(texts),
  };
}

/** With an empty line between the sections. */
function sections(root: YamlMap): string[] {
  return writeMap(root).flatMap((line, index) => (index > 0 && /^\S/.test(line) ? ['', line] : [line]));
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
  const fixed = new Set<string>();
  const free = new Set<string>();
  for (const { container } of services) {
    for (const { network, ip } of container.endpoints) (ip === undefined ? free : fixed).add(network);
  }
  const ids = new Set(networks.map(({ network }) => network.id));
  for (const { network, external } of networks) {
    const { id, name } = network;
    if (external && network.origin === 'design') {
      losses.add('export.compose.loss.external', name, { driver: excerpt(network.driver) });
    }
    if (!external && !fixed.has(id) && !free.has(id)) losses.add('export.compose.loss.unused', name);
    if (fixed.has(id) && free.has(id)) losses.add('export.compose.loss.order', name);
  }
  for (const { name, origin, endpoints } of host.containers) {
    const isNew = endpoints.some(({ network }) => ids.has(network));
    if (origin === 'host' && isNew) losses.add('export.compose.loss.connect', name);
  }
}
