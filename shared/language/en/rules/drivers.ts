import type { RuleText } from '../../catalogue.ts';

export const DRIVER_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY012: {
    title: 'A network’s driver is one that Windows has',
    message: 'Docker on Windows has no network driver “{driver}”.',
    variants: {
      linux: '“{driver}” is a network driver of docker on Linux. Docker on Windows does not have it.',
      undocumented:
        'Docker on Windows registers the driver “{driver}”, but no Microsoft page describes or supports it.',
    },
    why: 'Windows containers have five supported drivers: nat, transparent, overlay, l2bridge and l2tunnel. Docker refuses any other name, and it compares names letter by letter, in lower case.',
    fix: 'Choose nat, transparent, overlay, l2bridge or l2tunnel',
    fixes: { driver: 'Use the driver {meant}' },
  },
  SY013: {
    title: 'A network states its driver',
    message: 'The driver of “{name}” is not stated.',
    why: 'The docker command line sends “bridge” when -d is left out, and a Windows engine has no such driver: “could not find plugin bridge”.',
    fix: 'State the driver',
    fixes: { driver: 'Use the driver {driver}' },
  },
  SY014: {
    title: 'No container uses the host’s own network',
    message: '“{name}” uses network mode “host”, which Windows containers do not have.',
    why: 'On Windows docker takes “host” for the name of a network and does not find it. A container that is to be reached directly belongs on a transparent network, one behind published ports on a nat network.',
    fix: 'Attach the container to a nat or transparent network',
    fixes: { nat: 'Attach it to the nat network' },
  },
  SY039: {
    title: 'A network stands on the kind of switch its driver uses',
    message: 'A network of the driver {driver} does not work on switch “{switch}”.',
    variants: {
      'internal-on-external':
        'The driver {driver} needs an internal switch, but “{switch}” is an external one, bound to an adapter.',
      'internal-on-private': 'The driver {driver} needs an internal switch, but “{switch}” is a private one.',
      'external-on-internal':
        'The driver {driver} needs an external switch, but “{switch}” is an internal one, without an adapter.',
      'external-on-private':
        'The driver {driver} needs an external switch, but “{switch}” is a private one, without an adapter.',
      'private-on-internal': 'The driver {driver} needs a private switch, but “{switch}” is an internal one.',
      'private-on-external': 'The driver {driver} needs a private switch, but “{switch}” is an external one.',
    },
    why: 'A nat network reaches the outside through the host’s address translation, from an internal switch. Transparent, l2bridge, l2tunnel and overlay networks send their frames out of an adapter, which only an external switch has.',
    fix: 'Move the network to a switch of the right kind',
    fixes: {
      own: 'Give it a switch of its own',
      'own-on-adapter': 'Give it an external switch of its own on “{adapter}”',
    },
  },
};
