import { ScriptedHost } from './scriptedHost.ts';
import { test as web } from './webApp.ts';

/** Tests of the window with machines to read and change, which are simulated. */
export const test = web.extend<{ readonly machines: ScriptedHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  machines: async ({}, use) => {
    await use(new ScriptedHost());
  },
  page: async ({ page, machines }, use) => {
    await machines.attach(page);
    await use(page);
  },
});

export { expect } from '@playwright/test';
