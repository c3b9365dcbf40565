import type { DiscoveryAnswer, DiscoveryEdition } from '../../../windows/discovery.ts';
import type { Discovery, DriverId } from '../../../windows/drivers.ts';
import type { GoldenDriver } from '../designs.ts';

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
