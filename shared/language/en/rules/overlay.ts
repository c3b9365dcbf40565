import type { RuleText } from '../../catalogue.ts';

export const OVERLAY_RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  SY019: {
    title: 'An overlay network is created on a swarm manager',
    message: '“{host}” is in no swarm, so it cannot create an overlay network.',
    variants: {
      worker: '“{host}” is a worker of its swarm. Overlay networks are created on a manager.',
      unknown:
        'Overlay networks are created on a swarm manager. State the swarm role of “{host}” to have this checked.',
    },
    why: 'The swarm’s managers hand out the subnets and network identifiers of overlays. Any other node answers “This node is not a swarm manager”.',
    fix: 'Create the network on a manager of the swarm',
    fixes: { 'swarm-init': 'Begin a swarm on this host (docker swarm init)' },
  },
  SY020: {
    title: 'An overlay network with containers of its own is attachable',
    message: 'Container “{container}” is attached to the overlay “{name}”, which is not attachable.',
    why: 'An overlay network takes services only, unless it was created with --attachable. Docker refuses to attach a single container to it.',
    fix: 'Make the network attachable',
    fixes: { attachable: 'Make “{name}” attachable' },
  },
  SY021: {
    title: 'Overlay networks need a Windows version and update that has them',
    message: '{version} on “{host}” needs update {patch} for overlay networks, and it is not installed.',
    variants: {
      'too-old': '{version} on “{host}” has no overlay networks.',
      'unknown-version':
        'Overlay networks need an update on some Windows versions. State the Windows version of “{host}” to have this checked.',
      'unknown-patches':
        '{version} needs update {patch} or a later one for overlay networks. State the updates of “{host}” to have this checked.',
    },
    why: 'Overlay networks in swarm mode came to Windows Server 2016 with KB4015217 and to clients with Windows 10 1703; Windows Server 2019 and Windows 10 1809 need KB4489899. Later monthly updates contain them.',
    fix: 'Use a Windows version with the update that brings overlay networks',
  },
  SY036: {
    title: 'Overlay encryption is not relied upon',
    message: '“{name}” asks for encryption. Docker on Windows accepts that and sends everything in clear.',
    why: 'The overlay driver of docker on Windows never reads the option “encrypted”: there is no error, and no IPsec.',
    fix: 'Remove the option, and encrypt in the application (TLS) where it is needed',
    fixes: { remove: 'Remove the option “encrypted”' },
  },
};
