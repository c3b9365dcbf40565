import type { YamlEntry, YamlNode, YamlScalar } from '../yaml/node.ts';
import type { ComposeDraft } from './draft.ts';
import { scalarText, scalarType } from './scalars.ts';
import { type Entries, shorten } from './values.ts';

/** Lists that the extending service's own replace; all others are put behind those they extend. */
const REPLACED: ReadonlySet<string> = new Set(['command', 'entrypoint', 'test']);

/** What a service does not take from the one it extends. */
const KEPT_BACK: ReadonlySet<string> = new Set(['extends', 'depends_on', 'container_name']);

/** Longer chains are nobody's, and would be followed by a function that calls itself. */
const MOST_LEVELS = 50;

/** How much may be taken over in one file, in items of mappings and lists. */
const MOST_TAKEN = 1_000_000;

/** The keys of a service, with those of the service it extends, where that is in the same file. */
export function withExtended(draft: ComposeDraft, key: string, entry: YamlEntry, services: Entries): Entries {
  return extended(draft, key, entry, services, new Set());
}

function extended(
  draft: ComposeDraft,
  key: string,
  { value }: YamlEntry,
  services: Entries,
  seen: ReadonlySet<string>,
): Entries {
  const path = `services.${key}`;
  const own = draft.values.map(value, path);
  const clause = own.get('extends');
  if (!clause) return own;
  const { service, file } = target(draft, `${path}.extends`, clause.value);
  const base = service === undefined ? undefined : services.get(service);
  const line = clause.line;
  if (file !== undefined) {
    draft.problem({ code: 'SY924', variant: 'extends', params: { service: shorten(key), file: shorten(file) }, line });
    return own;
  }
  if (service === undefined) return own;
  if (!base || seen.has(service) || service === key) {
    const variant = base ? 'extends-circle' : 'extends-missing';
    draft.problem({
      code: 'SY924',
      variant,
      severity: 'error',
      params: { service: shorten(key), base: shorten(service) },
      line,
    });
    return own;
  }
  if (seen.size >= MOST_LEVELS || draft.taken > MOST_TAKEN) {
    const params = { service: shorten(key), base: shorten(service) };
    draft.problem({ code: 'SY924', variant: 'extends-much', severity: 'error', params, line });
    return own;
  }
  const above = extended(draft, service, base, services, new Set([...seen, key]));
  draft.taken += sizeOf(above);
  return merge(new Map([...above].filter(([name]) => !KEPT_BACK.has(name))), own);
}

function target(draft: ComposeDraft, path: string, node: YamlNode): { service?: string; file?: string } {
  const { values } = draft;
  if (node.kind === 'scalar') {
    const service = values.text(node, path);
    return service === undefined ? {} : { service };
  }
  if (node.kind === 'list') {
    values.wrong(node, path, 'text-or-map');
    return {};
  }
  const service = node.entries.get('service');
  const file = node.entries.get('file');
  const name = service && values.text(service.value, `${path}.service`);
  const from = file && values.text(file.value, `${path}.file`);
  return { ...(name !== undefined && { service: name }), ...(from !== undefined && { file: from }) };
}

function sizeOf(entries: Entries): number {
  let size = entries.size;
  for (const { value } of entries.values()) {
    if (value.kind !== 'scalar') size += value.kind === 'list' ? value.items.length : value.entries.size;
  }
  return size;
}

/** Mappings are merged, lists put together, everything else is replaced (compose-spec, Merge). */
function merge(base: Entries, own: Entries): Entries {
  const entries = new Map(base);
  for (const [key, entry] of own) {
    const before = base.get(key);
    entries.set(key, before ? { line: entry.line, value: mergeValues(key, before.value, entry.value) } : entry);
  }
  return entries;
}

function mergeValues(key: string, base: YamlNode, own: YamlNode): YamlNode {
  if (base.kind === 'map' && own.kind === 'map') {
    return { kind: 'map', line: own.line, entries: merge(base.entries, own.entries) };
  }
  if (own.kind === 'scalar' || base.kind === 'scalar' || REPLACED.has(key)) return own;
  return { kind: 'list', line: own.line, items: [...asList(base), ...asList(own)] };
}

/** A mapping beside a list of `a=b`: both say the same. */
function asList(node: Exclude<YamlNode, YamlScalar>): readonly YamlNode[] {
  if (node.kind === 'list') return node.items;
  return [...node.entries].map(([key, { line, value }]): YamlNode => {
    if (value.kind !== 'scalar') return value;
    const text = scalarType(value) === 'null' ? key : `${key}=${scalarText(value)}`;
    return { kind: 'scalar', line, text, quoted: true };
  });
}
