import type { RuleText } from '../../catalogue.ts';

export const PLATFORM_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY016: {
    title: 'No transparent network on an Azure virtual machine',
    message: '“{host}” is an Azure virtual machine, where transparent networks do not work.',
    why: 'Azure drops frames whose MAC address it did not hand out, and that is what the containers of a transparent network send. Microsoft names the combination as unsupported.',
    fix: 'Use an l2bridge, l2tunnel or nat network on Azure',
  },
  SY018: {
    title: 'An l2tunnel network is only for Azure and Azure Stack',
    message: '“{host}” does not run on Azure or Azure Stack, so an l2tunnel network does not work there.',
    variants: {
      unknown:
        'An l2tunnel network works on Azure and Azure Stack only. State the platform of “{host}” to have this checked.',
    },
    why: 'The driver l2tunnel sends every packet to the virtualization host below, which must be a Microsoft cloud stack that knows what to do with it.',
    fix: 'Use l2bridge outside Azure',
    fixes: { l2bridge: 'Make it an l2bridge network' },
  },
  SY027: {
    title: 'An l2bridge network needs Windows Server 2016 or Windows 10 1703',
    message: '{version} on “{host}” has no l2bridge networks.',
    why: 'The driver l2bridge came with Windows Server 2016 and, on clients, with Windows 10 1703 (Creators Update).',
    fix: 'Use Windows Server 2016, Windows 10 1703 or later',
  },
  SY028: {
    title: 'L2bridge networks of several subnets need Windows Server 2019',
    message:
      '“{host}” ({version}, in {prefix}) and “{otherHost}” (in {otherPrefix}) are in different subnets. Before Windows Server 2019 their l2bridge containers do not reach each other.',
    why: 'L2bridge traffic between hosts in different subnets is routed through the host’s management adapter, which Windows does from version 1809 on.',
    fix: 'Put both hosts in one subnet, or use Windows Server 2019 or later',
  },
  SY030: {
    title: 'The forwarding extension VFP runs where networks need it',
    message: 'The forwarding extension (vfpext) does not run on “{host}”, but these networks need it: {networks}.',
    why: 'Overlay networks are encapsulated, and the MAC addresses of l2bridge and l2tunnel networks rewritten, by the Azure VFP extension of the virtual switch. Without it their containers reach nothing.',
    fix: 'Start the extension: Start-Service vfpext, and enable it on the switch if it is disabled there',
  },
  SY031: {
    title: 'IPv6 is switched on on the host',
    message: 'IPv6 is switched off on “{host}”. HNS then fails to create containers with “Element not found”.',
    variants: {
      'unknown-version':
        'IPv6 is switched off on “{host}”. From update KB4015217 of Windows Server 2016 on, HNS needs it. State the Windows version of “{host}” to have this checked.',
      'unknown-patches':
        'IPv6 is switched off on “{host}”. From update KB4015217 on, HNS needs it. State the updates of “{host}” to have this checked.',
    },
    why: 'From KB4015217 on, the Host Networking Service needs IPv6 on the host, even where no container uses it. The registry value DisabledComponents under HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters switches it off.',
    fix: 'Delete the registry value DisabledComponents on the host and restart it',
  },
  SY037: {
    title: 'From Windows Server 2019 on, nat networks are made anew after a restart',
    message:
      'Windows does not keep “{name}” over a restart of the host; docker creates it again when it starts. A nat network made without docker would be gone.',
    variants: {
      gone: 'Windows does not keep “{name}” over a restart of the host, and Docker Engine {engine} does not create it again: after a restart the network is gone, and its containers do not start.',
      'unknown-engine':
        'Windows does not keep “{name}” over a restart of the host. Docker Engine {since} and later create it again when they start; before, and without docker, it is gone. State the engine to have this checked.',
    },
    why: 'From Windows Server 2019 on, HNS does not keep nat networks over a restart. Docker creates its own again under the same name from engine 20.10.18 on.',
    fix: 'Use Docker Engine 20.10.18 or later; networks made without docker need a script at start-up',
  },
  SY026: {
    title: 'The Docker Engine is one that runs on this Windows',
    message:
      'Docker Engine {engine} on “{host}” does not start on {version}. It needs Windows Server 2019 (build 17763) or later.',
    why: 'Engine 23 and later check the Windows build when they start. The last one for Windows Server 2016 is 20.10.',
    fix: 'Use engine 20.10, or a later Windows',
  },
};
