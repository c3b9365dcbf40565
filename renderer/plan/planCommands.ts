import type { TextKey } from '../../shared/language/texts.ts';
import { boundHosts } from '../../shared/plan/apply/boundHosts.ts';
import type { Command } from '../commands/command.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';

export const PLAN_COMMANDS: readonly Command[] = [
  {
    id: 'plan.read',
    title: 'command.plan.read',
    keys: ['$mod+Alt+Shift+KeyL'],
    inFields: true,
    disabled: needsBound,
    run: async () => {
      viewStore.setState({ panel: 'plan' });
      // Planning is loaded when it is first needed.
      const { readChosen } = await import('./planning.ts');
      await readChosen();
    },
  },
  {
    id: 'drift.refresh',
    title: 'command.drift.refresh',
    disabled: needsBound,
    run: async () => {
      viewStore.setState({ panel: 'drift' });
      const { readHosts } = await import('./planning.ts');
      await readHosts(boundHosts(documentStore.getState().design));
    },
  },
];

function needsBound(): TextKey | undefined {
  return boundHosts(documentStore.getState().design).length > 0 ? undefined : 'command.disabled.no-bound-host';
}
