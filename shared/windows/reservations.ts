import type { SourceRef } from './sources.ts';

/** Why an address of a subnet is no container's, or is somebody else's already. */
export type ReservationId =
  | 'network'
  | 'broadcast'
  | 'gateway'
  | 'picked-gateway'
  | 'host'
  | 'router'
  | 'dns'
  | 'aux-kept'
  | 'aux-ignored'
  | 'load-balancer';

/** What takes addresses of a subnet besides containers, with where it was read. */
export const RESERVATIONS = {
  /** HNS reserves the first and the last address of every subnet, whatever RFC 3021 says of a /31. */
  network: { sources: ['gh:Azure/azure-container-networking#2060', 'ZERR'] },
  broadcast: { sources: ['gh:Azure/azure-container-networking#2060', 'ZERR'] },
  gateway: { sources: ['gh:Azure/azure-container-networking#2060', 'ZERR', 'NET'] },
  /** HNS on nat, and the swarm manager on overlay, take the first address where none is stated. */
  'picked-gateway': { sources: ['TOPO', 'WIN', 'DIPAM'] },
  /** Whoever has the same subnet is taken to be on the same wire. */
  host: { sources: ['INF'] },
  router: { sources: ['INF'] },
  dns: { sources: ['INF'] },
  /** Docker’s own IPAM serves overlays and keeps auxiliary addresses. */
  'aux-kept': { sources: ['DIPAM', 'NET'] },
  /** The windows IPAM gives auxiliary addresses back as they came and tells HNS nothing. */
  'aux-ignored': { sources: ['WIPAM'] },
  /** From Docker 18.06 on: one more address of an overlay for each host that runs containers on it, unknown before. */
  'load-balancer': { sources: ['gh:moby/moby#41576', 'INF'] },
} as const satisfies Readonly<Record<ReservationId, { readonly sources: readonly SourceRef[] }>>;
