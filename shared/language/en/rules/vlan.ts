import type { RuleText } from '../../catalogue.ts';

export const VLAN_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY069: {
    title: 'Only transparent and l2bridge networks have a VLAN',
    message: 'A VLAN ({vlan}) is set for “{name}”, and {driver} networks have none.',
    why: 'The option vlanid sets the VLAN of every endpoint of a transparent or l2bridge network. Docker passes it on for other drivers as well, where it is not supported, or ignored.',
    fix: 'Remove the VLAN, or use a transparent or l2bridge network',
    fixes: { remove: 'Remove the VLAN' },
  },
  SY070: {
    title: 'A VLAN is a number from 1 to 4094',
    message: '“{vlan}” is not a VLAN. Use a whole number from {min} to {max}.',
    variants: {
      zero: 'VLAN 0 means no VLAN to docker, so the network’s frames are untagged.',
    },
    why: 'IEEE 802.1Q has the VLANs 1 to 4094; 0 stands for no VLAN and 4095 is reserved. Docker itself accepts any number that fits 32 bits.',
    fix: 'Use a VLAN from {min} to {max}, or none',
    fixes: { remove: 'Remove the VLAN', trim: 'Use {trimmed}' },
  },
  SY071: {
    title: 'The adapter of a network with a VLAN is on a trunk port',
    message: '“{name}” uses VLAN {vlan}, and these adapters are not on a trunk port: {adapters}.',
    variants: {
      unknown:
        '“{name}” uses VLAN {vlan}, which needs a trunk port on the physical switch. State whether these adapters are on one: {adapters}.',
    },
    why: 'The virtual switch tags the frames, so the physical switch port must be a trunk that carries the VLAN. An access port drops tagged frames.',
    fix: 'Make the physical switch port a trunk that carries the VLAN',
  },
  SY072: {
    title: 'A VLAN is set on the network or on its adapter, not on both',
    message: '“{name}” has VLAN {vlan}, and its adapter “{adapter}” is itself set to VLAN {own}.',
    variants: { same: '“{name}” has VLAN {vlan}, and its adapter “{adapter}” is set to the same one.' },
    why: 'The switch tags the frames of the network, and the adapter’s driver would tag them again, or pass only its own VLAN. This is an inference.',
    fix: 'Take the VLAN off the adapter: Set-NetAdapter -Name “{adapter}” -VlanID 0',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY073: {
    title: 'A VLAN is set on the network, not on one container',
    message: '“{container}” sets {key} for itself on “{network}”. Docker ignores that on an endpoint.',
    why: 'Docker’s Windows drivers read vlanid and vsid of the network, and all its containers share them. HNS has a policy for single endpoints (schema 2.4 and later) that docker cannot set.',
    fix: 'Make a network of its own for each VLAN, each with its own adapter',
    fixes: { remove: 'Remove {key}' },
  },
};
