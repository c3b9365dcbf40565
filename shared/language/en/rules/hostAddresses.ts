import type { RuleText } from '../../catalogue.ts';

/** Addresses against what is around a network: the LAN, other hosts, WinNAT, and how many there are. */
export const HOST_ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY092: {
    title: 'The addresses of an l2bridge in the host’s own subnet are reserved on the LAN',
    message:
      '“{name}” gives containers addresses of {subnet}, which are on the network of the adapter “{adapter}”. Nothing says that others on that network keep off them.',
    why: 'In this mode containers live in the physical subnet with static addresses, while the DHCP server there may give the same ones to other machines.',
    fix: 'Keep the range out of DHCP and other use on the LAN, and state so here',
    fixes: { reserved: 'State that the range is reserved on the LAN' },
  },
  SY093: {
    title: 'An l2bridge with a subnet of its own has the host for gateway',
    message:
      '“{name}” has the subnet {subnet}; its adapter “{adapter}” is in {prefix}. Nothing on this host has the gateway address {gateway}.',
    why: 'An l2bridge network uses the host’s subnet, or a new one whose gateway is an endpoint of the host itself, with routing switched on. Docker does not make such an endpoint.',
    fix: 'Use the subnet of the adapter, or make the host endpoint and its routes with PowerShell and add it here as an adapter',
    fixes: { physical: 'Use {subnet} with gateway {gateway}' },
  },
  SY094: {
    title: 'The gateway of an l2bridge is not the host’s own address',
    message: 'The gateway {gateway} of “{name}” is the address of the host’s adapter “{adapter}”.',
    why: 'HNS keeps the gateway address for itself unless the subnet has the flag DoNotReserveGatewayAddress, which docker cannot set. The host’s own address then clashes with it.',
    fix: 'Use the router of the physical network as the gateway',
    fixes: { router: 'Use the router {router}' },
  },
  SY099: {
    title: 'A container has no address of a host or router on its network',
    message: '{ip} of “{container}” is the address of “{host}” (adapter “{adapter}”).',
    variants: { router: '{ip} of “{container}” is the address of the router that “{host}” uses.' },
    why: 'On transparent and l2bridge networks containers are neighbours of the hosts and routers there. The same address twice cuts one of them off. That hosts with the same subnet are on the same network is an inference.',
    fix: 'Use another address',
    fixes: { free: 'Use {suggestion}, free in this design', automatic: 'Let the network choose' },
  },
  SY102: {
    title: 'An overlay does not overlap the networks its hosts are on',
    message: 'The overlay “{name}” ({subnet}) overlaps {prefix}, the network of the adapter “{adapter}” on “{host}”.',
    why: 'Containers could not reach the hosts and machines with addresses in the overlap: they take them for containers of the overlay. Docker does not check the networks of the hosts on Windows.',
    fix: 'Use another subnet for the overlay',
    fixes: { free: 'Use {suggestion}, free in this design' },
  },
  SY105: {
    title: 'Only HNS translates addresses on the host',
    message: '“{host}” translates {prefix}, which belongs to none of its nat networks ({known}).',
    variants: {
      'only-one':
        '“{host}” translates {prefix}, which belongs to none of its nat networks ({known}). This Windows has one internal prefix only.',
    },
    why: 'A NAT made by hand (New-NetNat) or by another program takes part in WinNAT. Networks that docker makes beside it are reported to be left without internet, or not to be made.',
    fix: 'Look with Get-NetNat whose it is; remove it with Remove-NetNat if nothing needs it',
  },
  SY108: {
    title: 'An overlay has 256 addresses at most',
    message: 'The overlay “{name}” is larger ({subnet}) than docker advises for services with virtual addresses: /24.',
    why: 'Docker’s documentation limits overlays with virtual addresses to blocks of /24, and advises several overlays, or DNS round robin, where more are needed.',
    fix: 'Use /24 blocks, or several overlays',
    fixes: { smaller: 'Use {suggestion}' },
  },
  SY109: {
    title: 'A network has several subnets only where Windows has that',
    message: '“{name}” has {count} subnets. A {driver} network has one.',
    variants: {
      'too-old':
        '“{name}” has {count} subnets. {version} takes one per network; several came with Windows Server 2022.',
    },
    why: 'HNS has several subnets per network from Windows Server 2022 on, for l2bridge, l2tunnel and overlay only.',
    fix: 'Make a network for each subnet',
    fixes: { split: 'Make a network for each subnet' },
  },
  SY110: {
    title: 'The subnets of a network lie apart',
    message: '{subnet} and {other} of “{name}” overlap.',
    why: 'Docker’s command line refuses overlapping subnets in one network: “multiple overlapping subnet configuration is not supported”.',
    fix: 'Keep one of them',
    fixes: { drop: 'Leave {dropped} out' },
  },
  SY112: {
    title: 'A network has addresses enough for its containers',
    message: '“{name}” has room for {room} containers, and {count} are on it.',
    variants: { full: '“{name}” has room for {room} containers only, and {count} are on it.' },
    why: 'The first and the last address and the gateway are never a container’s. Containers beyond the others do not start. That more than four fifths is close is an inference.',
    fix: 'Use a larger subnet',
    fixes: { wider: 'Use {suggestion}' },
  },
  SY154: {
    title: 'Containers of an l2bridge with a subnet of its own leave through outbound NAT',
    message:
      '“{name}” has a subnet of its own ({subnet}) and no outbound NAT. Nobody beyond the host knows a way back to its containers.',
    why: 'With enable_outboundnat the host’s address stands in for the containers’ on the way out. Without it the routers of the physical network need a route to the subnet.',
    fix: 'Switch outbound NAT on, or give the routers a route',
    fixes: { enable: 'Switch outbound NAT on' },
  },
};
