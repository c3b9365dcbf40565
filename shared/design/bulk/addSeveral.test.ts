import { expect, test } from 'vitest';
import { addressPlan } from '../../addressPlan/plan.ts';
import { countingIds, createContainer, createHost, createNetwork, createSwitch, emptyDesign } from '../create.ts';
import { applyEdit } from '../edits.ts';
import type { Design } from '../schema.ts';
import { planSeveral, type SeveralRequest } from './addSeveral.ts';
import { fillPattern, hasNumber, patternAfter } from './namePattern.ts';
import { portsText, readPortPatterns } from './portPattern.ts';

const host = createHost('h', 'WEB01', {
  switches: [createSwitch('s', 'nat', 'internal')],
  networks: [
    createNetwork('n', 'shop', 'nat', { switch: 's', subnets: [{ subnet: '172.16.0.0/16', gateway: '172.16.0.1' }] }),
    createNetwork('t', 'lan', 'transparent'),
    createNetwork('small', 'small', 'nat', { subnets: [{ subnet: '10.9.0.0/29', gateway: '10.9.0.1' }] }),
  ],
  containers: [
    createContainer('c', 'web-2', 'iis', {
      endpoints: [{ id: 'e', network: 'n', ip: '172.16.0.12' }],
      ports: [{ host: '8081', container: '80' }],
      isolation: 'process',
      running: true,
    }),
  ],
});
const design: Design = { ...emptyDesign('d'), topology: { swarms: [], hosts: [host] } };
const REQUEST: SeveralRequest = { host: 'h', count: 3, name: 'web-{n}', start: 1, image: 'iis', ports: '' };
const plan = (request: Partial<SeveralRequest>, of = design) =>
  planSeveral(of, addressPlan(of), { ...REQUEST, ...request }, countingIds());

test('names of a pattern', () => {
  expect(fillPattern('web-{n}', 7)).toBe('web-7');
  expect(fillPattern('{n:03}.{n:02}', 7)).toBe('007.07');
  expect([hasNumber('web-{n}'), hasNumber('{n:03}'), hasNumber('web'), hasNumber('{x}')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(patternAfter('web-1')).toEqual({ pattern: 'web-{n}', start: 2 });
  expect(patternAfter('web009')).toEqual({ pattern: 'web{n:03}', start: 10 });
  expect(patternAfter('api')).toEqual({ pattern: 'api-{n}', start: 2 });
});

test('names that are taken are passed over', () => {
  const { containers, skipped, edit } = plan({ name: 'WEB-{n}' });
  expect(containers.map(({ name }) => name)).toEqual(['WEB-1', 'WEB-3', 'WEB-4']);
  expect(skipped).toBe(1);
  expect(edit && applyEdit(design, edit).topology.hosts[0]?.containers).toHaveLength(4);
});

test('a pattern without a number gets one; a single container does not', () => {
  expect(plan({ name: 'api', count: 2 }).containers.map(({ name }) => name)).toEqual(['api-1', 'api-2']);
  expect(plan({ name: 'api', count: 1 }).containers.map(({ name }) => name)).toEqual(['api']);
});

test('free addresses from one on, without those that others have', () => {
  const { containers } = plan({ network: 'n', from: '172.16.0.11' });
  expect(containers.map(({ endpoints }) => endpoints[0]?.ip)).toEqual(['172.16.0.11', '172.16.0.13', '172.16.0.14']);
  expect(plan({ network: 'n', from: '' }).containers[0]?.endpoints[0]?.ip).toBe('172.16.0.2');
  expect(plan({ network: 'n' }).containers[0]?.endpoints).toEqual([{ id: 'endpoint-1', network: 'n' }]);
});

test('why addresses cannot be given', () => {
  const reason = (request: Partial<SeveralRequest>) => {
    const [fault] = plan(request).faults;
    return fault?.kind === 'addresses' ? fault.refusal.reason : fault?.kind;
  };
  expect(reason({ network: 't', from: '' })).toBe('unknown');
  expect(reason({ network: 'n', from: '10.0.0.1' })).toBe('outside');
  expect(reason({ network: 'n', from: 'x' })).toBe('malformed');
  expect(reason({ network: 'small', from: '', count: 6 })).toBe('full');
  expect(plan({ network: 'small', from: '', count: 5 }).faults).toEqual([]);
});

test('host ports: the next free ones, or what the pattern says', () => {
  const ports = (text: string) => plan({ ports: text }).containers.map((container) => portsText(container.ports));
  expect(ports('8080:80')).toEqual(['8080:80', '8082:80', '8083:80']);
  expect(ports('80{n:02}:80, 53/udp')).toEqual(['8001:80, 53/udp', '8003:80, 53/udp', '8004:80, 53/udp']);
  expect(ports('9000-9001:80-81')).toEqual(['9000-9001:80-81', '9002-9003:80-81', '9004-9005:80-81']);
  expect(readPortPatterns('8080:80 x:y')).toEqual({ unreadable: 'x:y' });
  expect(plan({ ports: '65535:80' }).faults).toEqual([{ field: 'ports', kind: 'no-ports', given: 1 }]);
});

test('as a model has it, without what is its own', () => {
  const [first] = plan({ model: host.containers[0], network: 'n', from: '172.16.5.1', count: 1, name: 'x' }).containers;
  expect(first).toEqual({
    id: 'container-1',
    name: 'x',
    image: 'iis',
    isolation: 'process',
    flags: [],
    ports: [],
    endpoints: [{ id: 'endpoint-1', network: 'n', ip: '172.16.5.1' }],
  });
});

test('what is missing is said, each by its field', () => {
  const { faults, edit } = plan({ host: 'x', count: 0, name: ' ', image: '', start: -1, ports: 'nope' });
  expect(faults.map(({ field }) => field)).toEqual(['host', 'name', 'image', 'count', 'start', 'ports']);
  expect(edit).toBeUndefined();
});

test('ten thousand, each with a name, an address and a port of its own', () => {
  const { containers } = plan({ count: 10_000, network: 'n', from: '', ports: '10000:80' });
  const different = (of: (at: number) => string | undefined) => new Set(containers.map((_, at) => of(at))).size;
  expect(different((at) => containers[at]?.name)).toBe(10_000);
  expect(different((at) => containers[at]?.endpoints[0]?.ip)).toBe(10_000);
  expect(different((at) => containers[at]?.ports[0]?.host)).toBe(10_000);
});
