import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Container, Design, Endpoint, FlagUse, Host, Network } from '../design/schema.ts';
import { readDockerCommands } from '../import/docker/read.ts';
import { exportDocker } from './docker.ts';
import type { ShellId } from './result.ts';

/**
 * Exported text, read again, is the same design, up to ids, the order of lists, and what docker commands cannot say (layout,
 * facts about hosts, names of switches and swarms).
 */
const name = fc.constantFrom('web', 'db', 'front', 'Back', 'lab-1', 'a.b_c', 'x9');
const odd = fc.constantFrom(
  'it’s',
  "o'clock",
  'a b',
  '$x',
  '`y`',
  '-z',
  'é😀',
  'a;b&c|d',
  '(x)',
  '#1',
  '@a',
  '{b}',
  'k=v',
  '--x=y',
  'c,d',
);
const address = fc.constantFrom('10.1.0.9', '10.1.0.77', '10.2.0.5', 'nonsense');

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const networkFlags: fc.Arbitrary<FlagUse[]> = fc.subarray<FlagUse>([
  { flag: '--label', value: 'a=b c' },
  { flag: '--internal' },
  { flag: '--ipv6', value: 'false' },
  { flag: '--scope', value: 'swarm' },
  { flag: '--ip-range', value: '10.1.0.0/25' },
]);

const containerFlags: fc.Arbitrary<FlagUse[]> = fc.subarray<FlagUse>([
  { flag: '--env', value: "A=it's" },
  { flag: '--hostname', value: 'H 1' },
  { flag: '--rm' },
  { flag: '--label', value: 'x=–y' },
]);

const SHIM = 'com.docker.network.windowsshim.';

interface Drawn {
  readonly network: Network;
  readonly adapters: readonly string[];
}

const ADAPTERS = ['Ethernet', 'Ethernet 2', "이더넷 3's"];

const network = (id: string): fc.Arbitrary<Drawn> =>
  fc
    .record({
      driver: fc.constantFrom('nat', 'transparent', 'l2bridge', 'l2tunnel'),
      subnets: fc.constantFrom(
        [],
        [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }],
        [{ subnet: '10.1.0.0/24' }, { subnet: '10.2.0.0/24', gateway: '10.2.0.1' }],
        [{ subnet: '10.1.0.5/24', gateway: '10.9.0.1' }],
      ),
      options: fc.dictionary(fc.constantFrom(`${SHIM}vlanid`, `${SHIM}dnsservers`, 'unknown key'), odd, { maxKeys: 2 }),
      flags: networkFlags,
      attachable: maybe(fc.constant(true)),
      adapters: fc.subarray(ADAPTERS),
    })
    .map(({ driver, adapters, ...rest }) => ({
      adapters: driver === 'nat' ? [] : adapters,
      network: createNetwork(id, '', driver, { ...defined(rest), switch: `s-${id}` }),
    }));

const endpoint: fc.Arbitrary<Omit<Endpoint, 'id'>> = fc
  .record({
    network: fc.constantFrom('n1', 'n2', 'n3'),
    ip: maybe(address),
    aliases: maybe(fc.array(odd, { minLength: 1, maxLength: 2 })),
    hotAdd: maybe(fc.constant(true as const)),
  })
  .map(defined);

const container = (id: string): fc.Arbitrary<Container> =>
  fc
    .record({
      image: fc.constantFrom('nanoserver', 'mcr.microsoft.com/windows:ltsc2022'),
      command: maybe(fc.array(fc.oneof(name, odd), { minLength: 1, maxLength: 3 })),
      isolation: maybe(fc.constantFrom('process', 'hyperv', 'default')),
      endpoints: fc.array(endpoint, { maxLength: 3 }),
      mac: maybe(fc.constant('00-15-5D-00-00-01')),
      ports: fc.subarray([
        { host: '80', container: '8080' },
        { container: '53', protocol: 'udp' },
        { hostIp: '0.0.0.0', host: '1-3', container: '4-6' },
      ]),
      publishAll: maybe(fc.constant(true)),
      dns: maybe(fc.constant(['1.1.1.1', '8.8.8.8'])),
      dnsSearch: maybe(fc.constant(['a.example'])),
      running: maybe(fc.constant(false)),
      flags: containerFlags,
    })
    .map(({ endpoints, mac, image, ...rest }) => {
      const own = endpoints.map((item, index) => ({ id: `${id}-${index}`, ...item }));
      return createContainer(id, '', image, { ...defined(rest), ...attachments(own, mac, rest.running === undefined) });
    });

/** A container has its networks, the first of them from the start, or none at all. */
function attachments(endpoints: readonly Endpoint[], mac: string | undefined, runs: boolean): Partial<Container> {
  const [first, ...rest] = endpoints;
  if (!first) return { networkMode: 'none' };
  const { hotAdd: _, ...start } = first;
  const later: readonly Endpoint[] = runs ? rest : rest.map(({ hotAdd: __, ...item }) => item);
  return {
    endpoints: [
      { ...start, ...(mac !== undefined && { mac }) },
      ...later.filter((item) => !item.hotAdd),
      ...later.filter((item) => item.hotAdd),
    ],
  };
}

const design: fc.Arbitrary<Design> = fc
  .record({
    networks: fc.tuple(network('n1'), network('n2'), network('n3')),
    containers: fc.tuple(container('c1'), container('c2'), container('c3')),
    names: fc.uniqueArray(
      fc.oneof(
        name,
        odd.filter((text) => !/\w=\w/.test(text)),
      ),
      { minLength: 6, maxLength: 6 },
    ),
    swarm: maybe(fc.constantFrom<FlagUse[]>([], [{ flag: '--advertise-addr', value: '10.0.0.1' }])),
  })
  .map(({ networks, containers, names, swarm }) => {
    const host = createHost('h', 'H', {
      adapters: ADAPTERS.map((adapter, index) => ({ id: `a${index}`, name: adapter })),
      switches: networks.map(({ network: { id, driver }, adapters }) =>
        createSwitch(`s-${id}`, id, driver === 'nat' ? 'internal' : 'external', {
          adapters: adapters.map((adapter) => `a${ADAPTERS.indexOf(adapter)}`),
        }),
      ),
      networks: networks.map((drawn, index) => ({ ...drawn.network, name: names[index] ?? '' })),
      // Docker takes no container whose name begins with a dash.
      containers: containers.map((item, index) => ({ ...item, name: (names[index + 3] ?? '').replace(/^-+/, '') })),
      ...(swarm && { swarmId: 's', swarm: 'manager' as const }),
    });
    const swarms = swarm ? [{ id: 's', name: 'swarm', origin: 'design' as const, flags: swarm }] : [];
    return { ...emptyDesign('d'), topology: { swarms, hosts: [host] } };
  });

/** What is left of a host when ids become names and lists lose their order. */
function essence({ topology: { hosts, swarms } }: Design): object {
  const host = hosts[0] as Host;
  const names = new Map(host.networks.map(({ id, name: title }) => [id, title]));
  const adapters = new Map(host.adapters.map(({ id, name: title }) => [id, title]));
  const switches = new Map(host.switches.map((item) => [item.id, item]));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    swarms: swarms.map(({ flags, origin }) => ({ flags, origin })),
    swarm: host.swarm,
    networks: host.networks
      .map(({ id: _, switch: vswitch, ...rest }) => {
        const { kind, adapters: bound } = switches.get(vswitch ?? '') ?? { kind: undefined, adapters: [] };
        return { ...rest, kind, adapters: bound.map((id) => adapters.get(id)) };
      })
      .sort(byName),
    containers: host.containers
      .map(({ id: _, endpoints, ...rest }) => ({
        ...rest,
        endpoints: endpoints.map(({ id: __, network: to, ...item }) => ({ ...item, network: names.get(to) })),
      }))
      .sort(byName),
  };
}

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 120;
const SHELLS = { ps1: 'ps', cmd: 'cmd', sh: 'sh' } as const;

test.each(Object.keys(SHELLS) as ShellId[])(
  'what is exported for %s is read back as the same design',
  { timeout: 600_000 },
  (shell) => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { files, problems } = exportDocker(drawn, { shell, findings: [], locale: 'en' });
        expect(problems).toEqual([]);
        const read = readDockerCommands(files[0]?.text ?? '', { shell: SHELLS[shell] });
        expect(essence(read.design)).toEqual(essence(drawn));
        const guessed = readDockerCommands(files[0]?.text ?? '');
        expect(essence(guessed.design)).toEqual(essence(drawn));
      }),
      { numRuns: runs, seed: 4711 },
    );
  },
);
