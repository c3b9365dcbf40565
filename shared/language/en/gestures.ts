/** What dragging, dropping and connecting says: the names of steps, and why something is not allowed. */
export const GESTURE_TEXTS = {
  'gesture.add-host': 'Add host {name}',
  'gesture.add-adapter': 'Add adapter {name}',
  'gesture.add-switch': 'Add switch {name}',
  'gesture.add-network': 'Add network {name}',
  'gesture.add-network-on': 'Add network {name} on {on}',
  'gesture.add-container': 'Add container {name}',
  'gesture.add-container-on': 'Add container {name} on {on}',
  'gesture.bind-adapter': 'Bind {adapter} to {switch}',
  'gesture.move-network': 'Move {network} to {switch}',
  'gesture.attach': 'Attach {container} to {network}',
  'gesture.detach': 'Detach {container} from {network}',
  'gesture.extend': 'Add {name} and connect it to {from}',
  'gesture.extend-here': 'Let go to add something at its end',
  'gesture.insert-switch': 'Put {name} between {switch} and {adapters}',
  'gesture.paste': 'Paste {name}',
  'gesture.paste-several': 'Paste {count} elements',
  'gesture.duplicate': 'Duplicate as {name}',
  'gesture.duplicate-several': 'Duplicate {count} elements',
  'gesture.remove': 'Delete {name}',
  'gesture.remove-several': 'Delete {count} elements',

  'gesture.refused.host-in-something': 'A host stands on the canvas. Drop it beside the other hosts.',
  'gesture.refused.needs-host': 'This belongs in a host. Drop it into one, or draw a host first.',
  'gesture.refused.adapter-target': 'A physical adapter belongs in a host, not in another element.',
  'gesture.refused.nat-on-adapter':
    'A nat network has an internal switch and reaches the outside through WinNAT. It is not bound to an adapter.',
  'gesture.refused.kind-mismatch':
    'Networks of the driver {driver} need a switch of the kind {needed}; {switch} is {kind}.',
  'gesture.refused.internal-switch':
    '{switch} is a switch of the kind {kind}. Only an external switch is bound to an adapter.',
  'gesture.refused.adapter-taken':
    '{adapter} already carries the switch {switch}. An adapter can be bound to one external switch.',
  'gesture.refused.switch-taken':
    '{switch} already carries {network}. Every network on an external switch needs an adapter of its own.',
  'gesture.refused.inner-switch-taken':
    '{switch} already carries {network}. Every network without an adapter has a switch of its own.',
  'gesture.refused.team-full': '{switch} already has {limit} adapters, the most a SET team can have.',
  'gesture.refused.team-in-vm':
    'A SET team cannot be made inside a virtual machine. Team on the physical host instead.',
  'gesture.refused.already-by-hand':
    '{switch} was made by hand already. A switch is put in only where docker would make one.',
  'gesture.refused.already-bound': '{adapter} is already bound to {switch}.',
  'gesture.refused.already-there': '{network} is already on {switch}.',
  'gesture.refused.already-attached': '{container} is already attached to {network}.',
  'gesture.refused.networking-off': '{container} has the network mode “{mode}”, which excludes endpoints.',
  'gesture.refused.other-host': '{a} and {b} are on different hosts. Only an overlay network spans hosts.',
  'gesture.refused.other-swarm': '{network} spans the hosts of its swarm; {host} is not a member.',
  'gesture.refused.nothing-to-copy': 'Nothing that can be copied is selected.',
  'gesture.refused.locked': '{name} is locked, or something in it is. Unlock it first.',
  'gesture.refused.nothing-to-remove': 'Nothing that can be deleted is selected.',
  'gesture.refused.nothing-to-connect': 'These two are not connected to each other directly.',
} as const;
