import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BUILT } from './places.ts';
import type { Window } from './window.ts';

/** The five minutes of the README, the same in a browser and in Electron: draw, be judged, mend, get the script. */
export async function drawJudgeExport({ canvas, inspector, problems, exportView }: Window): Promise<void> {
  await canvas.drop('Host', { x: 300, y: 110 });
  await canvas.drop('Adapter', canvas.host('HOST01'));
  await canvas.drop('Adapter', canvas.host('HOST01'));
  await canvas.drop('Transparent', canvas.adapter('Ethernet 2'));
  await inspector.root.getByRole('button', { name: 'Add: Subnet' }).click();
  await inspector.text('Subnet').fill('10.31.8.0/22');
  await inspector.text('Gateway').fill('10.31.12.1');

  await canvas.drop('Container', canvas.network('transparent1'));
  await inspector.text('Name').fill('web');
  await inspector.text('IPv4 address').fill('10.31.8.20');
  await expect(canvas.endpoint('web', 'transparent1')).toHaveAccessibleName('transparent1: 10.31.8.20');

  const wrong = problems.finding('SY085');
  await expect(wrong).toContainText('10.31.12.1 lies outside its subnet 10.31.8.0/22');
  await wrong.getByRole('button', { name: 'Use 10.31.8.1 as the gateway' }).click();
  await expect(wrong).toHaveCount(0);

  await exportView.open();
  const script = exportView.apply.text;
  await expect(script).toContainText(
    "docker network create -d transparent '--subnet=10.31.8.0/22' '--gateway=10.31.8.1' -o 'com.docker.network.windowsshim.interface=Ethernet 2' 'transparent1'",
  );
  await expect(script).toContainText(/docker run .*--network=transparent1.*10\.31\.8\.20.*nanoserver/);
  const readme = await readFile(join(BUILT.root, 'README.md'), 'utf8');
  const [text = ''] = await script.allInnerTexts();
  for (const command of text.match(/^docker .+$/gm) ?? []) expect(readme).toContain(command);
  await expect(exportView.undo.text).toContainText(/docker network rm .*transparent1/);
}
