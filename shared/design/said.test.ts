import { expect, test } from 'vitest';
import { textsFor } from '../language/texts.ts';
import { PLATFORMS } from '../windows/platforms.ts';
import { countingIds, createHost } from './create.ts';
import { applyDelta, deltaBetween } from './delta.ts';
import { applyEdit, type Edit } from './edits.ts';
import { nameOf, networksFor } from './entities.ts';
import { driverAbbreviation, driverLook } from './look/driverLook.ts';
import { factsLine } from './look/hostFacts.ts';
import { addressLine, endpointLabel, portLabel, shortImage, subnetLine, vlanOf } from './look/labels.ts';
import { isAdapterUnnamed } from './look/switches.ts';
import { neighboursOf } from './neighbours.ts';
import type { Design, Note } from './schema.ts';
import { searchDesign } from './search.ts';
import { fromTemplate } from './templates/fromTemplate.ts';
import { labDesign, refsOf, steadyJson } from './testing/lab.ts';

/**
 * What is read off a design with one of everything, and what each edit makes of it, as the difference a file of the journal
 * keeps. Written anew by `vitest run shared/design -u`.
 */
const note: Note = {
  id: 'note',
  kind: 'note',
  text: 'Rack 4\nCall Anna',
  x: 5,
  y: 6,
  width: 200,
  height: 96,
  tone: 'blue',
};
const lab: Design = applyEdit(labDesign(), {
  type: 'batch',
  edits: [
    {
      type: 'change-layout',
      set: {
        positions: { h1: { x: 1, y: 2 }, 'c-web': { x: 3, y: 4 } },
        sizes: { h1: { width: 900, height: 500 } },
        collapsed: ['h1', 'h2'],
        locked: ['c-web', 'h3'],
        notes: { note },
      },
    },
    { type: 'set-targets', targets: { h1: { kind: 'local' }, h2: { kind: 'context', name: 'far' } } },
    {
      type: 'change',
      kind: 'container',
      host: 'h2',
      id: 'c-api',
      set: {
        endpoints: [{ id: 'api-n-bridge', network: 'n-bridge', actualIp: '10.31.8.41', mac: '00-15-5D-00-0A-01' }],
      },
    },
  ],
});

const at = { host: 'h1' } as const;
const EDITS: readonly Edit[] = [
  { type: 'rename-design', name: 'new' },
  { type: 'identify-design', id: 'abc' },
  { type: 'set-targets', targets: { h1: null, h3: { kind: 'local' } } },
  { type: 'set-targets', targets: { h1: null, h2: null } },
  { type: 'add-swarm', swarm: { id: 'second', name: 'second', origin: 'host', flags: [] } },
  { type: 'change-swarm', id: 'swarm', set: { name: 'renamed' } },
  { type: 'change-swarm', id: 'gone', set: { name: 'renamed' } },
  { type: 'remove-swarm', id: 'swarm' },
  { type: 'add-host', host: createHost('h4', 'NEW') },
  { type: 'change-host', id: 'h2', set: { release: 'WS2019', platform: undefined } },
  { type: 'change-host', id: 'gone', set: { release: 'WS2019' } },
  { type: 'remove-host', id: 'h1' },
  { type: 'remove-host', id: 'h3' },
  { type: 'remove-host', id: 'gone' },
  { type: 'add', kind: 'adapter', ...at, value: { id: 'nic4', name: 'Ethernet 4' } },
  { type: 'change', kind: 'network', ...at, id: 'n-lan', set: { name: 'renamed', switch: undefined } },
  { type: 'change', kind: 'network', ...at, id: 'gone', set: { name: 'renamed' } },
  { type: 'add-containers', ...at, values: [] },
  { type: 'change-many', kind: 'host', ids: ['h1', 'h3', 'gone'], set: { release: 'WS2022' } },
  { type: 'change-many', kind: 'container', ids: ['c-web', 'c-api', 'gone'], set: { image: 'other' } },
  { type: 'change-many', kind: 'network', ids: ['n-mesh'], set: { attachable: true } },
  { type: 'remove', kind: 'adapter', ...at, id: 'nic1' },
  { type: 'remove', kind: 'switch', ...at, id: 's-lan' },
  { type: 'remove', kind: 'network', ...at, id: 'n-mesh' },
  { type: 'remove', kind: 'network', ...at, id: 'n-nat' },
  { type: 'remove', kind: 'container', ...at, id: 'c-web' },
  { type: 'remove', kind: 'container', host: 'gone', id: 'c-off' },
  { type: 'remove', kind: 'container', ...at, id: 'gone' },
  { type: 'remove-swarm', id: 'gone' },
  { type: 'move-subnet', ...at, network: 'n-mesh', index: 0, subnet: '10.64.0.0/28', gateway: '10.64.0.1' },
  { type: 'move-subnet', ...at, network: 'n-nat', index: 0, subnet: '10.64.0.0/24' },
  { type: 'move-subnet', ...at, network: 'n-nat', index: 0, subnet: '10.64.0.0/29' },
  { type: 'move-subnet', ...at, network: 'n-nat', index: 0, subnet: 'no subnet' },
  { type: 'move-subnet', ...at, network: 'n-nat', index: 1, subnet: '10.64.0.0/24' },
  { type: 'set-addresses', addresses: { 'web-n-lan': '10.31.8.50', 'far-n-mesh': null, 'web-n-nat': '172.20.0.10' } },
  {
    type: 'change-layout',
    set: { positions: { h1: null, h2: { x: 7, y: 8 } }, sizes: { h1: null }, collapsed: [], locked: [] },
  },
  { type: 'change-layout', set: { notes: { note: null } } },
  { type: 'change-layout', set: { notes: { note: { ...note, text: 'new' }, other: { ...note, id: 'other' } } } },
  { type: 'batch', edits: [] },
];

test('edits, as differences that lead there', async () => {
  const said = EDITS.map((edit) => {
    const after = applyEdit(lab, edit);
    const delta = deltaBetween(lab, after);
    if (delta) expect(applyDelta(lab, delta)).toEqual(after);
    return `${steadyJson(edit)}\n   ${after === lab ? 'the same design' : steadyJson(delta)}`;
  });
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('said/edits.txt');
});

test('what belongs to a selection', async () => {
  const refs = [...refsOf(lab), { kind: 'swarm', id: 'swarm' } as const, { kind: 'container', id: 'c-web' } as const];
  const said = refs.map((ref) => {
    const { elements, hosts } = neighboursOf(lab, [ref]);
    return `${ref.kind} ${ref.id} “${nameOf(lab, ref)}”: ${[...hosts, ...elements].join(', ')}`;
  });
  const reach = lab.topology.hosts.map(
    (host) =>
      `${host.id} reaches ${networksFor(lab, host)
        .map(({ network }) => network.id)
        .join(', ')}`,
  );
  await expect(`${[...said, ...reach].join('\n')}\n`).toMatchFileSnapshot('said/neighbours.txt');
});

test('what a search finds, and by what', async () => {
  const queries = [
    'web',
    'WEB',
    'swarm',
    'anna',
    '10.31.8',
    '.41',
    '172.20',
    '5d-00',
    '5d:00:0',
    '0a',
    '8080',
    ':443',
    'nano',
    'l2b',
    'trans',
    'e',
    ' shop ',
  ];
  const said = queries.map((query) => {
    const hits = searchDesign(lab, query, 12);
    expect(searchDesign(lab, query, 3)).toEqual(hits.slice(0, 3));
    return `${query}\n${hits.map(({ ref, name, host, by, text }) => `   ${ref.kind} ${ref.id} “${name}” in “${host}” by ${by}: ${text.split('\n')[0]}`).join('\n')}`;
  });
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('said/search.txt');
});

test('what a host, a switch, a network and a container say of themselves', async () => {
  const texts = textsFor('en');
  const said = lab.topology.hosts.flatMap((host) => [
    `${host.name}: ${factsLine(host, texts)}`,
    ...host.switches.map(
      (item) => `   switch ${item.name}${isAdapterUnnamed(host, item) ? ', its adapter is not named' : ''}`,
    ),
    ...host.networks.map(
      (item) =>
        `   network ${item.name}: ${driverLook(item.driver)} ${driverAbbreviation(item.driver)} ${subnetLine(item)} ${vlanOf(item) ?? 'no VLAN'}`,
    ),
    ...host.containers.flatMap((item) => [
      `   container ${item.name}: ${shortImage(item.image)} ${portLabel(item) ?? 'no port'} ${addressLine(item) || 'no address'}`,
      ...item.endpoints.map((endpoint) => {
        const network = networksFor(lab, host).find(({ network: { id } }) => id === endpoint.network)?.network;
        return `      ${endpoint.id}: ${steadyJson(endpointLabel(endpoint, network))}`;
      }),
    ]),
  ]);
  const hosts = [
    createHost('a', 'A', { release: 'WS2016', platform: 'azure-vm' }),
    createHost('b', 'B', { release: 'W11' }),
    createHost('c', 'C', { release: 'unheard of' }),
    ...PLATFORMS.map(({ id }) => createHost(id, id, { platform: id })),
  ].map((host) => `${host.name}: ${factsLine(host, texts)}`);
  const drivers = ['', 'NAT', 'ics', 'Overlay', 'bridge-like'].map(
    (driver) => `“${driver}”: ${driverLook(driver)} ${driverAbbreviation(driver)}`,
  );
  await expect(`${[...said, ...hosts, ...drivers].join('\n')}\n`).toMatchFileSnapshot('said/looks.txt');
});

test('a design made of a template has new ids throughout, and nothing else is different', () => {
  const made = fromTemplate({ ...lab, id: 'abc' }, countingIds());
  expect(made).not.toHaveProperty('id');
  expect(made).not.toHaveProperty('targets');
  const old = [...lab.topology.swarms.map(({ id }) => id), ...refsOf(lab).map(({ id }) => id), 'note'];
  const now = [
    ...made.topology.swarms.map(({ id }) => id),
    ...refsOf(made).map(({ id }) => id),
    made.layout.notes?.[0]?.id ?? '',
  ];
  expect(new Set(now).size).toBe(old.length);
  const ids = new Map(now.map((id, index) => [id, old[index] ?? '']));
  const back = JSON.parse(JSON.stringify(made), (_, value: unknown) => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [ids.get(key) ?? key, item]));
  });
  const { targets: _, ...kept } = lab;
  expect(back).toEqual(JSON.parse(JSON.stringify(kept)));
});
