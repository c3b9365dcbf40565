import { createContainer } from '../../design/create.ts';
import type { Container, Endpoint, FlagUse, PublishedPort } from '../../design/schema.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import type { ComposeDraft } from './draft.ts';
import { withExtended } from './extend.ts';
import { readFlags } from './flags.ts';
import { checkKey } from './networks.ts';
import { readPorts } from './ports.ts';
import { readServiceNetworks, type Service } from './serviceNetworks.ts';
import { shellWords } from './shellWords.ts';
import { type Entries, shorten } from './values.ts';

/** Reads the mapping `services` of a file: a container for each. */
export function readServices(draft: ComposeDraft, services: Entries): void {
  const read = [...services].map(([key, entry]) => {
    checkKey(draft, key, entry.line);
    const entries = withExtended(draft, key, entry, services);
    const name = containerName(draft, key, entries);
    draft.containers.set(key, name);
    return { service: { key, name, line: entry.line }, entries, found: draft.take() };
  });
  for (const { service, entries, found } of read) {
    for (const problem of found) draft.problem(problem);
    readService(draft, service, entries);
  }
}

function containerName(draft: ComposeDraft, key: string, entries: Entries): string {
  const own = entries.get('container_name');
  const name = own && draft.values.text(own.value, `services.${key}.container_name`);
  return name ?? draft.projectName('-', `${key}-1`);
}

function readService(draft: ComposeDraft, service: Service, entries: Entries): void {
  const { name, line } = service;
  const { image, mac, drawn, command, flags } = readParts(draft, service, entries);
  const { endpoints, networkMode } = attach(draft, service, entries);
  const [first, ...rest] = endpoints;
  if (mac !== undefined && !first) flags.push({ flag: '--mac-address', value: mac });
  const { draft: design } = draft;
  if (design.findContainer(name)) {
    draft.problem({ code: 'SY911', variant: 'container', params: { name: shorten(name) }, line });
  }
  const container = createContainer(design.ids('container'), name, image, {
    ...drawn,
    endpoints: first && mac !== undefined ? [{ mac, ...first }, ...rest] : endpoints,
    flags,
    ...(networkMode !== undefined && { networkMode }),
    ...(command.length > 0 && { command }),
  });
  design.addContainer(container, line, true);
  draft.flush(line, design.refTo('container', container.id));
}

interface Parts {
  image: string;
  /** Address of the whole service: compose puts it on the first network. */
  mac?: string | undefined;
  command: readonly string[];
  readonly drawn: {
    ports?: readonly PublishedPort[];
    dns?: readonly string[];
    dnsSearch?: readonly string[];
    isolation?: Exclude<Container['isolation'], undefined>;
  };
  readonly flags: FlagUse[];
}

function readParts(draft: ComposeDraft, service: Service, entries: Entries): Parts {
  const path = `services.${service.key}`;
  const parts: Parts = { image: imageOf(draft, service, entries), command: [], drawn: {}, flags: [] };
  for (const [key, entry] of entries) {
    if (ELSEWHERE.has(key)) continue;
    if (!readDrawn(draft, `${path}.${key}`, key, entry, parts)) parts.flags.push(...readFlags(draft, path, key, entry));
  }
  takeEntrypoint(draft, path, entries, parts);
  return parts;
}

/** Keys that other functions read. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'build',
  'container_name',
  'entrypoint',
  'extends',
  'image',
  'network_mode',
  'networks',
]);

/** Reads what a container of a design has itself. False for all other keys. */
function readDrawn(draft: ComposeDraft, path: string, key: string, entry: YamlEntry, parts: Parts): boolean {
  const { values } = draft;
  const { value } = entry;
  const { drawn } = parts;
  switch (key) {
    case 'ports':
      drawn.ports = readPorts(draft, path, entry);
      return true;
    case 'dns': {
      const servers = values.texts(value, path, { alone: true });
      if (servers.length > 0) drawn.dns = servers;
      return true;
    }
    case 'dns_search': {
      const domains = values.texts(value, path, { alone: true });
      if (domains.length > 0) drawn.dnsSearch = domains;
      return true;
    }
    case 'mac_address':
      parts.mac = values.text(value, path);
      return true;
    case 'command':
      parts.command = readWords(draft, path, value);
      return true;
    case 'isolation': {
      const text = values.text(value, path);
      const lower = text?.toLowerCase();
      if (lower === 'default' || lower === 'process' || lower === 'hyperv') drawn.isolation = lower;
      else if (text !== undefined) parts.flags.push({ flag: '--isolation', value: text });
      return true;
    }
    case 'scale':
      reportScale(draft, path, entry);
      return true;
    case 'deploy':
      reportScale(draft, `${path}.replicas`, value.kind === 'map' ? value.entries.get('replicas') : undefined);
      draft.noPlace(path, entry);
      return true;
    default:
      return false;
  }
}

function imageOf(draft: ComposeDraft, { key, line }: Service, entries: Entries): string {
  const path = `services.${key}`;
  const build = entries.get('build');
  if (build) draft.noPlace(`${path}.build`, build);
  const image = entries.get('image');
  const name = image && draft.values.text(image.value, `${path}.image`);
  if (name !== undefined) return name;
  if (build) return draft.projectName('-', key);
  draft.problem({ code: 'SY921', variant: 'no-image', params: { service: shorten(key) }, line });
  return '';
}

function readWords(draft: ComposeDraft, path: string, node: YamlNode): readonly string[] {
  if (node.kind === 'list') return draft.values.texts(node, path);
  const text = node.kind === 'map' ? undefined : draft.values.text(node, path);
  if (node.kind === 'map') draft.values.wrong(node, path, 'text-or-list');
  if (text === undefined) return [];
  const words = shellWords(text);
  if (!words) draft.values.wrong(node, path, 'words');
  return words ?? [text];
}

/**
 * `docker run --entrypoint` takes one word. The others go before the command, which is what docker does with them in the
 * end; and whoever sets an entrypoint in compose loses the command of the image, as with `docker run`.
 */
function takeEntrypoint(draft: ComposeDraft, path: string, entries: Entries, parts: Parts): void {
  const entry = entries.get('entrypoint');
  if (!entry) return;
  const [first, ...rest] = readWords(draft, `${path}.entrypoint`, entry.value);
  if (first === undefined) return;
  parts.flags.push({ flag: '--entrypoint', value: first });
  parts.command = [...rest, ...parts.command];
}

function reportScale(draft: ComposeDraft, path: string, entry: YamlEntry | undefined): void {
  const count = entry && draft.values.number(entry.value, path);
  if (!entry || count === undefined || count === '1') return;
  draft.problem({
    code: 'SY907',
    variant: 'compose-scale',
    severity: 'warning',
    params: { number: count },
    line: entry.line,
  });
}

interface Attachment {
  readonly endpoints: readonly Endpoint[];
  readonly networkMode?: string | undefined;
}

function attach(draft: ComposeDraft, service: Service, entries: Entries): Attachment {
  const mode = entries.get('network_mode');
  const networks = entries.get('networks');
  const path = `services.${service.key}.network_mode`;
  const text = mode && draft.values.text(mode.value, path);
  if (!mode || text === undefined) return { endpoints: readServiceNetworks(draft, service, networks) };
  if (networks) draft.problem({ code: 'SY921', variant: 'mode-and-networks', params: { path }, line: mode.line });
  if (text === 'none' || text === 'host' || text.startsWith('container:')) return { endpoints: [], networkMode: text };
  if (text.startsWith('service:')) {
    const key = text.slice('service:'.length);
    const partner = draft.containers.get(key);
    if (partner === undefined) {
      draft.problem({ code: 'SY921', variant: 'no-service', params: { path, service: shorten(key) }, line: mode.line });
    }
    return { endpoints: [], networkMode: `container:${partner ?? key}` };
  }
  // Any other mode is the real name of a network that is there already: `nat`, `transparent`.
  const network = draft.draft.networkNamed(text, mode.line, (name) =>
    draft.problem({
      code: 'SY908',
      variant: 'compose-external',
      severity: 'info',
      params: { name: shorten(name) },
      line: mode.line,
    }),
  );
  const id = draft.draft.ids('endpoint');
  draft.draft.lines.set(id, mode.line);
  return { endpoints: [{ id, network: network.id }] };
}
