import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../../design/create.ts';
import type { Container, Design, Host, Network, Swarm } from '../../design/schema.ts';
import type { ObservedContainer, ObservedDockerNetwork, ObservedHost } from '../../observed/observedHost.ts';
import { planHost } from '../dockerPlan.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import { bareHost } from '../testing/randomCase.ts';
import type { HostChangePlan } from './change.ts';
import { planChanges } from './planChanges.ts';
import type { ChangeOptions } from './request.ts';

const id = (letter: string) => letter.repeat(64);
const OWN = { [DESIGN_LABEL]: 'shop' };
const HNS = 'com.docker.network.windowsshim.';

function designOf(host: Partial<Host>, swarms: readonly Swarm[] = [], name = 'shop'): Design {
  return { ...emptyDesign(name), topology: { swarms, hosts: [createHost('h', 'WEB01', host)] } };
}

const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
const builtIn = createNetwork('nat', 'nat', 'nat', { origin: 'host' });
const web = (rest: Partial<Container> = {}) =>
  createContainer('c', 'web', 'iis:1', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }], ...rest });

const seenLab = (rest: Partial<ObservedDockerNetwork> = {}): ObservedDockerNetwork => ({
  id: id('1'),
  name: 'lab',
  driver: 'nat',
  scope: 'local',
  subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }],
  options: { [`${HNS}hnsid`]: '0A11' },
  labels: {},
  ...rest,
});
const seenWeb = (rest: Partial<ObservedContainer> = {}): ObservedContainer => ({
  id: id('2'),
  name: 'web',
  image: 'iis:1',
  command: ['app.exe'],
  isolation: 'process',
  attachments: [{ network: 'lab', networkId: id('1'), ip: '10.61.0.9', actualIp: '10.61.0.9', aliases: [] }],
  ports: [],
  dns: [],
  dnsSearch: [],
  env: [],
  labels: {},
  running: true,
  autoRemove: false,
  ...rest,
});

function host(
  networks: readonly ObservedDockerNetwork[] = [],
  containers: readonly ObservedContainer[] = [],
  rest = {},
) {
  const bare = bareHost();
  return {
    ...bare,
    dockerNetworks: [...(bare.dockerNetworks ?? []), ...networks],
    containers: [...containers],
    ...rest,
  };
}

const plan = (design: Design, observed: ObservedHost, options?: ChangeOptions) =>
  planChanges(design, 'h', observed, options);

/** What happens to what is drawn, or is not merely kept. */
function told({ changes }: HostChangePlan) {
  return changes
    .filter(({ action, entity }) => action !== 'keep' || entity)
    .map(
      ({ action, kind, name, reasons }) => `${action} ${kind} ${name}: ${reasons.map(({ code }) => code).join(', ')}`,
    );
}

const lines = ({ steps }: HostChangePlan) => steps.map(({ command }) => command?.argv.slice(1).join(' ') ?? '');
const named = new Set([id('1'), id('2'), id('3')]);

test('on a bare host, exactly what an export with the same owner prints', () => {
  const design = designOf({ networks: [lab(), builtIn], containers: [web()] });
  const made = plan(design, host());
  expect(made.steps.map(({ command }) => command)).toEqual(
    planHost(design, 'h', { owner: 'shop' }).steps.map(({ command }) => command),
  );
  expect(lines(made)[0]).toMatch(
    /--label=io\.switchyard\.design=shop --label=io\.switchyard\.settings=[0-9a-f]{16} lab$/,
  );
  expect(planHost(design, 'h').steps[0]?.command?.argv.join(' ')).not.toContain('io.switchyard');
});

describe('whose it is', () => {
  test('the same settings are kept, whoever made it', () => {
    const made = plan(designOf({ networks: [lab()], containers: [web()] }), host([seenLab()], [seenWeb()]));
    expect(made.verdict).toBe('nothing');
    expect(told(made)).toEqual(['keep network lab: same', 'keep container web: same']);
  });

  test.each([
    [{}, 'not-ours'],
    [{ [DESIGN_LABEL]: 'other' }, 'other-design'],
  ])('another one’s network with %o is a conflict until it is named', (labels, why) => {
    const design = designOf({ networks: [lab({ subnets: [{ subnet: '10.99.0.0/24' }] })] });
    const made = plan(design, host([seenLab({ labels })]));
    expect(told(made)).toEqual([`conflict network lab: ${why}, differs`]);
    expect(made.steps).toEqual([]);
    expect(made.changes.find(({ action }) => action === 'conflict')?.naming).toEqual([
      { kind: 'network', id: id('1'), name: 'lab' },
    ]);
    expect(told(plan(design, host([seenLab({ labels })]), { named }))).toEqual(['replace network lab: differs']);
  });

  test('a design without a name owns nothing: others without one would be taken for it', () => {
    const design = designOf({ networks: [] }, [], '');
    const made = plan(design, host([seenLab({ labels: { [DESIGN_LABEL]: '' } })]));
    expect(made.verdict).toBe('nothing');
  });

  test('what this design made and no longer has goes; what others made stays', () => {
    const made = plan(designOf({}), host([seenLab({ labels: OWN })], [seenWeb()]));
    expect(told(made)).toEqual(['conflict network lab: attached-foreign, no-longer-drawn']);
    const both = plan(designOf({}), host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN })]));
    expect(told(both)).toEqual(['delete network lab: no-longer-drawn', 'delete container web: no-longer-drawn']);
    expect(lines(both)).toEqual([
      `stop ${id('2')}`,
      `network disconnect ${id('1')} ${id('2')}`,
      `network rm ${id('1')}`,
      `rm ${id('2')}`,
    ]);
    expect(both.steps.map(({ phase }) => phase)).toEqual([undefined, undefined, undefined, 'finish']);
  });

  test('others’ things go only when asked for', () => {
    const made = plan(designOf({}), host([seenLab()]), { remove: new Set([id('1')]) });
    expect(told(made)).toEqual(['delete network lab: named-for-removal']);
  });

  test.each(['nat', 'none', 'Default Switch', 'ingress', 'docker_gwbridge'])(
    '%s is never touched, even when named',
    (name) => {
      const driver = { nat: 'nat', none: 'null', 'Default Switch': 'ics' }[name] ?? 'overlay';
      const there = { ...seenLab({ name, driver, labels: OWN }), id: id('9') };
      const observed = { ...host(), dockerNetworks: [there] };
      const all = new Set([id('9')]);
      const wanted = designOf({
        networks: [createNetwork('x', name, 'l2bridge', { subnets: [{ subnet: '10.1.0.0/24' }] })],
      });
      for (const design of [designOf({}), wanted]) {
        expect(plan(design, observed, { named: all, remove: all }).steps).toEqual([]);
      }
      expect(plan(wanted, observed, { named: all }).verdict).toBe('blocked');
    },
  );
});

describe('networks', () => {
  const replaced = designOf({ networks: [lab({ subnets: [{ subnet: '10.61.0.0/16' }] })], containers: [web()] });

  test('one that is replaced gives its containers back their connections', () => {
    const made = plan(replaced, host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN })]));
    expect(lines(made).map((line) => line.replace(/ --label=\S+/g, ''))).toEqual([
      `network disconnect ${id('1')} ${id('2')}`,
      `network rm ${id('1')}`,
      'network create -d nat --subnet=10.61.0.0/16 lab',
      `network connect --ip=10.61.0.9 lab ${id('2')}`,
    ]);
    expect(made.steps.map(({ inverse }) => inverse?.argv.slice(1).join(' '))).toEqual([
      `network connect --ip=10.61.0.9 lab ${id('2')}`,
      'network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 --label=io.switchyard.design=shop lab',
      'network rm lab',
      `network disconnect lab ${id('2')}`,
    ]);
  });

  test('what is made again never carries the HNS id: docker would adopt another network and delete its endpoints', () => {
    const options = { [`${HNS}hnsid`]: 'X', [`${HNS}hnsowned`]: 'true', [`${HNS}networkname`]: id('1'), parent: 'x' };
    const made = plan(replaced, host([seenLab({ options, labels: OWN })], [seenWeb({ labels: OWN })]));
    const remove = made.steps.find(({ kind }) => kind === 'network-remove');
    expect(remove?.inverse?.argv.join(' ')).toContain('-o parent=x');
    expect(remove?.inverse?.argv.join(' ')).not.toMatch(/hnsid|hnsowned|networkname/);
    expect(made.irreversible.map(({ what }) => what)).toEqual(['made-outside-docker']);
  });

  test('what docker writes itself, and the order of subnets, is no difference', () => {
    const subnets = [{ subnet: '10.2.0.0/24' }, { subnet: '10.1.0.0/24', gateway: '10.1.0.1' }];
    const there = seenLab({
      subnets: [
        { subnet: '10.1.0.0/24', gateway: '10.1.0.1' },
        { subnet: '10.2.0.0/24', gateway: '10.2.0.1' },
      ],
      options: { [`${HNS}hnsid`]: 'X', [`${HNS}networkname`]: 'lab' },
      labels: { 'com.docker.compose.project': 'x' },
    });
    expect(plan(designOf({ networks: [lab({ subnets })] }), host([there])).verdict).toBe('nothing');
  });

  test('a subnet that HNS chose is as good as none drawn; a fixed one is not DHCP', () => {
    expect(plan(designOf({ networks: [lab({ subnets: [] })] }), host([seenLab()])).verdict).toBe('nothing');
    const dhcp = designOf({ networks: [createNetwork('n', 'lab', 'transparent')] });
    expect(told(plan(dhcp, host([seenLab({ driver: 'transparent' })])))).toEqual([
      'conflict network lab: not-ours, differs',
    ]);
    const any = seenLab({ driver: 'transparent', subnets: [{ subnet: '0.0.0.0/0', gateway: '0.0.0.0' }] });
    expect(plan(dhcp, host([any])).verdict).toBe('nothing');
  });

  test('on an adapter, the host’s link is waited for until it has an address again', () => {
    const vswitch = createSwitch('s', 's', 'external', { adapters: ['a'] });
    const design = designOf({
      adapters: [{ id: 'a', name: 'Ethernet 2' }],
      switches: [vswitch],
      networks: [createNetwork('n', 'front', 'l2bridge', { switch: 's', subnets: [{ subnet: '10.31.12.0/22' }] })],
    });
    const made = plan(design, host());
    expect(made.disruption).toBe('host-link-drop');
    expect(made.steps[0]?.verify).toEqual([
      { see: 'network', name: 'front', driver: 'l2bridge', subnets: ['10.31.12.0/22'] },
      { see: 'adapter-address', adapters: ['Ethernet 2'], macs: ['00-15-5D-00-00-02'], had: ['10.31.12.5/22'] },
    ]);
  });

  test('one on a switch that others use is left: HNS would refuse to take the switch apart (C067)', () => {
    const options = { [`${HNS}interface`]: 'Ethernet 2' };
    const on = (letter: string, name: string, labels = {}) =>
      seenLab({ id: id(letter), name, driver: 'transparent', options, labels });
    const made = plan(designOf({}), host([on('1', 'v11', OWN), on('3', 'v12')]));
    expect(told(made)).toEqual(['conflict network v11: shared-switch, no-longer-drawn']);
    const both = plan(designOf({}), host([on('1', 'v11', OWN), on('3', 'v12', OWN)]));
    expect(both.steps.map(({ disruption }) => disruption)).toEqual(['none', 'host-link-drop']);
  });

  test('one with endpoints that docker does not know is left', () => {
    const hnsNetworks = [{ id: '0a11', name: id('1'), type: 'nat', subnets: [] }];
    const endpoint = { id: 'E', name: 'vm-port', network: '0A11', ip: '10.61.0.9', ports: [] };
    const on = (containers: string[], rest = {}) =>
      host([seenLab({ labels: OWN })], [seenWeb({ labels: OWN })], {
        hnsNetworks,
        hnsEndpoints: [{ ...endpoint, ...rest, containers }],
      });
    const why = (observed: ObservedHost) => told(plan(designOf({}), observed))[0];
    expect(why(on(['vm'], { ip: '10.61.0.77' }))).toBe('conflict network lab: foreign-endpoints, no-longer-drawn');
    expect(why(on([], { ip: '10.61.0.77' }))).toContain('foreign-endpoints');
    expect(why(on([id('2')], { ip: '10.61.0.77' }))).toBe('delete network lab: no-longer-drawn');
    expect(why(on([]))).toBe('delete network lab: no-longer-drawn');
  });

  test('several of one name, on the host or in the drawing, are nobody’s guess', () => {
    const twin = seenLab({ id: id('3') });
    expect(told(plan(designOf({ networks: [lab()] }), host([seenLab(), twin])))).toContain(
      'conflict network lab: twice-on-host',
    );
    const twice = designOf({ networks: [lab(), lab({ id: 'n2' })] });
    expect(told(plan(twice, host()))).toEqual([
      'conflict network lab: twice-in-design',
      'conflict network lab: twice-in-design',
    ]);
  });

  test('docker makes no network called nat', () => {
    const design = designOf({ networks: [createNetwork('n', 'nat', 'nat')] });
    expect(told(plan(design, { ...host(), dockerNetworks: [] }))).toEqual(['conflict network nat: predefined']);
  });

  test('one that should be there and is not keeps containers from being made, and nothing else', () => {
    const lan = createNetwork('n', 'lan', 'transparent', { origin: 'host' });
    expect(plan(designOf({ networks: [lan] }), host()).verdict).toBe('nothing');
    const used = designOf({ networks: [lan], containers: [web()] });
    expect(told(plan(used, host()))).toContain('conflict network lan: expected-missing');
    const hns = { hnsNetworks: [{ id: 'H', name: 'lan', type: 'Transparent', subnets: [] }] };
    expect(told(plan(used, host([], [], hns)))).toContain('conflict network lan: hns-only');
  });
});

describe('containers', () => {
  const drawn = (rest: Partial<Container> = {}) => designOf({ networks: [lab()], containers: [web(rest)] });
  const own = (rest: Partial<ObservedContainer> = {}) => host([seenLab()], [seenWeb({ labels: OWN, ...rest })]);

  test('one that is replaced is put aside until the new one stands', () => {
    const made = plan(drawn({ image: 'iis:2' }), own());
    expect(lines(made).map((line) => line.replace(/ --label=\S+/g, ''))).toEqual([
      `stop ${id('2')}`,
      `rename ${id('2')} web.switchyard-aside`,
      'run -d --name=web --network=lab --ip=10.61.0.9 iis:2',
      `rm ${id('2')}`,
    ]);
    expect(made.irreversible).toEqual([]);
    const [change] = made.changes.filter(({ action }) => action === 'replace');
    expect(change?.disruption).toBe('container-restart');
    expect(change?.losses.map(({ what }) => what)).toContain('writable-layer');
    const run = made.steps[2];
    expect(run?.inverse?.owned).toMatchObject({ kind: 'container', name: 'web', labels: { [DESIGN_LABEL]: 'shop' } });
  });

  test('one started with --rm is lost when it stops, so it cannot be tried', () => {
    const made = plan(drawn({ image: 'iis:2' }), own({ autoRemove: true }));
    expect(made.irreversible.map(({ what }) => what)).toEqual(['auto-remove']);
    expect(lines(made)).toHaveLength(2);
    const unknown = own();
    delete unknown.containers[0]?.autoRemove;
    expect(plan(drawn({ image: 'iis:2' }), unknown).irreversible.map(({ what }) => what)).toEqual([
      'auto-remove-unknown',
    ]);
    expect(plan(drawn({ image: 'iis:2' }), unknown, { named }).irreversible).toEqual([]);
  });

  test.each([
    [{ image: 'iis' }, { image: 'docker.io/library/iis:latest' }],
    [{ isolation: 'default' as const }, { isolation: 'hyperv' as const }],
    [
      { ports: [{ host: '8000-8001', container: '80-81' }] },
      {
        ports: [
          { host: '8001', container: '81', protocol: 'tcp' },
          { host: '8000', container: '80', protocol: 'tcp', hostIp: '0.0.0.0' },
        ],
      },
    ],
    [
      { ports: [{ container: '53', protocol: 'UDP' }] },
      { ports: [{ container: '53', protocol: 'udp', host: '60001' }] },
    ],
    [{ flags: [{ flag: '-e', value: 'A=1' }] }, { env: [] }],
    [{ flags: [{ flag: '--label', value: 'a=b' }] }, { labels: { ...OWN, a: 'b', 'from.image': 'x' } }],
  ])('%o is what docker shows as %o', (wanted, seen) => {
    expect(plan(drawn(wanted), own(seen)).verdict).toBe('nothing');
  });

  test.each([
    [{ command: ['x'] }, {}, 'command'],
    [{ isolation: 'hyperv' as const }, {}, 'isolation'],
    [{ ports: [{ host: '80', container: '80' }] }, {}, 'ports'],
    [{ dns: ['10.1.1.1'] }, {}, 'dns'],
    [{ flags: [{ flag: '-e', value: 'A=1' }] }, { env: ['A=2'] }, 'environment'],
    [{ flags: [{ flag: '--label', value: 'a=b' }] }, {}, 'label'],
    [{ networkMode: 'none', endpoints: [] }, { networkMode: 'container:x', attachments: [] }, 'network-mode'],
  ])('%o is a difference', (wanted, seen, field) => {
    const change = plan(drawn(wanted), own(seen)).changes.find(({ kind }) => kind === 'container');
    expect([change?.action, change?.reasons[0]?.field]).toEqual(['replace', field]);
  });

  test('values of variables are not told', () => {
    const made = plan(drawn({ flags: [{ flag: '-e', value: 'PASSWORD=new' }] }), own({ env: ['PASSWORD=old'] }));
    expect(JSON.stringify(made.changes)).not.toMatch(/PASSWORD=|"old"|"new"/);
  });

  test('flags that docker does not show are named where nothing tells of them, and their change is seen by the mark', () => {
    const memory = (value: string) => ({ flags: [{ flag: '--memory', value }] });
    const kept = plan(drawn(memory('1g')), own()).changes.find(({ kind }) => kind === 'container');
    expect([kept?.action, kept?.unchecked]).toEqual(['keep', ['--memory']]);
    const labels = made(memory('1g'));
    expect(
      plan(drawn(memory('1g')), own({ labels })).changes.find(({ kind }) => kind === 'container')?.unchecked,
    ).toEqual([]);
    expect(told(plan(drawn(memory('2g')), own({ labels })))).toContain('replace container web: settings');

    function made(rest: Partial<Container>): Record<string, string> {
      const [, run] = plan(drawn(rest), host()).steps;
      return run?.inverse?.owned?.labels ?? {};
    }
  });

  test('other connections are made while it runs; an address that was not asked for is not fixed', () => {
    const design = designOf({
      networks: [lab(), createNetwork('m', 'back', 'nat')],
      containers: [
        web({
          endpoints: [
            { id: 'e', network: 'n', ip: '10.61.0.9' },
            { id: 'f', network: 'm', aliases: ['db'] },
          ],
        }),
      ],
    });
    const attachments = [{ network: 'lab', networkId: id('1'), actualIp: '10.61.0.9', aliases: [] }];
    const observed = host(
      [seenLab(), seenLab({ id: id('3'), name: 'back', subnets: [{ subnet: '10.62.0.0/24' }] })],
      [seenWeb({ labels: OWN, attachments })],
    );
    const made = plan(design, observed);
    expect(lines(made)).toEqual([
      `network disconnect ${id('1')} ${id('2')}`,
      `network connect --ip=10.61.0.9 lab ${id('2')}`,
      `network connect --alias=db back ${id('2')}`,
    ]);
    const old = { ...observed, facts: { ...observed.facts, build: 14393 } };
    expect(lines(plan(design, old)).map((line) => line.split(' ')[0])).toEqual([
      'stop',
      'network',
      'network',
      'network',
      'start',
    ]);
  });

  test('a MAC address can only be given when a container is made', () => {
    const endpoints = [{ id: 'e', network: 'n', ip: '10.61.0.9', mac: '00-15-5D-00-00-77' }];
    expect(told(plan(drawn({ endpoints }), own()))).toContain('replace container web: mac-needs-new');
  });

  test('one that runs and should not is stopped, and the other way round', () => {
    expect(lines(plan(drawn({ running: false }), own()))).toEqual([`stop ${id('2')}`]);
    expect(lines(plan(drawn(), own({ running: false })))).toEqual([`start ${id('2')}`]);
  });

  test('of the host’s own only connections to the design’s networks are made', () => {
    const guest = createContainer('c', 'web', 'other', { origin: 'host', endpoints: [{ id: 'e', network: 'n' }] });
    const nat = [{ network: 'nat', networkId: id('a'), aliases: [] }];
    const made = plan(
      designOf({ networks: [lab()], containers: [guest] }),
      host([seenLab()], [seenWeb({ attachments: nat })]),
    );
    expect(lines(made)).toEqual([`network connect lab ${id('2')}`]);
    expect(told(made)).toContain('keep container web: differs-left, differs');
  });

  test('another one’s container of the same name is a conflict', () => {
    expect(told(plan(drawn({ image: 'iis:2' }), host([seenLab()], [seenWeb()])))).toContain(
      'conflict container web: not-ours, differs',
    );
    expect(told(plan(drawn(), host([seenLab()], [seenWeb({ attachments: [] })])))).toContain(
      'conflict connection web: not-ours, missing',
    );
  });

  test('one that shares the network of a replaced one is replaced as well, or keeps it from being replaced', () => {
    const tool = createContainer('t', 'tool', 'tool', { networkMode: 'container:web' });
    const design = designOf({ networks: [lab()], containers: [web({ image: 'iis:2' }), tool] });
    const seen = seenWeb({
      id: id('3'),
      name: 'tool',
      image: 'tool',
      networkMode: `container:${id('2')}`,
      attachments: [],
    });
    const both = host([seenLab()], [seenWeb({ labels: OWN }), { ...seen, labels: OWN }]);
    expect(told(plan(design, both))).toContain('replace container tool: partner-replaced');
    expect(lines(plan(design, both)).slice(0, 2)).toEqual([`stop ${id('3')}`, `stop ${id('2')}`]);
    const foreign = host([seenLab()], [seenWeb({ labels: OWN }), seen]);
    expect(told(plan(drawn({ image: 'iis:2' }), foreign))).toContain('conflict container web: shared-network, differs');
  });

  test.each([
    [{ name: '' }, 'no-name'],
    [{ image: '' }, 'obstacle'],
    [{ endpoints: [{ id: 'e', network: 'gone' }] }, 'missing-network'],
    [
      {
        endpoints: [
          { id: 'e', network: 'n' },
          { id: 'f', network: 'n' },
        ],
      },
      'network-twice',
    ],
    [{ endpoints: [], networkMode: 'container:gone' }, 'missing-partner, missing'],
  ])('%o cannot be carried out', (rest, why) => {
    const made = plan(drawn(rest), host([seenLab()]));
    expect(told(made).at(-1)).toBe(`conflict container ${'name' in rest ? '' : 'web'}: ${why}`);
  });

  test('only what is selected is touched', () => {
    const design = designOf({ networks: [lab()], containers: [web(), web({ id: 'd', name: 'db', endpoints: [] })] });
    const made = plan(design, host([seenLab()]), { only: new Set(['d']) });
    expect(lines(made).map((line) => line.split(' ')[2])).toEqual(['--name=db']);
  });
});

describe('swarms', () => {
  const swarm: Swarm = { id: 's', name: 'swarm', origin: 'design', flags: [] };
  const overlay = createNetwork('o', 'ov', 'overlay', { attachable: true });
  const design = designOf({ swarmId: 's', swarm: 'manager', networks: [overlay] }, [swarm]);
  const inSwarm = (role: 'none' | 'manager' | 'worker' | undefined) => ({
    ...bareHost(),
    facts: { name: 'WEB01', swarm: role },
  });

  test('the swarm comes first, and overlays are made on managers', () => {
    expect(lines(plan(design, inSwarm('none'))).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'swarm init',
      'network create',
    ]);
    expect(told(plan(design, inSwarm('manager')))).toEqual(['keep swarm swarm: same', 'create network ov: missing']);
  });

  test.each([
    ['worker' as const, 'swarm-role', 'not-manager'],
    [undefined, 'swarm-unknown', 'swarm-unknown'],
  ])('on a %s it is a conflict', (role, own, network) => {
    expect(told(plan(design, inSwarm(role)))).toEqual([
      `conflict swarm swarm: ${own}`,
      `conflict network ov: ${network}`,
    ]);
  });

  test('joining is for a person', () => {
    const two = {
      ...design,
      topology: {
        swarms: [swarm],
        hosts: [...design.topology.hosts, createHost('w', 'WEB02', { swarmId: 's', swarm: 'worker' })],
      },
    };
    expect(told(planChanges(two, 'w', inSwarm('none')))).toEqual(['conflict swarm swarm: swarm-join']);
  });
});

test('nothing is planned on what was not seen', () => {
  const blind: ObservedHost = { schema: 'switchyard.observed/1', facts: {}, failures: [] };
  const made = plan(designOf({}), blind);
  expect([made.verdict, made.unseen, told(made).length]).toEqual(['blocked', ['networks', 'containers'], 2]);
  const listed = host([seenLab({ listedOnly: true })], [seenWeb({ listedOnly: true })]);
  expect(told(plan(designOf({ networks: [lab()], containers: [web()] }), listed))).toEqual([
    'conflict network lab: listed-only',
    'conflict container web: listed-only',
  ]);
});

test('the same design gives the same plan, however it was drawn', () => {
  const networks = [lab(), createNetwork('m', 'back', 'nat'), createNetwork('o', 'front', 'nat')];
  const containers = [web(), web({ id: 'd', name: 'db' }), web({ id: 'a', name: 'api' })];
  const design = designOf({ networks, containers });
  const other = designOf({ networks: networks.toReversed(), containers: containers.toReversed() });
  expect(lines(plan(other, host()))).toEqual(lines(plan(design, host())));
});
