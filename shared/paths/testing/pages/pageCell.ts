import type { Travel } from '../../../windows/drivers.ts';
import type { CellId, Outcome } from '../../path.ts';
import type { GoldenDriver, GoldenOptions } from '../designs.ts';

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

export const EVERY = ['WS2016', 'WS2019', 'WS2022'];
export const SINCE_1809 = ['WS2019', 'WS2022'];
export const BEFORE_1809 = ['WS2016', 'WS1709', 'WS1803'];
export const APART: GoldenOptions = { apart: true };

export const SINGLE = '컨테이너-컨테이너 (단일 노드)';
export const EXTERNAL = '컨테이너-외부 (단일 노드 + 다중 노드)';
export const MULTI = '컨테이너 간 (다중 노드)';
