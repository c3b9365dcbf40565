import { app, type BrowserWindow, dialog, Menu } from 'electron';
import type { CallArgs } from '../../shared/contract.ts';
import { loadLanguage, type Texts } from '../../shared/language/texts.ts';
import { laterJobs } from '../host/apply/laterJobs.ts';
import { dispatch } from '../host/dispatch.ts';
import { createHandlers } from '../host/handlers.ts';
import type { Emit, Surface } from '../host/handlerTypes.ts';
import { noteFatal } from '../host/log/noteFatal.ts';
import { createStores } from '../host/stores.ts';
import { nativeDialogs } from './dialogs.ts';
import { type Dispatch, emitTo } from './ipc.ts';
import { createShellLanguage } from './language.ts';
import { menuTemplate } from './menu.ts';
import { openLink } from './security.ts';
import { followTheme } from './theme.ts';
import type { WindowState } from './windowState.ts';

interface Around {
  /** Folder of the settings. */
  readonly config: string;
  /** The file to begin with, as it is when the window asks. */
  fileAtStart(): string | null;
  /** Told where the window is when it closes. */
  rememberPlace(place: WindowState): void;
}

export interface Served {
  readonly emit: Emit;
  readonly dispatch: Dispatch;
}

/** What stands behind the window: host services, menu, and the questions that a closing or broken window asks. */
export async function serveWindow(window: BrowserWindow, around: Around): Promise<Served> {
  const stores = createStores(around.config);
  noteFatal(stores.log);
  stores.log.write('info', 'started', { shell: 'electron' });
  const locale = app.getLocale();
  const language = createShellLanguage(locale);
  // What host services say is in the system's language, whatever the window speaks.
  await Promise.all([language.follow(await stores.settings.read()), loadLanguage(locale)]);
  const { text } = language;
  const emit = emitTo(window);
  const showMenu = () => {
    const actions = {
      command: (id: string) => emit('command', { id }),
      link: (url: string) => void openLink(url),
    };
    const where = { text, platform: process.platform, developing: !app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(where, actions)));
  };
  showMenu();

  const closing = guardClosing(window, emit, around.rememberPlace);
  const gone = new AbortController();
  window.on('closed', () => gone.abort());
  const surface: Surface = {
    shell: 'electron',
    dialogs: nativeDialogs(window, text),
    showDocument(document) {
      closing.pageAnswers();
      showInTitle(window, text, document);
    },
    closeWindow: closing.closeNow,
    openLink,
    settingsChanged(now) {
      followTheme(now);
      void language.follow(now).then((isAnother) => {
        if (isAnother) showMenu();
      });
    },
  };
  const handlers = createHandlers({
    surface,
    stores,
    jobs: laterJobs(async () => (await import('./jobs.ts')).electronJobs()),
    locale,
    openAtStart: around.fileAtStart(),
    emit,
    signal: gone.signal,
  });
  helpWhenStuck(window, text, closing);
  return { emit, dispatch: (name, args) => dispatch(handlers, name, args) };
}

function showInTitle(window: BrowserWindow, text: Texts, document: CallArgs<'window.document'>): void {
  const name = document.name || text('window.untitled');
  window.setTitle(text(document.dirty ? 'window.title-dirty' : 'window.title', { name }));
  window.setDocumentEdited(document.dirty);
  window.setRepresentedFilename(document.path ?? '');
}

interface Closing {
  /** A page is there that will answer `window.closing`. */
  pageAnswers(): void;
  /** No page is there to be asked. */
  pageGone(): void;
  /** Closes without asking. */
  closeNow(): void;
}

/** Lets the page ask about unsaved work before the window closes; without a page that answers, the window just closes. */
function guardClosing(window: BrowserWindow, emit: Emit, rememberPlace: Around['rememberPlace']): Closing {
  let answers = false;
  let decided = false;
  // A page that has only just been loaded listens to nothing yet. A navigation that is refused never gets here.
  window.webContents.on('did-navigate', () => {
    answers = false;
  });
  window.on('close', (event) => {
    if (answers && !decided) {
      event.preventDefault();
      emit('window.closing', {});
      return;
    }
    rememberPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  return {
    pageAnswers: () => {
      answers = true;
    },
    pageGone: () => {
      answers = false;
    },
    closeNow() {
      decided = true;
      window.close();
    },
  };
}

/** A page that hangs or has crashed cannot be asked anything, so the user is. */
function helpWhenStuck(window: BrowserWindow, text: Texts, closing: Closing): void {
  window.on('unresponsive', async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: text('dialog.hung.message'),
      detail: text('dialog.hung.detail'),
      buttons: [text('dialog.hung.wait'), text('dialog.hung.close')],
      cancelId: 0,
    });
    if (response === 1) window.destroy();
  });
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    closing.pageGone();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: text('dialog.crashed.message', { reason }),
      detail: text('dialog.crashed.detail'),
      buttons: [text('dialog.crashed.reload'), text('dialog.hung.close')],
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
}
