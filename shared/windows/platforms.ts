import type { SourceRef } from './sources.ts';

export type PlatformId = 'physical' | 'hyperv-vm' | 'vmware-vm' | 'azure-vm' | 'azure-stack' | 'cloud-vm';

export interface Platform {
  readonly id: PlatformId;
  readonly label: string;
  readonly isVm: boolean;
  readonly hypervisor: 'none' | 'hyper-v' | 'vmware' | 'other';
  readonly cloud: 'none' | 'azure' | 'azure-stack' | 'other';
  /** What a transparent network needs of the machine below. */
  readonly transparent: 'works' | 'mac-spoofing' | 'promiscuous' | 'unsupported' | 'filtered';
  readonly l2tunnel: boolean;
  readonly sources: readonly SourceRef[];
}

export const PLATFORMS = [
  {
    id: 'physical',
    label: 'platform.physical.label',
    isVm: false,
    hypervisor: 'none',
    cloud: 'none',
    transparent: 'works',
    l2tunnel: false,
    sources: ['S16', 'S18', 'TOPO'],
  },
  {
    id: 'hyperv-vm',
    label: 'platform.hyperv-vm.label',
    isVm: true,
    hypervisor: 'hyper-v',
    cloud: 'none',
    transparent: 'mac-spoofing',
    l2tunnel: false,
    sources: ['S16', 'S18', 'TOPO', 'ADV'],
  },
  {
    id: 'vmware-vm',
    label: 'platform.vmware-vm.label',
    isVm: true,
    hypervisor: 'vmware',
    cloud: 'none',
    transparent: 'promiscuous',
    l2tunnel: false,
    sources: ['S16', 'ADV'],
  },
  {
    id: 'azure-vm',
    label: 'platform.azure-vm.label',
    isVm: true,
    hypervisor: 'hyper-v',
    cloud: 'azure',
    transparent: 'unsupported',
    l2tunnel: true,
    sources: ['S18', 'TOPO', 'ARCH'],
  },
  {
    id: 'azure-stack',
    label: 'platform.azure-stack.label',
    isVm: true,
    hypervisor: 'hyper-v',
    cloud: 'azure-stack',
    transparent: 'mac-spoofing',
    l2tunnel: true,
    sources: ['S16', 'S18', 'TOPO', 'INF'],
  },
  {
    id: 'cloud-vm',
    label: 'platform.cloud-vm.label',
    isVm: true,
    hypervisor: 'other',
    cloud: 'other',
    transparent: 'filtered',
    l2tunnel: false,
    sources: ['INF'],
  },
] as const satisfies readonly Platform[];

export const platformById: ReadonlyMap<string, Platform> = new Map(
  PLATFORMS.map((platform): [string, Platform] => [platform.id, platform]),
);
