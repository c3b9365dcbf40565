/** The options of `docker network create -o`: what each is called, and what it does on Windows. */
export const WINDOWS_OPTION_TEXTS = {
  'option.networkname.label': 'Name in HNS',
  'option.networkname.meaning':
    'The name the network has in HNS, as Get-HnsNetwork shows it. Left empty, docker’s 64-digit network id becomes the HNS name. The name used with docker commands is not affected.',
  'option.interface.label': 'Network adapter',
  'option.interface.meaning':
    'The physical adapter under the network’s switch, by the exact name that Get-NetAdapter shows: neither its description nor the “vEthernet (…)” adapter above the switch. Left out, HNS takes an adapter that no external switch uses. Several names, separated by commas without blanks and quoted as one argument, make a SET team. Not for nat.',
  'option.vlanid.label': 'VLAN ID',
  'option.vlanid.meaning':
    'Puts every container of this network into the VLAN, 1 to 4094. The physical switch port has to be a trunk that carries it. For transparent and l2bridge. Docker takes any 32-bit number and treats 0 as no VLAN.',
  'option.vsid.label': 'Virtual subnet ID',
  'option.vsid.meaning':
    'Isolation ID (VSID) of the network in a Microsoft SDN fabric, for l2bridge and l2tunnel. Leave it empty where there is no such fabric. The overlay driver never reads it: there the numbers are the VXLAN IDs.',
  'option.dnssuffix.label': 'DNS suffix',
  'option.dnssuffix.meaning':
    'One DNS suffix for the containers of this network, such as corp.example. Microsoft’s pages offer it for all drivers, but the overlay driver never reads it.',
  'option.dnsservers.label': 'DNS servers',
  'option.dnsservers.meaning':
    'IP addresses of the DNS servers for the containers of this network, separated by commas without blanks. Docker passes the text on without checking it. Microsoft’s pages offer it for all drivers, but the overlay driver never reads it.',
  'option.macpool.label': 'MAC address pool',
  'option.macpool.meaning':
    'Where HNS takes the containers’ MAC addresses from: first and last address of a range, separated by a comma, and further ranges after it: 00-15-5D-61-00-00,00-15-5D-61-0F-FF. Docker refuses an odd number of addresses and checks nothing else. Left empty, HNS uses a pool of its own.',
  'option.enable_outboundnat.label': 'Outbound NAT',
  'option.enable_outboundnat.meaning':
    'Gives each container of this l2bridge network an outbound NAT policy. Without it, containers reach the internet only where their subnet is that of the physical network. Engines up to 20.10 refuse it on Windows builds up to 16236.',
  'option.outboundnat_exceptions.label': 'Outbound NAT exceptions',
  'option.outboundnat_exceptions.meaning':
    'Destinations that are reached without outbound NAT, as subnets separated by commas without blanks: this network’s own subnet and the l2bridge subnets of the other hosts. Used only where outbound NAT is on. Windows Server 2022 refuses a subnet that has host bits set; Windows Server 2019 took it.',
  'option.disable_gatewaydns.label': 'Switch off docker’s DNS',
  'option.disable_gatewaydns.meaning':
    'Containers of this nat network no longer use docker’s own DNS resolver, so they do not find each other by name.',
  'option.vxlanid_list.label': 'VXLAN IDs',
  'option.vxlanid_list.meaning':
    'VXLAN network identifiers, 4096 to 16777215, one for each subnet in their order, separated by commas. Left empty, the swarm manager chooses. Where another overlay network of the host has the same number, the driver takes that network for a leftover and deletes it.',
  'option.dsr.label': 'Direct server return',
  'option.dsr.meaning':
    'Switches the load balancer of this overlay network’s services to direct server return. The presence of the key is enough; its value is not read.',

  'option.hnsid.label': 'HNS network ID',
  'option.hnsid.meaning':
    'Set by docker when it takes over a network that HNS already has. Given by hand, nothing is created: docker adopts the HNS network with this ID, sends none of the other settings and deletes all HNS endpoints of that network. The overlay driver only stores it.',
  'option.hnsowned.label': 'Owned by HNS',
  'option.hnsowned.meaning':
    'Docker sets it to “true” on networks that it found in HNS, which keeps “docker network prune” from removing them. There is no reason to set it by hand.',
  'option.routingdomain.label': 'Routing domain',
  'option.routingdomain.meaning': 'Docker keeps the value in its own configuration and never sends it to HNS.',
  'option.sourcemac.label': 'Source MAC address',
  'option.sourcemac.meaning':
    'Docker declares this key and never reads it, so it has no effect. HNS knows such a setting (SourceMac), but not through docker.',
  'option.disableicc.label': 'Disable inter-container communication',
  'option.disableicc.meaning':
    'A setting of one endpoint that only dockerd itself can make. Given as text, by --driver-opt or in a compose file, it fails as an invalid endpoint configuration.',
  'option.disable_dns.label': 'Disable DNS',
  'option.disable_dns.meaning':
    'A setting of one endpoint that only dockerd itself can make. Given as text, by --driver-opt or in a compose file, it fails as an invalid endpoint configuration.',
  'option.qospolicies.label': 'Bandwidth policies',
  'option.qospolicies.meaning':
    'A setting of one endpoint that only dockerd itself can make. Given as text, by --driver-opt or in a compose file, it fails as an invalid endpoint configuration. Docker has no command that limits bandwidth on Windows.',

  'option.enable_ipv4.label': 'IPv4',
  'option.enable_ipv4.meaning':
    'The same as --ipv4. IPv4 cannot be switched off on Windows: “false” is refused, and “true” says nothing new.',
  'option.enable_ipv6.label': 'IPv6',
  'option.enable_ipv6.meaning':
    'The same as --ipv6. No Windows driver takes an IPv6 subnet from docker, so “true” is refused.',

  'option.mtu.label': 'MTU',
  'option.mtu.meaning':
    'Read by the Linux drivers only; on Windows it is ignored without a word. dockerd --mtu is ignored as well, with a warning.',
  'option.bridge.name.label': 'Bridge name',
  'option.bridge.name.meaning': 'Belongs to the Linux bridge driver. On Windows it is ignored without a word.',
  'option.bridge.enable_icc.label': 'Inter-container communication',
  'option.bridge.enable_icc.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word: containers of one network still reach each other.',
  'option.bridge.enable_ip_masquerade.label': 'IP masquerading',
  'option.bridge.enable_ip_masquerade.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word; whether addresses are translated follows from the driver.',
  'option.bridge.host_binding_ipv4.label': 'Host address for published ports',
  'option.bridge.host_binding_ipv4.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word; published ports cannot be bound to one host address.',
  'option.bridge.default_bridge.label': 'Default bridge',
  'option.bridge.default_bridge.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word; the default network is the one named “nat”.',
  'option.bridge.gateway_mode_ipv4.label': 'IPv4 gateway mode',
  'option.bridge.gateway_mode_ipv4.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word.',
  'option.bridge.gateway_mode_ipv6.label': 'IPv6 gateway mode',
  'option.bridge.gateway_mode_ipv6.meaning':
    'Belongs to the Linux bridge driver. On Windows it is ignored without a word.',
  'option.parent.label': 'Parent interface',
  'option.parent.meaning':
    'Names the adapter of macvlan and ipvlan networks on Linux. On Windows it is ignored without a word; the adapter is the one drawn under the network’s switch.',
  'option.encrypted.label': 'Encryption',
  'option.encrypted.meaning':
    'Not supported on Windows. Docker accepts it without an error and encrypts nothing: overlay traffic crosses the physical network in the clear. Encrypt in the application, with TLS for instance.',
} as const;
