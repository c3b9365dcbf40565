import { describe, expect, test } from 'vitest';
import { countingIds, createContainer, createHost, createNetwork, emptyDesign } from '../../design/create.ts';
import { applyEdit } from '../../design/edits.ts';
import type { Container, Design, Host, Network } from '../../design/schema.ts';
import { planHost } from '../dockerPlan.ts';
import { DockerSim } from '../testing/dockerSim.ts';
import { HNS, host as hostOf, id, OWN, seenLab } from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { adoptDrift, driftOf } from './drift.ts';

const lab = createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] });
const web = createContainer('c', 'web', 'iis:1', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9' }] });

function designOf(rest: Partial<Host> = {}): Design {
  const host = createHost('h', 'WEB01', { networks: [lab], containers: [web], ...rest });
  return { ...emptyDesign('shop'), topology: { swarms: [], hosts: [host] } };
}

const OURS = '--label=io.switchyard.design=shop';

/** The host with the design applied, and then what somebody typed. */
function after(design: Design, ...lines: readonly string[]) {
  const sim = new DockerSim(bareHost());
  const steps = planHost(design, 'h', { owner: design.name }).steps.map(({ command }) => command?.argv ?? []);
  for (const argv of [...steps, ...lines.map((line) => line.split(' '))]) {
    expect(sim.run(argv), argv.join(' ')).toEqual({ ok: true });
  }
  return sim.observe();
}

/** What is drawn once everything that can be is drawn as it is on the host. */
function adopted(design: Design, ...lines: readonly string[]): Host {
  const observed = after(design, ...lines);
  const ids = countingIds();
  let drawn = design;
  // Whether a container runs is only asked of one that is as drawn otherwise, so once is not enough.
  for (let round = 0; round < 3; round++) {
    const edits = driftOf(drawn, 'h', observed).flatMap((drift) => adoptDrift(drawn, 'h', observed, drift, ids) ?? []);
    drawn = applyEdit(drawn, { type: 'batch', edits });
  }
  const [host] = drawn.topology.hosts;
  if (!host) throw new Error('no host');
  return host;
}

const drawnAs = (container: Container) => designOf({ containers: [container] });
const anew = (rest: string) => ['docker rm -f web', `docker run -d --name=web ${OURS} ${rest}`];
const AS_DRAWN = '--network=lab --ip=10.61.0.9';

test('a container that is there and not drawn is drawn with all that can be seen of it, and left to the host', () => {
  const { containers } = adopted(
    designOf(),
    `docker run -d --name=more ${OURS} --network=lab --ip=10.61.0.7 --network-alias=db -p 8080:80 --dns=10.1.1.1 iis:2 serve all`,
  );
  expect(containers[0]).toEqual(web);
  expect(containers[1]).toEqual({
    id: 'container-1',
    name: 'more',
    origin: 'host',
    image: 'iis:2',
    command: ['serve', 'all'],
    isolation: 'process',
    ports: [{ host: '8080', container: '80', protocol: 'tcp' }],
    dns: ['10.1.1.1'],
    flags: [],
    endpoints: [{ id: 'endpoint-1', network: 'n', ip: '10.61.0.7', aliases: ['db'] }],
  });
});

test('of a container that is otherwise than drawn, only what differs is drawn anew', () => {
  const [container] = adopted(
    designOf(),
    ...anew(`${AS_DRAWN} -p 8080:80 --dns=10.1.1.1 --dns-search=a.example iis:2`),
    'docker stop web',
  ).containers;
  expect(container).toEqual({
    ...web,
    image: 'iis:2',
    ports: [{ host: '8080', container: '80', protocol: 'tcp' }],
    dns: ['10.1.1.1'],
    dnsSearch: ['a.example'],
    running: false,
  });
});

test('what the host has no more is taken out of the drawing', () => {
  const full: Container = {
    ...web,
    command: ['serve', 'all'],
    publishAll: true,
    dns: ['10.1.1.1'],
    dnsSearch: ['a.example'],
    running: false,
  };
  const [container] = adopted(drawnAs(full), ...anew(`${AS_DRAWN} iis:1`)).containers;
  expect(container).toEqual(web);
});

test('of labels, those that were drawn follow the host; an image brings others of its own', () => {
  const flags = [
    { flag: '--label', value: 'tier=front' },
    { flag: '-l', value: 'old=1' },
    { flag: '--memory', value: '1g' },
  ];
  const [container] = adopted(
    drawnAs({ ...web, flags }),
    ...anew(`${AS_DRAWN} --memory=1g --label=tier=back --label=brought=along iis:1`),
  ).containers;
  expect(container?.flags).toEqual([
    { flag: '--label', value: 'tier=back' },
    { flag: '--memory', value: '1g' },
  ]);
});

test('a host name that differs takes the place of the one drawn', () => {
  const flags = [
    { flag: '-h', value: 'one' },
    { flag: '--memory', value: '1g' },
  ];
  const [container] = adopted(
    drawnAs({ ...web, flags }),
    ...anew(`${AS_DRAWN} --memory=1g --hostname=two iis:1`),
  ).containers;
  expect(container?.flags).toEqual([
    { flag: '--memory', value: '1g' },
    { flag: '--hostname', value: 'two' },
  ]);
});

test('variables are not read on the host, so a container whose variables differ cannot be drawn from it', () => {
  const drawn = drawnAs({ ...web, flags: [{ flag: '-e', value: 'A=1' }] });
  const observed = after(drawn, ...anew(`${AS_DRAWN} -e A=2 iis:2`));
  const drifts = driftOf(drawn, 'h', observed);
  expect(drifts.map(({ state, name }) => `${state} ${name}`)).toEqual(['changed web']);
  expect(drifts.map((drift) => adoptDrift(drawn, 'h', observed, drift))).toEqual([undefined]);
});

test.each<[string, Container['endpoints'], readonly string[], Container['endpoints']]>([
  ['gone', web.endpoints, ['docker network disconnect lab web'], []],
  [
    'changed: what docker does not show of it stays',
    [{ id: 'e', network: 'n', ip: '10.61.0.9', hotAdd: true }],
    ['docker network disconnect lab web', 'docker network connect --ip=10.61.0.10 --alias=w lab web'],
    [{ id: 'e', network: 'n', ip: '10.61.0.10', aliases: ['w'], hotAdd: true }],
  ],
  [
    'new',
    web.endpoints,
    ['docker network connect --ip=10.77.0.4 --alias=w side web'],
    [...web.endpoints, { id: 'endpoint-1', network: 's', ip: '10.77.0.4', aliases: ['w'] }],
  ],
])('a connection that is %s', (_state, drawn, lines, expected) => {
  const side = createNetwork('s', 'side', 'nat', { subnets: [{ subnet: '10.77.0.0/24', gateway: '10.77.0.1' }] });
  const design = designOf({ networks: [lab, side], containers: [{ ...web, endpoints: drawn }] });
  expect(adopted(design, ...lines).containers[0]?.endpoints).toEqual(expected);
});

test('a connection to a network that is not drawn waits until the network is', () => {
  const lines = ['docker network create -d nat --subnet=10.77.0.0/24 side', 'docker network connect side web'];
  expect(adopted(designOf(), ...lines).containers[0]).toEqual(web);
});

const LAN = `docker network create -d transparent ${OURS} --subnet=10.9.0.0/24 --gateway=10.9.0.1`;
const onEthernet = `${LAN} -o com.docker.network.windowsshim.interface=Ethernet -o com.docker.network.windowsshim.vlanid=7 lan`;

test('a network on an adapter is drawn with the adapter and a switch that docker made', () => {
  const host = adopted(designOf(), onEthernet);
  expect(host.adapters).toEqual([{ id: 'adapter-1', name: 'Ethernet', named: true }]);
  expect(host.switches).toEqual([
    { id: 'switch-1', name: 'lan', kind: 'external', origin: 'docker', adapters: ['adapter-1'] },
  ]);
  expect(host.networks[1]).toEqual({
    id: 'network-1',
    name: 'lan',
    origin: 'host',
    driver: 'transparent',
    switch: 'switch-1',
    subnets: [{ subnet: '10.9.0.0/24', gateway: '10.9.0.1' }],
    // The interface is said by the switch; what docker writes itself is nothing anybody asked for.
    options: { 'com.docker.network.windowsshim.vlanid': '7' },
    flags: [],
  });
});

test('the adapter and the switch that are drawn already are used, whatever the case of the name', () => {
  const uplink = { id: 'x', name: 'Other', kind: 'external' as const, origin: 'host' as const, adapters: ['a'] };
  const design = designOf({ adapters: [{ id: 'a', name: 'ETHERNET' }], switches: [uplink] });
  const host = adopted(design, onEthernet);
  expect(host.adapters).toHaveLength(1);
  expect(host.switches).toEqual([uplink]);
  expect(host.networks[1]?.switch).toBe('x');
});

test('flags that docker shows are the host’s, others stay as they are drawn, and our mark is not drawn', () => {
  const drawn: Network = {
    ...lab,
    flags: [
      { flag: '--label', value: 'tier=front' },
      { flag: '--ipv6', value: 'false' },
    ],
  };
  const host = adopted(
    designOf({ networks: [drawn] }),
    'docker rm -f web',
    'docker network rm lab',
    `docker network create -d nat ${OURS} --internal --label=tier=back --subnet=10.61.0.0/24 --gateway=10.61.0.1 lab`,
  );
  expect(host.networks[0]?.flags).toEqual([
    { flag: '--ipv6', value: 'false' },
    { flag: '--internal' },
    { flag: '--label', value: 'tier=back' },
  ]);
  expect(host.networks[0]?.id).toBe('n');
});

describe('what is drawn of things that only a host shows', () => {
  const observed = hostOf(
    [
      seenLab({ id: id('3'), name: 'pattern', driver: 'null', configOnly: true, labels: OWN, subnets: [] }),
      seenLab({ id: id('4'), name: 'of-swarm', scope: 'swarm', configFrom: 'pattern', attachable: true, labels: OWN }),
      seenLab({
        id: id('5'),
        name: 'on-team',
        driver: 'transparent',
        labels: OWN,
        options: { [`${HNS}interface`]: 'Ethernet 3,ethernet 2' },
      }),
    ],
    [],
  );
  const adapters = ['Ethernet 2', 'Ethernet 3'].map((name, at) => ({ id: `a${at}`, name }));
  const team = (of: string) => ({
    id: of,
    name: of,
    kind: 'external' as const,
    origin: 'host' as const,
    adapters: ['a0', 'a1'],
  });
  const adoptedFrom = (drawn: Design) => {
    const ids = countingIds();
    const edits = driftOf(drawn, 'h', observed).flatMap((drift) => adoptDrift(drawn, 'h', observed, drift, ids) ?? []);
    return applyEdit(drawn, { type: 'batch', edits }).topology.hosts[0];
  };

  test('a pattern without its driver, what was made from it, and one on a team that is drawn', () => {
    const drawn = adoptedFrom(designOf({ adapters, switches: [team('s1'), team('s2')], networks: [], containers: [] }));
    const subnets = [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }];
    const made = { origin: 'host', subnets, options: {}, flags: [] };
    expect(drawn?.networks.map(({ id: _, ...rest }) => rest)).toEqual([
      {
        ...made,
        name: 'of-swarm',
        driver: 'nat',
        attachable: true,
        options: {},
        flags: [
          { flag: '--config-from', value: 'pattern' },
          { flag: '--scope', value: 'swarm' },
        ],
      },
      { ...made, name: 'on-team', driver: 'transparent', switch: 's1' },
      { ...made, name: 'pattern', driver: '', subnets: [], flags: [{ flag: '--config-only' }] },
    ]);
    expect(drawn?.switches).toHaveLength(2);
  });

  test('of two switches on the adapters, the one it is drawn on; none where it left its own', () => {
    const on = (of: string, name: string, rest: Partial<Network> = {}): Network => ({
      ...createNetwork('t', name, 'transparent', { switch: of }),
      ...rest,
    });
    const both = { adapters, switches: [team('s1'), team('s2')], containers: [] };
    const other = adoptedFrom(designOf({ ...both, networks: [on('s2', 'on-team', { options: { mtu: '1400' } })] }));
    expect(other?.networks.find(({ id: of }) => of === 't')).toMatchObject({ switch: 's2', options: {} });
    const left = adoptedFrom(designOf({ ...both, networks: [{ ...on('s1', 'of-swarm'), driver: 'nat' }] }));
    expect(left?.networks.find(({ id: of }) => of === 't')?.switch).toBeUndefined();
  });

  test('a swarm is not drawn from a host, and a host that the design does not have has not drifted', () => {
    const drift = {
      id: 'swarm:s',
      kind: 'swarm',
      state: 'missing',
      name: 's',
      owner: 'foreign',
      differences: [],
      reasons: [],
      ignored: false,
    } as const;
    expect(adoptDrift(designOf(), 'h', observed, drift)).toBeUndefined();
    expect(() => driftOf(designOf(), 'x', observed)).toThrow('The design has no host with the id x.');
  });
});
