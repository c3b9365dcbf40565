import { APART, EVERY, EXTERNAL, MULTI, type PageCell, SINGLE } from './pageCell.ts';

/** The row of transparent. */
export const TRANSPARENT_ROW: readonly PageCell[] = [
  {
    driver: 'transparent',
    column: SINGLE,
    text: '동일한 서브넷: Hyper-v 가상 스위치를 통한 브리지 연결',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'b1',
        outcome: 'reaches',
        cell: 'sameSubnet',
        travel: 'bridged',
        passes: 'vnic vswitch vnic',
        avoids: 'adapter router',
      },
    ],
  },
  {
    driver: 'transparent',
    column: SINGLE,
    text: '서브넷 간: 컨테이너 호스트를 통해 라우팅',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'c1',
        outcome: 'reaches',
        cell: 'otherSubnet',
        travel: 'routed-by-host',
        passes: 'vswitch adapter router adapter vswitch',
      },
      {
        // With an address of the host as gateway the host itself routes.
        releases: EVERY,
        from: 'a1',
        to: 'c1',
        options: { network: { subnets: [{ subnet: '10.31.2.0/24', gateway: '10.31.2.1' }] } },
        outcome: 'reaches',
        cell: 'otherSubnet',
        travel: 'routed-by-host',
        passes: 'vswitch management-vnic management-vnic vswitch',
        avoids: 'router',
      },
    ],
  },
  {
    driver: 'transparent',
    column: EXTERNAL,
    text: '(실제) 네트워크 어댑터에 직접 액세스 하 여 컨테이너 호스트를 통해 라우팅',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'direct',
        passes: 'vswitch adapter physical-network outside',
        avoids: 'winnat vfp',
      },
    ],
  },
  {
    driver: 'transparent',
    column: MULTI,
    text: '(실제) 네트워크 어댑터에 직접 액세스 하 여 컨테이너 호스트를 통해 라우팅',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        outcome: 'reaches',
        cell: 'acrossHostsSameSubnet',
        travel: 'direct',
        passes: 'vswitch adapter physical-network adapter vswitch',
        avoids: 'winnat vfp',
      },
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        options: APART,
        outcome: 'reaches',
        cell: 'acrossHostsOtherSubnet',
        travel: 'direct',
        passes: 'adapter router adapter',
      },
    ],
  },
];
