/** Templates: what each is, when it is used, what to change in it first; and the user's own. */
export const TEMPLATE_TEXTS = {
  'command.file.new-from-template': 'New from template…',
  'command.file.save-template': 'Save as template…',
  'command.disabled.nothing-to-save': 'There is nothing on the canvas to save',
  'start.template': 'Begin from a template',
  'start.template-hint': 'For each driver, and for a laptop, a server, a swarm, Kubernetes, Azure',

  'templates.dialog.title': 'New from template',
  'templates.group.environment': 'By environment',
  'templates.group.driver': 'By driver',
  'templates.group.own': 'Your own',
  'templates.own.none': 'None yet: “Save as template…” keeps the open design here.',
  'templates.own.saved': 'Saved {date}',
  'templates.own.what': 'the template “{name}”',
  'templates.own.unreadable': '“{name}” cannot be opened',
  'templates.save.title': 'Save as template',
  'templates.save.name': 'Name of the template',
  'templates.save.hint':
    'Kept with your settings, without the hosts it was applied to. The open design stays as it is.',
  'templates.save.run': 'Save template',
  'templates.explain': 'About this template',
  'templates.explain.what': 'What it is',
  'templates.explain.when': 'When it is used',
  'templates.explain.first': 'What to change first',
  'templates.explain.sources': 'Read on',
  'templates.explain.close': 'Close the explanation',

  'template.nat.title': 'nat',
  'template.nat.what':
    'Containers have addresses of a private prefix behind the host. The switch is internal, so no adapter is bound to it; WinNAT translates, and published ports lead in.',
  'template.nat.when': 'Development, and servers whose services are reached at the host’s own address.',
  'template.nat.first': 'The subnet, so that it overlaps nothing the host can reach, and the published ports.',

  'template.transparent.title': 'transparent',
  'template.transparent.what':
    'Containers stand on the physical network with MAC addresses of their own. Here its DHCP server gives them their addresses.',
  'template.transparent.when':
    'Services that are to be machines of the LAN like any other. On a virtual machine MAC address spoofing must be on; Azure virtual machines cannot have it.',
  'template.transparent.first':
    'The adapter. For fixed addresses, give the network the subnet and the gateway of the physical network.',

  'template.overlay.title': 'overlay',
  'template.overlay.what': 'One subnet over all members of a swarm; between hosts, packets travel in VXLAN.',
  'template.overlay.when': 'Containers on several hosts that are to reach each other as if they stood on one.',
  'template.overlay.first': 'Names and addresses of the hosts, which of them is the manager, and the subnet.',

  'template.l2bridge.title': 'l2bridge',
  'template.l2bridge.what':
    'Containers have fixed addresses of the host’s own subnet. VFP writes the host’s MAC address over theirs, so outside only that one is seen.',
  'template.l2bridge.when':
    'Where a hypervisor or switch lets no other MAC address through: no MAC address spoofing is needed.',
  'template.l2bridge.first':
    'Subnet and gateway, which are both needed because there is no DHCP, and a range of addresses that the LAN keeps free.',

  'template.l2tunnel.title': 'l2tunnel',
  'template.l2tunnel.what':
    'Like l2bridge, but every packet goes to the physical Hyper-V host first, where the rules of the virtual network apply.',
  'template.l2tunnel.when': 'On Azure and Azure Stack, and nowhere else.',
  'template.l2tunnel.first': 'Subnet and gateway of the virtual network.',

  'template.developer-laptop.title': 'Developer laptop',
  'template.developer-laptop.what':
    'A nat network of its own beside docker’s built-in one. It binds no adapter, so it does not matter that the laptop is on Wi-Fi, where networks with an external switch have failed.',
  'template.developer-laptop.when': 'Building and trying services on one machine.',
  'template.developer-laptop.first':
    'The subnet, if the office or a VPN uses 172.30.10.0/24, then images and published ports.',

  'template.single-server.title': 'Single server',
  'template.single-server.what':
    'Most containers stand behind nat and publish ports. One stands on the LAN itself, through a second adapter, so the link by which the server is managed is not touched.',
  'template.single-server.when': 'One server that offers several services, with or without addresses of their own.',
  'template.single-server.first':
    'The name of the second adapter as Get-NetAdapter shows it, and subnet and gateway of the LAN.',

  'template.swarm-of-three.title': 'Swarm of three',
  'template.swarm-of-three.what':
    'A manager and two workers. The overlay network is made once, on the manager, and spans all three.',
  'template.swarm-of-three.when': 'Services that are spread over several Windows servers without Kubernetes.',
  'template.swarm-of-three.first': 'Names and addresses of the three hosts, then the subnet of the overlay.',

  'template.kubernetes-l2bridge.title': 'Kubernetes with l2bridge',
  'template.kubernetes-l2bridge.what':
    'Two nodes, each with an l2bridge network and a subnet of its own for pods. An endpoint of the host in that subnet is the gateway, and each node has a route to the other’s subnet. The cluster’s network plug-in makes these networks, so an export creates none of them.',
  'template.kubernetes-l2bridge.when':
    'To see and check addresses and ways through a cluster. Between subnets, l2bridge needs Windows Server 2019 or later.',
  'template.kubernetes-l2bridge.first':
    'The subnets for pods, the addresses of the nodes, and the routes between them.',

  'template.azure-l2tunnel.title': 'Azure with l2tunnel',
  'template.azure-l2tunnel.what':
    'A virtual machine on Azure whose containers have addresses of the virtual network; network security groups apply to them on the physical host.',
  'template.azure-l2tunnel.when': 'Containers that are to be part of an Azure virtual network.',
  'template.azure-l2tunnel.first': 'Subnet and gateway of your virtual network, and the name of the adapter.',

  'template.teamed-trunk-vlans.title': 'Teamed trunk with VLANs',
  'template.teamed-trunk-vlans.what':
    'Two Switch Embedded Teams on trunk ports, each with a transparent network that puts everything on it into one VLAN. A third link stays for managing the host.',
  'template.teamed-trunk-vlans.when':
    'Containers that are to stand in different VLANs of the LAN, with a link to spare.',
  'template.teamed-trunk-vlans.first':
    'The VLAN numbers and the names of the adapters. Each such network needs adapters of its own, and the ports they are plugged into must be trunks.',
} as const;
