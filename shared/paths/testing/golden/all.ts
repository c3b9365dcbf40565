import type { GoldenPath } from './goldenPath.ts';
import { L2BRIDGE } from './l2bridge.ts';
import { L2TUNNEL } from './l2tunnel.ts';
import { NAT } from './nat.ts';
import { OVERLAY } from './overlay.ts';
import { TRANSPARENT } from './transparent.ts';

export const GOLDEN_PATHS: readonly GoldenPath[] = [...NAT, ...TRANSPARENT, ...OVERLAY, ...L2BRIDGE, ...L2TUNNEL];
