import { WINDOWS_ERROR_TEXTS } from './windowsErrors.ts';
import { WINDOWS_OPTION_TEXTS } from './windowsOptions.ts';

/**
 * What the tables of shared/windows say, in words. A key here is named by exactly those tables; a test compares the two.
 * Facts and their sources live in the tables, so a text says no more than its row's sources do.
 */
export const WINDOWS_TEXTS = {
  ...WINDOWS_OPTION_TEXTS,
  ...WINDOWS_ERROR_TEXTS,

  'driver.nat.summary':
    'Containers sit behind the host on an internal switch. WinNAT gives them the host’s address on the way out; from outside they are reached through published ports.',
  'driver.transparent.summary':
    'Containers are on the physical network with addresses and MAC addresses of their own, static or by DHCP. Nothing is translated, so nothing needs to be published.',
  'driver.overlay.summary':
    'One subnet across all hosts of a swarm. Traffic between hosts is wrapped in VXLAN, so the physical network need not know the containers’ addresses.',
  'driver.l2bridge.summary':
    'Containers are bridged to the physical network, but every frame leaves with the host’s MAC address. Subnet and gateway are given; there is no DHCP.',
  'driver.l2tunnel.summary':
    'For Azure and Azure Stack only: every packet goes to the physical Hyper-V host, where the cloud’s network policy is applied, even between containers of one host.',
  'driver.ics.summary':
    'Internet Connection Sharing, which Windows itself uses for the “Default Switch” and for WSL. Docker registers the driver, but Microsoft does not document it for containers.',
  'driver.internal.summary':
    'Containers reach each other and the host, and nothing else. Docker registers the driver, but Microsoft does not document it for containers.',
  'driver.private.summary':
    'Containers reach each other, and neither the host nor anything else. Docker registers the driver, but Microsoft does not document it for containers.',

  'platform.physical.label': 'Physical machine',
  'platform.hyperv-vm.label': 'Hyper-V virtual machine',
  'platform.vmware-vm.label': 'VMware virtual machine',
  'platform.azure-vm.label': 'Azure virtual machine',
  'platform.azure-stack.label': 'Azure Stack virtual machine',
  'platform.cloud-vm.label': 'Virtual machine of another cloud',

  'patch.KB4015217.meaning':
    'Build 14393 (Windows Server 2016) needs this update for overlay networks. From this update on, HNS also needs IPv6 to be switched on in the host.',
  'patch.KB4489899.meaning': 'Build 17763 (Windows Server 2019) needs this update for overlay networks.',

  'range.this-network': '“this network”, which is never a destination',
  'range.loopback': 'loopback',
  'range.link-local': 'link-local addresses, which Windows gives itself when there is no DHCP',
  'range.multicast': 'multicast',
  'range.reserved': 'future use and broadcast',
  'range.private': 'private networks',
  'range.shared': 'the shared address space between a provider and its customers',

  'swarm-port.management': 'swarm management, on managers',
  'swarm-port.nodes': 'communication among the nodes of a swarm',
  'swarm-port.overlay': 'the VXLAN traffic of overlay networks',
} as const;
