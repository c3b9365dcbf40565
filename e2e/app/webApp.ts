import { test as base, expect } from '@playwright/test';
import { listenForNoise, type Noise } from './noise.ts';
import { slowDown } from './slow.ts';
import { startWebShell, type WebShell } from './webShell.ts';
import { Window } from './window.ts';
import { createWorkplace, type Workplace } from './workplace.ts';

interface WebFixtures {
  readonly workplace: Workplace;
  /** Names of the examples that lie in the documents from the start. */
  readonly documents: readonly string[];
  /** Language of the system, as its environment says it. */
  readonly language: string;
  /** Name of a document that is given at the start. */
  readonly fileAtStart: string | undefined;
  readonly shell: WebShell;
  readonly noise: Noise;
  /** The application in a browser, at its start. */
  readonly app: Window;
}

/** Tests of the built application in a browser, through the web shell: each with a server and folders of its own. */
export const test = base.extend<WebFixtures>({
  documents: [[], { option: true }],
  language: ['en_US.UTF-8', { option: true }],
  context: async ({ context }, use) => {
    await slowDown(context);
    await use(context);
  },
  workplace: async ({ documents, language }, use) => {
    const workplace = await createWorkplace(language);
    for (const example of documents) await workplace.putExample(example);
    await use(workplace);
    await workplace.remove();
  },
  fileAtStart: [undefined, { option: true }],
  shell: async ({ workplace, fileAtStart }, use) => {
    const shell = await startWebShell(workplace, fileAtStart && workplace.path(fileAtStart));
    await use(shell);
    await shell.stop();
  },
  noise: async ({ page }, use) => {
    const noise = listenForNoise(page);
    await use(noise);
    expect(noise.heard(), 'complaints of the page').toEqual([]);
  },
  app: async ({ page, shell, noise: _listening }, use) => {
    await page.goto(shell.url);
    const app = new Window(page);
    await app.ready();
    await use(app);
    // Work that is in no file makes a browser ask before it leaves; a test has nobody to answer.
    await page.close({ runBeforeUnload: false });
  },
});

export { expect };
