import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { BACKGROUND, FIRST_SIZE, INDEX, SMALLEST_SIZE } from './options.ts';
import { placeOn, type WindowState } from './windowState.ts';

/** Opens the application's window. The page in it is sandboxed and reaches the host services through the preload only. */
export function openWindow(placeBefore: WindowState | null): BrowserWindow {
  const place = placeOn(
    screen.getAllDisplays().map((display) => display.workArea),
    placeBefore,
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
  // The title belongs to the document, not to the page's <title>.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(INDEX);
  return window;
}

const backgroundColour = (): string => (nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light);
