import { expect, test } from './app/webApp.ts';

const COMMANDS = `# the shop
PS C:\\> docker network create -d transparent \`
>>   --subnet=10.1.0.0/24 --gateway=10.1.0.1 \`
>>   -o com.docker.network.windowsshim.interface="Ethernet 2" lan
C:\\> docker run -d --name web --network lan --ip 10.1.0.5 --frobnicate iis:ltsc2022
PS C:\\> Get-NetNat
`;

test('commands are drawn; what was not understood is said with its line, first in the dialog', async ({
  app,
  page,
}) => {
  await app.openImport();
  const { import: paste } = app.dialogs;
  await paste.getByLabel('Text to import').fill(COMMANDS);
  await expect(paste).toContainText('1 network, 1 container');
  await expect(paste).toContainText(/Line 5: .*no flag --frobnicate/);
  await paste.getByRole('button', { name: 'Draw' }).click();

  await expect(app.canvas.network('lan')).toHaveAccessibleName(/transparent, 10\.1\.0\.0\/24/);
  await expect(app.canvas.vswitch('lan')).toBeVisible();
  await expect(app.canvas.adapter('Ethernet 2')).toBeVisible();
  await expect(app.canvas.endpoint('web', 'lan')).toHaveAccessibleName('lan: 10.1.0.5');

  // And after that in a panel of its own.
  const notes = page.getByRole('region', { name: 'Import notes' });
  await expect(notes.getByRole('listitem').filter({ hasText: '--frobnicate' })).toContainText('Line 5');
  await expect(notes.getByRole('listitem').filter({ hasText: 'Get-NetNat' })).toContainText('Line 6');
  // A paste is in no file.
  await expect(app.title).toContainText('Not saved');
  await notes.getByRole('button', { name: 'Dismiss notes' }).click();
  await expect(page.getByRole('tab', { name: /Import notes/ })).toHaveCount(0);
});

test('Microsoft’s SET command, which the shell splits, is recognised, explained and repaired', async ({
  app,
  page,
}) => {
  await app.paste(
    'C:\\> docker network create -d transparent -o com.docker.network.windowsshim.interface="Ethernet 2", "Ethernet 3" TeamedNet',
  );
  await expect(app.canvas.vswitch('TeamedNet')).toHaveAccessibleName(/^External vSwitch TeamedNet, 2 adapters/);
  const notes = page.getByRole('region', { name: 'Import notes' });
  await expect(notes).toContainText(/The adapter list is not one word.*“Ethernet 2,Ethernet 3”/);
  // What is exported is one word.
  await app.exportView.open();
  await app.exportView.showAnyway();
  await expect(app.exportView.apply.text).toContainText('windowsshim.interface=Ethernet 2,Ethernet 3');
});

test('the shell and the release can be stated', async ({ app, page }) => {
  await app.openImport();
  const { import: paste } = app.dialogs;
  await paste.getByLabel('Text to import').fill("docker network create -d nat --subnet '10.1.0.0/24' back");
  await paste.getByRole('combobox', { name: 'Written for' }).click();
  await page.getByRole('option', { name: 'POSIX sh' }).click();
  await paste.getByRole('combobox', { name: 'Windows release of the host' }).click();
  await page.getByRole('option', { name: 'Windows Server 2022', exact: true }).click();
  await paste.getByRole('button', { name: 'Draw' }).click();
  await expect(app.canvas.nodes.first()).toHaveAccessibleName(
    /^Host host, Windows Server 2022|^Host host, Server 2022/,
  );
  await expect(app.canvas.network('back')).toHaveAccessibleName(/10\.1\.0\.0\/24/);
});

test('nothing is drawn from nothing', async ({ app }) => {
  await app.openImport();
  await expect(app.dialogs.import.getByRole('button', { name: 'Draw' })).toBeDisabled();
});
