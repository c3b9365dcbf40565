import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { contains, formatIpv4, parseIpv4 } from '../address/ipv4.ts';
import { applyEdit } from '../design/edits.ts';
import type { Design, Host, Network } from '../design/schema.ts';
import { randomDesign } from '../design/testing/arbitrary.ts';
import { chance, pick, type Random, seededRandom } from '../design/testing/random.ts';
import { RULES } from '../rules/catalogue.ts';
import { createJudge } from '../rules/engine.ts';
import { assignAll, assignOne } from './assign.ts';
import { addressPlan } from './plan.ts';
import { nextFree, stateAt } from './room.ts';
import { adapterOf, containerOf, designOf, hostOf, lanHost, networkOf, rowOf } from './testing.ts';

const RUNS = process.env.SWITCHYARD_FUZZ === 'full' ? 20_000 : 500;
vi.setConfig({ testTimeout: 300_000 });

const SEEN = ['10.61.0.2', '10.61.0.3', '10.61.0.10', '10.61.0.1', '10.31.8.20', '172.16.1.9', 'x'] as const;

/** A random design in which some containers run, and which has small subnets, so that what is taken is met. */
function running(random: Random): Design {
  const design = randomDesign(random);
  const hosts = design.topology.hosts.map((host) => ({
    ...host,
    adapters: host.adapters.map((adapter) => (chance(random, 0.3) ? { ...adapter, ipv4: '10.61.0.2/24' } : adapter)),
    networks: host.networks.map((network) => ({
      ...network,
      subnets: network.subnets.map((entry) => (chance(random, 0.4) ? { ...entry, subnet: '10.61.0.0/28' } : entry)),
    })),
    containers: host.containers.map((container) => ({
      ...container,
      endpoints: container.endpoints.map((endpoint) =>
        chance(random, 0.3) ? { ...endpoint, actualIp: pick(random, SEEN) } : endpoint,
      ),
    })),
  }));
  return { ...design, topology: { ...design.topology, hosts } };
}

/** Who can attach to a network, read from the design alone. */
function membersOf({ topology }: Design, host: Host, network: Network): readonly Host[] {
  if (network.driver !== 'overlay' || host.swarmId === undefined) return [host];
  return topology.hosts.filter(({ swarmId }) => swarmId === host.swarmId);
}

/** Everything that an endpoint of the network must not get, without a look at the plan. */
function forbidden(
  design: Design,
  host: Host,
  network: Network,
  index: number,
  except: string,
): Set<number | undefined> {
  const members = membersOf(design, host, network);
  const taken = new Set<number | undefined>();
  for (const member of members) {
    for (const { ipv4 = '', gateway = '' } of member.adapters) {
      taken.add(parseIpv4(ipv4.split('/')[0] ?? '')).add(parseIpv4(gateway));
    }
    for (const { endpoints } of member.containers) {
      for (const { id, network: on, ip = '', actualIp = '' } of endpoints) {
        if (on === network.id && id !== except) taken.add(parseIpv4(ip)).add(parseIpv4(actualIp));
      }
    }
  }
  for (const { gateway = '' } of network.subnets) taken.add(parseIpv4(gateway));
  const subnet = rowOf(design, network.id, index).subnet;
  if (subnet && ['nat', 'overlay'].includes(network.driver) && network.subnets[index]?.gateway === undefined) {
    taken.add(subnet.base + 1);
  }
  return taken;
}

describe('given to all', () => {
  test('nothing that is anybody’s, in the design or on the host', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = running(seededRandom(seed));
        const plan = addressPlan(design);
        for (const row of plan.rows) {
          const result = assignAll(plan, row);
          const [host] = row.hosts;
          if (!result.ok || !row.network || !host || !row.subnet) continue;
          given += result.given.length;
          expect(new Set(result.given.map(({ to }) => to)).size).toBe(result.given.length);
          for (const { owner, to } of result.given) {
            const address = parseIpv4(to) ?? -1;
            expect(forbidden(design, host, row.network, row.index ?? 0, owner.endpoint.id).has(address)).toBe(false);
            // What it was seen with it keeps, in whichever subnet of the network that is.
            if (to === owner.endpoint.actualIp) continue;
            expect(contains(row.subnet, address)).toBe(true);
            expect([row.subnet.base, row.subnet.last]).not.toContain(address);
            expect(stateAt(row, address)).toBe('free');
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(given).toBeGreaterThan(RUNS / 4);
  });

  test('brings no new fault of an address, and leaves nobody without', () => {
    const judge = createJudge(RULES.filter(({ code }) => /^SY09[5-9]$/.test(code)));
    const faults = (design: Design) =>
      new Set(judge(design).findings.map(({ code, entities, params }) => `${code} ${entities[0]?.id} ${params?.ip}`));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = running(seededRandom(seed));
        const plan = addressPlan(design);
        for (const row of plan.rows) {
          const result = assignAll(plan, row);
          if (!result.ok) continue;
          const before = faults(design);
          const after = applyEdit(design, result.edit);
          expect([...faults(after)].filter((fault) => !before.has(fault))).toEqual([]);
          expect(addressPlan(after).byKey.get(row.key)?.open).toEqual([]);
        }
      }),
      { numRuns: RUNS / 5 },
    );
  });
});

const lab = networkOf('lab', 'nat', '10.61.0.0/29', '10.61.0.1');
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => containerOf(`web${at + from}`, 'lab'));

describe('one subnet', () => {
  test('is given out from its first free address, in the order of the drawing', () => {
    const containers = [containerOf('db', 'lab', { ip: '10.61.0.3' }), ...many(3)];
    const design = designOf(hostOf('A', { networks: [lab], containers }));
    const plan = addressPlan(design);
    const result = assignAll(plan, rowOf(design, 'lab'));
    expect(result.ok && result.given.map(({ to }) => to)).toEqual(['10.61.0.2', '10.61.0.4', '10.61.0.5']);
  });

  test('that has no room for all is given to nobody, and says how many are wanted', () => {
    const design = designOf(hostOf('A', { networks: [lab], containers: many(6) }));
    const result = assignAll(addressPlan(design), rowOf(design, 'lab'));
    expect(result).toEqual({ ok: false, refusal: { reason: 'full', needed: 6, free: 5, held: 0 } });
  });

  test('of an overlay keeps one address for each host that runs containers on it', () => {
    const mesh = networkOf('mesh', 'overlay', '10.9.0.0/29', '10.9.0.1', { attachable: true });
    const on = (name: string) => containerOf(name, 'mesh');
    const swarm = (second: number) =>
      designOf(
        hostOf('A', { swarmId: 's', networks: [mesh], containers: [on('a'), on('b')] }),
        hostOf('B', { swarmId: 's', containers: Array.from({ length: second }, (_, at) => on(`c${at}`)) }),
      );
    const tight = swarm(2);
    const row = rowOf(tight, 'mesh');
    expect(row.counts).toMatchObject({ usable: 5, free: 5, held: 2 });
    expect(assignAll(addressPlan(tight), row)).toMatchObject({ ok: false, refusal: { reason: 'full', needed: 4 } });
    const fits = swarm(1);
    const result = assignAll(addressPlan(fits), rowOf(fits, 'mesh'));
    expect(result.ok && result.given.map(({ owner, to }) => `${owner.host.name} ${to}`)).toEqual([
      'A 10.9.0.2',
      'A 10.9.0.3',
      'B 10.9.0.4',
    ]);
  });

  test('leaves a running container the address it was seen with', () => {
    const containers = [containerOf('new', 'lab'), containerOf('old', 'lab', { actualIp: '10.61.0.2' })];
    const design = designOf(hostOf('A', { networks: [lab], containers }));
    const result = assignAll(addressPlan(design), rowOf(design, 'lab'));
    expect(result.ok && result.edit.addresses).toEqual({ 'new-end': '10.61.0.3', 'old-end': '10.61.0.2' });
  });

  test('on the physical network keeps clear of hosts, routers and what other hosts have there', () => {
    const lan = (id: string) => networkOf(id, 'transparent', '10.31.8.0/29', '10.31.8.1');
    const design = designOf(
      lanHost('A', '10.31.8.2/29', lan('lan-a'), [containerOf('one', 'lan-a'), containerOf('two', 'lan-a')]),
      lanHost('B', '10.31.8.3/29', lan('lan-b'), [containerOf('web', 'lan-b', { ip: '10.31.8.4' })]),
    );
    const result = assignAll(addressPlan(design), rowOf(design, 'lan-a'));
    expect(result.ok && result.given.map(({ to }) => to)).toEqual(['10.31.8.5', '10.31.8.6']);
  });

  test('of the built-in nat of Windows Server 2016 keeps clear of the networks inside it', () => {
    const nat = networkOf('nat', 'nat', '172.16.0.0/16', '172.16.0.1', { origin: 'host' });
    const inner = networkOf('inner', 'nat', '172.16.0.0/24', '172.16.0.1');
    const design = designOf(
      hostOf('A', { release: 'WS2016', networks: [nat, inner], containers: [containerOf('web', 'nat')] }),
    );
    const row = rowOf(design, 'nat');
    expect(row.conflicts).toEqual([]);
    expect(row.blocks).toMatchObject([{ name: 'inner' }]);
    const result = assignAll(addressPlan(design), row);
    expect(result.ok && result.given.map(({ to }) => to)).toEqual(['172.16.1.0']);
  });

  test('that another network wrongly lies over keeps clear of what that one has', () => {
    const other = networkOf('other', 'nat', '10.61.0.0/29', '10.61.0.2');
    const containers = [containerOf('web', 'lab'), containerOf('db', 'other', { ip: '10.61.0.3' })];
    const design = designOf(hostOf('A', { networks: [lab, other], containers }));
    const result = assignAll(addressPlan(design), rowOf(design, 'lab'));
    expect(result.ok && result.given.map(({ to }) => to)).toEqual(['10.61.0.4']);
  });
});

describe('refused', () => {
  const refusalOf = (network: Network, key = network.id) => {
    const design = designOf(hostOf('A', { networks: [network], containers: [containerOf('web', network.id)] }));
    const plan = addressPlan(design);
    const row = plan.rows.find((item) => item.network?.id === key);
    const result = row && assignAll(plan, row);
    return result?.ok ? undefined : result?.refusal;
  };

  test.each([
    ['DHCP gives them', networkOf('lan', 'transparent', ''), { reason: 'unknown', unknown: 'dhcp' }],
    ['HNS picks the prefix', networkOf('lab', 'nat', ''), { reason: 'unknown', unknown: 'hns' }],
    ['the swarm picks the prefix', networkOf('mesh', 'overlay', ''), { reason: 'unknown', unknown: 'swarm' }],
    ['l2bridge needs one', networkOf('l2', 'l2bridge', ''), { reason: 'unknown', unknown: 'missing' }],
    [
      'the listing did not show it',
      networkOf('l2', 'l2bridge', '', undefined, { origin: 'host' }),
      { reason: 'unknown', unknown: 'not-listed' },
    ],
    ['not readable', networkOf('lab', 'nat', '10.61.0.0/40'), { reason: 'unknown', unknown: 'unreadable' }],
    ['0.0.0.0/0 means DHCP', networkOf('lan', 'transparent', '0.0.0.0/0'), { reason: 'unknown', unknown: 'dhcp' }],
    ['Azure gives them', networkOf('az', 'l2tunnel', '10.1.0.0/24', '10.1.0.1'), { reason: 'plugin' }],
  ])('%s', (_, network, refusal) => {
    expect(refusalOf(network)).toEqual(refusal);
  });

  test('where every endpoint has one', () => {
    const design = designOf(
      hostOf('A', { networks: [lab], containers: [containerOf('web', 'lab', { ip: '10.61.0.2' })] }),
    );
    expect(assignAll(addressPlan(design), rowOf(design, 'lab'))).toMatchObject({ refusal: { reason: 'nothing-open' } });
  });

  test('for what is no network’s', () => {
    const design = designOf(hostOf('A', { adapters: [adapterOf('Ethernet', '10.31.8.5/22')] }));
    const plan = addressPlan(design);
    const [lan] = plan.rows;
    expect(lan && assignAll(plan, lan)).toEqual({ ok: false, refusal: { reason: 'no-network' } });
  });
});

describe('one address', () => {
  const design = designOf(
    hostOf('A', { networks: [lab], containers: [...many(1), containerOf('db', 'lab', { ip: '10.61.0.3' })] }),
  );
  const row = rowOf(design, 'lab');
  const [owner] = row.open;
  const give = (text: string) => owner && assignOne(row, owner, parseIpv4(text) ?? 0);

  test('that is free is given', () => {
    expect(give('10.61.0.4')).toMatchObject({ ok: true, edit: { addresses: { 'web0-end': '10.61.0.4' } } });
    expect(formatIpv4(nextFree(row) ?? 0)).toBe('10.61.0.2');
    expect(formatIpv4(nextFree(row, parseIpv4('10.61.0.3')) ?? 0)).toBe('10.61.0.4');
  });

  test.each(['10.61.0.0', '10.61.0.1', '10.61.0.3', '10.61.0.7'])('%s is taken', (text) => {
    expect(give(text)).toEqual({ ok: false, refusal: { reason: 'taken' } });
  });

  test('outside is refused', () => {
    expect(give('10.62.0.4')).toEqual({ ok: false, refusal: { reason: 'outside' } });
  });
});

test('ten thousand endpoints are given addresses in one edit', () => {
  const wide = networkOf('wide', 'nat', '10.0.0.0/16', '10.0.0.1');
  const containers = Array.from({ length: 10_000 }, (_, at) => containerOf(`web${at}`, 'wide'));
  const design = designOf(hostOf('A', { networks: [wide], containers }));
  const result = assignAll(addressPlan(design), rowOf(design, 'wide'));
  if (!result.ok) throw new Error(result.refusal.reason);
  const after = applyEdit(design, result.edit);
  expect(new Set(after.topology.hosts[0]?.containers.map(({ endpoints }) => endpoints[0]?.ip)).size).toBe(10_000);
  expect(rowOf(after, 'wide').conflicts).toEqual([]);
});
