import { describe, expect, test } from 'vitest';
import { createContainer, createHost, createNetwork } from '../../design/create.ts';
import type { Container, Network, Swarm } from '../../design/schema.ts';
import type { ObservedContainer, ObservedDockerNetwork, ObservedHost } from '../../observed/observedHost.ts';
import {
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
  told,
  web,
} from '../testing/planFixtures.ts';
import { bareHost } from '../testing/randomCase.ts';
import { planChanges } from './planChanges.ts';
import type { ChangeOptions } from './request.ts';

/** Who may change what: a network that the host was said to have of itself, one that others are on, one in a swarm. */

const OTHER = [{ subnet: '10.99.0.0/24' }];

describe('a network that the host was said to have of itself', () => {
  const own = (rest: Partial<Network> = {}) => lab({ origin: 'host', ...rest });
  const why = (
    drawn: Network,
    seen: readonly ObservedDockerNetwork[],
    containers: readonly Container[] = [],
    options?: ChangeOptions,
  ) =>
    told(plan(designOf({ networks: [drawn], containers }), host(seen), options)).find((line) =>
      line.includes('network lab'),
    );

  test('stays, also where it is otherwise than drawn', () => {
    expect(why(own(), [seenLab()])).toBe('keep network lab: same');
    expect(why(own({ subnets: OTHER }), [seenLab()])).toBe('keep network lab: differs-left, differs');
    expect(why(own({ subnets: OTHER }), [seenLab({ listedOnly: true })])).toBe('keep network lab: same');
  });

  test('is replaced where it is ours, or named; and only where it may be', () => {
    expect(why(own({ subnets: OTHER }), [seenLab({ labels: OWN })])).toBe('replace network lab: differs');
    expect(why(own({ subnets: OTHER }), [seenLab()], [], { named })).toBe('replace network lab: differs');
    expect(why(own({ subnets: OTHER }), [seenLab({ labels: OWN })], [], { only: new Set(['x']) })).toBe(
      'keep network lab: differs-left, differs',
    );
    const overlay = own({ driver: 'overlay', subnets: OTHER });
    expect(why(overlay, [seenLab({ driver: 'overlay' })], [], { named })).toBe(
      'conflict network lab: not-manager, differs',
    );
  });

  test('is a conflict where a container needs another driver or subnet of it', () => {
    expect(why(own({ subnets: OTHER }), [seenLab()], [web()])).toBe('conflict network lab: not-ours, differs');
    expect(why(own({ driver: 'internal' }), [seenLab()], [web()])).toBe('conflict network lab: not-ours, differs');
    // Other settings hurt nobody who is put on it.
    expect(why(own({ options: { mtu: '1400' } }), [seenLab()], [web()])).toBe(
      'keep network lab: differs-left, differs',
    );
    expect(why(own(), [seenLab(), seenLab({ id: id('3') })], [web()])).toBe('conflict network lab: twice-on-host');
    expect(why(own(), [seenLab(), seenLab({ id: id('3') })])).toBe('keep network lab: same');
  });

  test('is needed by a container of the host only while that one is there and not on it, or is ours', () => {
    const guest = web({ origin: 'host' });
    const needed = (seen: Partial<ObservedContainer> | undefined) =>
      told(plan(designOf({ networks: [own()], containers: [guest] }), host([], seen ? [seenWeb(seen)] : [])))[0];
    const on = { network: 'lab', aliases: [] };
    expect(needed({ attachments: [] })).toBe('conflict network lab: expected-missing');
    expect(needed({ attachments: [{ ...on, networkId: id('9') }] })).toBe('conflict network lab: expected-missing');
    expect(needed({ attachments: [on], labels: OWN })).toBe('conflict network lab: expected-missing');
    expect(needed({ attachments: [on] })).not.toContain('network lab');
    expect(needed(undefined)).toBeUndefined();
  });
});

describe('a network that others are on', () => {
  const wide = designOf({
    networks: [lab({ subnets: OTHER })],
    containers: [web({ endpoints: [{ id: 'e', network: 'n' }] })],
  });
  const first = (
    containers: readonly ObservedContainer[],
    options: ChangeOptions = { named: new Set([id('1')]) },
    rest = {},
  ) =>
    plan(wide, host([seenLab({ options: { [`${HNS}hnsid`]: '0A11' } })], containers, rest), options).changes.find(
      ({ name, kind }) => kind === 'network' && name === 'lab',
    );
  const codes = (...args: Parameters<typeof first>) =>
    first(...args)?.reasons.map(({ code, params }) => [code, ...Object.values(params)].join(' '));
  const stranger = seenWeb({ id: id('4'), name: 'stranger' });

  test('is only taken away where they were named, and fit on the new one', () => {
    expect(codes([stranger])).toEqual(['attached-foreign stranger', 'differs 10.61.0.0/24 (10.61.0.1) 10.99.0.0/24 ']);
    expect(first([stranger])?.naming).toEqual([{ kind: 'container', id: id('4'), name: 'stranger' }]);
    const both = { named: new Set([id('1'), id('4')]) };
    expect(codes([stranger], both)?.[0]).toBe('attached-address stranger 10.61.0.9');
    const fitting = { network: 'lab', networkId: id('1'), aliases: [] };
    expect(first([{ ...stranger, attachments: [{ ...fitting, ip: '10.99.0.9' }] }], both)?.action).toBe('replace');
    for (const ip of ['', undefined]) {
      expect(first([{ ...stranger, attachments: [{ ...fitting, ip }] }], both)?.action).toBe('replace');
    }
    // One that is drawn gets the address that is drawn.
    expect(first([seenWeb({ labels: OWN })])?.action).toBe('replace');
  });

  test('also where only HNS knows of them', () => {
    const hnsNetworks = [{ id: '0a11', name: 'x', type: 'nat', subnets: [] }];
    const endpoint = (rest = {}) => ({ id: 'E', name: 'vm', network: '0A11', containers: [], ports: [], ...rest });
    const seen = (...hnsEndpoints: object[]) => codes([], undefined, { hnsNetworks, hnsEndpoints })?.[0];
    expect(seen(endpoint(), endpoint({ name: '', ip: '10.61.0.7' }), endpoint({ name: '', id: 'F' }))).toBe(
      'foreign-endpoints vm, 10.61.0.7, F',
    );
    expect(seen(endpoint({ network: 'other' }), endpoint({ remote: true }))).toMatch(/^differs/);
  });

  test('an untouchable or unclear one is never taken away, whoever is named', () => {
    const gone = (rest: Partial<ObservedDockerNetwork>) =>
      told(plan(designOf({}), host([seenLab(rest)]), { remove: new Set([id('1')]) }));
    expect(gone({ listedOnly: true })).toEqual(['conflict network lab: listed-only, named-for-removal']);
    expect(gone({ name: 'a/..' })).toEqual(['conflict network a/..: obstacle, named-for-removal']);
    expect(gone({ name: 'host', driver: 'host' })).toEqual([]);
  });
});

describe('a network of a swarm', () => {
  const swarm: Swarm = { id: 's', name: 'swarm', origin: 'design', flags: [] };
  const overlay = createNetwork('o', 'ov', 'overlay');
  const lines = (
    role: 'none' | 'worker' | 'manager' | undefined,
    of: Swarm = swarm,
    hostRole: 'manager' | 'worker' = 'manager',
  ) => {
    const other = createHost('m', 'A', { swarmId: 's', swarm: 'manager' });
    const design = designOf({ swarmId: 's', swarm: hostRole, networks: [overlay] }, [of]);
    const both = {
      ...design,
      topology: { ...design.topology, hosts: [...design.topology.hosts, ...(hostRole === 'worker' ? [other] : [])] },
    };
    return told(planChanges(both, 'h', { ...bareHost(), facts: { swarm: role } }));
  };

  test('is made on a manager, or on the host that starts the swarm', () => {
    expect(lines('manager')).toEqual(['keep swarm swarm: same', 'create network ov: missing']);
    expect(lines('none')).toEqual(['create swarm swarm: missing', 'create network ov: missing']);
    expect(lines('none', { ...swarm, origin: 'host' })).toEqual(['conflict network ov: not-manager']);
    expect(lines('worker', swarm, 'worker')).toEqual(['keep swarm swarm: same']);
    expect(lines('manager', swarm, 'worker')).toEqual(['conflict swarm swarm: swarm-role']);
    expect(lines('none', { ...swarm, flags: [{ flag: 'x' }] })[0]).toBe('conflict swarm swarm: obstacle');
  });

  test('says which role is there and which is wanted, and who lets it join', () => {
    const reasonOf = (role: 'none' | 'manager') => {
      const other = createHost('m', 'BOSS', { swarmId: 's', swarm: 'manager' });
      const design = designOf({ swarmId: 's', swarm: 'worker' }, [swarm]);
      const both = { ...design, topology: { ...design.topology, hosts: [...design.topology.hosts, other] } };
      return planChanges(both, 'h', { ...bareHost(), facts: { swarm: role } }).changes.find(
        ({ kind }) => kind === 'swarm',
      );
    };
    expect(reasonOf('none')?.reasons).toEqual([{ code: 'swarm-join', params: { role: 'worker', manager: 'BOSS' } }]);
    expect(reasonOf('manager')).toMatchObject({
      id: 'swarm:s',
      entity: { kind: 'swarm', id: 's' },
      owner: 'foreign',
      reasons: [{ code: 'swarm-role', params: { role: 'manager', wanted: 'worker' } }],
    });
  });
});

describe('containers beside others', () => {
  const all = (
    containers: readonly Container[],
    seen: readonly ObservedContainer[],
    options?: ChangeOptions,
    rest: Partial<ObservedHost> = {},
  ) => told(plan(designOf({ networks: [lab()], containers }), host([seenLab()], seen, rest), options)).slice(1);
  const tool = (rest: Partial<ObservedContainer> = {}) =>
    seenWeb({ id: id('3'), name: 'tool', networkMode: `container:${id('2')}`, attachments: [], ...rest });
  const ours = seenWeb({ labels: OWN });

  test('one that shares the network of another keeps that one from being replaced, stopped or removed', () => {
    expect(all([web({ running: false })], [ours, tool()])).toEqual(['conflict container web: shared-network, differs']);
    expect(all([], [ours, tool()])).toEqual(['conflict container web: shared-network, no-longer-drawn']);
    // Both go, so nobody is hurt.
    expect(all([], [ours, tool({ labels: OWN })])).toEqual([
      'delete container web: no-longer-drawn',
      'delete container tool: no-longer-drawn',
    ]);
    const both = [
      web({ running: false }),
      createContainer('t', 'tool', 'iis:1', { networkMode: 'container:web', running: false }),
    ];
    expect(all(both, [ours, tool({ labels: OWN })])).toEqual([
      'change container web: differs',
      'change container tool: differs',
    ]);
  });

  test('one that is not selected stays as it is, but goes back on a network that is made anew', () => {
    const wide = designOf({
      networks: [lab({ subnets: [{ subnet: '10.61.0.0/16' }] })],
      containers: [web(), web({ id: 'd', name: 'db' })],
    });
    const made = plan(wide, host([seenLab({ labels: OWN })], [ours]), { only: new Set(['n']) });
    expect(told(made)).toEqual([
      'replace network lab: differs',
      'keep container web: not-selected',
      'change connection web: network-replaced',
    ]);
  });

  test('what was only listed is not judged, and what nobody may remove is not', () => {
    const listed = seenWeb({ listedOnly: true });
    expect(all([], [listed], { remove: named })).toEqual(['conflict container web: listed-only']);
    expect(all([], [listed])).toEqual([]);
    expect(all([], [ours], { only: new Set(['x']) })).toEqual([]);
    expect(all([], [seenWeb()], { remove: named, only: new Set([id('2')]) })).toEqual([
      'delete container web: named-for-removal',
    ]);
  });

  test('a guest that is gone is a conflict only where it should be on a network of the design', () => {
    expect(all([web({ origin: 'host' })], [])).toEqual(['conflict container web: expected-missing']);
    expect(all([web({ origin: 'host', endpoints: [] })], [])).toEqual([]);
  });

  test('one that docker removes as it stops is replaced where it would have to stop', () => {
    const rm = seenWeb({ labels: OWN, autoRemove: true });
    expect(all([web({ running: false })], [rm])).toEqual(['replace container web: differs']);
    const old = { facts: { ...bareHost().facts, build: 14393 } };
    const moved = web({ endpoints: [{ id: 'e', network: 'n', ip: '10.61.0.10' }] });
    expect(all([moved], [rm], {}, old)).toEqual(['replace container web: network-replaced']);
    const sharing = createContainer('t', 'tool', 'iis:1', { networkMode: 'container:web' });
    expect(all([moved, sharing], [ours, tool({ labels: OWN, autoRemove: true })], {}, old)).toContain(
      'replace container tool: partner-restarts',
    );
  });

  test('before Windows 10 1703, told by the host or by its drawing, others that run are restarted too', () => {
    const gone = (facts: ObservedHost['facts'], drawn = {}) =>
      told(
        plan(
          designOf(drawn),
          host(
            [seenLab({ labels: OWN })],
            [seenWeb({ attachments: [{ network: 'lab', networkId: id('1'), aliases: [] }] })],
            { facts },
          ),
          { named },
        ),
      );
    const restarted = 'change container web: foreign';
    expect(gone({ build: 14393 })).toContain(restarted);
    expect(gone({}, { build: 14393 })).toContain(restarted);
    expect(gone({}, { release: 'WS2016' })).toContain(restarted);
    expect(gone({}, { release: 'WS2022' })).not.toContain(restarted);
    expect(gone({ build: 15063 }, { build: 14393 })).not.toContain(restarted);
    expect(gone({})).not.toContain(restarted);
  });
});
