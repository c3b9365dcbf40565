import type { Endpoint, FlagUse } from '../../design/schema.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import { type ComposeDraft, DEFAULT_KEY } from './draft.ts';
import { networkOfKey, unknownKey } from './networks.ts';
import { shorten } from './values.ts';

const ENDPOINT_KEYS: readonly string[] = [
  'aliases',
  'interface_name',
  'ipv4_address',
  'ipv6_address',
  'link_local_ips',
  'mac_address',
  'driver_opts',
  'priority',
  'gw_priority',
];

/** Which container gets the endpoints. */
export interface Service {
  /** Key of the service; other containers reach it by this name. */
  readonly key: string;
  /** Name of the container. */
  readonly name: string;
  readonly line: number;
}

interface Attached extends Endpoint {
  readonly key: string;
  readonly priority: number;
}

/**
 * The endpoints of a service, in the order in which compose connects it: by priority, then by the key of the network
 * (compose-go, NetworksByPriority). A service that names no network is on the default one.
 */
export function readServiceNetworks(draft: ComposeDraft, service: Service, entry: YamlEntry | undefined): Endpoint[] {
  const path = `services.${service.key}.networks`;
  const attached: Attached[] = [];
  for (const [key, line, value] of named(draft, path, service, entry)) {
    const network = networkOfKey(draft, key, line);
    if (network === undefined) {
      const params = { service: shorten(service.key), name: shorten(key) };
      draft.problem({ code: 'SY908', variant: 'compose', severity: 'error', params, line });
    } else attached.push(readEndpoint(draft, { path: `${path}.${key}`, key, network, service, line }, value));
  }
  attached.sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1));
  return attached.map(({ key: _, priority: __, ...endpoint }) => endpoint);
}

type Named = readonly [key: string, line: number, value?: YamlNode];

function named(draft: ComposeDraft, path: string, { line }: Service, entry: YamlEntry | undefined): Named[] {
  if (!entry) return [[DEFAULT_KEY, line]];
  const { value } = entry;
  let keys: Named[] = [];
  if (value.kind === 'map') keys = [...value.entries].map(([key, item]) => [key, item.line, item.value]);
  else if (value.kind === 'list') {
    keys = value.items.flatMap((item, at): Named[] => {
      const key = draft.values.text(item, `${path}[${at}]`);
      return key === undefined ? [] : [[key, item.line]];
    });
  } else if (!draft.values.isNull(value)) draft.values.wrong(value, path, 'list-or-map');
  return keys.length > 0 ? keys : [[DEFAULT_KEY, entry.line]];
}

interface Place {
  readonly path: string;
  readonly key: string;
  readonly network: string;
  readonly service: Service;
  readonly line: number;
}

function readEndpoint(draft: ComposeDraft, { path, key, network, service, line }: Place, value?: YamlNode): Attached {
  const { values } = draft;
  const flags: FlagUse[] = [];
  const aliases: string[] = [];
  let ip: string | undefined;
  let mac: string | undefined;
  let priority = 0;
  for (const [name, entry] of value ? values.map(value, path) : []) {
    const at = `${path}.${name}`;
    const node = entry.value;
    const flag = (long: string, text: string | undefined) => {
      if (text !== undefined) flags.push({ flag: long, value: text });
    };
    if (name === 'aliases') aliases.push(...values.texts(node, at));
    else if (name === 'ipv4_address') ip = values.text(node, at);
    else if (name === 'mac_address') mac = values.text(node, at);
    else if (name === 'priority') priority = Number(values.number(node, at)) || 0;
    else if (name === 'ipv6_address') flag('--ip6', values.text(node, at));
    else if (name === 'gw_priority') flag('--gw-priority', values.number(node, at));
    else if (name === 'link_local_ips') for (const text of values.texts(node, at)) flag('--link-local-ip', text);
    else if (name === 'driver_opts') for (const pair of values.pairs(node, at)) flag('--driver-opt', pair);
    else if (name === 'interface_name') draft.noPlace(at, entry);
    else if (!name.startsWith('x-')) unknownKey(draft, at, name, ENDPOINT_KEYS, entry.line);
  }
  const id = draft.draft.ids('endpoint');
  draft.draft.lines.set(id, line);
  const all = withServiceName(draft, service, network, aliases);
  return {
    id,
    network,
    key,
    priority,
    ...(ip !== undefined && { ip }),
    ...(mac !== undefined && { mac }),
    ...(all.length > 0 && { aliases: all }),
    ...(flags.length > 0 && { flags }),
  };
}

/**
 * Compose gives a container the key of its service for a further name on every network. On docker's built-in nat this is
 * left out: docker's own client refuses aliases there, so the design could not be made with commands.
 */
function withServiceName(draft: ComposeDraft, { key, name }: Service, network: string, aliases: readonly string[]) {
  const own = [...new Set(aliases)];
  if (key === name || own.includes(key) || draft.isBuiltIn(network)) return own;
  return [...own, key];
}
