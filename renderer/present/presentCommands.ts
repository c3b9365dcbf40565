import type { TextKey } from '../../shared/language/texts.ts';
import type { Command } from '../commands/command.ts';
import { printDesign } from '../print/printDesign.ts';
import { documentStore } from '../store/document.ts';
import { viewStore } from '../store/view.ts';
import { beginPresenting, endPresenting, presentStep } from './presenting.ts';

/** Showing the drawing to others: on paper, on a screen, with what its signs mean. */
export const PRESENT_COMMANDS: readonly Command[] = [
  {
    id: 'file.print',
    title: 'command.file.print',
    keys: ['$mod+KeyP'],
    inFields: true,
    disabled: needsDrawing,
    run: printDesign,
  },
  {
    id: 'view.legend',
    title: 'command.view.legend',
    keys: ['$mod+Alt+KeyG'],
    run: () => viewStore.setState(({ legendOpen }) => ({ legendOpen: !legendOpen })),
  },
  {
    id: 'view.present',
    title: 'command.view.present',
    keys: ['$mod+Shift+KeyP'],
    disabled: needsDrawing,
    run: beginPresenting,
  },
  { id: 'present.next', title: 'command.present.next', disabled: needsPresenting, run: () => presentStep(1) },
  { id: 'present.previous', title: 'command.present.previous', disabled: needsPresenting, run: () => presentStep(-1) },
  { id: 'present.end', title: 'command.present.end', disabled: needsPresenting, run: endPresenting },
];

function needsDrawing(): TextKey | undefined {
  return documentStore.getState().design.topology.hosts.length > 0 ? undefined : 'command.disabled.nothing-to-show';
}

function needsPresenting(): TextKey | undefined {
  return viewStore.getState().presenting === null ? 'command.disabled.not-presenting' : undefined;
}
