import { DRIVER_IDS, DRIVERS, type DriverId } from '../drivers.ts';
import type { SourceRef } from '../sources.ts';

export interface HnsNetworkType {
  /** As PowerShell and HCN write it. HNS gives back what the creator wrote, so types are compared without regard to case. */
  readonly name: string;
  /** The docker driver that makes networks of this type. */
  readonly driver?: DriverId;
  /** Value of the enumeration, where HCN gives a number. */
  readonly number?: number;
  readonly sources: readonly SourceRef[];
}

/** Types of HNS networks that no docker driver makes. */
const OTHERS: readonly HnsNetworkType[] = [
  { name: 'Layered', sources: ['SDN1', 'SDN2'] },
  { name: 'Infiniband', sources: ['SDN2'] },
  { name: 'Mirrored', sources: ['SCH', 'WIN'] },
  { name: 'ConstrainedICS', sources: ['SCH'] },
];

export const HNS_NETWORK_TYPES: readonly HnsNetworkType[] = [
  ...DRIVER_IDS.map((id): HnsNetworkType => {
    const { hcnType, hcnTypeNumber, sources } = DRIVERS[id];
    return {
      name: hcnType,
      driver: id,
      ...(hcnTypeNumber !== undefined && { number: hcnTypeNumber }),
      sources: [...new Set([...sources.hnsType, ...sources.hcnType])],
    };
  }),
  ...OTHERS,
];

const byName = new Map(HNS_NETWORK_TYPES.map((type) => [type.name.toLowerCase(), type]));
const byNumber = new Map(HNS_NETWORK_TYPES.map((type) => [type.number, type]));

/** The row of a type as HNS (text, any case) or HCN (text, or a number) writes it. */
export function hnsNetworkType(type: string | number): HnsNetworkType | undefined {
  return typeof type === 'number' ? byNumber.get(type) : byName.get(type.toLowerCase());
}
