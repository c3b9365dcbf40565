import type { RuleText } from '../../catalogue.ts';

export const TEAMING_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY053: {
    title: 'A team has at most eight adapters',
    message: 'The team “{switch}” has {count} adapters; Switch Embedded Teaming takes {limit} at most.',
    why: 'Switch Embedded Teaming supports one to eight adapters in a team.',
    fix: 'Take adapters out of the team',
    fixes: { first: 'Keep the first {limit} adapters' },
  },
  SY054: {
    title: 'The adapters of a team are identical',
    message: '“{a}” ({valueA}) and “{b}” ({valueB}) in the team “{switch}” are different models.',
    variants: {
      driver: '“{a}” ({valueA}) and “{b}” ({valueB}) in the team “{switch}” have different drivers.',
      speed: '“{a}” ({valueA}) and “{b}” ({valueB}) in the team “{switch}” have different speeds.',
    },
    why: 'Switch Embedded Teaming needs adapters of the same maker, model, firmware and driver, and so of the same speed.',
    fix: 'Use identical adapters in the team',
    fixes: { model: 'Keep the {model} only' },
  },
  SY055: {
    title: 'No team inside a virtual machine',
    message: 'The team “{switch}” is inside the virtual machine “{host}”, where Switch Embedded Teaming does not work.',
    why: 'Switch Embedded Teaming works in the physical host’s Hyper-V switch only. In a virtual machine, team the adapters of the physical host below.',
    fix: 'Use one adapter here, and make the team on the physical host',
    fixes: { single: 'Keep “{first}” only' },
  },
  SY056: {
    title: 'A team needs Windows Server 2016 or later',
    message: '{version} on “{host}” has no Switch Embedded Teaming, which the team “{switch}” needs.',
    variants: {
      client: '“{host}” runs a client edition of Windows ({version}). The team “{switch}” needs Windows Server.',
    },
    why: 'Switch Embedded Teaming came with Windows Server 2016, and client editions do not have it.',
    fix: 'Use Windows Server 2016 or later, or a single adapter',
    fixes: { single: 'Keep “{first}” only' },
  },
  SY057: {
    title: 'A team is switch-independent',
    message: 'The team “{switch}” is set to {value}. Switch Embedded Teaming knows {wanted}.',
    variants: {
      mode: 'The team “{switch}” is set to the mode {value}. Switch Embedded Teaming knows {wanted} only.',
      'load-balancing': 'The team “{switch}” is set to balance by {value}. Switch Embedded Teaming knows: {wanted}.',
    },
    why: 'Switch Embedded Teaming is switch-independent only, without LACP and without standby adapters, and balances by Hyper-V port or dynamically.',
    fix: 'On the host: Set-VMSwitchTeam -Name “{switch}” -TeamingMode SwitchIndependent -LoadBalancingAlgorithm HyperVPort',
    fixes: { set: 'Set it to {setting}' },
  },
  SY058: {
    title: 'The adapters of a team belong to nothing else',
    message: '“{adapter}” in the team “{switch}” also belongs to the switch “{other}”.',
    variants: {
      elsewhere: 'The switch “{switch}” has an adapter that is not on “{host}”: {adapter}.',
    },
    why: 'An adapter can be bound to one switch, on its own host.',
    fix: 'Take the adapter out of one of the switches',
    fixes: { remove: 'Take it out of “{switch}”' },
  },
  SY059: {
    title: 'The adapters of a team are on one network',
    message: '“{a}” ({valueA}) and “{b}” ({valueB}) in the team “{switch}” are in different subnets.',
    why: 'The physical switches that a team is plugged into must be one subnet: any adapter of the team may carry any container’s traffic.',
    fix: 'Plug the adapters into the same network, or take the odd ones out of the team',
    fixes: { same: 'Keep the adapters that are with “{a}”' },
  },
  SY060: {
    title: 'A team has each adapter once',
    message: 'The adapter “{adapter}” is in “{switch}” more than once.',
    why: 'A team is made of different adapters; the same one twice is a slip. That HNS refuses it, or makes no team, is an inference.',
    fix: 'Name each adapter once',
    fixes: { once: 'Keep it once' },
  },
  SY061: {
    title: 'An adapter used by a network has no comma in its name',
    message: 'The name of the adapter “{adapter}”, which “{name}” uses, has a comma in it.',
    why: 'The option interface separates the adapters of a team by commas, and docker passes it on as it is, so a name with a comma is read as two names.',
    fix: 'Rename the adapter on the host: Rename-NetAdapter',
  },
};
