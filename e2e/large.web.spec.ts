import { benchDesign } from '../build/bench/designs.ts';
import { encodeDesign } from '../shared/design/codec.ts';
import { expect, test } from './app/webApp.ts';

const LARGE = encodeDesign(benchDesign({ hosts: 20, containersPerHost: 100 }));

test('a large design is opened, exported and taken back while the window goes on answering', async ({
  app,
  page,
  workplace,
}) => {
  await workplace.put('large.switchyard.json', LARGE);
  await page.keyboard.press('Control+o');
  await app.dialogs.choose('large.switchyard.json');
  await expect(app.statusBar).toContainText('20 hosts', { timeout: 30_000 });
  await expect(app.canvas.host('HOST001')).toBeVisible();

  await app.exportView.open();
  await expect(app.exportView.apply.text).toContainText('docker network create', { timeout: 30_000 });
  await app.exportView.choose('Picture (SVG)');
  await expect(page.getByText('Writing a large design…')).toBeHidden({ timeout: 30_000 });
  await expect(app.exportView.content.root).toContainText('.svg');
});
