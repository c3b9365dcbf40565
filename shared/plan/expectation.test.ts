import { expect, test } from 'vitest';
import { type Expectation, unmet } from './expectation.ts';
import { DockerSim } from './testing/dockerSim.ts';
import { bareHost } from './testing/randomCase.ts';

const sim = new DockerSim(bareHost('manager'));
sim.run('docker network create -d nat --subnet=10.61.0.0/24 lab'.split(' '));
sim.run('docker run -d --name=web --network=lab --ip=10.61.0.9 iis'.split(' '));
sim.run([
  'docker',
  'network',
  'create',
  '-d',
  'l2bridge',
  '-o',
  'com.docker.network.windowsshim.interface=Ethernet 2',
  'front',
]);
const observed = sim.observe();

const met = (expectation: Expectation) => unmet([expectation], observed).length === 0;

test.each<[boolean, Expectation]>([
  [true, { see: 'network', name: 'lab', driver: 'NAT', subnets: ['10.61.0.0/24'] }],
  [false, { see: 'network', name: 'lab', driver: 'transparent' }],
  [false, { see: 'network', name: 'lab', subnets: ['10.61.0.0/24', '10.62.0.0/24'] }],
  [false, { see: 'network', name: 'Lab' }],
  [true, { see: 'no-network', name: 'gone' }],
  [false, { see: 'no-network', name: 'lab' }],
  [true, { see: 'no-network', name: 'lab', id: 'another one' }],
  [true, { see: 'container', name: 'web', running: true, on: [{ network: 'lab', ip: '10.61.0.9' }], off: ['nat'] }],
  [false, { see: 'container', name: 'web', running: false }],
  [false, { see: 'container', name: 'web', on: [{ network: 'lab', ip: '10.61.0.8' }] }],
  [false, { see: 'container', name: 'web', off: ['lab'] }],
  [false, { see: 'container', name: 'web', id: 'another one' }],
  [true, { see: 'no-container', name: 'db' }],
  [true, { see: 'swarm', role: 'manager' }],
  [false, { see: 'swarm', role: 'none' }],
])('%s: %o', (expected, expectation) => {
  expect(met(expectation)).toBe(expected);
});

test('an adapter that a switch took has its address back on the port with its MAC', () => {
  expect(observed.adapters?.find(({ name }) => name === 'Ethernet 2')?.addresses).toEqual([]);
  const back = { see: 'adapter-address', adapters: ['Ethernet 2'], macs: ['00:15:5d:00:00:02'], had: [] } as const;
  expect(met(back)).toBe(true);
  const adapters = observed.adapters?.map((item) => ({ ...item, addresses: ['169.254.1.1/16'] })) ?? [];
  expect(unmet([back], { ...observed, adapters })).toEqual([back]);
});

test('what nobody looked at is not met, not even that it is gone', () => {
  const blind = { schema: 'switchyard.observed/1', facts: {}, failures: [] } as const;
  const all: Expectation[] = [
    { see: 'no-network', name: 'x' },
    { see: 'no-container', name: 'x' },
    { see: 'swarm', role: 'none' },
  ];
  expect(unmet(all, { ...blind, failures: [] })).toEqual(all);
});
