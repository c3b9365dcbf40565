import type { Command } from '../commands/command.ts';
import { showDialog, viewStore } from '../store/view.ts';

export const DISCOVER_COMMANDS: readonly Command[] = [
  {
    id: 'host.read',
    title: 'command.host.read',
    keys: ['$mod+Alt+KeyH'],
    inFields: true,
    run: () => {
      const [only, ...others] = viewStore.getState().selection;
      const host = only?.kind === 'host' && others.length === 0 ? only.id : undefined;
      showDialog({ kind: 'read-host', ...(host !== undefined && { host }) });
    },
  },
];
