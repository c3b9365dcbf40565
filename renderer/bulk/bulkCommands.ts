import type { TextKey } from '../../shared/language/texts.ts';
import type { Command } from '../commands/command.ts';
import { documentStore } from '../store/document.ts';
import { showDialog } from '../store/view.ts';

/** Many at once. */
export const BULK_COMMANDS: readonly Command[] = [
  {
    id: 'edit.add-several',
    title: 'command.edit.add-several',
    keys: ['$mod+Shift+KeyD'],
    disabled: needsHost,
    run: () => showDialog({ kind: 'several' }),
  },
  {
    id: 'edit.paste-table',
    title: 'command.edit.paste-table',
    disabled: needsHost,
    run: () => showDialog({ kind: 'table', text: '' }),
  },
];

function needsHost(): TextKey | undefined {
  return documentStore.getState().design.topology.hosts.length > 0 ? undefined : 'command.disabled.no-host';
}
