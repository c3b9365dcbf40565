import type { NetworkOption } from './networkOptionTypes.ts';
import { ALL_DRIVERS } from './optionDrivers.ts';

/** Read by the daemon itself before any driver; they stand for --ipv4 and --ipv6. */
export const GENERIC_OPTIONS = [
  {
    key: 'com.docker.network.enable_ipv4',
    name: 'enable_ipv4',
    type: 'bool',
    scope: 'network',
    drivers: ALL_DRIVERS,
    documentedUnsupported: [],
    ignoredBy: [],
    effect: 'stored',
    parse: 'Go bool; false is refused: IPv4 cannot be disabled on Windows',
    label: 'option.enable_ipv4.label',
    meaning: 'option.enable_ipv4.meaning',
    drawn: false,
    editable: false,
    rule: 'SY147',
    sources: ['NET', 'WIN'],
  },
  {
    key: 'com.docker.network.enable_ipv6',
    name: 'enable_ipv6',
    type: 'bool',
    scope: 'network',
    drivers: ALL_DRIVERS,
    documentedUnsupported: [],
    ignoredBy: [],
    effect: 'stored',
    parse: 'Go bool; true is refused: no Windows driver takes an IPv6 subnet from docker',
    label: 'option.enable_ipv6.label',
    meaning: 'option.enable_ipv6.meaning',
    drawn: false,
    editable: false,
    rule: 'SY147',
    sources: ['NET', 'WIN'],
  },
] as const satisfies readonly NetworkOption[];
