import { expect, test } from 'vitest';
import { createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../design/create.ts';
import type { Design, Host, Swarm } from '../design/schema.ts';
import { planDesign, planHost, undoCommands } from './dockerPlan.ts';
import { writtenSteps } from './testing/written.ts';

/** What an export prints, whole: every step of a design, and what takes it back. */

const farm: Swarm = { id: 's', name: 'farm', origin: 'design', flags: [{ flag: '--advertise-addr', value: 'x' }] };
const found: Swarm = { id: 'f', name: 'found', origin: 'host', flags: [] };
const designOf = (hosts: readonly Host[], swarms: readonly Swarm[] = []): Design => ({
  ...emptyDesign('shop'),
  topology: { swarms: [...swarms], hosts: [...hosts] },
});
const use = (flag: string, value?: string) => ({ flag, ...(value !== undefined && { value }) });
const wholePlan = (design: Design) =>
  planDesign(design)
    .map((plan) => {
      const undo = undoCommands(plan).map(({ step, command }) => `undo ${step.id}: ${command.argv.join(' ')}\n`);
      return `${plan.hostName} (${plan.host})\n${writtenSteps(plan.steps)}${undo.join('')}`;
    })
    .join('\n');

test('hosts of a swarm: the one that starts it first; overlays that are drawn on workers are made there', async () => {
  const overlay = (id: string, name: string) =>
    createNetwork(id, name, 'overlay', { attachable: true, switch: `s${id}` });
  const up = (id: string) => ({
    adapters: [{ id: `a${id}`, name: 'Ethernet 2' }],
    switches: [createSwitch(`s${id}`, 's', 'external', { adapters: [`a${id}`] })],
  });
  const hosts = [
    createHost('1', 'A-WORKER', {
      swarmId: 's',
      swarm: 'worker',
      ...up('o'),
      networks: [overlay('o', 'mesh')],
      containers: [createContainer('c', 'web', 'iis', { endpoints: [{ id: 'e', network: 'p' }] })],
    }),
    createHost('2', 'MANAGER', {
      swarmId: 's',
      swarm: 'manager',
      ...up('p'),
      networks: [overlay('p', 'more'), overlay('q', 'bare')],
    }),
    createHost('3', 'MANAGER-2', { swarmId: 's', swarm: 'manager' }),
    createHost('4', 'NOBODY', { swarmId: 'gone' }),
    createHost('5', 'FOUND', { swarmId: 'f', swarm: 'worker', networks: [overlay('r', 'theirs')] }),
    createHost('6', 'ALONE', { swarmId: 't', swarm: 'worker' }),
  ];
  const swarms = [farm, found, { ...farm, id: 't', name: 'headless', flags: [] }];
  await expect(wholePlan(designOf(hosts, swarms))).toMatchFileSnapshot('./plans/swarm.txt');
});

test('one host: networks of every kind, and containers with all that docker has words for', async () => {
  const host = createHost('h', 'WEB01', {
    adapters: [
      { id: 'a', name: 'Ethernet 2' },
      { id: 'b', name: 'Ethernet 3' },
    ],
    switches: [
      createSwitch('s', 'team', 'external', { adapters: ['b', 'gone', 'a'] }),
      createSwitch('i', 'inside', 'internal'),
      createSwitch('x', 'by-hand', 'external', { adapters: ['a'], origin: 'host' }),
    ],
    networks: [
      createNetwork('nat', 'nat', 'nat', { origin: 'host' }),
      createNetwork('ext', 'extern', 'transparent', { origin: 'host' }),
      createNetwork('1', 'tagged', 'transparent', {
        switch: 's',
        options: { z: '', 'com.docker.network.windowsshim.interface': 'X', a: 'b' },
      }),
      createNetwork('2', 'second', 'l2bridge', {
        switch: 's',
        subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }, { subnet: '', gateway: '10.2.0.1' }, { subnet: '' }],
      }),
      createNetwork('3', 'inner', 'l2bridge', { switch: 'i' }),
      createNetwork('4', 'by-hand', 'l2tunnel', { switch: 'x' }),
      createNetwork('5', 'free', 'transparent'),
      createNetwork('6', 'from', 'nat', { flags: [use('--config-from', 'pattern')] }),
      createNetwork('7', 'pattern', 'l2bridge', { flags: [use('--config-only')] }),
      createNetwork('8', 'a/../b', 'nat', { options: { 'k=v': 'x' } }),
      createNetwork('9', '-dash', 'nat', {
        flags: [use('--internal', 'false'), use('--ipam-driver', 'x'), use('--ipv6')],
      }),
    ],
    containers: [
      createContainer('c', 'web', 'iis:1', {
        endpoints: [
          {
            id: 'c1',
            network: '2',
            ip: '10.1.0.9',
            mac: '00-15-5D-00-00-09',
            aliases: ['w'],
            flags: [use('--link-local-ip', 'x')],
          },
          { id: 'c2', network: '5', hotAdd: true },
          { id: 'c3', network: '6', aliases: ['x', 'y'], flags: [use('--driver-opt', 'a=b')] },
        ],
        ports: [
          { host: '80', container: '80', hostIp: '10.0.0.5' },
          { container: '53', protocol: 'udp' },
          { container: '9', hostIp: '[::1]' },
        ],
        publishAll: true,
        dns: ['1.1.1.1'],
        dnsSearch: ['a'],
        isolation: 'process',
        flags: [
          use('-it'),
          use('-d'),
          use('--rm', 'true'),
          use('-e', 'A=b'),
          use('-eC=d'),
          use('--sig-proxy', 'false'),
        ],
        command: ['cmd', '-c'],
      }),
      createContainer('d', 'db', 'sql', {
        networkMode: 'none',
        running: false,
        flags: [use('-a', 'stdin'), use('--memory', '1g'), use('-d')],
      }),
      createContainer('e', 'joins', 'tool', {
        networkMode: 'container:web',
        endpoints: [{ id: 'e1', network: '5', mac: 'x' }],
      }),
      createContainer('f', '', 'nameless', { flags: [use('--volumes-from', 'joins:ro'), use('--link', 'web:w')] }),
      createContainer('g', 'guest', 'x', {
        origin: 'host',
        endpoints: [
          { id: 'g1', network: '5' },
          { id: 'g2', network: 'ext' },
          { id: 'g3', network: 'none' },
        ],
      }),
      createContainer('h', 'bad', '', { endpoints: [{ id: 'h1', network: 'nowhere' }] }),
      createContainer('i', 'worse', '-img', {
        flags: [use('word'), use('--env'), use('-ite')],
        endpoints: [{ id: 'i1', network: '5', flags: [use('--gw-priority', '1')] }],
      }),
      createContainer('j', '-late', 'x', {
        endpoints: [
          { id: 'j1', network: 'nat', hotAdd: true },
          { id: 'j2', network: 'gone', hotAdd: true },
        ],
      }),
    ],
  });
  await expect(wholePlan(designOf([host]))).toMatchFileSnapshot('./plans/host.txt');
  expect(() => planHost(designOf([host]), 'x')).toThrow('The design has no host with the id x.');
});
