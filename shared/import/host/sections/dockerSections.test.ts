import { describe, expect, it } from 'vitest';
import { json, seen } from '../readForTests.ts';

describe('docker network ls', () => {
  const table = [
    'PS C:\\> docker network ls',
    'NETWORK ID     NAME             DRIVER        SCOPE',
    '8c1a32ad1b5f   Default Switch   ics           local',
    'd42516aa0250   nat              nat           local',
    '0e7d8c4c1a2b   none             null          local',
    'PS C:\\>',
  ].join('\r\n');

  it('is read as it is printed, names with blanks included', () => {
    const { host, codes } = seen(table);
    expect(host.dockerNetworks?.map(({ name, driver, listedOnly }) => [name, driver, listedOnly])).toEqual([
      ['Default Switch', 'ics', true],
      ['nat', 'nat', true],
      ['none', 'null', true],
    ]);
    expect(codes).toEqual(['SY937 networks']);
  });

  it('is read as JSON lines', () => {
    const line = (name: string) => json({ ID: name, Name: name, Driver: 'nat', Scope: 'local', Labels: '' });
    expect(seen(`${line('a')}\n${line('b')}`).host.dockerNetworks?.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('adds nothing to what was inspected', () => {
    const inspected = json([
      { Name: 'nat', Id: `d42516aa0250${'0'.repeat(52)}`, Driver: 'nat', Scope: 'local', IPAM: {} },
    ]);
    const { host } = seen(inspected, table);
    expect(host.dockerNetworks?.filter(({ name }) => name === 'nat')).toHaveLength(1);
    expect(host.dockerNetworks?.find(({ name }) => name === 'nat')?.listedOnly).toBeUndefined();
  });
});

describe('docker network inspect', () => {
  it('names the containers that stand on a network', () => {
    const network = (name: string, ip: string) => ({
      Name: name,
      Id: `id-${name}`,
      Driver: 'nat',
      Scope: 'local',
      IPAM: { Config: [{ Subnet: '10.0.0.0/16', Gateway: '10.0.0.1' }, { Subnet: 'fd00::/64' }] },
      Containers: { c1: { Name: 'web', IPv4Address: `${ip}/16` }, 'lb-x': { Name: 'x-endpoint' } },
      Options: null,
    });
    const { host } = seen(json([network('a', '10.0.0.5'), network('b', '10.1.0.5')]));
    expect(host.dockerNetworks?.[0]?.subnets).toEqual([{ subnet: '10.0.0.0/16', gateway: '10.0.0.1' }]);
    expect(host.containers).toMatchObject([
      {
        name: 'web',
        attachments: [
          { network: 'a', actualIp: '10.0.0.5' },
          { network: 'b', actualIp: '10.1.0.5' },
        ],
      },
    ]);
  });
});

describe('docker inspect of containers', () => {
  const container = (rest: object) => json([{ Id: 'abcdef0123456789', Name: '/web', ...rest }]);

  it('tells what was asked for from what is', () => {
    const text = container({
      State: { Status: 'exited', Running: false },
      Config: { Image: 'iis', Hostname: 'web01', MacAddress: '00:15:5d:00:00:01', Cmd: ['a', 'b'] },
      HostConfig: {
        NetworkMode: 'lab',
        Isolation: 'hyperv',
        PublishAllPorts: true,
        PortBindings: {
          '80/tcp': [
            { HostIp: '0.0.0.0', HostPort: '8080' },
            { HostIp: '::', HostPort: '8080' },
          ],
          '53/udp': null,
        },
        Dns: ['10.0.0.2'],
      },
      NetworkSettings: {
        Networks: {
          lab: { IPAMConfig: { IPv4Address: '10.0.0.9' }, IPAddress: '', Aliases: ['www', 'abcdef012345', 'web'] },
        },
      },
    });
    expect(seen(text).host.containers).toMatchObject([
      {
        name: 'web',
        image: 'iis',
        command: ['a', 'b'],
        running: false,
        hostname: 'web01',
        isolation: 'hyperv',
        publishAll: true,
        dns: ['10.0.0.2'],
        ports: [{ host: '8080', container: '80', protocol: 'tcp' }],
        attachments: [{ network: 'lab', ip: '10.0.0.9', mac: '00:15:5d:00:00:01', aliases: ['www'] }],
      },
    ]);
  });

  it('knows a partner by its name', () => {
    const partner = { Id: 'p1', Name: '/front', HostConfig: {}, Config: {} };
    const text = json([partner, { Id: 'p2', Name: '/side', HostConfig: { NetworkMode: 'container:p1' }, Config: {} }]);
    expect(seen(text).host.containers?.[1]?.networkMode).toBe('container:front');
  });

  it('says where -Depth has cut it off', () => {
    const { codes } = seen(
      container({
        HostConfig: '@{NetworkMode=nat; Dns=System.Object[]}',
        Config: { Image: 'x', Cmd: 'System.Object[]' },
      }),
    );
    expect(codes).toEqual(['SY931', 'SY931']);
  });
});

describe('docker ps', () => {
  it('is read as JSON lines', () => {
    const text = json({
      ID: 'c1',
      Names: 'web',
      Image: 'iis',
      State: 'running',
      Networks: 'lab,lan',
      Ports: '0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 443/tcp',
    });
    expect(seen(text).host.containers).toMatchObject([
      {
        name: 'web',
        attachments: [{ network: 'lab' }, { network: 'lan' }],
        ports: [{ host: '8080', container: '80' }],
        running: true,
      },
    ]);
  });

  it('is read as it is printed', () => {
    const text = [
      'CONTAINER ID   IMAGE     COMMAND        CREATED       STATUS                  PORTS                  NAMES',
      'c1c1c1c1c1c1   iis:7     "cmd /k dir"   3 hours ago   Up 3 hours              0.0.0.0:8080->80/tcp   web',
      'c2c2c2c2c2c2   sql       "run"          3 hours ago   Exited (0) 2 days ago                          db',
    ].join('\n');
    expect(seen(text).host.containers).toMatchObject([
      { id: 'c1c1c1c1c1c1', name: 'web', image: 'iis:7', running: true, ports: [{ host: '8080', container: '80' }] },
      { name: 'db', running: false, ports: [] },
    ]);
  });
});

describe('docker info and version', () => {
  it('tell engine, Windows and swarm', () => {
    const info = {
      Name: 'APP22',
      ServerVersion: '28.5.1',
      OSType: 'windows',
      OperatingSystem: 'Microsoft Windows Server Version 21H2 (OS Build 20348.2227)',
      KernelVersion: '10.0 20348 (20348.1.amd64fre.fe_release.210507-1500)',
      Swarm: {
        NodeID: 'n1',
        LocalNodeState: 'active',
        ControlAvailable: true,
        RemoteManagers: [{ NodeID: 'n1', Addr: 'x' }],
        Cluster: { ID: 'k' },
      },
    };
    const { host } = seen(json(info));
    expect(host.facts).toMatchObject({
      name: 'APP22',
      engine: '28.5.1',
      swarm: 'manager',
      release: 'WS2022',
      build: 20348,
    });
    expect(host.swarm).toEqual({ cluster: 'k', node: 'n1', managers: ['n1'] });
  });

  it('tell the update that overlay needs from the revision', () => {
    const version = {
      Client: {},
      Server: { Version: '20.10.24', Os: 'windows', KernelVersion: '10.0 17763 (17763.1.amd64)' },
    };
    const update = { CurrentBuildNumber: '17763', UBR: 5458 };
    expect(seen(json(version), json(update)).host.facts).toEqual({
      engine: '20.10.24',
      build: 17763,
      kbs: ['KB4489899'],
    });
  });

  it('leaves out the networks of an engine for Linux containers', () => {
    const { host, codes } = seen(
      json({ ServerVersion: '28', OSType: 'linux' }),
      json([{ Name: 'bridge', Id: 'x', Driver: 'bridge', Scope: 'local', IPAM: {} }]),
    );
    expect([host.dockerNetworks, codes]).toEqual([undefined, ['SY188']]);
  });
});
