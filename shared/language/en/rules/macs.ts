import type { RuleText } from '../../catalogue.ts';

export const MAC_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY066: {
    title: 'On l2bridge and l2tunnel networks nobody outside sees a container’s MAC address',
    message:
      '“{container}” has the MAC address {mac} on “{network}”, an {driver} network. The physical network sees the host’s address instead.',
    why: 'The switch rewrites the MAC address of every frame that leaves. DHCP reservations and port security by MAC address do not work for such containers.',
    fix: 'Leave the MAC address out, or use a transparent network',
    fixes: { remove: 'Remove the MAC address' },
  },
  SY116: {
    title: 'A MAC address has six bytes',
    message: '“{mac}” of “{container}” is not a MAC address. Write six bytes, such as 00:15:5d:61:00:20.',
    why: 'Docker takes longer addresses too (InfiniBand has them) and passes them on; HNS takes six bytes.',
    fix: 'Write six bytes, separated by colons',
    fixes: { convert: 'Write {meant}', remove: 'Remove the MAC address' },
  },
  SY117: {
    title: 'A MAC address is that of one machine',
    message: '{mac} of “{container}” cannot be the address of one machine.',
    variants: {
      zero: '{mac} of “{container}” is no address: all its bytes are zero.',
      broadcast: '{mac} of “{container}” is the broadcast address.',
      multicast: '{mac} of “{container}” is a multicast address: its first byte is odd.',
    },
    why: 'Switches deliver multicast and broadcast addresses to everyone and never learn them. That Windows refuses them is an inference; that they do not work is how Ethernet is.',
    fix: 'Use an address with an even first byte, or leave it to Windows',
    fixes: { remove: 'Remove the MAC address' },
  },
  SY118: {
    title: 'A MAC address is used once on a network',
    message: '“{container}” and “{other}” both have the MAC address {mac} on “{network}”.',
    variants: {
      adapter: '“{container}” has the MAC address {mac} on “{network}”, which is that of the adapter “{other}”.',
    },
    why: 'A switch learns which port an address is behind. With the same address twice frames go now here, now there. Docker does not check; that Windows does not either, and that hosts with the same subnet and VLAN are on one network, are inferences.',
    fix: 'Use another address, or leave it to Windows',
    fixes: { remove: 'Remove the MAC address of “{container}”' },
  },
  SY119: {
    title: 'A MAC pool is pairs of first and last address',
    message: 'The MAC pool ends with {last}, which has no partner. It is made of pairs: first, last.',
    variants: {
      malformed: '“{wrong}” in the MAC pool is not a MAC address. Separate addresses by one comma and nothing else.',
      turned: 'The MAC pool begins at {start} and ends at {end}, before its beginning.',
      overlap: 'The MAC pools of “{name}” and “{other}” have addresses in common.',
    },
    why: 'Docker checks that there are pairs and nothing else. With bad addresses HNS fails, and with a range given twice two containers may get the same address.',
    fix: 'Write first,last as 00-15-5D-61-00-00,00-15-5D-61-0F-FF',
    fixes: { remove: 'Leave the pool to Windows', tidy: 'Remove the blanks', turn: 'Begin at {end}' },
  },
  SY120: {
    title: 'A given MAC address lies outside the network’s pool',
    message: '{mac} of “{container}” lies in the MAC pool of “{network}” ({start} to {end}).',
    why: 'Windows gives addresses of the pool to other containers and might give out this one as well. This is an inference.',
    fix: 'Use an address outside the pool',
    fixes: { remove: 'Leave the MAC address to Windows' },
  },
};
