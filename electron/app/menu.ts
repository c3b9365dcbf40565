import type { MenuItemConstructorOptions } from 'electron';
import { CATALOGUES, type TextKey, type Texts } from '../../shared/language/texts.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** A menu entry runs a command of the renderer's registry, plays a role of the platform, or opens a page. */
type Entry =
  | { readonly command: CommandId; readonly keys?: string }
  /** Chooses a language, which is named in itself. */
  | { readonly language: string; readonly name: string }
  | { readonly label: TextKey; readonly role: Role; readonly keys?: string }
  | { readonly label: TextKey; readonly link: string }
  | 'separator';

/** Commands are titled `command.ID` in the language catalogues, so the compiler knows which ids there are. */
type CommandId = TextKey extends infer Key ? (Key extends `command.${infer Id}` ? Id : never) : never;

interface Menu {
  readonly label: TextKey;
  readonly entries: readonly Entry[];
}

const FILE: Menu = {
  label: 'menu.file',
  entries: [
    { command: 'file.new', keys: 'CmdOrCtrl+Alt+N' },
    { command: 'file.open', keys: 'CmdOrCtrl+O' },
    { command: 'file.gallery' },
    { command: 'file.new-from-template', keys: 'CmdOrCtrl+Shift+N' },
    { command: 'file.import', keys: 'CmdOrCtrl+Shift+V' },
    { command: 'host.read', keys: 'CmdOrCtrl+Alt+H' },
    'separator',
    { command: 'file.save', keys: 'CmdOrCtrl+S' },
    { command: 'file.save-as', keys: 'CmdOrCtrl+Shift+S' },
    { command: 'file.save-template' },
    'separator',
    { command: 'view.export', keys: 'CmdOrCtrl+E' },
    { command: 'file.print', keys: 'CmdOrCtrl+P' },
    'separator',
    { label: 'menu.file.quit', role: 'quit' },
  ],
};

const EDIT: Menu = {
  label: 'menu.edit',
  entries: [
    { command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
    { command: 'edit.redo', keys: 'CmdOrCtrl+Y' },
    'separator',
    { label: 'menu.edit.cut', role: 'cut' },
    { label: 'menu.edit.copy', role: 'copy' },
    { label: 'menu.edit.paste', role: 'paste' },
    { label: 'menu.edit.select-all', role: 'selectAll' },
    { command: 'edit.duplicate', keys: 'CmdOrCtrl+D' },
    { command: 'canvas.delete', keys: 'Delete' },
    { command: 'canvas.lock', keys: 'CmdOrCtrl+L' },
    'separator',
    { command: 'edit.add-several', keys: 'CmdOrCtrl+Shift+D' },
    { command: 'edit.paste-table' },
  ],
};

const VIEW: Menu = {
  label: 'menu.view',
  entries: [
    { command: 'view.palette', keys: 'CmdOrCtrl+Alt+P' },
    { command: 'view.outline', keys: 'CmdOrCtrl+Alt+O' },
    { command: 'view.inspector', keys: 'CmdOrCtrl+Alt+I' },
    { command: 'view.problems', keys: 'CmdOrCtrl+Shift+M' },
    { command: 'view.paths', keys: 'CmdOrCtrl+Alt+R' },
    { command: 'view.addresses', keys: 'CmdOrCtrl+Alt+A' },
    { command: 'view.plan', keys: 'CmdOrCtrl+Alt+L' },
    { command: 'view.drift', keys: 'CmdOrCtrl+Alt+D' },
    'separator',
    { command: 'view.next-part', keys: 'F6' },
    { command: 'view.previous-part', keys: 'Shift+F6' },
    'separator',
    { command: 'view.minimap', keys: 'CmdOrCtrl+Alt+M' },
    { command: 'view.focus', keys: 'CmdOrCtrl+Alt+F' },
    { command: 'view.legend', keys: 'CmdOrCtrl+Alt+G' },
    { command: 'view.present', keys: 'CmdOrCtrl+Shift+P' },
    'separator',
    { command: 'problems.next', keys: 'F8' },
    { command: 'problems.previous', keys: 'Shift+F8' },
    { command: 'problems.fix', keys: 'CmdOrCtrl+.' },
    'separator',
    { command: 'canvas.zoom-in', keys: 'CmdOrCtrl+=' },
    { command: 'canvas.zoom-out', keys: 'CmdOrCtrl+-' },
    { command: 'canvas.zoom-actual', keys: 'CmdOrCtrl+0' },
    { command: 'canvas.fit', keys: 'Shift+1' },
    { command: 'canvas.tidy', keys: 'CmdOrCtrl+Shift+L' },
    'separator',
    { command: 'view.theme-system' },
    { command: 'view.theme-light' },
    { command: 'view.theme-dark' },
    'separator',
    { command: 'view.language-system' },
    ...CATALOGUES.map(({ locale, name }) => ({ language: locale, name })),
    'separator',
    // The keys with which browsers enlarge a page, but those that enlarge the drawing.
    { label: 'menu.view.larger', role: 'zoomIn', keys: 'CmdOrCtrl+Shift+=' },
    { label: 'menu.view.smaller', role: 'zoomOut', keys: 'CmdOrCtrl+Shift+-' },
    { label: 'menu.view.normal-size', role: 'resetZoom', keys: 'CmdOrCtrl+Shift+0' },
    'separator',
    { label: 'menu.view.fullscreen', role: 'togglefullscreen' },
  ],
};

const HELP: Menu = {
  label: 'menu.help',
  entries: [
    { command: 'help.rules', keys: 'Shift+F1' },
    { command: 'help.tour' },
    {
      label: 'menu.help.docs',
      link: 'https://learn.microsoft.com/virtualization/windowscontainers/container-networking/architecture',
    },
    { command: 'help.diagnostics' },
    { command: 'help.about' },
  ],
};

/** Shown only while developing: an installed application has no use for it. */
const DEVELOPER: Entry = { label: 'menu.view.developer', role: 'toggleDevTools' };

export interface MenuActions {
  command(id: string): void;
  link(url: string): void;
}

interface Where {
  readonly text: Texts;
  readonly platform: string;
  readonly developing: boolean;
}

/** The application menu as Electron wants it. The renderer's commands do the work; the menu only names them. */
export function menuTemplate(where: Where, actions: MenuActions): MenuItemConstructorOptions[] {
  const view = where.developing ? { ...VIEW, entries: [...VIEW.entries, DEVELOPER] } : VIEW;
  const menus = [FILE, EDIT, view, HELP].map(
    (menu): MenuItemConstructorOptions => ({
      label: where.text(menu.label),
      submenu: menu.entries.map((entry) => itemOf(entry, where, actions)),
    }),
  );
  // macOS expects the application's own menu first: about, services, hide, quit.
  return where.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function itemOf(entry: Entry, { text, platform }: Where, actions: MenuActions): MenuItemConstructorOptions {
  if (entry === 'separator') return { type: 'separator' };
  if ('role' in entry) {
    return { label: text(entry.label), role: entry.role, ...(entry.keys && { accelerator: entry.keys }) };
  }
  if ('language' in entry) {
    const id = `view.language-${entry.language}`;
    return { id, label: text('command.view.language', { name: entry.name }), click: () => actions.command(id) };
  }
  if ('link' in entry) return { label: text(entry.label), click: () => actions.link(entry.link) };
  return {
    id: entry.command,
    label: text(`command.${entry.command}`),
    click: () => actions.command(entry.command),
    ...(entry.keys && {
      accelerator: entry.keys,
      // Only shown: the renderer knows whether a key belongs to a text field. macOS cannot show without registering.
      registerAccelerator: platform === 'darwin',
    }),
  };
}
