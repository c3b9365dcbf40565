import { WINDOWSSHIM_PREFIX } from '../../../windows/networkOptions.ts';

/** Options by which docker and HNS know each other's networks; they say nothing about what somebody wanted. */
export const HNS_ID = `${WINDOWSSHIM_PREFIX}hnsid`;
export const HNS_OWNED = `${WINDOWSSHIM_PREFIX}hnsowned`;
export const NETWORK_NAME = `${WINDOWSSHIM_PREFIX}networkname`;
/** Drawn as adapter → switch. */
export const INTERFACE = `${WINDOWSSHIM_PREFIX}interface`;
export const VLAN_ID = `${WINDOWSSHIM_PREFIX}vlanid`;
export const VSID = `${WINDOWSSHIM_PREFIX}vsid`;
export const DNS_SERVERS = `${WINDOWSSHIM_PREFIX}dnsservers`;
export const DNS_SUFFIX = `${WINDOWSSHIM_PREFIX}dnssuffix`;
export const MAC_POOL = `${WINDOWSSHIM_PREFIX}macpool`;
/** The VXLAN number of each subnet of an overlay, in their order; the swarm manager writes it. */
export const VXLAN_IDS = 'com.docker.network.driver.overlay.vxlanid_list';
