import type { RuleText } from '../../catalogue.ts';

export const ADAPTER_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY040: {
    title: 'Every transparent, l2bridge and l2tunnel network has an adapter of its own',
    message: '“{name}” and “{other}” both use the adapter “{adapter}”.',
    why: 'Docker makes an external switch for each such network, and an adapter can be bound to one switch only. The second network fails to be created. Only overlay networks share.',
    fix: 'Use another adapter, or attach the containers to “{other}” as well',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY042: {
    title: 'With several transparent networks each names its adapter',
    message: 'There are {count} transparent networks on this host, and “{name}” does not say which adapter it uses.',
    why: 'With more than one transparent network docker must be told which adapter each is bound to (option interface); left to itself, Windows takes one that may belong to another.',
    fix: 'Connect an adapter to the network’s switch',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY044: {
    title: 'An adapter is left for every network that needs one',
    message: '“{name}” needs an adapter, and every adapter of “{host}” is taken.',
    why: 'Windows binds the network to an adapter no external switch has. Where none is left, HNS answers “An adapter was not found” (0x803B0006).',
    fix: 'Add an adapter, or use a network that exists on one',
  },
  SY045: {
    title: 'A nat network has no adapter',
    message: 'An adapter is given for the nat network “{name}”: {adapters}.',
    why: 'A nat network stands on an internal switch and leaves the host through its address translation. The option interface is for every driver but nat.',
    fix: 'Remove the adapter from the network’s switch',
    fixes: { internal: 'Give “{name}” an internal switch without an adapter' },
  },
  SY046: {
    title: 'An adapter is named as Get-NetAdapter names it',
    message: '“{host}” has no adapter named “{adapter}”.',
    variants: {
      'host-vnic':
        '“{adapter}” is the host’s own port on a virtual switch. A network is bound to the adapter below that switch.',
    },
    why: 'The value of the option interface is the Name of a network adapter in Get-NetAdapter. For any other name, and for vEthernet ports, HNS answers “The parameter is incorrect” (0x57).',
    fix: 'Use a name that Get-NetAdapter shows',
    fixes: { use: 'Use the adapter “{meant}”' },
  },
  SY047: {
    title: 'No network stands on an adapter of a switch docker does not list',
    message:
      'The adapter “{adapter}” of “{name}” belongs to the switch “{switch}”, which was made after docker started, so docker does not know it.',
    why: 'Docker uses a switch that it lists. One that it does not list it takes for absent: it makes a new switch, and binding that to the adapter fails, because the adapter is taken.',
    fix: 'On the host run Restart-Service hns, then Restart-Service docker, so that docker lists the switch; or use another adapter; or delete the switch if nothing uses it',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY048: {
    title: 'A switch that docker lists is used as it is',
    message:
      'The adapter “{adapter}” of “{name}” belongs to the switch “{switch}”, which docker lists as a transparent network already. Attaching the containers to that one saves making another.',
    variants: {
      unknown:
        'The adapter “{adapter}” of “{name}” belongs to the switch “{switch}”, which was made without docker. If docker was started after that, it lists the switch as a transparent network, and the containers can be attached to that one. If not, creating “{name}” fails. State which it is to have this checked.',
    },
    why: 'At its start docker takes every external switch it finds for a transparent network of the switch’s name (docker network ls shows it).',
    fix: 'Attach the containers to the network that docker lists for “{switch}”',
  },
};
