import type { SourceRef } from '../sources.ts';

export interface CaveatFact {
  readonly rule?: `SY${string}`;
  readonly sources: readonly [SourceRef, ...SourceRef[]];
}

/** What somebody who tries a path should know besides, although it does not decide. The sentence is `paths.caveat.` + its id. */
export const PATH_CAVEATS = {
  /** Before 1709 a process container takes in nothing that was not published. */
  'inbound-denied': { rule: 'SY130', sources: ['ISO', 'gh:moby/moby#32969', 'gh:moby/moby#32410'] },
  'ping-misleads': { sources: ['S18', 'K8S'] },
  'internal-flag': { rule: 'SY145', sources: ['WIN', 'S16'] },
  'several-gateways': { sources: ['gh:moby/moby#38412'] },
  'same-subnet-assumed': { sources: ['S16', 'S18', 'INF'] },
  'lan-assumed': { sources: ['INF'] },
  'forwarding-needed': { sources: ['S18', 'TOPO', 'L2BLOG'] },
  'by-the-router': { sources: ['S18', 'TOPO', 'INF'] },
  'routes-needed': { sources: ['S18', 'TOPO'] },
  'private-prefix': { sources: ['RFC1918', 'RFC6598'] },
  'swarm-ports': { sources: ['SWARM'] },
  'overlay-outbound-reports': { sources: ['gh:moby/moby#39191', 'gh:docker/for-win#13999'] },
  'gateway-endpoint': { sources: ['DGW', 'OVE', 'gh:moby/moby#32326'] },
  'azure-policy': { sources: ['S18', 'TOPO', 'SDNDOC'] },
  'host-firewall': { sources: ['gh:moby/moby#34526', 'INF'] },
  'localhost-bug': { sources: ['gh:docker/for-win#204'] },
  'vnic-name': { sources: ['S16', 'ADV'] },
} as const satisfies Record<string, CaveatFact>;

export type CaveatId = keyof typeof PATH_CAVEATS;
