import { HNS_SECTIONS } from '../hns/sections.ts';
import type { JsonSection, TextSection } from '../section.ts';
import { DOCKER_CONTAINER } from './dockerContainer.ts';
import { DOCKER_INFO, DOCKER_VERSION } from './dockerEngine.ts';
import { DOCKER_NETWORK_INSPECT } from './dockerNetworkInspect.ts';
import { DOCKER_NETWORK_LS, DOCKER_NETWORK_TABLE } from './dockerNetworkLs.ts';
import { DOCKER_PS, DOCKER_PS_TABLE } from './dockerPs.ts';
import { EXCLUDED_PORTS } from './excludedPorts.ts';
import { NET_ADAPTER } from './netAdapter.ts';
import { DNS_CLIENT, NET_IP_ADDRESS, NET_IP_INTERFACE, NET_ROUTE } from './netIp.ts';
import { NET_NAT } from './netNat.ts';
import { VM_SWITCH, VM_SWITCH_TEAM } from './vmSwitch.ts';
import {
  COMPUTER_SYSTEM,
  ENCLOSURE,
  HOTFIXES,
  IPV6_SETTING,
  OPERATING_SYSTEM,
  SERVICES,
  WINDOWS_UPDATE,
} from './windowsSystem.ts';

/** What docker prints. */
const DOCKER_SECTIONS: readonly JsonSection[] = [
  DOCKER_NETWORK_INSPECT,
  DOCKER_CONTAINER,
  DOCKER_NETWORK_LS,
  DOCKER_PS,
  DOCKER_INFO,
  DOCKER_VERSION,
];

/** What Windows' own commands print, without those of HNS. */
const WINDOWS_SECTIONS: readonly JsonSection[] = [
  NET_ADAPTER,
  NET_IP_ADDRESS,
  NET_ROUTE,
  NET_IP_INTERFACE,
  DNS_CLIENT,
  VM_SWITCH,
  VM_SWITCH_TEAM,
  NET_NAT,
  OPERATING_SYSTEM,
  WINDOWS_UPDATE,
  HOTFIXES,
  COMPUTER_SYSTEM,
  ENCLOSURE,
  IPV6_SETTING,
  SERVICES,
];

export const JSON_SECTIONS: readonly JsonSection[] = [...DOCKER_SECTIONS, ...HNS_SECTIONS, ...WINDOWS_SECTIONS];

const DOCKER_TABLES: readonly TextSection[] = [DOCKER_NETWORK_TABLE, DOCKER_PS_TABLE];
export const TEXT_SECTIONS: readonly TextSection[] = [...DOCKER_TABLES, EXCLUDED_PORTS];
