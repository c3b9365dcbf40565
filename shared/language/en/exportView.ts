/** The export view of the window. */
export const EXPORT_VIEW_TEXTS = {
  'exportView.empty': 'There is nothing to export yet. Draw a host first.',
  'exportView.format': 'Format',
  'exportView.host': 'Host',
  'exportView.group.scripts': 'To run on a host',
  'exportView.group.data': 'For other programs',
  'exportView.group.documents': 'For people: documents and pictures',
  'exportView.group.collect': 'To read a host',
  'exportView.with-findings': 'With findings',
  'exportView.cut': 'Shown: the first {shown} of {all} lines. Copying and saving have all of it.',
  'exportView.copy-picture': 'Copy picture',
  'exportView.save-svg': 'Save…',
  'exportView.save-png': 'Save as PNG…',
  'exportView.png-size': 'As PNG: {width} × {height} pixels',
  'exportView.picture-alt': 'Picture of the design “{name}”',
  'exportView.picture-large': 'The picture is too large to be shown here. Saving has all of it.',
  'exportView.apply': 'Make it',
  'exportView.content': 'Content',
  'exportView.losses': 'This format has no place for everything that is drawn:',
  'exportView.undo': 'Take it back',
  'exportView.copy': 'Copy',
  'exportView.copied': 'Copied',
  'exportView.save': 'Save…',
  'exportView.export-anyway': 'Show the script anyway',
  'exportView.checking': 'The last change is being checked. What is wrong with it is known in a moment.',
  'exportView.stopped':
    'The last change has not been checked: it was stopped. What is wrong with it is not known; check it before you export it.',
  'exportView.errors.one':
    'This design has {count} error: what Windows does will not be what is drawn. The script can still be shown; the finding is written at its head.',
  'exportView.errors.other':
    'This design has {count} errors: what Windows does will not be what is drawn. The script can still be shown; the findings are written at its head.',
  'exportView.problems.one':
    '{count} thing cannot be written for this shell and is left out, with a comment in its place:',
  'exportView.problems.other':
    '{count} things cannot be written for this shell and are left out, with a comment in their place:',
} as const;
