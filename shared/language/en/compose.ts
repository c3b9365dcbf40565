/** Compose files, in and out. */
export const COMPOSE_TEXTS = {
  'import.format.compose': 'Docker Compose files',
  'import.format.compose.hint': 'compose.yml or docker-compose.yml of Windows containers; each file is one host.',

  'export.format.compose': 'Docker Compose file',
  'export.format.compose.hint':
    'A .yml for each host. Compose makes nat networks itself; networks on an adapter are made before, with the commands at the head of the file.',

  'export.compose.title':
    'Made by Switchyard: the containers of the design “{design}” on the host {host}, for Docker Compose.',
  'export.compose.up': 'Start them: docker compose -f {file} up -d',
  'export.compose.nothing': 'There is no container to start on this host.',
  'export.compose.down':
    'Take them back: docker compose -f {file} down. That removes these containers and the networks this file makes. External networks stay; docker network rm removes them.',
  'export.compose.instead':
    'Use it in place of the docker script, not after it: compose refuses networks and containers of these names that others made.',
  'export.compose.hosts': 'There is one file for each host. Use them in this order: {hosts}.',
  'export.compose.outside': 'Compose only uses the networks with external: true; they must be there before.',
  'export.compose.adapter':
    'It does not make those on an adapter, because making or removing one cuts the host off there for a moment, and compose removes networks on “down” and whenever their description changes. Make them in PowerShell:',
  'export.compose.made-elsewhere': 'The network {name} is made on the host {host}.',
  'export.compose.is-there': 'The network {name} is on this host already.',
  'export.compose.and-more.one': '{names} and {count} more',
  'export.compose.and-more.other': '{names} and {count} more',

  'export.compose.loss.external':
    'A compose file only uses networks of the driver {driver} and does not describe them; the commands that make them stand at its head: {names}.',
  'export.compose.loss.unused': 'Compose makes only networks that one of its containers is on, and none is on {names}.',
  'export.compose.loss.order':
    'Compose starts containers side by side, so that one without a fixed address may get the address of another: {names}.',
  'export.compose.loss.connect':
    'Compose cannot connect containers that are on the host already; docker network connect can: {names}.',
  'export.compose.loss.stopped': 'Compose starts every container, also those that are drawn as stopped: {names}.',
  'export.compose.loss.publish-all': 'Compose cannot publish all ports of an image (-P); name the ports: {names}.',
  'export.compose.loss.hot-add':
    'Compose connects all networks before it starts a container, none while it runs: {names}.',
  'export.compose.loss.flag': 'A compose file has no place for the flag {flag}: {names}.',
  'export.compose.loss.value':
    'Compose would refuse the file for {flag} with the value {value}, which was left out: {names}.',

  'export.why.compose-port':
    'compose reads “{value}” as no port and would refuse the whole file. Write a number up to 65535 or a range, and tcp or udp.',
  'export.why.compose-mode':
    'compose cannot say the network mode “{value}” here: it takes either a mode or networks, and has words of its own that begin with service:. Use networks.',
  'export.why.compose-twice': 'it is on the network “{value}” twice, and a compose file names each network once.',
  'export.why.compose-name':
    'docker takes no container with the name “{value}”, and compose would refuse the whole file for it. Use letters, digits, dots, hyphens and underscores.',
  'export.why.compose-same-name':
    'there is another one with the name “{value}” on this host, and compose tells them apart by name. Rename one.',
  'export.why.compose-circle':
    'it and others name each other in a circle, by the network of a container, links or volumes, and compose could start none of them first. Take one of these references out.',
  'export.why.compose-key': 'the key “{value}” is longer than a line of YAML may begin with. Shorten it.',
} as const;
