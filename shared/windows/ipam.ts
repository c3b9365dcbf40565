import type { DriverId } from './driverTypes.ts';
import type { SourceRef } from './sources.ts';

/** How endpoints of a driver come by their addresses; a row of the IPAM table. */
export interface Assignment {
  readonly driver: DriverId;
  readonly how: 'dynamic' | 'static' | 'static-or-dynamic';
  readonly by: 'hns' | 'user-or-dhcp' | 'swarm' | 'user' | 'azure-plugin';
  /** What the addresses are taken from. */
  readonly from: 'internal-prefix' | 'host-prefix' | 'swarm-prefix' | 'virtual-network';
  /** HNS may hand out the address instead. */
  readonly orHns: boolean;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

export const ASSIGNMENTS = [
  { driver: 'nat', how: 'dynamic', by: 'hns', from: 'internal-prefix', orHns: false, sources: ['S18', 'TOPO'] },
  {
    driver: 'transparent',
    how: 'static-or-dynamic',
    by: 'user-or-dhcp',
    from: 'host-prefix',
    orHns: false,
    sources: ['S18', 'TOPO'],
  },
  { driver: 'overlay', how: 'dynamic', by: 'swarm', from: 'swarm-prefix', orHns: true, sources: ['S18', 'TOPO'] },
  { driver: 'l2bridge', how: 'static', by: 'user', from: 'host-prefix', orHns: true, sources: ['S16', 'S18', 'ADV'] },
  {
    driver: 'l2tunnel',
    how: 'dynamic',
    by: 'azure-plugin',
    from: 'virtual-network',
    orHns: false,
    sources: ['S18', 'TOPO'],
  },
] as const satisfies readonly Assignment[];
