import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdit } from '../design/edits.ts';
import type { Design } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { pick, seededRandom } from '../design/testing/random.ts';
import { createForesight } from './consequences.ts';
import { addressPlan } from './plan.ts';
import { canMove, type RenumberMode, renumber } from './renumber.ts';
import { adapterOf, containerOf, designOf, hostOf, networkOf, rowOf } from './testing.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 10_000 : 300;
vi.setConfig({ testTimeout: 300_000 });

const lab = networkOf('lab', 'nat', '10.61.0.0/24', '10.61.0.1');
const containers = [
  containerOf('web', 'lab', { ip: '10.61.0.105' }),
  containerOf('db', 'lab', { ip: '10.61.0.10' }),
  containerOf('job', 'lab'),
];
const design = designOf(hostOf('A', { networks: [lab], containers }));
const into = (text: string, mode: RenumberMode = 'keep', of: Design = design) =>
  renumber(of, rowOf(of, 'lab'), text, mode);
const ips = (of: Design) =>
  of.topology.hosts.flatMap((host) => host.containers.map((item) => item.endpoints[0]?.ip ?? null));

describe('into another subnet', () => {
  test('every address keeps its place, the gateway as well, in one edit', () => {
    const { moves, gateway, edit } = into('10.62.0.0/24');
    expect(moves.map(({ owner, from, to }) => [owner.container.name, from, to])).toEqual([
      ['db', '10.61.0.10', '10.62.0.10'],
      ['web', '10.61.0.105', '10.62.0.105'],
    ]);
    expect(gateway).toEqual({ from: '10.61.0.1', to: '10.62.0.1' });
    const after = edit && applyEdit(design, edit);
    expect(after && ips(after)).toEqual(['10.62.0.105', '10.62.0.10', null]);
    expect(after?.topology.hosts[0]?.networks[0]?.subnets).toEqual([{ subnet: '10.62.0.0/24', gateway: '10.62.0.1' }]);
  });

  test('packed, addresses follow one another in the order they had', () => {
    const { moves, edit } = into('10.62.0.0/28', 'pack');
    expect(moves.map(({ owner, to }) => [owner.container.name, to])).toEqual([
      ['db', '10.62.0.2'],
      ['web', '10.62.0.3'],
    ]);
    expect(edit && ips(applyEdit(design, edit))).toEqual(['10.62.0.3', '10.62.0.2', null]);
  });

  test('what has no place in a smaller one is said, and nothing is done', () => {
    const { moves, fault, edit } = into('10.62.0.0/27');
    expect(fault).toEqual({ kind: 'no-place', count: 1 });
    expect(edit).toBeUndefined();
    expect(moves.map(({ to }) => to)).toEqual(['10.62.0.10', undefined]);
  });

  test('a gateway that has no place there takes the first free address', () => {
    const last = networkOf('lab', 'nat', '10.61.0.0/24', '10.61.0.254');
    const other = designOf(
      hostOf('A', { networks: [last], containers: [containerOf('a', 'lab', { ip: '10.61.0.1' })] }),
    );
    expect(into('10.62.0.0/28', 'keep', other).gateway).toEqual({ from: '10.61.0.254', to: '10.62.0.2' });
  });

  test('the containers of an overlay move on every host', () => {
    const mesh = networkOf('lab', 'overlay', '10.9.0.0/24', '10.9.0.1', { attachable: true });
    const swarm = designOf(
      hostOf('A', { swarmId: 's', networks: [mesh], containers: [containerOf('a', 'lab', { ip: '10.9.0.5' })] }),
      hostOf('B', { swarmId: 's', containers: [containerOf('b', 'lab', { ip: '10.9.0.6' })] }),
    );
    for (const mode of ['keep', 'pack'] as const) {
      const { edit } = into('10.10.0.0/24', mode, swarm);
      const after = edit ? applyEdit(swarm, edit) : swarm;
      expect(ips(after)).toEqual(mode === 'keep' ? ['10.10.0.5', '10.10.0.6'] : ['10.10.0.2', '10.10.0.3']);
    }
  });

  test.each([
    ['', { kind: 'empty' }],
    ['10.62.0.0', { kind: 'prefix-missing' }],
    ['10.62.0.5/24', { kind: 'host-bits', canonical: '10.62.0.0/24' }],
    ['fd00::/64', { kind: 'ipv6' }],
    ['10.62.0.0/33', { kind: 'malformed' }],
    ['10.62.0.0/31', { kind: 'too-long', longest: 30 }],
    ['127.0.0.0/24', { kind: 'forbidden', range: 'loopback' }],
    ['0.0.0.0/0', { kind: 'forbidden' }],
    ['10.61.0.0/24', { kind: 'same' }],
  ])('“%s” is refused at the field', (text, fault) => {
    const result = into(text);
    expect(result.fault).toMatchObject(fault);
    expect(result.edit).toBeUndefined();
  });
});

describe('packed in place', () => {
  test('closes the gaps and keeps clear of the host', () => {
    const crowded = designOf(
      hostOf('A', { adapters: [adapterOf('Ethernet', '10.61.0.2/24')], networks: [lab], containers }),
    );
    const { moves, edit } = into('10.61.0.0/24', 'pack', crowded);
    expect(moves.map(({ from, to }) => `${from} ${to}`)).toEqual(['10.61.0.10 10.61.0.3', '10.61.0.105 10.61.0.4']);
    expect(edit?.type).toBe('set-addresses');
  });

  test('ends duplicates', () => {
    const twice = designOf(
      hostOf('A', {
        networks: [lab],
        containers: ['a', 'b', 'c'].map((name) => containerOf(name, 'lab', { ip: '10.61.0.7' })),
      }),
    );
    const { edit } = into('10.61.0.0/24', 'pack', twice);
    const after = edit ? applyEdit(twice, edit) : twice;
    expect(ips(after)).toEqual(['10.61.0.2', '10.61.0.3', '10.61.0.4']);
    expect(rowOf(after, 'lab').conflicts).toEqual([]);
  });

  test('has nothing to do where there are no gaps', () => {
    const packed = designOf(
      hostOf('A', { networks: [lab], containers: [containerOf('a', 'lab', { ip: '10.61.0.2' })] }),
    );
    expect(into('10.61.0.0/24', 'pack', packed).fault).toEqual({ kind: 'same' });
  });
});

test('a network that exists on the host already is not moved', () => {
  const there = networkOf('nat', 'nat', '172.16.0.0/16', '172.16.0.1', { origin: 'host' });
  expect(canMove(rowOf(designOf(hostOf('A', { networks: [there] })), 'nat'))).toBe(false);
  expect(canMove(rowOf(design, 'lab'))).toBe(true);
});

test('what a move would bring is known before, in the words of the rules', () => {
  const crowded = designOf(
    hostOf('A', { adapters: [adapterOf('Ethernet', '10.31.8.5/22', '10.31.8.1')], networks: [lab], containers }),
  );
  const foresee = createForesight();
  const { edit } = into('10.31.9.0/24', 'keep', crowded);
  expect(edit && foresee(crowded, edit).added.map(({ code }) => code)).toEqual(['SY101']);
  const clean = into('10.64.0.0/24', 'keep', crowded);
  expect(clean.edit && foresee(crowded, clean.edit)).toEqual({ added: [], solved: [] });
});

test('renumbered, each row has what it had, without duplicates if packed, on any design', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom<RenumberMode>('keep', 'pack'), (seed, mode) => {
      const random = seededRandom(seed);
      const any = randomDesign(random);
      for (const row of addressPlan(any).rows.filter(canMove)) {
        const target = pick(random, ['10.200.0.0/16', '10.200.0.0/24', '192.168.7.0/26', '10.61.0.0/24']);
        const { edit, moves } = renumber(any, row, target, mode);
        if (!edit) continue;
        const after = addressPlan(applyEdit(any, edit)).byKey.get(row.key);
        expect(after?.text).toBe(target);
        expect(after?.open.length).toBe(row.open.length);
        const there = new Set(
          after?.uses.flatMap((use) => (use.owner ? [`${use.owner.endpoint.id} ${use.owner.endpoint.ip}`] : [])),
        );
        for (const { owner, to } of moves) {
          if (to !== undefined) expect(there).toContain(`${owner.endpoint.id} ${to}`);
        }
        if (mode === 'pack') expect(new Set(moves.map(({ to }) => to)).size).toBe(moves.length);
      }
    }),
    { numRuns: RUNS },
  );
});
