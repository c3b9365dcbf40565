/** Work that was not saved when a window went. */
export const RECOVERY_TEXTS = {
  'recovery.title': 'Work that was not saved',
  'recovery.intro':
    'Switchyard ended before this was saved. Recovered work is open as it was and still unsaved; nothing is written to a file until you save.',
  'recovery.changes.one': '{count} change, last on {time}',
  'recovery.changes.other': '{count} changes, last on {time}',
  'recovery.no-file': 'Was in no file yet',
  'recovery.last-steps': 'Last steps: {steps}',
  'recovery.torn': 'The very last change was being written when it ended and may be missing.',
  'recovery.recover': 'Recover “{name}”',
  'recovery.discard': 'Delete “{name}” for good',
  'recovery.recover-short': 'Recover',
  'recovery.discard-short': 'Delete',
  'recovery.later': 'Later',
  'recovery.span': 'From {from} to {to}',
  'recovery.all.one': 'Show the change',
  'recovery.all.other': 'Show all {count} changes, newest first',
  'recovery.unnamed': 'A change without a name',
  'recovery.unkept':
    'Should Switchyard end unexpectedly, what you have not saved would be lost: it cannot be written down at the moment. {why} Save often; Switchyard keeps trying.',
  'recovery.unkept.dismiss': 'Understood',
  'recovery.step': 'Recover unsaved work',
  'recovery.failed.detail':
    'The journal is damaged from its beginning on, so there is nothing to recover from it. It stays where it is until you delete it.',
} as const;
