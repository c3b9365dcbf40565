/** Labels of the inspector's fields, and what each means; where it was read stands beside the field in renderer/inspector. */
export const INSPECTOR_FIELD_TEXTS = {
  'inspector.field.design.name.label': 'Name',
  'inspector.field.design.name.meaning':
    'Name of the whole design: the suggested file name, and the heading of exports.',

  'inspector.field.host.name.label': 'Name',
  'inspector.field.host.name.meaning':
    'The computer’s name. It tells hosts apart here and in the export; no command contains it.',
  'inspector.field.host.release.label': 'Windows',
  'inspector.field.host.release.meaning':
    'The Windows release. What drivers can do changed with builds, so many rules speak only when the release or the build is stated. “winver” shows both.',
  'inspector.field.host.build.label': 'Build',
  'inspector.field.host.build.meaning':
    'The Windows build number, where it differs from the release’s own or the release is not known. It counts before the release.',
  'inspector.field.host.platform.label': 'Platform',
  'inspector.field.host.platform.meaning':
    'What the host runs on. A virtual machine needs help from below for transparent networks, Azure virtual machines do not carry them at all, and l2tunnel works nowhere but on Azure and Azure Stack.',
  'inspector.field.host.engine.label': 'Docker Engine',
  'inspector.field.host.engine.meaning':
    'Version of the Docker Engine, as “docker version” shows it for the server. Engine 23 and later needs build 17763 or later; 20.10 was the last for Windows Server 2016.',
  'inspector.field.host.macSpoofing.label': 'MAC spoofing',
  'inspector.field.host.macSpoofing.meaning':
    'Whether the virtual machine’s network adapter may send with other MAC addresses than its own. Containers of a transparent network have their own; without this their frames are dropped. It is switched on at the physical Hyper-V host: Get-VMNetworkAdapter -VMName … | Set-VMNetworkAdapter -MacAddressSpoofing On.',
  'inspector.field.host.promiscuous.label': 'Promiscuous mode',
  'inspector.field.host.promiscuous.meaning':
    'Whether the VMware port group accepts promiscuous mode (and forged transmits). Containers of a transparent network have MAC addresses of their own, and VMware drops their frames without it.',
  'inspector.field.host.ipv6.label': 'Windows IPv6',
  'inspector.field.host.ipv6.meaning':
    'Whether IPv6 is on in the host. From KB4015217 on, HNS needs it. It is off where DisabledComponents is set under HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters; remove the value and restart.',
  'inspector.field.host.vfpext.label': 'VFP service',
  'inspector.field.host.vfpext.meaning':
    'Whether the service “vfpext” runs. Overlay, l2bridge and l2tunnel do their work in this switch extension. “Get-Service vfpext” tells.',
  'inspector.field.host.kbs.label': 'Updates',
  'inspector.field.host.kbs.meaning':
    'Installed updates that matter to container networks, as KB numbers. They are cumulative: a later update contains them too.',
  'inspector.field.host.netNat.label': 'NAT prefixes',
  'inspector.field.host.netNat.meaning':
    'Internal prefixes that Get-NetNat shows. On Windows Server 2016 every nat network has to be a part of the one prefix.',
  'inspector.field.host.routes.label': 'Routes',
  'inspector.field.host.routes.meaning':
    'Destinations the host has routes to besides its adapters’ own networks, such as a VPN. A nat network should not overlap them.',
  'inspector.field.host.excludedPorts.label': 'Ports Windows keeps',
  'inspector.field.host.excludedPorts.meaning':
    'Port ranges that “netsh int ipv4 show excludedportrange protocol=tcp” shows. A container that publishes one of them does not start.',
  'inspector.field.host.dnsServerRole.label': 'DNS Server role',
  'inspector.field.host.dnsServerRole.meaning':
    'Whether the host is a DNS server. One that listens on all addresses takes port 53 of the nat gateways, where docker answers container names.',
  'inspector.field.host.adaptersKnown.label': 'All adapters are drawn',
  'inspector.field.host.adaptersKnown.meaning':
    'States that the adapters drawn are all that the host has, so that a command naming another one is a mistake.',
  'inspector.field.host.swarmId.label': 'Member of',
  'inspector.field.host.swarmId.meaning':
    'The swarm this host belongs to. Overlay networks need one and span all its members.',
  'inspector.field.host.swarm.label': 'Role',
  'inspector.field.host.swarm.meaning': 'Only a manager can create overlay networks; workers use them.',

  'inspector.field.swarm.name.label': 'Name',
  'inspector.field.swarm.name.meaning': 'A name for this drawing. Docker itself gives swarms none.',
  'inspector.field.swarm.origin.label': 'Origin',
  'inspector.field.swarm.origin.meaning':
    'Whether the export begins with “docker swarm init”, or the swarm exists already and hosts are members of it.',

  'inspector.field.adapter.name.label': 'Name',
  'inspector.field.adapter.name.meaning':
    'The name that Get-NetAdapter shows, such as “Ethernet 2”. Commands name the adapter exactly so, not by its description and not by the “vEthernet (…)” adapter above it.',
  'inspector.field.adapter.description.label': 'Description',
  'inspector.field.adapter.description.meaning':
    'InterfaceDescription of Get-NetAdapter: make and model. The members of a SET team have to be alike.',
  'inspector.field.adapter.mac.label': 'MAC address',
  'inspector.field.adapter.mac.meaning': 'The adapter’s own MAC address, as Get-NetAdapter shows it.',
  'inspector.field.adapter.ipv4.label': 'IPv4 address',
  'inspector.field.adapter.ipv4.meaning':
    'The host’s address on this adapter, with its prefix length. Transparent and l2bridge networks on the adapter are compared with it, and nat networks must not overlap it.',
  'inspector.field.adapter.gateway.label': 'Gateway',
  'inspector.field.adapter.gateway.meaning':
    'The router of the physical network. A static transparent network has the same one.',
  'inspector.field.adapter.defaultRoute.label': 'Default route',
  'inspector.field.adapter.defaultRoute.meaning':
    'Whether the host is reached and reaches out through this adapter. Its link drops for a moment when an external switch is bound to it, and a remote session with it.',
  'inspector.field.adapter.status.label': 'Status',
  'inspector.field.adapter.status.meaning':
    'Status of Get-NetAdapter. A switch on an adapter that is not up connects to nothing.',
  'inspector.field.adapter.media.label': 'Medium',
  'inspector.field.adapter.media.meaning':
    'PhysicalMediaType of Get-NetAdapter. External switches of containers on Wi-Fi adapters (Native 802.11) are reported to fail.',
  'inspector.field.adapter.speed.label': 'Speed',
  'inspector.field.adapter.speed.meaning': 'LinkSpeed of Get-NetAdapter. The members of a SET team have the same.',
  'inspector.field.adapter.driver.label': 'Driver',
  'inspector.field.adapter.driver.meaning': 'Driver and version. The members of a SET team have the same.',
  'inspector.field.adapter.mtu.label': 'MTU',
  'inspector.field.adapter.mtu.meaning':
    'Largest packet the adapter takes, in bytes. Virtual adapters have been seen to assume 1500 or 1450 even where the adapter takes less.',
  'inspector.field.adapter.trunk.label': 'Trunk port',
  'inspector.field.adapter.trunk.meaning':
    'Whether the physical switch port is a trunk. A network with a VLAN ID needs it; the containers’ own ports are access ports.',
  'inspector.field.adapter.vlan.label': 'VLAN ID',
  'inspector.field.adapter.vlan.meaning':
    'VLAN set on the adapter itself, as Get-NetAdapter shows it. It is in conflict with a VLAN ID of a network above.',

  'inspector.field.switch.name.label': 'Name',
  'inspector.field.switch.name.meaning':
    'Name of the switch, as Get-VMSwitch shows it. A switch that the host had before docker started appears in docker as a transparent network of this name.',
  'inspector.field.switch.kind.label': 'Kind',
  'inspector.field.switch.kind.meaning':
    'External: bound to physical adapters. Internal: connects containers and the host. Private: containers alone. nat stands on an internal switch; transparent, l2bridge, l2tunnel and overlay on an external one.',
  'inspector.field.switch.origin.label': 'Made by',
  'inspector.field.switch.origin.meaning':
    'Docker makes a switch together with a network. One made by hand, with Hyper-V Manager or New-VMSwitch, is there before and stays when the network goes.',
  'inspector.field.switch.seenByDocker.label': 'Seen by docker',
  'inspector.field.switch.seenByDocker.meaning':
    'A switch made after HNS and docker started is not known to docker: networks on its adapter fail. Restart both services (Restart-Service hns; Restart-Service docker), use another adapter, or remove the switch.',
  'inspector.field.switch.allowManagementOS.label': 'The host has a port',
  'inspector.field.switch.allowManagementOS.meaning':
    'Whether the host itself uses the adapter through the switch (AllowManagementOS). A host whose only adapter is on a switch without such a port is not reached any more.',
  'inspector.field.switch.adapters.label': 'Adapters',
  'inspector.field.switch.adapters.meaning':
    'Physical adapters the switch is bound to. Several make a SET team: one to eight, of the same make, model and speed, on a physical Windows Server. An adapter can be bound to one external switch.',
  'inspector.field.switch.teamingMode.label': 'Teaming mode',
  'inspector.field.switch.teamingMode.meaning':
    'Switch Embedded Teaming knows one mode, independent of the physical switch.',
  'inspector.field.switch.loadBalancing.label': 'Load balancing',
  'inspector.field.switch.loadBalancing.meaning':
    'How the team spreads traffic. SET knows HyperVPort and Dynamic; Set-VMSwitchTeam -LoadBalancingAlgorithm changes it.',

  'inspector.field.network.name.label': 'Name',
  'inspector.field.network.name.meaning':
    'The name docker knows the network by. “nat”, “none”, “default” and names beginning with “container:” are reserved.',
  'inspector.field.network.driver.label': 'Driver',
  'inspector.field.network.driver.meaning':
    'How containers reach each other and the outside. It decides which of the fields below there are. When it is changed, what the new driver has keeps its value.',
  'inspector.field.network.origin.label': 'Origin',
  'inspector.field.network.origin.meaning':
    'An existing network, such as the built-in “nat” or one that docker adopted from HNS, is used by containers and never created by an export.',
  'inspector.field.network.attachable.label': 'Attachable',
  'inspector.field.network.attachable.meaning':
    'Lets containers started with “docker run” use the overlay. Without it only swarm services can.',
  'inspector.field.network.lanReserved.label': 'Reserved on the LAN',
  'inspector.field.network.lanReserved.meaning':
    'States that nobody else on the physical network uses these addresses: they are outside the DHCP server’s range, and no machine has one.',
  'inspector.field.network.subnet.label': 'Subnet',
  'inspector.field.network.subnet.meaning':
    'An IPv4 network with its prefix length, such as 10.31.8.0/22. Whether it is needed, and what happens without one, depends on the driver.',
  'inspector.field.network.gateway.label': 'Gateway',
  'inspector.field.network.gateway.meaning':
    'The router the containers use, an address inside the subnet. On transparent and l2bridge networks it is normally the physical network’s router; on nat and overlay networks the first address is taken where none is given.',
  'inspector.field.network.switch.label': 'Switch',
  'inspector.field.network.switch.meaning':
    'The virtual switch below the network. Docker makes one with the network, or reuses a switch of the host that it saw when it started.',

  'inspector.field.container.name.label': 'Name',
  'inspector.field.container.name.meaning':
    'Letters, digits, “_”, “.” and “-”, at least two, beginning with a letter or digit.',
  'inspector.field.container.image.label': 'Image',
  'inspector.field.container.image.meaning':
    'The image, as “docker run” takes it: with its registry where it is not Docker Hub, and with its tag.',
  'inspector.field.container.command.label': 'Command',
  'inspector.field.container.command.meaning':
    'What runs instead of the image’s own command: one argument to a line, so nothing needs quotes.',
  'inspector.field.container.isolation.label': 'Isolation',
  'inspector.field.container.isolation.meaning':
    'Process: the container shares the host’s kernel. Hyper-V: it has a small virtual machine of its own. Not set, the engine decides. Sharing another container’s network needs process isolation.',
  'inspector.field.container.networkMode.label': 'Networking',
  'inspector.field.container.networkMode.meaning':
    'A container is attached to networks, has none at all, or shares the network of another one. The host’s own network, as on Linux, does not exist on Windows.',
  'inspector.field.container.running.label': 'Running',
  'inspector.field.container.running.meaning':
    'Whether it runs on the host now. Windows Server 2016 cannot attach a running container to a network or change its address.',
  'inspector.field.container.dns.label': 'Servers',
  'inspector.field.container.dns.meaning':
    'IP addresses of the container’s DNS servers. On overlay networks docker passes them on since engine 29.',
  'inspector.field.container.dnsSearch.label': 'Search suffixes',
  'inspector.field.container.dnsSearch.meaning':
    'Suffixes that names without a dot are looked up with. Microsoft’s 2016 page says that several are not supported; today’s docker passes them on.',
  'inspector.field.container.publishAll.label': 'Publish all exposed ports',
  'inspector.field.container.publishAll.meaning':
    'Publishes every port the image exposes on a host port that nobody has to choose: HNS does on nat, docker (60000 to 65000) on l2bridge, l2tunnel and overlay.',
  'inspector.field.container.origin.label': 'Origin',
  'inspector.field.container.origin.meaning': 'A container that exists already is not created by an export.',

  'inspector.field.endpoint.ip.label': 'IPv4 address',
  'inspector.field.endpoint.ip.meaning':
    'A fixed address inside a subnet of the network; neither its first nor its last address, nor the gateway. Docker checks addresses used twice on overlay networks only.',
  'inspector.field.endpoint.mac.label': 'MAC address',
  'inspector.field.endpoint.mac.meaning':
    'A fixed MAC address. On l2bridge and l2tunnel networks the physical network sees the host’s MAC address instead.',
  'inspector.field.endpoint.aliases.label': 'Aliases',
  'inspector.field.endpoint.aliases.meaning':
    'Further names other containers of this network find it by. Docker’s command line on Windows refuses them on the network “nat”.',
  'inspector.field.endpoint.hotAdd.label': 'Attached while running',
  'inspector.field.endpoint.hotAdd.meaning':
    'The container is started first and attached with “docker network connect” afterwards. Windows Server 2016 cannot do that.',

  'inspector.field.port.host.label': 'Host port',
  'inspector.field.port.host.meaning':
    'The port at which the host is reached. Left empty, HNS chooses one on nat, and docker one from 60000 to 65000 on l2bridge, l2tunnel and overlay.',
  'inspector.field.port.container.label': 'Container',
  'inspector.field.port.container.meaning': 'The port inside the container. A range needs as many host ports.',
  'inspector.field.port.protocol.label': 'Protocol',
  'inspector.field.port.protocol.meaning': 'TCP or UDP; Windows publishes nothing else.',
  'inspector.field.port.hostIp.label': 'Host address',
  'inspector.field.port.hostIp.meaning':
    'Windows cannot bind a published port to one address of the host: anything but 0.0.0.0 is refused. Remove it.',

  'inspector.field.flag.label': 'Flag',
  'inspector.field.flag.meaning':
    'A flag of the command without a field of its own. It is kept, and exported as it was written.',
} as const;
