import { APART, BEFORE_1809, EVERY, EXTERNAL, MULTI, type PageCell, SINCE_1809, SINGLE } from './pageCell.ts';

/** The row of l2bridge. */
export const L2BRIDGE_ROW: readonly PageCell[] = [
  {
    driver: 'l2bridge',
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
    driver: 'l2bridge',
    column: SINGLE,
    text: '서브넷 간: 수신 및 송신 및 라우팅에 대해 컨테이너 MAC 주소가 다시 작성 되었습니다.',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'c1',
        outcome: 'reaches',
        cell: 'otherSubnet',
        travel: 'mac-rewritten',
        passes: 'vfp router vfp',
        row: 'vfp-mac-out',
      },
      { releases: EVERY, from: 'a1', to: 'c1', outcome: 'reaches', row: 'vfp-mac-in' },
    ],
  },
  {
    driver: 'l2bridge',
    column: EXTERNAL,
    text: '수신 및 송신 시 컨테이너 MAC 주소 다시 작성',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'mac-rewritten',
        passes: 'vswitch vfp adapter outside',
        row: 'vfp-mac-out',
      },
      { releases: EVERY, from: 'out', to: 'a1', outcome: 'reaches', passes: 'adapter vfp vswitch', row: 'vfp-mac-in' },
    ],
  },
  {
    driver: 'l2bridge',
    column: MULTI,
    text: '동일한 서브넷: 브리지 연결',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        outcome: 'reaches',
        cell: 'acrossHostsSameSubnet',
        travel: 'bridged',
        passes: 'adapter physical-network adapter',
        avoids: 'router management-vnic winnat',
      },
    ],
  },
  {
    driver: 'l2bridge',
    column: MULTI,
    text: '서브넷 간: WSv1809 이상에서 관리 vNIC를 통해 라우팅',
    claims: [
      {
        releases: SINCE_1809,
        from: 'a1',
        to: 'a2',
        options: APART,
        outcome: 'reaches',
        cell: 'acrossHostsOtherSubnet',
        travel: 'routed-by-host',
        passes: 'management-vnic adapter router adapter management-vnic',
      },
      {
        releases: BEFORE_1809,
        from: 'a1',
        to: 'a2',
        options: APART,
        outcome: 'blocked',
        cell: 'acrossHostsOtherSubnet',
        travel: 'routed-by-host',
      },
    ],
  },
];
