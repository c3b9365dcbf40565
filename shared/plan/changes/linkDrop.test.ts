import { describe, expect, test } from 'vitest';
import type { ObservedAdapter, ObservedDockerNetwork } from '../../observed/observedHost.ts';
import { HNS, host, id, seenLab } from '../testing/planFixtures.ts';
import { adapterNames, linkIsBack, removalDropsLink, sharersOf } from './linkDrop.ts';
import { type SeenNetwork, seeHost } from './seen.ts';

const onAdapter = (letter: string, name: string, rest: Partial<ObservedDockerNetwork> = {}) =>
  seenLab({ id: id(letter), name, driver: 'transparent', options: { [`${HNS}interface`]: 'Ethernet 2' }, ...rest });

/** The first of some networks, and the host they are on. */
function first(networks: readonly ObservedDockerNetwork[], rest = {}) {
  const seen = seeHost({ ...host(networks, [], rest), dockerNetworks: [...networks] });
  return { network: seen.networks[0] as SeenNetwork, seen };
}

const nobody = new Set<string>();

describe('whether taking a network away drops the host’s link', () => {
  const drops = (networks: readonly ObservedDockerNetwork[], going: ReadonlySet<string> = nobody) => {
    const { network, seen } = first(networks);
    return removalDropsLink(network, going, seen);
  };

  test.each(['transparent', 'l2bridge', 'l2tunnel', 'overlay', 'L2Bridge'])(
    '%s alone on its adapter: yes',
    (driver) => {
      expect(drops([onAdapter('1', 'a', { driver })])).toBe(true);
    },
  );

  test.each(['nat', 'internal', 'ics', 'null'])('%s: no, it is on no adapter', (driver) => {
    expect(drops([onAdapter('1', 'a', { driver })])).toBe(false);
  });

  test('a pattern is on none either', () => {
    expect(drops([onAdapter('1', 'a', { configOnly: true })])).toBe(false);
  });

  test('not while another network stays on the adapter, in whatever case it is written', () => {
    const other = onAdapter('2', 'b', { options: { [`${HNS}interface`]: 'ETHERNET 2' } });
    expect(drops([onAdapter('1', 'a'), other])).toBe(false);
    expect(drops([onAdapter('1', 'a'), other], new Set([id('2')]))).toBe(true);
    expect(drops([onAdapter('1', 'a'), onAdapter('2', 'b', { options: { [`${HNS}interface`]: 'Other' } })])).toBe(true);
  });

  test('it may where nobody knows the adapter', () => {
    const unknown = { options: {} };
    expect(drops([onAdapter('1', 'a', unknown), onAdapter('2', 'b', unknown)])).toBe(true);
  });
});

describe('who keeps a network from being taken away', () => {
  const hns = (letter: string, switchId: string) => ({
    id: `h${letter}`,
    name: `hns-${letter}`,
    type: 'Transparent',
    subnets: [],
    switchId,
  });
  const sharers = (networks: readonly ObservedDockerNetwork[], going = nobody, rest = {}) => {
    const { network, seen } = first(networks, rest);
    return sharersOf(network, going, seen);
  };
  const withHns = (letter: string, name: string, rest: Partial<ObservedDockerNetwork> = {}) =>
    onAdapter(letter, name, { options: { [`${HNS}hnsid`]: `H${letter}` }, ...rest });

  test('those that stay on the same switch, by name', () => {
    expect(sharers([onAdapter('1', 'a'), onAdapter('2', 'b')])).toEqual(['b']);
    expect(sharers([onAdapter('1', 'a'), onAdapter('2', 'b')], new Set([id('2')]))).toEqual([]);
  });

  test('networks of HNS that docker does not know count too, told by the id of the switch', () => {
    const hnsNetworks = [hns('1', 'AA'), hns('7', 'aa'), hns('8', 'bb')];
    expect(sharers([withHns('1', 'a')], nobody, { hnsNetworks })).toEqual(['hns-7']);
    const known = [withHns('1', 'a'), withHns('7', 'b')];
    expect(sharers(known, nobody, { hnsNetworks })).toEqual(['b']);
    expect(sharers(known, new Set([id('7')]), { hnsNetworks })).toEqual([]);
  });

  test('nobody keeps an overlay, a pattern, what is on no adapter, or on one that is not known', () => {
    const other = onAdapter('2', 'b');
    for (const rest of [{ driver: 'overlay' }, { configOnly: true }, { driver: 'nat' }, { options: {} }])
      expect(sharers([onAdapter('1', 'a', rest), other])).toEqual([]);
  });
});

describe('when the link counts as back', () => {
  const adapter = (name: string, rest: Partial<ObservedAdapter> = {}): ObservedAdapter => ({
    name,
    physical: true,
    addresses: [],
    ...rest,
  });
  const observed = (...adapters: readonly ObservedAdapter[]) => ({ ...host(), adapters: [...adapters] });
  const mac = '00-15-5D-00-00-02';

  test('with an address on one of the adapters, or on the port of the switch that has its MAC address', () => {
    const seen = observed(
      adapter('Ethernet', { mac, addresses: [] }),
      adapter('vEthernet (x)', { mac: '00:15:5d:00:00:02', addresses: ['10.0.0.5/24', '169.254.1.2/16'] }),
      adapter('Other', { mac: '00-15-5D-00-00-99', addresses: ['10.9.0.5/24'] }),
    );
    expect(linkIsBack(['Ethernet'], seen)).toEqual([
      { see: 'adapter-address', adapters: ['Ethernet'], macs: [expect.any(String)], had: ['10.0.0.5/24'] },
    ]);
  });

  test('where the adapter is not known, by that of the default route', () => {
    const seen = observed(
      adapter('Ethernet', { addresses: ['10.0.0.5/24'], defaultRoute: true }),
      adapter('Other', { addresses: ['10.9.0.5/24'], defaultRoute: false }),
    );
    expect(linkIsBack([], seen)).toEqual([
      { see: 'adapter-address', adapters: ['Ethernet'], macs: [], had: ['10.0.0.5/24'] },
    ]);
  });

  test('at once where it had no address that could come back, or nobody looked', () => {
    expect(linkIsBack(['Ethernet'], observed(adapter('Ethernet', { addresses: ['169.254.1.2/16'] })))).toEqual([]);
    const { adapters: _, ...unseen } = host();
    expect(linkIsBack(['Ethernet'], unseen)).toEqual([]);
  });
});

test('the names of adapters are those between commas', () => {
  expect(adapterNames('Ethernet 2,Ethernet 3')).toEqual(['Ethernet 2', 'Ethernet 3']);
  expect(adapterNames('')).toEqual([]);
});
