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
  'example.seeds.nat-on-ws2016.title': 'Several nat networks on Server 2016',
  'example.seeds.nat-on-ws2016.summary':
    'Two partitions of the one internal prefix; the second has its gateway in the wrong subnet, as on Microsoft’s page',
  'example.seeds.static-transparent.title': 'Transparent with a fixed address',
  'example.seeds.static-transparent.summary':
    'Subnet and gateway of the physical network, and a container at 10.123.174.105',
  'example.seeds.interface.title': 'Bind a network to an adapter',
  'example.seeds.interface.summary': 'The interface option with the adapter’s name',
  'example.seeds.several-transparent.title': 'Several transparent networks',
  'example.seeds.several-transparent.summary': 'Each names its own adapter',
  'example.seeds.set-team.title': 'A SET team',
  'example.seeds.set-team.summary':
    'Two adapters in one switch; the command of the page splits into extra arguments and is repaired',
  'example.seeds.vlan.title': 'A VLAN',
  'example.seeds.vlan.summary': 'Every endpoint of the network in VLAN 11',
  'example.seeds.dns.title': 'DNS suffix and servers',
  'example.seeds.dns.summary': 'Both as options of the network',
  'example.seeds.networkname.title': 'A name for HNS',
  'example.seeds.networkname.summary': 'The name docker gives HNS in place of the network’s id',
  'example.seeds.network-drivers.title': 'Any driver',
  'example.seeds.network-drivers.summary': 'The general form; its placeholders are named, not drawn',
  'example.seeds.existing-vswitch.title': 'A switch docker does not see',
  'example.seeds.existing-vswitch.summary': 'Restart HNS and docker so that docker lists it',
  'example.seeds.mac-spoofing.title': 'MAC spoofing for a VM',
  'example.seeds.mac-spoofing.summary': 'What to run on the physical Hyper-V host',
  'example.seeds.ipv6-enabled.title': 'IPv6 must be on',
  'example.seeds.ipv6-enabled.summary': 'The error without it, and the registry value to delete',
  'example.seeds.vfp.title': 'Is VFP running?',
  'example.seeds.vfp.summary': 'The service and the switch extension to look at',
  'example.seeds.network-compartments.title': 'Network compartments',
  'example.seeds.network-compartments.summary': 'The command that lists them',
} as const;
