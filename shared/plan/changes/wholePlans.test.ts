import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork, createSwitch } from '../../design/create.ts';
import type { Container, Network, Swarm } from '../../design/schema.ts';
import type { ObservedContainer, ObservedDockerNetwork } from '../../observed/observedHost.ts';
import {
  builtIn,
  designOf,
  HNS,
  host,
  id,
  lab,
  named,
  OWN,
  plan,
  seenLab,
  seenWeb,
  web,
} from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { written } from '../testing/written.ts';

/**
 * Whole plans, as they are: what happens to what and why, each step with its way back, what must be seen after either, and
 * what is lost. Whoever changes one on purpose reads the difference, and has it written anew (`vitest -u`).
 */

const onLab = (rest: Partial<ObservedContainer> = {}) => seenWeb({ labels: OWN, ...rest });
const drawn = (letter: string, name: string, rest: Partial<Container> = {}) =>
  createContainer(letter, name, `${name}:1`, rest);
const seen = (letter: string, name: string, rest: Partial<ObservedContainer> = {}) =>
  seenWeb({ id: id(letter), name, image: `${name}:1`, labels: OWN, attachments: [], ...rest });
const attached = (network: string, letter: string, rest = {}) => ({
  network,
  networkId: id(letter),
  aliases: [],
  ...rest,
});
const net = (letter: string, name: string, rest: Partial<ObservedDockerNetwork> = {}) =>
  seenLab({ id: id(letter), name, labels: OWN, subnets: [], options: {}, ...rest });
const UPLINK = {
  adapters: [{ id: 'a', name: 'Ethernet 2' }],
  switches: [createSwitch('s', 's', 'external', { adapters: ['a'] })],
};

describe('what is made', () => {
  test('on a bare host: a swarm, a pattern, a network on an adapter, and containers of every kind', async () => {
    const swarm: Swarm = { id: 'w', name: 'farm', origin: 'design', flags: [{ flag: '--listen-addr', value: 'x' }] };
    const networks: readonly Network[] = [
      builtIn,
      lab({ flags: [{ flag: '--label', value: 'team=a' }] }),
      createNetwork('o', 'ov', 'overlay', { attachable: true, switch: 's' }),
      createNetwork('p', 'pattern', 'nat', {
        flags: [{ flag: '--config-only' }],
        subnets: [{ subnet: '10.5.0.0/24' }],
      }),
      createNetwork('q', 'any', ''),
    ];
    const containers: readonly Container[] = [
      web({ flags: [{ flag: '--memory', value: '1g' }] }),
      drawn('d', 'db', {
        endpoints: [
          { id: 'd1', network: 'n' },
          { id: 'd2', network: 'q', ip: '10.9.0.2', aliases: ['sql'] },
          { id: 'd3', network: 'nat', hotAdd: true },
        ],
      }),
      drawn('t', 'tool', { networkMode: 'container:web' }),
      drawn('u', 'idle', { running: false }),
      drawn('g', 'guest', { origin: 'host', endpoints: [{ id: 'g1', network: 'nat' }] }),
    ];
    const design = designOf({ ...UPLINK, swarmId: 'w', swarm: 'manager', networks, containers }, [swarm]);
    await expect(written(plan(design, bareHost('none')))).toMatchFileSnapshot('./plans/made.txt');
  });

  test('nothing, where anything is a conflict; each says what a person must decide', async () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.99.0.0/24' }] }),
      createNetwork('o', 'ov', 'overlay'),
      createNetwork('x', 'a/..', 'nat'),
      createNetwork('y', '', 'nat'),
      createNetwork('z', 'none', 'nat'),
    ];
    const containers = [
      web({ image: 'iis:2' }),
      drawn('d', 'db', { endpoints: [{ id: 'd1', network: 'n' }] }),
      drawn('t', 'tool', { networkMode: 'container:gone' }),
      drawn('u', 'stopped', { running: false }),
      drawn('v', 'twin'),
      drawn('v2', 'twin'),
      drawn('w', 'host-twin'),
    ];
    const observed = host(
      [seenLab({ labels: { ...OWN, 'io.switchyard.design': 'office' } })],
      [
        seenWeb(),
        seenWeb({ id: id('3'), name: 'stranger', attachments: [attached('lab', '1')] }),
        seen('4', 'db', { labels: {} }),
        seen('5', 'stopped', { labels: {} }),
        seen('6', 'host-twin'),
        seen('7', 'host-twin'),
      ],
    );
    await expect(written(plan(designOf({ networks, containers }), observed))).toMatchFileSnapshot(
      './plans/conflicts.txt',
    );
  });
});

describe('what is changed', () => {
  test('a host with a past: what stays, what goes, what is put aside, and what is wired anew', async () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.61.0.0/16' }] }),
      createNetwork('k', 'kept', 'nat'),
      createNetwork('m', 'front', 'transparent', { switch: 's' }),
    ];
    const containers = [
      web(),
      drawn('a', 'aside', { endpoints: [{ id: 'a1', network: 'k' }], image: 'aside:2' }),
      drawn('b', 'more', {
        endpoints: [
          { id: 'b1', network: 'k', ip: '10.7.0.9', aliases: ['b'] },
          { id: 'b2', network: 'm' },
        ],
      }),
      drawn('c2', 'start-me', { endpoints: [{ id: 'c1', network: 'k' }] }),
      drawn('d', 'stop-me', { endpoints: [{ id: 'd1', network: 'k' }], running: false }),
      drawn('e2', 'shares', { networkMode: 'container:aside' }),
      drawn('f', 'fresh', { endpoints: [{ id: 'f1', network: 'n' }] }),
    ];
    const observed = host(
      [
        seenLab({ labels: { ...OWN, team: 'a' }, internal: true, options: { x: 'y', bare: '' } }),
        net('3', 'kept'),
        net('4', 'front', { driver: 'transparent', options: { [`${HNS}interface`]: 'Ethernet 3' } }),
        net('5', 'old', { driver: 'overlay', scope: 'swarm', attachable: true, configFrom: 'p' }),
        net('6', 'stranger', { labels: {} }),
      ],
      [
        onLab(),
        seen('7', 'aside', {
          attachments: [attached('kept', '3', { mac: '00-15-5D-00-00-07', actualIp: '10.7.0.3' })],
        }),
        seen('8', 'more', {
          attachments: [attached('kept', '3', { ip: '10.7.0.8' }), attached('old', '5'), attached('gone', '9')],
        }),
        seen('a', 'start-me', { attachments: [attached('kept', '3')], running: false }),
        seen('b', 'stop-me', { attachments: [attached('kept', '3')] }),
        seen('c', 'shares', { networkMode: `container:${id('7')}` }),
        seen('d', 'undrawn', { attachments: [attached('old', '5', { ip: '10.8.0.4' })], autoRemove: true }),
        seen('e', 'passer-by', {
          labels: {},
          attachments: [attached('lab', '1', { ip: '10.61.0.77', aliases: ['p'] })],
        }),
      ],
    );
    const agreed = new Set([id('e'), id('d')]);
    const made = plan(designOf({ ...UPLINK, networks, containers }), observed, { named: agreed });
    await expect(written(made)).toMatchFileSnapshot('./plans/changed.txt');
  });

  test('before Windows 10 1703 connections change while a container stands; those that share its network stop first', async () => {
    const old = { ...host(), facts: { ...host().facts, build: 14393 } };
    const containers = [
      web({ endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.10' }] }),
      drawn('t', 'tool', { networkMode: 'container:web' }),
    ];
    const observed = {
      ...old,
      dockerNetworks: [...old.dockerNetworks, seenLab()],
      containers: [onLab(), seen('3', 'tool', { networkMode: `container:${id('2')}` })],
    };
    await expect(written(plan(designOf({ networks: [lab()], containers }), observed))).toMatchFileSnapshot(
      './plans/before-1703.txt',
    );
  });

  test('what others made, once it is named: all that cannot come back is said', async () => {
    const outside = { [`${HNS}hnsowned`]: 'true', [`${HNS}networkname`]: 'switch-name' };
    const observed = host(
      [
        seenLab({ options: outside, ingress: true, name: 'lab' }),
        net('3', 'pattern', { configOnly: true, driver: 'null', labels: {}, subnets: [{ subnet: 'fd00::/64' }] }),
      ],
      [seenWeb({ autoRemove: undefined, attachments: [attached('lab', '1')] })],
    );
    const { ingress: _, ...plain } = observed.dockerNetworks.at(-2) ?? seenLab();
    const networks = [...host().dockerNetworks, plain, ...observed.dockerNetworks.slice(-1)];
    const made = plan(designOf({}), { ...observed, dockerNetworks: networks }, { remove: named, named });
    await expect(written(made)).toMatchFileSnapshot('./plans/of-others.txt');
  });
});

test('nothing is said of what was not looked at', async () => {
  const { containers: _, dockerNetworks: __, ...blind } = host();
  await expect(written(plan(designOf({}), blind))).toMatchFileSnapshot('./plans/unseen.txt');
});
