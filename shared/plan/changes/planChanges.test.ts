import { describe, expect, test } from 'vitest';
import { createHost, createNetwork, createSwitch } from '../../design/create.ts';
import type { Swarm } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import { planHost } from '../dockerPlan.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import {
  builtIn,
  designOf,
  HNS,
  host,
  id,
  lab,
  lines,
  named,
  OWN,
  plan,
  seenLab,
  seenWeb,
  told,
  web,
} from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { planChanges } from './planChanges.ts';

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

describe('swarms', () => {
  const swarm: Swarm = { id: 's', name: 'swarm', origin: 'design', flags: [] };
  const overlay = createNetwork('o', 'ov', 'overlay', { attachable: true });
  const design = designOf({ swarmId: 's', swarm: 'manager', networks: [overlay] }, [swarm]);
  const inSwarm = (role: 'none' | 'manager' | 'worker' | undefined) => ({
    ...bareHost(),
    facts: { name: 'WEB01', swarm: role },
  });

  test('that a swarm was made, and that it was left again, is seen by the role of the host', () => {
    const [init] = plan(design, inSwarm('none')).steps;
    expect(init?.verify).toEqual([{ see: 'swarm', role: 'manager' }]);
    expect(init?.undone).toEqual([{ see: 'swarm', role: 'none' }]);
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
