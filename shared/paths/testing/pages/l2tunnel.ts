import { APART, EVERY, EXTERNAL, MULTI, type PageCell, SINGLE } from './pageCell.ts';

/** The row of l2tunnel. */
export const L2TUNNEL_ROW: readonly PageCell[] = [
  {
    driver: 'l2tunnel',
    column: SINGLE,
    text: '동일/교차 서브넷: 머리카락-실제 호스트의 Hyper-v 가상 스위치에 고정-정책이 적용 됨',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'b1',
        outcome: 'reaches',
        cell: 'sameSubnet',
        travel: 'hairpin',
        passes: 'vswitch adapter hyperv-host adapter vswitch',
        row: 'azure-policy',
      },
      {
        releases: EVERY,
        from: 'a1',
        to: 'c1',
        outcome: 'reaches',
        cell: 'otherSubnet',
        travel: 'hairpin',
        passes: 'vswitch adapter hyperv-host adapter vswitch',
        row: 'azure-policy',
      },
    ],
  },
  {
    driver: 'l2tunnel',
    column: EXTERNAL,
    text: '트래픽이 Azure virtual network 게이트웨이를 통과 해야 함',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'out',
        outcome: 'reaches',
        cell: 'outside',
        travel: 'azure-gateway',
        passes: 'hyperv-host azure-gateway outside',
      },
    ],
  },
  {
    driver: 'l2tunnel',
    column: MULTI,
    text: '동일/교차 서브넷: 머리카락-실제 호스트의 Hyper-v 가상 스위치에 고정-정책이 적용 됨',
    claims: [
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        outcome: 'reaches',
        cell: 'acrossHostsSameSubnet',
        travel: 'hairpin',
        passes: 'adapter hyperv-host adapter',
        row: 'azure-policy',
      },
      {
        releases: EVERY,
        from: 'a1',
        to: 'a2',
        options: APART,
        outcome: 'reaches',
        cell: 'acrossHostsOtherSubnet',
        travel: 'hairpin',
        passes: 'adapter hyperv-host adapter',
      },
    ],
  },
];
