import { EVERY, EXTERNAL, MULTI, type PageCell, SINCE_1809, SINGLE } from './pageCell.ts';

/** The row of overlay. */
export const OVERLAY_ROW: readonly PageCell[] = [
  {
    driver: 'overlay',
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
        avoids: 'vfp vxlan adapter',
      },
    ],
  },
  {
    driver: 'overlay',
    column: SINGLE,
    text: '서브넷 간: 네트워크 트래픽이 캡슐화 되 고 관리 vNIC를 통해 라우팅됩니다.',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'c1',
        outcome: 'reaches',
        cell: 'otherSubnet',
        travel: 'encapsulated',
        passes: 'vfp management-vnic vfp',
        row: 'vfp-encapsulates',
      },
    ],
  },
  {
    driver: 'overlay',
    column: EXTERNAL,
    text: '직접 지원 되지 않음-windows server 2016의 NAT 네트워크에 연결 된 두 번째 컨테이너 끝점 또는 Windows Server 2019의 VFP NAT 규칙을 사용 해야 합니다.',
    claims: [
      {
        releases: ['WS2016'],
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'nat-endpoint-or-rule',
        passes: 'vnic vnic management-vnic winnat adapter outside',
        avoids: 'vfp',
        row: 'vnic-gateway',
      },
      {
        releases: SINCE_1809,
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'nat-endpoint-or-rule',
        passes: 'vfp adapter outside',
        avoids: 'winnat',
        row: 'vfp-overlay-nat',
      },
    ],
  },
  {
    driver: 'overlay',
    column: MULTI,
    text: '동일/교차 서브넷: 네트워크 트래픽이 VXLAN를 사용 하 여 캡슐화 되 고 관리 vNIC를 통해 라우팅됩니다.',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        outcome: 'reaches',
        cell: 'acrossHostsSameSubnet',
        travel: 'encapsulated',
        passes: 'vfp management-vnic adapter vxlan adapter management-vnic vfp',
      },
      {
        releases: EVERY,
        from: 'a1',
        to: 'c2',
        outcome: 'reaches',
        cell: 'acrossHostsOtherSubnet',
        travel: 'encapsulated',
        passes: 'vfp management-vnic adapter vxlan adapter management-vnic vfp',
      },
    ],
  },
];
