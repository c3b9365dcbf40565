import type { FlagUse } from '../../design/schema.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import type { ComposeDraft } from './draft.ts';

/** A volume's name in front of its place in the container, `data:C:\data`; not a drive, not a path. */
const NAMED = /^([A-Za-z0-9][\w.-]+):(?=.)/;

/** Learns the real names of the volumes that the file declares. */
export function readVolumeNames(draft: ComposeDraft, { value }: YamlEntry): void {
  for (const [key, entry] of draft.values.named(draft.values.map(value, 'volumes'), 'volumes')) {
    const path = `volumes.${key}`;
    const entries = draft.values.map(entry.value, path);
    const name = entries.get('name');
    const external = entries.get('external');
    const outside =
      external?.value.kind === 'map' || (external && draft.values.boolean(external.value, `${path}.external`));
    const own = name && draft.values.text(name.value, `${path}.name`);
    draft.volumes.set(key, own ?? (outside ? key : `${draft.project}_${key}`));
    for (const [other, { line }] of entries) {
      if (other !== 'name' && other !== 'external' && !other.startsWith('x-'))
        draft.noPlace(`${path}.${other}`, { line });
    }
  }
}

/** `volumes` of a service as `--volume` and `--mount`. */
export function readVolumes(draft: ComposeDraft, path: string, node: YamlNode): FlagUse[] {
  return draft.values.list(node, path).flatMap((item, index): FlagUse[] => {
    const at = `${path}[${index}]`;
    if (item.kind === 'map') return readMount(draft, at, item);
    const text = draft.values.text(item, at);
    if (text === undefined) return [];
    return [
      { flag: '--volume', value: text.replace(NAMED, (_, name: string) => `${draft.volumes.get(name) ?? name}:`) },
    ];
  });
}

function readMount(draft: ComposeDraft, path: string, node: YamlNode): FlagUse[] {
  const { values } = draft;
  const fields: string[] = [];
  let type = 'volume';
  let source: string | undefined;
  for (const [key, entry] of values.map(node, path)) {
    const at = `${path}.${key}`;
    if (key === 'type') type = values.text(entry.value, at) ?? type;
    else if (key === 'source') source = values.text(entry.value, at);
    else if (key === 'target') fields.push(`target=${values.text(entry.value, at) ?? ''}`);
    else if (key === 'read_only') {
      if (values.boolean(entry.value, at)) fields.push('readonly');
    } else if (!key.startsWith('x-')) draft.noPlace(at, entry);
  }
  const from = type === 'volume' && source !== undefined ? (draft.volumes.get(source) ?? source) : source;
  const all = [`type=${type}`, ...(from === undefined ? [] : [`source=${from}`]), ...fields];
  return [{ flag: '--mount', value: all.map(csvField).join(',') }];
}

/** Docker reads the value of `--mount` as a line of CSV. */
function csvField(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
