import type { RuleText } from '../../catalogue.ts';

export const VIRTUALIZATION_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY062: {
    title: 'MAC address spoofing is on where a Hyper-V virtual machine has a transparent network',
    message:
      'MAC address spoofing is off for the virtual machine “{host}”, so the containers on these networks reach nothing outside it: {networks}.',
    variants: {
      unknown:
        '“{host}” is a virtual machine with transparent networks: {networks}. These need MAC address spoofing. State whether it is on to have this checked.',
      'unknown-platform':
        '“{host}” has transparent networks: {networks}. In a virtual machine these need MAC address spoofing (Hyper-V) or promiscuous mode (VMware), and on Azure they do not work. State the platform of the host to have this checked.',
    },
    why: 'The containers of a transparent network send frames with MAC addresses of their own. Hyper-V drops frames whose address is not the virtual machine’s, unless spoofing is allowed on its network adapter.',
    fix: 'On the physical host run: Get-VMNetworkAdapter -VMName NAME | Set-VMNetworkAdapter -MacAddressSpoofing On, with the virtual machine’s name for NAME',
  },
  SY063: {
    title: 'Promiscuous mode is on where a VMware virtual machine has a transparent network',
    message:
      'Promiscuous mode is off for the virtual machine “{host}”, so the containers on these networks reach nothing outside it: {networks}.',
    variants: {
      unknown:
        '“{host}” is a VMware virtual machine with transparent networks: {networks}. These need promiscuous mode. State whether it is on to have this checked.',
    },
    why: 'The containers of a transparent network have MAC addresses of their own. VMware hands frames for them to the virtual machine only in promiscuous mode, and lets theirs out only with forged transmits accepted.',
    fix: 'Accept promiscuous mode and forged transmits on the port group of the virtual machine',
  },
  SY017: {
    title: 'Transparent networks in other clouds are doubtful',
    message:
      '“{host}” is a virtual machine of a cloud, and has transparent networks: {networks}. Clouds drop frames with MAC addresses they did not give out.',
    why: 'On a transparent network containers use their own MAC addresses. For Azure Microsoft says that this does not work; that other clouds filter in the same way is an inference.',
    fix: 'Use nat, overlay or l2bridge, whose frames carry the virtual machine’s own MAC address',
  },
  SY064: {
    title: 'MAC address spoofing is on only where it is needed',
    message: 'MAC address spoofing is on for “{host}”, and none of its networks needs it: {networks}.',
    why: 'Only transparent networks send frames with the containers’ own MAC addresses. Microsoft writes of l2bridge that it needs no spoofing; nat and overlay use the host’s address as well.',
    fix: 'On the Hyper-V host: Set-VMNetworkAdapter -VMName … -MacAddressSpoofing Off',
  },
  SY065: {
    title: 'A host with one adapter keeps a port on its switch',
    message: 'The switch “{switch}” has the only adapter of “{host}” ({adapter}), and the host has no port on it.',
    why: 'With AllowManagementOS off the adapter belongs to the switch alone. A host without another adapter is then not reached over the network. This is an inference from how Hyper-V switches work.',
    fix: 'Set-VMSwitch -Name “{switch}” -AllowManagementOS $true, or give the host another adapter',
  },
};
