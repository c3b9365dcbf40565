import { ELEMENT_KINDS, type EntityRef, elementsOf } from '../../shared/design/entities.ts';
import type { TextKey } from '../../shared/language/texts.ts';
import type { Command } from '../commands/command.ts';
import { OPTIONS } from '../options.ts';
import { documentStore } from '../store/document.ts';
import { reveal, select, viewStore } from '../store/view.ts';
import { ARRANGE_COMMANDS } from './arrangeCommands.ts';
import { canvasStore } from './canvasStore.ts';
import { askToDelete } from './deleting.ts';
import { foldHost } from './fold.ts';
import { canNudge, nudge } from './moving.ts';
import { QUICK_ADD_COMMANDS } from './quickAdd/quickAddCommands.ts';
import { renamable, startRenaming } from './rename.ts';
import { canvasHasFocus, fitView, zoomBy, zoomTo } from './viewport.ts';

/** What can be done on the canvas. Keys that also mean something elsewhere (arrows, Delete) only count while it has the focus. */
export const CANVAS_COMMANDS: readonly Command[] = [
  ...QUICK_ADD_COMMANDS,
  {
    id: 'canvas.zoom-in',
    title: 'command.canvas.zoom-in',
    keys: ['$mod+Equal', '$mod+NumpadAdd'],
    run: () => zoomBy(OPTIONS.zoomStep),
  },
  {
    id: 'canvas.zoom-out',
    title: 'command.canvas.zoom-out',
    keys: ['$mod+Minus', '$mod+NumpadSubtract'],
    run: () => zoomBy(1 / OPTIONS.zoomStep),
  },
  { id: 'canvas.zoom-actual', title: 'command.canvas.zoom-actual', keys: ['$mod+Digit0'], run: () => zoomTo(1) },
  {
    id: 'canvas.fit',
    title: 'command.canvas.fit',
    keys: ['Shift+Digit1', '$mod+Digit1'],
    disabled: needsDesign,
    run: () => fitView(),
  },
  {
    id: 'canvas.zoom-selection',
    title: 'command.canvas.zoom-selection',
    keys: ['Shift+Digit2', '$mod+Digit2'],
    disabled: needsSelection,
    run: () => fitView(viewStore.getState().selection),
  },
  {
    id: 'canvas.rename',
    title: 'command.canvas.rename',
    keys: ['F2'],
    disabled: () => needsFocus() ?? (renamable() ? undefined : 'command.disabled.one-to-rename'),
    run: startRenaming,
  },
  {
    id: 'canvas.delete',
    title: 'command.canvas.delete',
    keys: ['Delete', 'Backspace'],
    disabled: () => needsFocus() ?? needsSelection(),
    run: () => askToDelete(viewStore.getState().selection),
  },
  {
    id: 'canvas.select-all',
    title: 'command.canvas.select-all',
    keys: ['$mod+KeyA'],
    disabled: () => needsFocus() ?? needsDesign(),
    run: selectAll,
  },
  {
    id: 'canvas.select-none',
    title: 'command.canvas.select-none',
    keys: ['Escape'],
    disabled: () => needsFocus() ?? needsSelection(),
    run: () => select(),
  },
  {
    id: 'canvas.next',
    title: 'command.canvas.next',
    keys: ['Alt+ArrowDown'],
    disabled: needsDesign,
    run: () => step(1),
  },
  {
    id: 'canvas.previous',
    title: 'command.canvas.previous',
    keys: ['Alt+ArrowUp'],
    disabled: needsDesign,
    run: () => step(-1),
  },
  ...nudges('left', 'ArrowLeft', -1, 0),
  ...nudges('right', 'ArrowRight', 1, 0),
  ...nudges('up', 'ArrowUp', 0, -1),
  ...nudges('down', 'ArrowDown', 0, 1),
  {
    id: 'canvas.fold',
    title: 'command.canvas.fold',
    keys: ['$mod+Shift+BracketLeft'],
    disabled: needsSelection,
    run: () => foldSelected(true),
  },
  {
    id: 'canvas.unfold',
    title: 'command.canvas.unfold',
    keys: ['$mod+Shift+BracketRight'],
    disabled: needsSelection,
    run: () => foldSelected(false),
  },
  ...ARRANGE_COMMANDS,
];

type Direction = 'left' | 'right' | 'up' | 'down';

function nudges(direction: Direction, key: string, dx: number, dy: number): Command[] {
  const disabled = () => needsFocus() ?? (canNudge() ? undefined : ('canvas.disabled.nothing-to-move' as const));
  const far = OPTIONS.nudge * 10;
  return [
    {
      id: `canvas.nudge-${direction}`,
      title: `command.canvas.nudge-${direction}`,
      keys: [key],
      disabled,
      run: () => nudge(dx * OPTIONS.nudge, dy * OPTIONS.nudge),
    },
    {
      id: `canvas.nudge-${direction}-far`,
      title: `command.canvas.nudge-${direction}-far`,
      keys: [`Shift+${key}`],
      disabled,
      run: () => nudge(dx * far, dy * far),
    },
  ];
}

function needsFocus(): TextKey | undefined {
  return canvasHasFocus() ? undefined : 'canvas.disabled.no-focus';
}

function needsSelection(): TextKey | undefined {
  return viewStore.getState().selection.length > 0 ? undefined : 'canvas.disabled.no-selection';
}

function needsDesign(): TextKey | undefined {
  return documentStore.getState().design.topology.hosts.length > 0 ? undefined : 'canvas.disabled.empty';
}

/** All hosts; what is in them goes with them. */
function selectAll(): void {
  const { hosts } = documentStore.getState().design.topology;
  select(...hosts.map((host): EntityRef => ({ kind: 'host', id: host.id })));
}

/** Walks through everything in the design, host by host. Elements out of sight are not in the page, so Tab cannot. */
function step(by: number): void {
  const all = documentStore
    .getState()
    .design.topology.hosts.flatMap((host): EntityRef[] => [
      { kind: 'host', id: host.id },
      ...ELEMENT_KINDS.flatMap((kind) => elementsOf(host, kind).map(({ id }) => ({ kind, id, host: host.id }))),
    ]);
  const current = viewStore.getState().selection.at(-1);
  const id = current?.kind === 'endpoint' ? current.container : current?.id;
  const index = all.findIndex((ref) => ref.id === id);
  const next = all.at(index < 0 ? (by > 0 ? 0 : -1) : (index + by) % all.length);
  if (next) reveal(next);
}

function foldSelected(fold: boolean): void {
  const hosts = new Set(viewStore.getState().selection.map((ref) => (ref.kind === 'host' ? ref.id : ref.host)));
  for (const host of hosts) if (host !== undefined) foldHost(host, fold, canvasStore.getState().placed);
}
