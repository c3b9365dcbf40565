/** The habits of the canvas: the list at the pointer, and what moves, aligns, lights and locks. */
export const HABIT_TEXTS = {
  'command.canvas.add': 'Add here…',
  'command.canvas.connect-to': 'Connect to…',
  'canvas.disabled.one-to-connect': 'Select one container, network, switch or adapter to connect it',
  'quickAdd.add': 'Add here',
  'quickAdd.extend': 'Add at the end of this wire from {name}',
  'quickAdd.connect': 'Connect {name} to',
  'quickAdd.new': 'New: {what}',
  'quickAdd.more': '{count} more. Type to find them.',
  'quickAdd.nothing-fits': 'Nothing can be added here.',
  'quickAdd.nothing-found': 'Nothing that fits here is called “{query}”.',
} as const;
