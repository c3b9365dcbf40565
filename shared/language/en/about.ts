/** About the application, and what it is made of. */
export const ABOUT_TEXTS = {
  'command.help.about': 'About Switchyard',
  'command.help.diagnostics': 'Copy diagnostics…',
  'diagnostics.title': 'Diagnostics',
  'diagnostics.what':
    'For a report of a fault. It holds versions and the newest lines of the log; nothing of your design, no password and no name of a user, host or folder. Read it before you hand it on.',
  'diagnostics.text': 'Diagnostics as text',
  'diagnostics.copy': 'Copy',
  'diagnostics.copied': 'Copied.',
  'diagnostics.not-copied': 'The clipboard could not be written. Select the text and copy it.',
  'about.title': 'About Switchyard',
  'about.version': 'Version {version}',
  'about.where.electron': 'Desktop application',
  'about.where.web': 'In a browser, served on this machine only',
  'about.licence': 'Free software under the MIT licence.',
  'about.network': 'Switchyard sends nothing anywhere and fetches nothing: it works without a network.',
  'about.shipped': 'What it is made of',
  'about.shipped.count.one': '{count} package, with its licence',
  'about.shipped.count.other': '{count} packages, each with its licence',
  'about.shipped.runtime':
    'The desktop application also contains Electron (MIT), Chromium and Node.js; their licences are in the file LICENSES.chromium.html beside the program.',
  'about.shipped.missing': 'The list is part of the built application and is not here.',
  'about.shipped.no-text': 'The package names this licence and has no text of its own.',
} as const;
