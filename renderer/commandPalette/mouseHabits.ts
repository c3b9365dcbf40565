import type { TextKey } from '../../shared/language/texts.ts';

/** What the mouse does on the canvas, and with what: these are gestures, so no command has a shortcut to show. */
export const MOUSE_HABITS: readonly { readonly what: TextKey; readonly how: TextKey }[] = [
  { what: 'mouse.add', how: 'mouse.add.how' },
  { what: 'mouse.rename', how: 'mouse.rename.how' },
  { what: 'mouse.connect', how: 'mouse.connect.how' },
  { what: 'mouse.extend', how: 'mouse.extend.how' },
  { what: 'mouse.insert', how: 'mouse.insert.how' },
  { what: 'mouse.duplicate', how: 'mouse.duplicate.how' },
  { what: 'mouse.snap-off', how: 'mouse.snap-off.how' },
  { what: 'mouse.box', how: 'mouse.box.how' },
  { what: 'mouse.several', how: 'mouse.several.how' },
];
