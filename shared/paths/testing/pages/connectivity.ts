import { L2BRIDGE_ROW } from './l2bridge.ts';
import { L2TUNNEL_ROW } from './l2tunnel.ts';
import { NAT_ROW } from './nat.ts';
import { OVERLAY_ROW } from './overlay.ts';
import type { PageCell } from './pageCell.ts';
import { TRANSPARENT_ROW } from './transparent.ts';

/** “네트워킹 모드/Docker 드라이버”, the connectivity table of the page of 2018. */
export const CONNECTIVITY_2018: readonly PageCell[] = [
  ...NAT_ROW,
  ...TRANSPARENT_ROW,
  ...OVERLAY_ROW,
  ...L2BRIDGE_ROW,
  ...L2TUNNEL_ROW,
];
