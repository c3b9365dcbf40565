import type { RuleText } from '../../catalogue.ts';

export const ATTACHMENT_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
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
};
