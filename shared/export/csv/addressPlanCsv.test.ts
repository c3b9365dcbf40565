import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { adapterOf, containerOf, designOf, hostOf, networkOf } from '../../addressPlan/testing.ts';
import { networksFor } from '../../design/entities.ts';
import type { Design } from '../../design/schema.ts';
import { randomDesign } from '../../design/testing/arbitrary.ts';
import { chance, type Random, seededRandom, upTo } from '../../design/testing/random.ts';
import { textsFor } from '../../language/texts.ts';
import { addressPlanCsv } from './addressPlanCsv.ts';
import { csvCell, csvText } from './cell.ts';
import { exportCsv } from './exportCsv.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 100_000 : 3000;
vi.setConfig({ testTimeout: 600_000 });

/** A reader of RFC 4180 and nothing else: what it does not know it refuses. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('a quoted cell does not end');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at++;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error('a quote or line end in a cell that is not quoted');
        cell += text[at++];
      }
    }
    row.push(cell);
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor a line end at ${at}`);
  }
  return rows;
}

/** What a spreadsheet's reader takes away to have the text itself. */
const plain = (cell: string) =>
  (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).replace(/([;\t\r\n])'(?='*[=+\-@])/g, '$1');
/** In a cell of its own, or in the cell that a reader who separates by semicolons or tabs makes of the rest. */
const runsInSpreadsheets = (cell: string) => /(^|[;\t\r\n])[=+\-@]|^[\t\r]/.test(cell);

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("https://example.com","x")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A2)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  "''=1",
  "'tis",
  'a,b',
  'a"b',
  '"',
  'a\r\nb',
  'a\nb',
  ' a ',
  '',
  'Größe',
  '컨테이너',
  '=\u202e1',
  '\u0000',
  ';',
  'a;=1+1',
  "a;'=1+1",
  'a\n=1+1',
  'a\t@x',
  '\ud800',
] as const;

describe('a cell', () => {
  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }));

  test('is read back as the same text, and is never a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (cells) => {
        const read = readCsv(csvText([cells, ['end']]));
        expect(read.length).toBe(2);
        expect(read[0]?.map(plain)).toEqual(cells);
        expect(read[0]?.some(runsInSpreadsheets)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['web', 'web'],
    ['10.61.0.1', '10.61.0.1'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['=1+1', "'=1+1"],
    ['-x', "'-x"],
    ['a;=1', '"a;\'=1"'],
    ['\tx', '"\'\tx"'],
    ['line\nend', '"line\nend"'],
    [' blank', '" blank"'],
    ["'=x", "''=x"],
    ["'tis", "'tis"],
  ])('%j is written %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});

const texts = textsFor('en');
const table = (design: Design) => readCsv(addressPlanCsv(design, texts)).map((row) => row.map(plain));

describe('the address plan', () => {
  const lab = networkOf('lab', 'nat', '10.61.0.0/24', '10.61.0.1');
  const lan = networkOf('lan', 'transparent', '', undefined, {
    options: { 'com.docker.network.windowsshim.vlanid': '31' },
  });
  const design = designOf(
    hostOf('WEB01', {
      adapters: [{ ...adapterOf('Ethernet', '10.31.8.5/22', '10.31.8.1'), mac: '00-15-5D-00-00-01' }],
      networks: [lab, lan, networkOf('idle', 'nat', '10.62.0.0/24')],
      netNat: ['172.16.0.0/16'],
      routes: ['10.99.0.0/16'],
      containers: [
        containerOf('web', 'lab', { ip: '10.61.0.105', mac: '00-15-5D-00-00-02', actualIp: '10.61.0.106' }),
        containerOf('db', 'lab', { ip: '10.61.0.20' }),
        containerOf('copy', 'lab', { ip: '10.61.0.20' }),
        containerOf('stray', 'lab', { ip: '10.99.0.1' }),
        containerOf('job', 'lab'),
        containerOf('old', 'lab', { actualIp: '10.61.0.30' }),
        containerOf('front', 'lan'),
      ],
    }),
  );

  test('of one host has that host’s rows, and its name in that of the file', () => {
    const two = designOf(
      hostOf('A', { networks: [networkOf('one', 'nat', '10.1.0.0/24')] }),
      hostOf('B', { networks: [networkOf('two', 'nat', '10.2.0.0/24')] }),
    );
    const id = two.topology.hosts[1]?.id ?? '';
    const [file] = exportCsv(two, { host: id, findings: [], locale: 'en' }).files;
    expect(file).toMatchObject({ hostName: 'B', name: expect.stringMatching(/-B-addresses\.csv$/) });
    const hosts = readCsv(file?.text ?? '').map(([name]) => name);
    expect(hosts).toEqual(['Host', 'B']);
  });

  test('an address that is left open on an overlay is given by the swarm', () => {
    const mesh = networkOf('mesh', 'overlay', '10.7.0.0/24');
    const rows = table(designOf(hostOf('A', { networks: [mesh], containers: [containerOf('job', 'mesh')] })));
    expect(rows.find((row) => row[6] === 'job')?.[11]).toBe(texts('addresses.csv.state.swarm'));
  });

  test('has a row for everybody', () => {
    const none = '';
    const of = (container: string, address: string, seen: string, mac: string, state: string, problems = '') => [
      ...['WEB01', 'lab', 'nat', none, '10.61.0.0/24', '10.61.0.1', container, none],
      ...[address, seen, mac, state, problems],
    ];
    expect(table(design)).toEqual([
      ...[
        [
          ...['Host', 'Network', 'Driver', 'VLAN', 'Subnet', 'Gateway', 'Container', 'Adapter'],
          ...['Address', 'Seen on the host', 'MAC', 'State', 'Problems'],
        ],
        ['WEB01', none, none, none, '10.31.8.0/22', '10.31.8.1', none, 'Ethernet'].concat([
          ...['10.31.8.5', none, '00:15:5d:00:00:01', 'host', none],
        ]),
        ['WEB01', none, none, none, '10.99.0.0/16', none, none, none].concat([
          ...[none, none, none, 'route of the host', none],
        ]),
        ['WEB01', none, none, none, '172.16.0.0/16', none, none, none].concat([
          ...[none, none, none, 'NAT prefix (Get-NetNat)', none],
        ]),
        ['WEB01', 'idle', 'nat', none, '10.62.0.0/24', none, none, none].concat([
          ...[none, none, none, 'no containers', none],
        ]),
      ],
      of('job', none, none, none, 'chosen by HNS'),
      of('copy', '10.61.0.20', none, none, 'fixed', 'SY097'),
      of('db', '10.61.0.20', none, none, 'fixed', 'SY097'),
      of('old', none, '10.61.0.30', none, 'seen on the host, not fixed'),
      of('web', '10.61.0.105', '10.61.0.106', '00:15:5d:00:00:02', 'fixed'),
      of('stray', '10.99.0.1', none, none, 'fixed', 'SY095'),
      ['WEB01', 'lan', 'transparent', '31', none, none, 'front', none, none, none, none, 'from DHCP', none],
    ]);
  });

  test('has every endpoint of any design once, and every line as many cells', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const any = randomDesign(seededRandom(seed));
        const [head, ...rows] = table(any);
        expect(rows.every((row) => row.length === head?.length)).toBe(true);
        const states = ['fixed', 'seen', 'dhcp', 'hns', 'swarm'] as const;
        const ofEndpoints: readonly string[] = states.map((state) => texts(`addresses.csv.state.${state}`));
        const attached = any.topology.hosts.flatMap((host) => {
          const reachable = new Set(networksFor(any, host).map(({ network }) => network.id));
          return host.containers.flatMap(({ endpoints }) => endpoints.filter(({ network }) => reachable.has(network)));
        });
        expect(rows.filter((row) => ofEndpoints.includes(row[11] ?? '')).length).toBe(attached.length);
      }),
      { numRuns: RUNS / 20 },
    );
  });

  test('is the same bytes, whatever the order of the drawing', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom(seed);
        const any = chance(random, 0.5) ? randomDesign(random) : crowded(random);
        expect(addressPlanCsv(shuffled(any, random), texts)).toBe(addressPlanCsv(any, texts));
      }),
      { numRuns: RUNS / 5 },
    );
  });

  test('carries names nobody sane would give', () => {
    for (const name of HOSTILE) {
      const odd = designOf({
        ...hostOf('x', {
          networks: [{ ...lab, name }],
          containers: [{ ...containerOf('c', 'lab', { ip: name, mac: name }), name }],
        }),
        name,
      });
      const [, row] = table(odd);
      expect([row?.[0], row?.[1], row?.[6], row?.[8], row?.[10]]).toEqual(Array(5).fill(name));
    }
  });
});

/** A random design in which nearly everybody is on one physical network, with few addresses. */
function crowded(random: Random): Design {
  const design = randomDesign(random);
  const subnets = [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }];
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    networks: host.networks.map((network) => ({ ...network, driver: 'transparent', options: {}, subnets })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

/** The same design, drawn in another order. */
function shuffled(design: Design, random: Random): Design {
  const mix = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const mixed: T[] = [];
    while (rest.length > 0) mixed.push(...rest.splice(upTo(random, rest.length), 1));
    return mixed;
  };
  const hosts = mix(design.topology.hosts).map((host) => ({
    ...host,
    adapters: mix(host.adapters),
    switches: mix(host.switches),
    networks: mix(host.networks),
    containers: mix(host.containers).map((container) => ({ ...container, endpoints: mix(container.endpoints) })),
    ...(host.netNat && { netNat: mix(host.netNat) }),
    ...(host.routes && { routes: mix(host.routes) }),
  }));
  return { ...design, topology: { swarms: mix(design.topology.swarms), hosts } };
}
