import { describe, expect, test } from 'vitest';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { SETTINGS_LABEL } from '../ownership.ts';
import { guid, hnsHost, hnsLab, hnsWeb } from '../testing/hnsFixtures.ts';
import { designOf, HNS, host, id, lab, OWN, plan, seenLab, seenWeb, web } from '../testing/planFixtures.ts';
import { type Fact, type FactScope, factsDigest, factsOf, observedDigest, scopeOf } from './facts.ts';
import { observedDelta, residue } from './observedDelta.ts';

const names = (facts: readonly Fact[]) => facts.map(({ kind, name }) => `${kind} ${name}`);
const only = (rest: Partial<FactScope> = {}): FactScope => ({
  networks: new Set(),
  containers: new Set(),
  adapters: new Set(),
  swarm: false,
  owner: 'shop',
  ...rest,
});

describe('the facts about a host that docker tells of', () => {
  const { adapters = [] } = host();
  const observed: ObservedHost = {
    ...host(),
    adapters: [
      ...adapters.slice(1, 2),
      { name: 'bare', physical: true, addresses: [] },
      { name: 'vEthernet (x)', physical: false, addresses: [] },
    ],
    switches: [
      { name: 'x', kind: 'external', adapters: ['Ethernet 2'] },
      { name: 'y', kind: 'external', adapters: ['Ethernet 2', 'Ethernet 3'] },
      { name: 'z', kind: 'internal', adapters: [] },
    ],
    dockerNetworks: [
      seenLab({
        attachable: true,
        internal: true,
        ingress: true,
        configOnly: true,
        configFrom: 'pattern',
        options: { [`${HNS}hnsid`]: 'X', mtu: '1400' },
        labels: { ...OWN, [SETTINGS_LABEL]: 'x' },
      }),
      seenLab({ id: id('3'), name: 'any', scope: undefined, subnets: [] }),
    ],
    containers: [
      seenWeb({
        attachments: [
          { network: 'lab', networkId: id('1'), ip: '10.61.0.9', aliases: ['w', 'web'] },
          { network: 'any', aliases: [] },
        ],
      }),
      seenWeb({
        id: id('4'),
        name: 'tool',
        networkMode: 'none',
        running: false,
        attachments: [{ network: 'none', aliases: [] }],
      }),
    ],
  };

  test('are flat texts, in the order of their kinds and names', () => {
    expect(factsOf(observed)).toEqual([
      {
        kind: 'adapter',
        id: '',
        name: 'Ethernet 2',
        values: { mac: '00-15-5D-00-00-02', status: 'Up', switch: 'x, y' },
      },
      { kind: 'adapter', id: '', name: 'bare', values: { mac: '', status: '', switch: '' } },
      {
        kind: 'container',
        id: id('4'),
        name: 'tool',
        values: { running: 'false', 'network-mode': 'none' },
      },
      {
        kind: 'container',
        id: id('2'),
        name: 'web',
        values: { running: 'true', 'network lab': '10.61.0.9 w', 'network any': '' },
      },
      { kind: 'network', id: id('3'), name: 'any', values: { driver: 'nat', subnets: '' } },
      {
        kind: 'network',
        id: id('1'),
        name: 'lab',
        values: {
          driver: 'nat',
          subnets: '10.61.0.0/24 (10.61.0.1)',
          scope: 'local',
          attachable: 'true',
          internal: 'true',
          ingress: 'true',
          'config-only': 'true',
          'config-from': 'pattern',
          'option mtu': '1400',
          'label io.switchyard.design': 'shop',
        },
      },
      { kind: 'swarm', id: '', name: 'swarm', values: { role: 'none' } },
    ]);
  });

  test('count as far as they are asked for, by name or id; what the design made counts in any case', () => {
    expect(names(factsOf(observed, only()))).toEqual(['network lab']);
    expect(names(factsOf(observed, only({ owner: 'office' })))).toEqual([]);
    const scope = only({ networks: new Set(['any']), containers: new Set([id('4')]), owner: '' });
    expect(names(factsOf(observed, scope))).toEqual(['container tool', 'network any']);
    const other = only({
      networks: new Set([id('1')]),
      containers: new Set(['web']),
      adapters: new Set(['bare']),
      swarm: true,
    });
    expect(names(factsOf(observed, other))).toEqual(['adapter bare', 'container web', 'network lab', 'swarm swarm']);
    expect(names(factsOf({ ...observed, facts: {} }, only({ swarm: true, owner: '' })))).toEqual([]);
  });

  test('have a digest that knows every value, and not the order in which values were read', () => {
    const [fact] = factsOf(observed).slice(-2) as [Fact];
    const turned = { ...fact, values: Object.fromEntries(Object.entries(fact.values).toReversed()) };
    expect(factsDigest([turned])).toBe(factsDigest([fact]));
    const others: Fact[] = [
      { ...fact, name: 'x' },
      { ...fact, id: 'x' },
      { ...fact, kind: 'container' },
      { ...fact, values: { ...fact.values, driver: 'x' } },
    ];
    expect(new Set([fact, ...others].map((each) => factsDigest([each]))).size).toBe(5);
  });
});

test('a plan depends on what is drawn, on what it changes, and on nobody else’s things', () => {
  const design = designOf({ networks: [lab()], containers: [web()] });
  const observed = host(
    [seenLab({ id: id('3'), name: 'old', labels: OWN })],
    [seenWeb({ id: id('4'), name: 'stranger', attachments: [] })],
  );
  const made = plan(design, observed);
  expect(scopeOf(made)).toEqual(only({ networks: new Set(['lab', 'old', id('3')]), containers: new Set(['web']) }));
  expect(observedDigest(observed, made)).toBe(factsDigest(factsOf(observed, scopeOf(made))));
  const drop = {
    ...made,
    steps: [{ ...made.steps[0], verify: [{ see: 'adapter-address', adapters: ['Ethernet'], macs: [], had: [] }] }],
  };
  expect(scopeOf(drop as typeof made).adapters).toEqual(new Set(['Ethernet']));
  const overlay = { ...made, steps: [{ ...made.steps[0], params: { driver: 'overlay' } }] } as typeof made;
  expect([scopeOf(overlay).swarm, scopeOf({ ...overlay, engine: 'hns' }).swarm, scopeOf(made).swarm]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the facts where HNS alone tells of a host', () => {
  const observed = hnsHost(
    [
      hnsLab({
        type: 'Transparent',
        adapter: 'B,A',
        vlan: 11,
        vsid: 7000,
        dnsServers: ['1.1.1.1', '1.0.0.1'],
        dnsSuffix: 'x',
      }),
      hnsLab({
        id: guid('b'),
        name: 'mesh',
        type: 'overlay',
        subnets: [
          { prefix: '10.1.0.0/24', vsid: 1 },
          { prefix: '10.2.0.0/24', vsid: 2 },
        ],
      }),
    ],
    [
      hnsWeb({
        mac: '00:15:5d:00:00:07',
        containers: ['y', 'x'],
        ports: [
          { protocol: 'udp', internal: 53 },
          { protocol: 'tcp', internal: 80, external: 8080 },
        ],
      }),
      hnsWeb({ id: guid('f'), name: undefined, network: guid('9'), networkName: 'gone', ip: undefined, mac: 'odd' }),
      hnsWeb({ id: guid('0'), name: 'lost', network: guid('9'), ip: undefined }),
    ],
  );
  expect(factsOf(observed)).toEqual([
    { kind: 'endpoint', id: guid('f'), name: '', values: { network: 'gone', mac: 'odd' } },
    { kind: 'endpoint', id: guid('0'), name: 'lost', values: { network: guid('9') } },
    {
      kind: 'endpoint',
      id: guid('e'),
      name: 'web',
      values: {
        network: 'lab',
        ip: '10.61.0.9',
        mac: '00-15-5D-00-00-07',
        ports: '8080:80/tcp, :53/udp',
        status: 'x, y',
      },
    },
    {
      kind: 'network',
      id: guid('a'),
      name: 'lab',
      values: {
        driver: 'transparent',
        subnets: '10.61.0.0/24 (10.61.0.1)',
        interface: 'A,B',
        'option vlanid': '11',
        'option vsid': '7000',
        'option dnsservers': '1.1.1.1,1.0.0.1',
        'option dnssuffix': 'x',
      },
    },
    {
      kind: 'network',
      id: guid('b'),
      name: 'mesh',
      values: { driver: 'overlay', subnets: '10.1.0.0/24, 10.2.0.0/24', 'option vxlanid': '1,2' },
    },
  ]);
  const scope = only({ networks: new Set([guid('a'), 'mesh']), containers: new Set(['web', guid('0')]) });
  expect(names(factsOf(observed, scope, true))).toEqual([
    'endpoint lost',
    'endpoint web',
    'network lab',
    'network mesh',
  ]);
  expect(names(factsOf(observed, only({ networks: new Set(['lab']) }), true))).toEqual(['network lab']);
});

describe('what has changed between two looks', () => {
  const fact = (kind: Fact['kind'], name: string, at: string, values: Fact['values'] = {}): Fact => ({
    kind,
    id: at,
    name,
    values,
  });

  test('appeared, gone, replaced and changed, with the values that were and are', () => {
    const before = [
      fact('network', 'lab', '1', { driver: 'nat', 'option mtu': '1400', 'label team': 'a', odd: 'x' }),
      fact('network', 'old', '2'),
      fact('container', 'web', '3', { running: 'true', 'network lab': '' }),
      fact('container', 'db', '5', { running: 'true' }),
    ];
    const now = [
      fact('network', 'lab', '1', { driver: 'nat', 'option mtu': '1500', 'label tier': 'b', odd: 'y' }),
      fact('container', 'web', '4', { running: 'false', 'network back': '10.1.0.9' }),
      fact('container', 'db', '5', { running: 'true' }),
      fact('container', 'lab', '6'),
    ];
    expect(observedDelta(before, now)).toEqual([
      {
        kind: 'network',
        name: 'lab',
        what: 'changed',
        fields: [
          { field: 'label', key: 'team', from: 'a', to: '' },
          { field: 'label', key: 'tier', from: '', to: 'b' },
          { field: 'option', from: 'x', to: 'y' },
          { field: 'option', key: 'mtu', from: '1400', to: '1500' },
        ],
      },
      { kind: 'network', name: 'old', what: 'gone', fields: [] },
      {
        kind: 'container',
        name: 'web',
        what: 'replaced',
        fields: [
          { field: 'network', key: 'back', from: '', to: '10.1.0.9' },
          { field: 'network', key: 'lab', from: '·', to: '' },
          { field: 'running', from: 'true', to: 'false' },
        ],
      },
      { kind: 'container', name: 'lab', what: 'appeared', fields: [] },
    ]);
    expect(observedDelta(now, now)).toEqual([]);
  });

  test('of several with one name, each is held to its own: by its id, of endpoints by their network', () => {
    const twins = [fact('network', 'lab', '1', { driver: 'a' }), fact('network', 'lab', '2', { driver: 'b' })];
    expect(observedDelta(twins, twins.toReversed())).toEqual([]);
    expect(observedDelta(twins, twins.slice(1))).toEqual([{ kind: 'network', name: 'lab', what: 'gone', fields: [] }]);
    const on = (at: string, network: string) => fact('endpoint', 'web', at, { network });
    expect(observedDelta([on('1', 'a'), on('2', 'b')], [on('3', 'b')])).toEqual([
      { kind: 'endpoint', name: 'web', what: 'gone', fields: [] },
      { kind: 'endpoint', name: 'web', what: 'replaced', fields: [] },
    ]);
  });

  test('after something was tried and taken back, another id is residue of a container only', () => {
    const was = host([seenLab()], [seenWeb()]);
    const again = host([seenLab({ id: id('7') })], [seenWeb({ id: id('8') })]);
    expect(residue(was, again)).toEqual([{ kind: 'container', name: 'web', what: 'replaced', fields: [] }]);
    const hns = hnsHost([hnsLab()], [hnsWeb()]);
    expect(residue(hns, hnsHost([hnsLab({ id: guid('b') })], [hnsWeb({ id: guid('f'), network: guid('b') })]))).toEqual(
      [],
    );
    // Docker that answers afterwards makes no other host of it.
    expect(residue(hns, { ...hns, dockerNetworks: [seenLab()], containers: [] })).toEqual([]);
  });
});
