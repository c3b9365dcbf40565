/** The habits of the canvas: the list at the pointer, and what moves, aligns, lights and locks. */
export const HABIT_TEXTS = {
  'command.canvas.add': 'Add here…',
  'quickAdd.title': 'Add here',
  'quickAdd.label': 'Type what to add',
  'quickAdd.offers': 'What can be added here',
  'quickAdd.nothing-fits': 'Nothing can be added here.',
  'quickAdd.nothing-found': 'Nothing that fits here is called “{query}”.',
} as const;
