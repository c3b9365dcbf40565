import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { jobCallOf } from '../host/apply/launcher.ts';
import { shellJobs } from '../host/apply/shellJobs.ts';
import { jsonStore } from '../host/jsonStore.ts';
import { noteFatal } from '../host/log/noteFatal.ts';
import { configFolder } from '../host/places.ts';
import { createStores } from '../host/stores.ts';
import { fileArgument } from './fileNames.ts';
import { electronLauncher, runJobHere } from './jobs.ts';
import { createShellLanguage } from './language.ts';
import { mark, reportMarks } from './marks.ts';
import { menuTemplate } from './menu.ts';
import { registerScheme, serveInterface } from './protocol.ts';
import { openLink, restrictContents, restrictSession } from './security.ts';
import { followTheme } from './theme.ts';
import { type AppWindow, openWindow } from './window.ts';
import { parseWindowState, type WindowState } from './windowState.ts';

mark('main-started');
const config = configFolder({ platform: process.platform, env: process.env, home: homedir() });
// Chromium's own files stay apart from the settings; whoever gives the switch knows where they want them.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(config, 'browser'));
const jobCall = jobCallOf(process.argv);

let fileAtStart = fileArgument(process.argv, app.isPackaged, process.cwd());
let opened: AppWindow | undefined;
/** The application does not end before this has. */
let saving: Promise<unknown> | undefined;

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

async function start(): Promise<void> {
  const stores = createStores(config);
  noteFatal(stores.log);
  stores.log.write('info', 'started', { shell: 'electron' });
  const place = jsonStore<WindowState | null>(join(config, 'window.json'), parseWindowState, null);
  const [settings, placeBefore] = await Promise.all([stores.settings.read(), place.read(), app.whenReady()]);
  mark('ready');
  restrictSession(session.defaultSession);
  serveInterface();
  followTheme(settings);
  const locale = app.getLocale();
  const language = createShellLanguage(locale);
  language.follow(settings);
  const { text } = language;
  const actions = {
    command: (id: string) => opened?.emit('command', { id }),
    link: (url: string) => void openLink(url),
  };
  const showMenu = () => {
    const where = { text, platform: process.platform, developing: !app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(where, actions)));
  };
  opened = openWindow({
    stores,
    jobs: shellJobs(electronLauncher()),
    text,
    locale,
    openAtStart: fileAtStart,
    placeBefore,
    settingsChanged: (now) => {
      followTheme(now);
      if (language.follow(now)) showMenu();
    },
    rememberPlace: (now) => {
      // Not being able to remember a window's place is no reason to keep it open.
      saving = place.update(() => now).catch(() => undefined);
    },
  });
  mark('window-created');
  const { window } = opened;
  showMenu();
  window.webContents.once('did-finish-load', () => mark('page-loaded'));
  window.once('show', () => {
    mark('window-shown');
    reportMarks();
  });
}

if (jobCall) runJobHere(jobCall);
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
  app.on('will-quit', (event) => {
    if (!saving) return;
    event.preventDefault();
    void saving.then(() => {
      saving = undefined;
      app.quit();
    });
  });
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.quit();
}
