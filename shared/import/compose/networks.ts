import { createNetwork } from '../../design/create.ts';
import type { FlagUse, Network, SubnetEntry } from '../../design/schema.ts';
import { driverById } from '../../windows/drivers.ts';
import { NAME_PATTERNS } from '../../windows/reserved.ts';
import { adapterNames, INTERFACE_OPTION } from '../docker/commands/interfaceList.ts';
import { nearest } from '../docker/nearest.ts';
import type { YamlEntry, YamlNode } from '../yaml/node.ts';
import { type ComposeDraft, DEFAULT_KEY } from './draft.ts';
import { scalarType } from './scalars.ts';
import { type Entries, shorten } from './values.ts';

const COMPOSE_KEY = new RegExp(NAME_PATTERNS.composeKey.pattern);

/** Reads the mapping `networks` of a file. */
export function readNetworks(draft: ComposeDraft, entries: Entries): void {
  for (const [key, entry] of entries) readNetwork(draft, key, entry);
}

/** The network of the key; the one called `default` is made for who needs it, as compose makes it. */
export function networkOfKey(draft: ComposeDraft, key: string, line: number): string | undefined {
  const known = draft.networks.get(key);
  if (known !== undefined || key !== DEFAULT_KEY) return known;
  // What was found in the service until now is said of its container, not of this network.
  const found = draft.take();
  addNetwork(draft, key, line, { driver: 'nat', subnets: [], options: {}, flags: [] });
  for (const problem of found) draft.problem(problem);
  return draft.networks.get(key);
}

/** Says that compose refuses a key with such characters. */
export function checkKey(draft: ComposeDraft, key: string, line: number): void {
  if (!COMPOSE_KEY.test(key)) draft.problem({ code: 'SY007', params: { key: shorten(key) }, line });
}

function readNetwork(draft: ComposeDraft, key: string, { line, value }: YamlEntry): void {
  checkKey(draft, key, line);
  const path = `networks.${key}`;
  const entries = draft.values.map(value, path);
  const external = entries.get('external');
  const outside = external && readExternal(draft, key, external.value);
  if (outside) {
    for (const [name, entry] of entries) {
      if (name === 'external' || name === 'name' || name.startsWith('x-')) continue;
      draft.problem({ code: 'SY175', params: { network: shorten(key), key: name }, line: entry.line });
    }
    const named = entries.get('name');
    const name = (named && draft.values.text(named.value, `${path}.name`)) ?? outside.name ?? key;
    takeExternal(draft, key, name, line);
  } else addNetwork(draft, key, line, readParts(draft, path, entries));
}

interface External {
  /** From the old form `external: {name: …}`. */
  readonly name?: string;
}

function readExternal(draft: ComposeDraft, network: string, node: YamlNode): External | undefined {
  const path = `networks.${network}.external`;
  if (node.kind !== 'map') return draft.values.boolean(node, path) ? {} : undefined;
  const entry = node.entries.get('name');
  const name = entry && draft.values.text(entry.value, `${path}.name`);
  for (const [key, { line }] of node.entries) if (key !== 'name') unknownKey(draft, `${path}.${key}`, key, [], line);
  draft.problem({ code: 'SY176', params: { name: shorten(name ?? network) }, line: node.line });
  return name === undefined ? {} : { name };
}

/** A network the file only uses: docker's own, one stated among the facts about the host, or one nothing is known of. */
function takeExternal(draft: ComposeDraft, key: string, name: string, line: number): void {
  const network = draft.draft.networkNamed(name, line, () =>
    draft.problem({ code: 'SY908', variant: 'compose-external', severity: 'info', params: { name: shorten(name) } }),
  );
  draft.networks.set(key, network.id);
  draft.flush(line, draft.draft.refTo('network', network.id));
}

interface NetworkParts extends Pick<Network, 'driver' | 'subnets' | 'options' | 'flags'> {
  readonly name?: string | undefined;
  readonly attachable?: true;
}

const NETWORK_KEYS: readonly string[] = [
  'name',
  'driver',
  'driver_opts',
  'ipam',
  'external',
  'internal',
  'enable_ipv4',
  'enable_ipv6',
  'attachable',
  'labels',
];

function readParts(draft: ComposeDraft, path: string, entries: Entries): NetworkParts {
  const { values } = draft;
  const flags: FlagUse[] = [];
  let driver: string | undefined;
  let name: string | undefined;
  let attachable: true | undefined;
  let options: Record<string, string> = {};
  let ipam: Ipam = { subnets: [], flags: [] };
  for (const [key, { value, line }] of entries) {
    const at = `${path}.${key}`;
    if (key === 'name') name = values.text(value, at);
    else if (key === 'driver') driver = values.text(value, at);
    else if (key === 'driver_opts') options = readOptions(draft, at, value);
    else if (key === 'ipam') ipam = readIpam(draft, at, value);
    else if (key === 'attachable') attachable = values.boolean(value, at) || undefined;
    else if (key === 'labels') flags.push(...values.pairs(value, at).map((pair) => ({ flag: '--label', value: pair })));
    else if (SWITCHES[key]) {
      const on = values.boolean(value, at);
      if (on !== undefined) flags.push(on ? { flag: SWITCHES[key] } : { flag: SWITCHES[key], value: 'false' });
    } else if (key !== 'external' && !key.startsWith('x-')) unknownKey(draft, at, key, NETWORK_KEYS, line);
  }
  return {
    name,
    // Without a driver the daemon takes its default, which is nat on Windows; only docker's own client sends “bridge”.
    driver: driver === undefined || driver === '' || driver === 'default' ? 'nat' : driver,
    options,
    subnets: ipam.subnets,
    flags: [...flags, ...ipam.flags],
    ...(attachable && { attachable }),
  };
}

const SWITCHES: Readonly<Record<string, string>> = {
  internal: '--internal',
  enable_ipv4: '--ipv4',
  enable_ipv6: '--ipv6',
};

function readOptions(draft: ComposeDraft, path: string, node: YamlNode): Record<string, string> {
  const options = new Map<string, string>();
  for (const [key, { value }] of draft.values.map(node, path)) {
    const at = `${path}.${key}`;
    if (value.kind === 'scalar' && scalarType(value) === 'boolean') {
      const params = { path: at, value: value.text };
      draft.problem({ code: 'SY174', params, line: value.line });
    }
    const text = draft.values.text(value, at, true);
    if (text !== undefined && draft.values.fits(key, at, value.line)) options.set(key, text);
  }
  return Object.fromEntries(options);
}

interface Ipam {
  readonly subnets: readonly SubnetEntry[];
  readonly flags: readonly FlagUse[];
}

/** Names under which the daemon finds the one IPAM driver of Windows. */
const USUAL_IPAM: ReadonlySet<string> = new Set(['', 'default', 'windows']);

function readIpam(draft: ComposeDraft, path: string, node: YamlNode): Ipam {
  const { values } = draft;
  const subnets: SubnetEntry[] = [];
  const flags: FlagUse[] = [];
  for (const [key, { value, line }] of values.map(node, path)) {
    const at = `${path}.${key}`;
    if (key === 'driver') {
      const driver = values.text(value, at) ?? '';
      if (!USUAL_IPAM.has(driver)) flags.push({ flag: '--ipam-driver', value: driver });
    } else if (key === 'options') {
      flags.push(...values.pairs(value, at).map((pair) => ({ flag: '--ipam-opt', value: pair })));
    } else if (key === 'config') {
      values.list(value, at).forEach((item, index) => {
        const read = readPool(draft, `${at}[${index}]`, item);
        subnets.push(...read.subnets);
        flags.push(...read.flags);
      });
    } else if (!key.startsWith('x-')) unknownKey(draft, at, key, ['driver', 'config', 'options'], line);
  }
  return { subnets, flags };
}

function readPool(draft: ComposeDraft, path: string, node: YamlNode): Ipam {
  const { values } = draft;
  const flags: FlagUse[] = [];
  let subnet: string | undefined;
  let gateway: string | undefined;
  for (const [key, { value, line }] of values.map(node, path)) {
    const at = `${path}.${key}`;
    if (key === 'subnet') subnet = values.text(value, at);
    else if (key === 'gateway') gateway = values.text(value, at);
    else if (key === 'ip_range') {
      const range = values.text(value, at);
      if (range !== undefined) flags.push({ flag: '--ip-range', value: range });
    } else if (key === 'aux_addresses') {
      flags.push(...values.pairs(value, at).map((pair) => ({ flag: '--aux-address', value: pair })));
    } else if (!key.startsWith('x-')) {
      unknownKey(draft, at, key, ['subnet', 'gateway', 'ip_range', 'aux_addresses'], line);
    }
  }
  const hasNone = subnet === undefined && gateway === undefined;
  return { subnets: hasNone ? [] : [{ subnet: subnet ?? '', ...(gateway !== undefined && { gateway }) }], flags };
}

function addNetwork(draft: ComposeDraft, key: string, line: number, parts: NetworkParts): void {
  const { name: named, options: all, driver, ...rest } = parts;
  const name = named ?? draft.projectName('_', key);
  const { [INTERFACE_OPTION]: adapterList, ...options } = all;
  const vswitch = addSwitch(draft, name, driver, adapterList, line);
  const { draft: design } = draft;
  const network = createNetwork(design.ids('network'), name, driver, {
    ...rest,
    options,
    ...(vswitch !== undefined && { switch: vswitch }),
  });
  design.addNetwork(network, line);
  draft.networks.set(key, network.id);
  draft.flush(line, design.refTo('network', network.id));
}

/** The switch docker makes with the network. */
function addSwitch(
  compose: ComposeDraft,
  name: string,
  driver: string,
  adapterList: string | undefined,
  line: number,
): string | undefined {
  const { draft } = compose;
  const kind = driverById.get(driver)?.switchKind ?? (adapterList === undefined ? undefined : 'external');
  if (!kind) return undefined;
  const names =
    adapterList === undefined
      ? []
      : adapterNames(adapterList, !!draft.findAdapter(adapterList), (problem) => compose.problem({ ...problem, line }));
  const adapters = names.map((adapter) => draft.adapterNamed(adapter, line).id);
  return draft.addSwitch(name, kind, adapters, line).id;
}

/** A key compose does not have: it refuses the file. */
export function unknownKey(
  draft: ComposeDraft,
  path: string,
  key: string,
  known: Iterable<string>,
  line: number,
): void {
  const suggestion = nearest(key, known);
  const params = { path: shorten(path), key: shorten(key), suggestion: suggestion ?? '' };
  draft.problem({ code: 'SY922', variant: suggestion === undefined ? undefined : 'suggestion', params, line });
}
