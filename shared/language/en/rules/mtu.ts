import type { RuleText } from '../../catalogue.ts';

export const MTU_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY165: {
    title: 'The network below an overlay carries 1500 bytes',
    message:
      'The adapter “{adapter}” of “{host}” carries packets of {mtu} bytes. Containers on overlays ({networks}) send {inner}, and VXLAN adds {overhead}: {needed} are needed.',
    why: 'Each packet of an overlay travels inside another one. Where the outer one is too large it is lost: small requests work, and larger answers hang.',
    fix: 'Raise the MTU of the adapter and its network to {needed} or more (Microsoft suggested 160 bytes of room), or lower it inside the containers',
  },
  SY166: {
    title: 'The adapter of a network carries 1500 bytes',
    message:
      'The adapter “{adapter}” carries packets of {mtu} bytes. Windows gives containers behind it ({networks}) up to {assumed} all the same.',
    why: 'The MTU of container ports is made from 1500 and not from that of the adapter. Some clouds have less (1460, for instance), and then large packets are lost.',
    fix: 'Set the MTU in the containers (netsh interface ipv4 set subinterface … mtu={mtu}), or raise it on the adapter’s network',
  },
};
