import { SYSTEM_LANGUAGE } from '../../shared/language/choice.ts';
import { CATALOGUES } from '../../shared/language/texts.ts';
import { toggleMinimap } from '../canvas/minimap/toggleMinimap.ts';
import { goToPart } from '../frame/parts.ts';
import { type Panel, type Theme, viewStore } from '../store/view.ts';
import type { Command } from './command.ts';

export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'view.problems',
    title: 'command.view.problems',
    keys: ['$mod+Shift+KeyM'],
    inFields: true,
    run: () => toggle('problems'),
  },
  {
    id: 'view.paths',
    title: 'command.view.paths',
    keys: ['$mod+Alt+KeyR'],
    inFields: true,
    run: () => toggle('paths'),
  },
  {
    id: 'view.addresses',
    title: 'command.view.addresses',
    keys: ['$mod+Alt+KeyA'],
    inFields: true,
    run: () => toggle('addresses'),
  },
  { id: 'view.plan', title: 'command.view.plan', keys: ['$mod+Alt+KeyL'], inFields: true, run: () => toggle('plan') },
  {
    id: 'view.drift',
    title: 'command.view.drift',
    keys: ['$mod+Alt+KeyD'],
    inFields: true,
    run: () => toggle('drift'),
  },
  { id: 'view.export', title: 'command.view.export', keys: ['$mod+KeyE'], inFields: true, run: () => toggle('export') },
  {
    id: 'view.inspector',
    title: 'command.view.inspector',
    keys: ['$mod+Alt+KeyI'],
    run: () => viewStore.setState((view) => ({ inspectorOpen: !view.inspectorOpen })),
  },
  {
    id: 'view.palette',
    title: 'command.view.palette',
    keys: ['$mod+Alt+KeyP'],
    run: () => viewStore.setState((view) => ({ paletteOpen: !view.paletteOpen })),
  },
  {
    id: 'view.outline',
    title: 'command.view.outline',
    keys: ['$mod+Alt+KeyO'],
    run: () =>
      viewStore.setState(({ leftPanel, paletteOpen }) => ({
        paletteOpen: true,
        leftPanel: leftPanel === 'outline' && paletteOpen ? 'palette' : 'outline',
      })),
  },
  { id: 'view.minimap', title: 'command.view.minimap', keys: ['$mod+Alt+KeyM'], run: toggleMinimap },
  {
    id: 'view.focus',
    title: 'command.view.focus',
    keys: ['$mod+Alt+KeyF'],
    run: () => viewStore.setState(({ focusMode }) => ({ focusMode: !focusMode })),
  },
  { id: 'view.next-part', title: 'command.view.next-part', keys: ['F6'], inFields: true, run: () => goToPart(1) },
  {
    id: 'view.previous-part',
    title: 'command.view.previous-part',
    keys: ['Shift+F6'],
    inFields: true,
    run: () => goToPart(-1),
  },
  { id: 'view.theme-system', title: 'command.view.theme-system', run: () => setTheme('system') },
  { id: 'view.theme-light', title: 'command.view.theme-light', run: () => setTheme('light') },
  { id: 'view.theme-dark', title: 'command.view.theme-dark', run: () => setTheme('dark') },
  {
    id: 'view.language-system',
    title: 'command.view.language-system',
    run: () => viewStore.setState({ language: SYSTEM_LANGUAGE }),
  },
  ...CATALOGUES.map(
    ({ locale, name }): Command => ({
      id: `view.language-${locale}`,
      title: 'command.view.language',
      titleParams: { name },
      run: () => viewStore.setState({ language: locale }),
    }),
  ),
];

function toggle(panel: Panel): void {
  viewStore.setState((view) => ({ panel: view.panel === panel ? null : panel }));
}

function setTheme(theme: Theme): void {
  viewStore.setState({ theme });
}
