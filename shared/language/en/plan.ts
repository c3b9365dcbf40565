/** What is planned for a host that has things already: changes, why, in which steps, what is lost. */
export const PLAN_TEXTS = {
  'export.step.container-stop': 'Stop the container {name}',
  'export.step.container-rename': 'Put the container {name} aside, as {parked}',
  'export.step.network-disconnect': 'Disconnect the container {name} from the network {network}',
  'export.step.network-remove': 'Remove the network {name}',
  'export.step.container-remove': 'Remove the container {name}, with what it wrote outside its volumes',
  'export.undo.container-stop': 'Start the container {name} again',
  'export.undo.container-rename': 'Give the container {name} its name back',
  'export.undo.network-disconnect': 'Connect the container {name} to the network {network} again',
  'export.undo.network-remove': 'Make the network {name} again as it was',
  'export.undo.container-remove': 'The container {name} cannot be brought back',

  'plan.change.swarm': 'swarm {name}',
  'plan.change.network': 'network {name}',
  'plan.change.container': 'container {name}',
  'plan.change.connection': 'container {name} on network {network}',
  'plan.change.unseen': 'this host',

  'plan.owner.switchyard': 'made by this design',
  'plan.owner.foreign': 'made by somebody else',
  'plan.owner.untouchable': 'belongs to Windows or docker',

  'plan.field.role': 'role in the swarm',
  'plan.field.driver': 'driver',
  'plan.field.subnets': 'subnets',
  'plan.field.gateway': 'gateway of {key}',
  'plan.field.option': 'option {key}',
  'plan.field.interface': 'adapters',
  'plan.field.label': 'label {key}',
  'plan.field.attachable': 'attachable',
  'plan.field.internal': 'internal',
  'plan.field.ingress': 'ingress',
  'plan.field.scope': 'scope',
  'plan.field.config-only': 'only a pattern for others',
  'plan.field.config-from': 'configured from',
  'plan.field.image': 'image',
  'plan.field.command': 'command',
  'plan.field.isolation': 'isolation',
  'plan.field.network-mode': 'way to the network',
  'plan.field.ports': 'published ports',
  'plan.field.publish-all': 'publish all ports',
  'plan.field.dns': 'DNS servers',
  'plan.field.dns-search': 'DNS search domains',
  'plan.field.hostname': 'host name',
  'plan.field.environment': 'variable {key}',
  'plan.field.running': 'running',
  'plan.field.network': 'network {key}',
  'plan.field.ip': 'fixed address',
  'plan.field.mac': 'MAC address',
  'plan.field.aliases': 'aliases',
  'plan.field.name': 'name',
  'plan.field.status': 'status',
  'plan.field.switch': 'switch',
  'plan.value.none': 'none',
  'plan.value.hidden': '{field}: another value',

  'plan.reason.missing': 'not on the host',
  'plan.reason.differs': '{field}: {from} → {to}',
  'plan.reason.settings':
    'it was made with other settings than the design has now; docker does not show which ones differ',
  'plan.reason.network-replaced': 'its network is made again',
  'plan.reason.stale-connection': 'it is still connected to a network that is gone, and could not start',
  'plan.reason.partner-replaced': 'the container {container}, whose network it shares, is made again',
  'plan.reason.partner-restarts': 'the container {container}, whose network it shares, is started again',
  'plan.reason.mac-needs-new': 'docker can give it the MAC address {mac} on {network} only when the container is made',
  'plan.reason.no-longer-drawn': 'no longer in the design',
  'plan.reason.named-for-removal': 'you asked for it to be removed',
  'plan.reason.same': 'as drawn',
  'plan.reason.foreign': 'not in the design, and not made by it',
  'plan.reason.untouchable': 'belongs to Windows or docker and is never touched',
  'plan.reason.differs-left': 'was on the host before this design and is left as it is, although it differs',
  'plan.reason.not-selected': 'left out of this plan',
  'plan.reason.not-ours':
    'It is on the host already and was not made by this design. Name it to let the design have it, or rename it in the design.',
  'plan.reason.other-design':
    'The design “{design}” made it. Name it to let this design have it, or rename it in this design.',
  'plan.reason.untouchable-name':
    'Windows or docker has a network of this name for itself, which is never touched. Rename the network in the design.',
  'plan.reason.predefined':
    'docker neither makes nor removes a network of this name; on Windows it is made when docker starts. Change it with “fixed-cidr” in docker’s daemon.json, or take another name for a network of your own.',
  'plan.reason.twice-on-host':
    'The host has {count} things of this name, so it is not clear which one is meant. Remove or rename all but one on the host.',
  'plan.reason.twice-in-design': 'The design has several of this name on this host. Rename all but one.',
  'plan.reason.no-name': 'It has no name, so it cannot be found again on the host. Name it in the design.',
  'plan.reason.obstacle': 'It cannot be made: {why}',
  'plan.reason.expected-missing':
    'The design says that the host has it already, but it is not there. Make it by hand, or let the design make it.',
  'plan.reason.hns-only':
    'HNS has it, but docker does not know it yet: docker looks for networks that others made only when it starts. Restart the services hns and docker, then read the host again.',
  'plan.reason.attached-foreign':
    'The container {container} is on it, was not made by this design, and would be cut off for a while. Name that container too, or take it off the network first.',
  'plan.reason.attached-address':
    'The container {container} is on it with the fixed address {ip}, which the new network would not have. Take it off the network first.',
  'plan.reason.shared-network':
    'The container {container} shares its network and would lose it. Stop or remove that container first.',
  'plan.reason.shared-switch':
    'It stands on the same switch as {networks}, and HNS takes no switch apart that others use. Remove those first, or keep this network as it is.',
  'plan.reason.foreign-endpoints':
    'HNS has endpoints on it that belong to no container of docker’s: {endpoints}. An orchestrator, a virtual machine or PowerShell made them. Remove them first, or keep this network.',
  'plan.reason.missing-partner':
    'It shares the network of the container {container}, which is neither drawn nor on the host to stay. Draw that container, or give this one a network of its own.',
  'plan.reason.missing-network':
    'One of its networks is not there in the design. Connect it to a network of this host.',
  'plan.reason.network-twice':
    'It is drawn on the network {network} twice, which docker refuses. Remove one of the connections.',
  'plan.reason.not-manager':
    'Only a manager of a swarm can make an overlay network, and this host is none. Make it one, or draw the overlay on a manager.',
  'plan.reason.swarm-unknown':
    'Nobody has seen whether this host is in a swarm. Read the host again, with “docker info” working.',
  'plan.reason.swarm-role':
    'The host is a {role} of a swarm already; the design wants it to be a {wanted}. Change one of the two by hand.',
  'plan.reason.swarm-join':
    'The host is in no swarm yet. On {manager}, run “docker swarm join-token {role}”; run here the command it prints, then plan again. Its token is a secret, so this is a step for you.',
  'plan.reason.not-seen':
    'Nobody has seen which {what} the host has, so nothing can be planned. Read the host again, with docker running.',
  'plan.reason.listed-only':
    'Only its name was seen on the host, not how it is set up. Read the host again with “docker inspect” of it.',
  'plan.unseen.networks': 'networks',
  'plan.unseen.containers': 'containers',

  'plan.disruption.none': 'Nothing is interrupted.',
  'plan.disruption.container-restart': 'Containers are stopped and started.',
  'plan.disruption.host-link-drop':
    'The host loses its own connection for a moment. Remote sessions drop; have a console at hand.',
  'plan.disruption.short.container-restart': 'container restart',
  'plan.disruption.short.host-link-drop': 'host link drop',

  'plan.loss.writable-layer': 'What the container {name} wrote outside its volumes is lost at the end of the plan.',
  'plan.loss.unseen-settings':
    'This design did not make the container {name}: volumes, variables and limits that are not drawn are not given to the new one.',
  'plan.loss.auto-remove':
    'The container {name} was started with --rm: docker removes it as soon as it stops, and it cannot be brought back.',
  'plan.loss.auto-remove-unknown':
    'Nobody has seen whether the container {name} was started with --rm; if it was, it is gone as soon as it stops.',
  'plan.loss.partner-not-running':
    'The container {name} shares the network of one that does not run; once stopped it cannot be started again.',
  'plan.loss.made-outside-docker':
    'The network {name} was made outside docker; docker can make one like it, but not the same with its switch.',
  'plan.loss.config-only': 'docker does not show what the pattern {name} holds, so it cannot be made again as it was.',
  'plan.loss.swarm-network':
    'The network {name} belongs to the swarm: services may use it, and made again it gets another VXLAN number.',
  'plan.loss.stale-connection':
    'The connection of the container {name} to a network that is gone cannot be made again.',
  'plan.loss.dynamic-address': 'The container {name} may get another address, because none was asked for.',
  'plan.loss.mac-address': 'The container {name} may get another MAC address on this network.',

  'plan.unchecked': 'not to be seen on the host: {flags}',
  'plan.naming': 'to be named: {things}',
  'plan.order.title': 'Steps, in their order:',
  'plan.order.finish': '{step}, at the very end',

  'plan.host': 'Host {host}',
  'plan.verdict.nothing': 'The host is as drawn; nothing to change.',
  'plan.verdict.blocked': 'Nothing can be carried out before the conflicts are settled.',
  'plan.verdict.ready': 'This is what would be done; nothing has been done.',
  'plan.counts': '{create}, {change}, {replace}, {delete}, {keep}, {conflict}.',
  'plan.counts.create': '{count} to create',
  'plan.counts.change': '{count} to change',
  'plan.counts.replace': '{count} to replace',
  'plan.counts.delete': '{count} to delete',
  'plan.counts.keep': '{count} kept',
  'plan.counts.conflict.one': '{count} conflict',
  'plan.counts.conflict.other': '{count} conflicts',
  'plan.irreversible.one': 'It cannot be tried and put back, because of one thing:',
  'plan.irreversible.other': 'It cannot be tried and put back, because of {count} things:',

  'plan.fact.swarm.appeared': 'The host is in a swarm now',
  'plan.fact.swarm.gone': 'The host is in no swarm any more',
  'plan.fact.swarm.replaced': 'The host is in another swarm',
  'plan.fact.swarm.changed': 'The host’s part in the swarm has changed',
  'plan.fact.adapter.appeared': 'The adapter {name} is there now',
  'plan.fact.adapter.gone': 'The adapter {name} is gone',
  'plan.fact.adapter.replaced': 'The adapter {name} is another one',
  'plan.fact.adapter.changed': 'The adapter {name} has changed',
  'plan.fact.network.appeared': 'The network {name} is there now',
  'plan.fact.network.gone': 'The network {name} is gone',
  'plan.fact.network.replaced': 'The network {name} is another one, with the same name',
  'plan.fact.network.changed': 'The network {name} has changed',
  'plan.fact.container.appeared': 'The container {name} is there now',
  'plan.fact.container.gone': 'The container {name} is gone',
  'plan.fact.container.replaced': 'The container {name} is another one, with the same name',
  'plan.fact.container.changed': 'The container {name} has changed',
  'plan.fact.with': '{what}: {fields}',

  'plan.file.not-json': 'It is no plan: the file is not JSON.',
  'plan.file.not-plan': 'It is no plan of Switchyard ({expected}).',
  'plan.file.too-new': 'It was written by a newer version of Switchyard. Make the plan again with this one, or update.',
  'plan.file.invalid': 'It is damaged at {path}: {detail}',
  'plan.file.changed': 'It was changed after it was written: its checksum does not fit. Make the plan again.',
  'plan.file.command':
    'The step {step} has a command that steps of its kind never have. The plan was changed by hand, or is damaged.',
  'plan.other-design': 'The design has changed since the plan was made. Make the plan again.',

  'drift.state.missing': 'missing on the host',
  'drift.state.changed': 'changed on the host',
  'drift.state.extra': 'only on the host',
  'drift.origin.host.missing': 'gone from the host since the last apply',
  'drift.origin.host.changed': 'changed on the host since the last apply',
  'drift.origin.host.extra': 'new on the host since the last apply',
  'drift.origin.design.missing': 'drawn since the last apply, not applied yet',
  'drift.origin.design.changed': 'changed in the design, not applied yet',
  'drift.origin.design.extra': 'removed from the design, not applied yet',
  'drift.origin.both.missing': 'gone from the host, and changed in the design since the last apply',
  'drift.origin.both.changed': 'changed both on the host and in the design since the last apply',
  'drift.origin.both.extra': 'only on the host, and changed on both sides since the last apply',
  'drift.cause.renamed-nat':
    'docker has given the network the name nat: it does so at its start with the first nat network that it does not know (moby#30102).',
  'drift.since': 'since the last apply',
  'drift.none': 'The host has not left the design.',
  'drift.ignored.one': '{count} difference is ignored.',
  'drift.ignored.other': '{count} differences are ignored.',
  'drift.count.one': '{count} difference.',
  'drift.count.other': '{count} differences.',
  'drift.adopt.missing': 'take it out of the design',
  'drift.adopt.changed': 'draw it as it is on the host',
  'drift.adopt.extra': 'draw it',
  'drift.item': '{thing}: {state}',

  'cli.plan.usage':
    'plan FILE [--host NAME] [--context NAME] [--all-hosts] [--observed FILE] [--agree NAME,…] [--remove NAME,…] [-o FILE] [--json]',
  'cli.plan.observed': 'a recording instead of the host as it is now: a collected file, or an observation as JSON',
  'cli.plan.agree':
    'networks and containers on the host, by name or id, that this design did not make and may change or replace all the same, separated by commas',
  'cli.plan.remove': 'networks and containers on the host, by name or id, to remove although they are not drawn',
  'cli.plan.output': 'write the plan to this file, for apply',
  'cli.plan.bad-observed':
    'It tells nothing about a host. Give what the collector script wrote, or the output of docker inspect.',
  'cli.plan.failed-look': 'Not seen on the host: {command}: {message}',
  'cli.plan.no-host': 'The design has no host.',
  'cli.plan.several-observed': 'It holds {count} hosts; give one host.',
  'cli.plan.several-hosts': 'The design has several hosts ({hosts}). Say with --host which one was observed.',
  'cli.plan.no-thing': 'The host has nothing called “{name}”, by name or by id.',
  'cli.plan.several-things': 'The host has several things called “{name}”. Give the id of the one you mean: {things}.',
  'cli.plan.one-output': 'A plan is kept for one host. Name it with --host, or leave -o out.',
  'cli.plan.written': 'The plan is in {path}.',
  'cli.plan.not-written': 'The plan was not written, because it cannot be carried out.',
  'cli.drift.usage':
    'drift FILE [--host NAME] [--context NAME] [--all-hosts] [--observed FILE] [--ignore NAME,…] [--json]',
  'cli.drift.ignore': 'elements whose differences are known and do not count, by name or id, separated by commas',
} as const;
