/** What a row of the catalogue asks for, and why no rule is needed. Keyed by the row. */
export const ACCOUNTED_FOR_TEXTS: Readonly<Record<string, { readonly title: string; readonly because: string }>> = {
  C022: {
    title: 'An overlay on a single host is legal',
    because: 'It is no fault, so nothing is reported: a swarm may begin with one node.',
  },
  C023: {
    title: 'The routing mesh and virtual addresses of services need Windows Server 2019',
    because:
      'A design has containers and no services, so neither can be asked for. A “docker service” command in an imported text is named as not part of a design.',
  },
  C032: {
    title: 'HCN version 2 needs HNS 9.2',
    because:
      'A host whose Windows is older than Windows Server 2019 gets no HCN file; where the release is not stated, the export says what is needed.',
  },
  C033: {
    title: 'HCN policies need certain versions of HNS',
    because: 'The HCN export uses only policies that every version of HCN has.',
  },
  C038: {
    title: 'A swarm of Linux and Windows nodes has known trouble with packet sizes',
    because:
      'A design has Windows hosts only. Before overlays are applied: whether docker node ls --format {{.ID}} and docker node inspect show a node whose platform is linux; if so, its MTU and data path port are to be checked. The port of a drawn swarm is judged here (SY080).',
  },
  C067: {
    title: 'A network on a switch that others use is not deleted',
    because:
      'Before a network is deleted: what else stands on its switch (Get-HnsNetwork by SwitchName, Get-VMNetworkAdapter -All by SwitchName, other docker networks). HNS answers SHARED_SWITCH_MODIFICATION where something does, so the plan removes those first or leaves the network.',
  },
  C074: {
    title: 'A VLAN that HNS reports on a nat network is its own affair',
    because: 'A network that was read from a host is not judged for its VLAN, and not created again.',
  },
  C079: {
    title: 'VXLAN identifiers above 65535 do not pass through hcsshim as remote subnet routes',
    because: 'No design has remote subnet routes, and the HCN export writes none.',
  },
  C107: {
    title: 'Changing fixed-cidr needs the nat network removed first',
    because: 'Nothing writes or changes daemon.json.',
  },
  C111: {
    title: 'HCN IpSubnets lie inside their subnet',
    because: 'A design has no IpSubnets.',
  },
  C113: {
    title: 'nat networks do not reach each other',
    because:
      'A design has no lines from container to container. Asked for the path between two nat networks, the answer is where it ends, and why.',
  },
  C114: {
    title: 'A subnet in HCN version 2 has a default route',
    because: 'The HCN export writes one for each subnet, and refuses a subnet without a gateway.',
  },
  C115: {
    title: 'An HCN endpoint is attached through its namespace',
    because: 'The HCN export never names a namespace.',
  },
  C167: {
    title: 'ping proves nothing where VFP translates',
    because: 'A design has no tests. Where a path is shown for ICMP, it says so.',
  },
  C168: {
    title: 'Access lists do not work for Hyper-V isolated containers on nat and transparent',
    because: 'A design has no access lists, and the file format refuses them.',
  },
  C169: {
    title: 'Lists and ranges in access lists need HNS 7.2',
    because: 'A design has no access lists, and the file format refuses them.',
  },
  C170: {
    title: 'A bandwidth limit is a whole number of bytes per second',
    because: 'A design has no bandwidth limits. Docker cannot set them on Windows (SY157).',
  },
  C171: {
    title: 'A load balancer has 1024 backends at most',
    because: 'A design has no load balancers.',
  },
  C172: {
    title: 'Each container endpoint is a network compartment',
    because: 'No limit is published, so nothing is reported, however many there are.',
  },
  C173: {
    title: 'On Windows Server 2016 endpoints are made one after the other',
    because: 'A plan is a list of steps, and a script runs one command after the other.',
  },
  C177: {
    title: 'New-HnsNetwork is not part of Windows',
    because: 'The PowerShell script without docker brings the call of HNS with it and needs no module.',
  },
  C178: {
    title: 'hns.psm1 drops -DNSServer',
    because: 'The PowerShell script without docker sends whole bodies in JSON.',
  },
  C179: {
    title: 'hns.psm1 drops subnet policies where there is no gateway',
    because: 'The PowerShell script without docker sends whole bodies in JSON.',
  },
  C180: {
    title: 'docker restores an HNS network of type overlay only in small letters',
    because: 'Exports write the types of HNS version 1 as docker does.',
  },
  C181: {
    title: 'HNS version 1 and HCN version 2 have different key names',
    because:
      'Both are written from one description, and a test compares every key and policy with its own version’s table.',
  },
  C182: {
    title: 'ConvertTo-Json cuts off below a depth of two',
    because:
      'It shows in what was read from a host, as “@{…}” or “System.Object[]” where there should be an object. Reading a host asks for -Depth 10 and @(); a text with the signs of a cut is named as such and not applied on top of.',
  },
  C183: {
    title: 'Names are quoted for the shell they are for',
    because:
      'Every export quotes each word for its shell, and the results are read back with the rules of PowerShell, cmd and sh.',
  },
  C184: {
    title: 'Networks come before containers, the swarm before overlays, and deleting goes the other way',
    because: 'The plan orders its steps so.',
  },
  C187: {
    title: 'A service in host mode names its published port',
    because:
      'A design has containers and no services. A “docker service” command in an imported text is named as not part of a design.',
  },
};
