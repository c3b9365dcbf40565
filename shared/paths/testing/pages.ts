import type { DiscoveryAnswer, DiscoveryEdition } from '../../windows/discovery.ts';
import type { Discovery, DriverId, Travel } from '../../windows/drivers.ts';
import type { Assignment } from '../../windows/ipam.ts';
import type { CellId, Outcome } from '../path.ts';
import type { GoldenDriver, GoldenOptions } from './designs.ts';

/** The tables of the two Korean pages, cell by cell as they stand there, and what each cell claims. */

/** One statement of a cell of the connectivity table, to be proven on a path. */
export interface Claim {
  readonly releases: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly options?: GoldenOptions;
  readonly outcome: Outcome;
  readonly cell?: CellId;
  readonly travel?: Travel;
  /** Hops that the path has in this order, among others. */
  readonly passes?: string;
  /** Hops it must not have. */
  readonly avoids?: string;
  /** A hop's row that must be there. */
  readonly row?: string;
}

export interface PageCell {
  readonly driver: GoldenDriver;
  readonly column: string;
  /** As printed, without markup. */
  readonly text: string;
  readonly claims: readonly Claim[];
}

const EVERY = ['WS2016', 'WS2019', 'WS2022'];
const SINCE_1809 = ['WS2019', 'WS2022'];
const BEFORE_1809 = ['WS2016', 'WS1709', 'WS1803'];
const APART: GoldenOptions = { apart: true };

const SINGLE = '컨테이너-컨테이너 (단일 노드)';
const EXTERNAL = '컨테이너-외부 (단일 노드 + 다중 노드)';
const MULTI = '컨테이너 간 (다중 노드)';

/** “네트워킹 모드/Docker 드라이버”, the connectivity table of the page of 2018. */
export const CONNECTIVITY_2018: readonly PageCell[] = [
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

export interface IpamCell extends Omit<Assignment, 'driver' | 'sources'> {
  readonly driver: GoldenDriver;
  readonly text: string;
  /** What an endpoint without a stated address is said to get. */
  readonly address: string;
}

/** “IPAM” of the page of 2018. */
export const IPAM_2018: readonly IpamCell[] = [
  {
    driver: 'nat',
    text: '내부 NAT 서브넷 접두사에서 HNS (호스트 네트워킹 서비스)에의 한 동적 IP 할당 및 할당',
    how: 'dynamic',
    by: 'hns',
    from: 'internal-prefix',
    orHns: false,
    address: 'an address of 172.16.1.0/24 that HNS gives it',
  },
  {
    driver: 'transparent',
    text: '정적 또는 동적 (외부 DHCP 서버 사용) IP 할당 및 컨테이너 호스트의 네트워크 접두사 내의 IP 주소에서 할당',
    how: 'static-or-dynamic',
    by: 'user-or-dhcp',
    from: 'host-prefix',
    orHns: false,
    address: 'an address that the DHCP server gives it',
  },
  {
    driver: 'overlay',
    text: 'Docker 엔진 Swarm의 동적 IP 할당, HNS를 통한 관리 되는 접두사 및 할당',
    how: 'dynamic',
    by: 'swarm',
    from: 'swarm-prefix',
    orHns: true,
    address: 'an address that the swarm gives it',
  },
  {
    driver: 'l2bridge',
    text: '컨테이너 호스트의 네트워크 접두사 내에서 IP 주소의 고정 IP 할당 및 할당 (HNS를 통해 할당 될 수도 있음)',
    how: 'static',
    by: 'user',
    from: 'host-prefix',
    orHns: true,
    address: 'an address of 10.31.2.0/24',
  },
  {
    driver: 'l2tunnel',
    text: 'Azure에만 해당-플러그 인에서 동적 IP 할당 및 할당',
    how: 'dynamic',
    by: 'azure-plugin',
    from: 'virtual-network',
    orHns: false,
    address: 'an address that the Azure plug-in gives it',
  },
];

export interface DiscoveryCell {
  readonly edition: DiscoveryEdition;
  readonly driver: GoldenDriver & DriverId;
  readonly column: 'local' | 'global';
  readonly text: string;
  readonly answer: DiscoveryAnswer | Discovery;
}

const discovery = (
  edition: DiscoveryEdition,
  driver: GoldenDriver,
  local: readonly [string, DiscoveryAnswer],
  global: readonly [string, DiscoveryAnswer],
): DiscoveryCell[] => [
  { edition, driver, column: 'local', text: local[0], answer: local[1] },
  { edition, driver, column: 'global', text: global[0], answer: global[1] },
];

/** “서비스 검색” of both pages. */
export const DISCOVERY_CELLS: readonly DiscoveryCell[] = [
  ...discovery('S16', 'nat', ['예', 'yes'], ['해당 없음', 'none']),
  ...discovery('S16', 'overlay', ['예', 'yes'], ['예', 'yes']),
  ...discovery('S16', 'transparent', ['아니요', 'no'], ['아니요', 'no']),
  ...discovery('S16', 'l2bridge', ['아니요', 'no'], ['아니요', 'no']),
  ...discovery('S18', 'nat', ['YES', 'yes'], ['예, Docker EE', 'docker-ee']),
  ...discovery('S18', 'overlay', ['YES', 'yes'], ['예, Docker EE 또는 kube', 'docker-ee-or-kube-dns']),
  ...discovery('S18', 'transparent', ['아니요', 'no'], ['아니요', 'no']),
  ...discovery('S18', 'l2bridge', ['아니요', 'no'], ['예 (kube 사용)-dns', 'kube-dns']),
];
