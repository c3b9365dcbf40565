import type { Container } from '../../design/schema.ts';
import { COMPOSE_KEYS, type ComposeKey } from '../../windows/composeKeys.ts';
import { type NamedUse, namedUses } from './flags.ts';
import type { Losses } from './losses.ts';
import type { Yaml, YamlMap } from './yaml.ts';

const BY_FLAG: ReadonlyMap<string, ComposeKey> = new Map(COMPOSE_KEYS.map((row) => [row.flag, row]));

/** A volume's name in front of its place in the container; not a drive, not a path. */
const NAMED_VOLUME = /^([A-Za-z0-9][\w.-]+):/;

/** What the flags of a container say in a compose file. */
export interface ServiceFlags {
  /** By key, in the order of the table. */
  readonly fields: YamlMap;
  /** Flags that speak of a network: they go to the first one, or to the service. */
  readonly network: readonly NamedUse[];
  /** Names of the volumes that the file must declare. */
  readonly volumes: readonly string[];
}

/** Flags about whoever starts the container, who is compose now. */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(['--detach']);
const OF_A_NETWORK: ReadonlySet<string> = new Set(['--ip6', '--link-local-ip', '--mac-address', '--isolation']);

/**
 * Sorts a container's flags into keys of its service. What has no key, or a value for which compose refuses the file, is a
 * loss.
 * @param partner the text that names another container: a key of the file, or nothing where it is not in it.
 */
export function serviceFlags(
  container: Container,
  partner: (name: string) => string | undefined,
  losses: Losses,
): ServiceFlags {
  const values = new Map<string, Yaml>();
  const network: NamedUse[] = [];
  const volumes = new Set<string>();
  for (const use of namedUses(container.flags, 'run')) {
    if (OF_THE_CLIENT.has(use.flag)) continue;
    if (OF_A_NETWORK.has(use.flag)) {
      network.push(use);
      continue;
    }
    if (use.flag === '--mount' || use.flag === '--link') {
      const found = use.flag === '--mount' ? mountOf(use.value ?? '') : linkOf(use.value ?? '', partner);
      if (!found) losses.add('export.compose.loss.value', container.name, { flag: use.flag, value: use.value ?? '' });
      else {
        append(values, found.key, found.value);
        if (found.volume !== undefined) volumes.add(found.volume);
      }
      continue;
    }
    const row = BY_FLAG.get(use.flag);
    if (!row) losses.add('export.compose.loss.flag', container.name, { flag: use.flag });
    else if (!put(values, row, use, partner)) {
      losses.add('export.compose.loss.value', container.name, { flag: use.flag, value: use.value ?? '' });
    } else if (row.key === 'volumes') {
      const named = NAMED_VOLUME.exec(use.value ?? '')?.[1];
      if (named !== undefined) volumes.add(named);
    }
  }
  return { fields: inOrder(values), network, volumes: [...volumes] };
}

/** Puts the value where the table says. False where compose would not take it. */
function put(
  values: Map<string, Yaml>,
  { key, form, pattern }: ComposeKey,
  { value, on }: NamedUse,
  partner: (name: string) => string | undefined,
): boolean {
  if (form === 'switch') {
    if (on === undefined) return false;
    values.set(key, on);
    return true;
  }
  if (value === undefined || (pattern !== undefined && !new RegExp(pattern).test(value))) return false;
  if (key === 'stop_grace_period') values.set(key, `${value}s`);
  else if (key === 'healthcheck.test') values.set(key, ['CMD-SHELL', value]);
  else if (key === 'volumes_from') append(values, key, volumesFrom(value, partner));
  else if (form === 'number') values.set(key, { plain: value });
  else if (form === 'text') values.set(key, value);
  else if (form === 'map') {
    const at = value.indexOf('=');
    const [name, text] = at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
    values.set(key, new Map([...((values.get(key) as YamlMap | undefined) ?? []), [name, text]]));
  } else append(values, key, value);
  return true;
}

/** Compose refuses a list with the same item twice. */
function append(values: Map<string, Yaml>, key: string, item: Yaml): void {
  const items = (values.get(key) as readonly Yaml[] | undefined) ?? [];
  if (typeof item !== 'string' || !items.includes(item)) values.set(key, [...items, item]);
}

interface Placed {
  readonly key: string;
  readonly value: Yaml;
  readonly volume?: string;
}

function linkOf(value: string, partner: (name: string) => string | undefined): Placed | undefined {
  const [name = '', alias, ...more] = value.split(':');
  if (name === '' || alias === '' || more.length > 0) return undefined;
  const key = partner(name);
  const rest = alias === undefined ? '' : `:${alias}`;
  return key === undefined
    ? { key: 'external_links', value: `${name}${rest}` }
    : { key: 'links', value: `${key}${rest}` };
}

function volumesFrom(value: string, partner: (name: string) => string | undefined): string {
  const [name = '', ...mode] = value.split(':');
  const key = partner(name);
  return [...(key === undefined ? ['container', name] : [key]), ...mode].join(':');
}

/** `--mount type=…,source=…,target=…,readonly` in the long form of a volume; undefined where it says more. */
function mountOf(text: string): Placed | undefined {
  const fields = new Map<string, Yaml>([['type', 'volume']]);
  if (text.includes('"')) return undefined;
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const [name, value] = at < 0 ? [field, 'true'] : [field.slice(0, at), field.slice(at + 1)];
    const key = MOUNT_KEYS[name.toLowerCase()];
    if (key === undefined) return undefined;
    if (key !== 'read_only') fields.set(key, value);
    else if (value === 'true' || value === '1') fields.set(key, true);
    else return undefined;
  }
  const type = fields.get('type');
  const source = fields.get('source');
  if (!fields.has('target') || !MOUNT_TYPES.has(String(type))) return undefined;
  if (type !== 'volume' || source === undefined) return { key: 'volumes', value: fields };
  return NAMED_VOLUME.test(`${source}:`) ? { key: 'volumes', value: fields, volume: String(source) } : undefined;
}

const MOUNT_TYPES: ReadonlySet<string> = new Set(['bind', 'volume', 'npipe', 'tmpfs']);
const MOUNT_KEYS: Readonly<Record<string, string>> = {
  type: 'type',
  source: 'source',
  src: 'source',
  target: 'target',
  dst: 'target',
  destination: 'target',
  readonly: 'read_only',
  ro: 'read_only',
};

/** Keys in the order of the table; `healthcheck.interval` becomes `interval` in `healthcheck`. */
function inOrder(values: ReadonlyMap<string, Yaml>): YamlMap {
  const fields = new Map<string, Yaml>();
  for (const { key } of COMPOSE_KEYS) {
    const value = values.get(key);
    if (value === undefined) continue;
    const [outer = '', inner] = key.split('.');
    if (inner === undefined) fields.set(key, value);
    else fields.set(outer, new Map([...((fields.get(outer) as YamlMap | undefined) ?? []), [inner, value]]));
  }
  const outside = values.get('external_links');
  if (outside !== undefined) fields.set('external_links', outside);
  return fields;
}
