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
      mtu: '“{key}” has no effect on Windows. Containers use the MTU of their switch.',
      ignored: 'Docker on Windows knows “{key}” and never uses it.',
      'other-driver': 'The {driver} driver does not read “{key}”. It is for {drivers}.',
      endpoint:
        '“{key}” is set by docker itself for single endpoints. On a network it does nothing, and there is no flag for it.',
    },
    why: 'Docker does not check the keys of -o. A key that the driver does not know is stored, shown by docker network inspect, and ignored.',
    fix: 'Remove the option',
    fixes: { rename: 'Rename it to {meant}', draw: 'Use “{adapter}” as its adapter', remove: 'Remove {key}' },
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
};
