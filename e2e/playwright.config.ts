import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedBrowser } from '../build/setup/browser.mjs';
import { SLOWER } from './app/slow.ts';

const artifacts = join(import.meta.dirname, '..', 'artifacts', 'e2e');
const executablePath = installedBrowser();

/** Tests that only take pictures, for people to look at. */
const pictures = process.env.SWITCHYARD_PICTURES ? {} : { grepInvert: /@pictures/ };

export default defineConfig({
  testDir: '.',
  // Cleared at the start of a run: what has to stay goes elsewhere under artifacts/.
  outputDir: join(artifacts, 'output'),
  reporter: [['list'], ['json', { outputFile: join(artifacts, 'results.json') }]],
  ...pictures,
  forbidOnly: true,
  // A test that passes only the second time hides a fault.
  retries: 0,
  // A window or a browser each: more at once than this and they slow each other into time-outs.
  workers: 2,
  fullyParallel: false,
  // What is slowed down on purpose may take its time as a whole, but not in a single step.
  timeout: 60_000 * SLOWER,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    // Nothing glides: what a test looks for is where it will stay.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Recording every step costs a fifth of the time: asked for where a failure has to be looked into.
    trace: process.env.SWITCHYARD_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    {
      name: 'chromium',
      testMatch: '**/*.web.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: [
            // Chromium's sandbox refuses to run as root, as in a container.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    { name: 'electron', testMatch: '**/*.electron.spec.ts' },
  ],
});
