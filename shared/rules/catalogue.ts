import { ADAPTER_RULES } from './adapters.ts';
import { ADDRESS_RULES } from './addresses.ts';
import { ATTACHMENT_RULES } from './attachments.ts';
import { COMPOSE_READING_RULES } from './composeReading.ts';
import { CONFUSING_NAME_RULES } from './confusingNames.ts';
import { CONTAINER_FLAG_RULES } from './containerFlags.ts';
import { CROSS_SUBNET_RULES } from './crossSubnet.ts';
import { DNS_RULES } from './dns.ts';
import { DRIVER_RULES } from './drivers.ts';
import { ENDPOINT_OPTION_RULES } from './endpointOptions.ts';
import { FOREIGN_NAT_RULES } from './foreignNat.ts';
import { HNS_READING_RULES } from './hnsReading.ts';
import { HOST_READING_RULES } from './hostReading.ts';
import { INTERFACE_RULES } from './interface.ts';
import { IPV6_RULES } from './ipv6.ts';
import { L2BRIDGE_SUBNET_RULES } from './l2bridgeSubnets.ts';
import { LABEL_RULES } from './labels.ts';
import { LAN_ADDRESS_RULES } from './lanAddresses.ts';
import { MAC_ADDRESS_RULES } from './macAddresses.ts';
import { MAC_POOL_RULES } from './macPools.ts';
import { MTU_RULES } from './mtu.ts';
import { NAMING_RULES } from './naming.ts';
import { NETWORK_FLAG_RULES } from './networkFlags.ts';
import { NETWORK_MODE_RULES } from './networkModes.ts';
import { NETWORK_OPTION_RULES } from './networkOptions.ts';
import { OVERLAY_RULES } from './overlay.ts';
import { OVERLAY_SUBNET_RULES } from './overlaySubnets.ts';
import { PLATFORM_RULES } from './platform.ts';
import { POOL_SIZE_RULES } from './poolSize.ts';
import { PORT_RULES } from './ports.ts';
import { READING_RULES } from './reading.ts';
import type { Rule, RuleCode } from './rule.ts';
import { SEVERAL_SUBNET_RULES } from './severalSubnets.ts';
import { SWARM_SCOPE_RULES } from './swarmScope.ts';
import { TEAMING_RULES } from './teaming.ts';
import { TEAM_MEMBER_RULES } from './teamMembers.ts';
import { TEAM_SETTING_RULES } from './teamSettings.ts';
import { UPLINK_RULES } from './uplinks.ts';
import { VIRTUALIZATION_RULES } from './virtualization.ts';
import { VLAN_RULES } from './vlan.ts';
import { VXLAN_RULES } from './vxlan.ts';

/** Every rule, one file per topic. To add a rule: its object in the topic's file, and its texts in the language catalogues. */
export const RULES: readonly Rule[] = [
  ...PORT_RULES,
  ...NETWORK_OPTION_RULES,
  ...NETWORK_FLAG_RULES,
  ...DNS_RULES,
  ...CONTAINER_FLAG_RULES,
  ...ATTACHMENT_RULES,
  ...ADDRESS_RULES,
  ...READING_RULES,
  ...COMPOSE_READING_RULES,
  ...HOST_READING_RULES,
  ...HNS_READING_RULES,
  ...ADAPTER_RULES,
  ...CROSS_SUBNET_RULES,
  ...DRIVER_RULES,
  ...INTERFACE_RULES,
  ...IPV6_RULES,
  ...NAMING_RULES,
  ...OVERLAY_RULES,
  ...PLATFORM_RULES,
  ...TEAMING_RULES,
  ...TEAM_MEMBER_RULES,
  ...TEAM_SETTING_RULES,
  ...UPLINK_RULES,
  ...VIRTUALIZATION_RULES,
  ...VLAN_RULES,
  ...CONFUSING_NAME_RULES,
  ...LABEL_RULES,
  ...NETWORK_MODE_RULES,
  ...MTU_RULES,
  ...L2BRIDGE_SUBNET_RULES,
  ...LAN_ADDRESS_RULES,
  ...FOREIGN_NAT_RULES,
  ...OVERLAY_SUBNET_RULES,
  ...SEVERAL_SUBNET_RULES,
  ...POOL_SIZE_RULES,
  ...MAC_ADDRESS_RULES,
  ...MAC_POOL_RULES,
  ...ENDPOINT_OPTION_RULES,
  ...SWARM_SCOPE_RULES,
  ...VXLAN_RULES,
];

export const RULE_BY_CODE: ReadonlyMap<RuleCode, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));
