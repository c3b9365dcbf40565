import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { menuTemplate } from '../electron/app/menu.ts';
import { COMMANDS } from '../renderer/commands/registry.ts';
import { textsFor } from '../shared/language/texts.ts';

const template = menuTemplate(
  { text: textsFor('en'), platform: 'win32', developing: false },
  { command: () => undefined, link: () => undefined },
);
const items: readonly MenuItemConstructorOptions[] = template.flatMap(({ submenu }) =>
  Array.isArray(submenu) ? submenu : [],
);

/** A shortcut of the menu in the form of the registry: `CmdOrCtrl+Shift+S` is `$mod+Shift+KeyS`. */
function asTinykeys(accelerator: string): string {
  const names: Readonly<Record<string, string>> = { CmdOrCtrl: '$mod', '=': 'Equal', '-': 'Minus', '.': 'Period' };
  return accelerator
    .split('+')
    .map((key) => names[key] ?? (/^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key))
    .join('+');
}

it.each(items.filter(({ id }) => id !== undefined))('the menu and the page agree on $id', ({ id, accelerator }) => {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  expect(command).toBeDefined();
  if (typeof accelerator === 'string') expect(command?.keys).toContain(asTinykeys(accelerator));
});

it('the keys that enlarge text and controls are those of no command', () => {
  const sizes = items.filter(({ role }) => role?.toLowerCase().includes('zoom'));
  expect(sizes.map(({ role }) => role)).toEqual(['zoomIn', 'zoomOut', 'resetZoom']);
  for (const { accelerator } of sizes) {
    const keys = asTinykeys(String(accelerator));
    expect(COMMANDS.filter((command) => command.keys?.includes(keys))).toEqual([]);
  }
});

it('no key of the menu stands twice in it', () => {
  const keys = items.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
  expect(new Set(keys).size).toBe(keys.length);
});
