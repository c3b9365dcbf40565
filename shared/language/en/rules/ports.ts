import type { RuleText } from '../../catalogue.ts';

export const PORT_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY121: {
    title: 'Ports are published where the host forwards them',
    message: '“{container}” publishes ports on “{network}”, a {driver} network.',
    variants: {
      none: '“{container}” publishes ports on “{network}”, but a transparent network does not forward any. The container is reached at its own address.',
      unreliable:
        '“{container}” publishes ports on “{network}”. On {driver} networks that is not documented, and it is reported to fail.',
      'overlay-engine':
        '“{container}” publishes ports on the overlay “{network}”. With the updates of August 2020 and later this Windows reserves ports early, and engines before 20.10.17 answer “port is already allocated”.',
    },
    why: 'Port forwarding is done by WinNAT for nat networks and by the load balancer of overlays. On overlays of Windows Server 2019 (with the updates of August 2020) and later it needs Docker Engine 20.10.17 or newer, and a Windows update from after May 2022.',
    fix: 'Publish on a nat network, reach the container at its own address, or update the engine for overlays',
    fixes: { unpublish: 'Publish nothing' },
  },
  SY122: {
    title: 'Ports are published on all addresses of the host',
    message: '“{container}” publishes on the host address {address} only. Windows refuses that.',
    why: 'Docker on Windows answers “Windows does not support host IP addresses in NAT settings”. Only 0.0.0.0, or no address, is taken.',
    fix: 'Leave the host address out',
    fixes: { drop: 'Publish on all addresses' },
  },
  SY123: {
    title: 'A range of host ports leads to as many container ports',
    message: '“{container}” publishes host ports {host} to container port {inside}.',
    variants: {
      'to-one':
        '“{container}” publishes host ports {host} to the one container port {inside}. Windows refuses that on this network.',
      lengths:
        '“{container}” publishes host ports {host} to container ports {inside}; the two ranges differ in length.',
      chosen:
        '“{container}” publishes container port {inside} on one of the host ports {host}. Docker takes the first free one.',
    },
    why: 'On nat and transparent networks docker answers “Windows does not support more than one host port in NAT settings”. On l2bridge, l2tunnel and overlay it picks one port of the range.',
    fix: 'Make both ranges the same length, or name one host port',
    fixes: { first: 'Use host port {first}' },
  },
  SY124: {
    title: 'Ports are published for TCP or UDP',
    message: '“{container}” publishes a port for “{protocol}”. Windows forwards TCP and UDP only.',
    why: 'Docker on Windows answers “invalid protocol”. WinNAT and HNS know TCP and UDP.',
    fix: 'Use tcp or udp',
    fixes: { tcp: 'Use tcp', udp: 'Use udp' },
  },
  SY125: {
    title: 'A host port is published once',
    message: 'Host port {port}/{protocol} of “{container}” is taken by “{other}” ({otherPort}).',
    variants: {
      'same-container': '“{container}” publishes host port {port}/{protocol} twice.',
      'other-container':
        'Host port {port}/{protocol} of “{container}” is taken by “{other}”, which publishes {otherPort}.',
    },
    why: 'The host has each port once, whatever the network. The second container does not start: “The process cannot access the file because it is being used by another process (0x20)”.',
    fix: 'Use another host port',
    fixes: { free: 'Use host port {suggestion}', remove: 'Remove the repetition' },
  },
  SY126: {
    title: 'A host port is none that Windows hands out or keeps',
    message:
      '“{container}” publishes {port} on the host. From {start} on Windows hands out ports to any program: one may be there first when the container starts.',
    variants: {
      excluded: '“{container}” publishes {port} on the host, where Windows keeps {range} for itself.',
    },
    why: 'Where the port is in use or kept, the container does not start: “The process cannot access the file because it is being used by another process (0x20)”. Hyper-V and WinNAT keep ranges of their own there, others after each restart.',
    fix: 'Use a lower port, or keep it for yourself: net stop winnat, netsh int ipv4 add excludedportrange, net start winnat',
    fixes: { free: 'Use host port {suggestion}' },
  },
  SY127: {
    title: 'A fixed host port is none that docker picks itself',
    message:
      '“{container}” publishes host port {port}. On {driver} networks docker itself picks ports from {first} to {last}.',
    why: 'Docker hands out ports of that range to containers that name none, and holds them open. It may have given this one away.',
    fix: 'Use a port outside that range, or let docker choose',
    fixes: { automatic: 'Let docker choose the port' },
  },
  SY128: {
    title: 'A port is a number from 1 to 65535',
    message: '“{port}” of “{container}” is not a port.',
    variants: {
      malformed: '“{port}” of “{container}” is not a port. Write a number such as 80, or a range such as 8000-8010.',
      zero: 'There is no port 0. To let Windows choose the host port of “{container}”, leave it out.',
      'zero-inside': 'There is no port 0 in “{container}”. Write the port that it listens on.',
      beyond: 'Port {port} of “{container}” is beyond 65535, the highest there is.',
      reversed: 'The range {port} of “{container}” ends before it begins.',
    },
    why: 'Ports are 16-bit numbers; docker refuses anything else.',
    fix: 'Use a port from 1 to 65535',
    fixes: { turn: 'Write it as {suggestion}', automatic: 'Let Windows choose the port' },
  },
  SY129: {
    title: 'The ports of the swarm are left to it',
    message: '“{container}” publishes host port {port}/{protocol}, which “{host}” needs for its swarm.',
    why: 'Swarm nodes speak over 2377/tcp (managers), 7946/tcp and udp, and 4789/udp (overlay traffic). All of them must be open between the nodes.',
    fix: 'Use another host port',
    fixes: { free: 'Use host port {suggestion}' },
  },
  SY130: {
    title: 'Before Windows 1709 only published ports let anything in',
    message: '“{container}” exposes port {port} and publishes nothing. On {version} its firewall lets nothing in.',
    why: 'Before version 1709 the firewall of containers with process isolation refuses everything that was not published. Later ones let TCP, UDP, ICMP and IGMP in.',
    fix: 'Publish the port',
    fixes: { publish: 'Publish all exposed ports' },
  },
  SY131: {
    title: 'Before Windows 1803 published ports are not on localhost',
    message:
      'On {version} the published ports of “{host}” (such as {port} of “{container}”) are not reached as localhost on the host itself.',
    why: 'WinNAT forwards what comes from outside the host. That a host reaches its own published ports as localhost came with version 1803, and on Windows 10 1803 it needs KB4340917 where an adapter has an address of 169.254.0.0/16.',
    fix: 'On the host, use the container’s own address and port',
  },
};
