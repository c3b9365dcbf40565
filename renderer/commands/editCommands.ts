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
];
