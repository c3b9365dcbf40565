/** Copying, pasting, renaming, and the context menu. */
export const CLIPBOARD_TEXTS = {
  'command.edit.copy': 'Copy',
  'command.edit.cut': 'Cut',
  'command.edit.paste': 'Paste',
  'command.edit.duplicate': 'Duplicate',
  'command.canvas.rename': 'Rename',
  'command.disabled.nothing-to-copy': 'Nothing that can be copied is selected',
  'command.disabled.one-to-rename': 'Select one element to rename it',
  'canvas.rename.label': 'New name',
  'canvas.step.rename': 'Rename {before} to {name}',
  'clipboard.not-pasted': 'Nothing was pasted',
  'clipboard.nothing-to-paste':
    'The clipboard holds no elements of a design. Copy some here or in another window first; docker commands go in with “Import…”.',
  'contextMenu.label': 'What can be done here',
} as const;
