import type { Driver, DriverCapability } from '../driverTypes.ts';
import { BUILD } from '../releases.ts';
import type { SourceRef } from '../sources.ts';

// dockerd registers these three drivers, but no Microsoft page describes them; most values follow from the switch kind.
const read = ['WIN', 'SCH', 'INF'] as const satisfies readonly SourceRef[];

const sources = {
  scope: ['WIN', 'CNM'],
  switchKind: read,
  usesAdapter: read,
  ipam: ['WIPAM', 'INF'],
  dhcp: read,
  subnet: ['WIPAM', 'INF'],
  gateway: read,
  staticIp: ['CO', 'INF'],
  portPublishing: ['gh:moby/moby#27529', 'INF'],
  vlan: ['S16', 'ADV'],
  vsid: read,
  needsSwarm: ['WIN'],
  swarmScope: ['CNM'],
  macSeenOutside: read,
  needsMacSpoofing: read,
  internalDns: ['WIN', 'LNW'],
  needsVfp: read,
  serviceDiscovery: ['WIN', 'LNW'],
  connectivity: read,
  outbound: read,
  outboundBefore: read,
  ipv6: ['ARCH', 'INF'],
  multipleSubnetsSince: ['MULTI'],
  since: ['INF'],
  adoptable: ['WIN', 'DW'],
  hnsType: ['WIN', 'SDN1'],
  hnsTypePowerShell: ['SDN1'],
  hcnType: ['SCH'],
  hcnTypeNumber: ['HCNDOC'],
} as const satisfies { readonly [capability in DriverCapability]: readonly SourceRef[] };

const common = {
  documented: false,
  scope: 'local',
  usesAdapter: false,
  ipam: 'hns',
  dhcp: false,
  subnet: 'optional',
  gateway: 'optional',
  staticIp: 'with-subnet',
  portPublishing: 'none',
  vlan: false,
  vsid: 'no',
  needsSwarm: false,
  needsMacSpoofing: false,
  internalDns: false,
  needsVfp: false,
  serviceDiscovery: { local: 'no', global: 'no' },
  ipv6: 'not-stated',
  since: { server: BUILD.WS2016, client: BUILD.WS2016 },
  sources,
} as const;

const island = {
  sameSubnet: 'bridged',
  otherSubnet: 'not-stated',
  outside: 'not-supported',
  acrossHostsSameSubnet: 'not-supported',
  acrossHostsOtherSubnet: 'not-supported',
} as const;

export const ics = {
  ...common,
  id: 'ics',
  label: 'ICS',
  abbreviation: 'ICS',
  summary: 'driver.ics.summary',
  switchKind: 'internal',
  swarmScope: false,
  macSeenOutside: 'host',
  connectivity: { ...island, outside: 'ics' },
  outbound: 'ics',
  adoptable: true,
  hnsType: 'ics',
  hnsTypePowerShell: 'ICS',
  hcnType: 'ICS',
  hcnTypeNumber: 1,
} as const satisfies Driver;

export const internal = {
  ...common,
  id: 'internal',
  label: 'Internal',
  abbreviation: 'INT',
  summary: 'driver.internal.summary',
  switchKind: 'internal',
  swarmScope: true,
  macSeenOutside: 'none',
  connectivity: island,
  outbound: 'none',
  adoptable: false,
  hnsType: 'internal',
  hnsTypePowerShell: 'Internal',
  hcnType: 'Internal',
} as const satisfies Driver;

/** Named with a suffix because `private` is a reserved word. */
export const privateDriver = {
  ...common,
  id: 'private',
  label: 'Private',
  abbreviation: 'PRV',
  summary: 'driver.private.summary',
  switchKind: 'private',
  swarmScope: false,
  macSeenOutside: 'none',
  connectivity: island,
  outbound: 'none',
  adoptable: false,
  hnsType: 'private',
  hnsTypePowerShell: 'Private',
  hcnType: 'Private',
} as const satisfies Driver;
