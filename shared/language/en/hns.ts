/** Requests to HNS and HCN without docker: formats, steps, scripts, what they cannot carry. */
export const HNS_TEXTS = {
  'export.format.hns-ps1': 'HNS requests for PowerShell, without docker',
  'export.format.hns-ps1.hint':
    'A .ps1 script for each host with containerd or plain HNS. It needs neither docker nor a module, only administrator rights.',
  'export.format.hns-json': 'HNS v1 JSON',
  'export.format.hns-json.hint':
    'The bodies that HNS takes, a .json file for each host. Each works by itself, as with New-HnsNetwork -JsonString.',
  'export.format.hcn-json': 'HCN v2 JSON',
  'export.format.hcn-json.hint':
    'The settings that HcnCreateNetwork and HcnCreateEndpoint take, a .json file for each host. For Windows Server 2019 and later.',

  'hns.kind.endpoint': 'endpoint of the container',
  'hns.kind.host': 'host',

  'hns.header.does':
    'It asks the Host Network Service itself, without docker, and prints the id of everything it makes. It looks first, and changes nothing where a network of a name it needs is there already. It stops at the first request that fails; what was made until then stays, and the undo script takes it back.',
  'hns.header.does-undo':
    'It removes the endpoints and then the networks of this design, each by its exact name and type, and nothing else; never those of Windows itself. Run it only where the other script made them. What is not there is reported and passed over.',
  'hns.header.docker':
    'Where docker runs on this host: it does not see these networks until it is restarted, and then deletes the endpoints on those it takes over. Keep its networks and these apart.',

  'hns.script.checks': 'Look first: what must be there, and what must not',
  'hns.script.bits': 'Run this in the 64-bit PowerShell: HNS has no 32-bit interface. Nothing was changed.',
  'hns.script.failed': 'HNS refused {method} {path}: {error}',
  'hns.script.not-one': 'There must be exactly one network named {name}, and HNS has {count}.',
  'hns.script.exists':
    'HNS has a network named {name} already. Rename or remove one of the two, then run the script again.',
  'hns.script.endpoint-exists': 'The network {network} has an endpoint named {name} already.',
  'hns.script.no-address':
    'The host’s own address {addresses} has not come back within {seconds} seconds. Look at the adapter before you go on; the undo script takes back what was made.',
  'hns.script.no-provider': 'HNS has given the network {name} no address of the host within {seconds} seconds.',
  'hns.script.ambiguous': 'There are several named {name}, so none was removed.',
  'hns.script.gone': '{name} is not there.',
  'hns.script.other-network':
    'The network {name} is of the type {type} and not the one this design makes, so it was not removed.',
  'hns.script.in-use':
    'The network {name} still has endpoints ({count}) that this design does not name, so it was not removed.',

  'hns.step.hns-network-expect': 'The {driver} network {name} must be there',
  'hns.step.hns-network-create': 'Make the {driver} network {name}',
  'hns.step.hns-endpoint-create': 'Make the endpoint of {name} on {network}',
  'hns.undo.hns-network-expect': 'The network {name} stays',
  'hns.undo.hns-network-create': 'Remove the network {name}',
  'hns.undo.hns-endpoint-create': 'Remove the endpoint of {name} on {network}',
  'hns.note.link-drop':
    'HNS makes an external switch on {adapters}, and the host loses its own connection there for a moment. Remote sessions drop; have a console at hand.',
  'hns.note.link-drop-some':
    'HNS makes an external switch on an adapter that it chooses, and the host loses its own connection there for a moment. Remote sessions drop; have a console at hand.',

  'hns.why.line-break': '“{value}” contains a line break. Remove it.',
  'export.why.hns-no-name': 'it has no name, or one of blanks only. Name it.',
  'export.why.hns-name-taken':
    'there is another one named “{value}” in the same place, and who looks for it finds the wrong one. Rename one of the two.',
  'export.why.hns-windows-own': 'Windows has a network of its own named “{value}”. Rename it.',
  'export.why.hns-driver': 'HNS has no type of network for the driver “{value}”. Choose a driver of Windows.',
  'export.why.hns-ics': 'Internet Connection Sharing is set up by Windows itself. Use nat instead.',
  'export.why.hns-config-only': 'a configuration without a network exists only in docker. Remove --config-only.',
  'export.why.hns-config-from':
    'its settings come from another docker network. Give it its own, and remove --config-from.',
  'export.why.hns-adapter-comma':
    'the name of the adapter “{value}” contains a comma, and HNS reads two adapters. Rename the adapter.',
  'export.why.hns-number': '“{value}” is not a number that HNS can hold. Correct it.',
  'export.why.hns-switch': '“{value}” is neither true nor false. Correct it.',
  'export.why.hns-mac': '“{value}” is not a MAC address of six bytes. Correct it.',
  'export.why.hns-mac-pool': 'the MAC pool “{value}” has a beginning without an end. Give both of each range.',
  'export.why.hns-gateway-alone': 'it has the gateway {value} without a subnet. Add the subnet.',
  'export.why.hns-overlay-subnets':
    'without docker’s swarm nobody gives the overlay a subnet. Give it one, with a gateway and a VXLAN id.',
  'export.why.hns-overlay-ids':
    'without docker’s swarm nobody gives the overlay its VXLAN ids, and “{value}” is not one for each subnet. Fill in vxlanid_list.',
  'export.why.hns-missing-network': 'its network is not there. Connect it to a network of this host.',
  'export.why.hns-port': '“{value}” is not a port. Correct it.',
  'export.why.hns-port-protocol': 'Windows publishes ports of TCP and UDP only, not of {value}.',
  'export.why.hns-port-range':
    'Windows publishes one port of the host for each port of the container, and “{value}” gives another number of them.',
  'export.why.hns-port-address':
    'HNS publishes a port on every address of the host, and the design allows only {value}. Remove the address if every one may answer.',
  'export.why.hcn-no-gateway': 'HCN wants a default route for the subnet {value}. Give it a gateway.',
  'export.why.hcn-vlan-without-subnet':
    'HCN keeps a VLAN or VSID with a subnet, and “{value}” has none. Give it a subnet, or export for HNS v1.',
  'export.why.hcn-network-id':
    'HCN names networks by id, and that of “{value}”, which the host has already, is not known. Export for HNS v1.',
  'export.why.hcn-too-old':
    'its Windows ({value}) is older than HCN, which came with Windows Server 2019. Export for HNS v1.',

  'hns.loss.more.one': '{names} and {count} more',
  'hns.loss.more.other': '{names} and {count} more',
  'hns.loss.containers':
    'Containers are not started: their images, commands, isolation and other settings have no place in HNS. Endpoints are made for {names}; containerd or another runtime has to attach them.',
  'hns.loss.no-endpoint': 'Nothing is made for containers without an endpoint: {names}.',
  'hns.loss.aliases': 'Network aliases are answered by docker’s own DNS and are left out: {names}.',
  'hns.loss.ports': 'Published ports are left out where no network of the container forwards them: {names}.',
  'hns.loss.publish-all':
    'Which ports the images expose is known to docker only, so publishing all of them is left out: {names}.',
  'hns.loss.endpoint-flags': 'Docker’s further settings of connections are left out: {names}.',
  'hns.loss.docker-names':
    'HNS calls these networks by their “networkname”; the name that docker has for them is left out: {names}.',
  'hns.loss.network-flags': 'Labels, “attachable” and other flags of docker are left out: {names}.',
  'hns.loss.options': 'These options have no place in HNS and are left out: {names}.',
  'hns.loss.nat-vlan': 'A nat network has no VLAN and no VSID in HNS; they are left out: {names}.',
  'hns.loss.overlay':
    'Endpoints on other hosts of an overlay, which docker’s swarm makes, are left out; a control plane such as Flannel has to make them: {names}.',
  'hns.loss.nat-restart':
    'From Windows Server 2019 on, nat networks made without docker are gone when the host restarts, and have to be made again: {names}.',
  'hns.loss.swarm': 'The swarm is docker’s and is left out.',
  'hns.loss.drawing': 'What the design knows about hosts, settings of switches and positions stay in the design file.',
  'hns.loss.reference':
    'HNS makes a network’s id when it makes the network, so endpoints refer to theirs by “VirtualNetworkName”. Put the id into “VirtualNetwork” before you send them: {names}.',
  'hns.loss.ids':
    'HCN names networks by id only, so every network carries one that is made from its name and the host’s. Make each network under that id (HcnCreateNetwork takes it beside the settings), or put the ids that HNS gives into “HostComputeNetwork”: {names}.',
  'hns.loss.provider':
    'The host’s own address on the overlay’s adapter is not known, so the policy with it is missing and has to be added: {names}.',
  'hns.loss.host-networks': 'Networks that the host has already are only referred to: {names}.',
  'hns.loss.hcn-version':
    'HCN needs HNS 9.2, which Windows Server 2019 has only with its updates. The Windows release of a host is not stated, so this is not checked.',
} as const;
