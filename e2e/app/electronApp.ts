import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect } from '@playwright/test';
import { hasDisplay } from '../../build/setup/places.mjs';
import { listenForNoise, type Noise } from './noise.ts';
import { BUILT } from './places.ts';
import { Window } from './window.ts';
import { createWorkplace, type Workplace } from './workplace.ts';

/** The application in Electron. */
export interface DesktopApp {
  readonly electron: ElectronApplication;
  readonly window: Window;
  /** Title of the native window. */
  title(): Promise<string>;
  /** Picks an entry of the application menu, by the id of its command. */
  menu(id: string): Promise<void>;
  /** What the next native dialogs answer: a path, or null where the user cancels. */
  answerOpen(path: string | null): Promise<void>;
  answerSave(path: string | null): Promise<void>;
  /** Closes the window as its cross does. */
  close(): Promise<void>;
  /** Ends the application without its having a say. */
  kill(): void;
  /** Until the application has ended. */
  readonly ended: Promise<void>;
}

/** Why there is no Electron to be tested with here; undefined where there is. */
function noElectron(): string | undefined {
  if (!hasDisplay()) return 'Electron needs a display; xvfb-run gives one';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(BUILT.root, 'node_modules', 'electron', 'dist');
  const programs = ['electron', 'electron.exe', 'Electron.app'];
  return programs.some((name) => existsSync(join(folder, name)))
    ? undefined
    : 'Electron’s runtime has not been fetched';
}

/** Switches for a machine like this one. */
export function switches(): readonly string[] {
  return [
    '--lang=en-US',
    // Chromium's sandbox refuses to run as root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export async function launch(workplace: Workplace, file?: string): Promise<DesktopApp> {
  // Without `executablePath`, or Playwright's own loader is not put in first and the first dialogs cannot be answered.
  const application = await electron.launch({
    args: [...switches(), BUILT.root, ...(file === undefined ? [] : [file])],
    env: { ...workplace.env },
    colorScheme: 'light',
  });
  const child = application.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const page = await application.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const window = new Window(page);
  await window.ready();
  return {
    electron: application,
    window,
    ended,
    kill: () => void child.kill('SIGKILL'),
    title: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
    menu: (id) =>
      application.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`The menu has no ${wanted}`);
        item.click();
      }, id),
    answerOpen: (path) =>
      application.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      }, path),
    answerSave: (path) =>
      application.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
      }, path),
    close: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  };
}

interface ElectronFixtures {
  readonly documents: readonly string[];
  readonly fileAtStart: string | undefined;
  readonly workplace: Workplace;
  readonly desktop: DesktopApp;
  readonly noise: Noise;
  readonly app: Window;
}

/** Tests of the built application in Electron: each with an application and folders of its own. */
export const test = base.extend<ElectronFixtures>({
  documents: [[], { option: true }],
  fileAtStart: [undefined, { option: true }],
  workplace: async ({ documents }, use, info) => {
    const missing = noElectron();
    info.skip(missing !== undefined, missing);
    const workplace = await createWorkplace();
    for (const example of documents) await workplace.putExample(example);
    await use(workplace);
    await workplace.remove();
  },
  desktop: async ({ workplace, fileAtStart }, use) => {
    const desktop = await launch(workplace, fileAtStart && workplace.path(fileAtStart));
    await use(desktop);
    // A plain close would ask about unsaved work.
    desktop.kill();
    await desktop.ended;
  },
  noise: async ({ desktop }, use) => {
    const noise = listenForNoise(desktop.window.page);
    await use(noise);
    expect(noise.heard(), 'complaints of the page').toEqual([]);
  },
  app: async ({ desktop, noise: _listening }, use) => {
    await use(desktop.window);
  },
});

export { expect };
