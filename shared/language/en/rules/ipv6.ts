import type { RuleText } from '../../catalogue.ts';

export const IPV6_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY034: {
    title: 'A container has an IPv6 address only where Windows has them',
    message: '{ip} is an IPv6 address. Containers of {driver} networks such as “{network}” have IPv4 only.',
    variants: {
      'too-old': '{ip} is an IPv6 address. Before Windows Server 2022 the containers of “{network}” have IPv4 only.',
      'self-assigned':
        '{ip} is an IPv6 address. On a transparent network such as “{network}” containers give IPv6 addresses to themselves; a given one is not used.',
    },
    why: 'Containers have IPv6 from Windows Server 2022 on: fully on l2bridge networks, with self-assigned addresses on transparent ones, and not at all on nat and overlay networks.',
    fix: 'Give the container an IPv4 address',
    fixes: { remove: 'Remove the address {ip}' },
  },
  SY035: {
    title: 'No IPv6 subnet is asked of docker',
    message: '“{name}” has the IPv6 subnet “{subnet}”. Docker on Windows creates IPv4 networks only.',
    variants: {
      gateway: '“{name}” has the IPv6 gateway “{gateway}”. Docker on Windows creates IPv4 networks only.',
    },
    why: 'Docker’s Windows drivers and address management refuse every IPv6 subnet, also on Windows Server 2022, where HNS itself could do it for l2bridge networks.',
    fix: 'Use IPv4 with docker; an IPv6 l2bridge network is made with HCN or a CNI plug-in',
    fixes: { remove: 'Remove IPv6 from “{name}”' },
  },
};
