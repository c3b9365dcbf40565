import { EVERY, EXTERNAL, MULTI, type PageCell, SINGLE } from './pageCell.ts';

/** The row of nat. */
export const NAT_ROW: readonly PageCell[] = [
  {
    driver: 'nat',
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
        avoids: 'winnat management-vnic adapter',
      },
    ],
  },
  {
    driver: 'nat',
    column: SINGLE,
    text: '서브넷 간: 지원 되지 않음 (NAT 내부 접두사 하나만)',
    claims: [
      { releases: EVERY, from: 'a1', to: 'c1', outcome: 'blocked', cell: 'otherSubnet', travel: 'not-supported' },
    ],
  },
  {
    driver: 'nat',
    column: EXTERNAL,
    text: '관리 vNIC를 통해 라우팅 (WinNAT에 바인딩)',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'winnat',
        passes: 'vswitch management-vnic winnat adapter outside',
      },
    ],
  },
  {
    driver: 'nat',
    column: MULTI,
    text: '직접 지원 되지 않음: 호스트를 통해 포트를 노출 해야 함',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        outcome: 'blocked',
        cell: 'acrossHostsSameSubnet',
        travel: 'publish-ports',
      },
      { releases: EVERY, from: 'a1', to: 'H2:8080', outcome: 'reaches', passes: 'winnat adapter winnat container' },
    ],
  },
];
