/** Why a path ends, or why it cannot be told. Each goes on after “A does not reach B: ” or “It cannot be told … : ”. */
export const PATH_STOP_TEXTS = {
  'paths.stop.no-network': '“{container}” has no network. Attach it to one.',
  'paths.stop.host-mode':
    '“{container}” uses --network host, which Windows does not have. Attach it to a nat or transparent network.',
  'paths.stop.no-such-container':
    '“{container}” shares the network of “{name}”, and there is no such container with a network of its own on “{host}”.',
  'paths.stop.container-gone': 'the design has no such container or host.',
  'paths.stop.shared-with-vm':
    '“{container}” shares another container’s network, which works with process isolation only.',
  'paths.stop.inbound-denied':
    'before version 1709 “{container}” takes in only published ports, and port {port} is not published. Publish it with -p, or add a firewall rule.',
  'paths.stop.network-not-here':
    '“{container}” is attached to a network that “{host}” does not have. Attach it to one of this host, or to an overlay of its swarm.',
  'paths.stop.address-unusable':
    'the address “{ip}” of “{container}” is in no subnet of “{network}”, so Docker refuses the endpoint. Change the address.',
  'paths.stop.address-reserved':
    'the address “{ip}” of “{container}” is the gateway’s, or the first or last of its subnet, so HNS refuses it. Change the address.',
  'paths.stop.address-on-dhcp':
    '“{network}” takes addresses from DHCP, so “{container}” cannot have the fixed address “{ip}”. Give the network a subnet and gateway, or remove the address.',
  'paths.stop.address-twice':
    '“{container}” and “{other}” both have {ip} on “{network}”: the second one is refused, or neither is reached reliably. Give one of them another address.',
  'paths.stop.address-twice-hosts':
    '“{container}” on “{host}” and “{other}” on “{otherHost}” both have {ip} on the same network: the second one is refused, or neither is reached reliably. Give one of them another address.',
  'paths.stop.hot-add':
    '“{container}” was connected to “{network}” while running, which {version} cannot do. Connect it before it starts.',
  'paths.stop.not-attachable':
    'overlay “{network}” is not attachable, so only services may use it. Create it with --attachable.',
  'paths.stop.driver-unknown': 'Windows has no network driver “{driver}”. Choose one that it has.',
  'paths.stop.subnet-unreadable': 'the subnet “{subnet}” of “{network}” cannot be used, so the network is not created.',
  'paths.stop.gateway-outside':
    'the gateway “{gateway}” of “{network}” is not a usable address of {subnet}, so the network is not created.',
  'paths.stop.needs-subnet': '“{network}” has no subnet, which {driver} needs. Give it a subnet and a gateway.',
  'paths.stop.nat-prefix':
    '{version} has one internal prefix for all nat networks ({prefix}), and {subnet} is not part of it.',
  'paths.stop.switch-kind':
    '“{network}” stands on a switch of the wrong kind: {driver} needs one of the kind {needed}.',
  'paths.stop.no-swarm':
    'overlay “{network}” needs a swarm manager, and “{host}” is none. Run “docker swarm init” there.',
  'paths.stop.swarm-role': 'overlay “{network}” needs a swarm manager, and the role of “{host}” is not stated.',
  'paths.stop.overlay-patch': 'overlays on {version} need {patch}, and “{host}” does not have it. Install the update.',
  'paths.stop.overlay-windows': '{version} has no overlay driver.',
  'paths.stop.l2bridge-windows': '{version} has no l2bridge driver.',
  'paths.stop.vfp-stopped':
    'the VFP extension is not running on “{host}”, and {driver} works through it. Start the service vfpext.',
  'paths.stop.ipv6-off':
    'IPv6 is switched off on “{host}”, and HNS does not work without it. Switch it on and restart.',
  'paths.stop.ipv6-unclear':
    'IPv6 is switched off on “{host}”, which breaks HNS from KB4015217 on; whether the host has that update is not stated.',
  'paths.stop.not-azure': 'l2tunnel works on Azure and Azure Stack only. Use l2bridge on “{host}”.',
  'paths.stop.azure-unstated': 'l2tunnel works on Azure and Azure Stack only, and what “{host}” runs on is not stated.',

  'paths.stop.nat-island':
    'nat networks do not route to each other: “{network}” and “{other}” are two islands. Put both containers on one network, or publish a port.',
  'paths.stop.publish-ports':
    'nobody outside “{host}” knows the addresses of nat network “{network}”. Publish the port on “{host}” with -p.',
  'paths.stop.prefix-overlaps-lan':
    'nat network “{network}” ({subnet}) overlaps {prefix}, the network that “{host}” itself is on. Give it another subnet.',

  'paths.stop.azure-transparent':
    'transparent networks do not work on Azure virtual machines. Use l2bridge, l2tunnel or nat on “{host}”.',
  'paths.stop.cloud-transparent':
    'clouds drop frames with MAC addresses they did not give out, as Azure does; whether that of “{host}” does is not known.',
  'paths.stop.spoofing-off':
    'MAC spoofing is off for “{host}”, so its Hyper-V host drops the frames of containers. Run “Set-VMNetworkAdapter -MacAddressSpoofing On” there.',
  'paths.stop.spoofing-unstated':
    'containers need MAC spoofing on this virtual machine, and whether it is on is not stated.',
  'paths.stop.promiscuous-off':
    'promiscuous mode is off for “{host}”, so VMware drops the frames of containers. Switch it on, with forged transmits.',
  'paths.stop.promiscuous-unstated':
    'containers need promiscuous mode on this virtual machine, and whether it is on is not stated.',
  'paths.stop.platform-unstated':
    'a transparent network needs MAC spoofing where the host is a virtual machine, and what “{host}” is, is not stated.',
  'paths.stop.not-a-trunk':
    '{adapter} is not on a trunk port, so VLAN {vlan} of “{network}” ends there. Make the switch port a trunk.',
  'paths.stop.trunk-unstated':
    'VLAN {vlan} of “{network}” needs a trunk port under {adapter}, and whether it is one is not stated.',
  'paths.stop.no-gateway':
    '“{network}” has no gateway, so “{container}” reaches its own subnet only. Give the network a gateway.',
  'paths.stop.not-the-lan':
    'the gateway of “{network}” ({gateway}) is not in {prefix}, the network that its adapter is on. Give it the physical network’s subnet and gateway.',
  'paths.stop.no-route-back':
    'the router has no way back to {subnet}, the own subnet of l2bridge network “{network}”. Set enable_outboundnat, or use the host’s subnet.',
  'paths.stop.no-route-in':
    'the router needs a route to {subnet}, the own subnet of “{network}”, and the design does not say that it has one.',
  'paths.stop.no-host-endpoint':
    'the subnet of “{network}” is not the host’s, and no vNIC of “{host}” has its gateway address {gateway}. Add a host endpoint with that address, and routing.',
  'paths.stop.host-endpoint-undrawn':
    'the subnet of “{network}” is not the host’s; it needs a host endpoint with the gateway address {gateway}, and none is stated for “{host}”.',
  'paths.stop.l2bridge-cross-subnet':
    'l2bridge across subnets needs version 1809 or later, and “{host}” runs {version}. Update it, or put both hosts into one subnet.',
  'paths.stop.l2bridge-build-unstated':
    'l2bridge across subnets needs version 1809 or later, and the Windows version of “{host}” is not stated.',

  'paths.stop.other-overlay':
    '“{network}” and “{other}” are different overlays, and an overlay joins only containers attached to itself. Attach both to one.',
  'paths.stop.overlay-private':
    'nobody outside the swarm knows the addresses of overlay “{network}”. Publish the port on the host.',
  'paths.stop.overlay-out-build':
    'how an overlay leads outside depends on the Windows version, and that of “{host}” is not stated.',
  'paths.stop.overlay-out-between':
    'Docker sets a NAT rule for overlays on this Windows version, and reports say that it does not work before version 1809.',
  'paths.stop.overlay-host':
    'no source says whether a container on an overlay and its own host reach each other; users report that they do not.',
  'paths.stop.ping-not-translated':
    'VFP translates TCP and UDP only, so a ping gets no answer. Test with “Test-NetConnection -Port”.',

  'paths.stop.closed-network': '“{network}” is a closed network: {driver} has no way out of its switch.',
  'paths.stop.inner-network':
    'nobody outside “{host}” knows the addresses of “{network}”, and Windows forwards no ports to {driver} networks.',
  'paths.stop.not-documented': 'no source says what Windows does here.',

  'paths.stop.port-ping': 'a published port is TCP or UDP; a ping does not use ports.',
  'paths.stop.port-not-forwarded':
    'Windows forwards no ports to {driver} networks. Reach “{container}” at its own address.',
  'paths.stop.port-unreliable':
    'Docker hands the port on to HNS, but Microsoft documents forwarding for nat only, and reports on {driver} differ.',
  'paths.stop.port-engine':
    'Docker {engine} cannot publish ports on an overlay on this Windows version (“port is already allocated”). Update Docker to 20.10.17 or later.',
  'paths.stop.port-host-address':
    'Windows takes no host address in a published port, so “{container}” does not start. Leave out {address}.',
  'paths.stop.port-protocol': 'Windows publishes TCP and UDP only, so “{container}” does not start with {protocol}.',
  'paths.stop.port-unreadable': 'the published port “{port}” of “{container}” cannot be read.',
  'paths.stop.port-range':
    'Windows maps no range of host ports to one container port on {driver}, so “{container}” does not start. List the ports.',
  'paths.stop.port-taken':
    '“{container}” and “{other}” both publish {protocol} port {hostPort} of “{host}”, and only one of them can have it. Give one another port.',
  'paths.stop.port-from-host-old':
    'on {version} a host cannot use its own published ports. Use the container’s address, {address}.',
  'paths.stop.port-localhost-old':
    'localhost reaches published ports only since version 1803. Use the container’s address, {address}.',
  'paths.stop.port-from-host-build':
    'whether a host can use its own published ports depends on the Windows version, and that of “{host}” is not stated.',
  'paths.stop.port-from-host-between':
    'Microsoft documents that a host cannot use its own published ports on WS2016, and that it can since 1803; of the versions between there are only reports.',
  'paths.stop.port-of-its-own':
    'no source says whether a container reaches itself through the host; the documented turn is between two containers.',
  'paths.stop.localhost-is-its-own': 'localhost in a container or elsewhere is not this host.',
} as const;
