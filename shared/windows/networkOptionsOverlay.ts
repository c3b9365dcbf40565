import type { NetworkOption } from './networkOptionTypes.ts';
import { LOCAL_DRIVERS } from './optionDrivers.ts';

/** Read only by the overlay driver, or by libnetwork on its behalf. */
export const OVERLAY_OPTIONS = [
  {
    key: 'com.docker.network.driver.overlay.vxlanid_list',
    name: 'vxlanid_list',
    type: 'intList',
    scope: 'network',
    drivers: ['overlay'],
    documentedUnsupported: [],
    ignoredBy: LOCAL_DRIVERS,
    effect: 'sent',
    parse: 'comma list of numbers, one per subnet; the swarm manager fills it in when absent',
    label: 'option.vxlanid_list.label',
    meaning: 'option.vxlanid_list.meaning',
    drawn: false,
    editable: true,
    rule: 'SY076',
    sources: ['S18', 'TOPO', 'OVN', 'OVM'],
  },
  {
    key: 'dsr',
    name: 'dsr',
    type: 'text',
    scope: 'network',
    drivers: ['overlay'],
    documentedUnsupported: [],
    ignoredBy: LOCAL_DRIVERS,
    effect: 'sent',
    parse: 'presence of the key alone switches the load balancer to direct server return',
    label: 'option.dsr.label',
    meaning: 'option.dsr.meaning',
    drawn: false,
    editable: false,
    sources: ['LC'],
  },
] as const satisfies readonly NetworkOption[];
