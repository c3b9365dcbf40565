import type { Source } from './sourceTypes.ts';

const learn = 'https://learn.microsoft.com/virtualization/windowscontainers';
const docsRepo = 'https://github.com/MicrosoftDocs/Virtualization-Documentation/blob/main';
const kubernetesRoom = 'https://github.com/microsoft/SDN/blob/master/Kubernetes/windows';

/** Microsoft pages, tools and captures made on Windows hosts. */
export const MICROSOFT_SOURCES = {
  S16: { title: 'Windows container networking', korean: '2016-08-22', edition: '2017-12-18' },
  S18: { title: 'Windows container network drivers', korean: '2018-03-27', edition: '2020-06-22' },
  ARCH: { title: 'Windows container networking', url: `${learn}/container-networking/architecture`, edition: '2025' },
  TOPO: {
    title: 'Windows container network drivers',
    url: `${learn}/container-networking/network-drivers-topologies`,
    edition: '2025',
  },
  ADV: { title: 'Advanced network options in Windows', url: `${learn}/container-networking/advanced`, edition: '2025' },
  ISO: {
    title: 'Network isolation and security',
    url: `${learn}/container-networking/network-isolation-security`,
    edition: '2025',
  },
  MULTI: {
    title: 'Multiple subnet support in Host Networking Service',
    url: `${learn}/container-networking/multi-subnet`,
    edition: '2025',
  },
  SWARM: { title: 'Getting started with swarm mode', url: `${learn}/manage-containers/swarm-mode`, edition: '2025' },
  SETDOC: {
    title: 'Remote Direct Memory Access (RDMA) and Switch Embedded Teaming (SET)',
    url: 'https://learn.microsoft.com/windows-server/virtualization/hyper-v-virtual-switch/rdma-and-switch-embedded-teaming',
    edition: 'Windows Server 2016 edition',
  },
  PSJSON: {
    title: 'ConvertTo-Json',
    url: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json',
    edition: 'Windows PowerShell 5.1',
  },
  SCH: {
    title: 'HNS schema',
    url: 'https://learn.microsoft.com/virtualization/api/hcn/hns_schema',
    edition: 'Virtualization-Documentation 77e0742 (2026-08)',
  },
  HCNDOC: {
    title: 'HCN JSON document schemas',
    url: 'https://learn.microsoft.com/windows-server/networking/technologies/hcn/hcn-json-document-schemas',
    edition: 'current',
  },
  DBG: {
    title: 'Debug-ContainerHost.ps1',
    url: `${docsRepo}/windows-server-container-tools/Debug-ContainerHost/Debug-ContainerHost.ps1`,
    edition: 'Virtualization-Documentation 77e0742',
  },
  L2BLOG: {
    title: 'L2bridge container networking (Microsoft networking blog)',
    url: 'https://techcommunity.microsoft.com/t5/networking-blog/l2bridge-container-networking/ba-p/1180923',
    edition: '2020-03-05',
  },
  WINNAT: {
    title: 'Windows NAT (WinNAT): capabilities and limitations (Microsoft virtualization blog)',
    url: 'https://techcommunity.microsoft.com/blog/virtualization/windows-nat-winnat----capabilities-and-limitations/382303',
    edition: '2016-05-25',
  },
  SDNDOC: {
    title: 'Connect container endpoints to a tenant virtual network',
    url: 'https://learn.microsoft.com/windows-server/networking/sdn/manage/connect-container-endpoints-to-a-tenant-virtual-network',
    edition: 'current',
  },
  KB4015217: {
    title: 'KB4015217 for Windows 10 1607 and Windows Server 2016',
    url: 'https://support.microsoft.com/help/4015217/windows-10-update-kb4015217',
    edition: '2017',
  },
  KB4489899: {
    title: 'KB4489899 for Windows 10 1809 and Windows Server 2019',
    url: 'https://support.microsoft.com/help/4489899',
    edition: '2019',
  },
  RELS: {
    title: 'Windows Server release information',
    url: 'https://learn.microsoft.com/windows/release-health/windows-server-release-info',
    edition: 'current',
  },
  REL10: {
    title: 'Windows 10 release information',
    url: 'https://learn.microsoft.com/windows/release-health/release-information',
    edition: 'current',
  },
  REL11: {
    title: 'Windows 11 release information',
    url: 'https://learn.microsoft.com/windows/release-health/windows11-release-information',
    edition: 'current',
  },
  SDN1: { title: 'microsoft/SDN hns.psm1', url: `${kubernetesRoom}/hns.psm1`, edition: '242fb0c (2024-10)' },
  SDN2: { title: 'microsoft/SDN hns.v2.psm1', url: `${kubernetesRoom}/hns.v2.psm1`, edition: '242fb0c (2024-10)' },
  WCN: {
    title: 'microsoft/windows-container-networking',
    url: 'https://github.com/microsoft/windows-container-networking',
    edition: 'b96345f (2025-09)',
  },
  HNS1: {
    title: 'hcsshim internal/hns (HNS v1 types)',
    url: 'https://github.com/microsoft/hcsshim/tree/main/internal/hns',
    edition: '7c9ff7f (2026-08)',
  },
  HCN: {
    title: 'hcsshim hcn (HCN v2 types)',
    url: 'https://github.com/microsoft/hcsshim/tree/main/hcn',
    edition: '7c9ff7f (2026-08)',
  },
  ZERR: {
    title: 'golang.org/x/sys/windows zerrors_windows.go',
    url: 'https://pkg.go.dev/golang.org/x/sys/windows',
    edition: '2026',
  },
  PJH: {
    title: 'Console capture of MTU changes when an HNS network is made (Server 1809, HNS 9.2)',
    url: 'https://github.com/pjh/SDN/blob/master/mtu-with-new-hnsnetwork.txt',
    edition: '2019',
  },
} as const satisfies Record<string, Source>;
