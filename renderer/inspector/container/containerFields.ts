import type { Container, Network } from '../../../shared/design/schema.ts';
import { FLAGS_BY_COMMAND } from '../../../shared/windows/dockerFlags.ts';
import { driverById } from '../../../shared/windows/drivers.ts';
import type { SourceRef } from '../../../shared/windows/sources.ts';
import { ipv4 } from '../faults.ts';
import { info } from '../fieldInfo.ts';
import type { SpecOf } from '../fieldSpec.ts';

/** Where a flag of `docker run` was read. */
function flag(long: string): readonly SourceRef[] {
  return FLAGS_BY_COMMAND.run.find((row) => row.long === long)?.sources ?? [];
}

export const CONTAINER_INFO = {
  command: info('container.command', 'CLI-R'),
  isolation: info('container.isolation', ...flag('--isolation')),
  networkMode: info('container.networkMode', 'HCW', 'RCW', 'COW'),
  origin: info('container.origin'),
} as const;

export const CONTAINER_IDENTITY: readonly SpecOf<'container'>[] = [
  { control: 'text', key: 'name', needed: true, info: info('container.name', ...flag('--name')) },
  { control: 'text', key: 'image', needed: true, info: info('container.image', 'CLI-C'), mono: true },
];

export const CONTAINER_STATE: readonly SpecOf<'container'>[] = [
  { control: 'fact', key: 'running', info: info('container.running', 'S16', 'ADV', 'WIN') },
];

export const CONTAINER_DNS: readonly SpecOf<'container'>[] = [
  {
    control: 'list',
    key: 'dns',
    info: info('container.dns', ...flag('--dns')),
    judge: ipv4,
    mono: true,
    example: '10.31.8.2',
  },
  {
    control: 'list',
    key: 'dnsSearch',
    info: info('container.dnsSearch', ...flag('--dns-search')),
    mono: true,
    example: 'corp.example',
  },
];

export const CONTAINER_PUBLISH_ALL: readonly SpecOf<'container'>[] = [
  { control: 'check', key: 'publishAll', info: info('container.publishAll', ...flag('--publish-all')) },
];

export const PORT_INFO = {
  host: info('port.host', 'WIN', 'PM', 'PA'),
  container: info('port.container', 'WIN', 'PM'),
  protocol: info('port.protocol', 'WIN'),
  hostIp: info('port.hostIp', 'WIN'),
} as const;

export const ENDPOINT_INFO = {
  ip: info('endpoint.ip', ...flag('--ip')),
  mac: info('endpoint.mac', ...flag('--mac-address')),
  aliases: info('endpoint.aliases', ...flag('--network-alias')),
  hotAdd: info('endpoint.hotAdd', 'S16', 'ADV', 'WIN'),
} as const;

/** Whether a container can be given an address here: where DHCP gives them out, and docker knows no subnet, it cannot. */
export function showsIp(network: Pick<Network, 'driver' | 'subnets'> | undefined, ip: string | undefined): boolean {
  if (ip !== undefined || !network) return true;
  return !(driverById.get(network.driver)?.dhcp && network.subnets.length === 0);
}

/** Where an endpoint without an address gets one: the key of a short text. */
export function ipSource(
  network: Pick<Network, 'driver' | 'subnets'> | undefined,
): 'dhcp' | 'hns' | 'swarm' | 'plugin' | 'unknown' {
  const driver = network && driverById.get(network.driver);
  if (!driver) return 'unknown';
  if (driver.dhcp && network.subnets.length === 0) return 'dhcp';
  if (driver.ipam === 'swarm' || driver.ipam === 'plugin') return driver.ipam;
  return 'hns';
}

/** Aliases are answered by docker's own DNS, which not every driver's containers ask. */
export function showsAliases(
  network: Pick<Network, 'driver'> | undefined,
  aliases: readonly string[] | undefined,
): boolean {
  if (aliases !== undefined || !network) return true;
  return driverById.get(network.driver)?.internalDns !== false;
}

/** Whether publishing a port does anything: not where every network of the container reaches the outside by itself. */
export function showsPorts(
  container: Pick<Container, 'ports' | 'publishAll' | 'networkMode'>,
  drivers: readonly string[],
): boolean {
  if (container.ports.length > 0 || container.publishAll) return true;
  if (container.networkMode !== undefined) return false;
  return drivers.length === 0 || drivers.some((driver) => driverById.get(driver)?.portPublishing !== 'none');
}
