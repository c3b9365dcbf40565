import type { Command } from '../commands/command.ts';
import { documentStore } from '../store/document.ts';
import { showDialog } from '../store/view.ts';

export const TEMPLATE_COMMANDS: readonly Command[] = [
  {
    id: 'file.new-from-template',
    title: 'command.file.new-from-template',
    keys: ['$mod+Shift+KeyN'],
    run: () => showDialog({ kind: 'templates' }),
  },
  {
    id: 'file.save-template',
    title: 'command.file.save-template',
    disabled: () =>
      documentStore.getState().design.topology.hosts.length > 0 ? undefined : 'command.disabled.nothing-to-save',
    run: () => showDialog({ kind: 'save-template' }),
  },
];
