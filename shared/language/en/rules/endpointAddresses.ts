import type { RuleText } from '../../catalogue.ts';

const automatic = 'Let the network choose the address';

export const ENDPOINT_ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY095: {
    title: 'A fixed address lies in a subnet of its network',
    message: '{ip} of “{container}” is not an address of “{network}”.',
    variants: {
      outside: '{ip} of “{container}” lies outside “{network}” ({subnets}).',
      malformed: '“{ip}” of “{container}” is not an IPv4 address.',
    },
    why: 'Docker refuses the container: “no configured subnet or ip-range contain the IP address”.',
    fix: 'Use an address of the network, or let the network choose one',
    fixes: { free: 'Use {suggestion}, free in this design', automatic },
  },
  SY096: {
    title: 'A container does not take an address that is reserved',
    message: '{ip} of “{container}” is reserved on “{network}”.',
    variants: {
      first: '{ip} of “{container}” is the first address of {subnet}, the network itself.',
      last: '{ip} of “{container}” is the last address of {subnet}, the broadcast address.',
      gateway: '{ip} of “{container}” is the gateway of “{network}”.',
      'implied-gateway':
        '{ip} of “{container}” will be the gateway of “{network}”: where none is stated, the first address is taken.',
    },
    why: 'HNS keeps the first and the last address of every subnet and the gateway’s for itself, and answers that the address is invalid or in use.',
    fix: 'Use another address of the network',
    fixes: { free: 'Use {suggestion}, free in this design', automatic },
  },
  SY097: {
    title: 'Two containers on a network do not share an address',
    message: '“{container}” and “{other}” both have {ip} on “{network}”.',
    variants: { 'same-container': '“{container}” has {ip} twice on “{network}”.' },
    why: 'On local networks docker does not check for duplicates. Depending on the driver HNS refuses the second container, or both answer to the address and neither works reliably.',
    fix: 'Give one of them another address',
    fixes: { free: 'Use {suggestion}, free in this design', automatic },
  },
  SY098: {
    title: 'Containers on one network do not share an address, whichever host they are on',
    message: '“{container}” on {host} and “{other}” on {otherHost} both have {ip} on the overlay “{network}”.',
    variants: {
      lan: '“{container}” on {host} and “{other}” on {otherHost} both have {ip}, and both hosts have {subnet} for their physical network.',
    },
    why: 'An overlay is one network on all members of a swarm, and the swarm hands each address out once: “Address already in use”. On the same physical network nobody checks, and neither container is reached reliably. That hosts with the same subnet and VLAN are on the same network is an inference.',
    fix: 'Give one of them another address',
    fixes: { free: 'Use {suggestion}, free in this design', automatic },
  },
  SY106: {
    title: 'The prefix of the built-in nat network is not the same on every host',
    message:
      '“{container}” has the fixed address {ip} on the built-in nat network, whose subnet is not known here. State the subnet that docker network inspect nat shows.',
    why: 'The documentation of 2016 says 172.16.0.0/16; current Windows picks a random range such as 172.24.144.0/20 when the network is made, unless fixed-cidr in daemon.json says otherwise.',
    fix: 'State the subnet of the network nat in the host’s facts, or use a nat network with a subnet of its own',
  },
};
