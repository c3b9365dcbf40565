// Takes the picture of the README from the built application: npm run build, then node e2e/readmeShot.ts.
// Same example, size and theme every time, so that a new picture differs only where the application does.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installedBrowser } from '../build/setup/browser.mjs';
import { BUILT } from './app/places.ts';
import { startWebShell } from './app/webShell.ts';
import { Window } from './app/window.ts';
import { createWorkplace } from './app/workplace.ts';

const PICTURE = join(BUILT.root, 'docs', 'images', 'window.png');
const SIZE = { width: 1440, height: 900 };

const workplace = await createWorkplace();
const shell = await startWebShell(workplace);
const executablePath = installedBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  // Chromium's sandbox refuses to run as root, as in a container.
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(shell.url);
  const window = new Window(page);
  await window.ready();
  await window.openExample('Trunked team with a VLAN');
  await window.canvas.container('api').click({ position: { x: 40, y: 14 } });
  await window.canvas.showEverything();
  // The pointer rests where nothing reacts to it.
  await page.mouse.move(SIZE.width / 2, SIZE.height - 4);
  await mkdir(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE, animations: 'disabled', caret: 'hide' });
  console.log(PICTURE);
} finally {
  await browser.close();
  await shell.stop();
  await workplace.remove();
}
