import type { RuleText } from '../../catalogue.ts';

export const UPLINK_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY041: {
    title: 'Overlays share an adapter with overlays only',
    message: 'The overlay “{name}” and the {driver} network “{other}” both use the adapter “{adapter}”.',
    why: 'Any number of overlays stand on one external switch. A transparent, l2bridge or l2tunnel network wants a switch of its own on its adapter. That the two get in each other’s way is an inference.',
    fix: 'Use another adapter for one of them',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY043: {
    title: 'Where there are several adapters, the network names one',
    message:
      '“{name}” does not say which adapter it uses, and {count} are free: {adapters}. Windows takes any of them.',
    why: 'Without the option interface HNS takes an adapter that no external switch has, and which one is not defined. It may be the one the host is reached by.',
    fix: 'Connect an adapter to the network’s switch',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY049: {
    title: 'Networks stand on wired adapters',
    message: '“{name}” stands on the wireless adapter “{adapter}”. Creating such networks there is reported to fail.',
    variants: {
      only: '“{name}” stands on the wireless adapter “{adapter}”, and no wired one is connected. Creating an l2bridge network fails then.',
    },
    why: 'A Wi-Fi adapter takes frames of one MAC address only, which a switch with several does not keep to. HNS answers “The parameter is incorrect”.',
    fix: 'Use a wired adapter, or a nat network',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY050: {
    title: 'The adapter of a network is connected',
    message: 'The adapter “{adapter}” of “{name}” is not connected ({status}).',
    why: 'A network on an adapter without a link reaches nothing outside the host, and one with DHCP gets no addresses. This is an inference.',
    fix: 'Connect the adapter, or use another one',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
  SY051: {
    title: 'Creating a switch interrupts its adapter’s link',
    message:
      'The host “{host}” is reached through “{adapter}”, and “{name}” puts a new switch on it. The link goes for some seconds, and remote sessions with it. “{free}” is free.',
    variants: {
      only: 'The host “{host}” is reached through “{adapter}”, and “{name}” puts a new switch on it. The link goes for some seconds, and remote sessions with it: do it from the console, or when nobody minds.',
    },
    why: 'When an external switch is made the adapter leaves the host’s network and comes back as vEthernet with the same address. Connections in between break, and address and DNS settings have been reported lost.',
    fix: 'Use another adapter, or plan the interruption',
    fixes: { 'free-adapter': 'Put “{name}” on the adapter “{free}”' },
  },
};
