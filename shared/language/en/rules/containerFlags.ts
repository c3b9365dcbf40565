import type { RuleText } from '../../catalogue.ts';

export const CONTAINER_FLAG_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY148: {
    title: '--ip6 and --link-local-ip are not used',
    message: '“{container}” has {flag} {value}. Windows does not support it.',
    variants: {
      ip6: '“{container}” asks for the IPv6 address {value}. Docker on Windows has no IPv6 subnet it could come from.',
      'link-local': '“{container}” asks for the link-local address {value}. Docker on Windows does not support that.',
    },
    why: 'Docker answers “no configured subnet or ip-range contain the IP address”, because its Windows networks have IPv4 subnets only.',
    fix: 'Remove {flag}',
  },
  SY149: {
    title: '--link is not used',
    message: '“{container}” has --link {value}.',
    variants: {
      unsupported: '“{container}” has --link {value}, which Windows Server 2016 does not support.',
      ignored:
        '“{container}” has --link {value}. On the built-in network nat docker for Windows takes it and does nothing.',
      alias:
        '“{container}” has --link {value}. On this network only an alias comes of it; no variables and no order of starting.',
    },
    why: 'Links are a relic of Docker’s first bridge. On Windows they were never implemented; on networks you made yourself names and aliases do the same.',
    fix: 'Remove --link; reach the other container by its name',
  },
};
