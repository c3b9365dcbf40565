/** What is shown in place of the window when drawing it has failed. */
export const CRASH_TEXTS = {
  'crash.title': 'Switchyard has made a mistake',
  'crash.what': 'The window can no longer be drawn. This is a fault of Switchyard, not of your design.',
  'crash.work':
    'Your work is not lost: what you had not saved is kept, and is offered to you when the window is loaded again.',
  'crash.again':
    'If it happens again with this design, copy the design and keep it in a file, then discard the unsaved work that is offered.',
  'crash.reload': 'Load the window again',
  'crash.copy-design': 'Copy the design',
  'crash.copied-design':
    'The design is on the clipboard. Paste it into a text file with a name that ends in .switchyard.json.',
  'crash.copy-details': 'Copy what went wrong',
  'crash.copied-details': 'What went wrong is on the clipboard. It holds nothing of your design.',
  'crash.not-copied': 'The clipboard could not be written.',
  'crash.details': 'For the report',
} as const;
