import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Container, Design, Host, Network, Swarm } from '../design/schema.ts';
import { planDesign, planHost, undoCommands } from './dockerPlan.ts';
import type { Step } from './step.ts';

function designOf(hosts: readonly Host[], swarms: readonly Swarm[] = []): Design {
  return { ...emptyDesign('lab'), topology: { swarms, hosts } };
}

function stepsOf(host: Host): readonly Step[] {
  return planHost(designOf([host]), host.id).steps;
}

const line = (step: Step) => step.command?.argv.join(' ') ?? step.kind;
const lines = (host: Host) => stepsOf(host).map(line);

function hostWith(networks: readonly Network[], containers: readonly Container[] = [], rest: Partial<Host> = {}): Host {
  return createHost('h', 'WEB01', { networks, containers, ...rest });
}

const onNat = (id: string, name: string, rest: Partial<Container> = {}) =>
  createContainer(id, name, 'nanoserver', { endpoints: [{ id: `e-${id}`, network: 'n' }], ...rest });

const nat = createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }] });

describe('networks', () => {
  test('a network is written with its driver, subnets, options by key, and its flags', () => {
    const network = createNetwork('n', 'front', 'l2bridge', {
      subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }, { subnet: '10.2.0.0/24' }],
      options: { z: '1', 'com.docker.network.windowsshim.vlanid': '11', bare: '' },
      attachable: true,
      flags: [{ flag: '--label', value: 'a=b' }, { flag: '--ipv6', value: 'false' }, { flag: '--internal' }],
    });
    expect(lines(hostWith([network]))).toEqual([
      'docker network create -d l2bridge --subnet=10.1.0.0/24 --gateway=10.1.0.1 --subnet=10.2.0.0/24 -o bare ' +
        '-o com.docker.network.windowsshim.vlanid=11 -o z=1 --attachable --label=a=b --ipv6=false --internal front',
    ]);
  });

  test('the driver is left out only where the design has none', () => {
    expect(lines(hostWith([createNetwork('n', 'x', '')]))).toEqual(['docker network create x']);
  });

  test('adapters drawn to the switch become the interface option, in the order of the team', () => {
    const host = hostWith([createNetwork('n', 'front', 'transparent', { switch: 's' })], [], {
      adapters: [
        { id: 'a2', name: 'Ethernet 2' },
        { id: 'a3', name: 'Ethernet 3' },
      ],
      switches: [createSwitch('s', 'front', 'external', { adapters: ['a3', 'a2'] })],
    });
    const [step] = stepsOf(host);
    expect(step?.command?.argv).toContain('com.docker.network.windowsshim.interface=Ethernet 3,Ethernet 2');
    expect(step?.disruption).toBe('host-link-drop');
    expect(step?.note?.params).toEqual({ name: 'front', adapters: 'Ethernet 3, Ethernet 2' });
  });

  test('a switch made by hand is named, and drops no link', () => {
    const host = hostWith([createNetwork('n', 'front', 'transparent', { switch: 's' })], [], {
      adapters: [{ id: 'a', name: 'Ethernet 2' }],
      switches: [createSwitch('s', 'front', 'external', { adapters: ['a'], origin: 'host' })],
    });
    const [step] = stepsOf(host);
    expect(step?.command?.argv).toContain('com.docker.network.windowsshim.interface=Ethernet 2');
    expect(step?.disruption).toBe('none');
  });

  test('of several networks on one new switch the first drops the link', () => {
    const host = hostWith(
      ['b', 'a'].map((name) => createNetwork(name, name, 'transparent', { switch: 's' })),
      [],
      { switches: [createSwitch('s', 's', 'external')] },
    );
    expect(stepsOf(host).map((step) => [step.name, step.disruption])).toEqual([
      ['a', 'host-link-drop'],
      ['b', 'none'],
    ]);
  });

  test('nat, a host network and a config-only one drop no link', () => {
    const configOnly = createNetwork('c', 'conf', 'l2bridge', { flags: [{ flag: '--config-only' }] });
    const existing = createNetwork('x', 'extern', 'transparent', { origin: 'host' });
    expect(stepsOf(hostWith([nat, configOnly, existing])).map((step) => step.disruption)).toEqual(['none', 'none']);
  });

  test('one that is configured from another comes after it', () => {
    const from = createNetwork('a', 'a', 'nat', { flags: [{ flag: '--config-from', value: 'z' }] });
    const only = createNetwork('z', 'z', 'nat', { flags: [{ flag: '--config-only' }] });
    expect(stepsOf(hostWith([from, only])).map((step) => step.name)).toEqual(['z', 'a']);
  });

  test('what the host has is neither made nor removed, and said where something needs it', () => {
    const builtIn = createNetwork('n', 'nat', 'nat', { origin: 'host' });
    const extern = createNetwork('x', 'extern', 'transparent', { origin: 'host' });
    const unused = createNetwork('u', 'unused', 'transparent', { origin: 'host' });
    const other = createContainer('c2', 'two', 'img', { endpoints: [{ id: 'e', network: 'x' }] });
    const plan = planHost(designOf([hostWith([builtIn, extern, unused], [onNat('c1', 'one'), other])]), 'h');
    expect(plan.steps.map((step) => [step.kind, step.name])).toEqual([
      ['network-expect', 'extern'],
      ['container-run', 'one'],
      ['container-run', 'two'],
    ]);
    expect(undoCommands(plan).map(({ command }) => command.argv.join(' '))).toEqual([
      'docker rm -f two',
      'docker rm -f one',
    ]);
  });
});

describe('containers', () => {
  test('one network: docker run with everything about it', () => {
    const container = createContainer('c', 'web', 'iis:1', {
      endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.9', mac: '00-15-5D-00-00-01', aliases: ['www', 'w'] }],
      ports: [
        { host: '8080', container: '80' },
        { container: '53', protocol: 'udp' },
        { hostIp: '0.0.0.0', host: '443', container: '443' },
        { hostIp: '::1', container: '90' },
      ],
      publishAll: true,
      dns: ['1.1.1.1', '8.8.8.8'],
      dnsSearch: ['example.com'],
      isolation: 'hyperv',
      flags: [{ flag: '-e', value: 'A=b' }, { flag: '-it' }, { flag: '--detach' }, { flag: '--hostname', value: 'w' }],
      command: ['cmd', '/c', 'dir', '-x'],
    });
    expect(lines(hostWith([nat], [container])).slice(1)).toEqual([
      'docker run -d --name=web --network=lab --ip=10.61.0.9 --mac-address=00-15-5D-00-00-01 --network-alias=www ' +
        '--network-alias=w -p 8080:80 -p 53/udp -p 0.0.0.0:443:443 -p [::1]::90 -P --dns=1.1.1.1 --dns=8.8.8.8 ' +
        '--dns-search=example.com --isolation=hyperv -e A=b -it --hostname=w iis:1 cmd /c dir -x',
    ]);
  });

  const two = createNetwork('m', 'back', 'nat');

  test('several networks: create, connect, start', () => {
    const container = onNat('c', 'web', {
      endpoints: [
        { id: 'e1', network: 'n' },
        { id: 'e2', network: 'm', ip: '10.2.0.9', aliases: ['db'], flags: [{ flag: '--driver-opt', value: 'a=b' }] },
      ],
    });
    expect(lines(hostWith([nat, two], [container])).slice(2)).toEqual([
      'docker create --name=web --network=lab nanoserver',
      'docker network connect --ip=10.2.0.9 --alias=db --driver-opt=a=b back web',
      'docker start web',
    ]);
  });

  test('networks added to a running container are connected after it runs', () => {
    const hot = { id: 'e2', network: 'm', hotAdd: true } as const;
    const container = onNat('c', 'web', { endpoints: [hot, { id: 'e1', network: 'n' }] });
    expect(lines(hostWith([nat, two], [container])).slice(2)).toEqual([
      'docker run -d --name=web --network=lab nanoserver',
      'docker network connect back web',
    ]);
  });

  test('one that shall not run is only created', () => {
    expect(lines(hostWith([nat], [onNat('c', 'web', { running: false })])).slice(1)).toEqual([
      'docker create --name=web --network=lab nanoserver',
    ]);
  });

  test('the modes of a network are given as they are; no network at all is none', () => {
    const containers = [
      createContainer('a', 'base', 'img'),
      createContainer('b', 'alongside', 'img', { networkMode: 'container:base' }),
    ];
    expect(lines(hostWith([], containers))).toEqual([
      'docker run -d --name=base --network=none img',
      'docker run -d --name=alongside --network=container:base img',
    ]);
  });

  test('fixed addresses come first, so that nobody else is given them', () => {
    const fixed = onNat('z', 'z', { endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.2' }] });
    expect(stepsOf(hostWith([nat], [onNat('a', 'a'), fixed])).map((step) => step.name)).toEqual(['lab', 'z', 'a']);
  });

  test('a container the host has is only connected to what is new', () => {
    const extern = createNetwork('x', 'extern', 'transparent', { origin: 'host' });
    const container = onNat('c', 'old', {
      origin: 'host',
      endpoints: [
        { id: 'e1', network: 'x' },
        { id: 'e2', network: 'n' },
      ],
    });
    const plan = planHost(designOf([hostWith([nat, extern], [container])]), 'h');
    expect(plan.steps.slice(-1).map(line)).toEqual(['docker network connect lab old']);
    expect(undoCommands(plan).map(({ command }) => command.argv.join(' '))).toEqual([
      'docker network disconnect lab old',
      'docker network rm lab',
    ]);
  });
});

describe('swarm', () => {
  const swarm: Swarm = {
    id: 's',
    name: 'shop',
    origin: 'design',
    flags: [{ flag: '--advertise-addr', value: '10.0.0.1' }],
  };
  const overlay = createNetwork('o', 'mesh', 'overlay', { attachable: true });
  const manager = createHost('m', 'Z-MANAGER', { swarmId: 's', swarm: 'manager', networks: [overlay] });
  const worker = createHost('w', 'A-WORKER', {
    swarmId: 's',
    swarm: 'worker',
    containers: [createContainer('c', 'web', 'img', { endpoints: [{ id: 'e', network: 'o' }] })],
  });

  test('the manager starts it first; joining is for a person', () => {
    const plans = planDesign(designOf([worker, manager], [swarm]));
    expect(plans.map((plan) => [plan.hostName, plan.steps.map(line)])).toEqual([
      [
        'Z-MANAGER',
        ['docker swarm init --advertise-addr=10.0.0.1', 'docker network create -d overlay --attachable mesh'],
      ],
      ['A-WORKER', ['swarm-join', 'docker run -d --name=web --network=mesh img']],
    ]);
    expect(plans[1]?.steps[0]?.note?.params).toEqual({
      name: 'shop',
      host: 'A-WORKER',
      role: 'worker',
      manager: 'Z-MANAGER',
    });
    expect(undoCommands(plans[0] ?? { host: '', hostName: '', steps: [] }).map((undo) => undo.command.argv)).toEqual([
      ['docker', 'network', 'rm', 'mesh'],
      ['docker', 'swarm', 'leave', '--force'],
    ]);
  });

  test('a swarm that exists is neither started nor left', () => {
    const [plan] = planDesign(designOf([manager], [{ ...swarm, origin: 'host' }]));
    expect(plan?.steps.map((step) => step.kind)).toEqual(['network-create']);
  });

  test('an overlay drawn on a worker is made by the manager, because only a manager can', () => {
    const plans = planDesign(
      designOf(
        [
          { ...worker, networks: [overlay] },
          { ...manager, networks: [] },
        ],
        [swarm],
      ),
    );
    expect(plans.map((plan) => plan.steps.map((step) => step.kind))).toEqual([
      ['swarm-init', 'network-create'],
      ['swarm-join', 'container-run'],
    ]);
  });
});

describe('what docker has no words for', () => {
  const obstacle = (host: Host) => stepsOf(host).find((step) => step.obstacle)?.obstacle;

  test.each([
    ['a network without a name', hostWith([createNetwork('n', '', 'nat')]), 'no-name'],
    ['an option key with =', hostWith([createNetwork('n', 'x', 'nat', { options: { 'a=b': 'c' } })]), 'option-key'],
    ['a name that is cleaned like a path', hostWith([nat], [onNat('c', 'a/../b')]), 'path-name'],
    ['a container without an image', hostWith([nat], [onNat('c', 'web', { image: '' })]), 'no-image'],
    ['a network that is not there', hostWith([], [onNat('c', 'web')]), 'missing-network'],
    ['a network name like key=value', hostWith([{ ...nat, name: 'a=b' }], [onNat('c', 'web')]), 'network-key-value'],
    ['a word that is no flag', hostWith([nat], [onNat('c', 'web', { flags: [{ flag: 'ubuntu' }] })]), 'not-a-flag'],
    ['the end of flags', hostWith([nat], [onNat('c', 'web', { flags: [{ flag: '--' }] })]), 'not-a-flag'],
    [
      'a flag that would swallow the image',
      hostWith([nat], [onNat('c', 'w', { flags: [{ flag: '-e' }] })]),
      'flag-without-value',
    ],
    [
      'the same among short ones',
      hostWith([nat], [onNat('c', 'w', { flags: [{ flag: '-ite' }] })]),
      'flag-without-value',
    ],
    [
      'a MAC address on a later network',
      hostWith([nat], [onNat('c', 'w', { networkMode: 'none', endpoints: [{ id: 'e', network: 'n', mac: '1' }] })]),
      'mac-on-connect',
    ],
    [
      'a driver option on the first network',
      hostWith(
        [nat],
        [onNat('c', 'w', { endpoints: [{ id: 'e', network: 'n', flags: [{ flag: '--driver-opt', value: 'a=b' }] }] })],
      ),
      'flag-on-first-network',
    ],
  ])('%s', (_, host, reason) => {
    expect(obstacle(host)?.reason).toBe(reason);
  });

  test('a value attached to its short flag swallows nothing', () => {
    expect(obstacle(hostWith([nat], [onNat('c', 'w', { flags: [{ flag: '-eA=b' }] })]))).toBeUndefined();
  });

  test('names that begin with a dash stand behind --', () => {
    const host = hostWith([{ ...nat, name: '-n' }], [onNat('c', 'w', { image: '-i' })]);
    const plan = planHost(designOf([host]), 'h');
    expect(plan.steps.map(line)).toEqual([
      'docker network create -d nat --subnet=10.61.0.0/24 --gateway=10.61.0.1 -- -n',
      'docker run -d --name=w --network=-n -- -i',
    ]);
    expect(undoCommands(plan).at(-1)?.command.argv).toEqual(['docker', 'network', 'rm', '--', '-n']);
  });

  test('a name that could be the beginning of an id is only removed where it is exactly the name', () => {
    const plan = planHost(designOf([hostWith([nat], [onNat('c', 'db')])]), 'h');
    expect(undoCommands(plan).map(({ command }) => command.exact)).toEqual([
      { kind: 'container', name: 'db' },
      undefined,
    ]);
  });
});
