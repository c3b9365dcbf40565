import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXAMPLES } from './app/places.ts';
import { shoot as shot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';
import type { Window } from './app/window.ts';

/** Every import format, from a file and by paste. */
const example = (...path: string[]) => join(EXAMPLES, ...path);
const text = (path: string) => readFileSync(path, 'utf8');

/** Files let go over the window, as the system hands them over. */
async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (list) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const CASES = [
  {
    format: 'Docker commands',
    file: example('seeds', 'static-transparent.txt'),
    preview: '1 network, 1 container',
    network: 'MyTransparentNet',
  },
  {
    format: 'Docker Compose files',
    file: example('seeds', 'compose-custom-nat.yml'),
    preview: '1 network',
    network: 'project_default',
  },
  {
    format: 'Docker’s own output',
    file: example('host', 'ws2019-docker-network-inspect.json'),
    preview: '1 adapter, 2 networks, 1 container',
    network: 'lan',
  },
  {
    format: 'HNS networks and endpoints',
    file: example('hns', 'ws2019-get-hnsnetwork.json'),
    preview: 'networks',
    network: 'nat',
  },
  {
    format: 'Output of a Windows host',
    file: example('host', 'ws2022.host.json'),
    preview: 'APP22: 6 adapters, 4 networks, 3 containers',
    // Too wide for the networks to be seen one by one.
    host: 'APP22',
  },
] as const;

function canvasOf({ canvas }: Window, drawn: { readonly network: string } | { readonly host: string }) {
  return 'host' in drawn ? canvas.host(drawn.host) : canvas.network(drawn.network);
}

for (const { format, file, preview, ...drawn } of CASES) {
  test(`${format}, from a file`, async ({ app, page }) => {
    await app.openImport();
    await app.dialogs.import.locator('input[type=file]').setInputFiles(file);
    await expect(app.dialogs.import.getByRole('combobox', { name: 'What it is' })).toHaveText(`Find out: ${format}`);
    await expect(app.dialogs.import.getByRole('region', { name: 'What will be drawn' })).toContainText(preview);
    await shot(page, `import-${format.replaceAll(/\W+/g, '-').toLowerCase()}`);
    await app.dialogs.import.getByRole('button', { name: 'Draw' }).click();
    await expect(app.dialogs.import).toBeHidden();
    await expect(canvasOf(app, drawn)).toBeVisible();
    await shot(page, `imported-${format.replaceAll(/\W+/g, '-').toLowerCase()}`);
  });

  test(`${format}, by paste`, async ({ app }) => {
    await app.paste(text(file));
    await expect(canvasOf(app, drawn)).toBeVisible();
  });
}

test('files dropped on the window are imported together, whatever their encoding, and each note names its file', async ({
  app,
  page,
}) => {
  const adapters = `\uFEFF${text(example('host', 'ws2016-get-netadapter.json'))}`;
  await drop(page, [
    { name: 'adapters.json', bytes: Buffer.from(adapters, 'utf16le') },
    {
      name: 'networks.txt',
      bytes: Buffer.from('NETWORK ID   NAME   DRIVER   SCOPE\nd42516aa0250 nat    nat      local\n'),
    },
    { name: 'picture.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff]) },
  ]);
  const dialog = app.dialogs.import;
  await expect(dialog.getByText('picture.png: The file is no text.')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What will be drawn' })).toContainText('2 adapters, 1 network');
  await expect(dialog.getByRole('list', { name: 'Notes from reading' })).toContainText(
    'networks.txt: Of nat only a listing',
  );
  await shot(page, 'import-dropped');
  await dialog.getByRole('button', { name: 'Remove networks.txt' }).click();
  await expect(dialog.getByRole('region', { name: 'What will be drawn' })).toContainText('2 adapters, 0 networks');
  // More can follow while the dialog is open.
  await drop(page, [
    {
      name: 'networks.txt',
      bytes: Buffer.from('NETWORK ID   NAME   DRIVER   SCOPE\nd1           lab    nat      local\n'),
    },
  ]);
  await dialog.getByRole('button', { name: 'Draw' }).click();
  await expect(app.canvas.adapter('Ethernet 2')).toBeVisible();
  await expect(app.canvas.network('lab')).toBeVisible();
  const notes = page.getByRole('region', { name: 'Import notes' });
  await expect(notes.getByRole('listitem').first()).toContainText('networks.txt');
});

test('a design that is dropped is opened', async ({ app, page }) => {
  const design = text(example('nat-web-server.switchyard.json'));
  await drop(page, [{ name: 'nat.switchyard.json', bytes: Buffer.from(design) }]);
  await expect(app.dialogs.import).toBeHidden();
  await expect(app.canvas.nodes.first()).toBeVisible();
});

test('the format can be said, and what cannot be read says what to do', async ({ app, page }) => {
  await app.openImport();
  const dialog = app.dialogs.import;
  await dialog.getByLabel('Text to import').fill('Name       : LAN\nSwitchType : External\nId         : 1\n');
  await expect(dialog.getByRole('combobox', { name: 'What it is' })).toHaveText('Find out: Output of a Windows host');
  await expect(dialog.getByRole('list', { name: 'Notes from reading' })).toContainText('ConvertTo-Json -Depth 10');
  await expect(dialog.getByRole('button', { name: 'Draw' })).toBeDisabled();
  await shot(page, 'import-for-people');
  await dialog.getByRole('combobox', { name: 'What it is' }).click();
  await page.getByRole('option', { name: 'Docker commands' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Written for' })).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Notes from reading' })).toContainText('not docker commands');
});
