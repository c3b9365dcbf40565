import type { RuleText } from '../../catalogue.ts';

export const SUBNET_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY081: {
    title: 'A subnet is an IPv4 network in canonical form',
    message: '“{subnet}” is not an IPv4 subnet. Write a network address and a prefix length, such as 10.61.0.0/24.',
    variants: {
      'host-bits': '“{subnet}” has bits set behind its prefix length; the network itself is {canonical}.',
      'prefix-missing': '“{subnet}” has no prefix length. Write it as 10.61.0.0/24.',
      empty: 'The subnet is empty. Write one such as 10.61.0.0/24, or remove the row.',
    },
    why: 'Docker Engine 25 and later refuses a subnet that is not its own masked form, and older engines hand it to HNS, which answers “The parameter is incorrect”.',
    fix: 'Write the network address and a prefix length, such as 10.61.0.0/24',
    fixes: { canonical: 'Use {canonical}' },
  },
  SY082: {
    title: 'A subnet has room for a gateway and containers',
    message: '{subnet} has room for {count} containers.',
    variants: {
      none: '{subnet} has no room for a gateway and a container: its first and last address are never given to anybody.',
      tight:
        '{subnet} is very small. Beside the first, the last and the gateway’s address it has {count} left for containers.',
    },
    why: 'HNS keeps the first and the last address of a subnet, and the gateway takes one more. A /30 is the smallest subnet that can hold a container at all.',
    fix: 'Take a larger subnet, such as a /24',
    fixes: { wider: 'Use {suggestion}' },
  },
  SY083: {
    title: 'A subnet keeps clear of addresses with a special meaning',
    message: '{subnet} overlaps {range}, which is not for networks.',
    variants: {
      'this-network':
        '{subnet} overlaps {range}. Addresses that begin with 0 mean “this network” and cannot be given to anybody.',
      loopback: '{subnet} overlaps {range}, the loopback addresses. Every machine keeps those to itself.',
      'link-local':
        '{subnet} overlaps {range}, the addresses Windows gives itself where there is no DHCP server. Routers do not forward them.',
      multicast: '{subnet} overlaps {range}, the multicast addresses. They name groups, not machines.',
      reserved: '{subnet} overlaps {range}, which is reserved. Windows does not use these addresses.',
    },
    why: 'These ranges are set aside for special purposes (RFC 6890). Windows treats their addresses differently, so containers could not talk with them.',
    fix: 'Take a private subnet, such as one inside 10.0.0.0/8',
    fixes: { free: 'Use {suggestion}, free on this host' },
  },
  SY084: {
    title: 'nat and overlay networks use private addresses',
    message:
      '{subnet} is not a private range. Containers on this network cannot reach the real owners of these addresses.',
    why: 'Behind NAT or VXLAN the addresses are only seen inside. Private ranges are 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and, for carriers, 100.64.0.0/10; anything else belongs to somebody on the internet.',
    fix: 'Take a subnet inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16',
    fixes: { free: 'Use {suggestion}, free on this host' },
  },
  SY085: {
    title: 'The gateway lies inside its subnet',
    message: 'Gateway {gateway} is not a usable address of {subnet}.',
    variants: {
      outside: 'Gateway {gateway} lies outside its subnet {subnet}.',
      reserved: 'Gateway {gateway} is the first or last address of {subnet}, and nobody can have those.',
      malformed: 'Gateway “{gateway}” is not an IPv4 address. It must be one of {subnet}.',
    },
    why: 'Containers reach the gateway directly, so it must be an address of their own subnet, and neither its first nor its last. The docker command line and the engine refuse anything else.',
    fix: 'Use an address of the subnet, usually its first usable one',
    fixes: { first: 'Use {suggestion} as the gateway' },
  },
  SY086: {
    title: 'Every subnet has at most one gateway, and every gateway a subnet',
    message: 'Gateway {gateway} is one too many: the subnet has its gateway already.',
    variants: {
      'no-subnet': 'Gateway {gateway} stands alone. Write the subnet it belongs to.',
      extra: 'Gateway {gateway} is one too many: {subnet} has the gateway {first} already.',
    },
    why: 'Docker pairs each --gateway with the --subnet that holds it. A gateway that is left over is refused: “every ip-range or gateway must have a corresponding subnet”.',
    fix: 'Write the subnet, or remove the gateway',
    fixes: { remove: 'Remove gateway {gateway}' },
  },
  SY087: {
    title: 'A transparent network with a subnet has a gateway',
    message: 'The transparent subnet {subnet} has no gateway.',
    why: 'With static addresses docker hands subnet and gateway to the containers as they are written; without a gateway they reach nothing outside their own subnet.',
    fix: 'State the router of the physical network as the gateway',
    fixes: { router: 'Use {router}, the router of the adapter' },
  },
  SY088: {
    title: 'A transparent network has the subnet and router of the physical network',
    message: '{subnet} is not the network that “{adapter}” is plugged into ({prefix}).',
    variants: {
      other:
        '{subnet} is not the network that “{adapter}” is plugged into ({prefix}). Its containers would reach nobody there.',
      part: '{subnet} differs from the network of “{adapter}” ({prefix}). That works only if hosts and routers there know of it.',
      router: 'Gateway {gateway} is not the router that “{adapter}” uses ({router}). Make sure that it routes too.',
    },
    why: 'Transparent containers stand directly on the physical network, so they need addresses of that network and its router. On a network tagged with a VLAN the adapter’s own address says nothing, and nothing is compared.',
    fix: 'Use the subnet and the router of the physical network',
    fixes: {
      physical: 'Use {subnet} with gateway {gateway}, as “{adapter}” does',
      router: 'Use {router} as the gateway',
    },
  },
  SY089: {
    title: 'A transparent network without a subnet uses DHCP',
    message: 'Without a subnet, a DHCP server on the physical network gives the containers their addresses.',
    why: 'Docker then does not know the addresses: docker inspect shows the subnet as 0.0.0.0/0, and a container cannot be given a fixed one.',
    fix: 'Nothing to do; for fixed addresses state the subnet and gateway of the physical network',
  },
  SY090: {
    title: 'A fixed address needs a network with a subnet',
    message: '“{container}” wants {ip}, but “{network}” has no subnet: its addresses come from DHCP.',
    why: 'Docker takes any address there (it sees the subnet 0.0.0.0/0), and nothing on the physical network knows of it. A static address needs --subnet and --gateway on the transparent network.',
    fix: 'State subnet and gateway of “{network}”, or leave the address to DHCP',
    fixes: {
      physical: 'Give the network {subnet} with gateway {gateway}, as “{adapter}” has',
      dhcp: 'Leave the address to DHCP',
    },
  },
  SY091: {
    title: 'l2bridge and l2tunnel networks have a subnet and a gateway',
    message: 'An {driver} network needs a subnet and a gateway.',
    variants: {
      'no-subnet': 'An {driver} network needs a subnet and a gateway, and has neither. It cannot use DHCP.',
      'no-gateway': 'The {driver} subnet {subnet} has no gateway.',
    },
    why: 'On these networks all containers show the host’s MAC address to the outside, so a DHCP server cannot tell them apart. Addresses must be static, from a stated subnet with its gateway.',
    fix: 'State the subnet and its gateway',
    fixes: {
      physical: 'Use {subnet} with gateway {gateway}, as “{adapter}” has',
      router: 'Use {router}, the router of the adapter',
    },
  },
};
