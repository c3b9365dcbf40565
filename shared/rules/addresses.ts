import { ENDPOINT_ADDRESS_RULES } from './endpointAddresses.ts';
import { EXTERNAL_SUBNET_RULES } from './externalSubnets.ts';
import { GATEWAY_RULES } from './gateways.ts';
import { NAT_PREFIX_RULES } from './natPrefix.ts';
import { OVERLAP_RULES } from './overlaps.ts';
import type { Rule } from './rule.ts';
import { SHARED_ADDRESS_RULES } from './sharedAddresses.ts';
import { SUBNET_RULES } from './subnets.ts';

/** Chapter 7.E of the catalogue: subnets, gateways, and the addresses of endpoints. */
export const ADDRESS_RULES: readonly Rule[] = [
  ...SUBNET_RULES,
  ...GATEWAY_RULES,
  ...EXTERNAL_SUBNET_RULES,
  ...ENDPOINT_ADDRESS_RULES,
  ...SHARED_ADDRESS_RULES,
  ...OVERLAP_RULES,
  ...NAT_PREFIX_RULES,
];
