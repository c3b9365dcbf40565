/** What is planned for hosts whose networks HNS makes without docker. */
export const HNS_CHANGE_TEXTS = {
  'export.kind.endpoint': 'endpoint',
  'export.step.hns-network-create': 'Ask HNS for the {driver} network {name}',
  'export.step.hns-network-remove': 'Ask HNS to remove the network {name}',
  'export.step.hns-endpoint-create': 'Ask HNS for the endpoint of {name} on {network}',
  'export.step.hns-endpoint-remove': 'Ask HNS to remove the endpoint of {name} on {network}',
  'export.undo.hns-network-create': 'Remove the network {name}',
  'export.undo.hns-network-remove': 'Make the network {name} again as it was',
  'export.undo.hns-endpoint-create': 'Remove the endpoint of {name} on {network}',
  'export.undo.hns-endpoint-remove': 'Make the endpoint of {name} on {network} again as it was',

  'plan.unseen.hns-networks': 'networks of HNS',
  'plan.unseen.hns-endpoints': 'endpoints of HNS',
  'plan.reason.hns-not-seen':
    'Nobody has seen which {what} the host has, so nothing can be planned. Read the host again as an administrator, with the service “hns” running.',
  'plan.reason.hns-in-place':
    'HNS cannot change a network or an endpoint that is there; it would have to be removed and made again, and HNS does not show who made it. Name it to let the design have it, or rename it in the design.',
  'plan.reason.hns-endpoints':
    'There are endpoints on it that the design does not have: {endpoints}. A container runtime, a virtual machine or PowerShell made them. Remove them first, or keep this network.',
  'plan.reason.hns-attached':
    'A container or virtual machine uses this endpoint now, and would lose its network. Stop it first, or keep the endpoint as it is.',
  'plan.reason.hns-adapter-taken':
    'Its adapter carries the network {networks} already, and one adapter carries one such network. Choose another adapter, or remove that network first.',
  'plan.reason.hns-default-nat':
    'Windows makes the network “nat” when containers are set up, and other programs expect it as it is. Take another name for a network of your own.',
  'plan.loss.hns-unseen-settings':
    'This design did not make {name}: what HNS does not show of it, policies for one, cannot be asked for again.',

  'plan.fact.endpoint.appeared': 'The endpoint {name} is there now',
  'plan.fact.endpoint.gone': 'The endpoint {name} is gone',
  'plan.fact.endpoint.replaced': 'The endpoint {name} is another one, with the same name',
  'plan.fact.endpoint.changed': 'The endpoint {name} has changed',
  'applyView.residue.endpoint': 'the endpoint {name}',
  'planView.thing.endpoint': 'the endpoint {name} ({id})',
} as const;
