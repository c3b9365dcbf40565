import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork } from '../../design/create.ts';
import type { Container } from '../../design/schema.ts';
import type { ObservedContainer } from '../../observed/observedHost.ts';
import { DESIGN_LABEL } from '../ownership.ts';
import {
  designOf,
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
    [{ image: 'iis@sha256:1a' }, { image: 'docker.io/library/iis@sha256:1a' }],
    [{ image: 'lab:5000/iis' }, { image: 'lab:5000/iis:latest' }],
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
    [{ image: 'iis@sha256:1a' }, { image: 'iis@sha256:2b' }, 'image'],
    [{ image: 'shop/iis' }, { image: 'iis' }, 'image'],
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
