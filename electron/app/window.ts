import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { CallArgs } from '../../shared/contract.ts';
import type { Texts } from '../../shared/language/texts.ts';
import type { Jobs } from '../host/apply/jobs.ts';
import { createHandlers } from '../host/handlers.ts';
import type { Emit, Surface } from '../host/handlerTypes.ts';
import type { Stores } from '../host/stores.ts';
import { nativeDialogs } from './dialogs.ts';
import { answerCalls, emitTo } from './ipc.ts';
import { BACKGROUND, FIRST_SIZE, INDEX, SMALLEST_SIZE } from './options.ts';
import { openLink } from './security.ts';
import { placeOn, type WindowState } from './windowState.ts';

export interface WindowOptions {
  readonly stores: Stores;
  readonly jobs: Jobs;
  readonly text: Texts;
  readonly locale: string;
  readonly openAtStart: string | null;
  /** Where the window was when it was last closed. */
  readonly placeBefore: WindowState | null;
  /** Told when the user has changed a setting. */
  settingsChanged(settings: Readonly<Record<string, unknown>>): void;
  /** Told where the window is when it closes. */
  rememberPlace(place: WindowState): void;
}

export interface AppWindow {
  readonly window: BrowserWindow;
  readonly emit: Emit;
}

/** Opens the application's window. The page in it is sandboxed and reaches the host services through the preload only. */
export function openWindow(options: WindowOptions): AppWindow {
  const place = placeOn(
    screen.getAllDisplays().map((display) => display.workArea),
    options.placeBefore,
  );
  const { maximized, ...bounds } = place ?? { ...FIRST_SIZE, maximized: false };
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    show: false,
    backgroundColor: backgroundColour(),
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Its dictionaries would be downloaded.
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour());
  });

  const emit = emitTo(window);
  const closing = guardClosing(window, emit, options.rememberPlace);
  const gone = new AbortController();
  window.on('closed', () => gone.abort());
  const surface: Surface = {
    shell: 'electron',
    dialogs: nativeDialogs(window, options.text),
    showDocument(document) {
      closing.pageAnswers();
      showInTitle(window, options.text, document);
    },
    closeWindow: closing.closeNow,
    openLink,
    settingsChanged: options.settingsChanged,
  };
  answerCalls(window, createHandlers({ ...options, surface, emit, signal: gone.signal }));
  helpWhenStuck(window, options.text, closing);
  void window.loadURL(INDEX);
  return { window, emit };
}

const backgroundColour = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);

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
function guardClosing(window: BrowserWindow, emit: Emit, rememberPlace: WindowOptions['rememberPlace']): Closing {
  let answers = false;
  let decided = false;
  // The title belongs to the document, not to the page's <title>.
  window.on('page-title-updated', (event) => event.preventDefault());
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
