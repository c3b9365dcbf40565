import type { RuleText } from '../../catalogue.ts';
import { ENDPOINT_ADDRESS_RULE_TEXTS } from './endpointAddresses.ts';
import { OVERLAP_RULE_TEXTS } from './overlaps.ts';
import { SUBNET_RULE_TEXTS } from './subnets.ts';

export const ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  ...SUBNET_RULE_TEXTS,
  ...ENDPOINT_ADDRESS_RULE_TEXTS,
  ...OVERLAP_RULE_TEXTS,
};
