/** Imports of what a host prints. */
export const HOST_IMPORT_TEXTS = {
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
