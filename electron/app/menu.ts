import type { MenuItemConstructorOptions } from 'electron';
import type { TextKey, Texts } from '../../shared/language/texts.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** A menu entry sends a command of the renderer's registry, plays a role of the platform, or opens a page. */
type Entry =
  | { readonly label: TextKey; readonly command: string; readonly keys?: string }
  | { readonly label: TextKey; readonly role: Role }
  | { readonly label: TextKey; readonly link: string }
  | 'separator';

interface Menu {
  readonly label: TextKey;
  readonly entries: readonly Entry[];
}

const FILE: Menu = {
  label: 'menu.file',
  entries: [
    { label: 'menu.file.new', command: 'file.new', keys: 'CmdOrCtrl+N' },
    { label: 'menu.file.open', command: 'file.open', keys: 'CmdOrCtrl+O' },
    'separator',
    { label: 'menu.file.save', command: 'file.save', keys: 'CmdOrCtrl+S' },
    { label: 'menu.file.save-as', command: 'file.save-as', keys: 'CmdOrCtrl+Shift+S' },
    'separator',
    { label: 'menu.file.import', command: 'file.import', keys: 'CmdOrCtrl+I' },
    { label: 'menu.file.export', command: 'file.export', keys: 'CmdOrCtrl+E' },
    'separator',
    { label: 'menu.file.quit', role: 'quit' },
  ],
};

const EDIT: Menu = {
  label: 'menu.edit',
  entries: [
    { label: 'menu.edit.undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
    { label: 'menu.edit.redo', command: 'edit.redo', keys: 'CmdOrCtrl+Y' },
    'separator',
    { label: 'menu.edit.cut', role: 'cut' },
    { label: 'menu.edit.copy', role: 'copy' },
    { label: 'menu.edit.paste', role: 'paste' },
    { label: 'menu.edit.select-all', role: 'selectAll' },
    'separator',
    { label: 'menu.edit.duplicate', command: 'edit.duplicate', keys: 'CmdOrCtrl+D' },
    { label: 'menu.edit.delete', command: 'edit.delete', keys: 'Delete' },
  ],
};

const VIEW: Menu = {
  label: 'menu.view',
  entries: [
    { label: 'menu.view.palette', command: 'view.palette', keys: 'CmdOrCtrl+K' },
    'separator',
    { label: 'menu.view.zoom-in', command: 'view.zoom-in', keys: 'CmdOrCtrl+=' },
    { label: 'menu.view.zoom-out', command: 'view.zoom-out', keys: 'CmdOrCtrl+-' },
    { label: 'menu.view.fit', command: 'view.fit', keys: '1' },
    'separator',
    { label: 'menu.view.next-problem', command: 'problems.next', keys: 'F8' },
    { label: 'menu.view.previous-problem', command: 'problems.previous', keys: 'Shift+F8' },
    'separator',
    { label: 'menu.view.fullscreen', role: 'togglefullscreen' },
  ],
};

const HELP: Menu = {
  label: 'menu.help',
  entries: [
    { label: 'menu.help.shortcuts', command: 'help.shortcuts', keys: 'F1' },
    {
      label: 'menu.help.docs',
      link: 'https://learn.microsoft.com/virtualization/windowscontainers/container-networking/architecture',
    },
    { label: 'menu.help.about', role: 'about' },
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
  const label = text(entry.label);
  if ('role' in entry) return { label, role: entry.role };
  if ('link' in entry) return { label, click: () => actions.link(entry.link) };
  return {
    label,
    id: entry.command,
    click: () => actions.command(entry.command),
    ...(entry.keys && {
      accelerator: entry.keys,
      // Only shown: the renderer knows whether a key belongs to a text field. macOS cannot show without registering.
      registerAccelerator: platform === 'darwin',
    }),
  };
}
