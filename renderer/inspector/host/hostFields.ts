import type { Host } from '../../../shared/design/schema.ts';
import { PATCHES } from '../../../shared/windows/patches.ts';
import { platformById } from '../../../shared/windows/platforms.ts';
import { ports, subnet } from '../faults.ts';
import { info } from '../fieldInfo.ts';
import type { SpecOf } from '../fieldSpec.ts';
import { buildOf } from '../network/networkFields.ts';

export const HOST_INFO = {
  release: info('host.release', 'RELS', 'REL10', 'REL11'),
  build: info('host.build', 'RELS', 'REL10', 'REL11'),
  platform: info('host.platform', 'S18', 'TOPO', 'ADV'),
  swarmId: info('host.swarmId', 'SWARM', 'NET'),
  swarm: info('host.swarm', 'SWARM', 'NET'),
} as const;

export const HOST_NAME: readonly SpecOf<'host'>[] = [
  { control: 'text', key: 'name', needed: true, info: info('host.name') },
];

/** What is stated about the machine below the containers. */
export const HOST_MACHINE: readonly SpecOf<'host'>[] = [
  {
    control: 'fact',
    key: 'macSpoofing',
    info: info('host.macSpoofing', 'S16', 'S18', 'TOPO', 'ADV'),
    when: (host) => needsOf(host) === 'mac-spoofing',
  },
  {
    control: 'fact',
    key: 'promiscuous',
    info: info('host.promiscuous', 'S16', 'ADV'),
    when: (host) => needsOf(host) === 'promiscuous',
  },
];

export const HOST_SOFTWARE: readonly SpecOf<'host'>[] = [
  { control: 'text', key: 'engine', info: info('host.engine', 'DW'), example: '28.5', mono: true },
  { control: 'fact', key: 'ipv6', info: info('host.ipv6', 'S16', 'ADV') },
  { control: 'fact', key: 'vfpext', info: info('host.vfpext', 'S16') },
  {
    control: 'list',
    key: 'kbs',
    info: info('host.kbs', 'S16', 'S18', 'TOPO'),
    stated: true,
    mono: true,
    example: 'KB4489899',
    suggestions: patchesFor,
  },
];

export const HOST_ROUTING: readonly SpecOf<'host'>[] = [
  {
    control: 'list',
    key: 'netNat',
    info: info('host.netNat', 'S16', 'ADV'),
    stated: true,
    mono: true,
    example: '172.16.0.0/16',
    judge: subnet,
  },
  {
    control: 'list',
    key: 'routes',
    info: info('host.routes', 'DBG'),
    stated: true,
    mono: true,
    example: '10.0.0.0/8',
    judge: subnet,
  },
  {
    control: 'list',
    key: 'excludedPorts',
    info: info('host.excludedPorts', 'gh:docker/for-win#3171', 'gh:docker/for-win#12251'),
    stated: true,
    mono: true,
    example: '50000-50059',
    judge: ports,
  },
  { control: 'fact', key: 'dnsServerRole', info: info('host.dnsServerRole', 'LNW', 'INF') },
  { control: 'check', key: 'adaptersKnown', info: info('host.adaptersKnown', 'S16', 'ADV') },
];

function needsOf(host: Pick<Host, 'platform'>): string | undefined {
  return host.platform === undefined ? undefined : platformById.get(host.platform)?.transparent;
}

/** Updates that change what the host's Windows build can do. */
export function patchesFor(host: Pick<Host, 'build' | 'release'>): readonly string[] {
  const build = buildOf(host);
  return PATCHES.filter((patch) => build === undefined || patch.build === build).map((patch) => patch.id);
}
