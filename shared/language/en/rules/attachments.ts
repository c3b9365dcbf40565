import type { RuleText } from '../../catalogue.ts';

export const ATTACHMENT_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY015: {
    title: 'A container without a network of its own has no other network',
    message: '“{container}” is to have no network (none), and is attached to {networks}.',
    variants: {
      container: '“{container}” is to share a network ({mode}), and is attached to {networks}.',
    },
    why: 'Docker takes none, and container:NAME, only alone: “container cannot be connected to multiple networks with one of the networks in private (none) mode”.',
    fix: 'Choose one',
    fixes: { networks: 'Attach it to {networks}', mode: 'Keep {mode}' },
  },
  SY157: {
    title: 'No driver options for single endpoints',
    message: '“{container}” sets {key} on “{network}”. Docker answers “Invalid endpoint configuration”.',
    why: 'These settings are values that dockerd sets itself; text from the command line or a compose file is not what it expects. There is no docker way to limit bandwidth or to switch off traffic between containers on Windows.',
    fix: 'Remove the option; HNS policies can be set with PowerShell',
    fixes: { remove: 'Remove {key}' },
  },
  SY158: {
    title: 'A container is attached to a network once',
    message: '“{container}” is attached to “{network}” more than once.',
    why: 'Docker gives a container one endpoint per network, and refuses the second: “network is specified multiple times”.',
    fix: 'Keep the first attachment only',
  },
  SY161: {
    title: 'Networks are connected while the container is stopped',
    message: '“{container}” is connected to “{network}” while it runs.',
    variants: {
      refused: '“{container}” is connected to “{network}” while it runs. This Windows version cannot do that.',
      works: '“{container}” is connected to “{network}” while it runs. This Windows version can do that.',
      unknown:
        '“{container}” is connected to “{network}” while it runs. Windows Server 2016 cannot do that; later ones can.',
    },
    why: 'Adding a network adapter to a running container came with Windows 10 1703. Before, the container must be created, connected and then started.',
    fix: 'Connect it before it starts',
  },
  SY162: {
    title: 'On Windows Server 2016 a running container keeps its address',
    message: '“{container}” runs with {actual}, and the design gives it {ip}. Stop it first.',
    why: 'Before Windows 10 1703 the static address of a container can be changed only while it is stopped.',
    fix: 'Stop the container before the change',
    fixes: { keep: 'Keep {actual}' },
  },
  SY160: {
    title: 'A container has one way out',
    message:
      '“{container}” is attached to {count} networks with a gateway: {networks}. It is reported to leave through the overlay “{overlay}”.',
    variants: {
      open: '“{container}” is attached to {count} networks with a gateway: {networks}. Through which of them it leaves is not documented.',
    },
    why: 'Every network with a gateway gives the container a default route, and Windows takes one of them.',
    fix: 'Attach it to one network with a gateway, or set the routes inside the container',
  },
  SY163: {
    title: 'Containers that share a network run without Hyper-V isolation',
    message: '“{container}” is to share the network of “{target}”, but “{isolated}” runs with Hyper-V isolation.',
    variants: {
      'by-default':
        '“{container}” is to share the network of “{target}”, but on {version} “{isolated}” runs with Hyper-V isolation unless told otherwise.',
      stopped: '“{container}” is to share the network of “{target}”, which does not run.',
      unknown: '“{container}” is to share the network of “{target}”, which is not in the design.',
    },
    why: 'With Hyper-V isolation each container has a virtual machine and a network of its own, so docker refuses to share it. Client editions of Windows isolate so unless told otherwise. And a container that does not run has no network to share.',
    fix: 'Use process isolation for both, and start “{target}” first',
    fixes: { process: 'Run both with process isolation', start: 'Start “{target}”' },
  },
};
