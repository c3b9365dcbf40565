import type { RuleText } from '../../catalogue.ts';

const free = 'Move it to {suggestion}, which is free on this host';

export const OVERLAP_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY100: {
    title: 'Networks of one host do not overlap',
    message: '{subnet} of “{network}” overlaps {otherSubnet} of “{other}”.',
    variants: {
      plain: '{subnet} of “{network}” overlaps {otherSubnet} of “{other}”.',
      overlays:
        '{subnet} of overlay “{network}” overlaps {otherSubnet} of overlay “{other}”. Each has its own VXLAN segment, so both work, but a container on both does not.',
      partition:
        '{subnet} of “{network}” lies inside {otherSubnet} of “{other}”. Windows Server 2016 wants it so; from Windows 10 1703 on they must not overlap. State the host’s Windows release to have this checked.',
    },
    why: 'Docker does not compare the subnets of local networks. HNS may answer “The object already exists”, or both networks are made and the host sends packets to the wrong one.',
    fix: 'Give one of them another subnet',
    fixes: { free },
  },
  SY101: {
    title: 'A nat network keeps clear of the networks the host itself is on',
    message: '{subnet} overlaps {prefix}, the network of the adapter “{adapter}”.',
    variants: {
      route: '{subnet} overlaps {route}, which the host has a route to.',
    },
    why: 'The host would look for its own neighbours, routers and management stations inside the nat network, and can cut itself off.',
    fix: 'Take a subnet that the host does not reach otherwise',
    fixes: { free },
  },
  SY103: {
    title: 'On Windows Server 2016 a nat network is part of the one internal prefix',
    message: '{subnet} is not part of the host’s internal prefix ({prefix}).',
    variants: {
      unknown:
        'On Windows Server 2016 {subnet} must be part of the prefix that Get-NetNat shows. State it in the host’s facts to have this checked.',
    },
    why: 'Before Windows 10 1703 there is a single NAT object with one internal prefix. Further nat networks must be partitions of it (Get-NetNat, InternalIPInterfaceAddressPrefix).',
    fix: 'Take a part of the prefix that Get-NetNat shows',
    fixes: { free: 'Move it to {suggestion}, a free part of the prefix' },
  },
  SY104: {
    title: 'On Windows Server 2016 all nat networks share one prefix',
    message: '{subnet} and {otherSubnet} of “{other}” cannot be parts of one internal prefix.',
    variants: {
      unknown:
        'On Windows Server 2016 the {count} nat subnets must all be parts of the one prefix that Get-NetNat shows. State it in the host’s facts to have this checked.',
    },
    why: 'Several nat networks with prefixes of their own came with Windows 10 1703. Before, they must be partitions of one.',
    fix: 'Take all subnets from the prefix that Get-NetNat shows',
    fixes: { free: 'Use {suggestion}, free on this host' },
  },
};
