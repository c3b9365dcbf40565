import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessFormat } from '../formats.ts';
import { drawn, json, seen } from './readForTests.ts';

const example = (name: string) => readFileSync(new URL(`../../../examples/host/${name}`, import.meta.url), 'utf8');
const codesOf = ({ found }: ReturnType<typeof drawn>) =>
  found.map(({ finding }) => `${finding.code} ${finding.variant ?? ''}`.trim());

describe('examples', () => {
  it('a collected file of Windows Server 2022 is a host', () => {
    const reading = drawn({ 'ws2022.host.json': example('ws2022.host.json') });
    const [host] = reading.design.topology.hosts;
    expect(host).toMatchObject({
      name: 'APP22',
      release: 'WS2022',
      build: 20348,
      platform: 'physical',
      engine: '28.5.1',
      swarm: 'none',
      netNat: ['172.24.144.0/20', '10.62.0.0/24'],
      routes: ['10.50.0.0/16'],
      excludedPorts: ['5985', '47001', '50000-50059'],
    });
    expect(host?.adapters.map(({ name, ipv4 }) => [name, ipv4])).toEqual([
      ['Ethernet', '10.31.8.5/22'],
      ['Ethernet 2', '10.31.8.6/22'],
      ['Ethernet 3', '10.40.0.5/24'],
      ['Ethernet 4', undefined],
      ['Ethernet 5', undefined],
      ['vEthernet (Lab)', '192.168.9.1/24'],
    ]);
    expect(host?.switches.map(({ name, kind, origin }) => [name, kind, origin])).toEqual([
      ['nat', 'internal', 'docker'],
      ['lan', 'external', 'docker'],
      ['Team', 'external', 'host'],
      ['build', 'internal', 'docker'],
      ['Lab', 'internal', 'host'],
    ]);
    expect(host?.networks.map(({ name, driver, subnets }) => [name, driver, subnets[0]?.subnet])).toEqual([
      ['nat', 'nat', '172.24.144.0/20'],
      ['lan', 'transparent', undefined],
      ['Team', 'transparent', undefined],
      ['build', 'nat', '10.62.0.0/24'],
    ]);
    expect(host?.containers.map(({ name, endpoints }) => [name, endpoints[0]?.actualIp])).toEqual([
      ['web', '10.62.0.9'],
      ['db', '10.62.0.10'],
      ['crawler', '10.31.9.77'],
    ]);
    expect(codesOf(reading)).toEqual(['SY068']);
  });

  it('docker network inspect of Windows Server 2019 is networks with their containers', () => {
    const { design, found } = drawn(example('ws2019-docker-network-inspect.json'));
    const [host] = design.topology.hosts;
    expect(host?.networks.map(({ name, subnets, options }) => [name, subnets[0]?.subnet, options])).toEqual([
      ['nat', undefined, {}],
      ['lan', '10.123.174.0/23', { 'com.docker.network.windowsshim.vlanid': '11' }],
    ]);
    expect(host?.adapters).toMatchObject([{ name: 'Ethernet 2', named: true }]);
    expect(host?.containers[0]?.endpoints.map(({ actualIp }) => actualIp)).toEqual(['172.24.150.9', '10.123.174.105']);
    expect(found).toEqual([]);
  });

  it('what Windows PowerShell 5.1 wraps is a list of adapters', () => {
    const { design, found } = drawn(example('ws2016-get-netadapter.json'));
    expect(design.topology.hosts[0]?.adapters.map(({ name }) => name)).toEqual(['Ethernet', 'Ethernet 2']);
    expect(found).toEqual([]);
  });

  it.each([
    ['ws2022.host.json', 'host'],
    ['ws2019-docker-network-inspect.json', 'inspect'],
    ['ws2016-get-netadapter.json', 'host'],
    ['../hns/ws2019-get-hnsnetwork.json', 'hns'],
    ['../hns/ws2022-hcn.json', 'hns'],
    ['../seeds/interface.txt', 'docker'],
    ['../seeds/compose-custom-nat.yml', 'compose'],
  ])('%s is recognised as %s', (name, id) => {
    expect(guessFormat([{ name: '', text: example(name) }]).id).toBe(id);
  });
});

describe('several texts', () => {
  const os = (name: string) => json([{ BuildNumber: '20348', ProductType: 3, CSName: name }]);
  const bundle = (name: string, ...parts: object[]) =>
    json({ schema: 'switchyard.host/1', computer: name, elevated: true, parts });

  it('are one host together', () => {
    const { design } = drawn({
      'a.json': os('WEB01'),
      'b.txt': 'NETWORK ID   NAME   DRIVER   SCOPE\nd1           nat    nat      local',
    });
    expect(design.topology.hosts).toMatchObject([{ name: 'WEB01', networks: [{ name: 'nat' }] }]);
  });

  it('are one host with the only collected file', () => {
    const nat = json({ Name: 'nat', Id: 'd', Driver: 'nat', Scope: 'local', IPAM: {} });
    expect(drawn({ a: nat, b: bundle('WEB01') }).design.topology.hosts).toMatchObject([
      { name: 'WEB01', networks: [{ name: 'nat' }] },
    ]);
  });

  it('are a host for each collected file', () => {
    const { design, origins } = drawn({ 'a.json': bundle('WEB01'), 'b.json': bundle('WEB02'), 'c.json': os('WEB03') });
    expect(design.topology.hosts.map(({ name }) => name)).toEqual(['WEB01', 'WEB02', 'WEB03']);
    expect([...origins.values()]).toEqual([{ input: 0 }, { input: 1 }, { input: 2 }]);
  });

  const member = (name: string, node: string, manager: boolean, ip: string) =>
    bundle(
      name,
      {
        look: 'docker-info',
        output: json({
          ServerVersion: '28.5.1',
          OSType: 'windows',
          Swarm: {
            NodeID: node,
            LocalNodeState: 'active',
            ControlAvailable: manager,
            RemoteManagers: [{ NodeID: 'n1' }],
            Cluster: manager ? { ID: 'k' } : null,
          },
        }),
      },
      {
        look: 'docker-networks',
        output: json([
          { Name: 'ov', Id: 'OV', Driver: 'overlay', Scope: 'swarm', IPAM: { Config: [{ Subnet: '10.9.0.0/24' }] } },
        ]),
      },
      {
        look: 'docker-containers',
        output: json({
          Id: name,
          Name: `/c-${name}`,
          HostConfig: {},
          NetworkSettings: { Networks: { ov: { NetworkID: 'ov', IPAddress: ip } } },
        }),
      },
    );

  it('are joined in the swarm they are members of, with one overlay', () => {
    const { design } = drawn({
      a: member('W1', 'n2', false, '10.9.0.5'),
      b: member('M1', 'n1', true, '10.9.0.6'),
      c: bundle('ALONE'),
    });
    const { hosts, swarms } = design.topology;
    expect(swarms).toHaveLength(1);
    expect(hosts.map(({ name, swarmId }) => [name, swarmId])).toEqual([
      ['W1', swarms[0]?.id],
      ['M1', swarms[0]?.id],
      ['ALONE', undefined],
    ]);
    const [worker, manager] = hosts;
    expect([worker?.networks, worker?.switches]).toEqual([[], []]);
    expect(manager?.networks).toMatchObject([{ name: 'ov', driver: 'overlay' }]);
    expect(worker?.containers[0]?.endpoints[0]?.network).toBe(manager?.networks[0]?.id);
  });
});

describe('collected files', () => {
  const file = (elevated: boolean, ...parts: object[]) =>
    json({ schema: 'switchyard.host/1', computer: 'H', elevated, parts });

  it('say what failed, and do not take it for nothing', () => {
    const { host, codes } = seen(
      file(
        false,
        { look: 'nat', command: 'Get-NetNat', output: [] },
        { look: 'switches', command: 'Get-VMSwitch', error: 'The term', errorId: 'CommandNotFoundException' },
        { look: 'hns-networks', command: 'Get-HnsNetwork', output: [], error: 'Zugriff verweigert' },
        { look: 'docker-info', command: 'docker info', output: [], error: 'error during connect' },
      ),
    );
    expect(codes).toEqual(['SY930 absent', 'SY930 rights', 'SY930']);
    expect([host.facts.netNat, host.switches, host.hnsNetworks]).toEqual([[], undefined, undefined]);
    expect(host.failures.map(({ command }) => command)).toEqual(['Get-VMSwitch', 'Get-HnsNetwork', 'docker info']);
  });

  it('keep what came before a failure', () => {
    const line = json({ Id: 'c1', Name: '/web', HostConfig: {} });
    const { host, codes } = seen(
      file(true, { look: 'docker-containers', output: [line], error: 'No such container: c2' }),
    );
    expect([host.containers?.length, codes]).toEqual([1, ['SY930']]);
  });

  it('may be told by their commands', () => {
    expect(seen(file(true, { command: 'Get-NetAdapter | Select-Object Name', output: [] })).host.adapters).toEqual([]);
  });

  it('name the part in which something is wrong', () => {
    const { found } = drawn(file(true, { look: 'switches', output: [{ Name: 5, SwitchType: 2, Id: 'x' }] }));
    expect(found[0]?.finding).toMatchObject({ code: 'SY934', params: { path: 'Get-VMSwitch → [0].Name' }, line: 1 });
  });
});

describe('what is no output', () => {
  it.each([
    ['', 'SY933 nothing'],
    ['{"a": }', 'SY933 json'],
    ['{"IPAM": [', 'SY933 cut-short'],
    ['{"name": "x"}', 'SY933 shape'],
    ['Hello, world', 'SY933 text'],
    ['ifIndex Name\n------- ----\n4       Ethernet', 'SY932 unknown'],
    [
      'Name                   : nat\nMacPools               : {@{StartMacAddress=…\nActivityId             : y\nMaxConcurrentEndpoints : 1',
      'SY932',
    ],
  ])('%j: %s', (text, code) => {
    const reading = drawn(text);
    expect(codesOf(reading)).toEqual([code]);
    expect(reading.design.topology.hosts.flatMap(({ networks }) => networks)).toEqual([]);
  });

  it('is told with its line', () => {
    const { found } = drawn(
      'PS C:\\> Get-NetNat\n\n[{"InternalIPInterfaceAddressPrefix":"172.16.0.0/16"}]\n\nso it is\n',
    );
    expect(found.map(({ finding }) => [finding.code, finding.line])).toEqual([['SY933', 5]]);
  });
});

describe('facts that a person states', () => {
  const nat = json({
    Name: 'lan',
    Id: 'd',
    Driver: 'transparent',
    Scope: 'local',
    IPAM: {},
    Options: { 'com.docker.network.windowsshim.interface': 'Ethernet 2' },
  });

  it('fill in what the outputs do not tell', () => {
    const { design } = drawn(nat, {
      name: 'WEB01',
      release: 'WS2019',
      swarm: 'manager',
      adapters: [{ name: 'ethernet 2', ipv4: '10.0.0.5/24', trunk: true }, { name: 'Ethernet' }],
    });
    const [host] = design.topology.hosts;
    expect(host).toMatchObject({ name: 'WEB01', release: 'WS2019', swarm: 'manager', adaptersKnown: true });
    expect(host?.adapters).toEqual([
      expect.objectContaining({ name: 'Ethernet 2', ipv4: '10.0.0.5/24', trunk: true }),
      expect.objectContaining({ name: 'Ethernet' }),
    ]);
    expect(host?.adapters[0]?.named).toBeUndefined();
    expect(design.topology.swarms).toHaveLength(1);
  });

  it('stand behind what the outputs tell', () => {
    const { design } = drawn(json([{ BuildNumber: '20348', ProductType: 3, CSName: 'WEB01' }]), {
      name: 'X',
      build: 17763,
      release: 'WS2019',
    });
    expect(design.topology.hosts[0]).toMatchObject({ name: 'WEB01', build: 20348, release: 'WS2022' });
  });

  it('are named where they are wrong', () => {
    expect(codesOf(drawn(nat, { adapters: 'Ethernet' }))).toContain('SY913 list');
  });
});

it('an observation that was saved is drawn again', () => {
  const { host } = seen(example('ws2022.host.json'));
  const again = drawn(json(host)).design.topology.hosts[0];
  expect(again).toEqual(drawn(example('ws2022.host.json')).design.topology.hosts[0]);
});
