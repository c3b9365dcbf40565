import type { DriverId } from './driverTypes.ts';
import type { SourceRef } from './sources.ts';

export type OptionValueType =
  | 'text'
  | 'uint'
  | 'bool'
  | 'addressList'
  | 'cidrList'
  | 'macPool'
  | 'guid'
  | 'adapterList'
  | 'intList'
  | 'domain';

/**
 * What becomes of a value given with `-o`: 'sent' to HNS; 'ignored' without a word; 'stored' by docker and never used;
 * 'internal': set by dockerd or by an import, not by a user.
 */
export type OptionEffect = 'sent' | 'ignored' | 'stored' | 'internal';

export interface NetworkOption {
  readonly key: string;
  /** The last part of the key; unique over the table. */
  readonly name: string;
  readonly type: OptionValueType;
  readonly scope: 'network' | 'endpoint';
  /** Drivers the option is meant for. */
  readonly drivers: readonly DriverId[];
  /** Drivers for which a source says that it must not be used. */
  readonly documentedUnsupported: readonly DriverId[];
  /** Drivers that read past it without a word, whatever `effect` says. */
  readonly ignoredBy: readonly DriverId[];
  readonly effect: OptionEffect;
  /** How docker reads the text. */
  readonly parse: string;
  readonly label: string;
  readonly meaning: string;
  /** Drawn on the canvas (adapter to switch) rather than typed. */
  readonly drawn: boolean;
  /** Shown as a field in the inspector. */
  readonly editable: boolean;
  /** The rule that speaks about a misuse of this option. */
  readonly rule?: string;
  readonly sources: readonly SourceRef[];
}
