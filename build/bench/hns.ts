import { countingIds } from '../../shared/design/create.ts';
import type { Design } from '../../shared/design/schema.ts';
import { exportHcnJson } from '../../shared/export/hns/exportHcnJson.ts';
import { exportHnsJson } from '../../shared/export/hns/exportHnsJson.ts';
import { exportHnsPs1 } from '../../shared/export/hns/exportHnsPs1.ts';
import { readHostInputs } from '../../shared/import/host/readHostInputs.ts';
import { measure, type Row } from './measure.ts';

const NETWORKS = 100;
const ENDPOINTS = 9900;

/** HNS without docker: a dump of 10,000 objects in, requests for 10,000 containers out. */
export function hnsRows(crowded: Design): Row[] {
  const text = hnsDump();
  const read = () => readHostInputs([{ name: 'hns.json', text }], { ids: countingIds() });
  const megabytes = (text.length / 1e6).toFixed(1);
  return [
    {
      what: 'import a dump of 10,000 HNS networks and endpoints',
      value: measure(read, 9, 3).median,
      unit: 'ms',
      target: 200,
      note: `${megabytes} MB, of which reading the JSON takes ${measure(() => JSON.parse(text), 9, 3).median.toFixed(0)} ms`,
    },
    ...Object.entries({ 'hns-ps1': exportHnsPs1, 'hns-json': exportHnsJson, 'hcn-json': exportHcnJson }).map(
      ([id, write]): Row => ({
        what: `export 10,000 containers, ${id}`,
        value: measure(() => write(crowded, { findings: [], locale: 'en' }), 7, 3).median,
        unit: 'ms',
        target: 150,
      }),
    ),
  ];
}

const guid = (number: number) => `${number.toString(16).padStart(8, '0').toUpperCase()}-7C44-4D8B-9C55-0B7A1C2E4F10`;
const health = { LastErrorCode: 0, LastUpdateTime: 132053549732110220 };

/** As Get-HnsNetwork and Get-HnsEndpoint answer on Windows Server 2019. */
function hnsDump(): string {
  const networks = Array.from({ length: NETWORKS }, (_, i) => ({
    ActivityId: guid(i),
    AdditionalParams: {},
    CurrentEndpointCount: ENDPOINTS / NETWORKS,
    DNSServerList: '10.63.9.9,10.63.9.8',
    Flags: 0,
    Health: health,
    ID: guid(1000 + i),
    MacPools: [{ EndMacAddress: '00-15-5D-61-0F-FF', StartMacAddress: '00-15-5D-61-00-00' }],
    ManagementIP: '10.63.0.5',
    Name: `net${i}`,
    NetworkAdapterName: `Ethernet ${i}`,
    Policies: [{ Type: 'VLAN', VLAN: 31 }],
    State: 1,
    Subnets: [
      { AddressPrefix: `10.${i}.0.0/16`, GatewayAddress: `10.${i}.0.1`, Health: health, Policies: [], State: 0 },
    ],
    Type: 'L2Bridge',
    Version: 38654705666,
  }));
  const endpoints = Array.from({ length: ENDPOINTS }, (_, i) => ({
    ActivityId: guid(20_000 + i),
    AdditionalParams: {},
    DNSServerList: '10.63.9.9,10.63.9.8',
    DNSSuffix: 'lab.example',
    GatewayAddress: `10.${i % NETWORKS}.0.1`,
    Health: health,
    ID: guid(40_000 + i),
    IPAddress: `10.${i % NETWORKS}.1.${1 + Math.floor(i / NETWORKS)}`,
    MacAddress: '00-15-5D-61-00-20',
    Name: `web${i}`,
    Namespace: { CompartmentId: i, ID: guid(60_000 + i) },
    Policies: [{ ExceptionList: ['10.63.0.0/16'], Type: 'OutBoundNAT' }, { Type: 'L2Driver' }],
    PrefixLength: 16,
    SharedContainers: [`container-${i}`],
    State: 2,
    Version: 38654705666,
    VirtualNetwork: guid(1000 + (i % NETWORKS)),
    VirtualNetworkName: `net${i % NETWORKS}`,
  }));
  return JSON.stringify([...networks, ...endpoints], undefined, 4);
}
