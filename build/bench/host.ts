import { countingIds } from '../../shared/design/create.ts';
import { readHostInputs } from '../../shared/import/host/readHostInputs.ts';
import { measure, type Row } from './measure.ts';

const NETWORKS = 300;
const CONTAINERS = 9_690;
const ADAPTERS = 10;

/** Reading what a large host prints: what the collector script writes, and docker inspect as people paste it. */
export function hostRows(): Row[] {
  const { collected, inspected } = hostTexts();
  const read = (text: string) =>
    measure(() => readHostInputs([{ name: '', text }], { ids: countingIds() }), 9, 3).median;
  return [
    { what: 'import a collected file of 10,000 elements', value: read(collected), unit: 'ms', target: 200 },
    { what: 'import docker inspect of 9,690 containers', value: read(inspected), unit: 'ms' },
  ];
}

function hostTexts(): { readonly collected: string; readonly inspected: string } {
  const whole = Array.from({ length: CONTAINERS }, (_, at) => container(at, true));
  return { collected: JSON.stringify(bundle()), inspected: JSON.stringify(whole, null, 4) };
}

const hex = (at: number) => at.toString(16).padStart(12, '0').repeat(6).slice(0, 64);
const guid = (at: number) => `${hex(at).slice(0, 8)}-0000-4000-8000-${hex(at).slice(0, 12)}`.toUpperCase();
const address = (at: number) => `10.${(at >> 8) & 255}.${at & 255}`;

function bundle() {
  const networks = Array.from({ length: NETWORKS }, (_, at) => at);
  const containers = Array.from({ length: CONTAINERS }, (_, at) => at);
  return {
    schema: 'switchyard.host/1',
    computer: 'BENCH',
    elevated: true,
    parts: [
      { look: 'adapters', output: Array.from({ length: ADAPTERS }, (_, at) => adapter(at)) },
      { look: 'hns-networks', output: networks.map(hnsNetwork) },
      { look: 'hns-endpoints', output: containers.map(hnsEndpoint) },
      { look: 'docker-networks', output: JSON.stringify(networks.map(network), null, 4).split('\n') },
      { look: 'docker-containers', output: containers.map((at) => JSON.stringify(container(at, false))) },
    ],
  };
}

function adapter(at: number) {
  return { Name: `Ethernet ${at}`, InterfaceDescription: `Card ${at}`, ifIndex: at, Status: 'Up', MacAddress: '' };
}

function network(at: number) {
  return {
    Name: `net${at}`,
    Id: hex(at),
    Scope: 'local',
    Driver: 'nat',
    IPAM: {
      Driver: 'windows',
      Options: null,
      Config: [{ Subnet: `${address(at)}.0/24`, Gateway: `${address(at)}.1` }],
    },
    Internal: false,
    Attachable: false,
    Ingress: false,
    ConfigFrom: { Network: '' },
    ConfigOnly: false,
    Containers: {},
    Options: { 'com.docker.network.windowsshim.hnsid': guid(at) },
    Labels: {},
  };
}

function hnsNetwork(at: number) {
  return {
    ActivityId: guid(at),
    ID: guid(at),
    Name: hex(at),
    Type: 'nat',
    Version: 55834574850,
    Subnets: [
      { AddressPrefix: `${address(at)}.0/24`, GatewayAddress: `${address(at)}.1`, Policies: [], ObjectType: 5 },
    ],
    Policies: [],
    MacPools: [{ StartMacAddress: '00-15-5D-00-00-00', EndMacAddress: '00-15-5D-00-0F-FF' }],
  };
}

const netOf = (at: number) => at % NETWORKS;
const ipOf = (at: number) => `${address(netOf(at))}.${2 + Math.floor(at / NETWORKS)}`;

function hnsEndpoint(at: number) {
  return {
    ActivityId: guid(at),
    ID: guid(at + NETWORKS),
    Name: 'Ethernet',
    VirtualNetwork: guid(netOf(at)),
    VirtualNetworkName: hex(netOf(at)),
    IPAddress: ipOf(at),
    PrefixLength: 24,
    MacAddress: '00-15-5D-00-00-01',
    Policies: [{ Type: 'NAT', Protocol: 'tcp', InternalPort: 80, ExternalPort: 10_000 + at }],
    SharedContainers: [hex(at + 1_000_000)],
    State: 3,
  };
}

/** @param whole as docker inspect prints it, with what nobody reads. */
function container(at: number, whole: boolean) {
  const networks = {
    [`net${netOf(at)}`]: { IPAMConfig: null, NetworkID: hex(netOf(at)), IPAddress: ipOf(at), Aliases: null },
  };
  const more = {
    Created: '2026-03-02T08:14:11Z',
    Path: 'cmd',
    Args: ['/c', 'run'],
    ResolvConfPath: '',
    Platform: 'windows',
  };
  return {
    Id: hex(at + 1_000_000),
    Name: `/c${at}`,
    State: { Running: true },
    Config: {
      Image: 'nanoserver',
      Cmd: null,
      Hostname: hex(at + 1_000_000).slice(0, 12),
      ...(whole && { Env: ['A=b', 'C=d'], Labels: {} }),
    },
    HostConfig: {
      NetworkMode: `net${netOf(at)}`,
      PortBindings: { '80/tcp': [{ HostIp: '', HostPort: String(10_000 + at) }] },
      PublishAllPorts: false,
      Dns: [],
      DnsSearch: [],
      Isolation: 'process',
    },
    NetworkSettings: { Networks: networks },
    ...(whole && more),
  };
}
