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
};
