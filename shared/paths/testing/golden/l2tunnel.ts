import { ALL, type GoldenPath, SEND, TAKE } from './goldenPath.ts';

/** l2tunnel: everything by way of the physical Hyper-V host. */
const TUNNEL_OUT = `${SEND} vswitch vfp adapter hyperv-host`;
const TUNNEL_IN = `adapter vfp vswitch ${TAKE}`;
const l2tunnel = { driver: 'l2tunnel' } as const;
export const L2TUNNEL: readonly GoldenPath[] = [
  ...(['b1', 'c1', 'a2', 'c2'] as const).map(
    (to): GoldenPath => ({
      ...l2tunnel,
      releases: ALL,
      what: `to ${to}`,
      from: 'a1',
      to,
      outcome: 'reaches',
      hops: `${TUNNEL_OUT} ${TUNNEL_IN}`,
    }),
  ),
  {
    ...l2tunnel,
    releases: ALL,
    what: 'outside',
    from: 'a1',
    to: 'out',
    outcome: 'reaches',
    hops: `${TUNNEL_OUT} azure-gateway outside`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'from outside',
    from: 'out',
    to: 'a1',
    outcome: 'reaches',
    confidence: 'inferred',
    hops: `outside azure-gateway hyperv-host ${TUNNEL_IN}`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'published port',
    from: 'out',
    to: 'H1:8080',
    outcome: 'unknown',
    stop: 'port-unreliable',
    hops: `outside router physical-network adapter vfp vswitch ${TAKE}`,
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'host to container',
    from: 'H1',
    to: 'a1',
    outcome: 'unknown',
    stop: 'not-documented',
    hops: 'host',
  },
  {
    ...l2tunnel,
    releases: ALL,
    what: 'not on Azure',
    from: 'a1',
    to: 'b1',
    options: { facts: { platform: 'hyperv-vm' } },
    outcome: 'blocked',
    stop: 'not-azure',
    hops: `${SEND} vswitch`,
  },
];
