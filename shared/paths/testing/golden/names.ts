import type { NameOutcome } from '../../names.ts';
import type { GoldenDriver } from '../designs.ts';

export interface GoldenName {
  readonly driver: GoldenDriver;
  readonly release: string;
  readonly to: string;
  readonly outcome: NameOutcome;
}

const names = (driver: GoldenDriver, release: string, local: NameOutcome, global: NameOutcome): GoldenName[] => [
  { driver, release, to: 'b1', outcome: local },
  { driver, release, to: 'a2', outcome: global },
];

/** Name lookup from a1. */
export const GOLDEN_NAMES: readonly GoldenName[] = [
  ...names('nat', 'WS2016', 'yes', 'no'),
  ...names('nat', 'WS2019', 'yes', 'conditional'),
  ...names('nat', 'WS2022', 'yes', 'conditional'),
  ...names('overlay', 'WS2016', 'yes', 'yes'),
  ...names('overlay', 'WS2019', 'yes', 'conditional'),
  ...names('overlay', 'WS2022', 'yes', 'conditional'),
  ...names('transparent', 'WS2016', 'no', 'no'),
  ...names('transparent', 'WS2022', 'no', 'no'),
  ...names('l2bridge', 'WS2016', 'no', 'no'),
  ...names('l2bridge', 'WS2019', 'conditional', 'conditional'),
  ...names('l2bridge', 'WS2022', 'conditional', 'conditional'),
  ...names('l2tunnel', 'WS2016', 'not-stated', 'not-stated'),
  ...names('l2tunnel', 'WS2022', 'not-stated', 'not-stated'),
];
