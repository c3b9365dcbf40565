import { pairOf } from '../paths/fromSelection.ts';
import { follow } from '../paths/pathStore.ts';
import { viewStore } from '../store/view.ts';
import type { Command } from './command.ts';

export const PATH_COMMANDS: readonly Command[] = [
  {
    id: 'paths.selected',
    title: 'command.paths.selected',
    disabled: () => (pairOf(viewStore.getState().selection) ? undefined : 'command.disabled.no-ends'),
    run: () => {
      const pair = pairOf(viewStore.getState().selection);
      if (pair) follow(pair);
    },
  },
];
