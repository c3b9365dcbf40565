/** Texts for random designs: mostly right, sometimes wrong, and few enough that they collide. */

export const NAMES = [
  'lab',
  'lan',
  'Lab',
  'shop',
  'web',
  'nat',
  'none',
  '',
  '  ',
  'container:x',
  'web 1',
  'ov-1',
] as const;
export const CONTAINER_NAMES = ['web', 'db', 'api-1', 'w', 'web 1', '.x', '', 'Web'] as const;
export const ADAPTER_NAMES = [
  'Ethernet',
  'Ethernet 2',
  'Ethernet 3',
  'Etherent 2',
  'vEthernet (nat)',
  'Port 1, left',
  'Wi-Fi',
] as const;
export const DRIVERS = [
  'nat',
  'nat',
  'transparent',
  'transparent',
  'overlay',
  'overlay',
  'l2bridge',
  'l2bridge',
  'l2tunnel',
  'ics',
  'internal',
  'private',
  'bridge',
  'NAT',
  '',
] as const;
export const SUBNETS = [
  '10.61.0.0/24',
  '10.61.0.0/24',
  '10.61.0.128/25',
  '10.61.0.0/16',
  '172.16.0.0/16',
  '172.16.1.0/24',
  '10.31.8.0/22',
  '10.61.0.5/24',
  '10.61.0.0/33',
  '10.61.0.0/30',
  '127.0.0.0/8',
  '198.51.100.0/24',
  '0.0.0.0/0',
  'fd00:61::/64',
  '',
  'x',
] as const;
export const ADDRESSES = [
  '10.61.0.1',
  '10.61.0.10',
  '10.61.0.10',
  '10.61.0.11',
  '10.61.0.0',
  '10.61.0.255',
  '10.31.8.1',
  '10.31.8.20',
  '172.16.1.1',
  '2001:db8::5',
  '10.61.0.300',
  '',
] as const;
export const ADAPTER_ADDRESSES = ['10.31.8.5/22', '10.31.12.5/22', '10.61.0.7/24', 'dhcp', ''] as const;
export const MACS = ['00:15:5d:00:00:01', '00-15-5D-00-00-02', '01:00:5e:00:00:01', '00:15:5d', 'zz'] as const;
export const OPTIONS: readonly (readonly [string, string])[] = [
  ['com.docker.network.windowsshim.vlanid', '11'],
  ['com.docker.network.windowsshim.vlanid', '0'],
  ['com.docker.network.windowsshim.vlanid', '4095'],
  ['com.docker.network.windowsshim.dnsservers', '10.1.1.1,10.1.1.2'],
  ['com.docker.network.windowsshim.dnsservers', '10.1.1.1, x'],
  ['com.docker.network.windowsshim.dnssuffix', 'lab.example'],
  ['com.docker.network.windowsshim.dnssuffix', 'a b'],
  ['com.docker.network.windowsshim.networkname', 'hns'],
  ['com.docker.network.windowsshim.enable_outboundnat', 'true'],
  ['com.docker.network.windowsshim.enable_outboundnat', 'yes'],
  ['com.docker.network.windowsshim.outboundnat_exceptions', '10.0.0.0/8,x'],
  ['com.docker.network.windowshim.dnsserver', '10.1.1.1'],
  ['com.docker.network.windowsshim.macpool', '00-15-5D-00-00-00,00-15-5D-00-00-FF'],
  ['com.docker.network.windowsshim.macpool', '00-15-5D-00-00-FF,00-15-5D-00-00-00'],
  ['com.docker.network.windowsshim.vsid', '7000'],
  ['com.docker.network.windowsshim.sourcemac', '00-15-5D-00-00-01'],
  ['com.docker.network.windowsshim.hnsid', '0A11C0DE'],
  ['com.docker.network.windowsshim.disable_gatewaydns', 'true'],
  ['com.docker.network.driver.overlay.vxlanid_list', '4096'],
  ['com.docker.network.driver.overlay.vxlanid_list', '4096,4097'],
  ['com.docker.network.driver.mtu', '1400'],
  ['encrypted', ''],
  ['parent', 'eth0'],
];
export const NETWORK_FLAGS = [
  '--label',
  '--internal',
  '--ipv6',
  '--ip-range',
  '--aux-address',
  '--config-only',
  '--scope',
] as const;
export const CONTAINER_FLAGS = ['--label', '--link', '--ip6', '--dns-option', '--expose', '-e'] as const;
export const PORT_TEXTS = ['80', '8080', '443', '8000-8010', '0', '70000', 'http', ''] as const;
export const PROTOCOLS = ['tcp', 'udp', 'sctp', 'TCP'] as const;
export const ENGINES = ['19.03', '20.10.24', '23.0', '25.0.3', '28.5', '29.0.1', 'unknown'] as const;
export const KBS = ['KB4015217', 'KB4489899', 'KB4480961', 'KB5034127'] as const;
export const NETWORK_MODES = ['none', 'host', 'container:web'] as const;
