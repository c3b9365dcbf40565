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
} as const;
