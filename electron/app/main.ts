import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { jobCallOf } from '../host/apply/jobCall.ts';
import type { Emit } from '../host/handlerTypes.ts';
import { jsonStore } from '../host/jsonStore.ts';
import { readPageStart } from '../host/page/pageStart.ts';
import { configFolder } from '../host/places.ts';
import { fileArgument } from './fileNames.ts';
import { finishBeforeQuit } from './finishBeforeQuit.ts';
import { answerCalls } from './ipc.ts';
import { mark, reportMarks } from './marks.ts';
import { prepareAnswers, registerScheme, serveInterface } from './protocol.ts';
import { restrictContents, restrictSession } from './security.ts';
import type { Served } from './services.ts';
import { followTheme } from './theme.ts';
import { openWindow } from './window.ts';
import { parseWindowState, type WindowState } from './windowState.ts';

mark('main-started');
const config = configFolder({ platform: process.platform, env: process.env, home: homedir() });
// Chromium's own files stay apart from the settings; whoever gives the switch knows where they want them.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(config, 'browser'));
const jobCall = jobCallOf(process.argv);

let fileAtStart = fileArgument(process.argv, app.isPackaged, process.cwd());
let opened: { readonly window: BrowserWindow; readonly emit: Emit } | undefined;
const finish = finishBeforeQuit(app);

/** macOS, and a second start, give a file whenever they like. */
function openFile(path: string): void {
  if (opened) opened.emit('file.open', { path });
  else fileAtStart = path;
}

function comeForward(): void {
  if (!opened) return;
  if (opened.window.isMinimized()) opened.window.restore();
  opened.window.focus();
}

/** Without a window, or what answers it, there is nothing to be used. */
function giveUp(error: unknown): never {
  console.error(error);
  app.exit(1);
  throw error;
}

/** The window first: what answers its page is loaded when that is drawn, and asks. */
async function start(): Promise<void> {
  const place = jsonStore<WindowState | null>(join(config, 'window.json'), parseWindowState, null);
  const pageStart = () => readPageStart(config, app.getLocale());
  const [{ settings }, placeBefore] = await Promise.all([readPageStart(config, ''), place.read(), app.whenReady()]);
  mark('ready');
  restrictSession(session.defaultSession);
  serveInterface(pageStart);
  followTheme(settings);
  const window = openWindow(placeBefore);
  prepareAnswers();
  mark('window-created');
  let served: Promise<Served> | undefined;
  const serve = async (): Promise<Served> => {
    const { serveWindow } = await import('./services.ts');
    // Closed already: the application is ending, and there is nobody to be served.
    if (window.isDestroyed()) return new Promise<never>(() => undefined);
    const services = await serveWindow(window, {
      config,
      fileAtStart: () => fileAtStart,
      rememberPlace: (now) => {
        // Not being able to remember a window's place is no reason to keep it open.
        finish(place.update(() => now).catch(() => undefined));
      },
    });
    opened = { window, emit: services.emit };
    mark('services-there');
    return services;
  };
  answerCalls(window, async () => {
    served ??= serve().catch(giveUp);
    return (await served).dispatch;
  });
  window.webContents.once('did-finish-load', () => mark('page-loaded'));
  window.once('show', () => {
    mark('window-shown');
    reportMarks();
  });
}

// Electron waits for this module, so that what has to be said before it is ready is.
if (jobCall) (await import('./jobs.ts')).runJobHere(jobCall);
// One instance per user: two would each think the recent files and the window's place are theirs.
else if (app.requestSingleInstanceLock({ file: fileAtStart })) {
  registerScheme();
  restrictContents();
  // Under root on Linux there is no sandbox to be had, and the window would stay empty.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('second-instance', (_event, _argv, _folder, data) => {
    comeForward();
    const file = typeof data === 'object' && data !== null && 'file' in data ? data.file : null;
    if (typeof file === 'string') openFile(file);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on('window-all-closed', () => app.quit());
  start().catch(giveUp);
} else {
  app.quit();
}
