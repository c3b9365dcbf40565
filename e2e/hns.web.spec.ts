import { shoot } from './app/shots.ts';
import { expect, test } from './app/webApp.ts';

test('a host without docker gets a script, HNS bodies, or HCN settings, and what they lack is said', async ({
  app,
  page,
}) => {
  await app.openExample('Web server behind nat');
  await app.exportView.open();
  const { apply, undo, content, root } = app.exportView;

  await app.exportView.choose('HNS requests for PowerShell, without docker');
  await expect(apply.text).toContainText('#Requires -RunAsAdministrator');
  await expect(apply.text).toContainText("New-Network 'shop'");
  await expect(undo.text).toContainText("Remove-Network 'shop' 'nat'");
  await expect(root).toContainText('Containers are not started');
  await shoot(page, 'hns-script');

  await app.exportView.choose('HNS v1 JSON');
  await expect(content.text).toContainText('"VirtualNetworkName": "shop"');
  await app.exportView.choose('HCN v2 JSON');
  await expect(content.text).toContainText('"IpAddressPrefix": "10.61.0.0/24"');
  await expect(root).toContainText('carries one that is made from its name');
});
