import { expect, test } from 'vitest';
import { formatIpv4, formatSubnet, parseSubnet } from '../address/ipv4.ts';
import { createContainer, createNetwork } from '../design/create.ts';
import type { EntityRef } from '../design/entities.ts';
import type { Design, Network } from '../design/schema.ts';
import { labDesign, steadyJson } from '../design/testing/lab.ts';
import { assignAll } from './assign.ts';
import { mapOf } from './map.ts';
import type { AddressUse, Party, PlannedSubnet } from './model.ts';
import { addressPlan } from './plan.ts';
import { canMove, renumber } from './renumber.ts';
import { freeSpans } from './room.ts';
import { adapterOf, containerOf, designOf, hostOf, lanHost, networkOf } from './testing.ts';

/**
 * Whole plans: every row with its claims, its conflicts, what is free, its map, and what giving addresses or renumbering it
 * would do. Written anew by `vitest run shared/addressPlan -u`.
 */
const SHIM = 'com.docker.network.windowsshim.';
const nic = adapterOf('Ethernet', '10.31.8.2/29', '10.31.8.1');

const subnets = (network: Network, ...all: readonly (readonly [string, string?])[]): Network => ({
  ...network,
  subnets: all.map(([subnet, gateway]) => ({ subnet, ...(gateway !== undefined && { gateway }) })),
});

/** A fixed address or what it runs with, by the name of the container. */
function on(network: string, ips: Readonly<Record<string, string>>) {
  return Object.entries(ips).map(([name, text]) => {
    const [ip, actualIp] = text.split(' seen ');
    return containerOf(name, network, { ...(ip && { ip }), ...(actualIp && { actualIp }) });
  });
}

const lan = (id: string, vlan?: string) =>
  networkOf(id, 'transparent', '10.31.8.0/29', '10.31.8.1', {
    options: vlan === undefined ? {} : { [`${SHIM}vlanid`]: vlan },
  });

const scenes = (): Readonly<Record<string, Design>> => ({
  lab: labDesign(),
  'claims to one address': designOf(
    hostOf('A', {
      adapters: [nic],
      networks: [
        networkOf('lab', 'nat', '10.61.0.0/28', undefined, {
          options: { [`${SHIM}dnsservers`]: '10.61.0.3, 10.61.0.4,10.1.1.1' },
          flags: [
            { flag: '--aux-address', value: 'printer=10.61.0.5' },
            { flag: '--aux-address', value: '10.61.0.6' },
            { flag: '--label', value: 'x=10.61.0.14' },
            { flag: '--aux-address' },
          ],
        }),
      ],
      containers: [
        ...on('lab', {
          first: '10.61.0.0',
          gateway: '10.61.0.1',
          dns: '10.61.0.3',
          printer: '10.61.0.5',
          twice: '10.61.0.7',
          again: '10.61.0.7 seen 10.61.0.8',
          third: '10.61.0.7',
          wants: '10.61.0.8',
          runs: ' seen 10.61.0.9',
          same: '10.61.0.10 seen 10.61.0.10',
          open: '',
          last: '10.61.0.15',
          stray: '10.62.0.9',
          'stray too': '10.62.0.9',
          written: '10.61.0.x',
          six: 'fd00::1',
        }),
        createContainer('asks', 'asks', 'i', { dns: ['10.61.0.11'], endpoints: [{ id: 'asks-end', network: 'lab' }] }),
      ],
    }),
  ),
  'one physical network': designOf(
    lanHost(
      'A',
      '10.31.8.2/29',
      lan('lan-a'),
      on('lan-a', { one: '10.31.8.4', router: '10.31.8.1', host: '10.31.8.2', b: '10.31.8.3' }),
    ),
    lanHost(
      'B',
      '10.31.8.3/29',
      lan('lan-b'),
      on('lan-b', { two: '10.31.8.4', 'two too': '10.31.8.4', free: '10.31.8.5' }),
    ),
    lanHost('C', '10.31.8.6/29', lan('lan-c', '0'), on('lan-c', { three: '10.31.8.5 seen 10.31.8.4' })),
    lanHost('D', '10.31.8.6/29', lan('lan-d', ' 31 '), on('lan-d', { tagged: '10.31.8.4', routed: '10.31.8.6' })),
    lanHost('E', '10.31.9.2/24', lan('lan-e', '31'), on('lan-e', { 'tagged too': '10.31.8.4' })),
  ),
  'networks over one another': designOf(
    hostOf('A', {
      adapters: [nic],
      routes: ['10.0.0.0/8', '10.61.0.0/16', '0.0.0.0/0', 'x'],
      netNat: ['10.61.0.0/24', '0.0.0.0/0'],
      networks: [
        networkOf('wide', 'nat', '10.61.0.0/28', '10.61.0.1'),
        networkOf('inner', 'nat', '10.61.0.8/29', '10.61.0.9'),
        networkOf('old', 'nat', '10.61.0.0/29', '10.61.0.2', { origin: 'host' }),
        networkOf('over', 'nat', '10.31.8.0/30', '10.31.8.1'),
        networkOf('bridge', 'l2bridge', '10.61.0.4/30', '10.61.0.5'),
        subnets(
          createNetwork('two', 'two', 'l2bridge'),
          ['10.70.0.0/29', '10.70.0.1'],
          ['10.70.0.4/30', '10.70.0.6'],
          ['10.70.0.0/29'],
        ),
      ],
      containers: [
        ...on('wide', { a: '10.61.0.9', b: '10.61.0.2' }),
        ...on('inner', { c: '10.61.0.10' }),
        ...on('two', { d: '10.70.0.4', e: '10.70.0.6' }),
      ],
    }),
  ),
  'inside the one prefix of WS2016': designOf(
    hostOf('A', {
      release: 'WS2016',
      netNat: ['172.16.0.0/24'],
      networks: [
        networkOf('nat', 'nat', '172.16.0.0/24', '172.16.0.1', { origin: 'host' }),
        networkOf('inner', 'nat', '172.16.0.16/28', '172.16.0.17'),
        networkOf('next', 'nat', '172.16.0.24/29', '172.16.0.25'),
        networkOf('outer', 'nat', '172.16.1.0/28', '172.16.1.1'),
      ],
      containers: [...on('nat', { a: '172.16.0.18', b: '172.16.0.3', open: '' }), ...on('inner', { c: '172.16.0.20' })],
    }),
    hostOf('B', {
      netNat: ['172.16.0.0/24'],
      networks: [networkOf('unclear', 'nat', '172.16.0.0/28'), networkOf('plain', 'l2bridge', '172.16.0.32/28')],
    }),
  ),
  'an overlay on three members': designOf(
    hostOf('A', {
      swarmId: 's',
      networks: [
        subnets(
          networkOf('mesh', 'overlay', '', undefined, {
            attachable: true,
            flags: [{ flag: '--aux-address', value: 'x=10.9.0.5' }],
          }),
          ['10.9.0.0/29', '10.9.0.1'],
          ['10.9.1.0/29'],
        ),
      ],
      containers: on('mesh', { a: '10.9.0.2', b: '' }),
    }),
    hostOf('B', {
      swarmId: 's',
      adapters: [adapterOf('vNIC', '10.9.0.3/30')],
      containers: on('mesh', { c: '10.9.0.2', d: '10.9.1.2', e: '10.9.0.3' }),
    }),
    hostOf('C', { swarmId: 's', networks: [networkOf('nat', 'nat', '10.9.1.0/29', '10.9.1.1')] }),
    hostOf('D', { networks: [networkOf('alone', 'overlay', '10.9.0.0/29')] }),
  ),
  'subnets nobody knows': designOf(
    hostOf('A', {
      adapters: [adapterOf('none', '0.0.0.0/0'), adapterOf('bare', 'x')],
      networks: [
        networkOf('n1', 'nat', ''),
        networkOf('n2', 'transparent', ''),
        networkOf('n3', 'overlay', ''),
        networkOf('n4', 'l2bridge', ''),
        networkOf('n5', 'l2tunnel', '10.1.0.0/29', '10.1.0.1'),
        networkOf('n6', 'transparent', '', undefined, { origin: 'host' }),
        networkOf('n7', 'l2bridge', '', undefined, { origin: 'host' }),
        networkOf('n8', 'transparent', '0.0.0.0/0', '0.0.0.0', { origin: 'host' }),
        networkOf('n9', 'nat', '10.61.0.0', '10.61.0.1'),
        networkOf('n10', '', ''),
        networkOf('n11', 'none of Windows', '10.62.0.8/29', '10.62.0.8'),
        networkOf('n12', 'nat', '10.63.0.4/28', '10.63.0.99'),
      ],
      containers: [
        ...on('n1', { a: '10.0.0.1', b: 'x' }),
        ...on('n2', { c: '10.0.0.2' }),
        ...on('n5', { d: '' }),
        ...on('n9', { e: '10.61.0.1' }),
        ...on('n12', { f: '10.63.0.5' }),
      ],
    }),
  ),
});

test.each(Object.keys(scenes()).map((name) => [name]))('%s', async (name) => {
  const design = scenes()[name];
  if (!design) throw new Error(name);
  const plan = addressPlan(design);
  const said = plan.rows.map((row) => rowText(design, row, plan));
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot(`said/${name.replaceAll(' ', '-')}.txt`);
});

function rowText(design: Design, row: PlannedSubnet, plan: ReturnType<typeof addressPlan>): string {
  const {
    key,
    kind,
    text,
    hosts,
    network,
    index,
    subnet,
    unknown,
    gateway,
    counts,
    uses,
    blocks,
    open,
    strays,
    conflicts,
  } = row;
  const head = [
    `${key}: ${kind} “${text}”`,
    network ? `of ${network.name}` : [],
    index === undefined ? [] : `row ${index}`,
    `on ${hosts.map((host) => host.name).join(', ')}`,
    subnet ? formatSubnet(subnet) : `unknown: ${unknown}`,
    gateway === undefined ? [] : `gateway ${formatIpv4(gateway)}`,
  ];
  const free = freeSpans(row).map((span) => spanText(span.first, span.last));
  return [
    head.flat().join(', '),
    `   ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}; free: ${free.join(', ') || 'none'}`,
    ...uses.map((use) => `   ${useText(use)}${row.contested.has(use.address) ? ' !' : ''}`),
    ...blocks.map(({ first, last, name, ref }) => `   part ${spanText(first, last)}: ${name} (${refText(ref)})`),
    open.length > 0
      ? `   open: ${open.map(({ host, container }) => `${container.name} on ${host.name}`).join(', ')}`
      : [],
    strays.map(({ owner, text: written, reason }) => `   stray: ${owner.container.name} ${written}, ${reason}`),
    conflicts.map(
      ({ severity, kind: what, code, span, own, other }) =>
        `   ${severity} ${what} ${code ?? '-'}${span ? ` ${spanText(span.first, span.last)}` : ''}: ${partyText(own)} × ${partyText(other)}`,
    ),
    mapText(row),
    `   all are given: ${givenText(assignAll(plan, row))}`,
    canMove(row)
      ? ['10.200.0.0/29', text].flatMap((to) =>
          (['keep', 'pack'] as const).map((mode) => renumberText(design, row, to, mode)),
        )
      : '   is not moved',
  ]
    .flat()
    .join('\n');
}

function useText({
  address,
  kind,
  name,
  host,
  ref,
  network,
  networkName,
  lan: of,
  index,
  owner,
  alsoSeen,
  onLink,
}: AddressUse): string {
  return [
    `${formatIpv4(address)}: ${kind} “${name}” on ${host.name} (${refText(ref)})`,
    network === undefined ? [] : `of ${network} “${networkName}”`,
    index === undefined ? [] : `row ${index}`,
    of === undefined ? [] : `lan ${of}`,
    owner ? `endpoint ${owner.endpoint.id}` : [],
    alsoSeen ? 'seen as well' : [],
    onLink ? `in ${formatSubnet(onLink)}` : [],
  ]
    .flat()
    .join(', ');
}

const refText = ({ kind, id, host }: EntityRef) => [kind, id, host ? `in ${host}` : []].flat().join(' ');
const partyText = ({ kind, name, host, text, ref }: Party) => `${kind} “${name}” ${text} on ${host} (${refText(ref)})`;

function spanText(first: number, last: number): string {
  return first === last ? formatIpv4(first) : `${formatIpv4(first)}–${formatIpv4(last)}`;
}

const SIGNS = { free: '.', used: 'u', seen: 's', reserved: 'r', host: 'h', elsewhere: 'e', conflict: '!' } as const;

/** Small rows address by address, others by their parts that anything is in. */
function mapText(row: PlannedSubnet): string[] {
  if (!row.subnet) return [];
  const map = mapOf(row, row.subnet);
  if (map.level === 'addresses')
    return [
      `   map: ${map.states
        .slice(0, 64)
        .map((state) => SIGNS[state])
        .join('')}`,
    ];
  const spent = map.parts.filter(({ free, size }) => free < size);
  return spent.map(({ subnet, ...rest }) => `   part ${formatSubnet(subnet)}: ${steadyJson(rest)}`);
}

function givenText(result: ReturnType<typeof assignAll>): string {
  if (!result.ok) return `no, ${steadyJson(result.refusal)}`;
  return `${result.given.map(({ owner, to }) => `${owner.container.name} ${to}`).join(', ')}; ${steadyJson(result.edit.addresses)}`;
}

function renumberText(design: Design, row: PlannedSubnet, to: string, mode: 'keep' | 'pack'): string {
  const { moves, gateway, fault, edit } = renumber(design, row, parseSubnet(to) ? to : '10.201.0.0/24', mode);
  const moved = moves.map((move) => `${move.owner.container.name} ${move.from} → ${move.to ?? 'nowhere'}`);
  return [
    `   ${mode} in ${to}: ${moved.join(', ') || 'nobody moves'}`,
    gateway ? `gateway ${gateway.from} → ${gateway.to}` : [],
    fault ? `no, ${steadyJson(fault)}` : [],
    edit ? steadyJson(edit) : [],
  ]
    .flat()
    .join('; ');
}
