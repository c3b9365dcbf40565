import type { FlagUse } from '../../design/schema.ts';
import { COMPOSE_KEYS, COMPOSE_KEYS_WITHOUT_PLACE, type ComposeKey } from '../../windows/composeKeys.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import type { ComposeDraft } from './draft.ts';
import { unknownKey } from './networks.ts';
import { readVolumes } from './volumes.ts';

const BY_KEY: ReadonlyMap<string, ComposeKey> = new Map(COMPOSE_KEYS.map((row) => [row.key, row]));
/** Mappings of a service whose keys are each a flag. */
const NESTED: ReadonlySet<string> = new Set(COMPOSE_KEYS.flatMap(({ key }) => /^(.+)\./.exec(key)?.[1] ?? []));

/** Keys of a service that the design itself has. */
const DRAWN: readonly string[] = [
  'build',
  'command',
  'container_name',
  'dns',
  'dns_search',
  'extends',
  'image',
  'isolation',
  'mac_address',
  'network_mode',
  'networks',
  'ports',
  'scale',
];
const KNOWN: readonly string[] = [
  ...new Set([...DRAWN, ...COMPOSE_KEYS.map(({ key }) => key.replace(/\..*/, '')), ...COMPOSE_KEYS_WITHOUT_PLACE]),
];

/** The flags of `docker run` that say what a key of a service says. Reports keys that have no place, or that compose lacks. */
export function readFlags(draft: ComposeDraft, path: string, key: string, entry: YamlEntry): FlagUse[] {
  if (key.startsWith('x-')) return [];
  const at = `${path}.${key}`;
  const row = BY_KEY.get(key);
  if (row) {
    return flagsOf(draft, at, row, entry.value).filter(({ value = '' }) => draft.values.fits(value, at, entry.line));
  }
  if (NESTED.has(key)) return readNested(draft, at, key, entry);
  if (COMPOSE_KEYS_WITHOUT_PLACE.has(key)) draft.noPlace(at, entry);
  else unknownKey(draft, at, key, KNOWN, entry.line);
  return [];
}

function readNested(draft: ComposeDraft, path: string, outer: string, { value }: YamlEntry): FlagUse[] {
  const keys = COMPOSE_KEYS.filter(({ key }) => key.startsWith(`${outer}.`)).map(({ key }) =>
    key.slice(outer.length + 1),
  );
  return [...draft.values.map(value, path)].flatMap(([key, entry]) => {
    if (key.startsWith('x-')) return [];
    const row = BY_KEY.get(`${outer}.${key}`);
    if (row) return flagsOf(draft, `${path}.${key}`, row, entry.value);
    unknownKey(draft, `${path}.${key}`, key, keys, entry.line);
    return [];
  });
}

function flagsOf(draft: ComposeDraft, path: string, { key, flag, form }: ComposeKey, node: YamlNode): FlagUse[] {
  const { values } = draft;
  const uses = (texts: readonly (string | undefined)[]) =>
    texts.flatMap((value): FlagUse[] => (value === undefined ? [] : [{ flag, value }]));
  if (key === 'healthcheck.test') return readHealthTest(draft, path, node);
  if (key === 'stop_grace_period') return uses([readSeconds(draft, path, node)]);
  if (key === 'volumes') return readVolumes(draft, path, node);
  if (key === 'volumes_from' || key === 'links')
    return uses(values.texts(node, path).map((text) => partner(draft, text)));
  if (key === 'pull_policy') return uses([readPull(draft, path, node)]);
  if (key === 'extra_hosts' && node.kind === 'map') return uses(readHosts(draft, path, node));
  if (key === 'devices')
    return uses(values.list(node, path).map((item, at) => readDevice(draft, `${path}[${at}]`, item)));
  if (key === 'restart') return uses([values.text(node, path, true)?.replace(/^false$/, 'no')]);
  switch (form) {
    case 'text':
      return uses([values.text(node, path, flag.startsWith('--mem') || flag === '--shm-size')]);
    case 'number':
      return uses([values.number(node, path)]);
    case 'list':
      return uses(
        values.texts(node, path, { alone: key !== 'expose', numbers: key === 'expose' || key === 'group_add' }),
      );
    case 'pairs':
    case 'map':
      return uses(values.pairs(node, path));
    case 'switch': {
      const on = values.boolean(node, path);
      if (on === undefined) return [];
      return [on ? { flag } : { flag, value: 'false' }];
    }
  }
}

/** `CMD-SHELL` and a text are what `--health-cmd` is; a list for `CMD` has no flag. */
function readHealthTest(draft: ComposeDraft, path: string, node: YamlNode): FlagUse[] {
  if (node.kind !== 'list') {
    const text = draft.values.text(node, path);
    return text === undefined ? [] : [{ flag: '--health-cmd', value: text }];
  }
  const [kind, ...words] = draft.values.texts(node, path);
  if (kind === 'NONE') return [{ flag: '--no-healthcheck' }];
  if (kind === 'CMD-SHELL' && words.length === 1) return [{ flag: '--health-cmd', value: words[0] ?? '' }];
  draft.noPlace(path, node);
  return [];
}

/** A mapping of names to an address, or to several. */
function readHosts(draft: ComposeDraft, path: string, node: YamlNode): string[] {
  return [...draft.values.map(node, path)].flatMap(([host, { value }]) =>
    (value.kind === 'list' ? value.items : [value]).flatMap((item) => {
      const address = draft.values.text(item, `${path}.${host}`, true);
      return address === undefined ? [] : [`${host}:${address}`];
    }),
  );
}

/** `SOURCE:TARGET:PERMISSIONS` from a text or a mapping. */
function readDevice(draft: ComposeDraft, path: string, node: YamlNode): string | undefined {
  if (node.kind !== 'map') return draft.values.text(node, path);
  const parts = ['source', 'target', 'permissions'].map((key) => {
    const entry = node.entries.get(key);
    return entry && draft.values.text(entry.value, `${path}.${key}`);
  });
  return parts.filter((part) => part !== undefined).join(':');
}

/** `docker run --pull` knows fewer words. */
function readPull(draft: ComposeDraft, path: string, node: YamlNode): string | undefined {
  const text = draft.values.text(node, path)?.replace(/^if_not_present$/, 'missing');
  if (text === undefined || text === 'always' || text === 'missing' || text === 'never') return text;
  draft.noPlace(path, node);
  return undefined;
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** `1m30s` as docker's number of seconds. */
function readSeconds(draft: ComposeDraft, path: string, node: YamlNode): string | undefined {
  const text = draft.values.text(node, path);
  if (text === undefined) return undefined;
  if (!/^(?:\d{1,6}[hms])+$/.test(text)) {
    draft.noPlace(path, node);
    return undefined;
  }
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([hms])/g)) seconds += Number(count) * (UNITS[unit ?? 's'] ?? 1);
  return String(seconds);
}

/** `db:alias` or `db:ro`, with the name of the container in place of the service's key. */
function partner(draft: ComposeDraft, text: string): string {
  if (text.startsWith('container:')) return text.slice('container:'.length);
  const [key = '', ...rest] = text.split(':');
  return [draft.containers.get(key) ?? key, ...rest].join(':');
}
