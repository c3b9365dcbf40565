import type { Container, Endpoint, Host } from '../../design/schema.ts';
import { containersInOrder, partnersAmong } from '../../plan/containerSteps.ts';
import { isCleanedAsPath } from '../../plan/dockerWords.ts';
import type { Refusal } from '../script.ts';
import { type NamedUse, namedUses } from './flags.ts';
import { composeKeys } from './keys.ts';
import type { Losses } from './losses.ts';
import type { ComposeNetwork } from './networks.ts';
import { refusalIn } from './refusals.ts';
import { serviceFlags } from './serviceFlags.ts';
import { composePort } from './servicePorts.ts';
import type { Yaml, YamlMap } from './yaml.ts';

/** A container as a service of a compose file. */
export interface ComposeService {
  readonly container: Container;
  readonly key: string;
  readonly value: YamlMap;
  readonly volumes: readonly string[];
  /** Ids of networks and containers without which compose could not start it. */
  readonly needs: readonly string[];
  readonly refusal?: Refusal | undefined;
}

/** The containers that a host's file makes, in the order in which commands would make them. */
export function composeServices(
  host: Host,
  networks: ReadonlyMap<string, ComposeNetwork>,
  losses: Losses,
): ComposeService[] {
  const containers = containersInOrder(host.containers.filter(({ origin }) => origin !== 'host'));
  const keys = composeKeys(
    containers.map(({ name }) => name),
    'container',
  );
  // Of two with one name, the first is the one that is written.
  const keyOf = new Map(containers.map(({ name }, index) => [name, keys[index] ?? ''] as const).reverse());
  const partners = partnersAmong([...containers].reverse());
  const inCircle = inCircles(containers, partners);
  const names = new Set<string>();
  return containers.map((container, index) => {
    const service = writeService(container, {
      networks,
      losses,
      // Who names itself names nothing of the file.
      keyOf: (name) => (name === '' || name === container.name ? undefined : keyOf.get(name)),
    });
    reportLosses(container, losses);
    const needs = [
      ...container.endpoints.map((endpoint) => endpoint.network),
      ...partners(container).map((partner) => partner.id),
    ];
    const isSecond = names.has(container.name);
    if (container.name !== '') names.add(container.name);
    const refusal: Refusal | undefined =
      service.refusal ??
      (isSecond ? { reason: 'compose-same-name', value: container.name } : undefined) ??
      (inCircle.has(container) ? { reason: 'compose-circle', value: container.name } : undefined);
    return { container, key: keys[index] ?? '', needs, ...service, ...(refusal && { refusal }) };
  });
}

/** The containers that need each other in a circle, and those that need one of them. */
function inCircles(
  containers: readonly Container[],
  partners: (container: Container) => readonly Container[],
): ReadonlySet<Container> {
  const left = new Set(containers);
  let before = -1;
  while (left.size !== before) {
    before = left.size;
    for (const container of left) if (!partners(container).some((partner) => left.has(partner))) left.delete(container);
  }
  return left;
}

interface Around {
  readonly networks: ReadonlyMap<string, ComposeNetwork>;
  readonly losses: Losses;
  /** Key of the service that makes the container of this name. */
  readonly keyOf: (name: string) => string | undefined;
}

type Written = Pick<ComposeService, 'value' | 'volumes' | 'refusal'>;

function writeService(container: Container, { networks, losses, keyOf }: Around): Written {
  const flags = serviceFlags(container, keyOf, losses);
  const fields: [string, Yaml][] = [['image', container.image]];
  if (container.name !== '') fields.push(['container_name', container.name]);
  const isolation = container.isolation ?? flags.network.find(({ flag }) => flag === '--isolation')?.value;
  if (isolation !== undefined) fields.push(['isolation', isolation]);
  if (container.command && container.command.length > 0) fields.push(['command', [...container.command]]);
  const attached = attach(container, flags.network, networks, losses);
  const mode = container.networkMode ?? (container.endpoints.length === 0 ? 'none' : undefined);
  if (mode !== undefined) fields.push(['network_mode', modeText(mode, keyOf)]);
  fields.push(...attached);
  if (container.dns?.length) fields.push(['dns', [...new Set(container.dns)]]);
  if (container.dnsSearch?.length) fields.push(['dns_search', [...new Set(container.dnsSearch)]]);
  const ports = container.ports.map((port) => composePort(port) ?? '');
  if (ports.length > 0) fields.push(['ports', [...new Set(ports)]]);
  const value = new Map([...fields, ...flags.fields]);
  const refusal = refusalOf(container, networks) ?? refusalIn(value);
  return { value, volumes: flags.volumes, ...(refusal && { refusal }) };
}

function refusalOf(container: Container, networks: ReadonlyMap<string, ComposeNetwork>): Refusal | undefined {
  const { name, image, endpoints, networkMode, ports } = container;
  if (image === '') return { reason: 'no-image', value: image };
  if (name !== '' && isCleanedAsPath(name)) return { reason: 'path-name', value: name };
  if (name !== '' && !LOOKS_LIKE_NAME.test(name)) return { reason: 'compose-name', value: name };
  const missing = endpoints.find((endpoint) => !networks.has(endpoint.network));
  if (missing) return { reason: 'missing-network', value: missing.network };
  if (networkMode !== undefined && (endpoints.length > 0 || !KNOWN_MODE.test(networkMode))) {
    return { reason: 'compose-mode', value: networkMode };
  }
  const seen = new Set<string>();
  for (const { network } of endpoints) {
    if (seen.has(network)) return { reason: 'compose-twice', value: networks.get(network)?.network.name ?? network };
    seen.add(network);
  }
  const bad = ports.find((port) => composePort(port) === undefined);
  if (bad) return { reason: 'compose-port', value: [bad.hostIp, bad.host, bad.container].filter(Boolean).join(':') };
  return undefined;
}

/** What the schema of compose asks of `container_name`, without saying where in it. */
const LOOKS_LIKE_NAME = /[a-zA-Z0-9][a-zA-Z0-9_.-]+/;

/** `service:x` is compose's own word, and an empty mode is no mode to it. */
const KNOWN_MODE = /^(?!service:)./s;

/** A container of this file is named by its service, so that compose starts it first. */
function modeText(mode: string, keyOf: Around['keyOf']): string {
  const partner = mode.startsWith('container:') ? keyOf(mode.slice('container:'.length)) : undefined;
  return partner === undefined ? mode : `service:${partner}`;
}

/** Networks by key, in the design's order; compose goes by priority, so that where order matters it is said. */
function attach(
  container: Container,
  uses: readonly NamedUse[],
  networks: ReadonlyMap<string, ComposeNetwork>,
  losses: Losses,
): [string, Yaml][] {
  const { endpoints } = container;
  const [first] = endpoints;
  const fields: [string, Yaml][] = [];
  // On the service, where every edition of compose and of the engine reads it; it means the first network.
  const mac = first?.mac ?? uses.find(({ flag }) => flag === '--mac-address')?.value;
  if (mac !== undefined) fields.push(['mac_address', mac]);
  if (!first) return fields;
  const written = endpoints.map((endpoint, index): [string, YamlMap] => {
    const own = index === 0 ? uses.filter(({ flag }) => flag !== '--mac-address' && flag !== '--isolation') : [];
    const value = endpointFields(container, endpoint, own, losses);
    if (index > 0 && endpoint.mac !== undefined) value.set('mac_address', endpoint.mac);
    if (endpoints.length > 1) value.set('priority', { plain: String(endpoints.length - index) });
    return [networks.get(endpoint.network)?.key ?? '', value];
  });
  if (written.every(([, value]) => value.size === 0)) fields.push(['networks', written.map(([key]) => key)]);
  else fields.push(['networks', new Map(written)]);
  return fields;
}

function endpointFields(
  container: Container,
  { ip, aliases, flags = [] }: Endpoint,
  uses: readonly NamedUse[],
  losses: Losses,
): Map<string, Yaml> {
  const fields = new Map<string, Yaml>();
  if (ip !== undefined) fields.set('ipv4_address', ip);
  if (aliases?.length) fields.set('aliases', [...new Set(aliases)]);
  for (const { flag, value = '' } of [...uses, ...namedUses(flags, 'network connect')]) {
    if (flag === '--ip6') fields.set('ipv6_address', value);
    else if (flag === '--gw-priority' && /^-?\d{1,9}$/.test(value)) fields.set('gw_priority', { plain: value });
    else if (flag === '--link-local-ip') {
      const before = (fields.get('link_local_ips') as readonly Yaml[] | undefined) ?? [];
      if (!before.includes(value)) fields.set('link_local_ips', [...before, value]);
    } else if (flag === '--driver-opt' && /^(?!x-)[^=]/.test(value)) {
      const at = value.indexOf('=');
      const [key, text] = at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
      fields.set('driver_opts', new Map([...((fields.get('driver_opts') as YamlMap | undefined) ?? []), [key, text]]));
    } else losses.add('export.compose.loss.flag', container.name, { flag });
  }
  return fields;
}

function reportLosses({ name, endpoints, running, publishAll }: Container, losses: Losses): void {
  if (running === false) losses.add('export.compose.loss.stopped', name);
  if (publishAll) losses.add('export.compose.loss.publish-all', name);
  if (endpoints.some(({ hotAdd }) => hotAdd)) losses.add('export.compose.loss.hot-add', name);
}
