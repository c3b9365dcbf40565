import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countingIds,
  createContainer,
  createHost,
  createNetwork,
  createSwitch,
  emptyDesign,
} from '../../design/create.ts';
import type { Container, Design, Endpoint, FlagUse, Host, Network } from '../../design/schema.ts';
import { readCompose } from '../../import/compose/read.ts';
import { containersInOrder } from '../../plan/containerSteps.ts';
import type { ExportProblem } from '../result.ts';
import { exportCompose } from './exportCompose.ts';
import { composeKeys } from './keys.ts';

/**
 * An exported compose file, read again, is the same design, up to ids, the order of lists and of flags, and what a compose
 * file cannot say, which the export names as losses: what networks on an adapter are like, which container is stopped, what
 * is connected while it runs, and flags without a key.
 */
const name = fc.constantFrom(
  'web',
  'db',
  'front',
  'Back',
  'lab-1',
  'a.b_c',
  'x9',
  'yes',
  '1e3',
  '22:22',
  '0o17',
  'null',
);
const odd = fc.constantFrom(
  ...[
    'it’s',
    "o'clock",
    'a b',
    '$x',
    '$$',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what it tests
    '${y}',
    '`y`',
    '-z',
    'é😀',
    'a;b&c|d',
    '(x)',
    '#1',
    ' #1',
    '@a',
    '{b}',
    'k=v',
  ],
  ...[
    '--x=y',
    'c,d',
    '"q"',
    '\\',
    'C:\\x',
    'a: b',
    '*a',
    '&b',
    '!t',
    '%p',
    '~',
    'true',
    '1_000',
    '\t',
    'line\nbreak',
    '- a',
  ],
  ...['\u202e', '\u2028', '\x1b[0m', '\uFEFF', 'default', '<<', '? x', '| ', '> ', '...', '---', '[', ']'],
);
const text = fc.oneof(name, odd);
const address = fc.constantFrom('10.1.0.9', '10.1.0.77', '10.2.0.5', 'nonsense', '10.1');

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** What compose has a key for. */
const CARRIED_NETWORK_FLAGS: readonly FlagUse[] = [
  { flag: '--internal' },
  { flag: '--ipv6', value: 'false' },
  { flag: '--label', value: 'a=b c' },
  { flag: '--label', value: 'c' },
  { flag: '--ipam-opt', value: 'a=b=c' },
];
/** A network with one of these is one that compose only uses. */
const OTHER_NETWORK_FLAGS: readonly FlagUse[] = [{ flag: '--scope', value: 'swarm' }, { flag: '--config-only' }];

const CARRIED_FLAGS: readonly FlagUse[] = [
  { flag: '--env', value: "A=it's $5" },
  { flag: '--env', value: 'B' },
  { flag: '--label', value: 'x=–y' },
  { flag: '--hostname', value: 'H 1' },
  { flag: '--restart', value: 'on-failure:3' },
  { flag: '--entrypoint', value: 'cmd /c' },
  { flag: '--expose', value: '80-90/udp' },
  { flag: '--volume', value: 'C:\\a b:C:\\c:ro' },
  { flag: '--volume', value: 'data:C:\\d' },
  { flag: '--mount', value: 'type=bind,source=C:\\x,target=C:\\y,readonly' },
  { flag: '--cpus', value: '0.5' },
  { flag: '--cpu-count', value: '2' },
  { flag: '--memory', value: '1g' },
  { flag: '--storage-opt', value: 'size=20G' },
  { flag: '--stop-timeout', value: '90' },
  { flag: '--tty' },
  { flag: '--init', value: 'false' },
  { flag: '--health-cmd', value: 'exit 0' },
  { flag: '--health-interval', value: '1m30s' },
  { flag: '--health-retries', value: '3' },
  { flag: '--log-driver', value: 'etwlogs' },
  { flag: '--log-opt', value: 'tag=a' },
  { flag: '--user', value: 'ContainerAdministrator' },
  { flag: '--workdir', value: 'C:\\app' },
  { flag: '--add-host', value: 'a:10.0.0.1' },
  { flag: '--link', value: 'elsewhere:e' },
];
const OTHER_FLAGS: readonly FlagUse[] = [
  { flag: '--rm' },
  { flag: '--cidfile', value: 'x' },
  { flag: '--io-maxiops', value: '9' },
  { flag: '--restart', value: 'sometimes' },
  { flag: '--memory', value: 'much' },
];
/** A link that leads out of the file comes back as nothing: a design has no place for external_links. */
const LOST = new Set<FlagUse>([...OTHER_FLAGS, ...CARRIED_FLAGS.filter(({ flag }) => flag === '--link')]);

const SHIM = 'com.docker.network.windowsshim.';

interface Drawn {
  readonly network: Network;
  readonly adapters: readonly string[];
}

const ADAPTERS = ['Ethernet', 'Ethernet 2', "이더넷 3's"];

const network = (id: string): fc.Arbitrary<Drawn> =>
  fc
    .record({
      driver: fc.constantFrom('nat', 'nat', 'nat', '', 'ics', 'transparent', 'l2bridge'),
      subnets: fc.constantFrom(
        [],
        [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }],
        [{ subnet: '10.1.0.0/24' }, { subnet: '10.2.0.0/24', gateway: '10.2.0.1' }],
        [{ subnet: '10.1.0.5/24', gateway: '10.9.0.1' }],
        [{ subnet: '', gateway: '10.9.0.1' }],
      ),
      options: fc.dictionary(fc.constantFrom(`${SHIM}vlanid`, `${SHIM}dnsservers`, 'unknown key', 'on'), text, {
        maxKeys: 2,
      }),
      flags: fc
        .tuple(fc.subarray([...CARRIED_NETWORK_FLAGS]), fc.subarray([...OTHER_NETWORK_FLAGS], { maxLength: 1 }))
        .map(([carried, other]) => (other.length > 0 && carried.length % 3 === 0 ? [...carried, ...other] : carried)),
      attachable: maybe(fc.constant(true)),
      adapters: fc.subarray(ADAPTERS),
    })
    .map(({ driver, adapters, ...rest }) => ({
      adapters: driver === 'transparent' || driver === 'l2bridge' ? adapters : [],
      network: createNetwork(id, '', driver, { ...defined(rest), switch: `s-${id}` }),
    }));

const endpoint: fc.Arbitrary<Omit<Endpoint, 'id' | 'network'>> = fc
  .record({
    ip: maybe(address),
    mac: maybe(fc.constantFrom('00-15-5D-00-00-01', '00:15:5d:00:00:02')),
    aliases: maybe(fc.uniqueArray(text, { minLength: 1, maxLength: 2 })),
    hotAdd: maybe(fc.constant(true as const)),
    flags: maybe(
      fc.subarray<FlagUse>(
        [
          { flag: '--ip6', value: '2001:db8::1' },
          { flag: '--gw-priority', value: '5' },
          { flag: '--driver-opt', value: 'a=$b' },
          { flag: '--link-local-ip', value: '169.254.1.1' },
        ],
        { minLength: 1 },
      ),
    ),
  })
  .map(defined);

const container = (id: string): fc.Arbitrary<Container> =>
  fc
    .record({
      image: fc.constantFrom('nanoserver', 'mcr.microsoft.com/windows:ltsc2022', '1.10', '$image'),
      command: maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
      isolation: maybe(fc.constantFrom('process', 'hyperv', 'default')),
      endpoints: fc.tuple(
        fc.shuffledSubarray(['n1', 'n2', 'n3', 'nat']),
        fc.array(endpoint, { minLength: 4, maxLength: 4 }),
      ),
      ports: fc.subarray([
        { host: '80', container: '8080' },
        { host: '22', container: '22' },
        { container: '53', protocol: 'udp' },
        { hostIp: '0.0.0.0', host: '1-3', container: '4-6' },
      ]),
      publishAll: maybe(fc.constant(true)),
      dns: maybe(fc.constant(['1.1.1.1', '8.8.8.8'])),
      dnsSearch: maybe(fc.constant(['a.example'])),
      running: maybe(fc.constant(false)),
      flags: fc.tuple(fc.subarray([...CARRIED_FLAGS]), fc.subarray([...OTHER_FLAGS])).map((both) => both.flat()),
      mode: maybe(fc.constantFrom('none', 'host', 'container:c1', 'container:elsewhere')),
    })
    .map(({ endpoints: [on, ends], mode, image, ...rest }) => {
      const attached =
        mode === undefined
          ? { endpoints: on.map((to, index) => ({ id: `${id}-${index}`, network: to, ...ends[index] })) }
          : { networkMode: mode };
      return createContainer(id, '', image, { ...defined(rest), ...attached });
    });

const design: fc.Arbitrary<Design> = fc
  .record({
    networks: fc.tuple(network('n1'), network('n2'), network('n3')),
    containers: fc.tuple(container('c1'), container('c2'), container('c3')),
    names: fc.uniqueArray(text, { minLength: 6, maxLength: 6 }),
  })
  .map(({ networks, containers, names }) => {
    const [first] = names.slice(3);
    const host = createHost('h', 'H', {
      adapters: ADAPTERS.map((adapter, index) => ({ id: `a${index}`, name: adapter })),
      switches: networks.map(({ network: { id, driver }, adapters }) =>
        createSwitch(`s-${id}`, id, adapters.length > 0 || driver === 'transparent' ? 'external' : 'internal', {
          adapters: adapters.map((adapter) => `a${ADAPTERS.indexOf(adapter)}`),
        }),
      ),
      networks: [
        ...networks.map((drawn, index) => ({ ...drawn.network, name: names[index] ?? '' })),
        createNetwork('nat', 'nat', 'nat', { origin: 'host' }),
      ],
      containers: containers.map((item, index) => ({
        ...item,
        // Compose wants two letters or digits in a row.
        name: `c-${names[index + 3]}`,
        // The first is the partner of those that join another's network.
        ...(index === 0
          ? item.networkMode?.startsWith('container:') && { networkMode: 'none' }
          : item.networkMode === 'container:c1' && { networkMode: `container:c-${first}` }),
      })),
    });
    return { ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } };
  })
  // Docker’s client would clean the first name like a path, so it is refused; no network can be called the second.
  .filter(({ topology }) =>
    topology.hosts.every(
      ({ networks, containers }) =>
        [...networks, ...containers].every((item) => item.name !== '...') &&
        networks.every((item) => item.name !== 'default'),
    ),
  );

const byFlag = (flags: readonly FlagUse[]) =>
  [...flags].sort((a, b) => (a.flag < b.flag ? -1 : a.flag > b.flag ? 1 : 0));
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** What is left of a host when ids become names and lists lose their order. */
function essence(host: Host): object {
  const names = new Map(host.networks.map(({ id, name: title }) => [id, title]));
  return {
    networks: host.networks
      .map(({ id: _, switch: __, flags, ...rest }) => ({ ...rest, flags: byFlag(flags) }))
      .sort(byName),
    containers: host.containers
      .map(({ id: _, endpoints, flags, ...rest }) => ({
        ...rest,
        flags: byFlag(flags),
        endpoints: endpoints.map(({ id: __, network: to, flags: own, ...item }) => ({
          ...item,
          network: names.get(to),
          ...(own && { flags: byFlag(own) }),
        })),
      }))
      .sort(byName),
  };
}

/** The host without what a compose file cannot say. */
function carried(host: Host): Host {
  const used = new Set(host.containers.flatMap(({ endpoints }) => endpoints.map((item) => item.network)));
  const ordered = containersInOrder(host.containers);
  const keys = composeKeys(
    ordered.map((item) => item.name),
    'container',
  );
  const keyOf = new Map(ordered.map((item, index) => [item.id, keys[index] ?? '']));
  return {
    ...host,
    networks: host.networks
      .filter(({ id, origin }) => origin === 'design' || used.has(id))
      .map((item) => (isDescribed(item) ? { ...item, driver: item.driver || 'nat' } : outside(item))),
    containers: host.containers.map(({ running: _, publishAll: __, endpoints, flags, ...rest }) => ({
      ...rest,
      ...(endpoints.length === 0 && rest.networkMode === undefined && { networkMode: 'none' }),
      flags: flags.filter((use) => !LOST.has(use)),
      endpoints: endpoints.map(({ hotAdd: ___, ...item }) => withKey(item, rest.name, keyOf.get(rest.id) ?? '')),
    })),
  };
}

function isDescribed({ driver, flags, origin }: Network): boolean {
  if (origin === 'host' || driver === 'transparent' || driver === 'l2bridge') return false;
  return !flags.some((use) => OTHER_NETWORK_FLAGS.includes(use));
}

function outside({ id, name: title }: Network): Network {
  return createNetwork(id, title, title === 'nat' ? 'nat' : '', { origin: 'host' });
}

/** Other containers find one by the key of its service as well. */
function withKey(item: Endpoint, title: string, key: string): Endpoint {
  if (key === title || item.network === 'nat' || item.aliases?.includes(key)) return item;
  return { ...item, aliases: [...(item.aliases ?? []), key] };
}

const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 150;

test('what is exported as a compose file is read back as the same design', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(design, (drawn) => {
      const { files, problems } = exportCompose(drawn, { findings: [], locale: 'en' });
      // A command for PowerShell cannot say every name; compose needs none, the network being there already.
      const described = new Set(drawn.topology.hosts[0]?.networks.filter(isDescribed).map(({ id }) => id));
      const isOutside = ({ target }: ExportProblem) => target.kind === 'network' && !described.has(target.id);
      expect(problems.filter((problem) => !isOutside(problem))).toEqual([]);
      const read = readCompose(files[0]?.text ?? '', { ids: countingIds(), stem: 'd-H' });
      expect(essence(read.design.topology.hosts[0] as Host)).toEqual(essence(carried(drawn.topology.hosts[0] as Host)));
      const kinds = read.findings.map(({ code, severity }) => `${code} ${severity}`);
      expect(kinds.filter((kind) => kind !== 'SY908 info' && kind !== 'SY907 info')).toEqual([]);
    }),
    { numRuns: runs, seed: 4712 },
  );
});
