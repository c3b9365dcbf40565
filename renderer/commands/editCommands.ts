import type { TextKey } from '../../shared/language/texts.ts';
import {
  canCopy,
  copySelection,
  cutSelection,
  duplicateSelection,
  pasteFromClipboard,
} from '../clipboard/clipboard.ts';
import { historyEnds, redo, undo } from '../store/document.ts';
import type { Command } from './command.ts';

export const EDIT_COMMANDS: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'command.edit.undo',
    keys: ['$mod+KeyZ'],
    disabled: () => (historyEnds().undo ? undefined : 'command.disabled.nothing-to-undo'),
    run: undo,
  },
  {
    id: 'edit.redo',
    title: 'command.edit.redo',
    keys: ['$mod+KeyY', '$mod+Shift+KeyZ'],
    disabled: () => (historyEnds().redo ? undefined : 'command.disabled.nothing-to-redo'),
    run: redo,
  },
  {
    id: 'edit.cut',
    title: 'command.edit.cut',
    keys: ['$mod+KeyX'],
    native: true,
    disabled: needsCopyable,
    run: cutSelection,
  },
  {
    id: 'edit.copy',
    title: 'command.edit.copy',
    keys: ['$mod+KeyC'],
    native: true,
    disabled: needsCopyable,
    run: copySelection,
  },
  { id: 'edit.paste', title: 'command.edit.paste', keys: ['$mod+KeyV'], native: true, run: pasteFromClipboard },
  {
    id: 'edit.duplicate',
    title: 'command.edit.duplicate',
    keys: ['$mod+KeyD'],
    disabled: needsCopyable,
    run: duplicateSelection,
  },
];

function needsCopyable(): TextKey | undefined {
  return canCopy() ? undefined : 'command.disabled.nothing-to-copy';
}
