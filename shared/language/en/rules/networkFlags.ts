import type { RuleText } from '../../catalogue.ts';

const remove = 'Remove {flag}';

export const NETWORK_FLAG_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY143: {
    title: '--ip-range is not used',
    message: '“{network}” has {flag} {value}. Windows refuses it.',
    variants: {
      overlay: '“{network}” has {flag} {value}. The swarm takes it, but Microsoft lists it as unsupported on Windows.',
    },
    why: 'On Windows HNS gives out the addresses, not docker. The engine answers “this request is not supported by the ‘windows’ ipam driver”.',
    fix: 'Remove the flag; take a subnet of the size you need',
    fixes: { remove },
  },
  SY144: {
    title: '--aux-address is not used',
    message: '“{network}” has {flag} {value}. Docker takes it and does nothing: the address is not kept free.',
    variants: {
      overlay: '“{network}” has {flag} {value}. Microsoft lists it as unsupported on Windows.',
    },
    why: 'HNS gives out the addresses on Windows and is never told of the exception, so a container can get the address all the same.',
    fix: 'Remove the flag; take a subnet without the address',
    fixes: { remove },
  },
  SY145: {
    title: '--internal is not used',
    message: '“{network}” is marked internal, and is not: its containers reach the outside as on any other network.',
    why: 'The Windows drivers never read the flag. The only effect is that containers get no DNS servers.',
    fix: 'Remove the flag, and keep containers apart with firewall rules',
    fixes: { remove },
  },
  SY146: {
    title: 'Address management is left to Windows',
    message: '“{network}” asks for the IPAM driver “{value}”. On Windows only “default” works.',
    variants: {
      option: '“{network}” has the IPAM option “{value}”. It is stored and read by nobody.',
    },
    why: 'HNS gives out the addresses on Windows. Docker knows the IPAM drivers default and windows there, and none of their options.',
    fix: 'Remove the flag',
    fixes: { remove },
  },
  SY147: {
    title: 'Networks made by docker are IPv4, and only that',
    message: '“{network}” asks for something other than IPv4.',
    variants: {
      ipv6: '“{network}” asks for IPv6. Docker on Windows cannot make IPv6 networks.',
      ipv4: '“{network}” switches IPv4 off. Docker on Windows answers “IPv4 cannot be disabled on Windows”.',
    },
    why: 'The Windows drivers of docker take IPv4 subnets only. IPv6 in containers needs Windows Server 2022 and networks made without docker.',
    fix: 'Remove the flag',
    fixes: { remove },
  },
};
