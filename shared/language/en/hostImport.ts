/** Imports of what a host prints, and the script that gathers it. */
export const HOST_IMPORT_TEXTS = {
  'export.format.collect-ps1': 'Collector (PowerShell)',
  'export.format.collect-ps1.hint':
    'Looks at a host and writes what is there into one file, to be drawn elsewhere: import that file as “Output of a Windows host”. It only reads, and has nothing of this design in it.',
  'collector.header.1':
    'Collects what is to be known of the networks of this host into one file for Switchyard. It only reads: nothing on the host is changed.',
  'collector.header.2':
    'Run it in Windows PowerShell 5.1 or later, as administrator if HNS and Hyper-V are to be seen: powershell -NoProfile -ExecutionPolicy Bypass -File .\\switchyard-collect.ps1',
  'collector.header.3':
    'What is not installed (docker, Hyper-V, containers) or not allowed is noted in the file and does no harm. Read the file before you pass it on: it has names, addresses and MAC addresses.',
  'collector.header.4':
    'Environment variables and labels of containers are left out, because they may be secrets. Labels and options of docker networks are in it.',
  'collector.exists': 'There is a file of that name already; give another one with -Path:',
  'collector.not-elevated':
    'Not run as administrator: Windows will not show HNS networks and Hyper-V switches. Everything else is collected.',
  'collector.encoding': 'Docker writes UTF-8; without this, names beyond ASCII would be garbled.',
  'collector.written': 'Written:',
  'import.format.inspect': 'Docker’s own output',
  'import.format.inspect.hint':
    'docker network inspect, docker network ls, docker inspect, docker ps, docker info and docker version, as JSON or as printed.',
  'import.format.hns': 'HNS networks and endpoints',
  'import.format.hns.hint':
    'Get-HnsNetwork and Get-HnsEndpoint with “| ConvertTo-Json -Depth 10”, hnsdiag list, or documents of HNS and HCN.',
  'import.format.host': 'Output of a Windows host',
  'import.format.host.hint':
    'A file of the collector script, or any outputs of Get-NetAdapter, Get-NetIPAddress, Get-NetRoute, Get-VMSwitch, Get-NetNat, Get-HnsNetwork and docker, as JSON. Several together make one host.',
} as const;
