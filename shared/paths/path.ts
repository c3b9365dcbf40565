import type { EntityRef } from '../design/entities.ts';
import type { PathValueKey } from '../language/en/paths.ts';
import type { RuleCode } from '../rules/rule.ts';
import type { Travel } from '../windows/drivers.ts';
import type { CaveatId } from '../windows/paths/caveats.ts';
import type { HopId, HopKind } from '../windows/paths/hops.ts';
import type { StopId } from '../windows/paths/stops.ts';
import type { SourceRef } from '../windows/sources.ts';

/** Where a path begins or ends. */
export type PathEnd =
  | { readonly kind: 'container'; readonly host: string; readonly id: string }
  | { readonly kind: 'host'; readonly id: string }
  /** Beyond the router: another network of the company, or the internet. */
  | { readonly kind: 'outside' }
  /** A published port of a container, reached through its host. `index` is the place in the container's list. */
  | { readonly kind: 'port'; readonly host: string; readonly container: string; readonly index: number };

export type Protocol = 'tcp' | 'udp' | 'icmp';

export interface PathOptions {
  /** TCP when absent. */
  readonly protocol?: Protocol;
  /** Port of the service inside the container; any when absent. */
  readonly port?: number;
  /** The address typed for a published port of the host one stands on. */
  readonly address?: 'localhost';
}

/** Part of a sentence: text of the design as it stands, or a phrase of the language. */
export type PathValue = string | number | Phrase;

export interface Phrase {
  readonly key: PathValueKey;
  readonly params?: PathParams;
}

export type PathParams = Readonly<Record<string, PathValue>>;

export const ADDRESS_PARTS = [
  'source-address',
  'source-port',
  'destination-address',
  'destination-port',
  'source-mac',
  'destination-mac',
  'encapsulation',
] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** What a hop changes in the packet. Without `from` it is added, without `to` taken away. */
export interface AddressChange {
  readonly part: AddressPart;
  readonly from?: PathValue;
  readonly to?: PathValue;
}

/** 'inferred': rests on engineering inference, no primary source was found. */
export type Confidence = 'documented' | 'inferred';

export interface Hop {
  readonly id: HopId;
  readonly kind: HopKind;
  /** The host it happens in; none on the physical network and outside. */
  readonly host?: string;
  readonly entity?: EntityRef;
  readonly params: PathParams;
  readonly changes: readonly AddressChange[];
  readonly sources: readonly SourceRef[];
  readonly confidence: Confidence;
}

/** A fact that is not stated and decides. */
export interface MissingFact {
  readonly entity: EntityRef;
  /** Path of the property, as in findings: `macSpoofing`, `trunk`. */
  readonly field: string;
}

export interface Stop {
  readonly id: StopId;
  /** Index of the hop where it happens. */
  readonly at: number;
  readonly params: PathParams;
  readonly rule?: RuleCode;
  readonly sources: readonly SourceRef[];
  readonly confidence: Confidence;
  readonly missing: readonly MissingFact[];
}

export type PathResult =
  | { readonly outcome: 'reaches'; readonly confidence: Confidence }
  | { readonly outcome: 'blocked'; readonly stop: Stop }
  | { readonly outcome: 'unknown'; readonly stop: Stop };

export type Outcome = PathResult['outcome'];

export interface Caveat {
  readonly id: CaveatId;
  readonly params: PathParams;
  readonly rule?: RuleCode;
  readonly sources: readonly SourceRef[];
}

/** The cell of Microsoft's connectivity table that a path follows. */
export interface TableCell {
  readonly driver: string;
  readonly cell: CellId;
  readonly travel: Travel;
  readonly sources: readonly SourceRef[];
}

export type CellId = 'sameSubnet' | 'otherSubnet' | 'outside' | 'acrossHostsSameSubnet' | 'acrossHostsOtherSubnet';

export interface Path {
  readonly from: PathEnd;
  readonly to: PathEnd;
  /** In order. A blocked path ends with the hop that blocks; an unknown one is drawn as far as it would go. */
  readonly hops: readonly Hop[];
  readonly result: PathResult;
  readonly caveats: readonly Caveat[];
  readonly cell?: TableCell;
  /** The published port that a path to a container takes, where it has no direct one. */
  readonly through?: Extract<PathEnd, { kind: 'port' }>;
}
