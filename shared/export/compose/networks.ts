import { contains, parseIpv4, parseSubnet } from '../../address/ipv4.ts';
import { networksFor } from '../../design/entities.ts';
import type { Design, Host, Network } from '../../design/schema.ts';
import { isCleanedAsPath } from '../../plan/dockerWords.ts';
import { INTERFACE_OPTION, ON_EXTERNAL_SWITCH, optionsOf, type Uplink, uplinksOf } from '../../plan/networkSteps.ts';
import { byName } from '../../plan/order.ts';
import { DEFAULT_NETWORK_NAME } from '../../windows/reserved.ts';
import type { Refusal } from '../script.ts';
import { namedUses } from './flags.ts';
import { composeKeys, isExtension } from './keys.ts';
import { refusalIn } from './refusals.ts';
import type { Yaml, YamlMap } from './yaml.ts';

/** A network as a compose file names it. */
export interface ComposeNetwork {
  readonly network: Network;
  /** Id of the host it is drawn on. */
  readonly host: string;
  readonly key: string;
  /** Compose only uses it. */
  readonly external: boolean;
  readonly value: YamlMap;
  readonly refusal?: Refusal | undefined;
}

/**
 * The networks of a host's file, by id, in the order of their names: those drawn on it, and those its containers use.
 *
 * Compose makes a network only where it can say all of it and making it touches nothing but containers: nat and the other
 * drivers on an internal switch. One on an external switch stays `external: true`, because making or removing it takes the
 * adapter from the host for a moment, and compose removes networks on `down` and, from 2.31 on, whenever their description
 * changes (docker/compose#4818, #12267, #12495). Networks that are on the host already are external as well.
 */
export function composeNetworks(design: Design, host: Host): ReadonlyMap<string, ComposeNetwork> {
  const used = new Set(
    host.containers.flatMap(({ endpoints, origin }) =>
      origin === 'host' ? [] : endpoints.map((endpoint) => endpoint.network),
    ),
  );
  const places = networksFor(design, host)
    .filter((place) => used.has(place.network.id) || (place.host === host && place.network.origin === 'design'))
    .sort((a, b) => byName(a.network, b.network));
  const keys = composeKeys(
    places.map(({ network }) => network.name),
    'network',
  );
  const uplinkOf = uplinksOf(host);
  const described = new Set<string>();
  return new Map(
    places.map(({ host: owner, network }, index) => {
      const isOwn = owner === host && network.origin === 'design';
      const description = isOwn ? descriptionOf(network, uplinkOf(network)) : undefined;
      const value: YamlMap = new Map<string, Yaml>([
        ['name', network.name],
        ...(description ?? ([['external', true]] as [string, Yaml][])),
      ]);
      const refusal = refusalOfName(network) ?? refusalIn(value) ?? secondOf(network, described);
      if (description) described.add(network.name);
      return [
        network.id,
        { network, host: owner.id, key: keys[index] ?? '', external: !description, value, ...(refusal && { refusal }) },
      ];
    }),
  );
}

/** Compose knows a network that it makes by its name. */
function secondOf({ name }: Network, described: ReadonlySet<string>): Refusal | undefined {
  return described.has(name) ? { reason: 'compose-same-name', value: name } : undefined;
}

function refusalOfName({ name }: Network): Refusal | undefined {
  if (name === '') return { reason: 'no-name', value: name };
  return isCleanedAsPath(name) ? { reason: 'path-name', value: name } : undefined;
}

/** What compose must know to make the network; undefined where compose should not, or cannot. */
function descriptionOf(network: Network, uplink: Uplink): [string, Yaml][] | undefined {
  const options = optionsOf(network, uplink);
  const isOnAdapter = ON_EXTERNAL_SWITCH.has(network.driver) || uplink.vswitch?.kind === 'external';
  if (isOnAdapter || options.some(([key]) => key === INTERFACE_OPTION || isExtension(key))) return undefined;
  const flags = flagsDescribed(network);
  if (!flags) return undefined;
  const fields: [string, Yaml][] = [];
  if (network.driver !== '') fields.push(['driver', network.driver]);
  if (options.length > 0) fields.push(['driver_opts', new Map(options)]);
  if (flags.ipam.size > 0) fields.push(['ipam', flags.ipam]);
  if (network.attachable) fields.push(['attachable', true]);
  return [...fields, ...flags.fields];
}

interface DescribedFlags {
  readonly ipam: YamlMap;
  readonly fields: readonly [string, Yaml][];
}

const SWITCHES: ReadonlyMap<string, string> = new Map([
  ['--internal', 'internal'],
  ['--ipv4', 'enable_ipv4'],
  ['--ipv6', 'enable_ipv6'],
]);

function flagsDescribed(network: Network): DescribedFlags | undefined {
  const switches = new Map<string, Yaml>();
  const labels: string[] = [];
  const ranges: string[] = [];
  const reserved = new Map<string, Yaml>();
  const ipam = new Map<string, Yaml>();
  const options = new Map<string, Yaml>();
  for (const { flag, value = '', on } of namedUses(network.flags, 'network create')) {
    const key = SWITCHES.get(flag);
    if (key !== undefined && on !== undefined) switches.set(key, on);
    else if (flag === '--label' && /^[^=]/.test(value)) labels.push(value);
    else if (flag === '--ip-range' && value !== '') ranges.push(value);
    else if (flag === '--aux-address' && /^[^=,]+=[^,]*$/.test(value)) reserved.set(...pair(value));
    else if (flag === '--ipam-driver') ipam.set('driver', value);
    else if (flag === '--ipam-opt' && /^[^=]/.test(value)) options.set(...pair(value));
    else return undefined;
  }
  if ([...reserved.keys(), ...options.keys()].some(isExtension)) return undefined;
  const pools = poolsOf(network, ranges, reserved);
  if (!pools) return undefined;
  if (pools.length > 0) ipam.set('config', pools);
  if (options.size > 0) ipam.set('options', options);
  const fields = [...switches].sort(([a], [b]) => (a < b ? -1 : 1));
  if (labels.length > 0) fields.push(['labels', [...new Set(labels)]]);
  return { ipam, fields };
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Each range and reserved address goes to the subnet that contains it, as docker's client sorts them. */
function poolsOf(network: Network, ranges: readonly string[], reserved: YamlMap): YamlMap[] | undefined {
  const pools = network.subnets
    .filter(({ subnet, gateway }) => subnet !== '' || gateway !== undefined)
    .map(({ subnet, gateway }) => ({
      subnet,
      fields: new Map<string, Yaml>([
        ...(subnet === '' ? [] : ([['subnet', subnet]] as const)),
        ...(gateway === undefined ? [] : ([['gateway', gateway]] as const)),
      ]),
    }));
  const poolWith = (address: string) => {
    const parsed = parseIpv4(address.split('/')[0] ?? '');
    return pools.find((pool) => {
      const subnet = parseSubnet(pool.subnet);
      return subnet !== undefined && parsed !== undefined && contains(subnet, parsed);
    })?.fields;
  };
  for (const range of ranges) {
    const pool = poolWith(range);
    if (!pool || pool.has('ip_range')) return undefined;
    pool.set('ip_range', range);
  }
  for (const [name, address] of reserved) {
    const pool = poolWith(String(address));
    if (!pool) return undefined;
    pool.set(
      'aux_addresses',
      new Map([...((pool.get('aux_addresses') as YamlMap | undefined) ?? []), [name, address]]),
    );
  }
  return pools.map(({ fields }) => fields);
}

/** Whether docker itself makes the network of this name. */
export function isBuiltIn({ network }: ComposeNetwork): boolean {
  return network.origin === 'host' && network.name === DEFAULT_NETWORK_NAME;
}
