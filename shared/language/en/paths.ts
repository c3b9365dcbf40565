import { PATH_STOP_TEXTS } from './pathStops.ts';

/** Things named inside the sentences of a path. */
const PATH_VALUE_TEXTS = {
  'paths.value.address-hns': 'an address that HNS gives it',
  'paths.value.address-hns-of': 'an address of {subnet} that HNS gives it',
  'paths.value.address-dhcp': 'an address that the DHCP server gives it',
  'paths.value.address-swarm': 'an address that the swarm gives it',
  'paths.value.address-swarm-of': 'an address of {subnet} that the swarm gives it',
  'paths.value.address-azure': 'an address that the Azure plug-in gives it',
  'paths.value.address-of': 'an address of {subnet}',
  'paths.value.address-any': 'its address',
  'paths.value.address-host': 'the address of “{host}”',
  'paths.value.address-outside': 'an address outside',
  'paths.value.gateway-any': 'the gateway',
  'paths.value.mac-container': 'the MAC address of “{container}”',
  'paths.value.mac-adapter': 'the MAC address of “{adapter}”',
  'paths.value.mac-host': 'the MAC address of “{host}”',
  'paths.value.mac-router': 'the MAC address of the router',
  'paths.value.mac-management': 'the MAC address of “{vnic}”',
  'paths.value.port-free': 'a free port',
  'paths.value.port-hns': 'a port that HNS chooses',
  'paths.value.vxlan': 'VXLAN {vni} from {source} to {destination}, UDP {port}',
  'paths.value.vni': 'VNI {vni}',
  'paths.value.vni-swarm': 'with a VNI that the swarm chooses',
  'paths.value.adapter': 'adapter “{adapter}”',
  'paths.value.adapter-chosen': 'the adapter that HNS chooses',
  'paths.value.adapter-host': 'the adapter of “{host}”',
  'paths.value.switch': 'switch “{vswitch}”',
  'paths.value.switch-of': 'the switch of “{network}”',
  'paths.value.lan': 'the physical network',
  'paths.value.lan-prefix': 'the physical network {prefix}',
  'paths.value.lan-vlan': 'VLAN {vlan} of the physical network',
  'paths.value.router': 'the router',
  'paths.value.router-address': 'the router {address}',
  'paths.value.end-outside': 'the outside',
  'paths.value.end-container': '“{container}” on {host}',
  'paths.value.end-host': 'host “{host}”',
  'paths.value.end-port': 'port {port} of {host} (“{container}”)',
  'paths.value.end-missing': 'something that is not in the design',
} as const;

/** What happens at a hop. */
const PATH_HOP_TEXTS = {
  'paths.hop.container-sends': '“{container}” sends from {address} to {target}.',
  'paths.hop.container-receives': '“{container}” receives it at {address}.',
  'paths.hop.container-alone': '“{container}” on “{host}” is on no network.',
  'paths.hop.host-sends': 'Host “{host}” sends to {target} from its default compartment.',
  'paths.hop.host-receives': 'Host “{host}” receives it in its default compartment.',
  'paths.hop.outside-sends': 'Somebody outside sends to {target}.',
  'paths.hop.outside-receives': 'It arrives outside.',
  'paths.hop.compartment-out':
    'The network compartment of “{container}” lets it out: outbound traffic is allowed by default.',
  'paths.hop.compartment-shared': '“{container}” is in the network compartment of “{other}”: they share one endpoint.',
  'paths.hop.compartment-in':
    'Windows Firewall lets it into the compartment of “{container}”: since version 1709, TCP, UDP and ICMP are allowed by default.',
  'paths.hop.compartment-in-vm':
    'The firewall in the utility VM of “{container}” lets it in: Hyper-V isolation allows everything by default.',
  'paths.hop.compartment-in-overlay':
    'The compartment of “{container}” takes it in: endpoints on an overlay have a rule that allows everything.',
  'paths.hop.compartment-in-published':
    'Windows Firewall lets port {port} into the compartment of “{container}”, because it is published.',
  'paths.hop.compartment-in-denies':
    'Windows Firewall guards the compartment of “{container}”: before version 1709 it takes in only what was published with -p.',
  'paths.hop.compartment-in-open': 'It comes into the network compartment of “{container}” through Windows Firewall.',
  'paths.hop.vnic-host':
    'The endpoint of “{container}” on “{network}” is a host vNIC, because it is a Windows Server container.',
  'paths.hop.vnic-vm':
    'The endpoint of “{container}” on “{network}” is a synthetic NIC of its VM, because it has Hyper-V isolation.',
  'paths.hop.vnic': 'The endpoint of “{container}” on “{network}” is a vNIC on the switch.',
  'paths.hop.vnic-gateway':
    'It takes the second endpoint of “{container}”, on “{network}”: on this Windows version an overlay does not lead outside itself.',
  'paths.hop.switch-bridges':
    '{vswitch} bridges the frame from port to port. Addresses and MAC addresses stay as they are.',
  'paths.hop.switch-internal': '{vswitch} is internal: it has no adapter, only containers and a vNIC of the host.',
  'paths.hop.switch-external': '{vswitch} is external: it stands on the physical network.',
  'paths.hop.switch-private': '{vswitch} is private: it has neither an adapter nor a vNIC of the host.',
  'paths.hop.management-gateway':
    '“{vnic}”, the host’s own vNIC on this switch, is the default gateway ({gateway}): the host takes the packet.',
  'paths.hop.management-inward': 'The host sends it into the switch through “{vnic}”, its own vNIC there.',
  'paths.hop.management-external': 'The host itself is on the switch with its management vNIC “{vnic}”.',
  'paths.hop.management-routes': 'The host has the gateway’s address {gateway} on “{vnic}”: it routes the packet on.',
  'paths.hop.management-carries': 'It is routed through the host’s management vNIC “{vnic}”.',
  'paths.hop.winnat-out':
    'WinNAT replaces the sender {address} by {hostAddress}, and the port by a free one, and remembers both.',
  'paths.hop.winnat-in':
    'WinNAT has a mapping for {protocol} port {hostPort} of “{host}”: the destination becomes {address}, port {port}.',
  'paths.hop.winnat-hairpin':
    'WinNAT turns the packet round on the host: port {hostPort} becomes {address}, port {port}.',
  'paths.hop.winnat-host':
    'Windows hands port {hostPort} on from the host itself: the destination becomes {address}, port {port}.',
  'paths.hop.ics-out': 'Internet Connection Sharing replaces the sender by {hostAddress}.',
  'paths.hop.vfp-mac-out': 'VFP rewrites the sender’s MAC address to that of the host; the IP address stays.',
  'paths.hop.vfp-mac-in': 'VFP rewrites the MAC address of the host to that of “{container}”, by the IP address.',
  'paths.hop.vfp-outbound-nat':
    'VFP applies the OutBoundNAT policy: the sender {address} becomes {hostAddress}, with the host’s MAC address.',
  'paths.hop.vfp-overlay-nat':
    'VFP has a NAT rule for what leaves the overlay: the sender {address} becomes {hostAddress}.',
  'paths.hop.vfp-encapsulates':
    'VFP wraps the frame in VXLAN ({vni}), addressed from {source} to {destination}; that adds {bytes} bytes.',
  'paths.hop.vfp-decapsulates':
    'VFP takes the VXLAN wrapping off; inside is the frame of “{container}” as it was sent.',
  'paths.hop.vfp-port':
    'VFP has a NAT policy for {protocol} port {hostPort} of “{host}”: the destination becomes {address}, port {port}.',
  'paths.hop.vfp-port-bridge':
    'Docker has sent HNS a NAT policy for port {hostPort}: VFP would make the destination {address}, port {port}.',
  'paths.hop.vfp-tunnels': 'VFP sends every packet to the physical Hyper-V host, even one for a neighbour.',
  'paths.hop.vfp-from-tunnel': 'VFP takes it from the physical Hyper-V host and passes it to “{container}”.',
  'paths.hop.vxlan': 'The VXLAN tunnel carries it from {source} to {destination} as UDP to port {port}.',
  'paths.hop.adapter-own-mac': 'It leaves “{host}” by {adapter} with the container’s own MAC address.',
  'paths.hop.adapter-host-mac': 'It leaves “{host}” by {adapter} with the host’s MAC address.',
  'paths.hop.adapter-in': 'It enters “{host}” by {adapter}.',
  'paths.hop.hyperv-filters':
    '“{host}” is a virtual machine: its Hyper-V host passes frames with a container’s MAC address only where MAC spoofing is on.',
  'paths.hop.hyperv-passes':
    '“{host}” is a virtual machine: its host sees only the VM’s own MAC address, so MAC spoofing is not needed.',
  'paths.hop.vmware-passes':
    '“{host}” is a virtual machine: its host sees only the VM’s own MAC address, so promiscuous mode is not needed.',
  'paths.hop.vmware-filters':
    '“{host}” is a virtual machine: VMware passes frames with a container’s MAC address only in promiscuous mode.',
  'paths.hop.azure-filters': '“{host}” is an Azure virtual machine: Azure knows only the MAC addresses it gave out.',
  'paths.hop.azure-policy': 'The physical Hyper-V host applies the network policy of the cloud and forwards it.',
  'paths.hop.lan': '{lan} carries the frame.',
  'paths.hop.lan-assumed':
    'The physical network between the hosts carries it; the design does not say how they are joined.',
  'paths.hop.router': '{router} routes it to {lan}.',
  'paths.hop.router-out': '{router} routes it on, out of the physical network.',
  'paths.hop.router-in': '{router} routes it into {lan}.',
  'paths.hop.azure-gateway': 'The gateway of the Azure virtual network passes it on.',
} as const;

/** What else to know. */
const PATH_CAVEAT_TEXTS = {
  'paths.caveat.inbound-denied':
    'Before version 1709 a Windows Server container takes in only published ports. A ping may pass where TCP does not: publish the port with -p, or add a firewall rule.',
  'paths.caveat.ping-misleads':
    'A ping proves nothing here, because VFP translates TCP and UDP only. Test with “Test-NetConnection -Port”.',
  'paths.caveat.internal-flag':
    'Network “{network}” was made with --internal. Windows accepts the flag and does nothing: the network is not cut off.',
  'paths.caveat.several-gateways':
    '“{container}” has several networks with a gateway. Which one Windows takes is not settled by the design.',
  'paths.caveat.same-subnet-assumed':
    'The address of the adapter under “{network}” is not stated. It is assumed to be in {subnet}, the network’s own subnet.',
  'paths.caveat.lan-assumed':
    'Nothing is stated about how these physical networks are joined. State the adapters’ addresses to have it judged.',
  'paths.caveat.forwarding-needed': '“{host}” is the gateway here, so IP forwarding has to be on there.',
  'paths.caveat.by-the-router':
    'Microsoft’s table says “routed through the container host”. The gateway here is a router, so the packet leaves the host and comes back by another adapter.',
  'paths.caveat.routes-needed':
    'Each host needs a route to the other’s container subnet, which Docker does not set on l2bridge.',
  'paths.caveat.private-prefix':
    '{prefix} is private: from the internet it is reached only if a router there forwards to it.',
  'paths.caveat.swarm-ports':
    'Between the hosts, UDP 4789 and TCP and UDP 7946 have to be open, and TCP 2377 to the managers.',
  'paths.caveat.overlay-outbound-reports':
    'This is what Microsoft documents; users report overlays of Docker Swarm that do not reach the outside.',
  'paths.caveat.gateway-endpoint':
    'No second endpoint is drawn. Docker up to 20.10 attaches one to “nat” by itself on this Windows version; this was read in its code and in reports, not in Microsoft’s pages.',
  'paths.caveat.azure-policy': 'The cloud’s own network policy is not in the design and may still refuse it.',
  'paths.caveat.host-firewall': 'The firewall of “{host}” decides as well; the design says nothing of its rules.',
  'paths.caveat.localhost-bug':
    'In version 1803 localhost fails while an adapter has a 169.254 address; later builds mended it.',
  'paths.caveat.vnic-name':
    'Windows shows Docker’s network id in place of “{network}” in the name of the vNIC, unless the option networkname gives one.',
} as const;

/** What `switchyard paths` says. */
const PATH_COMMAND_TEXTS = {
  'cli.paths.usage': 'paths FILE [--from END --to END] [--protocol tcp|udp|icmp] [--port N] [--localhost] [--json]',
  'cli.paths.from': 'where it begins: HOST/CONTAINER, a container’s name, HOST, or outside',
  'cli.paths.to': 'where it is to go: one of these, or HOST:PORT for a published port',
  'cli.paths.protocol': 'tcp when left out',
  'cli.paths.port': 'port of the service inside the container; any when left out',
  'cli.paths.localhost': 'the published port is asked for at localhost, on its own host',
  'cli.paths.both': 'A path needs both ends: give --from and --to, or neither for the matrix of all containers.',
  'cli.paths.bad-port': '“{value}” is no port; --port takes a number from {min} to {max}.',
  'cli.paths.no-end':
    'The design has nothing called “{name}”. An end is HOST/CONTAINER, a container’s name, HOST, HOST:PORT for a published port, or outside.',
  'cli.paths.several-ends': 'Several things are called “{name}”: {candidates}. Write one of these.',
  'cli.paths.note': 'Note: {note}',
  'cli.paths.sources': 'Sources:',
  'cli.paths.no-containers': 'The design has no containers.',
  'cli.paths.group.one': '{name} and {count} like it',
  'cli.paths.group.other': '{name} and {count} like it',
  'cli.paths.out': 'out',
  'cli.paths.in': 'in',
  'cli.paths.legend':
    '+ reaches, p only through a published port, - does not, ? cannot be told, . itself; n found by name, c by name with a control plane. Lines are senders.',
} as const;

/** The paths of a packet, the reachability matrix, and names. */
export const PATH_TEXTS = {
  ...PATH_VALUE_TEXTS,
  ...PATH_HOP_TEXTS,
  ...PATH_STOP_TEXTS,
  ...PATH_CAVEAT_TEXTS,
  ...PATH_COMMAND_TEXTS,

  'paths.result.reaches': '{from} reaches {to}.',
  'paths.result.reaches-port': '{from} reaches {to}, but only through {port}.',
  'paths.result.blocked': '{from} does not reach {to}: {reason}',
  'paths.result.unknown': 'It cannot be told whether {from} reaches {to}: {reason}',
  'paths.result.inferred': 'No primary source says this outright; it is an engineering inference.',
  'paths.missing': 'To have it judged, state “{field}” of {entity}.',

  'paths.field.release': 'Windows version',
  'paths.field.platform': 'platform',
  'paths.field.macSpoofing': 'MAC spoofing',
  'paths.field.promiscuous': 'promiscuous mode',
  'paths.field.swarm': 'swarm role',
  'paths.field.kbs': 'installed updates',
  'paths.field.adapters': 'adapters',
  'paths.field.trunk': 'trunk port',

  'paths.part.source-address': 'source address',
  'paths.part.source-port': 'source port',
  'paths.part.destination-address': 'destination address',
  'paths.part.destination-port': 'destination port',
  'paths.part.source-mac': 'source MAC address',
  'paths.part.destination-mac': 'destination MAC address',
  'paths.part.encapsulation': 'encapsulation',
  'paths.change.set': '{part}: {to}',
  'paths.change.rewritten': '{part}: {from} → {to}',
  'paths.change.removed': '{part}: {from}, taken off',

  'paths.names.yes.one': '“{name}” resolves to it.',
  'paths.names.yes.other': '“{name}” resolve to it.',
  'paths.names.no': 'No name resolves: {reason}',
  'paths.names.conditional.one': '“{name}” resolves with {control}; Microsoft’s table promises nothing without.',
  'paths.names.conditional.other': '“{name}” resolve with {control}; Microsoft’s table promises nothing without.',
  'paths.names.resolver':
    'Docker’s own name service is on for {driver} endpoints, as its code shows, so names may resolve without it.',
  'paths.names.not-stated': 'Microsoft’s table says nothing of names on {driver}.',
  'paths.names.reason.driver': 'there is no name service on {driver} networks.',
  'paths.names.reason.no-shared-network':
    'they have no network in common, and names are known within one network only.',
  'paths.names.reason.same-host-only': 'on {driver} names are known on one host only.',
  'paths.names.reason.dns-off': 'the option disable_gatewaydns switches the name service of “{network}” off.',
  'paths.names.reason.no-network': 'one of them is on no network.',
  'paths.names.reason.no-name': 'the container has no name.',
  'paths.names.control.docker-ee': 'Docker Enterprise',
  'paths.names.control.kube-dns': 'kube-dns',
  'paths.names.control.docker-ee-or-kube-dns': 'Docker Enterprise or kube-dns',
} as const;

export type PathValueKey = keyof typeof PATH_VALUE_TEXTS;
