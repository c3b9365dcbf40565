import { describe, expect, test } from 'vitest';
import type { Adapter, Network } from '../../design/schema.ts';
import type { ObservedDockerNetwork, ObservedHost } from '../../observed/observedHost.ts';
import { networkSettings, SETTINGS_LABEL } from '../ownership.ts';
import { HNS, host, lab, seenLab } from '../testing/planFixtures.ts';
import type { Difference } from './change.ts';
import { type Comparison, compareNetwork } from './networkDifference.ts';
import { type SeenNetwork, seeHost } from './seen.ts';

interface Case {
  readonly drawn?: Partial<Network>;
  readonly seen?: Partial<ObservedDockerNetwork>;
  readonly adapters?: readonly Adapter[];
  readonly rest?: Partial<ObservedHost>;
}

function compare({ drawn = {}, seen = {}, adapters = [], rest = {} }: Case): Comparison {
  const networks = seeHost({ ...host([], [], rest), dockerNetworks: [seenLab(seen)] }).networks;
  return compareNetwork(lab(drawn), { adapters }, networks[0] as SeenNetwork);
}

const SAME: Comparison = { differences: [], otherSettings: false, unchecked: [] };
const flag = (name: string, value?: string) => ({ flag: name, ...(value !== undefined && { value }) });
const two: readonly Adapter[] = [
  { id: 'a', name: 'Ethernet 2' },
  { id: 'b', name: 'Ethernet 3' },
];
const TEAM = `${HNS}interface`;
const TRANSPARENT = { driver: 'transparent', subnets: [] };

describe('as drawn', () => {
  test.each<[string, Case]>([
    ['whatever the case of its driver', { drawn: { driver: 'NAT' }, seen: { driver: 'nat' } }],
    ['with any driver where none is drawn', { drawn: { driver: '' } }],
    ['with any subnet where none is drawn', { drawn: { subnets: [{ subnet: '' }] } }],
    ['with DHCP where DHCP is drawn', { drawn: TRANSPARENT, seen: TRANSPARENT }],
    ['with any gateway where none is drawn', { drawn: { subnets: [{ subnet: '10.61.0.9/24' }] } }],
    ['with a gateway that says nothing', { drawn: { subnets: [{ subnet: '10.61.0.0/24', gateway: '0.0.0.0' }] } }],
    [
      'on the team that is drawn, in any order and case',
      { drawn: TRANSPARENT, adapters: two, seen: { ...TRANSPARENT, options: { [TEAM]: 'ethernet 3,ETHERNET 2' } } },
    ],
    [
      'on the adapter that HNS tells of',
      {
        drawn: TRANSPARENT,
        adapters: two.slice(0, 1),
        seen: { ...TRANSPARENT, options: { [`${HNS}hnsid`]: 'X' } },
        rest: { hnsNetworks: [{ id: 'x', name: 'y', type: 'transparent', adapter: 'Ethernet 2', subnets: [] }] },
      },
    ],
    [
      'where the host had it already, on an adapter that nobody told of',
      { drawn: { ...TRANSPARENT, origin: 'host' }, adapters: two, seen: TRANSPARENT },
    ],
    [
      'with all that docker writes by itself',
      {
        seen: {
          options: {
            [`${HNS}hnsid`]: 'X',
            [`${HNS}hnsowned`]: 'true',
            [`${HNS}networkname`]: 'Y',
            'com.docker.network.driver.overlay.vxlanid_list': '4096',
            'com.docker.network.enable_ipv4': 'true',
            'com.docker.network.enable_ipv6': 'false',
          },
        },
      },
    ],
    [
      'with labels that others wrote',
      {
        drawn: { flags: [flag('--label', 'team=a'), flag('--label', 'io.switchyard.design=shop')] },
        seen: { labels: { team: 'a', 'com.example': 'x', 'io.switchyard.design': 'office' } },
      },
    ],
    [
      'with flags that docker shows',
      {
        drawn: {
          attachable: true,
          flags: [
            flag('--internal'),
            flag('--ingress', 'true'),
            flag('--scope', 'local'),
            flag('--scope', 'swarm'),
            flag('--config-from', 'pattern'),
          ],
        },
        seen: { attachable: true, internal: true, ingress: true, scope: 'swarm', configFrom: 'pattern' },
      },
    ],
    ['where a flag is turned off', { drawn: { flags: [flag('--internal', 'false')] }, seen: { internal: false } }],
    ['where docker says nothing of a flag', { drawn: { attachable: true, flags: [flag('--internal')] } }],
    [
      'where docker says nothing of its scope',
      { drawn: { flags: [flag('--scope', 'x')] }, seen: { scope: undefined } },
    ],
    [
      'where a pattern has another driver by its nature',
      {
        drawn: { subnets: [], flags: [flag('--config-only')] },
        seen: { driver: 'null', configOnly: true, subnets: [] },
      },
    ],
  ])('%s', (_, one) => {
    expect(compare(one)).toEqual(SAME);
  });
});

describe('otherwise than drawn', () => {
  const subnet = (gateway?: string) => [{ subnet: '10.61.0.0/24', ...(gateway !== undefined && { gateway }) }];

  test.each<[string, Case, readonly Difference[]]>([
    ['driver', { drawn: { driver: 'Internal' } }, [{ field: 'driver', from: 'nat', to: 'internal' }]],
    [
      'subnet',
      { drawn: { subnets: [{ subnet: '10.1.0.0/24', gateway: '10.1.0.1' }] } },
      [{ field: 'subnets', from: '10.61.0.0/24 (10.61.0.1)', to: '10.1.0.0/24 (10.1.0.1)' }],
    ],
    [
      'one subnet more',
      { drawn: { subnets: [...subnet(), { subnet: '10.1.0.0/24' }] } },
      [{ field: 'subnets', from: '10.61.0.0/24 (10.61.0.1)', to: '10.1.0.0/24, 10.61.0.0/24' }],
    ],
    [
      'a fixed subnet in place of DHCP',
      { drawn: TRANSPARENT, seen: { driver: 'transparent' } },
      [{ field: 'subnets', from: '10.61.0.0/24 (10.61.0.1)', to: '' }],
    ],
    [
      'gateway',
      { drawn: { subnets: subnet('10.61.0.254') } },
      [{ field: 'gateway', key: '10.61.0.0/24', from: '10.61.0.1', to: '10.61.0.254' }],
    ],
    [
      'no gateway',
      { drawn: { subnets: subnet('10.61.0.254') }, seen: { subnets: subnet('') } },
      [{ field: 'gateway', key: '10.61.0.0/24', from: '', to: '10.61.0.254' }],
    ],
    [
      'options, of which only those of others count',
      { drawn: { options: { mtu: '1400', vlan: '7' } }, seen: { options: { mtu: '1500', extra: 'x' } } },
      [
        { field: 'option', key: 'mtu', from: '1500', to: '1400' },
        { field: 'option', key: 'vlan', from: '', to: '7' },
        { field: 'option', key: 'extra', from: 'x', to: '' },
      ],
    ],
    [
      'an option that docker writes, where it is drawn',
      { drawn: { options: { [`${HNS}networkname`]: 'A' } }, seen: { options: { [`${HNS}networkname`]: 'a' } } },
      [{ field: 'option', key: `${HNS}networkname`, from: 'a', to: 'A' }],
    ],
    [
      'adapters',
      { drawn: TRANSPARENT, adapters: two, seen: { ...TRANSPARENT, options: { [TEAM]: 'Ethernet' } } },
      [{ field: 'interface', from: 'Ethernet', to: 'Ethernet 2,Ethernet 3' }],
    ],
    [
      'adapters that nobody told docker of',
      { drawn: TRANSPARENT, adapters: two, seen: TRANSPARENT },
      [{ field: 'interface', from: '', to: 'Ethernet 2,Ethernet 3' }],
    ],
    [
      'an adapter that is not drawn',
      { drawn: TRANSPARENT, seen: { ...TRANSPARENT, options: { [TEAM]: 'Ethernet' } } },
      [{ field: 'interface', from: 'Ethernet', to: '' }],
    ],
    [
      'labels',
      { drawn: { flags: [flag('--label', 'team=a'), flag('--label', 'on')] }, seen: { labels: { team: 'b' } } },
      [
        { field: 'label', key: 'team', from: 'b', to: 'a' },
        { field: 'label', key: 'on', from: '', to: '' },
      ],
    ],
    [
      'flags that docker shows',
      {
        drawn: { flags: [flag('--internal'), flag('--scope', 'swarm'), flag('--config-from', 'x')] },
        seen: { attachable: true, internal: false, ingress: true },
      },
      [
        { field: 'attachable', from: 'true', to: 'false' },
        { field: 'internal', from: 'false', to: 'true' },
        { field: 'ingress', from: 'true', to: 'false' },
        { field: 'scope', from: 'local', to: 'swarm' },
        { field: 'config-from', from: '', to: 'x' },
      ],
    ],
    [
      'a flag for attachable counts as well as the switch',
      { drawn: { flags: [flag('--attachable')] }, seen: { attachable: false } },
      [{ field: 'attachable', from: 'false', to: 'true' }],
    ],
    ['a pattern it was made from', { seen: { configFrom: 'x' } }, [{ field: 'config-from', from: 'x', to: '' }]],
    [
      'a network where a pattern is drawn',
      { drawn: { flags: [flag('--config-only')] } },
      [{ field: 'config-only', from: 'false', to: 'true' }],
    ],
    [
      'a pattern where a network is drawn',
      { seen: { driver: 'null', configOnly: true } },
      [{ field: 'config-only', from: 'true', to: 'false' }],
    ],
  ])('%s', (_, one, differences) => {
    expect(compare(one).differences).toEqual(differences);
  });
});

test('flags that docker does not show: named where nothing tells of them, judged by the mark where there is one', () => {
  const drawn = { flags: [flag('--ipv6', 'false'), flag('--label', 'a=b')] };
  const seen = (labels: Record<string, string>) => ({ labels: { a: 'b', ...labels } });
  const marked = (settings: string) => seen({ [SETTINGS_LABEL]: settings });
  const mark = networkSettings(lab(drawn));
  expect(compare({ drawn, seen: seen({}) })).toEqual({ ...SAME, unchecked: ['--ipv6'] });
  expect(compare({ drawn, seen: marked(mark) })).toEqual(SAME);
  expect(compare({ drawn, seen: marked('other') })).toEqual({ ...SAME, otherSettings: true, unchecked: ['--ipv6'] });
  // A drawing that was read from a host has only what could be seen there.
  expect(compare({ drawn: { ...drawn, origin: 'host' }, seen: marked('other') })).toMatchObject({
    otherSettings: false,
  });
});
