import type { RuleText } from '../../catalogue.ts';

export const NETWORK_OPTION_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY150: {
    title: 'Every option is one that Windows reads',
    message: 'Nothing on Windows reads the option “{key}”. Docker takes it and does nothing.',
    variants: {
      unknown: 'Nothing on Windows reads the option “{key}”. Docker takes it and does nothing.',
      misspelt:
        'Nothing on Windows reads the option “{key}”. “{meant}” was probably meant; docker does not notice the slip.',
      linux: '“{key}” is an option of Linux networks. Docker on Windows takes it and does nothing.',
      ignored: 'Docker on Windows knows “{key}” and never uses it.',
      'other-driver': 'The {driver} driver does not read “{key}”. It is for {drivers}.',
      endpoint:
        '“{key}” is set by docker itself for single endpoints. On a network it does nothing, and there is no flag for it.',
    },
    why: 'Docker does not check the keys of -o. A key that the driver does not know is stored, shown by docker network inspect, and ignored.',
    fix: 'Remove the option',
    fixes: { rename: 'Rename it to {meant}', draw: 'Use “{adapter}” as its adapter', remove: 'Remove {key}' },
  },
  SY151: {
    title: 'The option sourcemac is not used',
    message: '“{name}” sets sourcemac. Docker knows the word and never reads it.',
    why: 'Docker’s Windows driver declares the option and nothing uses it. HNS itself has such a setting (SourceMac), which docker does not pass on.',
    fix: 'Remove the option',
    fixes: { remove: 'Remove sourcemac' },
  },
  SY152: {
    title: 'The option hnsid is left to docker',
    message:
      '“{name}” names an HNS network that exists ({id}). Docker takes that one over, deletes its endpoints and ignores every other setting.',
    why: 'With hnsid docker makes no network. It adopts the one of that identifier and deletes all its endpoints as stale, also those of other programs.',
    fix: 'Remove the option, so that docker makes a network',
    fixes: { remove: 'Remove hnsid' },
  },
  SY153: {
    title: 'Switches are set to true or false',
    message: '“{value}” of “{key}” is neither true nor false.',
    why: 'Docker reads these options as Go does: 1, t, T, true, TRUE, True, 0, f, F, false, FALSE or False. Anything else is an error, and the network is not made.',
    fix: 'Write true or false',
    fixes: { set: 'Set it to {suggestion}' },
  },
  SY155: {
    title: 'Exceptions from outbound NAT are subnets, and complete',
    message: '“{wrong}” among the exceptions is not a subnet.',
    variants: {
      malformed: '“{wrong}” among the exceptions is not a subnet. Write them as 10.61.0.0/24, separated by commas.',
      blank: 'The exceptions have blanks or commas too many. Separate them by one comma and nothing else.',
      'host-bits':
        '“{wrong}” among the exceptions has bits set behind its prefix length. Windows Server 2022 and later refuse that.',
      off: '“{network}” lists exceptions from outbound NAT, but outbound NAT is off, so they mean nothing.',
      missing:
        'The exceptions of “{network}” lack {missing}. Containers there will see the host’s address instead of the container’s.',
    },
    why: 'Docker splits the list at commas, checks nothing and hands it to HNS. What is not in it is translated to the host’s address, also between the container networks of your own hosts.',
    fix: 'List subnets separated by commas, beginning with the network’s own',
    fixes: {
      tidy: 'Tidy the list',
      enable: 'Switch outbound NAT on',
      add: 'Add {missing}',
    },
  },
  SY156: {
    title: 'Outbound NAT is switched on for l2bridge networks',
    message: '“{name}” is a {driver} network with outbound NAT. Microsoft describes the option for l2bridge only.',
    variants: {
      refused: 'Docker refuses enable_outboundnat on {version}, so “{name}” is not made.',
    },
    why: 'Containers on nat leave through WinNAT anyway, and those on a transparent network have addresses of the physical network. Engines up to 20.10 refuse the option on Windows builds up to 16236.',
    fix: 'Remove the option',
    fixes: { remove: 'Remove enable_outboundnat' },
  },
  SY164: {
    title: 'The MTU is not set with an option',
    message: '“{name}” sets the MTU to {mtu}. Nothing on Windows reads that option.',
    why: 'The option is for Linux networks; dockerd’s own mtu setting is ignored on Windows as well. Containers get the MTU of their switch.',
    fix: 'Set the MTU on the host’s adapter, or inside the container with netsh interface ipv4 set subinterface',
    fixes: { remove: 'Remove the option' },
  },
};
