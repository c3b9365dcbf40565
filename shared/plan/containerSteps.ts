import type { Container, Endpoint, Network, PublishedPort } from '../design/schema.ts';
import { RUN_ONLY_FLAGS } from '../windows/dockerFlags/runOnly.ts';
import { NAME_PATTERNS } from '../windows/reserved.ts';
import { DockerWords, exactName, isCleanedAsPath, type Said } from './dockerWords.ts';
import { afterNeeds, byName } from './order.ts';
import { containerSettings, isOwnLabel, ownershipLabels } from './ownership.ts';
import type { Command, Step } from './step.ts';

/** What a container's steps must know of its host. */
export interface Surroundings {
  readonly host: string;
  /** Finds a network that containers of the host can attach to. */
  readonly network: (id: string) => Network | undefined;
  /** The containers it names, which must be there before it. */
  readonly partners: (container: Container) => readonly Container[];
  /** The design that is written on what is made; none for a script that a person runs. */
  readonly owner?: string | undefined;
}

/**
 * The order in which containers are made: those with a fixed address first, because docker and HNS give any free address
 * to the others and could give away one that is wanted later; then by name; and a container that joins another's network
 * (`--network container:X`, `--link`, `--volumes-from`) after that one.
 */
export function containersInOrder(containers: readonly Container[]): Container[] {
  const fixed = (container: Container) => (container.endpoints.some((endpoint) => endpoint.ip !== undefined) ? 0 : 1);
  const sorted = [...containers].sort((a, b) => fixed(a) - fixed(b) || byName(a, b));
  const partners = partnersAmong(sorted);
  return afterNeeds(sorted, partners);
}

/** Gives the containers that another one names. */
export function partnersAmong(containers: readonly Container[]): Surroundings['partners'] {
  const named = new Map(containers.map((container) => [container.name, container]));
  return (container) => {
    const names = partnerNames(container);
    if (names.length === 0) return NOBODY;
    return names.flatMap((name) => {
      const partner = named.get(name);
      return partner && partner !== container ? [partner] : [];
    });
  };
}

const PARTNER_FLAGS: ReadonlySet<string> = new Set(['--link', '--volumes-from']);

function partnerNames({ networkMode, flags }: Container): readonly string[] {
  const isShared = networkMode?.startsWith('container:') === true;
  if (!isShared && !flags.some(({ flag }) => PARTNER_FLAGS.has(flag))) return NO_NAMES;
  const names: string[] = [];
  if (isShared) names.push(networkMode.slice('container:'.length));
  for (const { flag, value } of flags) {
    if (value !== undefined && PARTNER_FLAGS.has(flag)) names.push(value.split(':')[0] ?? '');
  }
  return names;
}

const NO_NAMES: readonly string[] = [];
const NOBODY: readonly Container[] = [];

/**
 * The steps that make one container: `docker run` where its only network is there from the start; `docker create`,
 * `network connect`, `start` where it shall start with several; and a connect afterwards for those added while it runs.
 */
export function containerSteps(container: Container, around: Surroundings): Step[] {
  const { first, early, late } = attachments(container);
  const startsAlone = early.length === 0;
  const runs = container.running !== false;
  const step = stepMaker(container, around);
  const remove = containerRemove(container);
  const steps: Step[] = [];
  if (startsAlone && runs) steps.push(step('container-run', make(container, first, around, 'run'), remove));
  else steps.push(step('container-create', make(container, first, around, 'create'), remove));
  for (const endpoint of early) steps.push(connectStep(container, endpoint, around));
  if (!startsAlone && runs) steps.push(step('container-start', start(container)));
  for (const endpoint of late) steps.push(connectStep(container, endpoint, around));
  return steps;
}

interface Attachments {
  /** The network given when the container is made. */
  readonly first?: Endpoint;
  /** Connected before it starts. */
  readonly early: readonly Endpoint[];
  /** Connected while it runs. */
  readonly late: readonly Endpoint[];
}

function attachments({ endpoints, networkMode }: Container): Attachments {
  const first =
    networkMode === undefined ? (endpoints.find((endpoint) => !endpoint.hotAdd) ?? endpoints[0]) : undefined;
  const rest = endpoints.filter((endpoint) => endpoint !== first);
  return {
    ...(first && { first }),
    early: rest.filter((endpoint) => !endpoint.hotAdd),
    late: rest.filter((endpoint) => endpoint.hotAdd),
  };
}

function stepMaker(container: Container, { host, partners }: Surroundings) {
  const needs = [
    ...container.endpoints.map((endpoint) => endpoint.network),
    ...partners(container).map((partner) => partner.id),
  ];
  return (kind: Step['kind'], said: Said, inverse?: Command): Step => ({
    id: `${kind}:${container.id}`,
    kind,
    target: { kind: 'container', id: container.id, host },
    name: container.name,
    needs,
    ...said,
    params: { name: container.name, image: container.image },
    disruption: 'none',
    ...(inverse && { inverse }),
    ...noteOf(kind, container),
  });
}

/** A container that is drawn without any network gets none, where docker left to itself would take the built-in nat. */
function noteOf(kind: Step['kind'], { name, endpoints, networkMode }: Container): Pick<Step, 'note'> {
  if (kind !== 'container-run' && kind !== 'container-create') return {};
  if (name === '') return { note: { key: 'step.note.no-name', params: {} } };
  if (endpoints.length > 0 || networkMode !== undefined) return {};
  return { note: { key: 'step.note.no-network', params: { name } } };
}

/** A container of the host itself stays when the design is taken back, so only its connection is undone. */
export function connectStep(container: Container, endpoint: Endpoint, around: Surroundings): Step {
  const network = around.network(endpoint.network);
  const exists = container.origin === 'host';
  return {
    id: `network-connect:${endpoint.id}`,
    kind: 'network-connect',
    target: { kind: 'container', id: container.id, host: around.host },
    name: container.name,
    needs: [endpoint.network],
    ...connect(container, endpoint, network),
    params: { name: container.name, network: network?.name ?? endpoint.network },
    disruption: 'none',
    ...(exists && network && { inverse: disconnect(network, container) }),
  };
}

function make(container: Container, first: Endpoint | undefined, around: Surroundings, verb: 'run' | 'create'): Said {
  const words = new DockerWords(verb);
  if (verb === 'run') words.flag('-d');
  if (container.name !== '') words.flag('--name', container.name);
  if (first) addEndpoint(words, first, around.network(first.network));
  else words.flag('--network', container.networkMode ?? 'none');
  for (const port of container.ports) words.flag('-p', portText(port));
  if (container.publishAll) words.flag('-P');
  for (const server of container.dns ?? []) words.flag('--dns', server);
  for (const domain of container.dnsSearch ?? []) words.flag('--dns-search', domain);
  if (container.isolation !== undefined) words.flag('--isolation', container.isolation);
  const { owner } = around;
  const flags = withoutDetach(container, verb);
  words.asWritten(owner === undefined ? flags : flags.filter((use) => !isOwnLabel(use)), verb);
  if (owner !== undefined) words.labels(ownershipLabels(owner, containerSettings(container)));
  checkName(words, container.name, container.endpoints.length > 1 || verb === 'create');
  if (container.image === '') words.obstacle('no-image', container.image);
  return words.program(container.image, container.command ?? []).said();
}

function addEndpoint(words: DockerWords, endpoint: Endpoint, network: Network | undefined): void {
  if (!network) words.obstacle('missing-network', endpoint.network);
  const name = network?.name ?? '';
  if (KEY_VALUE.test(name)) words.obstacle('network-key-value', name);
  words.flag('--network', name);
  if (endpoint.ip !== undefined) words.flag('--ip', endpoint.ip);
  if (endpoint.mac !== undefined) words.flag('--mac-address', endpoint.mac);
  for (const alias of endpoint.aliases ?? []) words.flag('--network-alias', alias);
  for (const { flag } of endpoint.flags ?? []) {
    if (CONNECT_ONLY.has(flag)) words.obstacle('flag-on-first-network', flag);
  }
  words.asWritten(endpoint.flags ?? [], 'run');
}

/** Flags of `network connect` that `run` and `create` have only in the key=value form, which lower-cases names. */
const CONNECT_ONLY: ReadonlySet<string> = new Set(['--driver-opt', '--gw-priority']);

/** What docker's client reads as the long form of `--network`. */
const KEY_VALUE = new RegExp(NAME_PATTERNS.keyValue.pattern);

const DETACH: ReadonlySet<string> = new Set(['-d', '--detach']);
const RUN_ONLY: ReadonlySet<string> = new Set(
  RUN_ONLY_FLAGS.flatMap((flag): string[] => ('short' in flag ? [flag.short, flag.long] : [flag.long])),
);

/** A script always detaches, and `docker create` knows no flags about attaching. */
function withoutDetach({ flags }: Container, verb: 'run' | 'create') {
  const dropped = verb === 'run' ? DETACH : RUN_ONLY;
  return flags.filter((use) => !dropped.has(use.flag));
}

function checkName(words: DockerWords, name: string, needed: boolean): void {
  if (name === '') {
    if (needed) words.obstacle('no-name', name);
  } else if (isCleanedAsPath(name)) words.obstacle('path-name', name);
}

function connect(container: Container, endpoint: Endpoint, network: Network | undefined): Said {
  const words = new DockerWords('network', 'connect');
  if (!network) words.obstacle('missing-network', endpoint.network);
  if (endpoint.mac !== undefined) words.obstacle('mac-on-connect', endpoint.mac);
  if (endpoint.ip !== undefined) words.flag('--ip', endpoint.ip);
  for (const alias of endpoint.aliases ?? []) words.flag('--alias', alias);
  words.asWritten(endpoint.flags ?? [], 'network connect');
  checkName(words, network?.name ?? '', true);
  checkName(words, container.name, true);
  return words.operands(network?.name ?? '', container.name).said();
}

function disconnect(network: Network, container: Container): Command {
  return new DockerWords('network', 'disconnect').operands(network.name, container.name).command();
}

function start(container: Container): Said {
  return new DockerWords('start').operands(container.name).said();
}

function containerRemove({ name }: Container): Command | undefined {
  if (name === '') return undefined;
  return new DockerWords('rm', '-f').operands(name).command(exactName('container', name));
}

/** `[ip:][host]:container[/protocol]`, as docker reads it. */
export function portText({ host, container, protocol, hostIp }: PublishedPort): string {
  const target = protocol === undefined ? container : `${container}/${protocol}`;
  if (hostIp === undefined) return host === undefined ? target : `${host}:${target}`;
  const ip = hostIp.includes(':') && !hostIp.startsWith('[') ? `[${hostIp}]` : hostIp;
  return `${ip}:${host ?? ''}:${target}`;
}
