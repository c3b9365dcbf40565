import { describe, expect, test } from 'vitest';
import { createContainer, createNetwork, createSwitch } from '../../../design/create.ts';
import type { Container, Network } from '../../../design/schema.ts';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import { VXLAN_IDS } from '../../hns/optionValues.ts';
import { guid, hnsHost, hnsLab, hnsWeb } from '../../testing/hnsFixtures.ts';
import { designOf, HNS, plan } from '../../testing/planFixtures.ts';
import { bareHost } from '../../testing/randomCase.ts';
import { written } from '../../testing/written.ts';
import type { ChangeOptions } from '../request.ts';

/**
 * Whole plans where HNS makes the networks, as they are. Whoever changes one on purpose reads the difference, and has it
 * written anew (`vitest -u`).
 */

const lab = (rest: Partial<Network> = {}) =>
  createNetwork('n', 'lab', 'nat', { subnets: [{ subnet: '10.61.0.0/24', gateway: '10.61.0.1' }], ...rest });
const drawn = (letter: string, name: string, network: string, rest: Partial<Container> = {}) =>
  createContainer(letter, name, `${name}:1`, { endpoints: [{ id: `${letter}1`, network }], ...rest });
const net = (letter: string, name: string, rest: Partial<ObservedHnsNetwork> = {}): ObservedHnsNetwork => ({
  id: guid(letter),
  name,
  type: 'nat',
  subnets: [],
  ...rest,
});
const port = (letter: string, name: string, on: string, rest: Partial<ObservedHnsEndpoint> = {}) =>
  hnsWeb({ id: guid(letter), name, network: guid(on), ip: undefined, ...rest });
const seenSwitch = (letter: string, name: string, ...adapters: string[]) => ({
  id: guid(letter),
  name,
  kind: 'external' as const,
  adapters,
});
const UPLINKS = {
  adapters: ['Ethernet', 'Ethernet 2', 'Ethernet 3'].map((name, at) => ({ id: `a${at + 1}`, name })),
  switches: ['a1', 'a2', 'a3'].map((id) => createSwitch(id, id, 'external', { adapters: [id] })),
};
const { adapters = [] } = bareHost();
const Windows = (networks: readonly ObservedHnsNetwork[], endpoints: readonly ObservedHnsEndpoint[] = [], rest = {}) =>
  hnsHost(networks, endpoints, { adapters, switches: [], ...rest });
const design = (networks: readonly Network[], containers: readonly Container[] = []) =>
  designOf({ ...UPLINKS, networks, containers });
const words = (
  networks: readonly Network[],
  containers: readonly Container[],
  at: ObservedHost,
  options?: ChangeOptions,
) => written(plan(design(networks, containers), at, options));

test('what is made: networks by name, then endpoints, those with an address of their own first', () => {
  const networks = [
    lab(),
    createNetwork('o', 'mesh', 'overlay', {
      switch: 'a2',
      subnets: [{ subnet: '10.64.0.0/24', gateway: '10.64.0.1' }],
      options: { [VXLAN_IDS]: '7000' },
    }),
    createNetwork('t', 'front', 'transparent', { switch: 'a3', options: { [`${HNS}vlanid`]: '31' } }),
    createNetwork('x', 'outside', 'transparent', { origin: 'host' }),
  ];
  const containers = [
    drawn('b', 'api', 'n'),
    drawn('c', 'web', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.9' }] }),
    drawn('d', 'db', 'o', { ports: [{ host: '1433', container: '1433' }] }),
    drawn('g', 'guest', 'x'),
    drawn('h', 'v6', 't', { endpoints: [{ id: 'h1', network: 't', ip: 'fd00::9' }] }),
  ];
  const taken = [seenSwitch('5', 'by-hand', 'Ethernet 3')];
  const observed = Windows([net('b', 'outside', { type: 'Transparent' })], [], { switches: taken });
  expect(words(networks, containers, observed)).toMatchInlineSnapshot(`
    "
    ready, host-link-drop
    create network front (network:t, switchyard; drawn): missing
        by hns-network-create:t: host-link-drop
    create network lab (network:n, switchyard; drawn): missing
        by hns-network-create:n
    create network mesh (network:o, switchyard; drawn): missing
        by hns-network-create:o: host-link-drop
    keep network outside (network:x, foreign; drawn, seen as network bbbbbbbb-…): same
    create connection v6 on front (connection:h1, switchyard; drawn): missing
        by hns-endpoint-create:h1
    create connection web on lab (connection:c1, switchyard; drawn): missing
        by hns-endpoint-create:c1
    create connection api on lab (connection:b1, switchyard; drawn): missing
        by hns-endpoint-create:b1
    create connection db on mesh (connection:d1, switchyard; drawn): missing
        by hns-endpoint-create:d1
    create connection guest on outside (connection:g1, switchyard; drawn): missing
        by hns-endpoint-create:g1
    1. hns-network-create front, host-link-drop (front transparent)
        do   network-make {"body":{"Name":"front","Type":"transparent","NetworkAdapterName":"Ethernet 3","Policies":[{"Type":"VLAN","VLAN":31}]}}
        undo network-unmake {"body":{"Name":"front","Type":"transparent","NetworkAdapterName":"Ethernet 3","Policies":[{"Type":"VLAN","VLAN":31}]}}
        then hns-network {"body":{"Name":"front","Type":"transparent","NetworkAdapterName":"Ethernet 3","Policies":[{"Type":"VLAN","VLAN":31}]}}
        then adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
        back no-hns-network {"name":"front"}
        back adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
        note hns.note.link-drop {"name":"front","adapters":"Ethernet 3"}
    2. hns-network-create lab (lab nat)
        do   network-make {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
        undo network-unmake {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
        then hns-network {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
        back no-hns-network {"name":"lab"}
    3. hns-network-create mesh, host-link-drop (mesh overlay)
        do   network-make {"body":{"Name":"mesh","Type":"overlay","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.64.0.0/24","GatewayAddress":"10.64.0.1","Policies":[{"Type":"VSID","VSID":7000}]}],"AutomaticDNS":true}}
        undo network-unmake {"body":{"Name":"mesh","Type":"overlay","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.64.0.0/24","GatewayAddress":"10.64.0.1","Policies":[{"Type":"VSID","VSID":7000}]}],"AutomaticDNS":true},"leaves":{"name":"mesh","adapters":["Ethernet 2"]}}
        then hns-network {"body":{"Name":"mesh","Type":"overlay","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.64.0.0/24","GatewayAddress":"10.64.0.1","Policies":[{"Type":"VSID","VSID":7000}]}],"AutomaticDNS":true},"address":true}
        then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
        back no-hns-network {"name":"mesh"}
        back no-switch {"name":"mesh","adapters":["Ethernet 2"]}
        back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
        note hns.note.link-drop {"name":"mesh","adapters":"Ethernet 2"}
    4. hns-endpoint-create v6, needs t (v6 front)
        do   endpoint-make {"body":{"Name":"v6","IPv6Address":"fd00::9"},"network":{"name":"front"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"v6","IPv6Address":"fd00::9"},"network":{"name":"front"}}
        then hns-endpoint {"body":{"Name":"v6","IPv6Address":"fd00::9"},"network":{"name":"front"}}
        back no-hns-endpoint {"name":"v6","network":{"name":"front"}}
    5. hns-endpoint-create web, needs n (web lab)
        do   endpoint-make {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
        then hns-endpoint {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
        back no-hns-endpoint {"name":"web","network":{"name":"lab"}}
    6. hns-endpoint-create api, needs n (api lab)
        do   endpoint-make {"body":{"Name":"api"},"network":{"name":"lab"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"api"},"network":{"name":"lab"}}
        then hns-endpoint {"body":{"Name":"api"},"network":{"name":"lab"}}
        back no-hns-endpoint {"name":"api","network":{"name":"lab"}}
    7. hns-endpoint-create db, needs o (db mesh)
        do   endpoint-make {"body":{"Name":"db","Policies":[{"Type":"OutBoundNAT"},{"Type":"NAT","Protocol":"tcp","InternalPort":1433,"ExternalPort":1433,"ExternalPortReserved":true}]},"network":{"name":"mesh"},"needsProvider":true}
        undo endpoint-unmake {"body":{"Name":"db","Policies":[{"Type":"OutBoundNAT"},{"Type":"NAT","Protocol":"tcp","InternalPort":1433,"ExternalPort":1433,"ExternalPortReserved":true}]},"network":{"name":"mesh"}}
        then hns-endpoint {"body":{"Name":"db","Policies":[{"Type":"OutBoundNAT"},{"Type":"NAT","Protocol":"tcp","InternalPort":1433,"ExternalPort":1433,"ExternalPortReserved":true}]},"network":{"name":"mesh"}}
        back no-hns-endpoint {"name":"db","network":{"name":"mesh"}}
    8. hns-endpoint-create guest, needs x (guest outside)
        do   endpoint-make {"body":{"Name":"guest"},"network":{"name":"outside","id":"bbbbbbbb-…"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"guest"},"network":{"name":"outside","id":"bbbbbbbb-…"}}
        then hns-endpoint {"body":{"Name":"guest"},"network":{"name":"outside","id":"bbbbbbbb-…"}}
        back no-hns-endpoint {"name":"guest","network":{"name":"outside","id":"bbbbbbbb-…"}}
    "
  `);
});

test('what is changed: endpoints go before their networks and come after them; a network made again has another id', () => {
  const networks = [
    lab({ subnets: [{ subnet: '10.61.0.0/16', gateway: '10.61.0.1' }] }),
    createNetwork('k', 'kept', 'nat'),
    createNetwork('t', 'front', 'l2bridge', {
      switch: 'a2',
      subnets: [{ subnet: '10.31.0.0/16', gateway: '10.31.0.1' }],
    }),
  ];
  const containers = [
    drawn('c', 'web', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.9' }] }),
    drawn('d', 'db', 'k', { endpoints: [{ id: 'd1', network: 'k', mac: '00-15-5D-00-00-42' }] }),
    drawn('e', 'same', 'k'),
    drawn('f', 'new', 't'),
  ];
  const observed = Windows(
    [
      hnsLab(),
      net('b', 'kept'),
      net('c', 'front', { type: 'Transparent', switchId: guid('5'), vlan: 7, managementIp: '10.31.12.5' }),
      net('d', 'old', {
        type: 'overlay',
        switchId: guid('6'),
        subnets: [{ prefix: '10.64.0.0/24', gateway: '10.64.0.1', vsid: 7000 }],
        macPools: [{ from: '00-15-5D-01-00-00', to: '00-15-5D-01-FF-FF' }],
        dnsSuffix: 'lab.example',
        dnsServers: ['10.1.1.1', '10.1.1.2'],
        vsid: 4096,
      }),
    ],
    [
      hnsWeb(),
      port('1', 'db', 'b', { ip: '10.7.0.3', mac: '00-15-5D-00-00-41' }),
      port('2', 'same', 'b'),
      port('3', 'gone', 'd', {
        ip: 'fd00::3',
        mac: '00-15-5D-00-00-43',
        dnsSuffix: 'x',
        dnsServers: ['10.1.1.1', '10.1.1.2'],
        providerAddress: '10.31.12.5',
        outboundNat: { exceptions: ['10.0.0.0/8'] },
        ports: [
          { protocol: 'TCP', internal: 80, external: 8080 },
          { protocol: 'UDP', internal: 53 },
        ],
      }),
      port('4', 'asked', 'b', { outboundNat: { exceptions: [] } }),
      port('7', 'foreign', 'b'),
    ],
    { switches: [seenSwitch('5', 'front', 'Ethernet 2'), seenSwitch('6', 'old', 'Ethernet 3')] },
  );
  const made = new Set(['a', 'c', 'd', 'e', '1', '3'].map(guid));
  expect(
    words(networks, containers, observed, { made, remove: new Set([guid('4').toUpperCase()]) }),
  ).toMatchInlineSnapshot(`
    "
    ready, host-link-drop, hns-unseen-settings of endpoint asked
    replace network front (network:t, switchyard; drawn, seen as network cccccccc-…): driver transparent → l2bridge; subnets · → 10.31.0.0/16 (10.31.0.1); option vlanid 7 → ·
        by hns-network-remove:cccccccc-…, hns-network-create:t: host-link-drop
    keep network kept (network:k, foreign; drawn, seen as network bbbbbbbb-…): same
    replace network lab (network:n, switchyard; drawn, seen as network aaaaaaaa-…): subnets 10.61.0.0/24 (10.61.0.1) → 10.61.0.0/16 (10.61.0.1)
        by hns-network-remove:aaaaaaaa-…, hns-network-create:n
    delete network old (network:dddddddd-…, switchyard; seen as network dddddddd-…): no-longer-drawn
        by hns-network-remove:dddddddd-…: host-link-drop
    replace connection web on lab (connection:c1, switchyard; drawn, seen as endpoint eeeeeeee-…): network-replaced
        by hns-endpoint-remove:eeeeeeee-…, hns-endpoint-create:c1
    replace connection db on kept (connection:d1, switchyard; drawn, seen as endpoint 11111111-…): mac 00-15-5D-00-00-41 → 00-15-5D-00-00-42
        by hns-endpoint-remove:11111111-…, hns-endpoint-create:d1
    create connection new on front (connection:f1, switchyard; drawn): missing
        by hns-endpoint-create:f1
    keep connection same on kept (connection:e1, foreign; drawn, seen as endpoint 22222222-…): same
    delete connection gone on old (connection:33333333-…, switchyard; seen as endpoint 33333333-…): no-longer-drawn
        by hns-endpoint-remove:33333333-…
    delete connection asked on kept (connection:44444444-…, foreign; seen as endpoint 44444444-…): named-for-removal
        by hns-endpoint-remove:44444444-…
        loses hns-unseen-settings of endpoint asked
    keep connection foreign on kept (connection:77777777-…, foreign; seen as endpoint 77777777-…): foreign
    1. hns-endpoint-remove web, seen as endpoint eeeeeeee-… (web lab)
        do   endpoint-remove {"id":"eeeeeeee-…","name":"web","network":{"name":"lab"}}
        undo endpoint-make {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"},"needsProvider":false}
        then no-hns-endpoint {"name":"web","network":{"name":"lab"},"id":"eeeeeeee-…"}
        back hns-endpoint {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
    2. hns-endpoint-remove db, seen as endpoint 11111111-… (db kept)
        do   endpoint-remove {"id":"11111111-…","name":"db","network":{"name":"kept","id":"bbbbbbbb-…"}}
        undo endpoint-make {"body":{"Name":"db","IPAddress":"10.7.0.3","MacAddress":"00-15-5D-00-00-41"},"network":{"name":"kept","id":"bbbbbbbb-…"},"needsProvider":false}
        then no-hns-endpoint {"name":"db","network":{"name":"kept","id":"bbbbbbbb-…"},"id":"11111111-…"}
        back hns-endpoint {"body":{"Name":"db","IPAddress":"10.7.0.3","MacAddress":"00-15-5D-00-00-41"},"network":{"name":"kept","id":"bbbbbbbb-…"}}
    3. hns-endpoint-remove gone, seen as endpoint 33333333-… (gone old)
        do   endpoint-remove {"id":"33333333-…","name":"gone","network":{"name":"old"}}
        undo endpoint-make {"body":{"Name":"gone","IPv6Address":"fd00::3","MacAddress":"00-15-5D-00-00-43","DNSSuffix":"x","DNSServerList":"10.1.1.1,10.1.1.2","Policies":[{"Type":"PA","PA":"10.31.12.5"},{"Type":"OutBoundNAT","ExceptionList":["10.0.0.0/8"]},{"Type":"NAT","Protocol":"TCP","InternalPort":80,"ExternalPort":8080,"ExternalPortReserved":true},{"Type":"NAT","Protocol":"UDP","InternalPort":53}]},"network":{"name":"old"},"needsProvider":false}
        then no-hns-endpoint {"name":"gone","network":{"name":"old"},"id":"33333333-…"}
        back hns-endpoint {"body":{"Name":"gone","IPv6Address":"fd00::3","MacAddress":"00-15-5D-00-00-43","DNSSuffix":"x","DNSServerList":"10.1.1.1,10.1.1.2","Policies":[{"Type":"PA","PA":"10.31.12.5"},{"Type":"OutBoundNAT","ExceptionList":["10.0.0.0/8"]},{"Type":"NAT","Protocol":"TCP","InternalPort":80,"ExternalPort":8080,"ExternalPortReserved":true},{"Type":"NAT","Protocol":"UDP","InternalPort":53}]},"network":{"name":"old"}}
    4. hns-endpoint-remove asked, seen as endpoint 44444444-… (asked kept)
        do   endpoint-remove {"id":"44444444-…","name":"asked","network":{"name":"kept","id":"bbbbbbbb-…"}}
        undo endpoint-make {"body":{"Name":"asked","Policies":[{"Type":"OutBoundNAT"}]},"network":{"name":"kept","id":"bbbbbbbb-…"},"needsProvider":false}
        then no-hns-endpoint {"name":"asked","network":{"name":"kept","id":"bbbbbbbb-…"},"id":"44444444-…"}
        back hns-endpoint {"body":{"Name":"asked","Policies":[{"Type":"OutBoundNAT"}]},"network":{"name":"kept","id":"bbbbbbbb-…"}}
        loses hns-unseen-settings of endpoint asked
    5. hns-network-remove old, host-link-drop, seen as network dddddddd-… (old overlay)
        do   network-remove {"id":"dddddddd-…","name":"old","type":"overlay"}
        undo network-make {"body":{"Name":"old","Type":"overlay","NetworkAdapterName":"Ethernet 3","Subnets":[{"AddressPrefix":"10.64.0.0/24","GatewayAddress":"10.64.0.1","Policies":[{"Type":"VSID","VSID":7000}]}],"Policies":[{"Type":"VSID","VSID":4096}],"MacPools":[{"StartMacAddress":"00-15-5D-01-00-00","EndMacAddress":"00-15-5D-01-FF-FF"}],"DNSSuffix":"lab.example","DNSServerList":"10.1.1.1,10.1.1.2","AutomaticDNS":true}}
        then no-hns-network {"name":"old","id":"dddddddd-…"}
        then adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
        back hns-network {"body":{"Name":"old","Type":"overlay","NetworkAdapterName":"Ethernet 3","Subnets":[{"AddressPrefix":"10.64.0.0/24","GatewayAddress":"10.64.0.1","Policies":[{"Type":"VSID","VSID":7000}]}],"Policies":[{"Type":"VSID","VSID":4096}],"MacPools":[{"StartMacAddress":"00-15-5D-01-00-00","EndMacAddress":"00-15-5D-01-FF-FF"}],"DNSSuffix":"lab.example","DNSServerList":"10.1.1.1,10.1.1.2","AutomaticDNS":true}}
        back adapter-address {"adapters":["Ethernet 3"],"macs":["00-15-5D-00-00-03"],"had":["10.31.16.5/22"]}
    6. hns-network-remove lab, seen as network aaaaaaaa-… (lab nat)
        do   network-remove {"id":"aaaaaaaa-…","name":"lab","type":"nat"}
        undo network-make {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
        then no-hns-network {"name":"lab","id":"aaaaaaaa-…"}
        back hns-network {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
    7. hns-network-remove front, host-link-drop, seen as network cccccccc-… (front transparent)
        do   network-remove {"id":"cccccccc-…","name":"front","type":"Transparent"}
        undo network-make {"body":{"Name":"front","Type":"Transparent","NetworkAdapterName":"Ethernet 2","Policies":[{"Type":"VLAN","VLAN":7}]}}
        then no-hns-network {"name":"front","id":"cccccccc-…"}
        then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
        back hns-network {"body":{"Name":"front","Type":"Transparent","NetworkAdapterName":"Ethernet 2","Policies":[{"Type":"VLAN","VLAN":7}]}}
        back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
    8. hns-network-create front, host-link-drop (front l2bridge)
        do   network-make {"body":{"Name":"front","Type":"l2bridge","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.31.0.0/16","GatewayAddress":"10.31.0.1"}]}}
        undo network-unmake {"body":{"Name":"front","Type":"l2bridge","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.31.0.0/16","GatewayAddress":"10.31.0.1"}]}}
        then hns-network {"body":{"Name":"front","Type":"l2bridge","NetworkAdapterName":"Ethernet 2","Subnets":[{"AddressPrefix":"10.31.0.0/16","GatewayAddress":"10.31.0.1"}]}}
        then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
        back no-hns-network {"name":"front"}
        back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
        note hns.note.link-drop {"name":"front","adapters":"Ethernet 2"}
    9. hns-network-create lab (lab nat)
        do   network-make {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/16","GatewayAddress":"10.61.0.1"}]}}
        undo network-unmake {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/16","GatewayAddress":"10.61.0.1"}]}}
        then hns-network {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/16","GatewayAddress":"10.61.0.1"}]}}
        back no-hns-network {"name":"lab"}
    10. hns-endpoint-create web, needs n (web lab)
        do   endpoint-make {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
        then hns-endpoint {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
        back no-hns-endpoint {"name":"web","network":{"name":"lab"}}
    11. hns-endpoint-create db, needs k (db kept)
        do   endpoint-make {"body":{"Name":"db","MacAddress":"00-15-5D-00-00-42"},"network":{"name":"kept","id":"bbbbbbbb-…"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"db","MacAddress":"00-15-5D-00-00-42"},"network":{"name":"kept","id":"bbbbbbbb-…"}}
        then hns-endpoint {"body":{"Name":"db","MacAddress":"00-15-5D-00-00-42"},"network":{"name":"kept","id":"bbbbbbbb-…"}}
        back no-hns-endpoint {"name":"db","network":{"name":"kept","id":"bbbbbbbb-…"}}
    12. hns-endpoint-create new, needs t (new front)
        do   endpoint-make {"body":{"Name":"new"},"network":{"name":"front"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"new"},"network":{"name":"front"}}
        then hns-endpoint {"body":{"Name":"new"},"network":{"name":"front"}}
        back no-hns-endpoint {"name":"new","network":{"name":"front"}}
    "
  `);
});

describe('what a person must decide', () => {
  test('of networks: each conflict with its reason, and what would have to be named', () => {
    const networks = [
      lab({ subnets: [{ subnet: '10.99.0.0/24' }] }),
      createNetwork('d', 'Default Switch', 'ics'),
      createNetwork('m', 'nat', 'nat', { subnets: [{ subnet: '10.98.0.0/24' }] }),
      createNetwork('p', 'twins', 'nat'),
      createNetwork('q', 'Case', 'nat'),
      createNetwork('t', 'wan', 'transparent', { switch: 'a2' }),
      createNetwork('o', 'mesh', 'overlay', {
        switch: 'a2',
        subnets: [{ subnet: '10.64.0.0/24' }],
        options: { [VXLAN_IDS]: '1' },
      }),
      createNetwork('x', 'absent', 'transparent', { origin: 'host' }),
      createNetwork('y', 'unused', 'transparent', { origin: 'host' }),
      createNetwork('z', 'present', 'transparent', { origin: 'host' }),
    ];
    const observed = Windows(
      [
        hnsLab(),
        net('1', 'nat', { type: 'NAT' }),
        net('2', 'twins'),
        net('3', 'TWINS'),
        net('4', 'case'),
        net('5', 'bridge', { type: 'L2Bridge', adapter: 'ethernet 2' }),
        net('6', 'present', { type: 'Transparent' }),
        net('7', 'other-mesh', { type: 'Overlay', adapter: 'Ethernet 2' }),
        net('c', 'Default Switch', { type: 'ICS' }),
      ],
      [port('e', 'vm7', 'a'), port('f', '', 'a', { ip: '10.61.0.77' }), port('0', 'in-default', 'c')],
    );
    expect(words(networks, [drawn('c', 'web', 'x')], observed, { made: new Set([guid('4')]) })).toMatchInlineSnapshot(`
      "
      blocked, none
      replace network Case (network:q, switchyard; drawn, seen as network 44444444-…): name case → Case
      conflict network Default Switch (network:d, untouchable; drawn, seen as network cccccccc-…): obstacle obstacle=hns-windows-own value=Default Switch
      keep network TWINS (network:33333333-…, foreign; seen as network 33333333-…): foreign
      conflict network absent (network:x, foreign; drawn): expected-missing
      keep network bridge (network:55555555-…, foreign; seen as network 55555555-…): foreign
      conflict network lab (network:n, foreign; drawn, seen as network aaaaaaaa-…): hns-in-place; hns-endpoints endpoints=vm7, 10.61.0.77; subnets 10.61.0.0/24 (10.61.0.1) → 10.99.0.0/24
          naming network aaaaaaaa-…
      conflict network mesh (network:o, switchyard; drawn): hns-adapter-taken networks=bridge; missing
      conflict network nat (network:m, untouchable; drawn, seen as network 11111111-…): hns-default-nat; subnets · → 10.98.0.0/24
      keep network other-mesh (network:77777777-…, foreign; seen as network 77777777-…): foreign
      keep network present (network:z, foreign; drawn, seen as network 66666666-…): same
      conflict network twins (network:p, foreign; drawn, seen as network 22222222-…): twice-on-host count=2
      conflict network wan (network:t, switchyard; drawn): hns-adapter-taken networks=bridge, other-mesh; missing
      create connection web on absent (connection:c1, switchyard; drawn): missing
      keep connection vm7 on lab (connection:eeeeeeee-…, foreign; seen as endpoint eeeeeeee-…): foreign
      keep connection  on lab (connection:ffffffff-…, foreign; seen as endpoint ffffffff-…): foreign
      keep connection in-default on Default Switch (connection:00000000-…, untouchable; seen as endpoint 00000000-…): untouchable
      "
    `);
  });

  test('of endpoints: one that is used, one that others made, one of which there are two', () => {
    const containers = [
      drawn('b', 'used', 'n', { endpoints: [{ id: 'b1', network: 'n', ip: '10.61.0.9' }] }),
      drawn('c', 'theirs', 'n', { endpoints: [{ id: 'c1', network: 'n', ip: '10.61.0.10' }] }),
      drawn('d', 'twice', 'n'),
      drawn('e', 'Case', 'n'),
      drawn('f', 'bad', 'n', { endpoints: [{ id: 'f1', network: 'n', mac: 'x' }] }),
      drawn('g', 'lost', 'nowhere'),
    ];
    const observed = Windows(
      [hnsLab()],
      [
        port('1', 'used', 'a', { ip: '10.61.0.8', containers: ['c1'] }),
        port('2', 'theirs', 'a', { ip: '10.61.0.8' }),
        port('3', 'twice', 'a'),
        port('4', 'twice', 'a'),
        port('5', 'case', 'a'),
        port('6', 'leaving', 'a', { containers: ['c2'] }),
      ],
    );
    const made = new Set(['a', '1', '6'].map(guid));
    expect(words([lab()], containers, observed, { made })).toMatchInlineSnapshot(`
      "
      blocked, none
      keep network lab (network:n, switchyard; drawn, seen as network aaaaaaaa-…): same
      conflict connection theirs on lab (connection:c1, foreign; drawn, seen as endpoint 22222222-…): hns-in-place; ip 10.61.0.8 → 10.61.0.10
          naming endpoint 22222222-…
      conflict connection used on lab (connection:b1, switchyard; drawn, seen as endpoint 11111111-…): hns-attached; ip 10.61.0.8 → 10.61.0.9
      conflict connection Case on lab (connection:e1, foreign; drawn, seen as endpoint 55555555-…): hns-in-place; name case → Case
          naming endpoint 55555555-…
      conflict connection bad on lab (connection:f1, switchyard; drawn): obstacle obstacle=hns-mac value=x
      conflict connection lost on  (connection:g1, switchyard; drawn): obstacle obstacle=hns-missing-network value=nowhere
      conflict connection twice on lab (connection:d1, foreign; drawn, seen as endpoint 33333333-…): twice-on-host count=2
      keep connection twice on lab (connection:44444444-…, foreign; seen as endpoint 44444444-…): foreign
      conflict connection leaving on lab (connection:66666666-…, switchyard; seen as endpoint 66666666-…): hns-attached; no-longer-drawn
      "
    `);
  });

  test('networks on one switch go together or not at all, but for overlays', () => {
    const on = (letter: string, name: string, rest: Partial<ObservedHnsNetwork> = {}) =>
      net(letter, name, { type: 'Transparent', switchId: guid('5'), ...rest });
    const pair = [on('1', 'v11'), on('2', 'v12')];
    const switches = [seenSwitch('5', 'up', 'Ethernet 2')];
    const going = (networks: readonly ObservedHnsNetwork[], ...letters: string[]) =>
      words([], [], Windows(networks, [], { switches }), { made: new Set(letters.map(guid)) });
    expect(going(pair, '1')).toMatchInlineSnapshot(`
      "
      blocked, none
      conflict network v11 (network:11111111-…, switchyard; seen as network 11111111-…): shared-switch networks=v12; no-longer-drawn
      keep network v12 (network:22222222-…, foreign; seen as network 22222222-…): foreign
      "
    `);
    expect(going(pair, '1', '2')).toMatchInlineSnapshot(`
      "
      ready, host-link-drop
      delete network v11 (network:11111111-…, switchyard; seen as network 11111111-…): no-longer-drawn
          by hns-network-remove:11111111-…: host-link-drop
      delete network v12 (network:22222222-…, switchyard; seen as network 22222222-…): no-longer-drawn
          by hns-network-remove:22222222-…
      1. hns-network-remove v12, seen as network 22222222-… (v12 transparent)
          do   network-remove {"id":"22222222-…","name":"v12","type":"Transparent"}
          undo network-make {"body":{"Name":"v12","Type":"Transparent","NetworkAdapterName":"Ethernet 2"}}
          then no-hns-network {"name":"v12","id":"22222222-…"}
          back hns-network {"body":{"Name":"v12","Type":"Transparent","NetworkAdapterName":"Ethernet 2"}}
      2. hns-network-remove v11, host-link-drop, seen as network 11111111-… (v11 transparent)
          do   network-remove {"id":"11111111-…","name":"v11","type":"Transparent"}
          undo network-make {"body":{"Name":"v11","Type":"Transparent","NetworkAdapterName":"Ethernet 2"}}
          then no-hns-network {"name":"v11","id":"11111111-…"}
          then adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
          back hns-network {"body":{"Name":"v11","Type":"Transparent","NetworkAdapterName":"Ethernet 2"}}
          back adapter-address {"adapters":["Ethernet 2"],"macs":["00-15-5D-00-00-02"],"had":["10.31.12.5/22"]}
      "
    `);
    const meshes = pair.map((item) => ({ ...item, type: 'Overlay' }));
    expect(going(meshes, '1')).toMatchInlineSnapshot(`
      "
      ready, none
      delete network v11 (network:11111111-…, switchyard; seen as network 11111111-…): no-longer-drawn
          by hns-network-remove:11111111-…
      keep network v12 (network:22222222-…, foreign; seen as network 22222222-…): foreign
      1. hns-network-remove v11, seen as network 11111111-… (v11 overlay)
          do   network-remove {"id":"11111111-…","name":"v11","type":"Overlay"}
          undo network-make {"body":{"Name":"v11","Type":"Overlay","NetworkAdapterName":"Ethernet 2","AutomaticDNS":true}}
          then no-hns-network {"name":"v11","id":"11111111-…"}
          back hns-network {"body":{"Name":"v11","Type":"Overlay","NetworkAdapterName":"Ethernet 2","AutomaticDNS":true}}
      "
    `);
    // Told by their adapters where a switch has no id.
    const named = [
      on('1', 'v11', { switchId: undefined, adapter: 'B,a' }),
      on('2', 'v12', { adapter: 'A,b', switchId: undefined }),
    ];
    expect(going(named, '1')).toContain('conflict network v11');
  });
});

test('only what is selected is touched; what is not stays as it is', () => {
  const networks = [lab({ subnets: [{ subnet: '10.99.0.0/24' }] }), createNetwork('k', 'kept', 'nat')];
  const containers = [drawn('c', 'web', 'n'), drawn('d', 'db', 'k')];
  const observed = Windows([hnsLab(), net('b', 'old')], [hnsWeb(), port('2', 'stray', 'b')]);
  const made = new Set(['a', 'b', 'e', '2'].map(guid));
  expect(words(networks, containers, observed, { made, only: new Set(['k', 'd']) })).toMatchInlineSnapshot(`
    "
    ready, none
    create network kept (network:k, switchyard; drawn): missing
        by hns-network-create:k
    keep network lab (network:n, switchyard; drawn, seen as network aaaaaaaa-…): not-selected
    keep network old (network:bbbbbbbb-…, switchyard; seen as network bbbbbbbb-…): not-selected
    create connection db on kept (connection:d1, switchyard; drawn): missing
        by hns-endpoint-create:d1
    keep connection web on lab (connection:c1, switchyard; drawn, seen as endpoint eeeeeeee-…): not-selected
    keep connection stray on old (connection:22222222-…, switchyard; seen as endpoint 22222222-…): not-selected
    1. hns-network-create kept (kept nat)
        do   network-make {"body":{"Name":"kept","Type":"nat"}}
        undo network-unmake {"body":{"Name":"kept","Type":"nat"}}
        then hns-network {"body":{"Name":"kept","Type":"nat"}}
        back no-hns-network {"name":"kept"}
    2. hns-endpoint-create db, needs k (db kept)
        do   endpoint-make {"body":{"Name":"db"},"network":{"name":"kept"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"db"},"network":{"name":"kept"}}
        then hns-endpoint {"body":{"Name":"db"},"network":{"name":"kept"}}
        back no-hns-endpoint {"name":"db","network":{"name":"kept"}}
    "
  `);
  expect(words(networks, containers, observed, { made, only: new Set(['n']) })).toMatchInlineSnapshot(`
    "
    ready, none
    keep network kept (network:k, switchyard; drawn): not-selected
    replace network lab (network:n, switchyard; drawn, seen as network aaaaaaaa-…): subnets 10.61.0.0/24 (10.61.0.1) → 10.99.0.0/24
        by hns-network-remove:aaaaaaaa-…, hns-network-create:n
    keep network old (network:bbbbbbbb-…, switchyard; seen as network bbbbbbbb-…): not-selected
    keep connection db on kept (connection:d1, switchyard; drawn): not-selected
    replace connection web on lab (connection:c1, switchyard; drawn, seen as endpoint eeeeeeee-…): network-replaced
        by hns-endpoint-remove:eeeeeeee-…, hns-endpoint-create:c1
    keep connection stray on old (connection:22222222-…, switchyard; seen as endpoint 22222222-…): not-selected
    1. hns-endpoint-remove web, seen as endpoint eeeeeeee-… (web lab)
        do   endpoint-remove {"id":"eeeeeeee-…","name":"web","network":{"name":"lab"}}
        undo endpoint-make {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"},"needsProvider":false}
        then no-hns-endpoint {"name":"web","network":{"name":"lab"},"id":"eeeeeeee-…"}
        back hns-endpoint {"body":{"Name":"web","IPAddress":"10.61.0.9"},"network":{"name":"lab"}}
    2. hns-network-remove lab, seen as network aaaaaaaa-… (lab nat)
        do   network-remove {"id":"aaaaaaaa-…","name":"lab","type":"nat"}
        undo network-make {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
        then no-hns-network {"name":"lab","id":"aaaaaaaa-…"}
        back hns-network {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.61.0.0/24","GatewayAddress":"10.61.0.1"}]}}
    3. hns-network-create lab (lab nat)
        do   network-make {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.99.0.0/24"}]}}
        undo network-unmake {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.99.0.0/24"}]}}
        then hns-network {"body":{"Name":"lab","Type":"nat","Subnets":[{"AddressPrefix":"10.99.0.0/24"}]}}
        back no-hns-network {"name":"lab"}
    4. hns-endpoint-create web, needs n (web lab)
        do   endpoint-make {"body":{"Name":"web"},"network":{"name":"lab"},"needsProvider":false}
        undo endpoint-unmake {"body":{"Name":"web"},"network":{"name":"lab"}}
        then hns-endpoint {"body":{"Name":"web"},"network":{"name":"lab"}}
        back no-hns-endpoint {"name":"web","network":{"name":"lab"}}
    "
  `);
});
