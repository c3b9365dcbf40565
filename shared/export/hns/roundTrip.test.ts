import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countingIds,
  createContainer,
  createHost,
  createNetwork,
  createSwitch,
  emptyDesign,
} from '../../design/create.ts';
import type { Container, Design, Host, Network, PublishedPort } from '../../design/schema.ts';
import { randomDesign } from '../../design/testing/arbitrary.ts';
import { seededRandom } from '../../design/testing/random.ts';
import { readHns } from '../../import/host/hns/read.ts';
import { readHostInputs } from '../../import/host/readHostInputs.ts';
import { DRIVERS } from '../../windows/drivers.ts';
import { exportFormat } from '../formats.ts';

/**
 * What is exported for HNS, read again, is the same design, up to what HNS has no place for: images, commands, flags and labels,
 * what is known about the host, names of switches. The losses say so before anything is saved.
 */
const FORMATS = ['hns-json', 'hcn-json', 'hns-ps1'] as const;
const runs = process.env.SWITCHYARD_FUZZ === 'full' ? 5000 : 120;
const SHIM = 'com.docker.network.windowsshim.';
const ADAPTERS = ['Ethernet', 'Ethernet 2', "이더넷 3's", 'NIC “B”'];
const NAMES = ['web', 'db', 'front', 'Back', 'lab-1', 'a.b_c', "it's", 'say "x"', '$x `y`', 'é😀', '{"a":1}', 'a\\'];

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const octet = fc.integer({ min: 2, max: 250 });
const address = fc.tuple(octet, octet).map(([a, b]) => `10.1.${a}.${b}`);
const mac = fc
  .integer({ min: 0, max: 255 })
  .map((n) => `00-15-5D-61-00-${n.toString(16).padStart(2, '0').toUpperCase()}`);

interface Drawn {
  readonly network: Network;
  readonly adapters: readonly string[];
}

const options = fc
  .record({
    vlanid: maybe(fc.integer({ min: 1, max: 4094 }).map(String)),
    vsid: maybe(fc.integer({ min: 5000, max: 70_000 }).map(String)),
    dnsservers: maybe(fc.subarray(['10.9.9.9', '10.9.9.8', 'fd00::1'], { minLength: 1 }).map((list) => list.join(','))),
    dnssuffix: maybe(fc.constantFrom('lab.example', 'a b')),
    macpool: maybe(fc.constantFrom('00-15-5D-61-00-00,00-15-5D-61-0F-FF', '00-15-5D-00-00-00,00-15-5D-00-00-0F')),
    enable_outboundnat: maybe(fc.constant('true')),
    outboundnat_exceptions: maybe(fc.constantFrom('10.0.0.0/8', '10.0.0.0/8,192.168.0.0/16')),
  })
  .map(defined);

const network = (id: string): fc.Arbitrary<Drawn> =>
  fc
    .record({
      driver: fc.constantFrom('nat', 'transparent', 'l2bridge', 'l2tunnel', 'overlay', 'internal', 'private'),
      subnets: fc.constantFrom(
        [{ subnet: '10.1.0.0/16', gateway: '10.1.0.1' }],
        [
          { subnet: '10.1.0.0/17', gateway: '10.1.0.1' },
          { subnet: '10.1.128.0/17', gateway: '10.1.128.1' },
        ],
        [],
      ),
      options,
      adapters: fc.subarray(ADAPTERS),
    })
    .map(({ driver, subnets, options: all, adapters }) => {
      const overlay = driver === 'overlay';
      const known = overlay && subnets.length === 0 ? [{ subnet: '10.1.0.0/16', gateway: '10.1.0.1' }] : subnets;
      const has = allowed(driver, known.length > 0, all);
      const ids: Record<string, string> = overlay
        ? { 'com.docker.network.driver.overlay.vxlanid_list': known.map((_, at) => 4096 + at).join(',') }
        : {};
      return {
        adapters: DRIVERS[driver as keyof typeof DRIVERS].usesAdapter ? adapters : [],
        network: createNetwork(id, '', driver, { subnets: known, options: { ...has, ...ids }, switch: `s-${id}` }),
      };
    });

/** Only what the network can have in every one of the formats: the rest is refused or listed as lost. */
function allowed(driver: string, hasSubnet: boolean, all: Readonly<Record<string, string>>): Record<string, string> {
  const drop = new Set<string>();
  if (
    driver === 'nat' ||
    driver === 'overlay' ||
    driver === 'internal' ||
    driver === 'private' ||
    driver === 'l2tunnel'
  )
    drop.add('vlanid');
  if (driver === 'nat' || driver === 'overlay') drop.add('vsid');
  if (!hasSubnet) for (const key of ['vlanid', 'vsid']) drop.add(key);
  if (driver === 'overlay') drop.add('enable_outboundnat');
  if (drop.has('enable_outboundnat') || !('enable_outboundnat' in all)) drop.add('outboundnat_exceptions');
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => !drop.has(key))
      .map(([key, text]) => [SHIM + key, text]),
  );
}

const port: fc.Arbitrary<PublishedPort> = fc
  .record({
    host: maybe(fc.integer({ min: 1, max: 65_535 }).map(String)),
    container: fc.integer({ min: 1, max: 65_535 }).map(String),
    protocol: maybe(fc.constantFrom('udp')),
  })
  .map(defined);

const container = (id: string): fc.Arbitrary<Container> =>
  fc
    .record({
      networks: fc.subarray(['n0', 'n1', 'n2'], { minLength: 1 }),
      ip: maybe(address),
      mac: maybe(mac),
      ports: fc.array(port, { maxLength: 3 }),
      dns: maybe(fc.subarray(['1.1.1.1', '8.8.8.8'], { minLength: 1 })),
      dnsSearch: maybe(fc.subarray(['a.example', 'b.example'], { minLength: 1 })),
    })
    .map(({ networks, ip, mac: hardware, ...rest }) =>
      createContainer(id, '', '', {
        ...defined(rest),
        endpoints: networks.map((to, index) => ({
          id: `${id}-${to}`,
          network: to,
          ...(index === 0 && ip !== undefined && { ip }),
          ...(index === 0 && hardware !== undefined && { mac: hardware }),
        })),
      }),
    );

const design: fc.Arbitrary<Design> = fc
  .record({
    networks: fc.tuple(network('n0'), network('n1'), network('n2')),
    containers: fc.tuple(container('c0'), container('c1'), container('c2')),
    names: fc.shuffledSubarray(NAMES, { minLength: 6, maxLength: 6 }),
  })
  .map(({ networks, containers, names }) => {
    const drawn = networks.map(({ network: item }, index) => ({ ...item, name: names[index] ?? '' }));
    const host = createHost('h', 'H', {
      release: 'WS2022',
      adapters: ADAPTERS.map((adapter, index) => ({ id: `a${index}`, name: adapter })),
      switches: networks.map(({ network: { id, driver }, adapters }) =>
        createSwitch(`s-${id}`, id, DRIVERS[driver as keyof typeof DRIVERS].switchKind, {
          adapters: adapters.map((adapter) => `a${ADAPTERS.indexOf(adapter)}`),
        }),
      ),
      networks: drawn,
      containers: containers.map((item, index) => publishable({ ...item, name: names[index + 3] ?? '' }, drawn)),
    });
    return { ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } };
  });

/** A container that is on no network with published ports has none that HNS could publish. */
function publishable(item: Container, networks: readonly Network[]): Container {
  const publishes = item.endpoints.some(({ network: id }) => {
    const driver = networks.find((candidate) => candidate.id === id)?.driver as keyof typeof DRIVERS;
    return DRIVERS[driver].portPublishing !== 'none';
  });
  return publishes ? item : { ...item, ports: [] };
}

/** What is left of a host when ids become names and lists lose their order. Options of outbound NAT need an endpoint. */
function essence({ topology: { hosts } }: Design): object {
  const host = hosts[0] as Host;
  const names = new Map(host.networks.map(({ id, name }) => [id, name]));
  const adapters = new Map(host.adapters.map(({ id, name }) => [id, name]));
  const switches = new Map(host.switches.map((item) => [item.id, item]));
  const used = new Set(host.containers.flatMap(({ endpoints }) => endpoints.map((item) => item.network)));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return {
    networks: host.networks
      .map(({ id, switch: vswitch, options: all, ...rest }) => {
        const below = switches.get(vswitch ?? '');
        const kept = Object.entries(all).filter(([key]) => used.has(id) || !key.includes('outboundnat'));
        const bound = below?.adapters.map((item) => adapters.get(item));
        return { ...rest, options: Object.fromEntries(kept.sort()), kind: below?.kind, adapters: bound };
      })
      .sort(byName),
    containers: host.containers
      .map(({ id: _, endpoints, ...rest }) => ({
        ...rest,
        endpoints: endpoints
          .map(({ id: __, network: to, ...item }) => ({ ...item, name: names.get(to) ?? '' }))
          .sort(byName),
      }))
      .sort(byName),
  };
}

function exported(drawn: Design, id: (typeof FORMATS)[number]) {
  const format = exportFormat(id);
  if (!format) throw new Error(`no format ${id}`);
  const { files, problems } = format.write(drawn, { findings: [], locale: 'en' });
  return { problems, texts: files.map(({ text }) => (id === 'hns-ps1' ? bodiesOf(text) : text)) };
}

/** The bodies of a script, as HNS gets them, gathered in the form of the JSON export. */
function bodiesOf(script: string): string {
  const networks: unknown[] = [];
  const endpoints: unknown[] = [];
  for (const line of script.split('\r\n')) {
    if (!/^New-(?:Network|Endpoint) '/.test(line)) continue;
    const words = line
      .replace(/ \+ \(Get-ProviderAddress '(?:[^']|'')*'\) \+ /, '')
      .match(/'(?:[^'‘’‚‛]|''|‘‘|’’|‚‚|‛‛)*'/g)
      ?.map((word) => word.slice(1, -1).replace(/(['‘’‚‛])\1/g, '$1'));
    if (!words) throw new Error(line);
    if (line.startsWith('New-Network')) networks.push(JSON.parse(words.slice(1).join('')));
    else endpoints.push({ VirtualNetworkName: words[0], ...JSON.parse(words.slice(2).join('')) });
  }
  return JSON.stringify({ networks, endpoints });
}

function readBack(texts: readonly string[]) {
  return readHostInputs(
    texts.map((text) => ({ name: '', text })),
    { ids: countingIds() },
  );
}

describe.each(FORMATS)('%s', (id) => {
  test('what is exported is read back as the same design', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(design, (drawn) => {
        const { texts, problems } = exported(drawn, id);
        expect(problems).toEqual([]);
        const reading = readBack(texts);
        expect(reading.found.map(({ finding }) => finding.code)).toEqual([]);
        expect(essence(reading.design)).toEqual(essence(drawn));
      }),
      { numRuns: runs, seed: 4711 },
    );
  });

  test('any design: everything that is not refused comes back, and nothing else', { timeout: 600_000 }, () => {
    for (let seed = 0; seed < runs; seed++) {
      const drawn = randomDesign(seededRandom(seed));
      for (const text of exported(drawn, id).texts) {
        const { networks, endpoints } = JSON.parse(text);
        const codes = new Set<string>();
        const found = readHns(JSON.parse(text), ({ code, variant }) => codes.add(`${code} ${variant}`));
        expect(found?.networks.map(({ name }) => name)).toEqual(networks.map((item: { Name: string }) => item.Name));
        expect(found?.endpoints.map(({ name }) => name)).toEqual(endpoints.map((item: { Name: string }) => item.Name));
        expect([...codes].filter((code) => code !== 'SY940 field' && code !== 'SY940 policy')).toEqual([]);
      }
    }
  });
});
