import { newDesign, openFile, save, saveAs } from '../files/fileActions.ts';
import { openImport } from '../import/importStore.ts';
import { showDialog } from '../store/view.ts';
import type { Command } from './command.ts';

export const FILE_COMMANDS: readonly Command[] = [
  { id: 'file.new', title: 'command.file.new', keys: ['$mod+Alt+KeyN'], inFields: true, run: newDesign },
  { id: 'file.open', title: 'command.file.open', keys: ['$mod+KeyO'], inFields: true, run: openFile },
  {
    id: 'file.save',
    title: 'command.file.save',
    keys: ['$mod+KeyS'],
    inFields: true,
    run: async () => {
      await save();
    },
  },
  {
    id: 'file.save-as',
    title: 'command.file.save-as',
    keys: ['$mod+Shift+KeyS'],
    inFields: true,
    run: async () => {
      await saveAs();
    },
  },
  { id: 'file.gallery', title: 'command.file.gallery', run: () => showDialog({ kind: 'gallery' }) },
  {
    id: 'file.import',
    title: 'command.file.import',
    keys: ['$mod+Shift+KeyV'],
    run: openImport,
  },
];
