import type { PublishedPort } from '../../design/schema.ts';
import { readPort } from '../docker/ports.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import type { ComposeDraft } from './draft.ts';
import { unknownKey } from './networks.ts';

const PORT_KEYS: readonly string[] = ['name', 'mode', 'host_ip', 'target', 'published', 'protocol', 'app_protocol'];

/** `22:22` without quotes: a number to the base of 60 for whoever reads YAML 1.1. */
const SEXAGESIMAL = /^[1-9]\d*(?::[0-5]?\d)+$/;

/** Reads `ports` of a service: `"8080:80/udp"`, a number, or the long form. */
export function readPorts(draft: ComposeDraft, path: string, { value }: YamlEntry): PublishedPort[] {
  return draft.values.list(value, path).flatMap((item, index): PublishedPort[] => {
    const at = `${path}[${index}]`;
    if (item.kind === 'map') return readLong(draft, at, item);
    if (item.kind === 'scalar' && !item.quoted && SEXAGESIMAL.test(item.text)) {
      draft.problem({ code: 'SY923', params: { value: item.text }, line: item.line });
    }
    const text = draft.values.text(item, at, true);
    return text === undefined ? [] : [readPort(text)];
  });
}

function readLong(draft: ComposeDraft, path: string, node: YamlNode): PublishedPort[] {
  const { values } = draft;
  const found = new Map<string, string>();
  for (const [key, { value, line }] of values.map(node, path)) {
    const at = `${path}.${key}`;
    if (key.startsWith('x-')) continue;
    if (key === 'name' || key === 'app_protocol') draft.noPlace(at, { line });
    else if (!PORT_KEYS.includes(key)) unknownKey(draft, at, key, PORT_KEYS, line);
    else {
      // The mode is for a swarm: on one host, both publish the port on it.
      const text = values.text(value, at, key === 'target' || key === 'published');
      if (text !== undefined) found.set(key, text);
    }
  }
  const container = found.get('target');
  if (container === undefined) {
    values.wrong(node, `${path}.target`, 'number');
    return [];
  }
  const host = found.get('published');
  const protocol = found.get('protocol');
  const hostIp = found.get('host_ip');
  return [
    {
      container,
      ...(host && { host }),
      ...(protocol !== undefined && { protocol }),
      ...(hostIp && { hostIp }),
    },
  ];
}
