import type { IdSource } from '../../design/create.ts';
import type { Design } from '../../design/schema.ts';
import type { Finding } from '../../rules/finding.ts';
import { COMPOSE_SECTIONS } from '../../windows/composeKeys.ts';
import { startDraft } from '../docker/draft.ts';
import type { YamlNode, YamlReading } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { ComposeDraft } from './draft.ts';
import { readNetworks, unknownKey } from './networks.ts';
import { projectNameFrom } from './project.ts';
import { readServices } from './services.ts';
import { type Entries, shorten } from './values.ts';
import { readVolumeNames } from './volumes.ts';

export interface ComposeReadOptions {
  readonly ids: IdSource;
  /** JSON of `--host-facts`. */
  readonly hostFacts?: unknown;
  /** Name of the file without its extension: what a project without a name is called here. */
  readonly stem: string;
}

export interface ComposeReading {
  readonly design: Design;
  readonly findings: readonly Finding[];
  /** Line of the text, from 1, that made an entity. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Builds a design of one host from a compose file. Never throws, whatever the text. */
export function readCompose(text: string, { ids, hostFacts, stem }: ComposeReadOptions): ComposeReading {
  const draft = startDraft(hostFacts, ids);
  const reading = readYaml(text);
  const root = rootOf(reading);
  const own = root?.get('name')?.value;
  const ownName = own?.kind === 'scalar' && PROJECT_NAME.test(own.text) ? own.text : undefined;
  const compose = new ComposeDraft(draft, ownName ?? projectNameFrom(stem));
  if (root) {
    readSections(compose, root);
    if (compose.usesProject && ownName === undefined) {
      compose.problem({ code: 'SY924', variant: 'project', severity: 'info', params: { project: compose.project } });
    }
  } else reportUnreadable(compose, reading);
  compose.flush(1);
  return { design: draft.finish(stem), findings: draft.findings, lines: draft.lines };
}

/** What compose takes for the name of a project; a variable is not known here, and longer names are nobody's. */
const PROJECT_NAME = /^[a-z0-9][-_a-z0-9]{0,254}$/;

function rootOf(reading: YamlReading): Entries | undefined {
  return 'root' in reading && reading.root.kind === 'map' ? reading.root.entries : undefined;
}

function reportUnreadable(draft: ComposeDraft, reading: YamlReading): void {
  if ('root' in reading) {
    draft.problem({ code: 'SY920', variant: 'not-a-mapping', params: {}, line: reading.root.line });
    return;
  }
  for (const { kind, line, text } of reading.faults) {
    draft.problem({ code: 'SY920', variant: kind, params: { text: shorten(text) }, line });
  }
}

function readSections(draft: ComposeDraft, root: Entries): void {
  if (isFirstFormat(root)) {
    draft.problem({ code: 'SY920', variant: 'first-format', line: [...root.values()][0]?.line ?? 1 });
    return;
  }
  for (const [key, entry] of root) {
    if (key === 'name') {
      const name = draft.values.text(entry.value, 'name');
      if (name !== undefined && !name.includes('$') && !PROJECT_NAME.test(name)) {
        draft.problem({ code: 'SY921', variant: 'project-name', params: { name: shorten(name) }, line: entry.line });
      }
    } else if (key === 'include') {
      draft.problem({ code: 'SY924', variant: 'include', params: { file: included(entry.value) }, line: entry.line });
    } else if (key === 'volumes') readVolumeNames(draft, entry);
    else if (SILENT.has(key) || key.startsWith('x-')) continue;
    else if (COMPOSE_SECTIONS.has(key)) draft.noPlace(key, entry);
    else unknownKey(draft, key, key, COMPOSE_SECTIONS, entry.line);
  }
  const networks = section(draft, root, 'networks');
  const services = section(draft, root, 'services');
  draft.flush(1);
  readNetworks(draft, networks);
  readServices(draft, services);
}

/** Read elsewhere, or, as `version`, read by nobody. */
const SILENT: ReadonlySet<string> = new Set(['services', 'networks', 'version']);

function section(draft: ComposeDraft, root: Entries, key: string): Entries {
  const entry = root.get(key);
  return entry ? draft.values.named(draft.values.map(entry.value, key), key) : new Map();
}

function included(node: YamlNode): string {
  const items = node.kind === 'list' ? node.items : [node];
  return shorten(items.map((item) => (item.kind === 'scalar' ? item.text : '…')).join(', '));
}

/** The format of 2014 had the services at the top of the file. */
function isFirstFormat(root: Entries): boolean {
  if (root.has('services') || root.has('networks') || root.has('include')) return false;
  return [...root.values()].some(
    ({ value }) => value.kind === 'map' && (value.entries.has('image') || value.entries.has('build')),
  );
}
