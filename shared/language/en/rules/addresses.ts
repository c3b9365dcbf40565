import type { RuleText } from '../../catalogue.ts';

export const ADDRESS_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY081: {
    title: 'A subnet is an IPv4 network in canonical form',
    message: '“{subnet}” is not an IPv4 subnet. Write a network address and a prefix length, such as 10.61.0.0/24.',
    variants: {
      'host-bits': '“{subnet}” has bits set behind its prefix length; the network itself is {canonical}.',
      ipv6: '“{subnet}” is IPv6. Docker on Windows creates IPv4 networks only.',
      'prefix-missing': '“{subnet}” has no prefix length. Write it as 10.61.0.0/24.',
      empty: 'The subnet is empty. Write one such as 10.61.0.0/24, or remove the row.',
    },
    why: 'Docker Engine 25 and later refuses a subnet that is not its own masked form, and older engines hand it to HNS, which answers "The parameter is incorrect".',
    fix: 'Use {canonical}',
  },
  SY085: {
    title: 'The gateway lies inside its subnet',
    message: 'Gateway {gateway} is not a usable address of {subnet}.',
    why: 'Containers reach the gateway directly, so it must be an address of their own subnet, and neither its first nor its last. The docker command line and the engine refuse anything else.',
    fix: 'Use {suggestion} as the gateway',
  },
};
