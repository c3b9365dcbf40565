import { problemAtHand } from '../problems/problemList.ts';
import { showDialog } from '../store/view.ts';
import { startTour } from '../tour/tourStore.ts';
import type { Command } from './command.ts';

export const HELP_COMMANDS: readonly Command[] = [
  {
    id: 'help.commands',
    title: 'command.help.commands',
    keys: ['$mod+KeyK', 'F1'],
    inFields: true,
    run: () => showDialog({ kind: 'commands' }),
  },
  {
    id: 'help.rules',
    title: 'command.help.rules',
    keys: ['Shift+F1'],
    inFields: true,
    run: () => {
      const code = problemAtHand()?.code;
      showDialog({ kind: 'rules', ...(code && { code }) });
    },
  },
  {
    id: 'help.shortcuts',
    title: 'command.help.shortcuts',
    keys: ['Shift+Slash'],
    run: () => showDialog({ kind: 'shortcuts' }),
  },
  { id: 'help.tour', title: 'command.help.tour', run: startTour },
  { id: 'help.diagnostics', title: 'command.help.diagnostics', run: () => showDialog({ kind: 'diagnostics' }) },
  { id: 'help.about', title: 'command.help.about', run: () => showDialog({ kind: 'about' }) },
];
