import { tinykeys } from 'tinykeys';
import { BULK_COMMANDS } from '../bulk/bulkCommands.ts';
import { CANVAS_COMMANDS } from '../canvas/canvasCommands.ts';
import { DISCOVER_COMMANDS } from '../discover/discoverCommands.ts';
import { NOTE_COMMANDS } from '../notes/noteCommands.ts';
import { PLAN_COMMANDS } from '../plan/planCommands.ts';
import { PRESENT_COMMANDS } from '../present/presentCommands.ts';
import { viewStore } from '../store/view.ts';
import { TEMPLATE_COMMANDS } from '../templates/templateCommands.ts';
import type { Command } from './command.ts';
import { EDIT_COMMANDS } from './editCommands.ts';
import { FILE_COMMANDS } from './fileCommands.ts';
import { HELP_COMMANDS } from './helpCommands.ts';
import { PATH_COMMANDS } from './pathCommands.ts';
import { PROBLEM_COMMANDS } from './problemCommands.ts';
import { VIEW_COMMANDS } from './viewCommands.ts';

/** Everything a user can do, once. */
export const COMMANDS: readonly Command[] = [
  ...FILE_COMMANDS,
  ...TEMPLATE_COMMANDS,
  ...EDIT_COMMANDS,
  ...BULK_COMMANDS,
  ...CANVAS_COMMANDS,
  ...NOTE_COMMANDS,
  ...DISCOVER_COMMANDS,
  ...PLAN_COMMANDS,
  ...PATH_COMMANDS,
  ...PROBLEM_COMMANDS,
  ...PRESENT_COMMANDS,
  ...VIEW_COMMANDS,
  ...HELP_COMMANDS,
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

export function commandById(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`No command “${id}”`);
  return command;
}

/** Runs a command unless it is disabled. Unknown ids (from a shell of another version) do nothing. */
export function runCommand(id: string): void {
  const command = byId.get(id);
  if (command) runIfAllowed(command);
}

/** A dialog that is open is answered first: another one in its place would leave its question unanswered for ever. */
function runIfAllowed(command: Command): void {
  if (viewStore.getState().dialog === null && command.disabled?.() === undefined) void command.run();
}

/** Binds all shortcuts to the window. @returns the way to unbind them. */
export function bindShortcuts(target: Window): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of COMMANDS) {
    if (command.native) continue;
    for (const keys of command.keys ?? []) {
      bindings[keys] = (event) => {
        if (!command.inFields && isTyping(event.target)) return;
        if (command.means?.(event) === false) return;
        if (command.disabled?.() !== undefined) return;
        // Also where a dialog is open: the browser's own Ctrl+S or Ctrl+O is never meant.
        event.preventDefault();
        runIfAllowed(command);
      };
    }
  }
  // Left to itself, tinykeys passes over fields, which is for each command to say, and over keys that are held down.
  return tinykeys(target, bindings, { ignore: (event) => event.isComposing });
}

/** Keys in a field are the field's, and those of a dialog its own, also the Escape that has just closed it. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  return target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}

/** A shortcut as people read it: `Ctrl+Shift+S`, `⌘Z` on a Mac. */
export function shortcutText(command: Command, platform: string): string | undefined {
  const keys = command.keys?.[0];
  if (keys === undefined) return undefined;
  const mac = platform === 'darwin';
  const names = keys.split('+').map((key) => {
    if (key === '$mod') return mac ? '⌘' : 'Ctrl';
    if (key.startsWith('Key')) return key.slice(3);
    if (key.startsWith('Digit')) return key.slice(5);
    return KEY_NAMES[key] ?? key;
  });
  return names.join(mac ? '' : '+');
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Period: '.',
  Slash: '/',
  Equal: '=',
  Minus: '-',
  BracketLeft: '[',
  BracketRight: ']',
  Delete: 'Del',
  Insert: 'Ins',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
