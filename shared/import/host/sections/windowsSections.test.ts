import { describe, expect, it } from 'vitest';
import { json, seen } from '../readForTests.ts';

describe('adapters', () => {
  it('come from a full dump as well as from a few properties, one or many', () => {
    const one = {
      ifAlias: 'Ethernet',
      InterfaceDescription: 'Intel(R) X722',
      InterfaceIndex: '4',
      MacAddress: 'B4-96-91-51-E9-04',
      Speed: 10_000_000_000,
      MtuSize: 1500,
      CimClass: '@{}',
    };
    expect(seen(json(one)).host.adapters).toEqual([
      {
        name: 'Ethernet',
        description: 'Intel(R) X722',
        index: 4,
        mac: 'B4-96-91-51-E9-04',
        speed: '10 Gbps',
        mtu: 1500,
        physical: true,
        addresses: [],
      },
    ]);
  });

  it('have their status told by number where the text is in another language', () => {
    const text = json({
      Name: 'Ethernet',
      InterfaceDescription: 'x',
      Status: 'Getrennt',
      InterfaceOperationalStatus: 2,
      MacAddress: '',
    });
    expect(seen(text).host.adapters?.[0]?.status).toBe('Disconnected');
  });

  it('are ports of switches by name or by driver', () => {
    const row = (Name: string, ComponentID?: string) => ({
      Name,
      InterfaceDescription: 'x',
      Status: 'Up',
      ComponentID,
    });
    const { host } = seen(json([row('vEthernet (ж)'), row('Umbenannt', 'VMS_MP'), row('Ethernet')]));
    expect(host.adapters?.map(({ physical }) => physical)).toEqual([false, false, true]);
  });

  it('get addresses, routes and packet sizes by number, or by name', () => {
    const { host } = seen(
      json([
        { Name: 'Ethernet', InterfaceDescription: 'x', ifIndex: 4, Status: 'Up' },
        { Name: 'Ethernet 2', InterfaceDescription: 'y', Status: 'Up' },
      ]),
      json([
        { InterfaceIndex: 4, IPAddress: 'fe80::1%4', PrefixLength: 64 },
        { InterfaceIndex: 4, IPAddress: '10.0.0.5', PrefixLength: 24 },
      ]),
      json([{ InterfaceAlias: 'ethernet 2', IPAddress: '10.1.0.5', PrefixLength: '16' }]),
      json([
        { ifIndex: 4, DestinationPrefix: '0.0.0.0/0', NextHop: '10.0.0.254', RouteMetric: 20 },
        { ifIndex: 4, DestinationPrefix: '0.0.0.0/0', NextHop: '10.0.0.1', RouteMetric: 0 },
        { ifIndex: 4, DestinationPrefix: '10.0.0.0/24', NextHop: '0.0.0.0' },
        { ifIndex: 4, DestinationPrefix: '10.9.0.0/16', NextHop: '10.0.0.7' },
        { ifIndex: 77, DestinationPrefix: '172.24.144.0/20', NextHop: '0.0.0.0' },
        { ifIndex: 4, DestinationPrefix: '224.0.0.0/4', NextHop: '0.0.0.0' },
        { ifIndex: 4, DestinationPrefix: '::/0', NextHop: 'fe80::1' },
      ]),
      json([{ ifIndex: 4, NlMtu: 1432 }]),
    );
    expect(host.adapters).toMatchObject([
      { addresses: ['10.0.0.5/24', 'fe80::1/64'], gateway: '10.0.0.1', defaultRoute: true, mtu: 1432 },
      { addresses: ['10.1.0.5/16'], defaultRoute: false },
    ]);
    expect(host.facts.routes).toEqual(['10.9.0.0/16']);
  });

  it('are those with addresses where nobody asked for the list', () => {
    const { host } = seen(
      json([
        { InterfaceAlias: 'Ethernet', InterfaceIndex: 4, IPAddress: '10.0.0.5', PrefixLength: 24 },
        { InterfaceAlias: 'Loopback', InterfaceIndex: 1, IPAddress: '127.0.0.1', PrefixLength: 8 },
      ]),
    );
    expect(host.adapters?.map(({ name }) => name)).toEqual(['Ethernet']);
    expect(host.adaptersIncomplete).toBe(true);
  });
});

describe('switches', () => {
  const adapter = (Name: string, InterfaceDescription: string) => ({ Name, InterfaceDescription, Status: 'Up' });

  it('stand on adapters that they know by description', () => {
    const { host, codes } = seen(
      json([adapter('Ethernet 3', 'Mellanox'), adapter('Ethernet 4', 'Mellanox #2')]),
      json([
        {
          Name: 'Team',
          Id: '{77AA}',
          SwitchType: 2,
          AllowManagementOS: 'False',
          NetAdapterInterfaceDescription: 'Teamed-Interface',
          NetAdapterInterfaceDescriptions: ['Mellanox', 'MELLANOX #2'],
        },
        { Name: 'Lab', Id: { Guid: '88bb' }, SwitchType: 'Internal', NetAdapterInterfaceDescription: '' },
      ]),
      json({
        Name: 'Team',
        Id: '77aa',
        TeamingMode: 1,
        LoadBalancingAlgorithm: 'Dynamic',
        NetAdapterInterfaceDescription: ['Mellanox', 'Mellanox #2'],
      }),
    );
    expect(codes).toEqual([]);
    expect(host.switches).toEqual([
      {
        name: 'Team',
        id: '77AA',
        kind: 'external',
        allowManagementOS: false,
        adapters: ['Ethernet 3', 'Ethernet 4'],
        teamingMode: 'SwitchIndependent',
        loadBalancing: 'Dynamic',
      },
      { name: 'Lab', id: '88bb', kind: 'internal', adapters: [] },
    ]);
  });

  it('say it where an adapter is not among those that are known', () => {
    const { codes } = seen(
      json({ Name: 'LAN', SwitchType: 2, Id: 'x', NetAdapterInterfaceDescription: 'Intel(R) X722' }),
    );
    expect(codes).toEqual(['SY936 adapter']);
  });

  it('are not made of a kind that does not exist', () => {
    const { host, codes } = seen(json({ Name: 'LAN', SwitchType: 9, Id: 'x' }));
    expect([host.switches, codes]).toEqual([[], ['SY934 other']]);
  });
});

describe('Windows', () => {
  it.each([
    [{ BuildNumber: '14393', ProductType: 3 }, 'WS2016'],
    [{ BuildNumber: 14393, ProductType: 1 }, 'W10-1607'],
    [{ BuildNumber: '17763', Caption: 'Microsoft Windows Server 2019 Datacenter' }, 'WS2019'],
    [{ BuildNumber: '26100', ProductType: 2 }, 'WS2025'],
    [{ BuildNumber: '20349', ProductType: 3 }, undefined],
  ])('%o is %s', (system, release) => {
    expect(seen(json(system)).host.facts.release).toBe(release);
  });

  const azure = '7783-7084-3265-9085-8269-3286-77';
  it.each([
    ['Dell Inc.', 'PowerEdge R640', undefined, 'physical'],
    ['Microsoft Corporation', 'Virtual Machine', '', 'hyperv-vm'],
    ['Microsoft Corporation', 'Virtual Machine', azure, 'azure-vm'],
    ['Microsoft Corporation', 'Virtual Machine', undefined, undefined],
    ['Microsoft Corporation', 'Surface Pro 9', '', 'physical'],
    ['VMware, Inc.', 'VMware7,1', '', 'vmware-vm'],
    ['Amazon EC2', 'm5.large', '', 'cloud-vm'],
    ['QEMU', 'Standard PC (Q35 + ICH9, 2009)', '', undefined],
  ])('%s %s with the tag %s is %s', (Manufacturer, Model, tag, platform) => {
    const enclosure = tag === undefined ? [] : [json([{ SMBIOSAssetTag: tag }])];
    expect(seen(json([{ Manufacturer, Model }]), ...enclosure).host.facts.platform).toBe(platform);
  });

  it.each([
    [null, true],
    [0, true],
    [255, false],
    ['32', true],
    [16, false],
  ])('DisabledComponents %s: IPv6 is there: %s', (DisabledComponents, ipv6) => {
    expect(seen(json({ DisabledComponents })).host.facts.ipv6).toBe(ipv6);
  });

  it('has services by number or name, and says nothing of those that nobody asked for', () => {
    const services = (...names: string[]) => json(names.map((Name) => ({ Name, Status: 4, StartType: 3 })));
    expect(seen(services('hns', 'vfpext')).host.facts).toEqual({ vfpext: true });
    expect(seen(services('hns')).host.facts).toEqual({});
  });

  it('has prefixes of NAT, updates and ports that are kept', () => {
    const ports =
      'Protokoll tcp – Portausschlussbereiche\n\nStartport    Endport\n----------    --------\n      5357        5357\n     50000       50059     *\n\n* - Verwaltete Portausschlüsse.\n';
    const { host, codes } = seen(
      json({ InternalIPInterfaceAddressPrefix: '172.16.0.0/16' }),
      json([{ HotFixID: 'kb5034129' }, { HotFixID: 'File 1' }]),
      ports,
    );
    expect(host.facts).toEqual({
      netNat: ['172.16.0.0/16'],
      kbs: ['KB5034129'],
      excludedPorts: ['5357', '50000-50059'],
    });
    expect(codes).toEqual([]);
  });

  it('does not take the ranges of UDP for those of TCP', () => {
    const { host, codes } = seen(
      'Protocol udp Port Exclusion Ranges\n\nStart Port    End Port\n----------    --------\n     50000       50059\n',
    );
    expect([host.facts.excludedPorts, codes]).toEqual([undefined, ['SY937 udp-ports']]);
  });
});
