import type { Confidence, Outcome } from '../../path.ts';
import type { GoldenDriver, GoldenOptions } from '../designs.ts';

/** Paths that were worked out by hand from the tables of the pages and the facts of the domain reference. */
export interface GoldenPath {
  readonly driver: GoldenDriver;
  readonly releases: readonly string[];
  /** What it stands for. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly options?: GoldenOptions;
  readonly outcome: Outcome;
  readonly confidence?: Confidence;
  readonly stop?: string;
  readonly throughPort?: true;
  /** Kinds of the hops. */
  readonly hops: string;
}

/** Releases that behave alike in most cases. */
export const ALL = ['WS2016', 'WS2019', 'WS2022'];
export const OLD = ['WS2016'];
export const NEW = ['WS2019', 'WS2022'];
export const APART: GoldenOptions = { apart: true };

export const SEND = 'container compartment vnic';
export const TAKE = 'vnic compartment container';
export const BRIDGED = `${SEND} vswitch ${TAKE}`;
