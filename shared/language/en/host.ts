/** What the host services and both shells say: faults, the application menu, native dialogs, the web shell's own pages. */
export const HOST_TEXTS = {
  'host.error.not-found':
    '“{path}” does not exist: it may have been moved, renamed or deleted. Check the path, or choose another file.',
  'host.error.no-access': 'Access to “{path}” is denied. Check its permissions, or save under another name.',
  'host.error.read-only': '“{path}” is write-protected. Save under another name, or remove the protection.',
  'host.error.disk-full': 'There is no space left for “{path}”. Free some space, or save to another disk.',
  'host.error.busy':
    '“{path}” is held by another program: an editor, a backup, a virus scanner. Close it there and try again, or save under another name.',
  'host.error.folder-gone':
    'The folder “{folder}” is not there any more: it was moved, renamed or deleted, or its drive or network share is gone. Connect it again and try once more, or save to another place.',
  'host.error.unreachable':
    'The drive or network share with “{path}” does not answer ({detail}). Check the cable or the network and try again, or save to another place.',
  'host.error.path-too-long':
    '“{path}” is longer than this file system allows, or its backup with “.bak” behind it would be. Choose a shorter name or a folder further up.',
  'host.error.is-folder': '“{path}” is a folder, not a file. Choose a file in it.',
  'host.error.too-large': '“{path}” is larger than {limit} MB, which no design is. Choose another file.',
  'host.error.not-text': '“{path}” is not a text file: it is neither UTF-8 nor UTF-16. Choose another file.',
  'host.error.bad-call': 'The window asked for something the host does not accept ({detail}). Reload the window.',
  'host.error.no-connection':
    'Switchyard’s server does not answer. If it has ended, start it again; your work stays in this window meanwhile.',
  'host.error.bad-plan': 'The plan cannot be carried out: {detail}. Make it again from the design.',
  'host.error.host-locked': 'Another job is changing “{host}”. Wait until it has ended, or put it back first.',
  'host.error.no-job': 'There is no such job any more. Its record was removed.',
  'host.error.job-ended': 'The job has ended already. Its record says how.',
  'host.error.not-started': 'The process that changes hosts could not be started: {detail}. Nothing was changed.',
  'host.error.cancelled': 'Stopped. Nothing was changed.',
  'host.error.failed': 'It did not work: {detail}.',

  'menu.file': 'File',
  'menu.file.quit': 'Exit',
  'menu.edit': 'Edit',
  'menu.edit.cut': 'Cut',
  'menu.edit.copy': 'Copy',
  'menu.edit.paste': 'Paste',
  'menu.edit.select-all': 'Select All',
  'menu.view': 'View',
  'menu.view.larger': 'Larger Text and Controls',
  'menu.view.smaller': 'Smaller Text and Controls',
  'menu.view.normal-size': 'Text and Controls in Normal Size',
  'menu.view.fullscreen': 'Full Screen',
  'menu.view.developer': 'Developer Tools',
  'menu.help': 'Help',
  'menu.help.docs': 'Windows Container Networking (Microsoft Learn)',

  'window.untitled': 'Untitled',
  /** “●” is how editors on every platform mark unsaved work. */
  'window.title': '{name} – Switchyard',
  'window.title-dirty': '● {name} – Switchyard',
  'dialog.open': 'Open a design',
  'dialog.save': 'Save',
  'dialog.designs': 'Switchyard designs',
  'dialog.text-files': 'Text files',
  'dialog.all-files': 'All files',
  'dialog.hung.message': 'The window does not answer.',
  'dialog.hung.detail': 'Wait for it, or close it. What was not saved is lost when it is closed.',
  'dialog.hung.wait': 'Wait',
  'dialog.hung.close': 'Close the Window',
  'dialog.crashed.message': 'The window has stopped working ({reason}).',
  'dialog.crashed.detail': 'Load it again, or close it. What was not saved is lost.',
  'dialog.crashed.reload': 'Load Again',

  'web.ready': 'Switchyard runs at {url} (this address works once; Ctrl+C ends it)',
  'web.no-page': 'The interface is not built: “{path}” is missing. Run “npm run build” first.',
  'web.bad-port': '“{port}” is not a port. Give a number from 0 to 65535 after --port; 0 takes a free one.',
  'web.port-taken': 'Port {port} is in use. Give another one after --port, or leave it out to take a free one.',
  'web.one-file': 'Give one file at most.',
  'web.locked':
    'This address has been used already, or is not complete. Take the address that Switchyard printed when it was last started; each one opens one browser.',
} as const;
