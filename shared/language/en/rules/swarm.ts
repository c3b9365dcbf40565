import type { RuleText } from '../../catalogue.ts';

export const SWARM_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY024: {
    title: 'Only some drivers make networks for a whole swarm',
    message: '“{name}” is to be a network of the swarm, and the {driver} driver cannot be one.',
    why: 'The swarm manager on Windows takes --scope swarm for overlay, nat, l2bridge and internal networks. Transparent and l2tunnel networks are made on each host.',
    fix: 'Leave --scope out, and make the network on each host',
    fixes: { remove: 'Remove --scope' },
  },
  SY025: {
    title: 'An overlay belongs to its swarm',
    message: 'The overlay “{name}” is to be local to one host. Docker refuses that.',
    why: 'An overlay is a network of the whole swarm; docker does not make it smaller than its driver is.',
    fix: 'Leave --scope out',
    fixes: { remove: 'Remove --scope' },
  },
  SY075: {
    title: 'A VXLAN network identifier is a number from 4096 to 16777215',
    message: '{vni} is not a VXLAN network identifier for Windows. Use a number from {min} to {max}.',
    variants: {
      malformed:
        '“{vni}” among the VXLAN network identifiers is not a number. Write numbers, separated by commas and nothing else.',
      highest: 'VXLAN network identifier {vni} is the very last. Take {cautious} at most to be safe.',
    },
    why: 'Identifiers have 24 bits, and those below 4096 are kept for VLANs: the swarm manager begins at 4096. That Hyper-V stops one short of the end is said, but no source was found.',
    fix: 'Write a number from 4096 on, or leave the option out',
    fixes: { automatic: 'Let the swarm manager choose' },
  },
  SY076: {
    title: 'Each subnet of an overlay has a VXLAN network identifier',
    message: '“{name}” has {count} subnets, and its list of VXLAN network identifiers has {vnis}.',
    why: 'Each subnet of an overlay is a VXLAN segment with a number of its own. With fewer numbers than subnets docker answers “insufficient vnis passed to overlay”.',
    fix: 'Name one identifier for each subnet, or leave the option out',
    fixes: { add: 'Add {vnis}', automatic: 'Let the swarm manager choose' },
  },
  SY077: {
    title: 'A VXLAN network identifier is used once in a swarm',
    message: '“{name}” and “{other}” both have the VXLAN network identifier {vni}.',
    variants: { same: '“{name}” has the VXLAN network identifier {vni} twice.' },
    why: 'The overlay driver on Windows takes a network with the same identifier for a stale one and deletes it.',
    fix: 'Use another identifier, or leave the option out',
    fixes: { automatic: 'Let the swarm manager choose' },
  },
  SY078: {
    title: 'An overlay takes its identifier from vxlanid_list',
    message: '“{name}” sets vsid to {vsid}. The overlay driver does not read it.',
    why: 'The option vsid is for l2bridge and l2tunnel networks of a software-defined fabric. An overlay reads com.docker.network.driver.overlay.vxlanid_list and ignores the other without a word.',
    fix: 'Use com.docker.network.driver.overlay.vxlanid_list',
    fixes: { list: 'Set vxlanid_list to {vsid}', remove: 'Remove vsid' },
  },
  SY080: {
    title: 'A swarm with Windows nodes sends VXLAN to UDP port 4789',
    message:
      '“{swarm}” is set to send overlay traffic to UDP port {port}. Windows nodes use {standard} whatever is set.',
    why: 'The overlay driver on Windows does not pass a port to HNS, so HNS uses 4789. Linux nodes would use the other port, and the two would not hear each other.',
    fix: 'Leave --data-path-port out',
    fixes: { remove: 'Use UDP port {standard}' },
  },
};
