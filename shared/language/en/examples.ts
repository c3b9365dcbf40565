/** Titles and summaries of the files in `examples/`, by folder and file name. */
export const EXAMPLE_TEXTS = {
  'example.designs.nat-web-server.title': 'Web server behind nat',
  'example.designs.nat-web-server.summary':
    'nat: an internal prefix, published ports, the built-in nat network beside it',
  'example.designs.transparent-dhcp-vm.title': 'Transparent with DHCP in a VM',
  'example.designs.transparent-dhcp-vm.summary':
    'transparent: containers straight on the LAN, addresses from its DHCP server, MAC spoofing on',
  'example.designs.transparent-vlan-team.title': 'Trunked team with a VLAN',
  'example.designs.transparent-vlan-team.summary':
    'transparent: a SET team of two adapters, VLAN 31, static addresses, one container on two networks',
  'example.designs.overlay-swarm-of-three.title': 'Overlay over a swarm of three',
  'example.designs.overlay-swarm-of-three.summary':
    'overlay: one network on every member of the swarm, carried by VXLAN',
  'example.designs.l2bridge-same-subnet.title': 'l2bridge in the host’s subnet',
  'example.designs.l2bridge-same-subnet.summary':
    'l2bridge: static addresses of the LAN behind the host’s own MAC address, no spoofing needed',
  'example.designs.l2tunnel-azure.title': 'l2tunnel on Azure',
  'example.designs.l2tunnel-azure.summary':
    'l2tunnel: addresses of the virtual network, policy applied by the Azure host',
  'example.designs.mistakes-to-mend.title': 'Mistakes to mend',
  'example.designs.mistakes-to-mend.summary':
    'A Windows Server 2016 host with what goes wrong most; press F8, then Ctrl+. to fix',
} as const;
