/** Export: what a plan's steps, the exported scripts and the formats say. */
export const EXPORT_TEXTS = {
  'export.format.docker-ps1': 'Docker commands for PowerShell',
  'export.format.docker-ps1.hint': 'A .ps1 script for each host, for Windows PowerShell 5.1 and later.',
  'export.format.docker-cmd': 'Docker commands for cmd',
  'export.format.docker-cmd.hint':
    'A .cmd batch file for each host. Values with %, !, ^ or a double quote cannot be written for cmd; use PowerShell for those.',
  'export.format.docker-sh': 'Docker commands for sh',
  'export.format.docker-sh.hint':
    'A POSIX shell script for each host, for Git Bash on the host, or Linux or macOS with a docker context for it.',

  'export.unnamed': 'untitled design',
  'export.header.title': 'Made by Switchyard: builds the design “{design}” on the host {host}.',
  'export.header.title-undo': 'Made by Switchyard: takes the design “{design}” back from the host {host}.',
  'export.header.does':
    'It stops at the first command that fails. What was done until then stays; the undo script takes it back.',
  'export.header.does-undo':
    'It removes what the design names, by name. Run it only where the other script made these things. What is not there is reported and passed over.',
  'export.header.order': 'There is one script for each host. Run them in this order: {hosts}.',
  'export.header.findings.one': 'The design has {count} finding here:',
  'export.header.findings.other': 'The design has {count} findings here:',
  'export.header.finding': '{severity} {code}, {name}: {text}',
  'export.header.finding-unnamed': '{severity} {code}: {text}',
  'export.header.more.one': '… and {count} more.',
  'export.header.more.other': '… and {count} more.',
  'export.severity.error': 'Error',
  'export.severity.warning': 'Warning',
  'export.severity.info': 'Info',
  'export.nothing': 'There is nothing to do on this host.',
  'export.warning': 'WARNING: {text}',

  'export.script.stopped':
    'Stopped at a command that failed. The commands before it were carried out, those after it were not.',
  'export.script.undo-failed': 'Some commands failed: look at the messages above, and at what is still there.',

  'export.one-stream.guard':
    'These are the scripts of {count} hosts, one after the other, to be read. Save each as a file and run it on its own host.',
  'export.one-stream.file': '===== {name} =====',

  'export.step.swarm-init': 'Start the swarm {name}',
  'export.step.swarm-join': 'Join the swarm {name}: a step for you',
  'export.step.network-expect':
    'The {driver} network {name} must be on this host already; this script does not make it',
  'export.step.network-create': 'Create the {driver} network {name}',
  'export.step.container-run': 'Run the container {name}',
  'export.step.container-create': 'Create the container {name}',
  'export.step.network-connect': 'Connect the container {name} to the network {network}',
  'export.step.container-start': 'Start the container {name}',

  'export.undo.swarm-init': 'Leave the swarm {name}',
  'export.undo.swarm-join': 'Leave the swarm {name}',
  'export.undo.network-expect': 'The network {name} stays',
  'export.undo.network-create': 'Remove the network {name}',
  'export.undo.container-run': 'Remove the container {name}',
  'export.undo.container-create': 'Remove the container {name}',
  'export.undo.network-connect': 'Disconnect the container {name} from the network {network}',
  'export.undo.container-start': 'The container {name} is removed',
  'export.undo.swarm-leave':
    'WARNING: The last manager that leaves ends the swarm for good. Let this run only if this design started the swarm.',
  'export.undo.link-drop':
    'WARNING: When its external switch goes, the adapter returns to the host, which loses its own connection there for a moment.',

  'step.note.swarm-join':
    'On {manager}, run “docker swarm join-token {role}”; then run here, before anything below, the command it prints. Its token is a secret: keep it out of files. Joining can cut this host’s network link for a moment.',
  'step.note.swarm-join-some':
    'On a manager of the swarm, run “docker swarm join-token {role}”; then run here, before anything below, the command it prints. Its token is a secret: keep it out of files. Joining can cut this host’s network link for a moment.',
  'step.note.swarm-link-drop':
    'Starting a swarm makes an external switch for its ingress network, and the host loses its own connection on that adapter for a moment. Remote sessions drop; have a console at hand.',
  'step.note.link-drop':
    'Docker makes an external switch on {adapters}, and the host loses its own connection there for a moment. Remote sessions drop; have a console at hand.',
  'step.note.link-drop-some':
    'Docker makes an external switch on an adapter that HNS chooses, and the host loses its own connection there for a moment. Remote sessions drop; have a console at hand.',
  'step.note.no-name': 'It has no name, so the undo script cannot remove it.',

  'step.note.no-network':
    'It is drawn without a network, so it gets none. Docker left to itself would put it on the built-in nat network.',

  'export.kind.swarm': 'swarm',
  'export.kind.network': 'network',
  'export.kind.container': 'container',
  'export.refused': 'Not exported: the {what} “{name}”, because {why}',
  'export.why.control': '“{value}” contains a control character. Remove it.',
  'export.why.line-break': '“{value}” contains a line break, which this shell cannot pass on. Remove it.',
  'export.why.text-direction':
    '“{value}” contains an invisible character that turns the direction of the text, and so could hide what a command does. Remove it.',
  'export.why.broken-text': '“{value}” contains half a character, which no file of text can hold. Type it again.',
  'export.why.double-quote':
    '“{value}” contains a double quote, which Windows shells do not pass on to docker unchanged. Remove it.',
  'export.why.cmd-character':
    '“{value}” contains %, ! or ^, which cmd changes even inside quotes. Export for PowerShell instead, or remove it.',
  'export.why.empty': 'it needs an empty argument, which Windows PowerShell drops. Give it a value.',
  'export.why.trailing-backslash':
    '“{value}” has blanks and ends with a backslash, which Windows PowerShell does not pass on unchanged. Remove the backslash.',
  'export.why.stop-parsing': '“{value}” is a command to PowerShell however it is quoted. Use another value.',
  'export.why.too-long': 'its command is longer than this shell reads as one line. Shorten its values.',
  'export.why.no-name': 'it has no name, and docker has to find it by one. Name it.',
  'export.why.no-image': 'it has no image. Say which one it runs.',
  'export.why.path-name':
    'the docker command reads “{value}” like a path, and would reach something with another name. Rename it without “..”, “.” and empty parts between slashes.',
  'export.why.network-key-value':
    'the docker command takes the network name “{value}” for a list of settings, because of its equals sign. Rename the network.',
  'export.why.missing-network':
    'the network of one of its endpoints is not there. Connect it to a network of this host.',
  'export.why.mac-on-connect':
    'docker can set a MAC address only on the first network of a container, not {value} on a later one. Make that network the first, or remove the address.',
  'export.why.flag-on-first-network':
    'docker has the flag {value} only for networks that a container is connected to later, not for its first one. Remove it.',
  'export.why.option-key':
    'the key of the option “{value}” contains an equals sign, where docker would end it. Correct the key.',
  'export.why.not-a-flag':
    '“{value}” stands where a flag belongs, and docker would take it for something else. Remove it.',
  'export.why.flag-without-value': 'the flag {value} needs a value, and would take the word behind it. Give it one.',
  'export.why.needs': '“{value}”, which it needs, is not exported.',
} as const;
