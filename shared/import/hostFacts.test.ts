import { describe, expect, it } from 'vitest';
import { countingIds } from '../design/create.ts';
import { hostFromFacts, readHostFacts } from './hostFacts.ts';

function hostOf(value: unknown) {
  const reading = readHostFacts(value);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return hostFromFacts(reading.facts, countingIds());
}

function faultsOf(value: unknown) {
  const reading = readHostFacts(value);
  return reading.ok ? [] : reading.faults.map(({ path, expected }) => `${path}: ${expected}`);
}

/** The example of the command line's documentation. */
const documented = {
  name: 'WEB01',
  release: 'WS2019',
  build: 17763,
  platform: 'hyperv-vm',
  engine: '28.5',
  swarm: 'none',
  ipv6: true,
  macSpoofing: true,
  promiscuous: false,
  kbs: ['KB4489899'],
  netNat: ['172.16.0.0/16'],
  adapters: [
    {
      name: 'Ethernet 2',
      description: 'Intel(R) X722 #2',
      ipv4: '10.31.8.5/22',
      gateway: '10.31.8.1',
      defaultRoute: false,
      status: 'Up',
      media: '802.3',
      mtu: 1500,
      speed: '10 Gbps',
      trunk: true,
      vlan: null,
      mac: '00-15-5D-00-00-01',
      boundTo: null,
    },
  ],
  networks: [{ name: 'nat', driver: 'nat', subnet: '172.24.144.0/20', gateway: '172.24.144.1' }],
};

describe('readHostFacts', () => {
  it('takes the documented example and an empty object', () => {
    const { host, swarms } = hostOf(documented);
    expect(host).toMatchObject({ name: 'WEB01', build: 17763, adaptersKnown: true, swarm: 'none' });
    expect(host.adapters).toMatchObject([{ name: 'Ethernet 2', vlan: null }]);
    expect(host.adapters[0]).not.toHaveProperty('boundTo');
    expect(host.networks).toMatchObject([
      { name: 'nat', driver: 'nat', origin: 'host', subnets: [{ subnet: '172.24.144.0/20', gateway: '172.24.144.1' }] },
    ]);
    expect(host.switches).toMatchObject([{ kind: 'internal', origin: 'docker' }]);
    expect(swarms).toEqual([]);
    expect(hostOf({}).host).toEqual({
      id: 'host-1',
      name: 'host',
      adapters: [],
      switches: [],
      networks: [],
      containers: [],
    });
  });

  it.each<[unknown, string[]]>([
    [[], [': object']],
    ['x', [': object']],
    [null, [': object']],
    [{ build: '17763' }, ['build: number']],
    [{ build: 1.5 }, ['build: integer']],
    [{ platform: 'xen' }, ['platform: one-of']],
    [{ adapters: [{ name: 'a' }, { mtu: 1500 }] }, ['adapters[1].name: text']],
    [{ adapters: [{ name: 'a', mtu: '1500' }] }, ['adapters[0].mtu: number']],
    [{ nets: [] }, [': known-key']],
    [{ networks: [{ name: 'a' }] }, ['networks[0].driver: text']],
  ])('names what is wrong in %j', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });
});

describe('hostFromFacts', () => {
  it('draws a switch made by hand, and knows whether docker sees it', () => {
    const adapters = [{ name: 'A', boundTo: 'Lab' }, { name: 'B', boundTo: 'Lab' }, { name: 'C' }];
    const unknown = hostOf({ adapters }).host;
    expect(unknown.switches).toMatchObject([
      { name: 'Lab', kind: 'external', origin: 'host', adapters: ['adapter-1', 'adapter-2'] },
    ]);
    expect(unknown.switches[0]).not.toHaveProperty('seenByDocker');
    expect(hostOf({ adapters, networks: [] }).host.switches).toMatchObject([{ seenByDocker: false }]);
    const adopted = hostOf({ adapters, networks: [{ name: 'Lab', driver: 'transparent' }] }).host;
    expect(adopted.switches).toMatchObject([{ name: 'Lab', seenByDocker: true }]);
    expect(adopted.networks).toMatchObject([{ name: 'Lab', switch: adopted.switches[0]?.id }]);
  });

  it('puts a member of a swarm into one that exists', () => {
    const { host, swarms } = hostOf({ swarm: 'worker' });
    expect(swarms).toMatchObject([{ origin: 'host' }]);
    expect(host).toMatchObject({ swarm: 'worker', swarmId: swarms[0]?.id });
  });
});
