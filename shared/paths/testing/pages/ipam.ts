import type { Assignment } from '../../../windows/ipam.ts';
import type { GoldenDriver } from '../designs.ts';

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
