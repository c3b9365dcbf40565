import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Host, Network } from '../../design/schema.ts';
import { chance, maybe, pick, pickAny, type Random, upTo } from '../../design/testing/random.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { planHost } from '../dockerPlan.ts';
import { DockerSim } from './dockerSim.ts';
import { mixDesigns } from './mixDesigns.ts';

/** A design of one host, and a state that host could be in. */
export interface RandomCase {
  readonly design: Design;
  readonly hostId: string;
  readonly observed: ObservedHost;
}

const HOST = 'host-1';

/**
 * A live state with a history: an earlier design was applied, others made things of their own, and somebody meddled. The
 * design is a later version of the earlier one, or another one.
 */
export function randomCase(random: Random): RandomCase {
  const swarm = pick(random, ['none', 'none', 'manager'] as const);
  const sim = new DockerSim(bareHost(swarm));
  const before = randomDesign(random, chance(random, 0.9) ? 'shop' : 'other');
  if (chance(random, 0.8)) apply(sim, before);
  for (let i = upTo(random, 5); i > 0; i--) foreignThing(random, sim);
  for (let i = upTo(random, 5); i > 0; i--) meddle(random, sim);
  const design = chance(random, 0.75) ? laterVersion(random, before) : randomDesign(random, 'shop');
  return { design, hostId: HOST, observed: sim.observe() };
}

/** A Windows host with nothing on it but what Windows and docker make themselves. */
export function bareHost(swarm: 'none' | 'worker' | 'manager' = 'none'): ObservedHost {
  const adapter = (name: string, mac: string, ipv4: string) => ({
    name,
    mac,
    physical: true,
    addresses: [ipv4],
    status: 'Up',
    defaultRoute: name === 'Ethernet',
  });
  const network = (name: string, driver: string, id: string, rest = {}) => ({
    id: id.repeat(64),
    name,
    driver,
    scope: 'local',
    subnets: [],
    options: {},
    labels: {},
    ...rest,
  });
  const nat = { subnets: [{ subnet: '172.24.144.0/20', gateway: '172.24.144.1' }] };
  const ingress = { subnets: [{ subnet: '10.254.0.0/24', gateway: '10.254.0.1' }], ingress: true, scope: 'swarm' };
  return {
    schema: 'switchyard.observed/1',
    facts: { name: 'WEB01', build: 20348, swarm },
    adapters: [
      adapter('Ethernet', '00-15-5D-00-00-01', '10.31.8.5/22'),
      adapter('Ethernet 2', '00-15-5D-00-00-02', '10.31.12.5/22'),
      adapter('Ethernet 3', '00-15-5D-00-00-03', '10.31.16.5/22'),
    ],
    dockerNetworks: [
      network('nat', 'nat', 'a', nat),
      network('none', 'null', 'b'),
      network('Default Switch', 'ics', 'c', { subnets: [{ subnet: '172.20.0.0/20', gateway: '172.20.0.1' }] }),
      ...(swarm === 'manager' ? [network('ingress', 'overlay', 'd', ingress)] : []),
    ],
    containers: [],
    failures: [],
  };
}

/** Carries out what an earlier apply did; what the host refuses is passed over, as if it had been mended by hand. */
function apply(sim: DockerSim, design: Design): void {
  for (const { command } of planHost(design, HOST, { owner: design.name }).steps) if (command) sim.run(command.argv);
}

const NETWORK_NAMES: readonly string[] = ['lab', 'shop', 'front', 'back', 'ov'];
const CONTAINER_NAMES = ['web', 'db', 'api', 'cache', 'mail', 'tool'] as const;
const IMAGES = ['nanoserver', 'iis:1', 'iis:2'] as const;

/** Of which subnet a network is, by its name, so that they rarely overlap. */
function subnetFor(random: Random, name: string): { subnet: string; gateway?: string }[] {
  if (chance(random, 0.15)) return [];
  const third = NETWORK_NAMES.indexOf(name) * 4 + upTo(random, 2);
  const subnet = `10.61.${third}.0/24`;
  return [{ subnet, ...maybe(random, 0.6, 'gateway', () => `10.61.${third}.1`) }];
}

function randomDesign(random: Random, name: string): Design {
  const adapters = ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((adapter, index) => ({
    id: `adapter-${index}`,
    name: adapter,
  }));
  const switches = adapters
    .slice(1)
    .map(({ id, name: on }) => createSwitch(`switch-${id}`, on, 'external', { adapters: [id] }));
  const names = NETWORK_NAMES.filter(() => chance(random, 0.5));
  const networks = [
    createNetwork('network-nat', 'nat', 'nat', { origin: 'host' }),
    ...names.map((network) =>
      randomNetwork(
        random,
        network,
        switches.map(({ id }) => id),
      ),
    ),
  ];
  const containers = CONTAINER_NAMES.filter(() => chance(random, 0.5)).map((container) =>
    randomContainer(random, container, networks),
  );
  const host: Host = createHost(HOST, 'WEB01', {
    adapters,
    switches,
    networks,
    containers: joined(random, containers),
  });
  return { ...emptyDesign(name), topology: { swarms: [], hosts: [host] } };
}

function randomNetwork(random: Random, name: string, switches: readonly string[]): Network {
  const driver = name === 'ov' ? 'overlay' : pick(random, ['nat', 'nat', 'transparent', 'l2bridge'] as const);
  const vswitch = driver === 'transparent' || driver === 'l2bridge' ? pickAny(random, switches) : undefined;
  const dhcp = driver === 'transparent' && chance(random, 0.3);
  return createNetwork(`network-${name}`, name, driver, {
    subnets: dhcp ? [] : subnetFor(random, name),
    ...(vswitch !== undefined && { switch: vswitch }),
    ...(driver === 'transparent' && {
      options: maybe(random, 0.4, 'com.docker.network.windowsshim.vlanid', () => pick(random, ['11', '12'])) as Record<
        string,
        string
      >,
    }),
    ...(driver === 'overlay' && { attachable: true }),
    flags: chance(random, 0.2) ? [{ flag: '--label', value: pick(random, ['team=a', 'team=b']) }] : [],
    origin: chance(random, 0.1) ? 'host' : 'design',
  });
}

function randomContainer(random: Random, name: string, networks: readonly Network[]): Container {
  const on = networks.filter(() => chance(random, 0.35));
  return createContainer(`container-${name}`, name, pick(random, IMAGES), {
    endpoints: on.map((network) => ({
      id: `endpoint-${name}-${network.id}`,
      network: network.id,
      ...maybe(random, 0.5, 'ip', () => addressOn(random, network)),
      ...maybe(random, 0.1, 'aliases', () => ['www']),
    })),
    ports: chance(random, 0.3) ? [{ container: '80', host: pick(random, ['8080', '8081', '8082', '8083']) }] : [],
    ...maybe(random, 0.15, 'dns', () => ['10.1.1.1']),
    ...maybe(random, 0.15, 'running', () => chance(random, 0.3)),
    ...maybe(random, 0.1, 'command', () => ['cmd', '/c', 'dir']),
    ...maybe(random, 0.1, 'origin', () => 'host' as const),
    flags: [
      ...(chance(random, 0.2) ? [{ flag: '-e', value: pick(random, ['A=1', 'A=2']) }] : []),
      ...(chance(random, 0.2) ? [{ flag: '--memory', value: pick(random, ['1g', '2g']) }] : []),
      ...(chance(random, 0.05) ? [{ flag: '--rm' }] : []),
    ],
  });
}

function addressOn(random: Random, { subnets: [first] }: Network): string | undefined {
  return first?.subnet.replace('.0/24', `.${10 + upTo(random, 12)}`);
}

/** Now and then a container shares the network of another one. */
function joined(random: Random, containers: readonly Container[]): Container[] {
  return containers.map((container, index) => {
    const partner = containers[index - 1];
    if (!partner || partner.networkMode !== undefined || !chance(random, 0.07)) return container;
    return { ...container, endpoints: [], ports: [], networkMode: `container:${partner.name}` };
  });
}

/** The same design with some of it changed, added or taken away. */
function laterVersion(random: Random, design: Design): Design {
  return mixDesigns(random, design, randomDesign(random, design.name), { goes: 0.1, comes: 0.3 });
}

/** Something that nobody drew, now and then under a name that somebody draws. */
function foreignThing(random: Random, sim: DockerSim): void {
  const network = pick(random, ['legacy', 'lan', 'lab', 'back'] as const);
  const third = 200 + upTo(random, 8);
  if (chance(random, 0.4)) {
    const subnet = chance(random, 0.5) ? [`--subnet=10.61.${third}.0/24`] : [];
    sim.run(['docker', 'network', 'create', '-d', pick(random, ['nat', 'l2bridge'] as const), ...subnet, network]);
    return;
  }
  const on = pickAny(random, sim.observe().dockerNetworks ?? [])?.name ?? 'nat';
  const name = pick(random, ['legacy-app', 'sql', 'web', 'db'] as const);
  const rm = chance(random, 0.1) ? ['--rm'] : [];
  sim.run(['docker', 'run', '-d', `--name=${name}`, `--network=${on}`, ...rm, 'legacy:1']);
}

/** What people do by hand. */
function meddle(random: Random, sim: DockerSim): void {
  const { containers = [], dockerNetworks = [] } = sim.observe();
  const container = pickAny(random, containers);
  const network = pickAny(random, dockerNetworks);
  if (!container || !network) return;
  const attached = pickAny(random, container.attachments)?.network ?? network.name;
  const commands = [
    ['stop', container.name],
    ['start', container.name],
    ['network', 'disconnect', attached, container.name],
    ['network', 'connect', network.name, container.name],
    ['rename', container.name, pick(random, ['renamed', 'web', 'old'] as const)],
    ['rm', '-f', container.name],
    ['network', 'rm', network.name],
  ];
  sim.run(['docker', ...(pickAny(random, commands) ?? [])]);
}

export function everythingNamed({ containers = [], dockerNetworks = [] }: ObservedHost): ReadonlySet<string> {
  return new Set([...containers, ...dockerNetworks].map(({ id }) => id));
}
